//! `malformed-identifier`: a DOI or address that cannot be one.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("malformed-identifier", Error, "a DOI or address that cannot be one", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Identifier { message, help } => {
            Some(Diagnostic::new(RULE.name, fault.span, message.clone()).help(help.clone()))
        }
        _ => None,
    });
    diagnostics.collect()
}
