//! Reads Markdown into the blocks and inlines of [`crate::document`], with citations found and places kept.
//!
//! Citations are found by pulldown-cmark's broken-link callback, since `[@key]` is a shortcut link without a
//! definition; so code, escapes and tables are handled as Markdown has it. Raw HTML and images are noted as faults.

mod captions;
mod inlines;
mod notes;
mod pictures;
mod unsupported;
mod words;

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{Alignment, BrokenLink, CodeBlockKind, Event, Options, Parser, Tag, TextMergeWithOffset};

use self::inlines::{is_inline, mark_bracket};
use self::notes::Notes;
use super::fault_kinds::{Fault, FaultKind};
use super::lost_text;
use super::nesting;
use super::typed_place::TypedPlace;
use crate::document::{Block, Definition, Inline, Picture, Side, Table};
use crate::source::Span;

/// A number at the beginning of a line that is a year and no number of an item.
const LEAST_YEAR: u64 = 1000;

/// What reading Markdown needs to know and to fill.
#[derive(Debug)]
pub struct Context<'t> {
    /// Where the text stands.
    pub place: TypedPlace<'t>,
    /// The folder of the file, relative to the content folder, for links.
    pub folder: String,
    /// The faults met.
    pub faults: &'t mut Vec<Fault>,
}

/// An outermost block, and the bytes of the text that it was read from.
#[derive(Debug)]
pub struct PlacedBlock {
    /// Its bytes.
    pub range: Range<usize>,
    /// The block.
    pub block: Block,
    /// The bytes of each line of text in it: paragraphs, headings and cells in their order.
    pub lines: Vec<Range<usize>>,
}

/// Reads Markdown into its outermost blocks.
pub fn parse_placed_blocks(text: &str, context: &mut Context<'_>) -> Vec<PlacedBlock> {
    let mark = |link: BrokenLink<'_>| mark_bracket(text, &link);
    let parser = Parser::new_with_broken_link_callback(text, options(), Some(mark));
    let definitions: Vec<_> =
        parser.reference_definitions().iter().map(|(label, one)| (label.to_owned(), one.span.clone())).collect();
    lost_text::note(text, &definitions, &context.place, context.faults);
    let events =
        nesting::cut(TextMergeWithOffset::new(parser.into_offset_iter()), text, &context.place, context.faults);
    let events = events.into_iter().peekable();
    let mut reader = Reader {
        events,
        text,
        lines: Vec::new(),
        is_in_link: false,
        notes: Notes::default(),
        pictures: Vec::new(),
        context,
    };
    let mut blocks = reader.placed_blocks();
    reader.give_notes(&mut blocks);
    let blocks = captions::give(blocks);
    reader.tell_lone_captions(&blocks);
    blocks
}

/// Reads Markdown that stands on one line, such as a title: the inlines of all its paragraphs.
pub fn parse_inlines(text: &str, context: &mut Context<'_>) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for PlacedBlock { block, .. } in parse_placed_blocks(text, context) {
        if let Block::Paragraph { text } = block {
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            inlines.extend(text);
        } else {
            let span = context.place.find(text, 0);
            let what = "a heading, list, table or quotation in a field of one line";
            let instead = "say it in running words".to_owned();
            context.faults.push(Fault { span, kind: FaultKind::UnsupportedMarkup { what, instead } });
        }
    }
    inlines
}

/// Whether HTML is one or more comments, which are for editors and are not printed.
fn is_comment(html: &str) -> bool {
    let mut rest = html.trim();
    while let Some((_, behind)) = rest.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
        rest = behind.trim_start();
        if rest.is_empty() {
            return true;
        }
    }
    false
}

/// The sides of the columns, if any of them is said.
fn sides_of(alignments: &[Alignment]) -> Vec<Side> {
    if alignments.iter().all(|side| *side == Alignment::None) {
        return Vec::new();
    }
    let side = |alignment: &Alignment| match alignment {
        Alignment::None | Alignment::Left => Side::Left,
        Alignment::Center => Side::Centre,
        Alignment::Right => Side::Right,
    };
    alignments.iter().map(side).collect()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        // Lest one tilde strike through: `~5 beds`.
        | Options::ENABLE_SUBSCRIPT
}

