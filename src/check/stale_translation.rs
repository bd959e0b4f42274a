//! `stale-translation`: a translation of a text that has changed since.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("stale-translation", Warning, "a translation of a text that has changed since", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let told = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::StaleTranslation { message, help } => {
            Some(Diagnostic::new(RULE.name, fault.span, message).help(help))
        }
        _ => None,
    });
    told.collect()
}
