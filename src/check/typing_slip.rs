//! `typing-slip`: a bracket, stress or quotation mark that does not close, or a heading or list without its space.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::passages::{Passage, Piece, find_words, passages};
use crate::model::quotations::{Marks, Step, begins_quotation};
use crate::model::{FaultKind, Review};
use crate::source::Span;

pub(super) const RULE: Rule = rule!(
    "typing-slip",
    Advice,
    "a bracket, stress or quotation mark without its partner, or a heading or list without its space",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let slips = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::TypingSlip { message, help } => {
            Some(Diagnostic::new(RULE.name, fault.span, message.clone()).help(help.clone()))
        }
        _ => None,
    });
    slips.chain(lone_quotation_marks(review)).collect()
}

/// Quotation marks without a partner in their passage. A quotation of several paragraphs begins each of them with a mark.
fn lone_quotation_marks(review: &Review) -> Vec<Diagnostic> {
    let passages = passages(review);
    let opens = |passage: Option<&Passage<'_>>| passage.is_some_and(|next| begins_quotation(&next.words()));
    let lone = passages.iter().enumerate().filter_map(|(nth, passage)| {
        let typed = review.sources.text(passage.span);
        if !typed.contains(['"', '“', '”', '„', '«', '»', '「', '」']) {
            return None;
        }
        let (words, opening) = lone_mark(passage)?;
        let goes_on = opening && opens(passages.get(nth + 1));
        (!goes_on).then(|| told(review, passage.span, &words, opening))
    });
    lone.collect()
}

/// The words that begin with the first mark without a partner, and whether it opens a quotation.
fn lone_mark(passage: &Passage<'_>) -> Option<(String, bool)> {
    let mut marks = Marks::default();
    let mut open: Vec<String> = Vec::new();
    for piece in passage.pieces() {
        let Piece::Text(text) = piece else { continue };
        for (at, mark) in text.char_indices() {
            let words = || text[at..].chars().take(25).collect::<String>();
            match marks.step(&text, at, mark) {
                Some(Step::Opens) => open.push(words()),
                Some(Step::Closes { .. }) => open.truncate(marks.depth()),
                Some(Step::ClosesNothing) => return Some((words(), false)),
                None => {}
            }
        }
    }
    marks.last_open().and_then(|place| open.get(place).cloned()).map(|words| (words, true))
}

fn told(review: &Review, within: Span, words: &str, opens: bool) -> Diagnostic {
    let found = find_words(&review.sources, within, words, 0);
    let length = review.sources.text(found).chars().next().map_or(0, char::len_utf8);
    let (message, help) = if opens {
        ("a quotation begins here and does not end", "type `\"` where it ends")
    } else {
        ("a quotation ends here and does not begin", "type `\"` where it begins")
    };
    Diagnostic::new(RULE.name, found.part(0, length), message).help(help)
}
