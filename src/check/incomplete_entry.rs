//! `incomplete-entry`: a work whose record lacks what a reference of its kind is made of.
//!
//! What each kind needs follows the mandatory fields of BibLaTeX (P. Kime, M. Wemheuer and P. Lehman, The biblatex
//! Package, §2.1.1), with the publisher that APA (7th edition, §9.29) prints of books and reports.

use std::collections::BTreeSet;

use super::Rule;
use super::causes::work_at;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Works;
use crate::model::{FaultKind, Review, Work, WorkKind};

pub(super) const RULE: Rule =
    rule!("incomplete-entry", Warning, "a work that lacks what a reference of its kind is made of", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let faulty = faulty(review);
    let is_told = |work: &&Work| faulty.contains(work.key.as_str()) || needed(work).iter().take(2).all(|(_, is)| !is);
    review.works.iter().filter(|work| !is_told(work)).filter_map(incomplete).collect()
}

/// The works with a field that could not be read: it is there, so it is not missing.
pub(super) fn faulty(review: &Review) -> BTreeSet<&str> {
    let unread = review.faults.iter().filter(|fault| {
        matches!(
            fault.kind,
            FaultKind::Bibliography { .. } | FaultKind::MisspeltField { .. } | FaultKind::Excess { .. }
        )
    });
    unread.filter_map(|fault| work_at(review, fault.span)).collect()
}

fn incomplete(work: &Work) -> Option<Diagnostic> {
    let missing: Vec<&str> =
        needed(work).into_iter().filter(|(_, is_there)| !is_there).map(|(field, _)| field).collect();
    (!missing.is_empty()).then(|| {
        let examples: Vec<String> = missing.iter().map(|field| format!("`{} = {{…}},`", typed(field))).collect();
        Diagnostic::new(RULE.name, work.span, format!("the work lacks {}", missing.join(", ")))
            .help(format!("add {}", examples.join(" ")))
            .spoils(Works, &work.key)
    })
}

/// What a reference of the work's kind is made of, and whether the record has it.
fn needed(work: &Work) -> Vec<(&'static str, bool)> {
    let author = ("author", !work.authors.is_empty() || !work.editors.is_empty());
    let title = ("title", !work.title.is_empty());
    let has_status = work.is_undated || work.variables.contains_key("status");
    let year = ("year", work.date.is_some() || has_status);
    let publisher = |name| (name, work.publisher.is_some());
    let container = |name| (name, work.container.is_some());
    let by_organisation = work.authors.iter().any(|author| author.is_organisation());
    match work.kind {
        // What has not come out yet is in no journal, and a preprint may never be.
        WorkKind::Article if has_status || work.url.is_some() => vec![author, title, year],
        WorkKind::Article => vec![author, title, container("journal"), year],
        WorkKind::Book => vec![author, title, publisher("publisher"), year],
        WorkKind::Chapter | WorkKind::ConferencePaper => vec![author, title, container("book title"), year],
        // An organisation that publishes its own report is not named twice.
        WorkKind::Report if by_organisation => vec![author, title, year],
        WorkKind::Report => vec![author, title, publisher("institution"), year],
        WorkKind::Thesis => vec![author, title, publisher("school"), year],
        WorkKind::Webpage => vec![author, title, ("address", work.url.is_some() || work.doi.is_some())],
        WorkKind::Other => vec![author, title],
    }
}

fn typed(field: &str) -> &str {
    match field {
        "book title" => "booktitle",
        "address" => "url",
        other => other,
    }
}
