//! The words of the scripts: finished strings, and forms for numbers, from which `Intl.PluralRules` chooses on the page.

use serde_json::json;

use crate::words::Words;

/// The messages that scripts print as they are.
const WORDS: [&str; 18] = [
    "any",
    "cards",
    "copied",
    "copy",
    "filter-of-map",
    "kind-of-page",
    "look-in-whole-text",
    "or-another",
    "print",
    "save-as-csv",
    "select-and-copy",
    "show-all",
    "show-as",
    "table",
    "words-of-row",
    "words-to-look-for",
    "between-groups",
    "direction",
];

/// The beginning of the script, which names them.
pub(super) fn words(words: &Words) -> String {
    let said = json!({
        "language": words.language(),
        "said": words.finished(&WORDS),
        "filter": words.pattern("filter-of-table", &["table"]),
        "match": words.pattern("match-of-all", &["matching", "all"]),
        "or": words.pattern("or-of-axis", &["axis"]),
        "from": words.pattern("from-of-range", &["column"]),
        "to": words.pattern("to-of-range", &["column"]),
        "found": words.forms("pages-found", &[]),
    });
    format!("window.casebookWords = {said};\n")
}
