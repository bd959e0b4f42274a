//! Reads Markdown into the blocks and inlines of [`crate::document`], with citations found and places kept.
//!
//! Citations are found by pulldown-cmark's broken-link callback, since `[@key]` is a shortcut link without a
//! definition; so code, escapes and tables are handled as Markdown has it. Raw HTML and images are noted as faults.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TextMergeWithOffset};

use super::citation::{at_sign_as_typed, find_key, find_keys, is_of_key, parse_group};
use super::fault::{Fault, FaultKind};
use super::link_path::join;
use super::locator::parse_locator;
use super::lost_text;
use super::nesting;
use super::typed_place::TypedPlace;
use super::typing_slips;
use crate::document::{Block, Citation, CitationItem, Inline, Table, Target};
use crate::source::Span;
use crate::source::limits::PARAGRAPH_BYTES;

/// The address that marks a bracket as a citation.
const CITATION: &str = "citation:";
/// The address that marks a bracket as the locator of the key before it.
const LOCATOR: &str = "locator:";

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
    Reader { events: events.into_iter().peekable(), text, lines: Vec::new(), context }.placed_blocks()
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
            context.faults.push(Fault { span, kind: FaultKind::UnsupportedMarkup { what } });
        }
    }
    inlines
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_SMART_PUNCTUATION
}

/// Says whether a bracket that is no link is a citation, or the locator of the key before it.
fn mark_bracket<'t>(text: &str, link: &BrokenLink<'_>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    if find_key(text.get(link.span.clone())?).is_some() {
        return Some((CITATION.into(), "".into()));
    }
    let before = text.get(..link.span.start)?.strip_suffix([' ', '\n'])?;
    let at = before.rfind(|c| !is_of_key(c)).filter(|at| before[*at..].starts_with('@'))?;
    let (_, key) = find_key(&before[at..])?;
    (at + key.end == before.len()).then(|| (LOCATOR.into(), "".into()))
}

