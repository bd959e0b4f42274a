//! `cited-heading`: a citation in a heading.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::model::passages::{Passage, PassageKind, note_passages};

pub(super) const RULE: Rule = rule!("cited-heading", Advice, "a citation in a heading", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let passages = note_passages(review);
    passages.iter().filter(|passage| passage.kind == PassageKind::Heading).filter_map(cited).collect()
}

fn cited(heading: &Passage<'_>) -> Option<Diagnostic> {
    heading.citations().next()?;
    let diagnostic =
        Diagnostic::new(RULE.name, heading.span, "this heading has a citation, which lists of headings repeat");
    Some(diagnostic.help("move it to the sentence below that rests on it"))
}
