//! `duplicate-id`: two files with one name, which would be published as one page.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!("duplicate-id", Firm, "two cases, themes or pages with one id", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let cases = review.cases.iter().map(|case| (case.id.as_str(), case.file));
    let themes = review.themes().map(|theme| (theme.id.as_str(), theme.file));
    let pages = review.pages.iter().map(|page| (page.id.as_str(), page.file));
    let rows = review.cases.iter().filter_map(|case| case.row);
    let mut diagnostics = duplicates("case", cases);
    diagnostics.extend(duplicates("theme", themes));
    diagnostics.extend(duplicates("page", pages));
    diagnostics.extend(duplicate_rows(rows));
    diagnostics
}

fn duplicates<'r>(what: &str, ids: impl Iterator<Item = (&'r str, FileId)>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let mut ids: Vec<_> = ids.collect();
    ids.sort_by_key(|(_, file)| *file);
    for (id, file) in ids {
        let span = Span { file, start: 0, end: 0 };
        if let Some(earlier) = first.insert(id, span) {
            diagnostics.push(
                Diagnostic::new(RULE.name, span, format!("two files give a {what} the id `{id}`"))
                    .related(earlier, "the other file")
                    .help("give one of the two files another name; the name without its ending is the id"),
            );
        }
    }
    diagnostics
}

fn duplicate_rows(rows: impl Iterator<Item = (usize, Span)>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(_, span)| *span);
    for (row, span) in rows {
        if let Some(earlier) = first.insert(row, span) {
            diagnostics.push(
                Diagnostic::new(RULE.name, span, format!("two cases have row {row} of the table"))
                    .related(earlier, "the other case")
                    .help("give each case the number of its own row"),
            );
        }
    }
    diagnostics
}
