//! `unknown-field`: a field that casebook does not know.

use super::Rule;
use super::causes::file_item;
use crate::diagnostic::Matter::Files;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Fault, FaultKind, Review};

pub(super) const RULE: Rule = rule!("unknown-field", Firm, "a field that casebook does not know", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnknownField { name, allowed } => Some(
            Diagnostic::new(RULE.name, fault.span, format!("there is no field `{name}` here"))
                .help(format!("the fields that stand here are {}", list(allowed)))
                .suggest(name, allowed.iter().copied())
                .spoils(Files, misspelt_item(review, fault, name, allowed)),
        ),
        _ => None,
    });
    diagnostics.collect()
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The file with the fault; in `review.yaml` the field that was most likely meant.
fn misspelt_item(review: &Review, fault: &Fault, name: &str, allowed: &[&'static str]) -> String {
    let item = file_item(review, fault.span);
    match (item.strip_suffix(name), nearest(name, allowed.iter().copied())) {
        (Some(fields), Some(meant)) if fields == "yaml/review/" => format!("{fields}{meant}"),
        _ => item,
    }
}
