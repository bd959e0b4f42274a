//! `invalid-bibliography`: a bibliography that cannot be read, or a work that no style can print.

use super::Rule;
use super::causes::work_at;
use super::incomplete_entry::faulty;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Works};
use crate::model::{FaultKind, Review, Work};

pub(super) const RULE: Rule =
    rule!("invalid-bibliography", Firm, "a bibliography that cannot be read, or a work that no style can print", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Bibliography { message, help } => {
            let diagnostic = Diagnostic::new(RULE.name, fault.span, message.clone()).help(help.clone());
            // A work with a wrong field is still a work; a file that cannot be read hides them all.
            Some(match work_at(review, fault.span) {
                _ if review.unread.bibliography => diagnostic.spoils(Files, "bib"),
                Some(key) => diagnostic.spoils(Works, key),
                None => diagnostic,
            })
        }
        _ => None,
    });
    let faulty = faulty(review);
    let nameless = review.works.iter().filter(|work| {
        work.title.is_empty()
            && work.authors.is_empty()
            && work.editors.is_empty()
            && !faulty.contains(work.key.as_str())
    });
    diagnostics.chain(nameless.map(nothing_to_print)).collect()
}

fn nothing_to_print(work: &Work) -> Diagnostic {
    Diagnostic::new(RULE.name, work.span, "the work has neither a title nor an author")
        .help("add `title = {…},` or `author = {Family, Given},`")
        .spoils(Works, &work.key)
}
