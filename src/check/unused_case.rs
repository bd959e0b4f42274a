//! `unused-case`: a case that no finding, key message or box of any briefing names.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files, Rows, Uses};
use crate::model::{Finding, Review};

pub(super) const RULE: Rule = rule!(
    "unused-case",
    Warning,
    "a case that no briefing names",
    find,
    needs = [(Files, "md"), (Files, "yaml/review/facets"), (Cases, ""), (Rows, ""), (Uses, "cases")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for theme in review.themes() {
        let messages = theme.key_messages.iter().flat_map(|message| &message.cases);
        let findings = theme.findings.iter().flat_map(Finding::named_cases);
        used.extend(messages.chain(findings).chain(&theme.case_boxes).map(|case| case.value.as_str()));
    }
    let unused = review.cases.iter().filter(|case| !used.contains(case.id.as_str()));
    let diagnostics = unused.map(|case| {
        Diagnostic::new(RULE.name, case.title.span, "no finding, key message or box of any briefing names this case")
            .help(format!("name `{}` under `cases` of a finding that it supports, or allow it with a reason", case.id))
    });
    diagnostics.collect()
}
