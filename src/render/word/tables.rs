//! Tables: a caption, a head that every page repeats, and rows that no page tears.

use docx_rs::{
    AlignmentType, BorderType, Paragraph, Shading, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::setting::Setting;
use super::styles;
use super::writer::{Around, Piece, Writer};
use crate::document::{Inline, Side, Table};
use crate::render::escape_xml;

/// So many columns are set in smaller letters.
const MANY_COLUMNS: usize = 6;

/// A row with more letters may be torn.
const LONGEST_WHOLE_ROW: usize = 1200;

impl<'d> Writer<'d> {
    /// A table; `alternative` says what it shows where it stands for a figure.
    pub(super) fn table(&mut self, table: &'d Table, alternative: &str, around: Around) {
        if table.caption.is_empty() {
            self.anchor(&table.id);
        } else {
            self.anchor(&table.id);
            self.paragraph("Caption", &table.caption, around);
        }
        let widths = self.widths(table);
        let mut rows = vec![self.row(table, &table.columns, &widths, true)];
        rows.extend(table.rows.iter().map(|row| self.row(table, row, &widths, false)).collect::<Vec<_>>());
        let whole = widths.iter().sum();
        let made = docx_rs::Table::new(rows)
            .set_grid(widths)
            .width(whole, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .set_borders(borders());
        self.tables.push(described(table, alternative, styles::is_rtl(self.material)));
        self.put(Piece::Table(Box::new(made)));
    }

    /// The widths of the columns in their parts of the whole.
    fn widths(&self, table: &Table) -> Vec<usize> {
        let all = styles::text_width(self.material.site.look.paper) as usize;
        let parts: usize = table.widths.iter().map(|part| *part as usize).sum();
        let share = |place: usize| table.widths.get(place).map_or(1, |part| (*part).max(1) as usize);
        (0..table.columns.len()).map(|place| all * share(place) / parts.max(1)).collect()
    }

    fn row(&mut self, table: &Table, cells: &'d [Vec<Inline>], widths: &[usize], is_head: bool) -> TableRow {
        let letters: usize = cells.iter().map(|cell| crate::document::plain_text(cell).len()).sum();
        let made = cells.iter().zip(widths).enumerate().map(|(place, (cell, width))| {
            let is_strong = is_head || (place == 0 && table.row_headers);
            let paragraph = self.cell(table, place, cell, is_strong);
            let made = TableCell::new().add_paragraph(paragraph).width(*width, WidthType::Dxa);
            let made = made.vertical_align(if is_head { VAlignType::Bottom } else { VAlignType::Top });
            if is_head { made.shading(Shading::new().fill(self.tint())) } else { made }
        });
        let row = TableRow::new(made.collect());
        if letters > LONGEST_WHOLE_ROW { row } else { row.cant_split() }
    }

    fn cell(&mut self, table: &Table, place: usize, text: &'d [Inline], strong: bool) -> Paragraph {
        let style = if table.columns.len() > MANY_COLUMNS { "SmallCell" } else { "Cell" };
        let mut paragraph = Paragraph::new().style(style);
        paragraph.children = self.set_line(text, Setting { strong, ..Setting::default() });
        match table.sides.get(place) {
            None | Some(Side::Left) => paragraph,
            Some(Side::Centre) => paragraph.align(AlignmentType::Center),
            Some(Side::Right) => paragraph.align(AlignmentType::Right),
        }
    }
}

fn borders() -> TableBorders {
    let line = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color(styles::HAIRLINE);
    let lines = [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH];
    lines.into_iter().fold(TableBorders::with_empty(), |borders, position| borders.set(line(position)))
}

/// What the library does not say of a table: that its first row and column are heads, and what it shows.
fn described(table: &Table, alternative: &str, is_rtl: bool) -> String {
    let column = if table.row_headers { 1 } else { 0 };
    let direction = if is_rtl { "<w:bidiVisual/>" } else { "" };
    let alternative = escape_xml(&super::clean(alternative));
    let described =
        if alternative.is_empty() { String::new() } else { format!("<w:tblDescription w:val=\"{alternative}\"/>") };
    format!(
        "{direction}<w:tblLook w:firstRow=\"1\" w:firstColumn=\"{column}\" w:noHBand=\"1\" w:noVBand=\"1\"/>{described}"
    )
}
