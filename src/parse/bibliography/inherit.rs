//! What entries take from others: all of an `xdata` entry, and of the `crossref` parent what is said of the whole.
//!
//! Source: P. Kime, M. Wemheuer and P. Lehman, The biblatex Package, Appendix B ("Default Inheritance Setup").

use std::collections::BTreeMap;

use biblatex::{Pair, RawChunk, RawEntry};

use super::super::fault_kinds::{Fault, FaultKind};
use crate::source::{FileId, Span};

/// How many parents stand above an entry at most.
const GENERATIONS: usize = 4;

/// Fields that belong to an entry alone.
const OWN: &str = " crossref xdata xref ids entryset execute label options presort related relatedoptions relatedstring \
    relatedtype shorthand shorthandintro sortkey sortname sorttitle sortyear keywords abstract file note ";

/// What the fields of the whole are called in a part of it.
const OF_BOOKS: [(&str, &str); 4] =
    [("title", "booktitle"), ("subtitle", "booksubtitle"), ("titleaddon", "booktitleaddon"), ("author", "bookauthor")];
const OF_JOURNALS: [(&str, &str); 3] =
    [("title", "journaltitle"), ("subtitle", "journalsubtitle"), ("titleaddon", "journaltitleaddon")];

/// Gives each entry the fields that it inherits, and leaves out the entries that hold data for others alone.
pub(super) fn inherit<'s>(file: FileId, entries: Vec<RawEntry<'s>>, faults: &mut Vec<Fault>) -> Vec<RawEntry<'s>> {
    let mut by_key: BTreeMap<&'s str, &RawEntry<'s>> = BTreeMap::new();
    for entry in &entries {
        by_key.entry(entry.key.v).or_insert(entry);
    }
    let whole = entries.iter().filter(|entry| !is(entry, "xdata") && !is(entry, "set"));
    whole.map(|entry| whole_of(file, entry, &by_key, GENERATIONS, faults)).collect()
}

fn is(entry: &RawEntry<'_>, kind: &str) -> bool {
    entry.kind.v.eq_ignore_ascii_case(kind)
}

fn whole_of<'s>(
    file: FileId,
    entry: &RawEntry<'s>,
    by_key: &BTreeMap<&'s str, &RawEntry<'s>>,
    generations: usize,
    faults: &mut Vec<Fault>,
) -> RawEntry<'s> {
    let mut whole = entry.clone();
    for (field, is_crossref) in [("xdata", false), ("crossref", true)] {
        let Some(pair) = entry.fields.iter().find(|pair| pair.key.v.eq_ignore_ascii_case(field)) else { continue };
        for key in keys(pair) {
            match by_key.get(key).filter(|parent| parent.key.v != entry.key.v && generations > 0) {
                Some(parent) => {
                    let parent = whole_of(file, parent, by_key, generations - 1, &mut Vec::new());
                    take(&mut whole, &parent, is_crossref);
                }
                None => faults.push(no_parent(file, pair, field, key)),
            }
        }
    }
    whole
}

/// The keys that a field names.
fn keys<'s>(pair: &Pair<'s>) -> Vec<&'s str> {
    let texts = pair.value.v.iter().map(|chunk| match chunk.v {
        RawChunk::Normal(text) | RawChunk::Abbreviation(text) => text,
    });
    texts.flat_map(|text| text.split(',')).map(str::trim).filter(|key| !key.is_empty()).collect()
}

fn no_parent(file: FileId, pair: &Pair<'_>, field: &str, key: &str) -> Fault {
    let span = Span { file, start: pair.key.span.start, end: pair.value.span.end };
    let message = format!("`{field}` names `{key}`, and no other entry of this file has that key");
    let help = "type the key of the entry that the fields are to come from, or delete the field".to_owned();
    Fault { span, kind: FaultKind::Bibliography { message, help } }
}

/// Adds the fields of a parent that the entry does not have.
fn take<'s>(entry: &mut RawEntry<'s>, parent: &RawEntry<'s>, is_crossref: bool) {
    let has = |entry: &RawEntry<'_>, name: &str| entry.fields.iter().any(|pair| pair.key.v.eq_ignore_ascii_case(name));
    let has_date = has(entry, "date") || has(entry, "year");
    let names = if is_crossref { names_in(entry, parent) } else { &[] };
    for pair in &parent.fields {
        let name = pair.key.v.to_ascii_lowercase();
        if OWN.contains(&format!(" {name} ")) || has_date && matches!(name.as_str(), "date" | "year" | "month" | "day")
        {
            continue;
        }
        let renamed = names.iter().find(|(whole, _)| *whole == name).map(|(_, part)| *part);
        let is_taken = has(entry, renamed.unwrap_or(&name));
        // The author of a book is that of a part that names none.
        if renamed == Some("bookauthor") && is(entry, "inbook") && !has(entry, "author") {
            entry.fields.push(pair.clone());
        }
        if !is_taken {
            let mut pair = pair.clone();
            pair.key.v = renamed.unwrap_or(pair.key.v);
            entry.fields.push(pair);
        }
    }
}

/// The names of fields in a part of a book or of a journal; an entry of the same kind has them as they are.
fn names_in(entry: &RawEntry<'_>, parent: &RawEntry<'_>) -> &'static [(&'static str, &'static str)] {
    let kind = entry.kind.v.to_ascii_lowercase();
    match kind.as_str() {
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" | "inreference" | "inproceedings"
        | "conference" => &OF_BOOKS,
        "article" | "suppperiodical" | "review" if is(parent, "periodical") => &OF_JOURNALS,
        _ => &[],
    }
}
