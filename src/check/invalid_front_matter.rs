//! `invalid-front-matter`: front matter, YAML or a published table that cannot be read, or a value of the wrong kind.

use super::Rule;
use super::causes::file_item;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("invalid-front-matter", Firm, "front matter that cannot be read, or a value of the wrong kind", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::FrontMatter { message, help } => {
            let item = file_item(review, fault.span);
            Some(Diagnostic::new(RULE.name, fault.span, message.clone()).help(help.clone()).spoils(Files, item))
        }
        _ => None,
    });
    diagnostics.collect()
}
