//! `windows-text`: a byte order mark or Windows line ends, which casebook reads but which make noise in every diff.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{EncodingFaultKind, Review};

pub(super) const RULE: Rule = rule!("windows-text", Warning, "a byte order mark, or Windows line ends", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.encoding_faults.iter().filter_map(|fault| match fault.kind {
        EncodingFaultKind::ByteOrderMark => Some(
            Diagnostic::new(RULE.name, fault.span, "this file begins with a byte order mark")
                .help("save it as \"UTF-8\", not as \"UTF-8 with BOM\""),
        ),
        EncodingFaultKind::WindowsLineEnds { .. } => Some(
            Diagnostic::new(RULE.name, fault.span, "lines of this file end as on Windows (CRLF)")
                .help("choose LF line ends in your editor, or let git do it: `* text=auto eol=lf` in `.gitattributes`"),
        ),
        EncodingFaultKind::NotUtf8 | EncodingFaultKind::Excess(_) => None,
    });
    diagnostics.collect()
}
