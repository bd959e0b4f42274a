//! What stands on a line: text with citations, stress, code and links.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Tag};

use super::super::citation::{at_signs_as_typed, bare_key, find_key, find_keys, key_behind, parse_group};
use super::super::fault_kinds::{Fault, FaultKind};
use super::super::link_path::join;
use super::super::locator::parse_locator;
use super::super::typing_slips;
use super::words::{Address, first_address, with_marks};
use super::{Reader, is_comment, parse_inlines, unsupported};
use crate::document::{Citation, CitationItem, Inline, Mark, Target};
use crate::source::limits::PARAGRAPH_BYTES;

/// The address that marks a bracket as a citation.
const CITATION: &str = "citation:";
/// The address that marks a bracket as the locator of the key before it.
const LOCATOR: &str = "locator:";

/// Says whether a bracket that is no link is a citation, or the locator of the key before it.
pub(super) fn mark_bracket<'t>(text: &str, link: &BrokenLink<'_>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    if find_key(text.get(link.span.clone())?).is_some() {
        return Some((CITATION.into(), "".into()));
    }
    let before = text.get(..link.span.start)?.strip_suffix([' ', '\n'])?;
    let word = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let (_, key) = find_keys(&before[word..]).last()?;
    (word + key.end == before.len()).then(|| (LOCATOR.into(), "".into()))
}

