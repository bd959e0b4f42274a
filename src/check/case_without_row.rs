//! `case-without-row`: a case without a row in the table of cases that does not say why, or one that says both.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Rows};
use crate::document::CitationItem;
use crate::model::passages::{Passage, passages};
use crate::model::{Basis, Case, Review, TableRows, Text};
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("case-without-row", Error, "a case without a row in the table that does not say why", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let of_added = review.cases.iter().filter_map(|case| Some((case, case.added.as_ref()?)));
    let added = of_added.flat_map(|(case, month)| [wrong_month(review, month), read_in_review(review, case)]);
    let added = added.flatten().collect::<Vec<_>>();
    [of_rows(review), added, cited_from_review(review)].concat()
}

/// Citations that say of a work that came with an added case that it was read in the review, which cannot know it.
fn cited_from_review(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = review.about.as_ref().filter(|_| review.cases.iter().any(|case| case.added.is_some())) else {
        return Vec::new();
    };
    let passages = passages(review);
    let citations = passages.iter().flat_map(Passage::citations);
    let strangers = citations.flat_map(|citation| {
        let is_from_review = |item: &CitationItem| item.key == about.review.value && !item.prefix.is_empty();
        let before = citation.items.iter().position(is_from_review).unwrap_or(0);
        citation.items[..before].iter().filter(|item| review.work(&item.key).is_some_and(|work| review.is_added(work)))
    });
    let told = strangers.map(|item| {
        let message =
            format!("`{}` came with a case that was added since, so it cannot have been read in the review", item.key);
        Diagnostic::new(RULE.name, item.span, message).help(format!("type `[@{}]` with its own place", item.key))
    });
    told.collect()
}

/// A month that is none, or one before the review, which could have had the case.
fn wrong_month(review: &Review, typed: &Text) -> Option<Diagnostic> {
    let words = &typed.value;
    let month =
        words.split_once('-').and_then(|(year, month)| Some((year.parse::<i32>().ok()?, month.parse::<u8>().ok()?)));
    let published = review.about.as_ref().and_then(|about| review.work(&about.review.value)?.date);
    let message = match month {
        Some((year, 1..=12)) if words.len() == "2026-11".len() => {
            let published = published.filter(|published| year < published.year)?.year;
            format!("this case is said to be added in `{words}`, and the review is of {published}")
        }
        _ => format!("`{words}` is no month"),
    };
    Some(
        Diagnostic::new(RULE.name, typed.span, message)
            .help("type the year and the month in which it was added: `added: 2026-11`"),
    )
}

/// An added case that is said to be read in the review, which does not have it.
fn read_in_review(review: &Review, case: &Case) -> Option<Diagnostic> {
    let about = review.about.as_ref()?;
    let key = case.read_in.as_ref().filter(|key| key.value == about.review.value)?;
    let message = "this case was added since, so it cannot have been read in the review";
    Some(Diagnostic::new(RULE.name, key.span, message).help("remove `read_in`, or name the work that it was read in"))
}

fn of_rows(review: &Review) -> Vec<Diagnostic> {
    let tables = review.about.iter().flat_map(|about| &about.tables);
    match tables.into_iter().find(|table| table.rows == TableRows::Cases) {
        Some(table) => {
            let rows = review.cases.iter().filter_map(|case| problem(case, &table.label.value));
            rows.chain(review.cases.iter().flat_map(|case| groundless(case, &table.label.value))).collect()
        }
        None => review.cases.iter().flat_map(without_table).collect(),
    }
}

/// Codes that are said to rest on a row that there is not.
fn groundless<'c>(case: &'c Case, table: &'c str) -> impl Iterator<Item = Diagnostic> + use<'c> {
    let message = move |basis| match basis {
        Basis::Table => format!("this code is said to rest on {table}, in which the case has no row"),
        _ => "this code is said to rest on the review's text, which does not have this added case".to_owned(),
    };
    let of_review = move |basis: Basis| {
        basis == Basis::Table || (basis == Basis::Text && case.added.is_some() && case.row.is_none())
    };
    let codings = case.codings.values().flatten().filter(move |coding| of_review(coding.basis));
    // Where the case does not say why it has no row, the row itself may be what is missing.
    codings.filter(|_| case.row.is_none() && (case.no_row.is_some() || case.added.is_some())).map(move |coding| {
        Diagnostic::new(RULE.name, coding.code.span, message(coding.basis)).help(match case.added {
            Some(_) => "type `basis: study` with the page of the case's own work, or `basis: editor` with a reason",
            None => "type `basis: text` with its section, or `basis: editor` with a reason",
        })
    })
}

/// Codes that are said to rest on a table where there is none.
fn without_table(case: &Case) -> impl Iterator<Item = Diagnostic> {
    let codings = case.codings.values().flatten().filter(|coding| coding.basis == Basis::Table);
    codings.map(|coding| {
        let message = "this code is said to rest on the review's table of cases, and none is declared";
        Diagnostic::new(RULE.name, coding.code.span, message)
            .needs(Files, "yaml/review/tables")
            .help("type another basis, or declare a table with `rows: cases` under `tables:` in `review.yaml`")
    })
}

fn problem(case: &Case, table: &str) -> Option<Diagnostic> {
    if let (Some((_, span)), Some(added)) = (&case.row, &case.added) {
        let message = format!("this case has a row in {table} and is said to be added since");
        let diagnostic = Diagnostic::new(RULE.name, added.span, message).related(*span, "its row");
        return Some(diagnostic.help("keep one of `row` and `added`"));
    }
    match (&case.row, &case.no_row) {
        (None, None) if case.added.is_some() => None,
        (None, None) => {
            let start = Span { file: case.file, start: 0, end: 0 };
            let diagnostic = Diagnostic::new(RULE.name, start, format!("this case has no row in {table}"));
            let diagnostic = diagnostic.needs(Files, format!("md/cases/{}", case.id)).spoils(Rows, "");
            Some(diagnostic.help(
                "type `no_row:` and why it has none, `added:` and the month (`added: 2026-11`) if the review does not have it, or `row:` and the number of its row if the table has one for it",
            ))
        }
        (Some((_, span)), Some(reason)) => {
            let message = format!("this case has a row in {table} and says why it has none");
            Some(
                Diagnostic::new(RULE.name, reason.span, message)
                    .related(*span, "its row")
                    .help("keep one of `row` and `no_row`"),
            )
        }
        _ => None,
    }
}
