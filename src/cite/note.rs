//! Citations as notes: which note on a work is the first of a volume, and what each says.
//!
//! Notes are numbered with those that editors write. A citation in the note of an editor is printed where it stands; one in
//! a heading, a caption or the head of a table, where no note can be called, is printed by author and date.

use std::collections::BTreeMap;

use super::citation::{Printer, after_words, before_words, missing, wanted};
use super::numbers;
use super::stops;
use super::tree::join;
use crate::document::{Citation, CitationItem, Inline, Locator, plain_text};

/// The notes of a volume that were printed so far.
#[derive(Default)]
pub(super) struct Notes {
    count: usize,
    /// The number of the first note on each work.
    first: BTreeMap<String, usize>,
    /// The note before, if it cites one work and nothing else.
    before: Option<(usize, String, Option<Locator>)>,
}

/// What stands before a note.
#[derive(Clone, Copy)]
enum Position {
    First,
    Later,
    Same,
    SameElsewhere,
}

impl Notes {
    /// Counts a note that an editor wrote.
    pub(super) fn count_own(&mut self) {
        self.count += 1;
    }

    /// Prints a citation as a note of its own, behind the names if they are part of the sentence.
    pub(super) fn print(&mut self, citation: &Citation, printer: &Printer<'_>) -> Vec<Inline> {
        self.count += 1;
        let (open, close) = printer.style.brackets();
        let mut text = self.words(citation, printer);
        text.insert(0, Inline::text(open));
        let ends = plain_text(&text).trim_end_matches(['’', '”', '\'', '"']).ends_with(['.', '?', '!']);
        text.push(Inline::text(if ends && close == "." { "" } else { close }));
        let mut text = join(text);
        stops::tidy(&mut text);
        capitalise(&mut text);
        let names = printer.spoken_names(citation).into_iter();
        names.chain([Inline::Note { label: String::new(), text }]).collect()
    }

    /// Prints a citation in the note of an editor.
    pub(super) fn print_inside(&mut self, citation: &Citation, printer: &Printer<'_>) -> Vec<Inline> {
        let words = self.words(citation, printer);
        let Some(names) = printer.spoken_names(citation) else { return words };
        [vec![names, Inline::text(" (")], words, vec![Inline::text(")")]].concat()
    }

    /// The works of a citation with what stands between them.
    fn words(&mut self, citation: &Citation, printer: &Printer<'_>) -> Vec<Inline> {
        let mut text = Vec::new();
        for (place, item) in printer.in_order(citation).into_iter().enumerate() {
            if place > 0 {
                text.push(Inline::text(printer.style.delimiter()));
            }
            text.extend(before_words(&item.prefix));
            text.extend(self.work(item, printer));
            text.extend(after_words(&item.suffix));
        }
        if let [item] = citation.items.as_slice() {
            self.before = Some((self.count, item.key.clone(), item.locator.clone()));
        } else {
            self.before = None;
        }
        text
    }

    /// What a note says of one work; a work that the bibliography lacks has its key.
    fn work(&mut self, item: &CitationItem, printer: &Printer<'_>) -> Vec<Inline> {
        let Some(forms) = printer.forms.notes.get(&wanted(item)) else { return vec![missing(&item.key)] };
        let position = self.position(item);
        let first = *self.first.entry(item.key.clone()).or_insert(self.count);
        let form = match position {
            Position::First => &forms.first,
            Position::Later => &forms.later,
            Position::Same => &forms.same,
            Position::SameElsewhere => &forms.same_elsewhere,
        };
        let mut words = if item.suppress_author { &form.rest } else { &form.whole }.clone();
        numbers::put(&mut words, first);
        let names = if item.suppress_author { 0 } else { plain_text(&form.names).len() };
        link_beginning(&mut words, names, |text| Inline::Link { target: printer.target(&item.key), text });
        words
    }

    fn position(&self, item: &CitationItem) -> Position {
        match &self.before {
            _ if !self.first.contains_key(&item.key) => Position::First,
            Some((number, key, place)) if *key == item.key && number + 1 == self.count => {
                match (place, &item.locator) {
                    (before, own) if before == own => Position::Same,
                    (_, Some(_)) => Position::SameElsewhere,
                    (_, None) => Position::Later,
                }
            }
            _ => Position::Later,
        }
    }
}

/// Links the names that a note begins with, or the first piece of it, which may have links of its own behind that.
fn link_beginning(words: &mut Vec<Inline>, names: usize, link: impl Fn(Vec<Inline>) -> Inline) {
    let Some(place) = words.iter().position(|inline| !plain_text(std::slice::from_ref(inline)).is_empty()) else {
        return;
    };
    match words.remove(place) {
        Inline::Text { text } => {
            let title = text.find(['‘', '“', '«', '„']).unwrap_or(text.len());
            let title = if title == 0 { end_of_title(&text) } else { title };
            let names = if names > 0 && text.is_char_boundary(names) { names.min(title) } else { title };
            let end = text[..names].trim_end_matches([',', ':', ';', ' ', '\u{a0}']).len();
            let (begins, rest) = text.split_at(end);
            words.insert(place, Inline::text(rest));
            words.insert(place, link(vec![Inline::text(begins)]));
        }
        linked @ Inline::Link { .. } => words.insert(place, linked),
        other => words.insert(place, link(vec![other])),
    }
}

/// Where the quotation marks of a title end that a text begins with.
fn end_of_title(text: &str) -> usize {
    let closes =
        |(at, c): &(usize, char)| "’”»“".contains(*c) && !text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
    text.char_indices().skip(1).find(closes).map_or(text.len(), |(at, c)| at + c.len_utf8())
}

/// Begins a note with a capital where it begins with a word of the style or of the editor: `see`, `ibid.`.
fn capitalise(text: &mut [Inline]) {
    let first = text.iter_mut().find(|inline| !plain_text(std::slice::from_ref(*inline)).is_empty());
    match first {
        Some(Inline::Text { text }) => {
            let mut letters = text.chars();
            *text = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
        }
        Some(Inline::Link { text, .. } | Inline::Emphasis { text }) if plain_text(text).starts_with("ibid") => {
            capitalise(text);
        }
        _ => {}
    }
}
