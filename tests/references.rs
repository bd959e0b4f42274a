//! References against an oracle: what pandoc makes of a corpus of one entry for each kind of thing, in several styles.
//!
//! `tests/references/` holds the corpus, what pandoc printed, and the differences that are known, each with its reason. A
//! difference that is not listed fails, and so does one that is listed and gone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scraper::{ElementRef, Html, Selector};

use crate::support::{casebook, copy_of, project, stderr, updating};

const STYLES: [&str; 2] = ["apa", "harvard-cite-them-right"];

#[test]
fn references_are_those_of_the_oracle_but_for_what_is_listed() {
    let corpus = project().join("tests/references");
    for style in STYLES {
        let expected = lines(&corpus.join(format!("{style}.expected")));
        let printed = references(&fs::read_to_string(corpus.join("corpus.bib")).expect("a corpus"), style);
        let differences: BTreeMap<String, (String, String)> = expected
            .into_iter()
            .map(|(key, theirs)| (key.clone(), (theirs, printed.get(&key).cloned().unwrap_or_default())))
            .filter(|(_, (theirs, ours))| theirs != ours)
            .collect();
        let path = corpus.join(format!("{style}.differences.md"));
        let known = known(&fs::read_to_string(&path).unwrap_or_default());
        if updating() {
            fs::write(&path, listed(style, &differences, &known)).expect("a list");
        }
        let unlisted: Vec<_> =
            differences.iter().filter(|(key, both)| known.get(*key).map(|(both, _)| both) != Some(both)).collect();
        let gone: Vec<_> = known.keys().filter(|key| !differences.contains_key(*key)).collect();
        assert!(updating() || (unlisted.is_empty() && gone.is_empty()), "{style}: new {unlisted:#?}, gone {gone:?}");
        let unexplained: Vec<_> =
            known.iter().filter(|(_, (_, reason))| reason.is_empty()).map(|(key, _)| key).collect();
        assert!(updating() || unexplained.is_empty(), "{style}: no reason is given for {unexplained:?}");
    }
}

fn lines(file: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(file).expect("what the oracle printed");
    text.lines().filter_map(|line| line.split_once('\t')).map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// What casebook prints: each work of the corpus in the list of all references.
fn references(corpus: &str, style: &str) -> BTreeMap<String, String> {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = folder.path().join("content");
    let bibliography = fs::read_to_string(content.join("bibliography.bib")).expect("a bibliography");
    fs::write(content.join("bibliography.bib"), format!("{bibliography}\n{corpus}")).expect("a bibliography");
    let review = fs::read_to_string(content.join("review.yaml")).expect("a review");
    fs::write(content.join("review.yaml"), review.replace("style: apa", &format!("style: {style}"))).expect("a review");
    let entries = corpus.lines().filter(|line| line.starts_with('@'));
    let keys = entries.filter_map(|line| line.split_once('{')?.1.split(',').next());
    let note = content.join("cases/school-garden.md");
    let cited: String = keys.map(|key| format!("So [@{key}].\n\n")).collect();
    fs::write(&note, fs::read_to_string(&note).expect("a case") + "\n" + &cited).expect("a case");
    let output = casebook(folder.path(), &["build", "--draft", "--only", "html"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/sources/index.html")).expect("the list");
    let items = Selector::parse("li[id^=ref-]").expect("a selector");
    let works = Html::parse_document(&page);
    works.select(&items).map(|item| (item.attr("id").expect("an id")["ref-".len()..].to_owned(), form(item))).collect()
}

/// The words of an entry with the marks that matter, in the way of the oracle.
fn form(element: ElementRef<'_>) -> String {
    let mut words = String::new();
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            words.push_str(&text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
        } else if let Some(inner) = ElementRef::wrap(child) {
            let mark = match inner.value().name() {
                "em" | "i" => "i",
                "strong" | "b" => "b",
                "sub" => "sub",
                "sup" => "sup",
                "span" if inner.attr("class") == Some("small-capitals") => "sc",
                _ => "",
            };
            let inside = form(inner);
            words.push_str(&if mark.is_empty() { inside } else { format!("<{mark}>{inside}</{mark}>") });
        }
    }
    words.trim().to_owned()
}

/// The differences of a list: theirs, ours and the reason, by key.
fn known(list: &str) -> BTreeMap<String, ((String, String), String)> {
    let entry = |text: &str| {
        let line =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
        let key = text.lines().next().unwrap_or_default().to_owned();
        (key, ((line("- pandoc: "), line("- casebook: ")), line("- reason: ")))
    };
    list.split("\n## ").skip(1).map(entry).collect()
}

fn listed(
    style: &str,
    differences: &BTreeMap<String, (String, String)>,
    known: &BTreeMap<String, ((String, String), String)>,
) -> String {
    let mut list = format!("# Where references in {style} are not what pandoc prints\n");
    for (key, (theirs, ours)) in differences {
        let reason = known.get(key).map(|(_, reason)| reason.as_str()).unwrap_or_default();
        list.push_str(&format!("\n## {key}\n\n- pandoc: {theirs}\n- casebook: {ours}\n- reason: {reason}\n"));
    }
    list
}
