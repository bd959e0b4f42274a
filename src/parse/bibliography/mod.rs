//! Reads the bibliography (`.bib`) into typed records, keeping where each work stands.

mod abbreviations;
mod csl_json;
mod date;
mod entry;
mod field_names;
mod fields;
mod form;
mod hayagriva;
mod identifier;
mod inherit;
mod name_slips;
mod names;
mod slug;
mod sound;
mod transcript;
mod types;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use csl_json::parse as parse_csl_json;
pub use hayagriva::parse as parse_hayagriva;
pub use slug::name_pages;

use biblatex::{ParseError, RawBibliography, RawEntry, Spanned};

use super::fault_kinds::{Fault, FaultKind};
use crate::source::limits::WORKS;
use crate::source::{FileId, Span};

use self::abbreviations::Abbreviations;

/// Anything that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The key that citations use.
    pub key: String,
    /// The name of its page and of its place in lists: the key, unless that cannot be the name of a file.
    pub slug: String,
    /// Where the key stands in the bibliography.
    pub span: Span,
    /// What kind of thing it is.
    pub kind: WorkKind,
    /// The title, as plain text.
    pub title: String,
    /// Who wrote it, in order.
    pub authors: Vec<Name>,
    /// Who edited the book that it is in, in order.
    pub editors: Vec<Name>,
    /// When it was published.
    pub date: Option<Date>,
    /// Whether the entry says that it has no date.
    pub is_undated: bool,
    /// The journal or the book that it is in.
    pub container: Option<String>,
    /// The volume of the journal.
    pub volume: Option<String>,
    /// The issue of the volume.
    pub issue: Option<String>,
    /// The pages, with an en dash in a range: `347–367`.
    pub pages: Option<String>,
    /// The publisher, or the institution of a report or thesis.
    pub publisher: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// The kind of report or thesis: `Discussion paper`, `PhD thesis`.
    pub genre: Option<String>,
    /// The number of a report.
    pub number: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// The DOI, without an address before it.
    pub doi: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// The title and the container where they have marks, by their names in CSL (`document::marks`).
    pub forms: BTreeMap<&'static str, String>,
    /// What styles print besides, by its name in CSL: `version`, `collection-title`, `status`.
    pub variables: BTreeMap<&'static str, String>,
    /// Who translated it, in order.
    pub translators: Vec<Name>,
    /// Who wrote the book that it is in, in order.
    pub book_authors: Vec<Name>,
    /// The lists of names that go on with others, by field.
    pub and_others: Vec<&'static str>,
    /// The year in which it ended, of a work of several years; empty while it goes on. The month `2017-08` of one of several
    /// months.
    pub until: Option<String>,
    /// When somebody read it on the web.
    pub accessed: Option<Date>,
    /// When it was first published.
    pub original_date: Option<Date>,
    /// The language of its title, if the entry says it: `french`, `de-DE`.
    pub language: Option<String>,
    /// Its type in CSL, where the kind has several.
    pub csl_type: Option<&'static str>,
}

impl Work {
    /// The title of the whole and that of the volume, with marks, of a volume that has a title of its own.
    pub fn titles_of_volume(&self) -> Option<(&str, &str)> {
        let volume = self.variables.get("volume-title")?;
        let whole = self.forms.get("title").unwrap_or(&self.title).strip_suffix(volume)?.strip_suffix(": ")?;
        Some((whole, volume))
    }
}

/// A person or an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// The family name, without its particle.
        family: String,
        /// The given names or initials.
        given: Option<String>,
        /// The particle: `van der`.
        particle: Option<String>,
        /// What follows the name: `Jr`.
        suffix: Option<String>,
    },
    /// An organisation.
    Organisation(String),
}

impl Name {
    /// The family name without its particle, or the name of the organisation.
    pub fn family(&self) -> &str {
        match self {
            Self::Person { family, .. } => family,
            Self::Organisation(name) => name,
        }
    }

    /// The family name with its particle, or the name of the organisation.
    pub fn full_family(&self) -> String {
        match self {
            Self::Person { family, particle, .. } => {
                particle.iter().chain([family]).cloned().collect::<Vec<_>>().join(" ")
            }
            Self::Organisation(name) => name.clone(),
        }
    }

    /// Whether it is an organisation.
    pub fn is_organisation(&self) -> bool {
        matches!(self, Self::Organisation(_))
    }
}

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day, from 1.
    pub day: Option<u8>,
    /// Whether it is about then.
    pub circa: bool,
    /// The season, from 1 for spring, where no month is known.
    pub season: Option<u8>,
}

/// The kinds of work, as citation styles tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkKind {
    /// An article in a journal.
    Article,
    /// A book.
    Book,
    /// A chapter or part of a book.
    Chapter,
    /// A report or working paper.
    Report,
    /// A thesis.
    Thesis,
    /// A paper in a conference's proceedings.
    ConferencePaper,
    /// A web page or other online text.
    Webpage,
    /// Anything else.
    Other,
}

/// Reads one `.bib` file and notes every fault in it; a work with a fault is kept where that is possible, so that the
/// citations of it do not fail as well. Gives none if the file cannot be read.
pub fn parse(file: FileId, text: &str, faults: &mut Vec<Fault>) -> Option<Vec<Work>> {
    let sound = sound::sound(file, text, faults);
    let raw = match RawBibliography::parse(&sound) {
        Ok(raw) => raw,
        Err(error) => {
            faults.push(unreadable_file(file, text, &error));
            return None;
        }
    };
    let abbreviations = Abbreviations::collect(file, raw.abbreviations, faults);
    let entries = inherit::inherit(file, first_of_each_key(file, raw.entries, faults), faults);
    if let Some(entry) = entries.get(WORKS.most) {
        let span = Span { file, start: entry.key.span.start, end: entry.key.span.end };
        faults.push(Fault::excess(span, &WORKS));
        return None;
    }
    Some(entries.into_iter().map(|entry| entry::read(file, entry, &abbreviations, faults)).collect())
}

/// The syntax error that ends the reading of a file; nothing after it can be trusted.
fn unreadable_file(file: FileId, text: &str, error: &ParseError) -> Fault {
    let start = error.span.start.min(text.len());
    let span = Span { file, start, end: error.span.end.clamp(start, text.len()) };
    let message = format!("the bibliography cannot be read from here on: {}", error.kind);
    let help = "close each field with `},` and each entry with `}`: `@book{key, title = {Title}, year = {2010}}`";
    Fault { span, kind: FaultKind::Bibliography { message, help: help.to_owned() } }
}

/// Drops the entries whose key an earlier entry has.
fn first_of_each_key<'s>(
    file: FileId,
    entries: Vec<Spanned<RawEntry<'s>>>,
    faults: &mut Vec<Fault>,
) -> Vec<RawEntry<'s>> {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut kept = Vec::new();
    for Spanned { v: entry, .. } in entries {
        let span = Span { file, start: entry.key.span.start, end: entry.key.span.end };
        let key = entry.key.v.to_owned();
        if let Some(&first) = seen.get(&key) {
            faults.push(Fault { span, kind: FaultKind::DuplicateKey { key, first } });
        } else {
            seen.insert(key, span);
            kept.push(entry);
        }
    }
    kept
}
