//! `unclear-study`: a code that rests on a study without saying which of several, or on none of the case's works.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Works};
use crate::model::{Basis, Case, Coding, Review, Text};

pub(super) const RULE: Rule = rule!(
    "unclear-study",
    Error,
    "a code that rests on a study without saying which of several, or on none of the case's works",
    find,
    needs = [(Files, "bib")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    review.cases.iter().flat_map(of_case).collect()
}

fn of_case(case: &Case) -> impl Iterator<Item = Diagnostic> {
    let codings = case.codings.values().flatten().filter(|coding| coding.basis == Basis::Study);
    codings.filter_map(|coding| match &coding.work {
        Some(work) => stranger(RULE.name, case, work),
        None => unnamed(case, coding),
    })
}

/// What a rule says of a work that is not among those that describe the case.
pub(super) fn stranger(rule: &'static str, case: &Case, work: &Text) -> Option<Diagnostic> {
    let is_own = case.sources.iter().any(|source| source.value == work.value);
    // One of the sources may be what is misspelt; then that is told.
    let needed = case.sources.iter().map(|source| (Works, source.value.clone()));
    (!is_own && !case.sources.is_empty()).then(|| {
        let message = format!("`{}` is none of the works that describe this case", work.value);
        let help = format!("type {}, or add the work to `sources:`", one_of(case));
        let diagnostic = Diagnostic::new(rule, work.span, message).help(help);
        let sources = case.sources.iter().map(|source| source.value.as_str());
        needed.fold(diagnostic.suggest_name(&work.value, sources), |found, (matter, key)| found.needs(matter, key))
    })
}

fn unnamed(case: &Case, coding: &Coding) -> Option<Diagnostic> {
    (case.sources.len() > 1).then(|| {
        let message = "this code rests on a study, and the case has several";
        Diagnostic::new(RULE.name, coding.code.span, message).help(format!("type `work:` and {}", one_of(case)))
    })
}

/// "`one` or `other`".
fn one_of(case: &Case) -> String {
    case.sources.iter().map(|source| format!("`{}`", source.value)).collect::<Vec<_>>().join(" or ")
}
