//! `unequal-translation`: a translation that changes more than words.

use super::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("unequal-translation", Firm, "a translation that changes more than words", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let told = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnequalTranslation { message, help } => {
            Some(Diagnostic::new(RULE.name, fault.span, message).help(help))
        }
        _ => None,
    });
    told.collect()
}

/// Whether another problem stands where a translation changes data: it would be gone with that.
pub(super) fn is_cause(diagnostic: &Diagnostic, found: &Diagnostics) -> bool {
    let mut unequal = found.iter().filter(|other| other.rule == RULE.name);
    diagnostic.rule != RULE.name && unequal.any(|other| other.place.span == diagnostic.place.span)
}
