//! Bibliographies in CSL-JSON, as Zotero and other reference managers write it.
//!
//! Source of the names: CSL 1.0.2, Appendices III and IV; of what they are in BibLaTeX: the export of Zotero.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use serde_json::{Map, Value as Json};

use super::Work;
use super::transcript::{Transcript, Value, organisation, person};
use crate::parse::fault_kinds::{Fault, FaultKind};
use crate::source::{FileId, Span};

/// What the entries of a file are, by the name of each variable, with the value as it is typed.
type Entry<'t> = BTreeMap<String, &'t RawValue>;

/// Reads one file of CSL-JSON. Gives none if it is no list of entries.
pub fn parse(file: FileId, text: &str, faults: &mut Vec<Fault>) -> Option<Vec<Work>> {
    let entries: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(entries) => entries,
        Err(error) => {
            faults.push(unreadable(place_of(file, text, &error), &error.to_string()));
            return None;
        }
    };
    let mut transcript = Transcript::default();
    for raw in entries {
        let place = span(file, text, raw);
        match serde_json::from_str::<Entry<'_>>(raw.get()) {
            Ok(entry) => write(&entry, &|value| span(file, text, value), place, &mut transcript),
            Err(error) => faults.push(unreadable(Span { end: place.start, ..place }, &error.to_string())),
        }
    }
    transcript.read(file, faults)
}

/// Where a value stands: it is a piece of the text.
fn span(file: FileId, text: &str, value: &RawValue) -> Span {
    let start = (value.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Span { file, start, end: start + value.get().lines().next().unwrap_or_default().len() }
}

fn place_of(file: FileId, text: &str, error: &serde_json::Error) -> Span {
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let column = (line_start + error.column().saturating_sub(1)).min(text.len());
    let at = (0..=column).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    Span { file, start: at, end: at }
}

fn unreadable(span: Span, reason: &str) -> Fault {
    let reason = reason.split(" at line ").next().unwrap_or(reason);
    let message = format!("this is no CSL-JSON: {reason}");
    let help = "export it again as CSL JSON, a list of entries: `[{\"id\": \"smith-2010\", \"type\": \"book\", …}]`"
        .to_owned();
    Fault { span, kind: FaultKind::Bibliography { message, help } }
}

fn write(entry: &Entry<'_>, span: &dyn Fn(&RawValue) -> Span, whole: Span, transcript: &mut Transcript) {
    let value = |name: &str| entry.get(name).and_then(|raw| serde_json::from_str::<Json>(raw.get()).ok());
    let place = |name: &str| entry.get(name).map_or(whole, |raw| span(raw));
    let kind = value("type").and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
    let id = if entry.contains_key("citation-key") { "citation-key" } else { "id" };
    let key = value(id).map(|value| words(&value)).unwrap_or_default();
    let has_event = ["event", "event-title"].iter().any(|name| entry.contains_key(*name));
    let named = if kind == "speech" && !has_event { "performance" } else { entry_type(&kind) };
    transcript.begin(named, key_of(&key), place(id));
    // An older name of the same thing.
    let is_repeated = |variable: &str| variable == "event" && entry.contains_key("event-title");
    let is_volume = entry.contains_key("volume-title") && entry_type(&kind) == "book";
    let titles: &[_] =
        if is_volume { &[("title", "maintitle"), ("volume-title", "title")] } else { &[("title", "title")] };
    for (variable, field) in titles.iter().copied().chain(WORDS) {
        if let Some(value) = value(variable).filter(|_| !is_repeated(variable)) {
            transcript.field(field_of(field, &kind), &words(&value), Value::Words, place(variable));
        }
    }
    for (variable, field) in ADDRESSES {
        if let Some(value) = value(variable) {
            transcript.field(field, &words(&value), Value::Typed, place(variable));
        }
    }
    for (variable, field) in NAMES {
        if let Some(value) = value(variable) {
            transcript.field(field, &names(&value), Value::Typed, place(variable));
        }
    }
    for (variable, field) in DATES {
        if let Some(value) = value(variable) {
            transcript.field(field, &date(&value), Value::Typed, place(variable));
        }
    }
    if let Some(subtype) = kind.strip_prefix("article-").filter(|subtype| *subtype != "journal") {
        transcript.field("entrysubtype", subtype, Value::Typed, place("type"));
    }
    transcript.end();
}

/// Zotero names an entry by the address of its item; what ends it is the key.
fn key_of(id: &str) -> &str {
    if id.contains("://") { id.rsplit('/').next().unwrap_or(id) } else { id }
}

const WORDS: [(&str, &str); 18] = [
    ("event", "eventtitle"),
    ("language", "langid"),
    ("container-title", "container"),
    ("collection-title", "series"),
    ("publisher", "publisher"),
    ("publisher-place", "location"),
    ("genre", "type"),
    ("number", "number"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("page", "pages"),
    ("edition", "edition"),
    ("event-title", "eventtitle"),
    ("note", "note"),
    ("original-title", "origtitle"),
    ("version", "version"),
    ("status", "pubstate"),
    ("number-of-volumes", "volumes"),
];
const ADDRESSES: [(&str, &str); 4] = [("DOI", "doi"), ("URL", "url"), ("ISBN", "isbn"), ("ISSN", "issn")];
const NAMES: [(&str, &str); 4] =
    [("author", "author"), ("editor", "editor"), ("translator", "translator"), ("container-author", "bookauthor")];
const DATES: [(&str, &str); 3] = [("issued", "date"), ("accessed", "urldate"), ("original-date", "origdate")];

/// The type of BibLaTeX that is nearest to one of CSL.
fn entry_type(kind: &str) -> &'static str {
    match kind {
        "article-journal" | "article-magazine" | "article-newspaper" | "review" | "review-book" => "article",
        "book" | "classic" => "book",
        "chapter" => "incollection",
        "entry" | "entry-dictionary" | "entry-encyclopedia" => "inreference",
        "paper-conference" => "inproceedings",
        "report" => "report",
        "standard" => "standard",
        "thesis" => "thesis",
        "webpage" | "post" | "post-weblog" => "online",
        "manuscript" | "speech" | "article" => "unpublished",
        "dataset" => "dataset",
        "software" => "software",
        "patent" => "patent",
        "legislation" | "bill" | "regulation" => "legislation",
        "treaty" => "legal",
        "performance" => "performance",
        "legal_case" | "hearing" => "jurisdiction",
        "personal_communication" | "interview" => "letter",
        "motion_picture" | "broadcast" => "movie",
        "song" | "musical_score" => "music",
        "graphic" | "map" | "figure" => "image",
        _ => "misc",
    }
}

/// The journal of an article, the book of a chapter; who publishes a report or thesis.
fn field_of<'f>(field: &'f str, kind: &str) -> &'f str {
    match (field, entry_type(kind)) {
        ("container", "article") => "journaltitle",
        // An article has an issue, and its number stands where pages would.
        ("number", "article") => "eid",
        ("container", _) => "booktitle",
        ("publisher", "report" | "thesis") => "institution",
        (field, _) => field,
    }
}

