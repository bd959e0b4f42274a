//! Tables.

use serde::Serialize;

use super::Inline;

/// A table with one header row.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Table {
    /// The anchor, unique in the document.
    pub id: String,
    /// The caption.
    pub caption: Vec<Inline>,
    /// The header row.
    pub columns: Vec<Vec<Inline>>,
    /// How wide each column should be, in parts of the whole; as many as columns.
    pub widths: Vec<u32>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the first cell of a row names the row.
    pub row_headers: bool,
    /// Whether it needs a page on its side.
    pub wide: bool,
    /// On which side the cells of each column stand; to the left where it says nothing.
    pub sides: Vec<Side>,
    /// The columns that hold codes, divided by `; `, by which a reader may filter it on a screen; from 0.
    pub filters: Vec<Filter>,
    /// The columns that hold numbers or years, by whose range a reader may filter it.
    pub ranges: Vec<Range>,
}

/// A column by whose numbers a table may be filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The column, from 0.
    pub column: usize,
    /// Whether it holds dates, of which the years count.
    pub of_years: bool,
}

/// A column by which a table may be filtered.
#[derive(Debug, Clone, Serialize)]
pub struct Filter {
    /// The column, from 0.
    pub column: usize,
    /// Its values in their order; they stand by the alphabet where there is none.
    pub order: Vec<String>,
}

/// A side of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The left.
    Left,
    /// The middle.
    Centre,
    /// The right.
    Right,
}
