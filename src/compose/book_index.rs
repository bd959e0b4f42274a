//! The index of the book: its cases by name, and the places that they are about.

use std::collections::BTreeMap;

use super::Context;
use crate::document::{IndexEntry, IndexGroup, fold};
use crate::model::Case;

/// The groups of the index; one that would be empty is left out.
pub(super) fn index(context: Context<'_>) -> Vec<IndexGroup> {
    let cases = &context.review.cases;
    let by_name = group(&context.say("cases"), cases.iter().map(|case| (case.title.value.as_str(), case)));
    let placed = cases.iter().filter_map(|case| Some((case.place.as_ref()?.value.as_str(), case)));
    let by_place = group(&context.say("places"), placed.filter(|(place, _)| !is_state(context, place)));
    [by_name, by_place].into_iter().filter(|group| !group.entries.is_empty()).collect()
}

/// Whether a text is the label of a state, such as one that says that no place is known.
fn is_state(context: Context<'_>, text: &str) -> bool {
    text.is_empty() || context.review.axes().flat_map(|axis| &axis.states).any(|(_, label)| label.value == text)
}

fn group<'r>(title: &str, cases: impl Iterator<Item = (&'r str, &'r Case)>) -> IndexGroup {
    let mut entries: BTreeMap<(String, &str), Vec<String>> = BTreeMap::new();
    for (term, case) in cases {
        entries.entry((fold(term), term)).or_default().push(format!("cases/{}", case.id));
    }
    let entries = entries.into_iter().map(|((_, term), paths)| IndexEntry { term: term.to_owned(), paths });
    IndexGroup { title: title.to_owned(), entries: entries.collect() }
}