fn words(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn names(value: &Json) -> String {
    let people = value.as_array().into_iter().flatten().filter_map(Json::as_object);
    people.map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" and ")
}

fn name(person_of: &Map<String, Json>) -> String {
    let part = |name: &str| person_of.get(name).and_then(Json::as_str).unwrap_or_default();
    if !part("literal").is_empty() {
        return organisation(part("literal"));
    }
    let particles = [part("dropping-particle"), part("non-dropping-particle")].join(" ");
    if part("given").is_empty() && particles.trim().is_empty() {
        return organisation(part("family"));
    }
    person(&particles, part("family"), part("suffix"), part("given"))
}

/// A date as BibLaTeX has it; words that are none stay as they are.
fn date(value: &Json) -> String {
    let parts = value.get("date-parts").and_then(Json::as_array).into_iter().flatten();
    let days: Vec<String> = parts.filter_map(Json::as_array).map(|parts| day(parts)).collect();
    let typed = ["literal", "raw"].into_iter().find_map(|name| value.get(name)).map(words);
    let is_about = value.get("circa").is_some_and(|circa| circa.as_bool().unwrap_or(true));
    let about = if is_about { "~" } else { "" };
    if let (Some(season @ 1..=4), [year]) = (value.get("season").and_then(Json::as_i64), days.as_slice()) {
        return format!("{year}-2{season}");
    }
    if days.iter().all(String::is_empty) { typed.unwrap_or_default() } else { days.join("/") + about }
}

fn day(parts: &[Json]) -> String {
    let numbers = parts.iter().filter_map(|part| part.as_i64().or_else(|| part.as_str()?.trim().parse().ok()));
    let padded =
        numbers.zip(0..).map(|(number, place)| if place == 0 { number.to_string() } else { format!("{number:02}") });
    padded.collect::<Vec<_>>().join("-")
}
