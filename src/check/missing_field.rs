//! `missing-field`: a field that is needed and is not there.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("missing-field", Firm, "a field that is needed and is not there", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::MissingField { name, example } => Some(
            Diagnostic::new(RULE.name, fault.span, format!("the field `{name}` is missing"))
                .help(format!("type `{example}`")),
        ),
        _ => None,
    });
    diagnostics.collect()
}
