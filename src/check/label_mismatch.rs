//! `label-mismatch`: a printed label such as `Fenwick 2012` that does not fit the work that it stands for.
//!
//! A label fits if its year is the work's, if it names every author or the first one with "et al." (of three or more, as
//! APA has it, 7th edition, §8.17), and if every name in it is that of an author or of the publisher.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Rows, Works};
use crate::model::{Case, Column, Review, TableDefinition, TableRows, Work, reconcile::squash};

pub(super) const RULE: Rule = rule!(
    "label-mismatch",
    Error,
    "a printed label that does not fit the work that it stands for",
    find,
    needs = [(Files, "bib"), (Files, "yaml/published/corrections"), (Files, "yaml/review/tables")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let tables = review.about.iter().flat_map(|about| &about.tables).filter(|table| table.rows == TableRows::Cases);
    let columns = tables.flat_map(|table| table.columns.iter().map(move |column| (table, column)));
    let labels = columns.filter(|(_, column)| column.names_works);
    labels
        .flat_map(|(table, column)| review.cases.iter().filter_map(move |case| check(review, table, column, case)))
        .collect()
}

fn check(review: &Review, table: &TableDefinition, column: &Column, case: &Case) -> Option<Diagnostic> {
    let (row, _) = case.row?;
    let printed = case.printed.get(&column.id.value)?;
    let label = review.corrected_cell(table, row, column, &printed.value);
    let works: Vec<&Work> = case.sources.iter().filter_map(|key| review.work(&key.value)).collect();
    let (work, problems) =
        works.into_iter().map(|work| (work, misfits(&label, work))).min_by_key(|(_, problems)| problems.len())?;
    (!problems.is_empty()).then(|| {
        let message = format!("`{label}` does not fit `{}`: {}", work.key, problems.join("; "));
        Diagnostic::new(RULE.name, printed.span, message)
            .needs(Rows, format!("{}/{row}", table.id.value))
            .needs(Works, &work.key)
            .related(work.span, "the work that it stands for")
            .help("record a correction in `published/corrections.yaml`, or name the right work under `sources`")
    })
}

/// Why a label does not fit a work.
fn misfits(label: &str, work: &Work) -> Vec<String> {
    let squashed = squash(label);
    let mut problems = Vec::new();
    let year = work.date.map(|date| date.year.to_string());
    if let Some(year) = year.filter(|year| !label.contains(year.as_str())) {
        problems.push(format!("the work is of {year}"));
    }
    let named = work.authors.iter().filter(|author| squashed.contains(&squash(author.family()))).count();
    let authors = work.authors.len();
    let is_short = label.contains("et al");
    if is_short && authors < 3 {
        problems.push(format!("“et al.” stands for three authors or more, and the work has {authors}"));
    }
    if named < authors && !(is_short && named > 0) {
        problems.push(format!("it names {named} of {authors} authors"));
    }
    problems.extend(strangers(label, work).map(|name| format!("`{name}` is neither author nor publisher")));
    problems
}

/// The names in a label that the work does not know.
fn strangers<'l>(label: &'l str, work: &Work) -> impl Iterator<Item = &'l str> {
    let families = work.authors.iter().map(|author| author.full_family());
    let known = squash(&families.chain(work.publisher.clone()).collect::<Vec<_>>().join(" "));
    let words = label.split(|c: char| !c.is_alphabetic());
    words.filter(move |word| word.chars().next().is_some_and(char::is_uppercase) && !known.contains(&squash(word)))
}
