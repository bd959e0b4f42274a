//! `unused-picture`: a file in the folder `pictures` that no note shows.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::Review;
use crate::source::Span;

pub(super) const RULE: Rule = rule!(
    "unused-picture",
    Warning,
    "a file in the folder `pictures` that no note shows",
    find,
    needs = [(Files, "md")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let shown = review.pictures();
    let files =
        review.sources.iter().filter(|(_, source)| source.path.starts_with("pictures/") && source.unread.is_none());
    let unused = files.filter(|(_, source)| shown.iter().all(|picture| picture.file != source.path));
    let told = unused.map(|(file, source)| {
        let span = Span { file, start: 0, end: 0 };
        let help = format!("type `![what it shows](../{})` where it belongs, or remove the file", source.path);
        Diagnostic::new(RULE.name, span, "no note shows this picture").help(help)
    });
    told.collect()
}
