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
    review.cases.iter().flat_map(conflicts).collect()
}

fn conflicts(case: &Case) -> Vec<Diagnostic> {
    case.codings.iter().filter_map(|(axis, codings)| conflict(axis, codings)).collect()
}

fn conflict(axis: &str, codings: &[Coding]) -> Option<Diagnostic> {
    let on = |basis: Basis| codings.iter().filter(move |coding| coding.basis == basis);
    let is_said = codings.iter().any(|coding| coding.disagreement.is_some());
    let text = on(Basis::Text).find(|coding| !on(Basis::Table).any(|other| other.code.value == coding.code.value))?;
    let table = on(Basis::Table).find(|coding| coding.code.value != text.code.value)?;
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
