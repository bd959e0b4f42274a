//! `missing-file`: a file or folder without which there is nothing to brief.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!("missing-file", Firm, "a review without its first file, or without cases", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let at_review = |file| Span { file, start: 0, end: 0 };
    if !review.sources.files.iter().any(|file| file.path == "review.yaml") {
        let diagnostic = Diagnostic::new(RULE.name, at_review(FileId::NONE), "there is no `review.yaml`")
            .help("write `review.yaml` with the review's title, its key and its facets");
        return vec![diagnostic];
    }
    let about = review.about.as_ref();
    let no_case =
        about.filter(|_| !review.sources.files.iter().any(|file| file.path.starts_with("cases/"))).map(|about| {
            Diagnostic::new(RULE.name, at_review(about.file), "this review has no case")
                .help("add a first case, such as `cases/first-case.md`")
        });
    no_case.into_iter().collect()
}
