//! CSV: the tables of documents, for spreadsheets and other programs.
//!
//! One header row, no merged cells, UTF-8. An empty cell means that nothing is printed there. A cell that begins with
//! `=`, `+`, `-` or `@` gets an apostrophe before it, so that no spreadsheet takes it for a formula (OWASP, "CSV
//! injection").

use std::borrow::Cow;

use super::Page;
use crate::document::{Block, Document, Inline, Sheet, Table, plain_text};

/// Renders the first table of each document as CSV, at the document's path.
pub fn render(documents: &[Document]) -> Vec<Page> {
    let pages = documents.iter().filter_map(|document| {
        let table = first_table(&document.blocks)?;
        Some(Page {
            path: format!("{}.csv", document.path),
            contents: csv(table),
            origins: vec![document.origin.clone()],
        })
    });
    pages.collect()
}

/// Renders a table for programs as CSV.
pub fn render_sheet(sheet: &Sheet<'_>) -> Page {
    let rows = std::iter::once(&sheet.columns).chain(&sheet.rows);
    let csv: String = rows.map(|row| line(row.iter().map(Cow::as_ref))).collect();
    Page { path: format!("{}.csv", sheet.path()), contents: csv.into_bytes(), origins: vec!["review.yaml".to_owned()] }
}

/// The table that a document of data holds.
fn first_table(blocks: &[Block]) -> Option<&Table> {
    blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Figure(figure) => Some(&figure.table),
        Block::Panel { blocks, .. } | Block::Quote { blocks } => first_table(blocks),
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List { .. }
        | Block::Definitions { .. }
        | Block::Picture(_)
        | Block::Code { .. }
        | Block::Facts { .. }
        | Block::Cards { .. }
        | Block::References { .. } => None,
    })
}

fn csv(table: &Table) -> Vec<u8> {
    let rows = std::iter::once(&table.columns).chain(&table.rows);
    let line = |row: &Vec<Vec<Inline>>| line(row.iter().map(|cell| plain_text(cell)));
    rows.map(line).collect::<String>().into_bytes()
}

fn line(cells: impl Iterator<Item = impl AsRef<str>>) -> String {
    let cells: Vec<String> = cells.map(|cell| quote(cell.as_ref())).collect();
    format!("{}\n", cells.join(","))
}

/// A cell as RFC 4180 has it: in quotes if it holds a comma, a quote or a new line.
fn quote(cell: &str) -> String {
    let guarded = if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}
