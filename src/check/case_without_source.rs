//! `case-without-source`: a case that names no work that describes it.

use super::{Rule, rule};
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::Span;

pub(super) const RULE: Rule = rule!("case-without-source", Error, "a case that names no work that describes it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let without = review.cases.iter().filter(|case| case.sources.is_empty());
    let diagnostics = without.map(|case| {
        Diagnostic::error(RULE.name, Span { file: case.file, start: 0, end: 0 }, "this case names no source")
            .help("type `sources: [key-of-a-work]` in its front matter")
    });
    diagnostics.collect()
}
