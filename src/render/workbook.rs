//! XLSX: tables for programs as the sheets of one workbook, with the same cells as their CSV files.
//!
//! Every cell is text, as it was typed: no cell becomes a formula, a date or another number.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError};

use super::Page;
use crate::document::Sheet;
use crate::words::{Words, said};

/// The most UTF-16 code units that a cell may have (Microsoft, "Excel specifications and limits").
const LONGEST_CELL: usize = 32_767;

/// The narrowest and the widest column, in letters; cells that are longer are cut on the screen alone.
const WIDTHS: (usize, usize) = (8, 60);

/// Renders tables as the sheets of one workbook, which says that it was made on `date`; nothing if a table has more rows
/// or columns than a sheet can hold.
pub fn render(path: &str, date: &str, sheets: &[Sheet<'_>], words: &Words) -> Option<Page> {
    let contents = workbook(date, sheets, words).ok()?;
    Some(Page { path: path.to_owned(), contents, origins: Vec::new() })
}

fn workbook(date: &str, sheets: &[Sheet<'_>], words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a date of its own it would say when it was built, and no two builds would be the same.
    let date = ExcelDateTime::parse_from_str(date).or_else(|_| ExcelDateTime::from_timestamp(0))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    for sheet in sheets {
        fill(workbook.add_worksheet().set_name(sheet.name)?, sheet, words)?;
    }
    workbook.save_to_buffer()
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet<'_>, words: &Words) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    worksheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(&sheet.columns) {
        worksheet.write_string_with_format(0, column, name.as_ref(), &bold)?;
        worksheet.set_column_width(column, width(sheet, usize::from(column)) as f64)?;
    }
    let note = said!(words, "cell-is-cut", file = format!("{}.csv", sheet.path()));
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            worksheet.write_string(row, column, whole_or_cut(cell, &note))?;
        }
    }
    // No mark beside numbers, which are texts here as they are everywhere.
    let (last_row, last_column) = (sheet.rows.len().max(1) as u32, sheet.columns.len().saturating_sub(1) as u16);
    worksheet.ignore_error_range(1, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// A width at which most cells can be read.
fn width(sheet: &Sheet<'_>, column: usize) -> usize {
    let cells = std::iter::once(&sheet.columns).chain(&sheet.rows).filter_map(|row| row.get(column));
    (cells.map(|cell| cell.chars().count()).max().unwrap_or_default() + 2).clamp(WIDTHS.0, WIDTHS.1)
}

/// The words of a cell; those that no cell can hold are cut, and a note says where they are.
fn whole_or_cut<'w>(words: &'w str, note: &str) -> Cow<'w, str> {
    let length = |words: &str| words.encode_utf16().count();
    if length(words) <= LONGEST_CELL {
        return words.into();
    }
    let mut left = LONGEST_CELL - length(note);
    let kept = words.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    (kept.collect::<String>() + note).into()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_CELL, whole_or_cut};

    #[test]
    fn letters_of_two_units_are_cut_between_and_not_within() {
        let units = |words: &str| words.encode_utf16().count();
        let (fits, long) = ("𝕘".repeat(LONGEST_CELL / 2), "𝕘".repeat(LONGEST_CELL));
        assert_eq!(whole_or_cut(&fits, "… [cut]"), fits);
        let cut = whole_or_cut(&long, "… [cut]");
        assert!((LONGEST_CELL - 1..=LONGEST_CELL).contains(&units(&cut)), "{}", units(&cut));
        assert!(cut.ends_with("𝕘… [cut]"));
    }
}
