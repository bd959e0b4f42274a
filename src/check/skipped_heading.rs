//! `skipped-heading`: a heading two levels below the one before it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::Block;
use crate::model::{Review, Section};

pub(super) const RULE: Rule = rule!("skipped-heading", Firm, "a heading two levels below the one before it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let of_cases = review.cases.iter().flat_map(|case| &case.sections);
    let of_themes = review.themes().flat_map(|theme| &theme.sections);
    let of_pages = review.pages.iter().flat_map(|page| &page.sections);
    of_cases.chain(of_themes).chain(of_pages).flat_map(skipped).collect()
}

fn skipped(section: &Section) -> Vec<Diagnostic> {
    let mut last = 2;
    let mut diagnostics = Vec::new();
    for (block, span) in section.blocks.iter().zip(&section.block_spans) {
        let Block::Heading { level, .. } = block else { continue };
        if *level > last + 1 {
            let message = format!("a heading of level {level} follows one of level {last}");
            diagnostics.push(
                Diagnostic::new(RULE.name, *span, message)
                    .help(format!("begin it with `{}`", "#".repeat(last as usize + 1))),
            );
        }
        last = *level;
    }
    diagnostics
}
