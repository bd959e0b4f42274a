//! The review's tables, rebuilt.

use super::Context;
use super::parts::{cite_review, document, paragraph, text};
use crate::document::{Block, Document, Download, Inline, Kind, LocatorKind, Table};
use crate::model::reconcile::REFERENCE_COLUMN;
use crate::model::{TableDefinition, TableRows, Text};
use crate::words::{said, written};

/// Tables with more columns than this are printed on their side.
const COLUMNS_UPRIGHT: usize = 4;

/// Composes a page for each rebuilt table.
pub(super) fn compose(context: Context<'_>) -> Vec<Document> {
    rebuilt(context).map(|table| compose_table(context, table)).collect()
}

/// The tables that are printed again; lists of works outside the evidence are only compared.
pub(super) fn rebuilt(context: Context<'_>) -> impl Iterator<Item = &TableDefinition> {
    context.about.tables.iter().filter(|table| table.rows != TableRows::ReferenceList)
}

/// The table whose rows are cases.
pub(super) fn of_cases(context: Context<'_>) -> Option<&TableDefinition> {
    context.about.tables.iter().find(|table| table.rows == TableRows::Cases)
}

/// The page of the first table, relative to the output folder.
pub(super) fn first_path(context: Context<'_>) -> Option<String> {
    rebuilt(context).next().map(|table| format!("appendix/{}.html", table.id.value))
}

/// Title, page and a line about each table and about the corrections.
pub(super) fn links(context: Context<'_>) -> Vec<(String, String, String)> {
    let mut links: Vec<_> = rebuilt(context)
        .map(|table| {
            (table.label.value.clone(), format!("appendix/{}.html", table.id.value), table.caption.value.clone())
        })
        .collect();
    if !links.is_empty() {
        links.push((
            context.say("corrections"),
            "appendix/corrections.html".to_owned(),
            context.say("corrections-explained"),
        ));
    }
    links
}

fn compose_table(context: Context<'_>, table: &TableDefinition) -> Document {
    let path = format!("appendix/{}", table.id.value);
    let mut document = document(
        context,
        Kind::Table,
        path,
        &(said!(context.words, "label-before", label = &table.label.value) + table.caption.value.trim_end_matches('.')),
        "review.yaml",
    );
    document.downloads = downloads(context, &table.id.value);
    let number = table.label.value.trim_start_matches("Table ").to_owned();
    let published = vec![cite_review(context, true, Some((LocatorKind::Table, &number)))];
    let origin = match table.rows {
        TableRows::Published => {
            written!(context.words, "table-taken-over", table = &table.label.value, published = published)
        }
        _ => written!(context.words, "table-rebuilt", table = &table.label.value, published = published),
    };
    let intro = vec![
        Inline::text(format!(". {} ", context.about.licence.value)),
        Inline::page("appendix/corrections.html", context.say("see-what-we-corrected")),
        Inline::text("."),
    ];
    document.blocks = vec![paragraph([origin, intro].concat()), Block::Table(rebuild(context, table))];
    document.blocks.extend(super::parts::references(context));
    document
}

/// What a reader of a table can take away.
pub(super) fn downloads(context: Context<'_>, id: &str) -> Vec<Download> {
    let file = |label: &str, path: String| Download { label: context.say(label), path };
    vec![
        file("this-table-as-csv", format!("data/{id}.csv")),
        file("all-tables-as-pdf", "appendix/appendix.pdf".to_owned()),
    ]
}

/// Makes a table again: from the cases, from the bibliography, or from its published form.
pub(super) fn rebuild(context: Context<'_>, table: &TableDefinition) -> Table {
    let rows = match table.rows {
        TableRows::Cases => case_rows(context, table),
        TableRows::Sources => work_rows(table, &context.about.sources),
        TableRows::ReferenceList => work_rows(table, &context.about.reference_list),
        TableRows::Published => published_rows(context, table),
    };
    Table {
        id: table.id.value.clone(),
        caption: text(format!("{}. {}", table.label.value, table.caption.value)),
        columns: table.columns.iter().map(|column| text(column.label.value.clone())).collect(),
        widths: table.columns.iter().map(|column| column.width.0).collect(),
        rows,
        row_headers: table.rows != TableRows::Published,
        wide: table.columns.len() > COLUMNS_UPRIGHT,
        ..Table::default()
    }
}

fn case_rows(context: Context<'_>, table: &TableDefinition) -> Vec<Vec<Vec<Inline>>> {
    let with_row = context.review.cases.iter().filter_map(|case| case.row.map(|(row, _)| (row, case)));
    let rows = with_row.map(|(row, case)| {
        let cells = table.columns.iter().map(|column| {
            let printed = case.printed.get(&column.id.value).map_or("", |cell| cell.value.as_str());
            context.review.corrected_cell(table, row, column, printed)
        });
        cells
            .enumerate()
            .map(
                |(place, cell)| {
                    if place == 1 { vec![Inline::page(format!("cases/{}.html", case.id), cell)] } else { text(cell) }
                },
            )
            .collect()
    });
    rows.collect()
}

fn work_rows(table: &TableDefinition, keys: &[Text]) -> Vec<Vec<Vec<Inline>>> {
    let rows = keys.iter().zip(1..).map(|(key, number): (&Text, usize)| {
        let cells = table.columns.iter().map(|column| match column.id.value.as_str() {
            REFERENCE_COLUMN => vec![Inline::Reference { key: key.value.clone(), text: Vec::new() }],
            _ => text(number.to_string()),
        });
        cells.collect()
    });
    rows.collect()
}

fn published_rows(context: Context<'_>, table: &TableDefinition) -> Vec<Vec<Vec<Inline>>> {
    let Some(published) = context.review.published(&table.id.value) else { return Vec::new() };
    let rows = (1..=published.rows.len()).map(|row| {
        let cells = table.columns.iter().map(|column| {
            text(context.review.corrected_cell(table, row, column, published.cell(row, column).unwrap_or_default()))
        });
        cells.collect()
    });
    rows.collect()
}
