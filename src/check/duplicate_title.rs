//! `duplicate-title`: two cases with one title.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Cases;
use crate::model::{Case, Review, reconcile::squash};

pub(super) const RULE: Rule = rule!("duplicate-title", Advice, "two cases with one title", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut by_title: BTreeMap<String, &Case> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for case in &review.cases {
        let title = squash(&case.title.value);
        match by_title.get(&title) {
            // A file that was copied has more than its title from the other, and another rule says so.
            Some(earlier) if is_copy(case, earlier) => {}
            Some(earlier) => diagnostics.push(duplicate(case, earlier)),
            None => drop(by_title.insert(title, case)),
        }
    }
    diagnostics
}

fn is_copy(case: &Case, earlier: &Case) -> bool {
    let row = |case: &Case| case.row.map(|(row, _)| row);
    case.id == earlier.id || (row(case).is_some() && row(case) == row(earlier))
}

fn duplicate(case: &Case, earlier: &Case) -> Diagnostic {
    let message = format!("`{}` and `{}` have one title, so readers cannot tell them apart", case.id, earlier.id);
    Diagnostic::new(RULE.name, case.title.span, message)
        .related(earlier.title.span, "the other title")
        .needs(Cases, &case.id)
        .help("add what tells them apart, such as the place or the year")
}
