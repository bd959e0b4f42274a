//! The fields of one entry: their text, and where each stands.

use std::collections::BTreeMap;

use biblatex::{Bibliography, Chunks, Pair, RawBibliography, RawChunk, RawEntry, Spanned};

use super::super::fault_kinds::{Fault, FaultKind};
use super::abbreviations::Abbreviations;
use super::field_names::{is_printed_text, misspelt};
use super::form;
use crate::document::marks::unmarked;
use crate::source::limits::{BRACE_LEVELS, FIELD_PIECES, Limit};
use crate::source::{FileId, Span};

fn deepest_brace(pair: &Pair<'_>) -> usize {
    let mut deepest = 0;
    for piece in &pair.value.v {
        let RawChunk::Normal(text) = piece.v else { continue };
        let mut depth = 0_usize;
        for byte in text.bytes() {
            depth = if byte == b'}' { depth.saturating_sub(1) } else { depth + usize::from(byte == b'{') };
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// The fields of an entry that could be read, by name in lower case.
pub(super) struct Fields<'f> {
    file: FileId,
    key: String,
    entry: Span,
    read: BTreeMap<String, (Chunks, Span)>,
    faults: &'f mut Vec<Fault>,
}

impl<'f> Fields<'f> {
    /// Reads each field by itself, so that one with a fault leaves the others of its entry whole.
    pub(super) fn read(
        file: FileId,
        entry: RawEntry<'_>,
        abbreviations: &Abbreviations<'_>,
        faults: &'f mut Vec<Fault>,
    ) -> Self {
        let key = Span { file, start: entry.key.span.start, end: entry.key.span.end };
        let mut fields = Self { file, key: entry.key.v.to_owned(), entry: key, read: BTreeMap::new(), faults };
        for pair in entry.fields {
            let name = pair.key.v.to_ascii_lowercase();
            let span = Span { file, start: pair.key.span.start, end: pair.value.span.end };
            if let Some(meant) = misspelt(&name) {
                let span = Span { end: pair.key.span.end, ..span };
                fields.faults.push(Fault { span, kind: FaultKind::MisspeltField { name: name.clone(), meant } });
            }
            if fields.read.contains_key(&name) {
                fields.fault_at(span, format!("the field `{name}` stands twice"), "delete one of the two".to_owned());
            } else if let Some(chunks) = fields.chunks_of(&name, pair, abbreviations) {
                fields.read.insert(name, (chunks, span));
            }
        }
        fields.note_unknown_commands();
        fields
    }

    /// The decoded chunks of one field, by way of an entry that has no other: the library offers no smaller step.
    fn chunks_of(&mut self, name: &str, pair: Pair<'_>, abbreviations: &Abbreviations<'_>) -> Option<Chunks> {
        let span = Span { file: self.file, start: pair.key.span.start, end: pair.value.span.end };
        let sizes = [(&BRACE_LEVELS, deepest_brace(&pair)), (&FIELD_PIECES, pair.value.v.len())];
        if let Some((limit, _)) = sizes.into_iter().find(|(limit, size)| limit.is_passed_by(*size)) {
            self.faults.push(Fault::excess_of(&format!("the field `{name}`"), span, limit));
            return None;
        }
        // An alias of a key is of no use here, and one that is also a key would be refused; parents have given their fields.
        if matches!(name, "ids" | "crossref" | "xdata") {
            return None;
        }
        let place = pair.key.span.clone();
        let entry = RawEntry {
            key: Spanned::new("entry", place.clone()),
            kind: Spanned::new("misc", place.clone()),
            fields: vec![pair],
        };
        let used = entry.fields.iter().flat_map(|pair| abbreviations.used_by(&pair.value.v)).collect();
        let raw =
            RawBibliography { preamble: String::new(), entries: vec![Spanned::new(entry, place)], abbreviations: used };
        match Bibliography::from_raw(raw) {
            Ok(bibliography) => bibliography.into_vec().pop()?.fields.remove(name),
            Err(error) => {
                let message = format!("the field `{name}` cannot be read: {}", error.kind);
                let help = format!("type the text between braces: `{name} = {{…}}`");
                self.fault_at(span, message, help);
                None
            }
        }
    }

    /// The chunks of a field.
    pub(super) fn chunks(&self, name: &str) -> Option<&Chunks> {
        self.read.get(name).map(|(chunks, _)| chunks)
    }

    /// The first of these fields that has text, as plain text.
    pub(super) fn text(&self, names: &[&str]) -> Option<String> {
        self.marked(names).map(|text| unmarked(&text))
    }

    /// The same with marks.
    pub(super) fn marked(&self, names: &[&str]) -> Option<String> {
        let texts = names.iter().filter_map(|name| self.chunks(name)).map(|chunks| form::read(chunks).text);
        texts.into_iter().find(|text| !unmarked(text).is_empty())
    }

    /// Notes the commands in printed fields that nobody knows.
    fn note_unknown_commands(&mut self) {
        let of_text = self.read.iter().filter(|(name, _)| is_printed_text(name));
        let unknown = of_text.flat_map(|(name, (chunks, span))| {
            let commands = form::read(chunks).unknown.into_iter();
            commands.map(|command| (command, name.clone(), *span)).collect::<Vec<_>>()
        });
        let faults =
            unknown.map(|(command, field, span)| Fault { span, kind: FaultKind::UnknownCommand { command, field } });
        let faults: Vec<Fault> = faults.collect();
        self.faults.extend(faults);
    }

    /// The first of these fields that has characters, exactly as typed: for addresses.
    pub(super) fn verbatim(&self, names: &[&str]) -> Option<String> {
        let texts = names.iter().filter_map(|name| self.chunks(name)).map(joined);
        texts.map(|text| text.trim().to_owned()).find(|text| !text.is_empty())
    }

    /// The key of the entry.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Notes a fault at a field, or at the key of the entry where the field does not stand.
    pub(super) fn fault(&mut self, name: &str, message: impl Into<String>, help: impl Into<String>) {
        let span = self.read.get(name).map_or(self.entry, |(_, span)| *span);
        self.fault_at(span, message.into(), help.into());
    }

    /// Notes a fault of another kind at a field.
    pub(super) fn note(&mut self, name: &str, kind: FaultKind) {
        let span = self.read.get(name).map_or(self.entry, |(_, span)| *span);
        self.faults.push(Fault { span, kind });
    }

    /// Notes that a field holds more than is read.
    pub(super) fn excess(&mut self, name: &str, limit: &Limit) {
        let span = self.read.get(name).map_or(self.entry, |(_, span)| *span);
        self.faults.push(Fault::excess_of(&format!("the field `{name}`"), span, limit));
    }

    /// Notes that a field holds an identifier that cannot be one.
    pub(super) fn malformed(&mut self, name: &str, message: String, help: impl Into<String>) {
        self.note(name, FaultKind::Identifier { message, help: help.into() });
    }

    /// Notes what is set aside of a field, or read as something else.
    pub(super) fn set_aside(&mut self, name: &str, what: String, why: String, help: impl Into<String>) {
        self.note(name, FaultKind::SetAside { what, why, help: help.into() });
    }

    fn fault_at(&mut self, span: Span, message: String, help: String) {
        self.faults.push(Fault { span, kind: FaultKind::Bibliography { message, help } });
    }
}

/// The chunks without their braces.
fn joined(chunks: &Chunks) -> String {
    chunks.iter().map(|chunk| chunk.v.get()).collect()
}
