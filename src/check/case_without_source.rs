//! `case-without-source`: a case that names no work that describes it, or one that the review does not include.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Lists, Rows, Works};
use crate::model::{Case, Review, Text};
use crate::source::Span;

pub(super) const RULE: Rule = rule!(
    "case-without-source",
    Error,
    "a case without a work of the review that describes it",
    find,
    needs = [(Files, "bib"), (Files, "yaml/review/sources"), (Lists, "sources")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let included: Vec<&str> =
        review.about.iter().flat_map(|about| &about.sources).map(|key| key.value.as_str()).collect();
    review.cases.iter().flat_map(|case| problems(review, case, &included)).collect()
}

fn problems(review: &Review, case: &Case, included: &[&str]) -> Vec<Diagnostic> {
    if case.sources.is_empty() {
        let start = Span { file: case.file, start: 0, end: 0 };
        let diagnostic = Diagnostic::new(RULE.name, start, "this case names no source")
            .needs(Files, format!("md/cases/{}", case.id));
        return vec![diagnostic.help("type `sources: [key-of-a-work]` in its front matter")];
    }
    // A key that no work has is the business of `unresolved-citation`.
    let is_outside = |key: &&Text| review.work(&key.value).is_some() && !included.contains(&key.value.as_str());
    // A case that was added since may come from a work that the review never had.
    let outside = case.sources.iter().filter(is_outside).filter(|_| case.added.is_none());
    let diagnostics = outside.map(|key| {
        let message = format!("`{}` is no source of the review", key.value);
        Diagnostic::new(RULE.name, key.span, message)
            .needs(Works, &key.value)
            .needs(Rows, "")
            .help("add it to `sources` in `review.yaml`, name here the source that tells of the case, or type `added:` and the month (`added: 2026-11`) if the case was added since")
    });
    diagnostics.collect()
}
