//! `invalid-encoding`: a file that is not UTF-8 text.

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
        EncodingFaultKind::Excess(_) | EncodingFaultKind::ByteOrderMark | EncodingFaultKind::WindowsLineEnds { .. } => {
            None
        }
    });
    diagnostics.collect()
}
