//! `duplicate-id`: two files with one name, which would be published as one page.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Cases, Files, Rows, Themes, Uses};
use crate::model::{Axis, Case, Review, TABLE_OF_CORRECTIONS, TABLES_FOR_PROGRAMS, Text, Theme};
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!("duplicate-id", Firm, "two cases, themes, pages or facets with one id", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let cases = review.cases.iter().map(|case| (case.id.as_str(), case.file));
    let themes = review.themes().map(|theme| (theme.page.as_str(), theme.file));
    let pages = review.pages.iter().map(|page| (page.id.as_str(), page.file));
    let rows = review.cases.iter().filter_map(|case| Some((case.id.as_str(), case.row?)));
    let mut diagnostics = duplicates("case", cases);
    diagnostics.extend(duplicates("theme", themes));
    diagnostics.extend(duplicates("page", pages));
    diagnostics.extend(duplicate_rows(rows));
    diagnostics.extend(copies(review));
    diagnostics.extend(review.themes().flat_map(duplicate_findings));
    diagnostics.extend(duplicate_axes(review));
    diagnostics.extend(review.axes().flat_map(duplicate_codes));
    diagnostics.extend(reserved_tables(review));
    diagnostics
}

/// Cases with one title and one note under two names, which would be counted as two.
fn copies(review: &Review) -> Vec<Diagnostic> {
    let mut first: BTreeMap<(&str, &str), &Case> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for case in review.cases.iter().filter(|case| !case.sections.is_empty() && case.row.is_none()) {
        let text = &review.sources.file(case.file).text;
        let note = &text[case.sections[0].span.start..];
        if let Some(earlier) = first.insert((&case.title.value, note), case) {
            let message = format!(
                "`{}` has the title and the note of `{}`, and would be counted as another case",
                case.id, earlier.id
            );
            let diagnostic =
                Diagnostic::new(RULE.name, case.title.span, message).related(earlier.title.span, "the other one");
            diagnostics.push(
                diagnostic
                    .help("remove one of the two files, or say in each what it alone tells")
                    .spoils(Cases, &case.id),
            );
        }
    }
    diagnostics
}

/// Facets and vocabularies with one id, and facets with one folder.
fn duplicate_axes(review: &Review) -> Vec<Diagnostic> {
    let ids = review.axes().map(|axis: &Axis| &axis.id);
    let folders = review.axes().filter_map(|axis| axis.folder.as_ref());
    [repeated_names("id", ids), repeated_names("folder", folders)].concat()
}

fn repeated_names<'r>(what: &str, names: impl Iterator<Item = &'r Text>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let repeated = names.filter_map(|name| {
        let earlier = first.insert(name.value.as_str(), name.span)?;
        let message = format!("two facets or vocabularies have the {what} `{}`", name.value);
        let diagnostic = Diagnostic::new(RULE.name, name.span, message).related(earlier, "the other one");
        let diagnostic = diagnostic.help(format!("give each its own {what}; cases use it under `coding`"));
        Some(diagnostic.spoils(Axes, "").spoils(Themes, "").spoils(Uses, ""))
    });
    repeated.collect()
}

/// Codes and states of one axis with one id, such as two of which others gather each one; of two axes they may have it.
fn duplicate_codes(axis: &Axis) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let ids = axis.codes.0.iter().map(|code| &code.id).chain(axis.states.iter().map(|(id, _)| id));
    let repeated = ids.filter_map(|id| {
        let earlier = *first.entry(id.value.as_str()).or_insert(id.span);
        let message = format!("two codes of {} have the id `{}`", axis.label.value.to_lowercase(), id.value);
        let diagnostic = || Diagnostic::new(RULE.name, id.span, message).related(earlier, "the other one");
        (earlier != id.span).then(|| diagnostic().help("give each an id of its own; cases use it under `coding`"))
    });
    repeated.collect()
}

/// Pages that casebook makes in the folders of cases and pages.
const RESERVED: [(&str, &str); 3] = [("case", "index"), ("page", "index"), ("page", "search")];

/// Tables of the review that would be published under the name of one that casebook makes.
fn reserved_tables(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let is_made = |id: &str| about.case_tables.iter().any(|table| id.strip_prefix("table-") == Some(&table.id.value));
    let is_reserved = |id: &str| TABLES_FOR_PROGRAMS.contains(&id) || id == TABLE_OF_CORRECTIONS || is_made(id);
    let reserved = about.tables.iter().filter(|table| is_reserved(&table.id.value));
    let told = reserved.map(|table| {
        let message = format!("`{}` is the name of a table that casebook makes", table.id.value);
        Diagnostic::new(RULE.name, table.id.span, message)
            .help("give the table another `id`, and its published form that name")
            .spoils(Files, format!("csv/published/{}", table.id.value))
    });
    told.collect()
}

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
                    .help("give one of the two files another name; the name without its ending is the id")
                    .spoils(if what == "case" { Cases } else { Themes }, id),
            );
        }
    }
    diagnostics
}

fn duplicate_rows<'r>(rows: impl Iterator<Item = (&'r str, (usize, Span))>) -> Vec<Diagnostic> {
    let mut first = BTreeMap::new();
    let mut diagnostics = Vec::new();
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(_, (_, span))| *span);
    for (case, (row, span)) in rows {
        if let Some(earlier) = first.insert(row, span) {
            diagnostics.push(
                Diagnostic::new(RULE.name, span, format!("two cases have row {row} of the table"))
                    .related(earlier, "the other case")
                    .help("give each case the number of its own row")
                    .needs(Cases, case)
                    .spoils(Rows, ""),
            );
        }
    }
    diagnostics
}
