//! `source-without-case`: a work of the review's evidence that no case draws on.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files, Lists, Works};
use crate::model::Review;

pub(super) const RULE: Rule = rule!(
    "source-without-case",
    Error,
    "a source that no case draws on",
    find,
    needs = [
        (Files, "md/cases"),
        (Files, "bib"),
        (Files, "yaml/review/sources"),
        (Files, "yaml/review/without_case"),
        (Works, ""),
        (Cases, ""),
        (Lists, "sources")
    ]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let with_case = keys_with_case(review);
    let exempt: BTreeSet<&str> =
        about.without_case.iter().flat_map(|exemption| &exemption.keys).map(|key| key.value.as_str()).collect();
    let without = about
        .sources
        .iter()
        .filter(|key| !with_case.contains(key.value.as_str()) && !exempt.contains(key.value.as_str()));
    let diagnostics = without.map(|key| {
        Diagnostic::new(RULE.name, key.span, format!("no case draws on the source `{}`", key.value))
            .help("name it under `sources` of a case, or say under `without_case` in `review.yaml` why it has none")
    });
    diagnostics.collect()
}

/// The keys of the works that cases draw on.
pub(super) fn keys_with_case(review: &Review) -> BTreeSet<&str> {
    review.cases.iter().flat_map(|case| &case.sources).map(|key| key.value.as_str()).collect()
}
