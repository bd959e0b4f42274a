//! Which cases a briefing uses: it names them, leads to them, or cites a work that tells of them.

use std::collections::{BTreeMap, BTreeSet};

use super::parts::values;
use crate::document::{Inline, Target, visit_line};
use crate::model::passages::theme_passages;
use crate::model::{Finding, Review, Theme};

/// The ids of the cases that each briefing uses, by the name of the briefing.
pub(crate) type Uses<'r> = BTreeMap<&'r str, BTreeSet<&'r str>>;

/// Finds what all briefings use.
pub(super) fn uses(review: &Review) -> Uses<'_> {
    review.themes().map(|theme| (theme.page.as_str(), used_cases(review, theme))).collect()
}

fn used_cases<'r>(review: &'r Review, theme: &'r Theme) -> BTreeSet<&'r str> {
    let messages = theme.key_messages.iter().flat_map(|message| values(&message.cases));
    let findings = theme.findings.iter().flat_map(Finding::named_cases).map(|id| id.value.as_str());
    let named: BTreeSet<&str> = messages.chain(findings).chain(values(&theme.case_boxes)).collect();
    let (mut linked, mut cited) = (BTreeSet::new(), BTreeSet::new());
    for passage in theme_passages(theme) {
        visit_line(passage.inlines, &mut |inline| match inline {
            Inline::Link { target: Target::Content { path, .. }, .. } => drop(linked.insert(path.clone())),
            Inline::Citation(citation) => cited.extend(citation.items.iter().map(|item| item.key.clone())),
            _ => {}
        });
    }
    let cases = review.cases.iter().filter(|case| {
        named.contains(case.id.as_str())
            || linked.contains(&format!("cases/{}.md", case.id))
            || case.sources.iter().any(|key| cited.contains(&key.value))
    });
    cases.map(|case| case.id.as_str()).collect()
}
