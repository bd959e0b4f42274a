//! `excess`: something larger, deeper or more numerous than casebook reads.

use super::Rule;
use super::causes::{file_item, work_at};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Works};
use crate::model::{EncodingFaultKind, FaultKind, Review};
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("excess", Firm, "something larger, deeper or more numerous than casebook reads", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let of_files = review.encoding_faults.iter().filter_map(|fault| match fault.kind {
        EncodingFaultKind::Excess(limit) => {
            Some(diagnostic(fault.span, &limit.message(), limit.help).spoils(Files, file_item(review, fault.span)))
        }
        _ => None,
    });
    let of_parts = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::Excess { message, help } => Some(of_part(review, fault.span, message, help)),
        _ => None,
    });
    of_files.chain(of_parts).collect()
}

/// In a bibliography one field or work may be beyond a limit, and the others are read.
fn of_part(review: &Review, span: Span, message: &str, help: &str) -> Diagnostic {
    let diagnostic = diagnostic(span, message, help);
    let item = file_item(review, span);
    match work_at(review, span) {
        _ if item != "bib" || review.unread.bibliography => diagnostic.spoils(Files, item),
        Some(key) => diagnostic.spoils(Works, key),
        None => diagnostic,
    }
}

fn diagnostic(span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(RULE.name, span, message).help(help)
}
