//! What the search of the site looks through. Beyond a thousand pages it comes in parts: titles and what a page is in short
//! first, and the whole words when somebody asks for them.

use serde_json::{Value, json};

use super::Page;
use crate::document::{Document, Inline, Kind, plain_text};
use crate::words::Words;

/// The file that the page of the search loads.
pub(super) const DATA: &str = "assets/search-data.js";

/// The words of more pages than this are not loaded at once.
const MOST_AT_ONCE: usize = 1000;

/// So many pages have their words in one file.
const PAGES_IN_PART: usize = 500;

/// The files that the search reads.
pub(super) fn data(documents: &[Document], said: &Words) -> Vec<Page> {
    let searched = searched(documents);
    if searched.len() <= MOST_AT_ONCE {
        return vec![head(&searched, said, words, &[])];
    }
    let parts = (1..).zip(searched.chunks(PAGES_IN_PART)).map(|(number, pages)| part(number, pages));
    let parts: Vec<Page> = parts.collect();
    let paths: Vec<&str> = parts.iter().map(|part| part.path.as_str()).collect();
    let head = head(&searched, said, no_words, &paths);
    std::iter::once(head).chain(parts).collect()
}

/// The words of every page but those that lead to others, kind by kind.
fn searched(documents: &[Document]) -> Vec<&Document> {
    let is_searched = |document: &&Document| {
        let whole = document.part.as_ref().map_or(&document.path, |part| &part.of);
        !matches!(document.kind, Kind::Index | Kind::Search | Kind::Report)
            && !whole.ends_with("/index")
            && !whole.starts_with("cases/in/")
    };
    let mut searched: Vec<&Document> = documents.iter().filter(is_searched).collect();
    searched.sort_by_key(|document| document.kind);
    searched
}

/// All pages with their titles and these words of theirs, and where more words are.
fn head(searched: &[&Document], said: &Words, words: fn(&Document) -> String, parts: &[&str]) -> Page {
    let entry = |document: &&Document| {
        let path = format!("{}.html", document.path);
        let kind = said.say(document.kind.message());
        let summary = plain_text(&document.standfirst);
        json!({
            "path": path, "kind": kind, "title": document.title, "name": name(document), "summary": summary,
            "text": words(document),
        })
    };
    let entries: Value = searched.iter().map(entry).collect();
    let parts = if parts.is_empty() { String::new() } else { format!("window.casebookParts = {};\n", json!(parts)) };
    script(DATA.to_owned(), format!("window.casebookSearch = {entries};\n{parts}"))
}

/// The whole words of some pages, from the one with this number in the head.
fn part(number: usize, pages: &[&Document]) -> Page {
    let bodies: Value = pages.iter().map(|document| words(document)).collect();
    let first = (number - 1) * PAGES_IN_PART;
    script(format!("assets/search-data-{number}.js"), format!("window.casebookBodies({first}, {bodies});\n"))
}

fn script(path: String, contents: String) -> Page {
    Page { path, contents: contents.into_bytes(), origins: Vec::new() }
}

/// What a page is looked for by besides its title: of a briefing its theme, of a case its place.
fn name(document: &Document) -> String {
    match document.kind {
        Kind::Briefing | Kind::Case => document.facts.first().map(|fact| plain_text(&fact.value)).unwrap_or_default(),
        Kind::Index | Kind::Evidence | Kind::Source | Kind::Table | Kind::Page | Kind::Report | Kind::Search => {
            String::new()
        }
    }
}

fn no_words(_: &Document) -> String {
    String::new()
}

fn words(document: &Document) -> String {
    let mut words = Vec::new();
    document.visit_inlines(&mut |inline| {
        if let Inline::Text { text } | Inline::Code { text } = inline {
            words.push(text.trim().to_owned());
        }
    });
    words.join(" ")
}
