//! `undeclared-section`: a section that is cited of a work and that the review does not declare for it.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::malformed_section::is_malformed;
use crate::diagnostic::Matter::{Files, Works};
use crate::diagnostic::{Diagnostic, nearest};
use crate::document::LocatorKind;
use crate::model::passages::passages;
use crate::model::{Basis, Case, Review, Text};
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("undeclared-section", Error, "a section that the work is not declared to have", find);

/// The declared sections of each work that has any.
type Declared<'r> = BTreeMap<&'r str, &'r [Text]>;

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let declared: Declared<'_> =
        about.work_sections.iter().map(|(key, sections)| (key.value.as_str(), sections.as_slice())).collect();
    if declared.is_empty() {
        return Vec::new();
    }
    let keys: BTreeSet<&str> = review.works.iter().map(|work| work.key.as_str()).collect();
    let strangers = about.work_sections.iter().filter(|(key, _)| !keys.contains(key.value.as_str()));
    let strangers = strangers.map(|(key, _)| {
        Diagnostic::new(
            RULE.name,
            key.span,
            format!("sections are declared of `{}`, and no work has that key", key.value),
        )
        .suggest_name(&key.value, keys.iter().copied())
        .needs(Files, "bib")
        .needs(Works, key.value.as_str())
    });
    let codings = review.cases.iter().flat_map(|case| of_codings(case, &about.review.value, &declared));
    strangers.chain(of_citations(review, &declared)).chain(codings).collect()
}

fn of_citations<'r>(review: &'r Review, declared: &Declared<'r>) -> Vec<Diagnostic> {
    let passages = passages(review);
    let items = passages.iter().flat_map(|passage| passage.citations()).flat_map(|citation| &citation.items);
    let wrong = items.filter_map(|item| {
        let locator = item.locator.as_ref().filter(|locator| locator.kind == LocatorKind::Section)?;
        undeclared(&item.key, &locator.value, item.span, declared)
    });
    wrong.collect()
}

/// Sections of codes: of the review for its text, of the case's own work where that is the basis.
fn of_codings<'r>(case: &'r Case, review: &'r str, declared: &'r Declared<'r>) -> impl Iterator<Item = Diagnostic> {
    case.codings.values().flatten().filter_map(move |coding| {
        let section = coding.section.as_ref().filter(|section| !is_malformed(section))?;
        let key = match coding.basis {
            Basis::Study => case.study_of(coding)?.value.as_str(),
            Basis::Table | Basis::Text | Basis::Editor => review,
        };
        undeclared(key, &section.value, section.span, declared)
    })
}

fn undeclared(key: &str, typed: &str, span: Span, declared: &Declared<'_>) -> Option<Diagnostic> {
    let sections = declared.get(key)?;
    let is_known = |name: &str| sections.iter().any(|section| section.value == name);
    let mut parts = typed.split([',', ';', '–', '-']).map(str::trim).filter(|part| !part.is_empty());
    if is_known(typed.trim()) {
        return None;
    }
    let wrong = parts.find(|part| !is_known(part))?;
    let known: Vec<&str> = sections.iter().map(|section| section.value.as_str()).collect();
    let help = match nearest(wrong, known.iter().copied()) {
        Some(near) => {
            format!("type `{near}`, the nearest section, or add `{wrong}` under `work_sections:` in `review.yaml`")
        }
        None => format!("type one of {}, or add it under `work_sections:` in `review.yaml`", known.join(", ")),
    };
    Some(Diagnostic::new(RULE.name, span, format!("`{key}` is declared to have no section {wrong}")).help(help))
}
