//! `invalid-bibliography`: a bibliography that cannot be read, or a work that no style can print.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("invalid-bibliography", Firm, "a bibliography that cannot be read, or a work that no style can print", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Bibliography { message, help } => {
            let diagnostic = Diagnostic::new(RULE.name, fault.span, message.clone()).help(help.clone());
            // A work with a wrong field is still a work; a file that cannot be read hides them all.
            Some(if review.unread.bibliography { diagnostic.spoils(Files, "bib") } else { diagnostic })
        }
        _ => None,
    });
    diagnostics.collect()
}
