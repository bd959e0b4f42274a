//! The words of the scripts: finished strings, and forms for numbers, from which `Intl.PluralRules` chooses on the page.
//! Every page has those of its buttons; only pages that filter or search load the others.

use serde_json::json;

use super::{Page, rows, search};
use crate::document::{Document, Kind};
use crate::words::Words;

/// The messages that scripts print on any page.
const OF_EVERY_PAGE: [&str; 6] = ["copied", "copy", "copy-page-1", "print", "select-and-copy", "sources"];

/// The messages of filters and of the search.
const OF_FILTERS: [&str; 14] = [
    "any",
    "between-groups",
    "cards",
    "filter-of-map",
    "kind-of-page",
    "look-in-whole-text",
    "nothing-found",
    "or-another",
    "save-as-csv",
    "show-all",
    "show-as",
    "table",
    "words-of-row",
    "words-to-look-for",
];

/// The file with the words of filters and of the search, relative to the output folder.
pub(super) const FILTER_WORDS: &str = "assets/words.js";

/// The beginning of the script of every page.
pub(super) fn words(words: &Words) -> String {
    format!("window.casebookSaid = {};\n", words.finished(&OF_EVERY_PAGE))
}

/// The words of filters and of the search.
pub(super) fn filter_words(words: &Words) -> Page {
    let said = json!({
        "said": words.finished(&OF_FILTERS),
        "filter": words.pattern("filter-of-table", &["table"]),
        "match": words.pattern("match-of-all", &["matching", "all"]),
        "or": words.pattern("or-of-axis", &["axis"]),
        "from": words.pattern("from-of-range", &["column"]),
        "to": words.pattern("to-of-range", &["column"]),
        "found": words.forms("pages-found", &[]),
    });
    let contents = format!("window.casebookWords = {said};\n").into_bytes();
    Page { path: FILTER_WORDS.to_owned(), contents, origins: Vec::new() }
}

/// The scripts of a page. Search and its data are large, so that only the page that uses them loads them.
pub(super) fn of(document: &Document) -> Vec<String> {
    let own: &[&str] = match document.kind {
        Kind::Index => &["assets/cases.js"],
        Kind::Search => &["assets/vendor/minisearch.js", search::DATA],
        Kind::Briefing | Kind::Evidence | Kind::Case | Kind::Source | Kind::Table | Kind::Page | Kind::Report => &[],
    };
    let rows = document.part.as_ref().filter(|_| rows::has_filters(document)).map(|part| rows::path(&part.of));
    let has_filters = matches!(document.kind, Kind::Index | Kind::Search) || rows::has_filters(document);
    let of_filters: &[&str] = if has_filters { &[FILTER_WORDS, "assets/filters.js"] } else { &[] };
    let of_search: &[&str] = if document.kind == Kind::Search { &["assets/search.js"] } else { &[] };
    let own = own.iter().chain(&["assets/site.js"]).chain(of_filters).chain(of_search).map(|&path| path.to_owned());
    rows.into_iter().chain(own).collect()
}