/// Reads the events of one text from first to last.
struct Reader<'r, 'c> {
    events: Peekable<IntoIter<(Event<'r>, Range<usize>)>>,
    text: &'r str,
    /// The lines of the outermost block that were read.
    lines: Vec<Range<usize>>,
    context: &'r mut Context<'c>,
}

impl<'r> Reader<'r, '_> {
    fn placed_blocks(&mut self) -> Vec<PlacedBlock> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(tag) => {
                    let block = self.block(tag, range.clone());
                    let lines = std::mem::take(&mut self.lines);
                    blocks.extend(block.map(|block| PlacedBlock { range, block, lines }));
                }
                Event::Rule => self.unsupported(range, "a line across the page"),
                _ => self.fault(range, FaultKind::RawHtml),
            }
        }
        blocks
    }

    /// The blocks up to the end of the block that they stand in.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.peek().cloned() {
            if is_inline(&event) {
                // A list item without blank lines holds its text without a paragraph.
                let line = self.lines.len();
                self.lines.push(range.clone());
                blocks.push(Block::Paragraph { text: self.inlines() });
                self.lines[line].end = self.next_start().unwrap_or(range.end);
                continue;
            }
            self.events.next();
            match event {
                Event::End(_) => break,
                Event::Start(tag) => blocks.extend(self.block(tag, range)),
                Event::Rule => self.unsupported(range, "a line across the page"),
                _ => self.fault(range, FaultKind::RawHtml),
            }
        }
        blocks
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
            Tag::Paragraph => Some(Block::Paragraph { text: self.inlines_to_end() }),
            Tag::Heading { level, .. } => {
                let text = self.inlines_to_end();
                if level as u8 == 1 {
                    self.unsupported(
                        range,
                        "a heading with one `#` (the title comes from the front matter; begin with `##`)",
                    );
                }
                Some(Block::Heading { level: (level as u8).max(2), id: String::new(), text })
            }
            Tag::BlockQuote(_) => Some(Block::Quote { blocks: self.blocks() }),
            Tag::CodeBlock(kind) => {
                if kind == CodeBlockKind::Indented {
                    self.unsupported(range, "text that begins with four spaces or a tab (take them away)");
                }
                Some(Block::Code { text: self.typed_to_end() })
            }
            Tag::List(start) => Some(Block::List { ordered: start.is_some(), items: self.items() }),
            Tag::Table(_) => {
                for cell in lost_text::surplus_cells(self.text, range) {
                    self.unsupported(cell, "a cell beyond those of the header (type `\\|` for the sign itself)");
                }
                Some(Block::Table(self.table()))
            }
            Tag::HtmlBlock => {
                self.fault(range, FaultKind::RawHtml);
                self.skip_to_end();
                None
            }
            _ => {
                self.unsupported(range, "markup that the briefings do not print");
                self.skip_to_end();
                None
            }
        }
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
            rows.push(self.cells());
        }
        let columns = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let widths = vec![1; columns.len()];
        Table {
            id: String::new(),
            caption: Vec::new(),
            columns,
            widths,
            rows,
            row_headers: false,
            wide: false,
            filters: Vec::new(),
        }
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

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), range)) = self.events.next() {
            self.lines.push(range);
            cells.push(self.inlines_to_end());
        }
        cells
    }

    fn inlines_to_end(&mut self) -> Vec<Inline> {
        let inlines = self.inlines();
        self.events.next();
        inlines
    }

    /// The inlines up to the first event that is none, which is left there.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let start = self.events.peek().map_or(0, |(_, range)| range.start);
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            if PARAGRAPH_BYTES.is_passed_by(range.end - start) {
                self.leave_rest_of_paragraph(event, range);
                break;
            }
            match event {
                Event::Text(text) => {
                    typing_slips::note(self.text, &range, &self.context.place, self.context.faults);
                    self.push_text(&text, range, &mut inlines);
                }
                Event::Code(text) => inlines.push(Inline::Code { text: text.into_string() }),
                Event::SoftBreak => inlines.push(Inline::text(" ")),
                Event::HardBreak => inlines.push(Inline::Break),
                Event::Start(tag) => self.push_tag(tag, range, &mut inlines),
                _ => self.fault(range, FaultKind::RawHtml),
            }
        }
        inlines
    }

    /// Passes over what stands in a paragraph beyond its limit.
    fn leave_rest_of_paragraph(&mut self, event: Event<'r>, range: Range<usize>) {
        self.context.faults.push(Fault::excess(self.context.place.find("", range.start), &PARAGRAPH_BYTES));
        let mut next = Some(event);
        while let Some(event) = next {
            if matches!(event, Event::Start(_)) {
                self.skip_to_end();
            }
            next = self.events.next_if(|(event, _)| is_inline(event)).map(|(event, _)| event);
        }
    }

    fn push_tag(&mut self, tag: Tag<'r>, range: Range<usize>, inlines: &mut Vec<Inline>) {
        match tag {
            Tag::Emphasis => inlines.push(Inline::Emphasis { text: self.inlines_to_end() }),
            Tag::Strong => inlines.push(Inline::Strong { text: self.inlines_to_end() }),
            Tag::Link { dest_url, .. } if &*dest_url == CITATION => {
                self.skip_to_end();
                self.push_citation(range, inlines);
            }
            Tag::Link { dest_url, .. } if &*dest_url == LOCATOR => {
                self.skip_to_end();
                self.add_locator(range, inlines);
            }
            Tag::Link { dest_url, .. } => {
                let text = self.inlines_to_end();
                let target = self.target(&dest_url, range);
                inlines.push(Inline::Link { target, text });
            }
            _ => {
                self.unsupported(range, "an image");
                self.skip_to_end();
            }
        }
    }

    /// Text, in which a key without brackets is a citation whose author is part of the sentence.
    fn push_text(&mut self, text: &str, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let mut rest = Some((text, range));
        while let Some((text, range)) = rest {
            rest = self.push_first_key(text, range, inlines);
        }
    }

    /// The text up to its first key and that key; gives what is left.
    fn push_first_key<'p>(
        &mut self,
        text: &'p str,
        range: Range<usize>,
        inlines: &mut Vec<Inline>,
    ) -> Option<(&'p str, Range<usize>)> {
        let typed = self.text.get(range.clone()).unwrap_or_default();
        let keys = find_keys(text).map(|(at, key)| (at, at_sign_as_typed(typed, text, at), key));
        let Some((at, Some(found), key)) = keys.into_iter().find(|(_, found, _)| found.is_some()) else {
            inlines.push(Inline::text(text));
            return None;
        };
        if at > 0 {
            inlines.push(Inline::text(&text[..at]));
        }
        let name = &text[key.clone()];
        // The key begins behind its `@`; one that is typed in another way, as with `&#45;`, is all of the text.
        let (piece, start) = if typed[found + 1..].starts_with(name) { (name, found + 1) } else { (typed, 0) };
        let item = CitationItem {
            key: name.to_owned(),
            span: self.context.place.find(piece, range.start + start),
            prefix: String::new(),
            locator: None,
            suffix: String::new(),
            suppress_author: false,
        };
        inlines.push(citation(true, vec![item]));
        (key.end < text.len()).then(|| (&text[key.end..], range.start + found + 1..range.end))
    }

    fn push_citation(&mut self, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let typed = &self.text[range.clone()];
        let inside = typed.trim_start_matches('[').trim_end_matches(']');
        match parse_group(inside, &self.context.place, range.start + 1) {
            Ok(items) => {
                typing_slips::note_late_closes(&items, inside, self.context.faults);
                inlines.push(citation(false, items));
            }
            Err(message) => self.fault(range, FaultKind::UnreadableCitation { message }),
        }
    }

    /// Gives the locator to the narrative citation before it: `@key [p. 7]`.
    fn add_locator(&mut self, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let inside = self.text[range.clone()].trim_start_matches('[').trim_end_matches(']');
        if matches!(inlines.last(), Some(Inline::Text { text }) if text.trim().is_empty()) {
            inlines.pop();
        }
        if let Some(Inline::Citation(citation)) = inlines.last_mut() {
            if let Some(item) = citation.items.last_mut() {
                (item.locator, item.suffix) = parse_locator(inside);
            }
        } else {
            inlines.push(Inline::text(&self.text[range]));
        }
    }

    fn target(&mut self, address: &str, range: Range<usize>) -> Target {
        if ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme)) {
            return Target::Address { url: address.to_owned() };
        }
        let (path, anchor) =
            address.split_once('#').map_or((address, None), |(path, anchor)| (path, Some(anchor.to_owned())));
        let span = self.context.place.find(&self.text[range.clone()], range.start);
        Target::Content { path: join(&self.context.folder, path), anchor, span }
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

    fn unsupported(&mut self, range: Range<usize>, what: &'static str) {
        self.fault(range, FaultKind::UnsupportedMarkup { what });
    }

    fn fault(&mut self, range: Range<usize>, kind: FaultKind) {
        let piece = self.text[range.clone()].lines().next().unwrap_or_default();
        let span: Span = self.context.place.find(piece, range.start);
        self.context.faults.push(Fault { span, kind });
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => true,
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }),
        _ => false,
    }
}

fn citation(narrative: bool, items: Vec<CitationItem>) -> Inline {
    Inline::Citation(Citation { id: String::new(), narrative, items, text: Vec::new() })
}
