//! `missing-field`: a field that is needed and is not there.

use super::Rule;
use super::causes::file_item;
use crate::diagnostic::Matter::Files;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Fault, FaultKind, Review};

pub(super) const RULE: Rule = rule!("missing-field", Firm, "a field that is needed and is not there", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::MissingField { name, example } if !is_misspelt(review, fault, name) => Some(
            Diagnostic::new(RULE.name, fault.span, format!("the field `{name}` is missing"))
                .help(format!("type `{example}`"))
                .spoils(Files, missing_item(review, fault, name)),
        ),
        _ => None,
    });
    diagnostics.collect()
}

/// Whether a field of nearly this name stands in the file; `unknown-field` says what to type in its stead.
fn is_misspelt(review: &Review, missing: &Fault, name: &str) -> bool {
    review.faults.iter().filter(|fault| fault.span.file == missing.span.file).any(|fault| match &fault.kind {
        FaultKind::UnknownField { name: typed, allowed } => nearest(typed, allowed.iter().copied()) == Some(name),
        _ => false,
    })
}

/// The file that lacks a field; in `review.yaml` the field itself.
fn missing_item(review: &Review, fault: &Fault, name: &str) -> String {
    match review.path(fault.span.file) {
        "review.yaml" => format!("yaml/review/{name}"),
        _ => file_item(review, fault.span),
    }
}
