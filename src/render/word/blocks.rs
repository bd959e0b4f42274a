//! Text that stands on lines of its own: a total match over `Block`. Each becomes paragraphs in styles, or a table.

use docx_rs::{BreakType, ParagraphChild, Run};

use super::setting::{Setting, child, linked};
use super::writer::{Around, Writer};
use crate::document::{Block, Card, Definition, Fact, Figure, Listed, Reference, are_tasks};

impl<'d> Writer<'d> {
    /// Everything that the document says: kind, title, standfirst and facts, then its blocks.
    pub(super) fn document(&mut self) {
        let (document, words, around) = (self.document, self.material.words, Around::default());
        if document.draft {
            let draft = [words.say("draft"), words.say("draft-reason")].join(" ");
            self.put_text("Warning", &draft, Setting::default(), around);
        }
        self.put_text("Kind", &words.say(document.kind.message()), Setting::default(), around);
        let language = document.language.as_deref();
        self.put_text("Heading1", &document.title, Setting { language, ..Setting::default() }, around);
        if !document.standfirst.is_empty() {
            self.paragraph("Subtitle", &document.standfirst, around);
        }
        self.facts(&document.facts, around);
        self.blocks(&document.blocks, around);
    }

    /// Blocks, in order; what stands in notes is left out with the heading over it.
    fn blocks(&mut self, blocks: &'d [Block], around: Around) {
        let is_notes = |block: &Block| matches!(block, Block::References { of: Listed::Notes, .. });
        for (place, block) in blocks.iter().enumerate() {
            let is_over_notes = matches!(block, Block::Heading { .. }) && blocks.get(place + 1).is_some_and(is_notes);
            if !is_over_notes {
                self.block(block, around);
            }
        }
    }

    fn block(&mut self, block: &'d Block, around: Around) {
        match block {
            Block::Heading { level, id, text } => {
                self.anchor(id);
                self.paragraph(&format!("Heading{}", level.clamp(&2, &6)), text, around);
            }
            Block::Paragraph { text } => self.paragraph("Normal", text, around),
            Block::List { start, items } => self.list(*start, items, around),
            Block::Definitions { definitions } => self.definitions(definitions, around),
            Block::Quote { blocks } => {
                self.blocks(blocks, Around { is_quoted: true, ..around.stepped_in() });
            }
            Block::Code { text } => self.lines(text, around),
            Block::Table(table) => self.table(table, "", around),
            Block::Figure(figure) => self.figure(figure, around),
            Block::Picture(picture) => self.picture(picture, around),
            Block::Panel { role, id, blocks } => {
                self.anchor(id);
                self.blocks(blocks, Around { role: Some(*role), ..around });
            }
            Block::Facts { facts } => self.facts(facts, around),
            Block::Cards { cards } => cards.iter().for_each(|card| self.card(card, around)),
            Block::References { of: Listed::Works, entries } => {
                entries.iter().for_each(|entry| self.reference(entry, around));
            }
            // Each stands at the foot of the page that calls it.
            Block::References { of: Listed::Notes, .. } => {}
        }
    }

    fn list(&mut self, start: Option<u64>, items: &'d [Vec<Block>], around: Around) {
        let place = self.lists.begin(start, around.level);
        let is_marked = start.is_some() || !are_tasks(items);
        let inside = Around { level: around.level + 1, ..around.stepped_in() };
        for item in items {
            self.item = is_marked.then_some(place);
            if !matches!(item.first(), Some(Block::Paragraph { .. })) {
                self.put_line("ListParagraph", Vec::new(), inside);
            }
            self.blocks(item, inside);
        }
    }

    fn definitions(&mut self, definitions: &'d [Definition], around: Around) {
        for Definition { term, meanings } in definitions {
            self.paragraph("Term", term, around);
            meanings.iter().for_each(|blocks| self.blocks(blocks, around.stepped_in()));
        }
    }

    fn lines(&mut self, text: &str, around: Around) {
        let mut line = Vec::new();
        for (place, words) in text.lines().enumerate() {
            if place > 0 {
                line.push(child(Run::new().add_break(BreakType::TextWrapping)));
            }
            line.extend(self.run(words, Setting::default()));
        }
        self.put_line("Lines", line, around);
    }

    /// The numbers of a figure, as a table that says what the drawing shows.
    fn figure(&mut self, figure: &'d Figure, around: Around) {
        self.anchor(&figure.id);
        self.paragraph("Caption", &figure.caption, around);
        self.table(&figure.table, &figure.alternative, around);
    }

    fn facts(&mut self, facts: &'d [Fact], around: Around) {
        for fact in facts {
            // The space parts them where the label reaches just to the tab.
            let mut line = self.run(&format!("{} ", fact.label), Setting::strong());
            line.push(child(Run::new().add_tab()));
            line.extend(self.line(&fact.value));
            self.put_line("Facts", line, around);
        }
    }

    fn card(&mut self, card: &'d Card, around: Around) {
        let setting = Setting { language: card.language.as_deref(), ..Setting::default() };
        let mut line: Vec<ParagraphChild> = Vec::new();
        line.extend(self.run(&card.tag, Setting { quiet: true, ..setting }));
        line.extend(self.run("  ", setting));
        match self.places.page(&card.path, None) {
            Some(link) => {
                let title = self.run(&card.title, Setting { is_link: true, strong: true, ..setting });
                line.push(linked(link, title));
            }
            None => line.extend(self.run(&card.title, Setting { strong: true, ..setting })),
        }
        self.put_line("Card", line, around);
        let text = self.set_line(&card.text, setting);
        self.put_line("Normal", text, around);
    }

    fn reference(&mut self, entry: &'d Reference, around: Around) {
        self.anchor(&entry.id);
        self.paragraph("Bibliography", &entry.text, around);
    }
}
