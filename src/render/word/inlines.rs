//! Text within a line: a total match over `Inline`. Every text is cleaned and escaped on its way in; none becomes a field.

use docx_rs::{BreakType, Footnote, HyperlinkData, Paragraph, ParagraphChild, Run};

use super::clean;
use super::directions::pieces;
use super::setting::{Setting, child, linked};
use super::writer::Writer;
use crate::document::{Inline, Target};
use crate::words::said;

impl<'d> Writer<'d> {
    /// A line of text.
    pub(super) fn line(&mut self, text: &'d [Inline]) -> Vec<ParagraphChild> {
        self.set_line(text, Setting::default())
    }

    /// A line of text that is set in one way.
    pub(super) fn set_line(&mut self, text: &'d [Inline], setting: Setting<'d>) -> Vec<ParagraphChild> {
        let mut line = Vec::new();
        self.inlines(text, setting, &mut line);
        line
    }

    fn inlines(&mut self, text: &'d [Inline], setting: Setting<'d>, line: &mut Vec<ParagraphChild>) {
        text.iter().for_each(|inline| self.inline(inline, setting, line));
    }

    fn inline(&mut self, inline: &'d Inline, setting: Setting<'d>, line: &mut Vec<ParagraphChild>) {
        match inline {
            Inline::Text { text } => line.extend(self.run(text, setting)),
            Inline::Emphasis { text } => self.inlines(text, Setting { emphasis: !setting.emphasis, ..setting }, line),
            Inline::Strong { text } => self.inlines(text, Setting { strong: true, ..setting }, line),
            Inline::Marked { mark, text } => self.inlines(text, setting.marked(*mark), line),
            Inline::Language { language, text } => {
                self.inlines(text, Setting { language: Some(language), ..setting }, line);
            }
            Inline::Code { text } => line.extend(self.run(text, Setting { typed: true, ..setting })),
            Inline::Break => line.push(child(Run::new().add_break(BreakType::TextWrapping))),
            Inline::Note { text, .. } => self.note(text, setting, line),
            Inline::Link { target, text } => self.link(target, text, setting, line),
            Inline::Citation(citation) => self.inlines(&citation.text, Setting { quiet: true, ..setting }, line),
            Inline::Reference { text, .. } => self.inlines(text, setting, line),
            Inline::Missing { text } => {
                let told = said!(self.material.words, "missing", what = text);
                line.extend(self.run(&told, Setting { missing: true, strong: true, ..setting }));
            }
        }
    }

    /// A piece of text that is set in one way, as one run for each direction that it has.
    pub(super) fn run(&mut self, text: &str, setting: Setting<'d>) -> Vec<ParagraphChild> {
        let text = clean(text);
        if !text.is_empty() {
            self.languages.extend(setting.language);
        }
        let runs = pieces(&text).into_iter().filter(|(piece, _)| !piece.is_empty()).map(|(piece, is_rtl)| {
            let mut run = Run::new().add_text(piece);
            run.run_property = setting.property(self.colour(), is_rtl);
            child(run)
        });
        runs.collect()
    }

    /// A note at the foot of the page. A note within a note, which Word does not have, stands in brackets.
    fn note(&mut self, text: &'d [Inline], setting: Setting<'d>, line: &mut Vec<ParagraphChild>) {
        if self.is_in_note {
            line.extend(self.run(" (", setting));
            self.inlines(text, setting, line);
            line.extend(self.run(")", setting));
            return;
        }
        self.notes += 1;
        let id = self.notes;
        self.is_in_note = true;
        let mut paragraph = Paragraph::new().style("FootnoteText");
        paragraph.children = self.line(text);
        self.is_in_note = false;
        // The library counts the notes of all documents of a process; these are counted in each.
        line.push(child(Run::new().add_footnote_reference(Footnote { id, content: vec![paragraph] })));
    }

    fn link(&mut self, target: &'d Target, text: &'d [Inline], setting: Setting<'d>, line: &mut Vec<ParagraphChild>) {
        if let Some(note) = self.note_at(target) {
            return self.note(note, Setting { raised: None, ..setting }, line);
        }
        match self.places.link(target).filter(|_| !setting.is_link) {
            None => self.inlines(text, setting, line),
            Some(link) => {
                // A note is little else than links to the list of works, and would be underlined throughout.
                let is_plain = self.is_in_note && matches!(link, HyperlinkData::Anchor { .. });
                let children = self.set_line(text, Setting { is_link: !is_plain, ..setting });
                line.push(linked(link, children));
            }
        }
    }

    /// What the note says that a small number leads to.
    fn note_at(&self, target: &Target) -> Option<&'d [Inline]> {
        let Target::Page { path, anchor: Some(anchor) } = target else { return None };
        self.endnotes.get(anchor.as_str()).copied().filter(|_| path.is_empty())
    }
}
