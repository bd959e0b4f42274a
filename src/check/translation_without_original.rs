//! `translation-without-original`: a file among translations that translates none.

use super::Rule;
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{FaultKind, Review};
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("translation-without-original", Error, "a file among translations that translates none", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    review
        .faults
        .iter()
        .filter(|fault| fault.kind == FaultKind::Orphan)
        .map(|fault| orphan(review, fault.span))
        .collect()
}

fn orphan(review: &Review, span: Span) -> Diagnostic {
    let tag = review.sources.translation.as_ref().map_or("", |translation| translation.tag.as_str());
    let path = review.path(span.file);
    let wanted = path.strip_prefix(tag).and_then(|path| path.strip_prefix('/')).unwrap_or(path);
    let originals = review.sources.all().map(|(_, file)| file.path.as_str()).filter(|path| path.ends_with(".md"));
    let help = match nearest(wanted, originals) {
        Some(near) => format!("give it the path of its original, such as `{tag}/{near}`, or remove it"),
        None => "give it the path of its original within the folder of the language, or remove it".to_owned(),
    };
    Diagnostic::new(RULE.name, span, format!("there is no `{wanted}` that this could translate")).help(help)
}
