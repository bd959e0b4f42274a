//! `empty-section`: a heading with nothing under it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Review, Section};

pub(super) const RULE: Rule = rule!("empty-section", Error, "a heading with nothing under it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let of_cases = review.cases.iter().flat_map(|case| &case.sections);
    let of_themes = review.themes().flat_map(|theme| &theme.sections);
    let of_pages = review.pages.iter().flat_map(|page| &page.sections);
    of_cases.chain(of_themes).chain(of_pages).filter(|section| section.blocks.is_empty()).map(empty).collect()
}

fn empty(section: &Section) -> Diagnostic {
    Diagnostic::new(RULE.name, section.span, format!("nothing stands under `{}`", section.title))
        .help("write the section, or take its heading away")
}
