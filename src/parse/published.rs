//! Reads the published tables (`published/*.csv`) and the recorded corrections to them (`published/corrections.yaml`).

use csv::{ReaderBuilder, StringRecord};

use super::fault::{Fault, FaultKind};
use super::front_matter::{FileReader, Prose};
use super::yaml::{Fields, Node, Text, Tree};
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

/// A recorded, reasoned difference between a published table and ours.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The id of the table.
    pub table: Text,
    /// The row, from 1.
    pub row: usize,
    /// The header of the column.
    pub column: Text,
    /// What is printed there: the cell or the wrong part of it.
    pub printed: Text,
    /// What we put instead.
    pub ours: Text,
    /// Why.
    pub reason: Text,
    /// Where the correction stands.
    pub span: Span,
}

/// Something that does not agree within the review itself, noted for its readers and its authors.
#[derive(Debug, Clone)]
pub struct Inconsistency {
    /// The kind, in words that stand above all of the kind.
    pub kind: Text,
    /// Where it stands in the review.
    pub place: Text,
    /// What does not agree.
    pub text: Prose,
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

/// Reads the recorded corrections.
pub fn parse_corrections(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Vec<Correction>> {
    let tree = match Tree::read(file, &source.text, 0, source.text.len()) {
        Ok(tree) => tree,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let corrections = tree.root().list().iter().filter_map(read_correction).collect();
    faults.extend(tree.into_faults());
    Some(corrections)
}

/// Reads what is noted as inconsistent within the review.
pub fn parse_inconsistencies(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Vec<Inconsistency>> {
    let tree = match Tree::read(file, &source.text, 0, source.text.len()) {
        Ok(tree) => tree,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let mut reader = FileReader::new(file, source);
    let items = tree.root().list().iter().filter_map(|node| read_inconsistency(node, &mut reader)).collect();
    reader.finish(tree, faults);
    Some(items)
}

fn read_inconsistency(node: &Node<'_>, reader: &mut FileReader<'_>) -> Option<Inconsistency> {
    let mut fields = node.fields()?;
    let kind = fields.required_text("kind", "kind: Names spelt in two ways");
    let place = fields.required_text("place", "place: Section 3.2; reference list");
    let text = fields.required_text("text", "text: What does not agree.");
    fields.finish();
    Some(Inconsistency { kind: kind?, place: place?, text: reader.prose(&text?) })
}

fn read_correction(node: &Node<'_>) -> Option<Correction> {
    let mut fields: Fields<'_> = node.fields()?;
    let table = fields.required_text("table", "table: table-1");
    let row = fields.required("row", "row: 1").and_then(|node| node.count());
    let column = fields.required_text("column", "column: The header of the column");
    let printed = fields.required("printed", "printed: \"what is printed\"").and_then(|node| node.text());
    let ours = fields.required("ours", "ours: \"what we put instead\"").and_then(|node| node.text());
    let reason = fields.required_text("reason", "reason: Why.");
    fields.finish();
    Some(Correction {
        table: table?,
        row: row?,
        column: column?,
        printed: printed?,
        ours: ours?,
        reason: reason?,
        span: node.span(),
    })
}
