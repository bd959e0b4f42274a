//! `older-form`: content of an older form than casebook writes.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::Review;
use crate::versions::CONTENT;

pub(super) const RULE: Rule = rule!(
    "older-form",
    Advice,
    "content of an older form than casebook writes",
    find,
    needs = [(Files, "yaml/review/format")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    unnamed_form(review).into_iter().collect()
}

/// What is said of content that does not name its form.
pub fn unnamed_form(review: &Review) -> Option<Diagnostic> {
    let place = review.about.as_ref()?.unnamed_form?;
    let message = "this content does not name its form, and is read as that of the first edition";
    let help = format!("run `casebook migrate`, or type `format: {CONTENT}` on a line of its own");
    Some(Diagnostic::new(RULE.name, place, message).help(help))
}
