//! Reads the syntax of content files: front matter, Markdown, bibliography and tables. Ids and places are made here.
//!
//! A file that cannot be read is noted as a fault and left out; a field that cannot be read is noted and left out where
//! what is left still makes sense. Nothing here judges what the content says: that is for `check`.

pub mod allowance;
pub mod basis;
pub mod bibliography;
pub mod case;
pub mod case_table;
mod comparison;
mod character_offsets;
pub mod citation;
mod date;
mod editions;
pub mod evidence_map;
pub mod fault_kinds;
pub mod figure;
pub mod form;
pub mod front_matter;
pub mod locator;
pub mod look;
pub mod making;
pub mod markdown;
pub mod method;
pub mod outline;
pub mod own_field;
mod link_path;
mod lost_text;
mod nesting;
pub mod page;
pub mod prisma;
pub mod published;
pub mod record;
pub mod result;
pub mod retractions;
pub mod review;
pub mod theme;
pub mod told_as;
mod translation;
pub mod typed_place;
mod typing_slips;
pub mod vocabulary;
pub mod yaml;
mod yaml_slips;

use std::collections::BTreeMap;

use bibliography::Work;
use case::Case;
use fault_kinds::{Fault, FaultKind};
use page::TextPage;
use published::{Correction, Inconsistency, PublishedTable};
use record::Record;
use review::ReviewFile;
use theme::Theme;
use yaml::Text;

use crate::source::{FileId, Obstacle, SourceFile, Sources, Span, words_of};
use crate::versions;

pub use editions::{Edition, Editions, parse_editions};

/// A kind of content file with fields.
#[derive(Debug)]
pub struct Form {
    /// What editors call it.
    pub name: &'static str,
    /// Where it stands.
    pub place: &'static str,
    /// Its fields.
    pub record: &'static Record,
}

/// All kinds of content files with fields, as editors are told of them.
pub const FORMS: &[Form] = &[
    Form { name: "case", place: "a case, between the two `---` of `cases/*.md`", record: &Case::FIELDS },
    Form {
        name: "theme",
        place: "a theme, between the two `---` of a file in the folder of a facet",
        record: &Theme::FIELDS,
    },
    Form { name: "page", place: "a page, between the two `---` of `pages/*.md`", record: &TextPage::FIELDS },
    Form { name: "review.yaml", place: "the review, `review.yaml`", record: &ReviewFile::FIELDS },
    Form { name: "corrections.yaml", place: "each item of `published/corrections.yaml`", record: &Correction::FIELDS },
    Form {
        name: "inconsistencies.yaml",
        place: "each item of `published/inconsistencies.yaml`",
        record: &Inconsistency::FIELDS,
    },
];

/// Everything that was read.
#[derive(Debug, Default)]
pub struct Parsed {
    /// What `review.yaml` says; none if there is no such file or it cannot be read.
    pub review: Option<ReviewFile>,
    /// The bibliography, in the order of its files.
    pub works: Vec<Work>,
    /// The cases, in the order of their files.
    pub cases: Vec<Case>,
    /// The themes with the folder that each is in.
    pub themes: Vec<(String, Theme)>,
    /// The pages.
    pub pages: Vec<TextPage>,
    /// The published tables.
    pub published: Vec<PublishedTable>,
    /// The recorded corrections.
    pub corrections: Vec<Correction>,
    /// What is noted as inconsistent within the review.
    pub inconsistencies: Vec<Inconsistency>,
    /// What is wrong with the syntax.
    pub faults: Vec<Fault>,
    /// Which files could not be read at all.
    pub unread: Unread,
}

/// Whether there are files that could not be read at all, so that nobody knows what is in them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unread {
    /// A file of the bibliography.
    pub bibliography: bool,
    /// A theme.
    pub themes: bool,
    /// Any other file.
    pub other: bool,
}

