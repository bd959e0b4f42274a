//! One cause, one message: what follows from another fault keeps silent until that fault is mended.
//!
//! A finding may leave a [`Matter`] unsettled (`spoils`), and one that would only guess as long as a matter is unsettled
//! says so (`needs`, of a rule or of a finding). What spoils a matter may itself need earlier ones alone, so that a
//! finding never silences, by way of others, itself: some cause is always told. A cause silences nothing graver.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::rule_named;
use crate::diagnostic::{Diagnostic, Level, Matter};
use crate::model::Review;
use crate::source::Span;

/// What is found without what follows from the rest of it.
pub(super) fn without_consequences(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut found = found;
    found.sort_by_key(|diagnostic| (needs(diagnostic).map(|(matter, _)| matter).max(), Reverse(diagnostic.level)));
    let mut unsettled = Unsettled::default();
    let mut standing = Vec::new();
    for diagnostic in found {
        debug_assert!(is_in_order(&diagnostic), "{} spoils what it needs", diagnostic.rule);
        if needs(&diagnostic).any(|(matter, item)| unsettled.holds(matter, item, diagnostic.level)) {
            continue;
        }
        diagnostic.spoils.iter().for_each(|(matter, item)| unsettled.add(*matter, item, diagnostic.level));
        standing.push(diagnostic);
    }
    standing
}

/// What a finding needs, by its rule and by itself.
fn needs(diagnostic: &Diagnostic) -> impl Iterator<Item = (Matter, &str)> {
    let of_rule = rule_named(diagnostic.rule).into_iter().flat_map(|rule| rule.needs).copied();
    of_rule.chain(diagnostic.needs.iter().map(|(matter, item)| (*matter, item.as_str())))
}

/// Whether a finding spoils nothing that comes before what it needs.
fn is_in_order(diagnostic: &Diagnostic) -> bool {
    let latest = needs(diagnostic).map(|(matter, _)| matter).max();
    diagnostic.spoils.iter().all(|(matter, _)| latest.is_none_or(|latest| *matter > latest))
}

/// The matters that are unsettled, and the gravest level that says so.
#[derive(Debug, Default)]
struct Unsettled {
    items: BTreeMap<(Matter, String), Level>,
}

impl Unsettled {
    fn add(&mut self, matter: Matter, item: &str, level: Level) {
        let gravest = self.items.entry((matter, item.to_owned())).or_insert(level);
        *gravest = level.min(*gravest);
    }

    /// Whether an item is unsettled, or one above or below it: `cases/pond` is below `cases`, and all are below nothing.
    fn holds(&self, matter: Matter, item: &str, level: Level) -> bool {
        let is_graver = |item: &str| self.items.get(&(matter, item.to_owned())).is_some_and(|cause| *cause <= level);
        let above = item.match_indices('/').map(|(slash, _)| &item[..slash]);
        is_graver("") || above.chain([item]).any(is_graver) || self.holds_below(matter, item, level)
    }

    fn holds_below(&self, matter: Matter, item: &str, level: Level) -> bool {
        let prefix = if item.is_empty() { String::new() } else { format!("{item}/") };
        let below = self.items.range((matter, prefix.clone())..);
        let mut below = below.take_while(|((other, name), _)| *other == matter && name.starts_with(&prefix));
        below.any(|(_, cause)| *cause <= level)
    }
}

/// The key of the work in whose entry of a bibliography a place is.
pub(super) fn work_at(review: &Review, span: Span) -> Option<&str> {
    let later = review.works.partition_point(|work| (work.span.file, work.span.start) <= (span.file, span.start));
    let work = review.works.get(later.checked_sub(1)?).filter(|work| work.span.file == span.file);
    work.map(|work| work.key.as_str())
}

/// The file of a place as an item of [`Matter::Files`]: `md/cases/pond`, `csv/published/table-1`, `bib`; for
/// `review.yaml` with the field: `yaml/review/facets`.
pub(super) fn file_item(review: &Review, span: Span) -> String {
    let path = review.path(span.file);
    if path == "review.yaml" {
        return match &review.about {
            Some(_) => format!("yaml/review/{}", top_field(&review.sources.file(span.file).text, span.start)),
            None => "yaml/review".to_owned(),
        };
    }
    match path.rsplit_once('.') {
        Some((_, "bib")) => "bib".to_owned(),
        Some((name, ending)) => {
            let folder = name.split('/').next().unwrap_or_default();
            let stem = name.rsplit('/').next().unwrap_or_default();
            format!("{ending}/{folder}/{stem}")
        }
        None => path.to_owned(),
    }
}

/// The field of a YAML text, not indented, that a place is in.
fn top_field(text: &str, at: usize) -> &str {
    let line_end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    let is_field = |line: &&str| line.starts_with(|c: char| c.is_alphabetic()) && line.contains(':');
    text[..line_end].lines().rev().find(is_field).and_then(|line| line.split(':').next()).unwrap_or_default()
}
