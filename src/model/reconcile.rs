//! Compares our records with what the review printed: references word by word, cells character by character.

use std::collections::BTreeSet;

use super::{Column, Correction, PublishedTable, Review, TableDefinition, TableRows};
use crate::document::fold;

/// The column of a list of works that holds the whole reference.
pub const REFERENCE_COLUMN: &str = "reference";

/// The letters and digits of a text in lower case, without accents and without the word "and".
pub fn squash(text: &str) -> String {
    let plain = fold(text).replace('\'', "");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| *word != "and");
    words.collect()
}

/// How a rebuilt table compares with the published one.
#[derive(Debug)]
pub struct Reconciliation<'r> {
    /// The table.
    pub table: &'r TableDefinition,
    /// How many cells it has.
    pub cells: usize,
    /// How many of them are set anew in our own style, with the same words and numbers.
    pub restyled: usize,
    /// The cells that we correct, each with at least one correction.
    pub corrected: usize,
    /// The corrections.
    pub corrections: Vec<&'r Correction>,
}

impl Reconciliation<'_> {
    /// How many cells are the published ones, character by character.
    pub fn identical(&self) -> usize {
        self.cells.saturating_sub(self.restyled + self.corrected)
    }
}

/// Compares every table that was published.
pub fn reconcile(review: &Review) -> Vec<Reconciliation<'_>> {
    let tables = review.about.iter().flat_map(|about| &about.tables);
    tables.filter_map(|table| Some(reconcile_table(review, table, review.published(&table.id.value)?))).collect()
}

fn reconcile_table<'r>(
    review: &'r Review,
    table: &'r TableDefinition,
    published: &PublishedTable,
) -> Reconciliation<'r> {
    let corrections: Vec<&Correction> =
        review.corrections.iter().filter(|correction| correction.table.value == table.id.value).collect();
    let places: BTreeSet<(usize, &str)> = corrections.iter().map(|one| (one.row, one.column.value.as_str())).collect();
    let corrected = places.len();
    let is_list_of_works = matches!(table.rows, TableRows::Sources | TableRows::ReferenceList);
    let restyled = if is_list_of_works { published.rows.len().saturating_sub(corrected) } else { 0 };
    Reconciliation { table, cells: published.rows.len() * table.columns.len(), restyled, corrected, corrections }
}

impl Review {
    /// The corrections recorded for a cell; rows are counted from 1.
    pub fn corrections_of<'r>(
        &'r self,
        table: &'r str,
        row: usize,
        column: &'r Column,
    ) -> impl Iterator<Item = &'r Correction> {
        self.corrections
            .iter()
            .filter(move |one| one.table.value == table && one.row == row && one.column.value == column.label.value)
    }

    /// A published cell with the corrections recorded for it put in; rows are counted from 1.
    pub fn corrected_cell(&self, table: &TableDefinition, row: usize, column: &Column, printed: &str) -> String {
        self.corrections_of(&table.id.value, row, column).fold(printed.to_owned(), |cell, correction| {
            cell.replacen(&correction.printed.value, &correction.ours.value, 1)
        })
    }
}

impl PublishedTable {
    /// The cell of a column in a row counted from 1.
    pub fn cell(&self, row: usize, column: &Column) -> Option<&str> {
        let place = self.header.iter().position(|label| *label == column.label.value)?;
        self.rows.get(row.checked_sub(1)?)?.cells.get(place).map(String::as_str)
    }
}
