//! Proves edits before they are written: what asked for them must be gone, and nothing else may have changed.

use std::collections::BTreeMap;

use super::Edit;
use super::difference::apply;
use crate::check::{Settings, check_editions};
use crate::diagnostic::{Diagnostic, Diagnostics, place};
use crate::document::Inline;
use crate::model::passages::visit_content;
use crate::model::{self, Review};
use crate::parse::{self, Edition, Editions};
use crate::source::{FileId, SourceFile, Sources, Span};

/// The content as it is, and how it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'s> {
    /// The review.
    pub review: &'s Review,
    /// Its translations.
    pub translations: &'s [Review],
    /// What the checks say of it.
    pub diagnostics: &'s Diagnostics,
    /// How strict they are.
    pub settings: &'s Settings,
}

/// Why edits are not made.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// A problem is still there.
    #[error("`{words}` would not mend {place}: {message}")]
    NotGone {
        /// The words of the edit.
        words: String,
        /// Where.
        place: String,
        /// The problem.
        message: String,
    },
    /// A problem has come that was not there.
    #[error("it would bring a new problem at {place}: {message}")]
    New {
        /// Where.
        place: String,
        /// The problem.
        message: String,
    },
    /// Something that was read before is read no more, or the reverse.
    #[error("it would change how much is read: {before} {what} before, {after} afterwards")]
    OtherShape {
        /// What was counted.
        what: &'static str,
        /// Their number before.
        before: usize,
        /// Their number afterwards.
        after: usize,
    },
}

/// Makes the edits in memory, parses and checks again, and gives the changed files.
///
/// # Errors
/// If a diagnostic that asked for an edit is still there, if one has come that neither only moved nor stands on a line
/// that was edited, or if citations, works, cases or findings became more or fewer.
pub fn prove(setting: Setting<'_>, edits: &[Edit]) -> Result<BTreeMap<FileId, String>, Refused> {
    let before = &setting.review.sources;
    let changed = changed_files(before, edits);
    let mut sources = before.clone();
    for (file, text) in &changed {
        let path = before.file(*file).path.clone();
        sources.files[file.0 as usize] = SourceFile::new(path, text.clone());
    }
    let Editions { original, translations } = parse::parse_editions(sources.clone());
    let review = link_again(setting.review, original);
    let translations: Vec<Review> = translations.into_iter().map(|one| link_again(setting.review, one)).collect();
    let judgement = check_editions(&review, &translations, setting.settings);
    same_shape(setting.review, &review)?;
    setting.translations.iter().zip(&translations).try_for_each(|(before, after)| same_shape(before, after))?;
    mended(&judgement.diagnostics, edits, &sources)?;
    nothing_new(setting.diagnostics, &judgement.diagnostics, edits, &sources)?;
    Ok(changed)
}

fn changed_files(sources: &Sources, edits: &[Edit]) -> BTreeMap<FileId, String> {
    let by_file = edits.chunk_by(|a, b| a.span.file == b.span.file);
    by_file
        .filter_map(|edits| edits.first().map(|first| (first.span.file, edits)))
        .map(|(file, edits)| (file, apply(&sources.file(file).text, 0, edits)))
        .collect()
}

/// An edition as it is read from other sources, in the surroundings of the review.
fn link_again(before: &Review, (sources, parsed): Edition) -> Review {
    let mut review = model::link(parsed, before.encoding_faults.clone(), &sources);
    review.fonts.clone_from(&before.fonts);
    review.printable.clone_from(&before.printable);
    review.retractions.clone_from(&before.retractions);
    review
}

/// Whether as much was read as before: a slip of a byte would turn a citation into text, which no rule would miss.
fn same_shape(before: &Review, after: &Review) -> Result<(), Refused> {
    for ((what, before), (_, after)) in shape(before).into_iter().zip(shape(after)) {
        if before != after {
            return Err(Refused::OtherShape { what, before, after });
        }
    }
    Ok(())
}

fn shape(review: &Review) -> [(&'static str, usize); 5] {
    let mut citations = 0;
    visit_content(review, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            citations += citation.items.len();
        }
    });
    [
        ("reviews", usize::from(review.about.is_some())),
        ("citations", citations),
        ("works", review.works.len()),
        ("cases", review.cases.len()),
        ("findings", review.themes().map(|theme| theme.findings.len()).sum()),
    ]
}

fn mended(after: &Diagnostics, edits: &[Edit], sources: &Sources) -> Result<(), Refused> {
    for edit in edits {
        let asked = &edit.asked_by;
        let start = moved(asked.place.span, edits).start;
        let is_it = |one: &&Diagnostic| {
            one.rule == asked.rule && one.place.span.file == edit.span.file && one.place.span.start == start
        };
        // Mending may show what was hidden before, such as a page that the right work does not have.
        if let Some(left) = after.iter().find(is_it) {
            return Err(Refused::NotGone {
                words: edit.words.clone(),
                place: place(sources, left.place.span),
                message: left.message.clone(),
            });
        }
    }
    Ok(())
}

fn nothing_new(before: &Diagnostics, after: &Diagnostics, edits: &[Edit], sources: &Sources) -> Result<(), Refused> {
    let mut known: BTreeMap<(&str, &str, FileId), usize> = BTreeMap::new();
    for one in before.iter() {
        *known.entry(kind(one)).or_default() += 1;
    }
    for one in after.iter() {
        let left = known.entry(kind(one)).or_default();
        if *left > 0 {
            *left -= 1;
        } else if !edits.iter().any(|edit| is_on_line_of(one.place.span, edit, edits, sources)) {
            return Err(Refused::New { place: place(sources, one.place.span), message: one.message.clone() });
        }
    }
    Ok(())
}

/// What stays of a diagnostic that only moved.
fn kind(one: &Diagnostic) -> (&str, &str, FileId) {
    (one.rule, &one.message, one.place.span.file)
}

fn is_on_line_of(span: Span, edit: &Edit, edits: &[Edit], sources: &Sources) -> bool {
    let edited = moved(edit.span, edits);
    edited.file == span.file && {
        let line = |at: usize| sources.position(Span { start: at, end: at, file: span.file }).line;
        (line(span.start)..=line(span.end)).contains(&line(edited.start))
    }
}

/// Where a place of the text before the edits stands after them.
fn moved(span: Span, edits: &[Edit]) -> Span {
    let shift = |at: usize| {
        let earlier = edits.iter().filter(|edit| edit.span.file == span.file && edit.span.end <= at);
        let (added, taken) = earlier
            .fold((0, 0), |(added, taken), edit| (added + edit.words.len(), taken + edit.span.end - edit.span.start));
        at + added - taken
    };
    Span { start: shift(span.start), end: shift(span.end), ..span }
}
