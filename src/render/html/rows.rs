//! What the filters of a page know of its tables: the rows of those that come in pages, and the order of values.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Page;
use super::attribute;
use crate::document::{Block, Document, Inline, Range, Table, Target, plain_text};
use crate::words::Words;

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

/// The anchor of a table, and what scripts know of it: which columns hold codes.
pub(super) fn table_attributes(table: &Table, words: &Words) -> String {
    let anchor = format!("{} style=\"--columns:{}\"", attribute("id", &table.id), table.columns.len());
    if table.filters.is_empty() {
        return anchor;
    }
    let filters: Vec<String> = table.filters.iter().map(|filter| filter.column.to_string()).collect();
    // The list of works, or one of cases.
    let message = if table.id.starts_with("sources") { "works-shown" } else { "cases-shown" };
    let shown = words.forms(message, &["shown"]).to_string();
    let order = filter_order(table).map(|order| attribute("data-order", &order)).unwrap_or_default();
    let filters = attribute("data-filters", &filters.join(","));
    let ranges = ranges(table).map(|ranges| attribute("data-ranges", &ranges)).unwrap_or_default();
    format!("{anchor}{filters}{order}{ranges}{} data-cards", attribute("data-shown", &shown))
}

/// The values of columns that have an order of their own, as JSON.
fn filter_order(table: &Table) -> Option<String> {
    let ordered = table.filters.iter().filter(|filter| !filter.order.is_empty());
    let orders: Map<_, _> = ordered.map(|filter| (filter.column.to_string(), filter.order.clone().into())).collect();
    (!orders.is_empty()).then(|| Value::Object(orders).to_string())
}

/// The columns of numbers, and behind a `y` those of dates: `2,y3`.
fn ranges(table: &Table) -> Option<String> {
    let one = |range: &Range| format!("{}{}", if range.of_years { "y" } else { "" }, range.column);
    let ranges: Vec<String> = table.ranges.iter().map(one).collect();
    (!ranges.is_empty()).then(|| ranges.join(","))
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
