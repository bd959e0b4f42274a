//! Word: briefings and hand-outs as `.docx` files (ISO/IEC 29500), for those who paste from them.
//!
//! They say what the page and the PDF say, in the same order. What small numbers lead to there are footnotes here, one at each
//! place that cites, so that a piece that is pasted elsewhere brings its sources with it. Figures are told by their numbers.
//!
//! `docx-rs` writes the parts; `mended` adds what it does not know of.

mod blocks;
mod boxes;
mod columns;
mod directions;
mod furniture;
mod inlines;
mod lists;
mod mended;
mod order;
mod package;
mod pictures;
mod places;
mod setting;
mod styles;
mod tables;
mod writer;

use super::Page;
use crate::document::{Document, Kind, Site};
use crate::load::TemplateFile;
use crate::words::Words;
use writer::Writer;

/// A Word file with what is in it.
#[derive(Debug, Clone, Copy)]
pub struct WordFile<'d> {
    document: &'d Document,
    form: Form,
}

/// What a Word file is to those who open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Briefing,
    Handout,
}

/// What Word files are made from.
#[derive(Debug, Clone, Copy)]
pub struct Material<'m> {
    /// What they have in common.
    pub site: &'m Site,
    /// What the program itself says.
    pub words: &'m Words,
    /// The templates, and the pictures that the content shows.
    pub templates: &'m [TemplateFile],
}

/// The Word files of an edition: one for each briefing, and one for each first page.
pub fn files<'d>(documents: &'d [Document], handouts: &'d [Document]) -> impl Iterator<Item = WordFile<'d>> {
    let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
    let briefings = briefings.map(|document| WordFile { document, form: Form::Briefing });
    briefings.chain(handouts.iter().map(|document| WordFile { document, form: Form::Handout }))
}

impl WordFile<'_> {
    /// Where it is published, relative to the output folder.
    pub fn path(&self) -> String {
        let end = if self.form == Form::Handout { "-handout" } else { "" };
        format!("{}{end}.docx", self.document.path)
    }

    /// Makes the file. Everything is written into memory, which takes all that is written.
    pub fn render(&self, material: Material<'_>) -> Option<Page> {
        let mut writer = Writer::new(self.document, material);
        writer.document();
        let contents = package::packed(writer.finish(self.form)).ok()?;
        Some(Page { path: self.path(), contents, origins: vec![self.document.origin.clone()] })
    }
}

/// The text without what no XML may hold, and on one line.
fn clean(text: &str) -> String {
    let is_allowed = |c: &char| *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}');
    text.replace(['\n', '\r', '\t'], " ").chars().filter(is_allowed).collect()
}
