//! What writes a Word file: paragraph after paragraph, with all that a file counts.

use std::collections::{BTreeMap, BTreeSet};

use docx_rs::{LineSpacing, Paragraph, ParagraphChild, Table};

use super::boxes::{self, Ground};
use super::lists::{Lists, Place, STEP};
use super::places::{Places, bookmark};
use super::setting::Setting;
use super::{Material, styles};
use crate::document::{Document, Inline, Listed, Role, visit_references};

/// Writes the content of one file.
pub(super) struct Writer<'d> {
    pub(super) material: Material<'d>,
    pub(super) document: &'d Document,
    pub(super) places: Places<'d>,
    /// What the notes say that small numbers lead to, by their anchors.
    pub(super) endnotes: BTreeMap<&'d str, &'d [Inline]>,
    pub(super) pieces: Vec<Piece>,
    /// How many notes were called so far.
    pub(super) notes: usize,
    pub(super) is_in_note: bool,
    /// The languages of words that are not in that of the document.
    pub(super) languages: BTreeSet<&'d str>,
    /// What the library does not say of each table.
    pub(super) tables: Vec<String>,
    /// The alternative text of each picture.
    pub(super) alternatives: Vec<String>,
    pub(super) lists: Lists,
    colour: String,
    tint: String,
    /// The anchors, and the item of a list, that begin with the next paragraph.
    anchors: Vec<usize>,
    pub(super) item: Option<Place>,
}

/// What a file is made of.
pub(super) enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// What is round a block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) role: Option<Role>,
    pub(super) is_quoted: bool,
    /// How many lists it is in.
    pub(super) level: usize,
    /// How far it stands in, in twentieths of a point.
    pub(super) indent: i32,
}

impl Around {
    /// The same, further in.
    pub(super) fn stepped_in(self) -> Self {
        Self { indent: self.indent + STEP, ..self }
    }
}

impl<'d> Writer<'d> {
    /// A writer for a document.
    pub(super) fn new(document: &'d Document, material: Material<'d>) -> Self {
        let colour = material.site.look.colour_of(document.accent);
        let mut endnotes = BTreeMap::new();
        visit_references(&document.blocks, &mut |of, entry| {
            if of == Listed::Notes {
                endnotes.insert(entry.id.as_str(), entry.text.as_slice());
            }
        });
        Self {
            material,
            document,
            places: Places::of(document, material.site),
            endnotes,
            pieces: Vec::new(),
            notes: 0,
            is_in_note: false,
            languages: BTreeSet::new(),
            tables: Vec::new(),
            alternatives: Vec::new(),
            lists: Lists::default(),
            colour: styles::hex(colour),
            tint: styles::hex(colour.on_paper().tint),
            anchors: Vec::new(),
            item: None,
        }
    }

    /// The colour of the document.
    pub(super) fn colour(&self) -> &str {
        &self.colour
    }

    /// The background that goes with its colour.
    pub(super) fn tint(&self) -> &str {
        &self.tint
    }

    /// A paragraph in a style.
    pub(super) fn paragraph(&mut self, style: &str, text: &'d [Inline], around: Around) {
        let line = self.line(text);
        self.put_line(style, line, around);
    }

    /// A paragraph of plain text.
    pub(super) fn put_text(&mut self, style: &str, text: &str, setting: Setting<'d>, around: Around) {
        let line = self.run(text, setting);
        self.put_line(style, line, around);
    }

    /// Lets an anchor begin with the next paragraph.
    pub(super) fn anchor(&mut self, id: &str) {
        self.anchors.extend(self.places.number(id));
    }

    /// A paragraph of what is ready to be put.
    pub(super) fn put_line(&mut self, style: &str, line: Vec<ParagraphChild>, around: Around) {
        let item = self.item.take();
        let style = match style {
            "Normal" if item.is_some() || around.level > 0 => "ListParagraph",
            "Normal" if around.is_quoted => "Quote",
            style => style,
        };
        let mut paragraph = Paragraph::new().style(style);
        for number in std::mem::take(&mut self.anchors) {
            paragraph = paragraph.add_bookmark_start(number, bookmark(number)).add_bookmark_end(number);
        }
        paragraph.children.extend(line);
        match item {
            Some(place) => paragraph = place.mark(paragraph),
            None if around.indent > 0 => paragraph = paragraph.indent(Some(around.indent), None, None, None),
            None => {}
        }
        if let Some(role) = around.role {
            let ground = Ground { colour: &self.colour, tint: &self.tint, is_rtl: styles::is_rtl(self.material) };
            paragraph = boxes::boxed(paragraph, role, ground);
        }
        if matches!(self.pieces.last(), Some(Piece::Table(_))) && !style.starts_with("Heading") {
            paragraph = paragraph.line_spacing(LineSpacing::new().before(240));
        }
        self.put(Piece::Paragraph(Box::new(paragraph)));
    }

    /// Puts what is ready behind what was put before.
    pub(super) fn put(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }
}
