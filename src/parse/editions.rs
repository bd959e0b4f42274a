//! The editions that a content folder holds, each read as a review of its own: the original, and its translations.

use std::collections::BTreeMap;

use super::comparison::compare;
use super::fault_kinds::{Fault, FaultKind};
use super::front_matter::Section;
use super::outline::OutlineItem;
use super::review::ReviewFile;
use super::translation::is_tag;
use super::yaml::Text;
use super::{Parsed, parse, read_review};
use crate::source::{FileId, Sources, Span};

/// An edition: its files, and what was read of them.
pub type Edition = (Sources, Parsed);

/// All editions of a review.
#[derive(Debug)]
pub struct Editions {
    /// The original.
    pub original: Edition,
    /// Its translations, in the order in which it declares them.
    pub translations: Vec<Edition>,
}

/// Reads the original and every translation that it declares.
pub fn parse_editions(sources: Sources) -> Editions {
    let (declared, language) =
        declaring(&sources).map_or_else(Default::default, |about| (about.translations, about.language.value));
    let tags: Vec<&str> =
        declared.iter().map(|tag| tag.value.as_str()).filter(|tag| !is_same(tag, &language)).collect();
    let (mut translations, mut unusable_ones) = (Vec::new(), Vec::new());
    for tag in &declared {
        match unusable(tag, &language, &sources) {
            Some(fault) => unusable_ones.push(fault),
            None => translations.push(sources.translated(&tags, &tag.value, &language, tag.span)),
        }
    }
    let sources = sources.original(&tags, &language);
    let mut original = parse(&sources);
    original.faults.extend(unusable_ones);
    let translations = translations.into_iter().map(|sources| {
        let parsed = parse_translation(&sources, &original);
        (sources, parsed)
    });
    let translations = translations.collect();
    Editions { original: (sources, original), translations }
}

/// What `review.yaml` says, if it speaks of translations: few do, and it is read again with all other files.
fn declaring(sources: &Sources) -> Option<ReviewFile> {
    let mut about = sources.iter().filter(|(_, source)| source.path == "review.yaml");
    about
        .any(|(_, source)| source.text.contains("translations"))
        .then(|| read_review(sources, &mut Vec::new()))
        .flatten()
}

/// Whether a translation would be into the language of the original.
fn is_same(tag: &str, language: &str) -> bool {
    tag == language || language.split('-').next() == Some(tag)
}

/// Why a language can have no edition, if it cannot.
fn unusable(tag: &Text, language: &str, sources: &Sources) -> Option<Fault> {
    let fault =
        |message: String, help: String| Fault { span: tag.span, kind: FaultKind::Translation { message, help } };
    let folder = format!("{}/", tag.value);
    if is_same(&tag.value, language) {
        let message = format!("the review is written in `{}`, and is no translation into it", tag.value);
        return Some(fault(message, "remove it: what stands here are the other languages".to_owned()));
    }
    let is_empty = !sources.all().any(|(_, file)| file.path.starts_with(&folder));
    is_empty.then(|| {
        let message = format!("there are no files of a translation into `{}`", tag.value);
        fault(message, format!("put them below `{folder}`, beginning with `{folder}review.yaml`, or remove it here"))
    })
}

/// What is wrong with a file in the folder of a language that nobody declares; told once for each folder.
pub(super) fn in_undeclared_folder(file: FileId, path: &str, told: &[Fault]) -> Option<Option<Fault>> {
    let (folder, below) = path.split_once('/')?;
    let is_translated = is_tag(folder) && (below == "review.yaml" || below.contains('/') && below.ends_with(".md"));
    is_translated.then(|| {
        let message =
            format!("`{folder}` is the name of a language, and `review.yaml` declares no translation into it");
        let help = format!("add `{folder}` to `translations:` in `review.yaml`, or move the files of the folder");
        let kind = FaultKind::Translation { message, help };
        let is_new = !told.iter().any(|fault| fault.kind == kind);
        is_new.then_some(Fault { span: Span { file, start: 0, end: 0 }, kind })
    })
}

/// Reads a translation, and holds it against the original.
fn parse_translation(sources: &Sources, original: &Parsed) -> Parsed {
    let mut parsed = parse(sources);
    let Some(translation) = &sources.translation else { return parsed };
    if let (Some(about), Some(of_original)) = (&mut parsed.review, &original.review) {
        adopt_outline(&mut about.briefing, &of_original.briefing);
        adopt_outline(
            about.case_note.as_deref_mut().unwrap_or_default(),
            of_original.case_note.as_deref().unwrap_or_default(),
        );
    }
    adopt_sections(sources, &mut parsed, original);
    parsed.faults.extend(compare(sources, translation, original));
    parsed
}

/// Gives sections the names that they have in the original, by which outlines find them: their headings are those of the
/// translation, and what is not translated has its place as well.
fn adopt_sections(sources: &Sources, parsed: &mut Parsed, original: &Parsed) {
    let path = |file: FileId| sources.file(file).path.as_str();
    let of_cases = original.cases.iter().map(|case| (path(case.file), case.sections.as_slice()));
    let of_themes = original.themes.iter().map(|(_, theme)| (path(theme.file), theme.sections.as_slice()));
    let of_pages = original.pages.iter().map(|page| (path(page.file), page.sections.as_slice()));
    let originals: BTreeMap<&str, &[Section]> = of_cases.chain(of_themes).chain(of_pages).collect();
    let outlines: BTreeMap<&str, &[OutlineItem]> =
        original.pages.iter().map(|page| (path(page.file), page.outline.as_deref().unwrap_or_default())).collect();
    let adopt = |file: FileId, sections: &mut [Section]| {
        let of_original = originals.get(path(file)).filter(|of_original| of_original.len() == sections.len());
        for (section, of_original) in sections.iter_mut().zip(of_original.copied().into_iter().flatten()) {
            section.title.clone_from(&of_original.title);
        }
    };
    parsed.cases.iter_mut().for_each(|case| adopt(case.file, &mut case.sections));
    parsed.themes.iter_mut().for_each(|(_, theme)| adopt(theme.file, &mut theme.sections));
    for page in &mut parsed.pages {
        adopt(page.file, &mut page.sections);
        let of_original = outlines.get(path(page.file)).copied().unwrap_or_default();
        adopt_outline(page.outline.as_deref_mut().unwrap_or_default(), of_original);
    }
}

fn adopt_outline(outline: &mut [OutlineItem], original: &[OutlineItem]) {
    if outline.len() != original.len() {
        return;
    }
    for (item, of_original) in outline.iter_mut().zip(original) {
        if let (OutlineItem::Section(section), OutlineItem::Section(of_original)) = (item, of_original) {
            section.heading.value.clone_from(&of_original.heading.value);
        }
    }
}
