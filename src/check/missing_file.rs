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
    let facets = review.facets.iter().filter_map(|facet| without_theme(review, facet));
    let case = review.about.as_ref().and_then(|about| without_case(review, about));
    without_review(review).into_iter().chain(case).chain(without_work(review)).chain(facets).collect()
}

/// The start of a review that is not there.
const NOWHERE: Span = Span { file: FileId::NONE, start: 0, end: 0 };

fn without_review(review: &Review) -> Option<Diagnostic> {
    (!has(review, |path| path == "review.yaml")).then(|| {
        Diagnostic::new(RULE.name, NOWHERE, "there is no `review.yaml`")
            .help("write `review.yaml` with the review's title, its key and its facets")
            .spoils(Files, "yaml/review")
    })
}

fn has(review: &Review, is_it: impl Fn(&str) -> bool) -> bool {
    review.sources.iter().any(|(_, file)| is_it(&file.path))
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

/// A review that has something to cite and nothing that can be cited.
fn without_work(review: &Review) -> Option<Diagnostic> {
    let is_empty = review.works.is_empty() && !review.unread.bibliography;
    (is_empty && has(review, |path| path.ends_with(".md"))).then(|| {
        let span = review.about.as_ref().map_or(NOWHERE, |about| about.review.span);
        Diagnostic::new(RULE.name, span, "this review has no work in a bibliography")
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
