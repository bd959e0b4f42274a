//! `unsupported-markup`: Markdown that the briefings do not print.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("unsupported-markup", Firm, "Markdown that the briefings do not print", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnsupportedMarkup { what, instead } => {
            Some(Diagnostic::new(RULE.name, fault.span, format!("{what} is not printed")).help(instead.clone()))
        }
        _ => None,
    });
    diagnostics.collect()
}
