//! `table-mismatch`: a rebuilt table that differs from the published one without a recorded correction.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files, Lists, Parts, Rows, Works};
use crate::model::reconcile::REFERENCE_COLUMN;
use crate::model::reference::{Difference, compare as compare_reference};
use crate::model::{Case, Column, Correction, PublishedTable, Review, ReviewFile, TableDefinition, TableRows, Text};
use crate::source::Span;

pub(super) const RULE: Rule = rule!(
    "table-mismatch",
    Error,
    "a rebuilt table that differs from the published one without a recorded correction",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let mut diagnostics = Vec::new();
    for table in &about.tables {
        match review.published(&table.id.value) {
            Some(published) => diagnostics.extend(compare(review, about, table, published)),
            None => diagnostics.push(
                Diagnostic::new(
                    RULE.name,
                    table.id.span,
                    format!("the published form of `{}` is missing", table.id.value),
                )
                .help(format!("keep it as `published/{}.csv`, cell by cell as printed", table.id.value))
                .needs(Files, format!("csv/published/{}", table.id.value))
                .spoils(Rows, &table.id.value),
            ),
        }
    }
    diagnostics.extend(review.corrections.iter().filter_map(|correction| stale(review, about, correction)));
    diagnostics
}

fn compare(
    review: &Review,
    about: &ReviewFile,
    table: &TableDefinition,
    published: &PublishedTable,
) -> Vec<Diagnostic> {
    let mut diagnostics = compare_header(table, published);
    match table.rows {
        TableRows::Published => {}
        TableRows::Cases => diagnostics.extend(compare_cases(review, table, published)),
        TableRows::Sources => diagnostics.extend(compare_works(review, table, published, &about.sources)),
        TableRows::ReferenceList => diagnostics.extend(compare_works(review, table, published, &about.reference_list)),
    }
    diagnostics
}

fn compare_header(table: &TableDefinition, published: &PublishedTable) -> Vec<Diagnostic> {
    let ours: Vec<&str> = table.columns.iter().map(|column| column.label.value.as_str()).collect();
    if published.header == ours {
        return Vec::new();
    }
    let message = format!("the columns of {} differ from the published ones", table.label.value);
    let diagnostic = Diagnostic::new(RULE.name, table.id.span, message)
        .related(published.header_span, "the published header")
        .help(format!("the published columns are {}", published.header.join(" | ")));
    vec![diagnostic]
}

fn compare_cases(review: &Review, table: &TableDefinition, published: &PublishedTable) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for case in &review.cases {
        if let Some((row, span)) = case.row {
            diagnostics.extend(compare_case(case, row, span, table, published));
        }
    }
    let has_case = |row: usize| review.cases.iter().any(|case| case.row.is_some_and(|(own, _)| own == row));
    let lacking = published.rows.iter().enumerate().filter(|(place, _)| !has_case(place + 1));
    diagnostics.extend(lacking.map(|(place, published_row)| {
        Diagnostic::new(
            RULE.name,
            published_row.span,
            format!("no case has row {} of {}", place + 1, table.label.value),
        )
        .help(format!("add the case with `row: {}` and its printed cells", place + 1))
        .needs(Files, "md/cases")
        .needs(Cases, "")
        .needs(Rows, "")
    }));
    diagnostics
}

fn compare_case(
    case: &Case,
    row: usize,
    span: Span,
    table: &TableDefinition,
    published: &PublishedTable,
) -> Vec<Diagnostic> {
    let Some(published_row) = row.checked_sub(1).and_then(|place| published.rows.get(place)) else {
        let message = format!("{} has no row {row}; it has {}", table.label.value, published.rows.len());
        let diagnostic = Diagnostic::new(RULE.name, span, message).help("type the number of the case's row");
        return vec![diagnostic.spoils(Rows, format!("{}/{row}", table.id.value))];
    };
    let different = table.columns.iter().filter_map(|column| {
        let printed = published.cell(row, column)?;
        let ours = case.printed.get(&column.id.value);
        (ours.map(|cell| cell.value.as_str()) != Some(printed)).then(|| {
            let message = format!("the cell `{}` differs from {} as published", column.id.value, table.label.value);
            Diagnostic::new(RULE.name, ours.map_or(span, |cell| cell.span), message)
                .related(published_row.span, format!("published: {printed}"))
                .help("keep under `printed` what the review prints, letter by letter; record a correction in `published/corrections.yaml`")
                .needs(Files, format!("md/cases/{}", if ours.is_none() { case.id.as_str() } else { "-" }))
                .needs(Rows, format!("{}/{row}", table.id.value))
                .needs(Parts, &case.id)
        })
    });
    let unknown = case.printed.iter().filter(|(id, _)| !table.columns.iter().any(|column| column.id.value == **id));
    let unknown = unknown.map(|(id, cell)| {
        Diagnostic::new(RULE.name, cell.span, format!("{} has no column `{id}`", table.label.value))
            .help(format!("its columns are {}", column_ids(table)))
            .needs(Files, "yaml/review/tables")
            .spoils(Parts, &case.id)
    });
    different.chain(unknown).collect()
}

fn column_ids(table: &TableDefinition) -> String {
    table.columns.iter().map(|column| column.id.value.as_str()).collect::<Vec<_>>().join(", ")
}

