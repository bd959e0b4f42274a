//! Brings content of an older form up to the present one, by edits like any others.

use super::Edit;
use crate::check::unnamed_form;
use crate::model::Review;
use crate::source::{Sources, Span};
use crate::versions::CONTENT;

/// The edits that bring content up to the present form; none if it has that, or if nobody knows which it has.
///
/// The first edition did not name its form, and nothing else has changed since.
pub fn migration(review: &Review) -> Vec<Edit> {
    let named = unnamed_form(review).map(|asked_by| {
        let (span, words) = naming(asked_by.place.span, &review.sources);
        Edit { span, words, asked_by }
    });
    named.into_iter().collect()
}

/// Names the form before the first field: on a line of its own, or beside the others that stand in braces.
fn naming(first: Span, sources: &Sources) -> (Span, String) {
    let line = sources.lines(first);
    let before = &line[..sources.position(first).column_bytes(line)];
    if before.contains('{') {
        return (first, format!("format: {CONTENT}, "));
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    let start = first.start - before.len();
    (Span { start, end: start, ..first }, format!("{indent}format: {CONTENT}\n"))
}
