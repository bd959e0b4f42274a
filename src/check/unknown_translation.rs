//! `unknown-translation`: a language of translations that nobody declares, or that has none.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("unknown-translation", Error, "a language of translations that nobody declares, or that has none", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let told = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Translation { message, help } => {
            let diagnostic = Diagnostic::new(RULE.name, fault.span, message).help(help);
            // Where the list cannot be read, nobody knows whether it declares the language of a folder.
            let is_of_list = review.path(fault.span.file) == "review.yaml";
            Some(if is_of_list { diagnostic } else { diagnostic.needs(Files, "yaml/review/translations") })
        }
        _ => None,
    });
    told.collect()
}
