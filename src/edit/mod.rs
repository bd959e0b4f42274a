//! The only room that changes content: edits as values, shown before they are made, applied all or none, and proven by
//! parsing and checking again.
//!
//! An edit is asked for by a diagnostic. Those that cannot change a meaning are made when the editor asks for mending;
//! the others are offered, and made only when the editor names them.

mod difference;
mod migration;
mod proof;
mod write;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Sources, Span};

pub use difference::difference;
pub use migration::migration;
pub use proof::{Refused, Setting, prove};
pub use write::{WriteError, write};

/// A change of content: words in the stead of those that stand at a place.
#[derive(Debug, Clone)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there instead.
    pub words: String,
    /// The problem that it mends.
    pub asked_by: Diagnostic,
}

/// A replacement that an editor has agreed to: these words for those, wherever a problem is about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What was typed.
    pub typed: String,
    /// What was meant.
    pub words: String,
}

impl std::str::FromStr for Accepted {
    type Err = String;

    /// Reads `OLD=NEW`.
    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            Some((typed, words)) if !typed.is_empty() && !words.is_empty() => {
                Ok(Self { typed: typed.to_owned(), words: words.to_owned() })
            }
            _ => Err("type what stands there and what is meant, such as `smith-2019=smith-2018`".to_owned()),
        }
    }
}

/// What would mend the problems of a run.
#[derive(Debug, Default)]
pub struct Proposals {
    /// Edits that cannot change a meaning, or that the editor agreed to.
    pub ready: Vec<Edit>,
    /// Edits that the editor has to decide on.
    pub offered: Vec<Edit>,
}

/// The edits that mend what can be mended; of two at one place the first.
pub fn propose(diagnostics: &Diagnostics, sources: &Sources, accepted: &[Accepted]) -> Proposals {
    let mut proposals = Proposals::default();
    for diagnostic in diagnostics.iter() {
        if let Some(edit) = accepted_edit(diagnostic, sources, accepted) {
            proposals.ready.push(edit);
        } else if let Some(replacement) = &diagnostic.replacement {
            let edit = edit(diagnostic, sources, &replacement.typed, &replacement.words);
            let list = if replacement.is_safe { &mut proposals.ready } else { &mut proposals.offered };
            list.extend(edit);
        }
    }
    drop_overlaps(&mut proposals.ready);
    drop_overlaps(&mut proposals.offered);
    proposals
}

fn accepted_edit(diagnostic: &Diagnostic, sources: &Sources, accepted: &[Accepted]) -> Option<Edit> {
    let typed = diagnostic.replacement.as_ref().map_or_else(|| sources.text(diagnostic.place.span), |one| &one.typed);
    let one = accepted.iter().find(|one| one.typed == typed)?;
    edit(diagnostic, sources, &one.typed, &one.words)
}

/// The edit of a diagnostic; none if what was typed does not stand, once, at its place.
fn edit(diagnostic: &Diagnostic, sources: &Sources, typed: &str, words: &str) -> Option<Edit> {
    let place = diagnostic.place.span;
    let mut found = sources.text(place).match_indices(typed);
    let (at, _) = found.next()?;
    let span = place.part(at, typed.len());
    found.next().is_none().then(|| Edit { span, words: words.to_owned(), asked_by: diagnostic.clone() })
}

fn drop_overlaps(edits: &mut Vec<Edit>) {
    edits.sort_by_key(|edit| (edit.span.file, edit.span.start));
    edits.dedup_by(|later, earlier| later.span.file == earlier.span.file && later.span.start < earlier.span.end);
}
