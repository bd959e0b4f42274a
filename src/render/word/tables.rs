//! Tables: a caption, a head that every page repeats, and rows that no page tears.

use docx_rs::{
    AlignmentType, BorderType, Paragraph, Shading, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::columns;
use super::setting::Setting;
use super::styles;
use super::writer::{Around, Piece, Writer};
use crate::document::{Inline, Side, Table, plain_text};
use crate::render::escape_xml;

/// A row with more letters may be torn.
const LONGEST_WHOLE_ROW: usize = 1200;

impl<'d> Writer<'d> {
    /// A table; `alternative` says what it shows where it stands for a figure.
    pub(super) fn table(&mut self, table: &'d Table, alternative: &str, around: Around) {
        self.anchor(&table.id);
        if !table.caption.is_empty() {
            self.paragraph("Caption", &table.caption, around);
        }
        let all = styles::text_width(self.material.site.look.paper) as usize;
        let Some(widths) = columns::widths(table, all) else { return self.rows_as_list(table, around) };
        let mut rows = vec![self.row(table, &table.columns, &widths, true)];
        for row in &table.rows {
            rows.push(self.row(table, row, &widths, false));
        }
        let whole = widths.iter().sum();
        let made = docx_rs::Table::new(rows)
            .set_grid(widths)
            .width(whole, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .set_borders(borders());
        self.tables.push(described(table, alternative, styles::is_rtl(self.material)));
        self.put(Piece::Table(Box::new(made)));
    }

    /// A table whose words have no room side by side: row by row, each cell behind the name of its column. What names the row
    /// stands before it; an empty cell says nothing.
    fn rows_as_list(&mut self, table: &'d Table, around: Around) {
        for row in &table.rows {
            let cells = table.columns.iter().zip(row).enumerate();
            for (place, (head, cell)) in cells.filter(|(place, (_, cell))| *place == 0 || !cell.is_empty()) {
                let is_first = place == 0;
                let mut line =
                    self.run(&format!("{}: ", name_of(head)), Setting { strong: !is_first, ..Setting::default() });
                line.extend(self.set_line(cell, Setting { strong: is_first, ..Setting::default() }));
                if is_first {
                    self.put_line("Card", line, around);
                } else {
                    self.put_line("Normal", line, around.stepped_in());
                }
            }
        }
    }

    fn row(&mut self, table: &Table, cells: &'d [Vec<Inline>], widths: &[usize], is_head: bool) -> TableRow {
        let letters: usize = cells.iter().map(|cell| plain_text(cell).len()).sum();
        let made = cells.iter().zip(widths).enumerate().map(|(place, (cell, width))| {
            let is_strong = is_head || (place == 0 && table.row_headers);
            let style = match is_head {
                // By its name LibreOffice knows a head.
                true => "TableHeading",
                false if columns::are_many(table) => "SmallCell",
                false => "Cell",
            };
            let paragraph = self.cell(table, place, cell, (style, is_strong));
            let made = TableCell::new().add_paragraph(paragraph).width(*width, WidthType::Dxa);
            let made = made.vertical_align(if is_head { VAlignType::Bottom } else { VAlignType::Top });
            if is_head { made.shading(Shading::new().fill(self.tint())) } else { made }
        });
        let row = TableRow::new(made.collect());
        if letters > LONGEST_WHOLE_ROW { row } else { row.cant_split() }
    }

    fn cell(&mut self, table: &Table, place: usize, text: &'d [Inline], (style, strong): (&str, bool)) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style);
        paragraph.children = self.set_line(text, Setting { strong, ..Setting::default() });
        match table.sides.get(place) {
            None | Some(Side::Left) => paragraph,
            Some(Side::Centre) => paragraph.align(AlignmentType::Center),
            Some(Side::Right) => paragraph.align(AlignmentType::Right),
        }
    }
}

/// The words of a head, without the notes that it calls.
fn name_of(head: &[Inline]) -> String {
    let words: Vec<Inline> =
        head.iter().filter(|inline| !matches!(inline, Inline::Note { .. } | Inline::Citation(_))).cloned().collect();
    plain_text(&words)
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
