//! Reads the published tables (`published/*.csv`) and the recorded corrections to them (`published/corrections.yaml`).

use csv::{ReaderBuilder, StringRecord};

use super::fault_kinds::{Fault, FaultKind};
use super::front_matter::Prose;
use super::record::record;
use super::yaml::{Node, Text};
use crate::source::limits::{CELL_BYTES, Limit, TABLE_COLUMNS, TABLE_ROWS};
use crate::source::{FileId, SourceFile, Span};

/// A table as the review printed it, cell by cell.
#[derive(Debug, Clone)]
pub struct PublishedTable {
    /// The name of its file without the ending: the id of the table.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// The header.
    pub header: Vec<String>,
    /// Where the header stands.
    pub header_span: Span,
    /// The rows.
    pub rows: Vec<PublishedRow>,
}

/// A row of a published table.
#[derive(Debug, Clone)]
pub struct PublishedRow {
    /// The cells; as many as the header has.
    pub cells: Vec<String>,
    /// Where the row stands.
    pub span: Span,
}

record! {
    /// A recorded, reasoned difference between a published table and ours.
    pub struct Correction {
        /// The id of the table.
        required table: Text = "table-1",
        /// The row, from 1.
        required row: usize = "1",
        /// The header of the column.
        required column: Text = "The header of the column",
        /// What is printed there: the cell or the wrong part of it.
        required printed: Text = "\"what is printed\"" by Node::text,
        /// What we put instead.
        required ours: Text = "\"what we put instead\"" by Node::text,
        /// Why.
        required reason: Text = "Why." as words,
    }
    with {
        /// Where the correction stands.
        span: Span = Node::span,
    }
}

record! {
    /// Something that does not agree within the review itself, noted for its readers and its authors.
    pub struct Inconsistency {
        /// The kind, in words that stand above all of the kind.
        required kind: Text = "Names spelt in two ways" as words,
        /// Where it stands in the review.
        required place: Text = "Section 3.2; reference list" as words,
        /// What does not agree.
        required text: Prose = "What does not agree.",
    }
}

/// Reads a published table. Gives none if it is not CSV or its rows differ in length.
pub fn parse_table(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<PublishedTable> {
    let mut reader = ReaderBuilder::new().from_reader(source.text.as_bytes());
    let header = reader.headers().map_err(|error| faults.push(csv_fault(file, source, &error))).ok()?.clone();
    if TABLE_COLUMNS.is_passed_by(header.len()) {
        faults.push(Fault::excess(Span { file, start: 0, end: 0 }, &TABLE_COLUMNS));
        return None;
    }
    let header_span = Span { file, start: 0, end: source.text.lines().next().map_or(0, str::len) };
    let mut rows = Vec::new();
    for record in reader.into_records() {
        match record {
            Ok(record) => {
                let row = read_row(file, source, &record);
                if let Some(limit) = excess(rows.len(), &row.cells) {
                    faults.push(Fault::excess(row.span, limit));
                    return None;
                }
                rows.push(row);
            }
            Err(error) => {
                faults.push(csv_fault(file, source, &error));
                return None;
            }
        }
    }
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let id = name.trim_end_matches(".csv").to_owned();
    Some(PublishedTable { id, file, header: cells(&header), header_span, rows })
}

/// The limit that one more row passes.
fn excess(rows: usize, cells: &[String]) -> Option<&'static Limit> {
    let longest = cells.iter().map(String::len).max().unwrap_or_default();
    let sizes = [(&CELL_BYTES, longest), (&TABLE_ROWS, rows + 1)];
    sizes.into_iter().find(|(limit, size)| limit.is_passed_by(*size)).map(|(limit, _)| limit)
}

fn read_row(file: FileId, source: &SourceFile, record: &StringRecord) -> PublishedRow {
    let start = record.position().map_or(0, |position| position.byte() as usize);
    let rest = &source.text[start..];
    let start = start + (rest.len() - rest.trim_start_matches('\n').len());
    let end = start + source.text[start..].lines().next().map_or(0, str::len);
    PublishedRow { cells: cells(record), span: Span { file, start, end } }
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(str::to_owned).collect()
}

fn csv_fault(file: FileId, source: &SourceFile, error: &csv::Error) -> Fault {
    let start = error.position().map_or(0, |position| position.byte() as usize).min(source.text.len());
    let end = start + source.text[start..].lines().next().map_or(0, str::len);
    let help =
        "give every row as many cells as the header, and put cells that hold commas or quotes in quotes".to_owned();
    let message = if let csv::ErrorKind::UnequalLengths { expected_len, len, .. } = error.kind() {
        format!("this row has {len} cells, and the rows before it have {expected_len}")
    } else {
        format!("this table cannot be read: {error}")
    };
    Fault { span: Span { file, start, end }, kind: FaultKind::FrontMatter { message, help } }
}
