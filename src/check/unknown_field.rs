//! `unknown-field`: a field that casebook does not know.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("unknown-field", Firm, "a field that casebook does not know", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnknownField { name, allowed } => Some(
            Diagnostic::new(RULE.name, fault.span, format!("there is no field `{name}` here"))
                .help(format!("the fields that stand here are {}", list(allowed)))
                .suggest(name, allowed.iter().copied()),
        ),
        _ => None,
    });
    diagnostics.collect()
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
