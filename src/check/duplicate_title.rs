//! `duplicate-title`: two cases with one title.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Case, Review, reconcile::squash};

pub(super) const RULE: Rule = rule!("duplicate-title", Advice, "two cases with one title", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut by_title: BTreeMap<String, &Case> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for case in &review.cases {
        let title = squash(&case.title.value);
        match by_title.get(&title) {
            Some(earlier) => diagnostics.push(duplicate(case, earlier)),
            None => drop(by_title.insert(title, case)),
        }
    }
    diagnostics
}

fn duplicate(case: &Case, earlier: &Case) -> Diagnostic {
    let message = format!("`{}` and `{}` have one title, so readers cannot tell them apart", case.id, earlier.id);
    Diagnostic::new(RULE.name, case.title.span, message)
        .related(earlier.title.span, "the other title")
        .help("add what tells them apart, such as the place or the year")
}
