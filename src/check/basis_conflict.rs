//! `basis-conflict`: text and table of the review code a case differently, and nobody has said so.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Basis, Case, Coding, Review};

pub(super) const RULE: Rule = rule!(
    "basis-conflict",
    Error,
    "text and table of the review code a case differently, and nobody has said so",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    review.cases.iter().flat_map(|case| conflicts(review, case)).collect()
}

fn conflicts(review: &Review, case: &Case) -> Vec<Diagnostic> {
    case.codings.iter().filter_map(|(axis, codings)| conflict(review, axis, codings)).collect()
}

fn conflict(review: &Review, axis: &str, codings: &[Coding]) -> Option<Diagnostic> {
    // A narrower code says no other thing than the one that gathers it.
    let gathers = |broad: &Coding, code: &Coding| {
        review.gathering(axis, &code.code.value).any(|gathering| gathering == broad.code.value)
    };
    let agree = |one: &Coding, other: &Coding| gathers(one, other) || gathers(other, one);
    let on = |basis: Basis| codings.iter().filter(move |coding| coding.basis == basis);
    let is_said = codings.iter().any(|coding| coding.disagreement.is_some());
    let text = on(Basis::Text).find(|coding| !on(Basis::Table).any(|other| agree(other, coding)))?;
    let table = on(Basis::Table).find(|coding| !agree(coding, text))?;
    (!is_said).then(|| {
        let message = format!(
            "on `{axis}` the text says `{}` and the table `{}`, and no disagreement is noted",
            text.code.value, table.code.value
        );
        Diagnostic::new(RULE.name, text.code.span, message)
            .related(table.code.span, "the table's code")
            .help("type `disagreement:` and how the two differ, or correct a basis")
    })
}
