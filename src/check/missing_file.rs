//! `missing-file`: a file or folder without which there is nothing to brief.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Files, Themes, Uses};
use crate::model::{Facet, Review, ReviewFile};
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!(
    "missing-file",
    Firm,
    "a review without its first file, or without cases, works or the themes of a facet",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    if !has(review, |path| path == "review.yaml") {
        let start = Span { file: FileId::NONE, start: 0, end: 0 };
        let diagnostic = Diagnostic::new(RULE.name, start, "there is no `review.yaml`")
            .help("write `review.yaml` with the review's title, its key and its facets")
            .spoils(Files, "yaml/review");
        return vec![diagnostic];
    }
    let Some(about) = &review.about else { return Vec::new() };
    let facets = review.facets.iter().filter_map(|facet| without_theme(review, facet));
    without_case(review, about).into_iter().chain(without_work(review, about)).chain(facets).collect()
}

fn has(review: &Review, is_it: impl Fn(&str) -> bool) -> bool {
    review.sources.files.iter().any(|file| is_it(&file.path))
}

fn without_case(review: &Review, about: &ReviewFile) -> Option<Diagnostic> {
    let start = Span { file: about.file, start: 0, end: 0 };
    (!has(review, |path| path.starts_with("cases/"))).then(|| {
        Diagnostic::new(RULE.name, start, "this review has no case")
            .help("add a first case, such as `cases/first-case.md`")
            .spoils(Files, "md/cases")
            .spoils(Files, "folders")
    })
}

fn without_work(review: &Review, about: &ReviewFile) -> Option<Diagnostic> {
    (review.works.is_empty() && !review.unread.bibliography).then(|| {
        Diagnostic::new(RULE.name, about.review.span, "this review has no work in a bibliography")
            .help("keep its works in `bibliography.bib`, the review itself among them")
            .spoils(Files, "bib")
    })
}

/// A facet whose folder has no file, most often because folder and name differ.
fn without_theme(review: &Review, facet: &Facet) -> Option<Diagnostic> {
    let folder = facet.axis.folder.as_ref()?;
    let is_in_folder = |path: &str| path.strip_prefix(&folder.value).is_some_and(|rest| rest.starts_with('/'));
    (facet.themes.is_empty() && !has(review, is_in_folder)).then(|| {
        Diagnostic::new(RULE.name, folder.span, format!("no theme stands in the folder `{}`", folder.value))
            .help("type the name of the folder that holds the facet's themes, or add a first one")
            .spoils(Files, format!("md/{}", folder.value))
            .spoils(Files, "folders")
            .spoils(Axes, &facet.axis.id.value)
            .spoils(Themes, "")
            .spoils(Uses, "")
    })
}