/// Reads all files. One that stands where nothing is read is a fault, lest an editor wait for it in vain.
pub fn parse(sources: &Sources) -> Parsed {
    let mut parsed = Parsed::default();
    parsed.review = read_review(sources, &mut parsed.faults);
    if let (Some(translation), Some(review)) = (&sources.translation, &mut parsed.review) {
        review.language = Text { value: translation.tag.clone(), span: translation.declared };
        review.address.iter_mut().for_each(|address| address.value.push_str(&format!("{}/", translation.tag)));
    }
    for (file, source) in sources.iter() {
        if !parse_file(file, source, &mut parsed) {
            parsed.unread.bibliography |= is_bibliography(&source.path);
            parsed.unread.themes |= is_facet(parsed.review.as_ref(), folder_of(source));
            parsed.unread.other = true;
        }
    }
    for file in sources.translation.iter().flat_map(|translation| &translation.orphans) {
        let path = &sources.file(*file).path;
        let is_lost = path.ends_with(".md") || path.ends_with("/review.yaml") || path.contains("/published/");
        let orphan = Fault { span: Span { file: *file, start: 0, end: 0 }, kind: FaultKind::Orphan };
        parsed.faults.extend(if is_lost { Some(orphan) } else { stray_file(*file, parsed.review.as_ref()) });
    }
    if parsed.review.as_ref().and_then(|review| review.format).is_some_and(|form| form > versions::CONTENT) {
        // A later form may have other fields.
        parsed.faults.retain(|fault| !matches!(fault.kind, FaultKind::UnknownField { .. }));
    }
    parsed.unread.other |= parsed.review.is_none();
    bibliography::name_pages(&mut parsed.works);
    parsed
}

/// Reads `review.yaml`, which says how all other files are to be read.
fn read_review(sources: &Sources, faults: &mut Vec<Fault>) -> Option<ReviewFile> {
    let (file, source) = sources.iter().find(|(_, source)| source.path == "review.yaml")?;
    front_matter::read_yaml(file, source, faults)
}

/// Reads a file. Says whether it could be read.
fn parse_file(file: FileId, source: &SourceFile, parsed: &mut Parsed) -> bool {
    let folder = folder_of(source);
    let ending = source.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let faults = &mut parsed.faults;
    match source.unread {
        None => {}
        // What loaded the files says so.
        Some(Obstacle::Excess) => return false,
        Some(what) => {
            faults.push(Fault { span: Span { file, start: 0, end: 0 }, kind: FaultKind::SpecialFile { what } });
            return false;
        }
    }
    match (folder, ending) {
        ("cases", "md") => keep(case::read(file, source, parsed.review.as_ref(), faults), &mut parsed.cases),
        ("pages", "md") => keep(front_matter::read(file, source, faults), &mut parsed.pages),
        ("published", "csv") => keep(published::parse_table(file, source, faults), &mut parsed.published),
        ("published", "yaml") if source.path.ends_with("/inconsistencies.yaml") => {
            keep_all(front_matter::read_list(file, source, faults), &mut parsed.inconsistencies)
        }
        ("published", "yaml") => keep_all(front_matter::read_list(file, source, faults), &mut parsed.corrections),
        (_, "bib") => add_works(bibliography::parse(file, &source.text, faults), parsed),
        ("", "json") => add_works(bibliography::parse_csl_json(file, &source.text, faults), parsed),
        ("", "yaml" | "yml") if source.path != "review.yaml" => {
            add_works(bibliography::parse_hayagriva(file, source, faults), parsed)
        }
        (folder, "md") if is_facet(parsed.review.as_ref(), folder) => {
            let theme = front_matter::read(file, source, faults).map(|theme| (folder.to_owned(), theme));
            keep(theme, &mut parsed.themes)
        }
        ("look", "otf" | "ttf") => true,
        ("words", "ftl") if own_words(parsed.review.as_ref()).contains(&source.path) => true,
        ("look", "svg") if is_logo(parsed.review.as_ref(), &source.path) => true,
        ("pictures", ending) if is_picture(ending) => true,
        (_, "csl") if parsed.review.as_ref().is_some_and(|review| review.style.value == source.path) => true,
        ("", _) if source.path == "review.yaml" || is_about_the_folder(&source.path) => true,
        _ => {
            let known = parsed.review.as_ref();
            let undeclared = known.and_then(|_| editions::in_undeclared_folder(file, &source.path, faults));
            faults.extend(undeclared.unwrap_or_else(|| stray_file(file, parsed.review.as_ref())));
            true
        }
    }
}

