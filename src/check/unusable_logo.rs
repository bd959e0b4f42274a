//! `unusable-logo`: a logo that is not there, or that could not be printed everywhere.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule =
    rule!("unusable-logo", Firm, "a logo that is not there, or is no plain SVG picture", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let fault = review.logo().err();
    fault.into_iter().map(|fault| Diagnostic::new(RULE.name, fault.span, fault.message).help(fault.help)).collect()
}
