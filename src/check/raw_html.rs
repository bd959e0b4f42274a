//! `raw-html`: HTML in Markdown, which could not reach the PDF.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule = rule!("raw-html", Firm, "HTML in Markdown", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let html = review.faults.iter().filter(|fault| fault.kind == FaultKind::RawHtml);
    let diagnostics = html.map(|fault| {
        Diagnostic::new(RULE.name, fault.span, "HTML is not printed")
            .help("say it in Markdown; type `\\<` for the sign itself, or put code between backticks")
    });
    diagnostics.collect()
}