fn keep<T>(read: Option<T>, list: &mut Vec<T>) -> bool {
    let is_read = read.is_some();
    list.extend(read);
    is_read
}

fn keep_all<T>(read: Option<Vec<T>>, list: &mut Vec<T>) -> bool {
    let is_read = read.is_some();
    list.extend(read.into_iter().flatten());
    is_read
}

/// Whether `review.yaml` names a file as the logo.
fn is_logo(review: Option<&ReviewFile>, path: &str) -> bool {
    review.is_some_and(|review| review.look.logo.as_ref().is_some_and(|logo| logo.value == path))
}

/// Whether a file holds works: `.bib`, or CSL-JSON or the YAML of Hayagriva beside `review.yaml`.
fn is_bibliography(path: &str) -> bool {
    let is_beside = !path.contains('/') && path != "review.yaml";
    path.ends_with(".bib") || (is_beside && [".json", ".yaml", ".yml"].iter().any(|ending| path.ends_with(ending)))
}

/// Where the words of a review in its language may stand.
fn own_words(review: Option<&ReviewFile>) -> [String; 2] {
    words_of(review.map_or("", |review| review.language.value.as_str()))
}

/// Whether a file with this ending may be a picture.
fn is_picture(ending: &str) -> bool {
    ["jpeg", "jpg", "png", "svg", "webp"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Files beside `review.yaml` that people read and casebook does not.
fn is_about_the_folder(path: &str) -> bool {
    ["README", "LICENSE", "LICENCE"].iter().any(|name| path.starts_with(name))
}

/// A file that nothing reads. Without `review.yaml` nobody knows which folders are read.
fn stray_file(file: FileId, review: Option<&ReviewFile>) -> Option<Fault> {
    let facets = review?.facets.iter().filter_map(|facet| facet.folder.as_ref());
    let fixed = [
        "cases/*.md",
        "pages/*.md",
        "published/*.csv",
        "*.bib",
        "*.json",
        "look/*.otf",
        "look/*.ttf",
        "pictures/*.png",
    ]
    .map(str::to_owned);
    let named =
        ["`look/*.svg` that is named under `logo:`", "`look/*.csl` that is named under `style:`"].map(str::to_owned);
    let words = own_words(review).into_iter().take(1);
    let places = facets.map(|folder| format!("{}/*.md", folder.value)).chain(fixed).chain(named).chain(words).collect();
    Some(Fault { span: Span { file, start: 0, end: 0 }, kind: FaultKind::StrayFile { places } })
}

/// Adds the works of one more file; a key that an earlier file has is a fault, and the earlier work stays.
fn add_works(works: Option<Vec<Work>>, parsed: &mut Parsed) -> bool {
    let Some(works) = works else { return false };
    let seen: BTreeMap<String, Span> = parsed.works.iter().map(|work| (work.key.clone(), work.span)).collect();
    for work in works {
        if let Some(first) = seen.get(&work.key) {
            let kind = FaultKind::DuplicateKey { key: work.key, first: *first };
            parsed.faults.push(Fault { span: work.span, kind });
        } else {
            parsed.works.push(work);
        }
    }
    true
}

/// The first folder of a file's path; nothing for a file beside `review.yaml`.
fn folder_of(source: &SourceFile) -> &str {
    source.path.split_once('/').map_or("", |(folder, _)| folder)
}

fn is_facet(review: Option<&ReviewFile>, folder: &str) -> bool {
    review.is_some_and(|review| {
        review.facets.iter().any(|facet| facet.folder.as_ref().is_some_and(|name| name.value == folder))
    })
}