fn compare_works(
    review: &Review,
    table: &TableDefinition,
    published: &PublishedTable,
    keys: &[Text],
) -> Vec<Diagnostic> {
    let Some(column) = table.columns.iter().find(|column| column.id.value == REFERENCE_COLUMN) else {
        let diagnostic =
            Diagnostic::new(RULE.name, table.id.span, format!("a list of works needs a column `{REFERENCE_COLUMN}`"));
        return vec![diagnostic.help(format!("give the column of the references `id: {REFERENCE_COLUMN}`"))];
    };
    if keys.len() != published.rows.len() {
        let message = format!(
            "{} has {} rows as published, and {} keys stand for them",
            table.label.value,
            published.rows.len(),
            keys.len()
        );
        return vec![
            Diagnostic::new(RULE.name, table.id.span, message)
                .help("list one key a row, in the published order")
                .needs(Files, "yaml/review")
                .spoils(Lists, if table.rows == TableRows::Sources { "sources" } else { "reference_list" }),
        ];
    }
    let rows = keys.iter().zip(1..);
    let works = rows.filter_map(|(key, row)| compare_work(review, table, published, column, key, row));
    works.chain(misnumbered(review, table, published)).collect()
}

/// The cells of a list of works outside its references: a list is rebuilt with the numbers of its rows in them.
fn misnumbered(review: &Review, table: &TableDefinition, published: &PublishedTable) -> Vec<Diagnostic> {
    let numbers = table.columns.iter().filter(|column| column.id.value != REFERENCE_COLUMN);
    let cells = numbers.flat_map(|column| (1..=published.rows.len()).map(move |row| (column, row)));
    let wrong = cells.filter_map(|(column, row)| {
        let printed = review.corrected_cell(table, row, column, published.cell(row, column)?);
        (printed != row.to_string()).then(|| {
            let message = format!("`{}` of row {row} of {} is not `{row}`", column.label.value, table.label.value);
            Diagnostic::new(RULE.name, published.rows[row - 1].span, message)
                .help("a list of works has its references and the numbers of its rows; record a correction with its reason in `published/corrections.yaml`")
                .needs(Files, "yaml/published/corrections")
        })
    });
    wrong.collect()
}

fn compare_work(
    review: &Review,
    table: &TableDefinition,
    published: &PublishedTable,
    column: &Column,
    key: &Text,
    row: usize,
) -> Option<Diagnostic> {
    let corrected = review.corrected_cell(table, row, column, published.cell(row, column)?);
    let difference = compare_reference(review.work(&key.value)?, &corrected);
    (!difference.is_none()).then(|| {
        let place = format!("row {row} of {}", table.label.value);
        let message = format!("our record of `{}` is not what {place} prints: {}", key.value, worded(&difference));
        Diagnostic::new(RULE.name, key.span, message)
            .related(published.rows[row - 1].span, "as published")
            .help("mend the bibliography, or record the correction with its reason in `published/corrections.yaml`")
            .needs(Files, "yaml/published/corrections")
            .needs(Works, &key.value)
    })
}

fn worded(difference: &Difference) -> String {
    let quoted = |words: &[String]| words.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join(", ");
    match (difference.dropped.as_slice(), difference.added.as_slice()) {
        (dropped, []) => format!("print has {} besides", quoted(dropped)),
        ([], added) => format!("print lacks {}", quoted(added)),
        (dropped, added) => format!("print has {}, and ours {}", quoted(dropped), quoted(added)),
    }
}

/// A correction that corrects nothing: its table, row or column is not there, or the cell does not print what it says.
fn stale(review: &Review, about: &ReviewFile, correction: &Correction) -> Option<Diagnostic> {
    let table = about.tables.iter().find(|table| table.id.value == correction.table.value);
    let column =
        table.and_then(|table| table.columns.iter().find(|column| column.label.value == correction.column.value));
    let cell = column.and_then(|column| review.published(&correction.table.value)?.cell(correction.row, column));
    let problem = match (table, column, cell) {
        (None, _, _) => Some((correction.table.span, format!("there is no table `{}`", correction.table.value))),
        (_, None, _) => {
            Some((correction.column.span, format!("the table has no column `{}`", correction.column.value)))
        }
        (_, _, None) => Some((correction.span, format!("the table has no row {}", correction.row))),
        (_, _, Some(_)) if correction.printed.value == correction.ours.value => {
            Some((correction.ours.span, "this puts what is printed in the place of the same".to_owned()))
        }
        (_, _, Some(cell))
            if !cell.contains(&correction.printed.value) || correction.printed.value.is_empty() != cell.is_empty() =>
        {
            Some((
                correction.printed.span,
                "the published cell does not print this, so the correction corrects nothing".to_owned(),
            ))
        }
        _ => None,
    };
    problem.map(|(span, message)| {
        let diagnostic = Diagnostic::new(RULE.name, span, message);
        let row =
            review.published(&correction.table.value).and_then(|table| table.rows.get(correction.row.checked_sub(1)?));
        let diagnostic = row.into_iter().fold(diagnostic, |told, row| told.related(row.span, "as published"));
        diagnostic
            .help("name the cell as it is published, or remove the correction")
            .needs(Files, "csv/published")
            .needs(Files, "yaml/review/tables")
            .needs(Rows, &correction.table.value)
    })
}
