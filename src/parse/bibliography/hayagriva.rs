//! Bibliographies in the YAML of Hayagriva, which Typst reads too.
//!
//! Source of the names: Hayagriva's description of its file format.

use super::Work;
use super::transcript::{Transcript, Value, organisation, person};
use crate::parse::fault_kinds::{Fault, FaultKind};
use crate::parse::yaml::{Node, Tree};
use crate::source::{FileId, SourceFile};

/// Reads one file of Hayagriva's YAML. Gives none if it does not parse.
pub fn parse(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Vec<Work>> {
    let tree = match Tree::read(file, source, 0..source.text.len()) {
        Ok(tree) => tree,
        Err(Fault { span, kind }) => {
            faults.push(Fault { span, kind: of_works(kind) });
            return None;
        }
    };
    let mut transcript = Transcript::default();
    for (key, entry) in tree.root().entries() {
        let kind = entry.child("type").and_then(|node| node.word()).unwrap_or_default().to_lowercase();
        let parent = entry.child("parent").map(first);
        let of_parent = parent.as_ref().and_then(|node| node.child("type")).and_then(|node| node.word());
        transcript.begin(entry_type(&kind, &of_parent.unwrap_or_default().to_lowercase()), &key.value, key.span);
        write(&entry, parent.as_ref(), &kind, &mut transcript);
        transcript.end();
    }
    faults.extend(tree.into_faults());
    transcript.read(file, faults)
}

/// A slip of YAML, told by the rule for bibliographies: nobody knows which works there are.
fn of_works(kind: FaultKind) -> FaultKind {
    match kind {
        FaultKind::FrontMatter { message, help } => FaultKind::Bibliography { message, help },
        kind => kind,
    }
}

/// The first of several parents: a reference prints one.
fn first<'t>(node: Node<'t>) -> Node<'t> {
    node.items().into_iter().next().unwrap_or(node)
}

const WORDS: [(&str, &str); 9] = [
    ("title", "title"),
    ("location", "location"),
    ("genre", "type"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("page-range", "pages"),
    ("edition", "edition"),
    ("note", "note"),
    ("organization", "organization"),
];
/// What a work has from its parent if it does not say it itself.
const INHERITED: [&str; 6] = ["volume", "issue", "edition", "location", "editor", "publisher"];

fn write(entry: &Node<'_>, parent: Option<&Node<'_>>, kind: &str, transcript: &mut Transcript) {
    let own = |name: &str| entry.child(name);
    let inherited = |name: &str| parent.filter(|_| INHERITED.contains(&name)).and_then(|parent| parent.child(name));
    let find = |name: &str| own(name).or_else(|| inherited(name));
    for (name, field) in WORDS {
        if let Some(node) = find(name) {
            transcript.field(field, &words(&node), Value::Words, node.span());
        }
    }
    for (name, field) in [("author", "author"), ("editor", "editor")] {
        if let Some(node) = find(name) {
            transcript.field(field, &names(&node), Value::Typed, node.span());
        }
    }
    if let Some(node) = own("date").or_else(|| parent.and_then(|parent| parent.child("date"))) {
        transcript.field("date", &words(&node), Value::Typed, node.span());
    }
    if let Some(node) = parent.and_then(|parent| parent.child("title")) {
        let field = if kind == "article" { "journaltitle" } else { "booktitle" };
        transcript.field(field, &words(&node), Value::Words, node.span());
    }
    if let Some(node) = find("publisher") {
        let name = node.child("name").unwrap_or_else(|| node.clone());
        let field = if matches!(kind, "report" | "thesis") { "institution" } else { "publisher" };
        transcript.field(field, &words(&name), Value::Words, name.span());
        if let Some(place) = node.child("location").filter(|_| find("location").is_none()) {
            transcript.field("location", &words(&place), Value::Words, place.span());
        }
    }
    write_identifiers(entry, transcript);
}

fn write_identifiers(entry: &Node<'_>, transcript: &mut Transcript) {
    if let Some(numbers) = entry.child("serial-number") {
        if let Some(number) = numbers.word() {
            transcript.field("number", &number, Value::Words, numbers.span());
        }
        for (name, field) in [("doi", "doi"), ("isbn", "isbn"), ("issn", "issn"), ("serial", "number")] {
            if let Some(node) = numbers.child(name) {
                transcript.field(field, &words(&node), Value::Typed, node.span());
            }
        }
    }
    if let Some(node) = entry.child("url") {
        transcript.field("url", &words(&node), Value::Typed, node.span());
        if let Some(visited) = node.child("date") {
            transcript.field("urldate", &words(&visited), Value::Typed, visited.span());
        }
    }
}

/// A value that may stand alone or under `value`.
fn words(node: &Node<'_>) -> String {
    node.word().or_else(|| node.child("value")?.word()).unwrap_or_default()
}

/// One name or several; `Family, Given`, or the parts of a name with their names.
fn names(node: &Node<'_>) -> String {
    let several = node.items();
    let people = if several.is_empty() { vec![node.clone()] } else { several };
    people.iter().map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" and ")
}

fn name(node: &Node<'_>) -> String {
    let part = |name: &str| node.child(name).and_then(|node| node.word()).unwrap_or_default();
    match node.word() {
        Some(typed) => match typed.split_once(',') {
            Some((family, given)) => person("", family, "", given),
            None => organisation(&typed),
        },
        None if part("given-name").is_empty() => organisation(&part("name")),
        None => person(&part("prefix"), &part("name"), &part("suffix"), &part("given-name")),
    }
}

/// The type of BibLaTeX that is nearest to one of Hayagriva.
fn entry_type(kind: &str, parent: &str) -> &'static str {
    match (kind, parent) {
        (_, "conference" | "proceedings") => "inproceedings",
        ("article" | "newspaper", _) => "article",
        ("chapter" | "anthos", _) => "incollection",
        ("entry", _) => "inreference",
        ("book" | "anthology" | "reference" | "proceedings", _) => "book",
        ("report", _) => "report",
        ("thesis", _) => "thesis",
        ("web" | "blog" | "post" | "thread" | "tweet", _) => "online",
        ("repository", _) => "software",
        ("patent", _) => "patent",
        ("case", _) => "jurisdiction",
        ("legislation", _) => "legislation",
        ("manuscript", _) => "unpublished",
        ("video" | "scene", _) => "movie",
        ("audio" | "performance", _) => "music",
        ("artwork" | "exhibition", _) => "artwork",
        ("periodical", _) => "periodical",
        _ => "misc",
    }
}
