//! Entries of other forms written as a `.bib` file, so that one reader has one set of rules; the places of what it says
//! are put back to where the entries were typed.

use std::ops::Range;

use super::Work;
use crate::parse::fault_kinds::{Fault, FaultKind};
use crate::source::{FileId, Span};

/// A `.bib` file that is written from another form.
#[derive(Debug, Default)]
pub(super) struct Transcript {
    text: String,
    /// Which bytes of it come from where, in order.
    places: Vec<(Range<usize>, Span)>,
}

/// How the value of a field is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// Text: what TeX would take for a sign of its own is kept from it.
    Words,
    /// Names, dates and addresses: written as they are to be read.
    Typed,
}

impl Transcript {
    /// Begins an entry.
    pub(super) fn begin(&mut self, entry_type: &str, key: &str, place: Span) {
        self.text.push_str(&format!("@{entry_type}{{"));
        self.add(key, place);
        self.text.push_str(",\n");
    }

    /// Writes a field, if it has words.
    pub(super) fn field(&mut self, name: &str, value: &str, how: Value, place: Span) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let start = self.text.len();
        let value = if how == Value::Words { kept_from_tex(value) } else { value.to_owned() };
        self.text.push_str(&format!("  {name} = {{{value}}},\n"));
        self.places.push((start..self.text.len(), place));
    }

    /// Ends an entry.
    pub(super) fn end(&mut self) {
        self.text.push_str("}\n\n");
    }

    fn add(&mut self, words: &str, place: Span) {
        let start = self.text.len();
        self.text.push_str(words);
        self.places.push((start..self.text.len(), place));
    }

    /// Reads what was written, with the places of what it was written from.
    pub(super) fn read(&self, file: FileId, faults: &mut Vec<Fault>) -> Option<Vec<Work>> {
        let mut own = Vec::new();
        let works = super::parse(file, &self.text, &mut own);
        faults.extend(own.into_iter().map(|mut fault| {
            fault.span = self.typed_at(fault.span);
            if let FaultKind::DuplicateKey { first, .. } = &mut fault.kind {
                *first = self.typed_at(*first);
            }
            fault
        }));
        works.map(|works| works.into_iter().map(|work| Work { span: self.typed_at(work.span), ..work }).collect())
    }

    /// Where something stands in the file that the entries were typed in.
    fn typed_at(&self, span: Span) -> Span {
        let place = self.places.partition_point(|(range, _)| range.end <= span.start);
        self.places.get(place).map_or(Span { start: 0, end: 0, ..span }, |(_, typed)| *typed)
    }
}

/// A name in the order in which it is read: family, suffix, given.
pub(super) fn person(particle: &str, family: &str, suffix: &str, given: &str) -> String {
    let whole = |part: &str| {
        let words = kept_from_tex(part.trim());
        if words.contains(',') || words.contains(" and ") { format!("{{{words}}}") } else { words }
    };
    let family = [particle.trim(), &whole(family)].join(" ");
    let parts = [family.trim().to_owned(), whole(suffix), whole(given)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An organisation, which is not taken apart.
pub(super) fn organisation(name: &str) -> String {
    format!("{{{}}}", kept_from_tex(name.trim()))
}

/// Text in which TeX finds no sign of its own.
fn kept_from_tex(text: &str) -> String {
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '\\' => kept.push_str("\\textbackslash{}"),
            '~' => kept.push_str("\\textasciitilde{}"),
            '^' => kept.push_str("\\textasciicircum{}"),
            '\u{a0}' => kept.push('~'),
            '\u{2006}' => kept.push_str("\\,"),
            '{' | '}' | '$' | '%' | '&' | '#' | '_' => kept.extend(['\\', c]),
            _ => kept.push(c),
        }
    }
    kept
}
