//! The rows of tables that come in pages, for the filters of a page, which look through the rows of all.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Page;
use crate::document::{Block, Document, Inline, Table, Target, plain_text};

/// The script with the rows of a document, relative to the output folder; `first` is the path of its first page.
pub(super) fn path(first: &str) -> String {
    format!("assets/rows/{}.js", first.replace('/', "-"))
}

/// Whether there is a table that can be filtered.
pub(super) fn has_filters(document: &Document) -> bool {
    filtered(document).next().is_some()
}

/// A script for each document in pages that has a table which can be filtered.
pub(super) fn data(documents: &[Document]) -> Vec<Page> {
    let mut tables: BTreeMap<&str, BTreeMap<&str, Vec<Value>>> = BTreeMap::new();
    for document in documents {
        let Some(part) = &document.part else { continue };
        for table in filtered(document) {
            let rows = tables.entry(&part.of).or_default().entry(&table.id).or_default();
            rows.extend(table.rows.iter().map(|row| row.iter().map(|cell| parts(cell)).collect()));
        }
    }
    let pages = tables.into_iter().map(|(first, tables)| Page {
        path: path(first),
        contents: format!("window.casebookRows = {};\n", json!(tables)).into_bytes(),
        origins: Vec::new(),
    });
    pages.collect()
}

fn filtered(document: &Document) -> impl Iterator<Item = &Table> {
    let tables =
        document.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.filter(|table| !table.filters.is_empty())
}

/// The words of a cell and its links: `["The garden", "cases/garden.html"]`.
fn parts(cell: &[Inline]) -> Value {
    let part = |inline: &Inline| {
        if let Inline::Link { target: Target::Page { path, .. }, text } = inline {
            return json!([plain_text(text), path]);
        }
        plain_text(std::slice::from_ref(inline)).into()
    };
    cell.iter().map(part).collect()
}
