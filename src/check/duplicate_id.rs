//! `duplicate-id`: two files with one name, which would be published as one page.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Review, Theme};
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
    diagnostics.extend(review.themes().flat_map(duplicate_findings));
    diagnostics
}

/// Pages that casebook makes in the folders of cases and pages.
const RESERVED: [(&str, &str); 3] = [("case", "index"), ("page", "index"), ("page", "search")];

fn duplicate_findings(theme: &Theme) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let repeated = theme.findings.iter().filter_map(|finding| {
        let earlier = first.insert(finding.id.value.as_str(), finding.id.span)?;
        let message = format!("two findings have the id `{}`", finding.id.value);
        let diagnostic = Diagnostic::new(RULE.name, finding.id.span, message).related(earlier, "the other finding");
        Some(diagnostic.help("give each finding an id of its own"))
    });
    repeated.collect()
}

fn duplicates<'r>(what: &str, ids: impl Iterator<Item = (&'r str, FileId)>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let mut ids: Vec<_> = ids.collect();
    ids.sort_by_key(|(_, file)| *file);
    for (id, file) in ids {
        let span = Span { file, start: 0, end: 0 };
        if RESERVED.contains(&(what, id.to_lowercase().as_str())) {
            diagnostics.push(
                Diagnostic::new(RULE.name, span, format!("`{id}` is the name of a page that casebook makes"))
                    .help("give the file another name"),
            );
        }
        // On many systems upper and lower case do not tell files apart.
        if let Some(earlier) = first.insert(id.to_lowercase(), span) {
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
