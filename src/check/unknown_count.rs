//! `unknown-count`: a number that the prose asks for and casebook cannot count.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Files, Themes};
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!(
    "unknown-count",
    Firm,
    "a number that the prose asks for and casebook cannot count",
    find,
    needs = [(Files, "yaml"), (Axes, ""), (Themes, "")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Count { message, right, .. } if right.is_empty() => Some(
            Diagnostic::new(RULE.name, fault.span, message.clone())
                .help("type the number itself; running text alone can ask for one"),
        ),
        FaultKind::Count { part, message, right } => Some(
            Diagnostic::new(RULE.name, fault.span, message.clone())
                .help(format!("type one of {}", right.join(", ")))
                .suggest(part, right.iter().map(String::as_str)),
        ),
        _ => None,
    });
    diagnostics.collect()
}
