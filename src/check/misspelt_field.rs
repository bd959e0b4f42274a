//! `misspelt-field`: a field of a work that nobody knows, nearly named as one that is printed.

use super::Rule;
use super::causes::work_at;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Works;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("misspelt-field", Error, "a field of a work that is nearly named as one that is printed", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::MisspeltField { name, meant } => {
            let message = format!("no field of a work is called `{name}`, so it is not printed");
            let diagnostic = Diagnostic::new(RULE.name, fault.span, message).suggest(name, [*meant]);
            Some(match work_at(review, fault.span) {
                Some(key) => diagnostic.spoils(Works, key),
                None => diagnostic,
            })
        }
        _ => None,
    });
    diagnostics.collect()
}
