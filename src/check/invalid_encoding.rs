//! `invalid-encoding`: a file that is not UTF-8 text, or too large to be content.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{EncodingFaultKind, Review};

pub(super) const RULE: Rule = rule!("invalid-encoding", Firm, "a file that is not UTF-8 text", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.encoding_faults.iter().filter_map(|fault| match fault.kind {
        EncodingFaultKind::NotUtf8 => Some(
            Diagnostic::new(RULE.name, fault.span, "this file is not UTF-8 text")
                .label("the first character that cannot be read")
                .help("save the file as UTF-8 in your editor"),
        ),
        EncodingFaultKind::TooLarge(limit) => Some(
            Diagnostic::new(RULE.name, fault.span, format!("this file is larger than {limit} bytes and was not read"))
                .help("divide it, or move it out of the content folder"),
        ),
        EncodingFaultKind::ByteOrderMark | EncodingFaultKind::WindowsLineEnds => None,
    });
    diagnostics.collect()
}
