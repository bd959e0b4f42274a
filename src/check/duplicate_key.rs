//! `duplicate-key`: two works under one key.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("duplicate-key", Firm, "two works under one key", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::DuplicateKey { key, first } => Some(
            Diagnostic::new(RULE.name, fault.span, format!("two works have the key `{key}`"))
                .label("the second work, which is left out")
                .related(*first, "the first work")
                .help("give one of them another key, or remove it if it is the same work"),
        ),
        _ => None,
    });
    diagnostics.collect()
}
