//! `nameless-citation`: a citation without its author, `[-@key]`, with no author named before it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Works;
use crate::document::{CitationItem, fold};
use crate::model::Review;
use crate::model::passages::{Passage, Piece, passages};

pub(super) const RULE: Rule =
    rule!("nameless-citation", Advice, "a citation without its author, and no author named before it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    passages(review).iter().flat_map(|passage| in_passage(review, passage)).collect()
}

fn in_passage(review: &Review, passage: &Passage<'_>) -> Vec<Diagnostic> {
    let mut before = String::new();
    let mut diagnostics = Vec::new();
    for piece in passage.pieces() {
        match piece {
            Piece::Text(text) => before.push_str(&fold(&text)),
            Piece::Citation(citation) => {
                let bare = citation.items.iter().filter(|item| item.suppress_author);
                diagnostics.extend(bare.filter(|item| !is_named(review, item, &before)).map(nameless));
            }
        }
    }
    diagnostics
}

/// Whether the passage names an author or editor of the work before it.
fn is_named(review: &Review, item: &CitationItem, before: &str) -> bool {
    let Some(work) = review.work(&item.key) else { return true };
    let mut people = work.authors.iter().chain(&work.editors);
    people.any(|person| before.contains(&fold(person.family())))
}

fn nameless(item: &CitationItem) -> Diagnostic {
    let message = format!("`-@{}` leaves out the author, and nothing before it names one", item.key);
    Diagnostic::new(RULE.name, item.span, message)
        .needs(Works, item.key.as_str())
        .help(format!("type `@{}` without the `-`, or name the author in the sentence", item.key))
}
