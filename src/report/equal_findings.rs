//! For people, findings that say the same of many places are one finding with its number, and the gravest come first.

use std::collections::BTreeMap;

use crate::check::rule_named;
use crate::diagnostic::{Diagnostic, Diagnostics, Level, place};
use crate::source::Sources;

/// How many places are listed behind the first one.
const MOST_PLACES: usize = 5;

/// Findings with the same rule, words and advice.
#[derive(Debug)]
pub(super) struct Finding<'d> {
    /// The one at the first place.
    pub(super) first: &'d Diagnostic,
    /// Those at other places, in order.
    pub(super) others: Vec<&'d Diagnostic>,
}

impl Finding<'_> {
    /// The first of the other places, and how many more there are; nothing if there are none.
    pub(super) fn other_places(&self, sources: &Sources) -> Option<String> {
        let shown = self.others.iter().take(MOST_PLACES).map(|other| place(sources, other.place.span));
        let shown = shown.collect::<Vec<_>>().join(", ");
        let more = self.others.len().saturating_sub(MOST_PLACES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let number = self.others.len();
        let word = if number == 1 { "place" } else { "places" };
        (number > 0).then(|| format!("the same at {number} more {word}: {shown}{more}"))
    }
}

/// The findings, each once, the most important ones first: by level, those that no review may relax before others, then
/// by the first place.
pub(super) fn folded(diagnostics: &Diagnostics) -> Vec<Finding<'_>> {
    let mut places: BTreeMap<(&str, &str, Option<&str>, Level), usize> = BTreeMap::new();
    let mut findings: Vec<Finding<'_>> = Vec::new();
    for diagnostic in diagnostics.iter() {
        let key = (diagnostic.rule, diagnostic.message.as_str(), diagnostic.help.as_deref(), diagnostic.level);
        let place = *places.entry(key).or_insert(findings.len());
        match findings.get_mut(place) {
            Some(finding) => finding.others.push(diagnostic),
            None => findings.push(Finding { first: diagnostic, others: Vec::new() }),
        }
    }
    let is_firm = |finding: &Finding<'_>| rule_named(finding.first.rule).is_some_and(|rule| rule.firm);
    findings.sort_by_key(|finding| (finding.first.level, !is_firm(finding)));
    findings
}

/// How often each rule was broken, the gravest first: `unknown-code 28, uncited-source 3`.
pub(super) fn by_rule(diagnostics: &Diagnostics) -> Vec<(Level, &'static str, usize)> {
    let mut counts: BTreeMap<(Level, &'static str), usize> = BTreeMap::new();
    diagnostics.iter().for_each(|diagnostic| *counts.entry((diagnostic.level, diagnostic.rule)).or_default() += 1);
    let mut counts: Vec<_> = counts.into_iter().map(|((level, rule), count)| (level, rule, count)).collect();
    counts.sort_by_key(|(level, rule, count)| (*level, usize::MAX - count, *rule));
    counts
}

/// The counts in words.
pub(super) fn by_rule_in_words(diagnostics: &Diagnostics) -> String {
    let counts = by_rule(diagnostics).into_iter().map(|(_, rule, count)| format!("{rule} {count}"));
    counts.collect::<Vec<_>>().join(", ")
}