/// Reads the events of one text from first to last.
struct Reader<'r, 'c> {
    events: Peekable<IntoIter<(Event<'r>, Range<usize>)>>,
    text: &'r str,
    /// The lines of the outermost block that were read.
    lines: Vec<Range<usize>>,
    /// Whether what is read are the words of a link.
    is_in_link: bool,
    /// The words of the notes.
    notes: Notes,
    /// The pictures of the paragraph that is read, with their bytes.
    pictures: Vec<(Picture, Range<usize>)>,
    context: &'r mut Context<'c>,
}

impl<'r> Reader<'r, '_> {
    fn placed_blocks(&mut self) -> Vec<PlacedBlock> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::List(Some(LEAST_YEAR..))) => blocks.extend(self.sentences()),
                Event::Start(tag) => {
                    let block = self.block(tag, range.clone());
                    let lines = std::mem::take(&mut self.lines);
                    blocks.extend(block.map(|block| PlacedBlock { range, block, lines }));
                }
                Event::Rule => self.unsupported(range, "a line across the page", "remove it, or type a heading"),
                _ => self.fault(range, FaultKind::RawHtml),
            }
        }
        blocks
    }

    /// The blocks up to the end of the block that they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some(block) = self.next_in_block() {
            blocks.extend(block);
        }
        blocks
    }

    /// What comes next in a block, if anything is printed of it; none at its end, which is passed.
    fn next_in_block(&mut self) -> Option<Option<Block>> {
        let (event, range) = self.events.peek().cloned()?;
        if is_inline(&event) {
            // A list item without blank lines holds its text without a paragraph.
            let line = self.lines.len();
            self.lines.push(range.clone());
            let text = self.inlines();
            self.lines[line].end = self.next_start().unwrap_or(range.end);
            return Some(self.pictured(text));
        }
        self.events.next();
        match event {
            Event::End(_) => return None,
            Event::Start(tag) => return Some(self.block(tag, range)),
            Event::Rule => self.unsupported(range, "a line across the page", "remove it, or type a heading"),
            _ => self.fault(range, FaultKind::RawHtml),
        }
        Some(None)
    }

    /// Where the text that was read ends: at the next block, or with what it stands in.
    fn next_start(&mut self) -> Option<usize> {
        self.events.peek().map(|(event, range)| if matches!(event, Event::End(_)) { range.end } else { range.start })
    }

    fn block(&mut self, tag: Tag<'r>, range: Range<usize>) -> Option<Block> {
        if matches!(tag, Tag::Paragraph | Tag::Heading { .. }) {
            self.lines.push(range.clone());
        }
        match tag {
            Tag::Paragraph => {
                let text = self.inlines_to_end();
                self.pictured(text)
            }
            Tag::Heading { level, .. } => {
                let text = self.line_without_notes();
                if level as u8 == 1 {
                    let instead = "begin with `##`: the title comes from the front matter";
                    self.unsupported(range, "a heading with one `#`", instead);
                }
                Some(Block::Heading { level: (level as u8).max(2), id: String::new(), text })
            }
            Tag::BlockQuote(_) => Some(Block::Quote { blocks: self.blocks() }),
            Tag::CodeBlock(kind) => {
                if kind == CodeBlockKind::Indented {
                    self.unsupported(range, "text that begins with four spaces or a tab", "take them away");
                }
                Some(Block::Code { text: self.typed_to_end() })
            }
            Tag::List(start) => Some(Block::List { start, items: self.items() }),
            Tag::FootnoteDefinition(label) => {
                self.define_note(&label, range);
                None
            }
            Tag::DefinitionList => Some(Block::Definitions { definitions: self.definitions() }),
            Tag::Table(sides) => {
                for cell in lost_text::surplus_cells(self.text, range) {
                    self.unsupported(cell, "a cell beyond those of the header", "type `\\|` for the sign itself");
                }
                Some(Block::Table(Table { sides: sides_of(&sides), ..self.table() }))
            }
            Tag::HtmlBlock => {
                if !is_comment(&self.text[range.clone()]) {
                    self.fault(range, FaultKind::RawHtml);
                }
                self.skip_to_end();
                None
            }
            _ => {
                self.unsupported(
                    range,
                    "this markup",
                    "use paragraphs, headings from `##`, lists, quotations and tables",
                );
                self.skip_to_end();
                None
            }
        }
    }

    /// What Markdown takes for items of a list: sentences that begin with a year, `2019. It was a good one.`
    fn sentences(&mut self) -> Vec<PlacedBlock> {
        let mut sentences = Vec::new();
        while let Some((Event::Start(Tag::Item), range)) = self.events.next() {
            let number = self.text[range.clone()].split_inclusive(['.', ')']).next().unwrap_or_default();
            let mut before = Some(Inline::text(format!("{number} ")));
            while let Some(block) = self.next_in_block() {
                let mut lines = std::mem::take(&mut self.lines);
                let Some(mut block) = block else { continue };
                if let (Block::Paragraph { text }, Some(first)) = (&mut block, lines.first_mut()) {
                    first.start = before.as_ref().map_or(first.start, |_| range.start);
                    text.splice(0..0, before.take());
                }
                sentences.push(PlacedBlock { range: range.clone(), block, lines });
            }
        }
        sentences
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.events.next() {
            items.push(self.blocks());
        }
        items
    }

    fn table(&mut self) -> Table {
        let mut rows = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            let is_head = rows.is_empty();
            rows.push(self.cells(is_head));
        }
        let columns = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Table { widths: vec![1; columns.len()], columns, rows, ..Table::default() }
    }

    fn definitions(&mut self) -> Vec<Definition> {
        let mut definitions: Vec<Definition> = Vec::new();
        while let Some((Event::Start(tag), range)) = self.events.next() {
            if tag == Tag::DefinitionListTitle {
                self.lines.push(range);
                definitions.push(Definition { term: self.line_without_notes(), meanings: Vec::new() });
            } else {
                let blocks = self.blocks();
                if let Some(definition) = definitions.last_mut() {
                    definition.meanings.push(blocks);
                }
            }
        }
        definitions
    }

    /// What is typed up to the end of a block, without any mark in it being read.
    fn typed_to_end(&mut self) -> String {
        let mut typed = String::new();
        while let Some((event, _)) = self.events.next_if(|(event, _)| !matches!(event, Event::End(_))) {
            if let Event::Text(text) = event {
                typed.push_str(&text);
            }
        }
        self.events.next();
        typed.trim_end().to_owned()
    }

    fn cells(&mut self, is_head: bool) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), range)) = self.events.next() {
            self.lines.push(range);
            cells.push(if is_head { self.line_without_notes() } else { self.inlines_to_end() });
            self.refuse_pictures();
        }
        cells
    }

    fn skip_to_end(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
    }

    fn unsupported(&mut self, range: Range<usize>, what: &'static str, instead: &str) {
        self.fault(range, FaultKind::UnsupportedMarkup { what, instead: instead.to_owned() });
    }

    fn fault(&mut self, range: Range<usize>, kind: FaultKind) {
        let piece = self.text[range.clone()].lines().next().unwrap_or_default();
        let span: Span = self.context.place.find(piece, range.start);
        self.context.faults.push(Fault { span, kind });
    }
}