impl<'r> Reader<'r, '_> {
    pub(super) fn inlines_to_end(&mut self) -> Vec<Inline> {
        let inlines = self.inlines();
        self.events.next();
        inlines
    }

    /// The inlines up to the first event that is none, which is left there.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let start = self.events.peek().map_or(0, |(_, range)| range.start);
        while let Some((event, range)) = self.events.next_if(|(event, _)| is_inline(event)) {
            if PARAGRAPH_BYTES.is_passed_by(range.end - start) {
                self.leave_rest_of_paragraph(event, range);
                break;
            }
            match event {
                Event::Text(text) => {
                    self.note_slips(&range);
                    self.push_text(&text, range, &mut inlines);
                }
                Event::Code(text) => inlines.push(Inline::Code { text: text.into_string() }),
                Event::SoftBreak => inlines.push(Inline::text(" ")),
                Event::HardBreak => inlines.push(Inline::Break),
                Event::FootnoteReference(label) => inlines.push(self.call_note(&label, range)),
                Event::TaskListMarker(is_done) => inlines.push(Inline::text(if is_done { "☑ " } else { "☐ " })),
                Event::Start(tag) => self.push_tag(tag, range, &mut inlines),
                Event::InlineHtml(html) if is_comment(&html) => {}
                _ => self.fault(range, FaultKind::RawHtml),
            }
        }
        inlines
    }

    /// Notes slips and constructs of other programs in a piece of plain text, but not in the addresses that it holds.
    fn note_slips(&mut self, range: &Range<usize>) {
        let mut between = Vec::new();
        let mut start = range.start;
        while let Some(typed) = self.text.get(start..range.end).filter(|typed| !typed.is_empty()) {
            let address = first_address(typed, typed, usize::MAX).map(|address| address.range);
            between.push(start..address.as_ref().map_or(range.end, |address| start + address.start));
            start = address.map_or(range.end, |address| start + address.end);
        }
        typing_slips::note(self.text, range, &between, &self.context.place, self.context.faults);
        between.iter().for_each(|range| self.note_unsupported(range));
    }

    /// Notes what other programs would make something of in a piece of plain text.
    fn note_unsupported(&mut self, range: &Range<usize>) {
        // A `\` before the text belongs to its first sign.
        let start = self.text[..range.start].trim_end_matches('\\').len();
        let typed = self.text.get(start..range.end).unwrap_or_default();
        for (place, construct) in unsupported::find(typed) {
            let place = start + place.start..start + place.end;
            self.unsupported(place, construct.what, construct.instead);
        }
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
            Tag::Subscript => self.push_marked(Mark::Subscript, inlines),
            Tag::Strikethrough => self.push_marked(Mark::Struck, inlines),
            Tag::Link { dest_url, .. } if &*dest_url == CITATION => {
                self.skip_to_end();
                self.push_citation(range, inlines);
            }
            Tag::Link { dest_url, .. } if &*dest_url == LOCATOR => {
                self.skip_to_end();
                self.add_locator(range, inlines);
            }
            Tag::Link { dest_url, link_type, .. } => {
                let outer = std::mem::replace(&mut self.is_in_link, true);
                let text = self.inlines_to_end();
                self.is_in_link = outer;
                let is_mail = link_type == LinkType::Email;
                let address = if is_mail { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                let target = self.target(&address, range);
                inlines.push(Inline::Link { target, text });
            }
            Tag::Image { dest_url, title, .. } => self.note_picture(&dest_url, &title, range),
            _ => self.skip_to_end(),
        }
    }

    fn push_marked(&mut self, mark: Mark, inlines: &mut Vec<Inline>) {
        inlines.push(Inline::Marked { mark, text: self.inlines_to_end() });
    }

    /// Text, in which a key without brackets is a citation whose author is part of the sentence.
    fn push_text(&mut self, text: &str, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let mut rest = Some((text, range));
        while let Some((text, range)) = rest {
            rest = self.push_first_found(text, range, inlines);
        }
    }

    /// The text up to its first key or bare address, and that; gives what is left.
    fn push_first_found<'p>(
        &mut self,
        text: &'p str,
        range: Range<usize>,
        inlines: &mut Vec<Inline>,
    ) -> Option<(&'p str, Range<usize>)> {
        let typed = self.text.get(range.clone()).unwrap_or_default();
        let signs = text.match_indices('@').zip(at_signs_as_typed(typed));
        let mut keys = signs.filter_map(|((at, _), found)| Some((at, found?, key_behind(text, at)?)));
        let key = keys.next();
        let until = key.as_ref().map_or(usize::MAX, |(at, ..)| *at);
        let address = first_address(text, typed, until).filter(|_| !self.is_in_link);
        if let Some(address) = address {
            return self.push_address(text, range, address, inlines);
        }
        let Some((at, found, key)) = key else {
            self.push_words(text, &range, inlines);
            return None;
        };
        self.push_words(&text[..at], &range, inlines);
        let name = &text[key.clone()];
        // The key begins behind its `@`; one that is typed in another way, as with `&#45;`, is all of the text.
        let (piece, start) = if typed[found + 1..].starts_with(name) { (name, found + 1) } else { (typed, 0) };
        // Within braces quotation marks are as they are typed.
        let in_braces =
            find_key(&typed[found..]).map(|(_, key)| &typed[found..][key]).filter(|_| name.starts_with('{'));
        let item = CitationItem {
            key: bare_key(in_braces.unwrap_or(name)).to_owned(),
            span: self.context.place.find(piece, range.start + start),
            prefix: Vec::new(),
            locator: None,
            suffix: Vec::new(),
            suppress_author: false,
        };
        inlines.push(citation(true, vec![item]));
        (key.end < text.len()).then(|| (&text[key.end..], range.start + found + 1..range.end))
    }

    /// Words that hold no key and no address. A `\` before them belongs to their first sign.
    fn push_words(&self, text: &str, range: &Range<usize>, inlines: &mut Vec<Inline>) {
        let start = self.text[..range.start].trim_end_matches('\\').len();
        inlines.extend(with_marks(text, self.text.get(start..range.end).unwrap_or_default()));
    }

    fn push_address<'p>(
        &mut self,
        text: &'p str,
        range: Range<usize>,
        address: Address,
        inlines: &mut Vec<Inline>,
    ) -> Option<(&'p str, Range<usize>)> {
        let typed = self.text.get(range.clone()).unwrap_or_default();
        self.push_words(&text[..address.range.start], &range, inlines);
        let end = typed.find(&address.words).map_or(range.start, |at| range.start + at + address.words.len());
        let rest = &text[address.range.end..];
        inlines.push(Inline::Link {
            target: Target::Address { url: address.url },
            text: vec![Inline::text(address.words)],
        });
        (!rest.is_empty()).then_some((rest, end..range.end))
    }

    fn push_citation(&mut self, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let typed = &self.text[range.clone()];
        let inside = typed.trim_start_matches('[').trim_end_matches(']');
        match parse_group(inside, &self.context.place, range.start + 1) {
            Ok(items) => {
                typing_slips::note_late_closes(&items, self.context.faults);
                let items = items.into_iter().map(|typed| CitationItem {
                    prefix: self.words(typed.prefix),
                    suffix: self.words(typed.suffix),
                    ..typed.item
                });
                let items = items.collect();
                inlines.push(citation(false, items));
            }
            Err(message) => self.fault(range, FaultKind::UnreadableCitation { message }),
        }
    }

    /// The words around a key, which may have marks.
    fn words(&mut self, typed: &str) -> Vec<Inline> {
        if typed.is_empty() { Vec::new() } else { parse_inlines(typed, self.context) }
    }

    /// Gives the locator to the narrative citation before it: `@key [p. 7]`.
    fn add_locator(&mut self, range: Range<usize>, inlines: &mut Vec<Inline>) {
        let inside = self.text[range.clone()].trim_start_matches('[').trim_end_matches(']');
        if matches!(inlines.last(), Some(Inline::Text { text }) if text.trim().is_empty()) {
            inlines.pop();
        }
        if let Some(Inline::Citation(citation)) = inlines.last_mut() {
            if let Some(item) = citation.items.last_mut() {
                let (locator, suffix) = parse_locator(inside);
                (item.locator, item.suffix) = (locator, self.words(suffix));
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
        let path = if address.trim().is_empty() { String::new() } else { join(&self.context.folder, path) };
        Target::Content { path, anchor, span }
    }
}

pub(super) fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_)
        | Event::Code(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_)
        | Event::InlineHtml(_) => true,
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Subscript | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        _ => false,
    }
}

fn citation(narrative: bool, items: Vec<CitationItem>) -> Inline {
    Inline::Citation(Citation { id: String::new(), narrative, items, text: Vec::new() })
}
