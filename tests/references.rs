//! References against an oracle of three voices, for a corpus of one entry for each kind of thing, in several styles: what
//! pandoc makes of it, what citeproc-js makes of it, and what citeproc-js makes of the works that were typed by hand.
//!
//! The first two read the same `.bib` by pandoc and share what pandoc reads wrongly or not at all. The third is a reading
//! of its own for just those entries: `by_hand.json` was typed from the `.bib` and from what the manuals say of its fields,
//! which each work names as its source, and neither pandoc nor casebook had a part in it.
//!
//! `tests/references/` holds the corpus, what the three printed, and where casebook prints what none does, each with the
//! field and the reason. A difference that is not listed fails, and so does one that is listed and gone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};
use tempfile::TempDir;

use crate::support::{casebook, copy_of, files, project, stderr, updating};

#[test]
fn references_in_apa_are_those_of_the_oracle() {
    compare("apa");
}

#[test]
fn references_in_harvard_are_those_of_the_oracle() {
    compare("harvard-cite-them-right");
}

#[test]
fn references_in_chicago_are_those_of_the_oracle() {
    compare("chicago-author-date");
}

#[test]
fn references_in_vancouver_are_those_of_the_oracle() {
    compare("vancouver");
}

/// In a note style each work stands twice: in the list, and in the first note on it.
#[test]
fn references_and_first_notes_in_chicago_notes_are_those_of_the_oracle() {
    compare("chicago-notes");
}

/// What a practitioner brings: works of an export by Zotero, in which casebook and pandoc differ.
#[test]
fn references_of_an_export_by_zotero_are_those_of_pandoc_or_listed() {
    let differences = differences("zotero.bib", "zotero", "apa");
    hold("zotero", 385, &differences);
}

/// The voices of the oracle, by the ends of their files.
const VOICES: [(&str, &str); 3] = [("expected", "pandoc"), ("second", "citeproc"), ("by_hand", "by hand")];

/// A reference that no voice prints.
#[derive(Debug, PartialEq, Eq, Clone)]
struct Difference {
    /// What each voice prints that has the work.
    voices: BTreeMap<&'static str, String>,
    casebook: String,
}

/// Why a difference is right, and in which field.
#[derive(Debug, Default, Clone)]
struct Reason {
    field: String,
    words: String,
}

/// Compares all of the corpus in a style.
fn compare(style: &str) {
    let works = lines(&folder().join(format!("{style}.expected"))).len();
    let differences = differences("corpus.bib", style, style);
    hold(style, works, &differences);
    assert!(works > 300 && differences.len() * 50 <= works, "{style}: {} of {works} differ", differences.len());
}

fn folder() -> PathBuf {
    project().join("tests/references")
}

/// Where casebook prints in a style what no voice does; the files of the voices have a name in common.
fn differences(bibliography: &str, name: &str, style: &str) -> BTreeMap<String, Difference> {
    let voices = VOICES.map(|(end, voice)| (voice, lines(&folder().join(format!("{name}.{end}")))));
    let printed = references(&fs::read_to_string(folder().join(bibliography)).expect("a bibliography"), style);
    let raw: Vec<_> = printed.iter().filter(|(_, text)| text.contains(['\\', '{', '}'])).collect();
    assert!(raw.is_empty(), "{style}: printed as it is typed: {raw:#?}");
    let bare: Vec<_> = printed.iter().filter(|(_, text)| text.is_empty() || text.starts_with('(')).collect();
    assert!(bare.is_empty(), "{style}: cited, and not in the list: {bare:?}");
    let difference = |key: &String| {
        let voices = voices.iter().filter_map(|(voice, texts)| Some((*voice, texts.get(key)?.clone()))).collect();
        let difference = Difference { voices, casebook: printed.get(key).cloned().unwrap_or_default() };
        let is_of_none = difference.voices.values().all(|text| *text != difference.casebook);
        is_of_none.then(|| (key.clone(), difference))
    };
    let [(_, first), ..] = &voices;
    first.keys().filter_map(difference).collect()
}

/// Fails on a difference that is not listed, and on a listed one that is gone.
fn hold(name: &str, works: usize, differences: &BTreeMap<String, Difference>) {
    let path = folder().join(format!("{name}.differences.md"));
    let known = known(&fs::read_to_string(&path).unwrap_or_default());
    if updating() {
        fs::write(&path, listed(name, works, differences, &known)).expect("a list");
        return;
    }
    let new: Vec<_> =
        differences.iter().filter(|(key, new)| known.get(*key).map(|(old, _)| old) != Some(new)).collect();
    let gone: Vec<_> = known.keys().filter(|key| !differences.contains_key(*key)).collect();
    assert!(new.is_empty() && gone.is_empty(), "{name}: new {new:#?}, gone {gone:?}");
    let is_bare = |reason: &Reason| reason.words.is_empty() || reason.field.is_empty();
    let bare: Vec<_> = known.iter().filter(|(_, (_, reason))| is_bare(reason)).map(|(key, _)| key).collect();
    assert!(bare.is_empty(), "{name}: no reason is given for {bare:?}");
}

/// What a voice prints of each work; nothing, if it was not asked.
fn lines(file: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().filter_map(|line| line.split_once('\t')).map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// What casebook prints: each work of the corpus in the list of all references.
fn references(corpus: &str, style: &str) -> BTreeMap<String, String> {
    let folder = cited_corpus(corpus, style);
    build(folder.path(), "html");
    printed(folder.path())
}

/// A review that cites every work of the corpus.
fn cited_corpus(corpus: &str, style: &str) -> TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = folder.path().join("content");
    fs::write(content.join("corpus.bib"), corpus).expect("a bibliography");
    let review = fs::read_to_string(content.join("review.yaml")).expect("a review");
    fs::write(content.join("review.yaml"), review.replace("style: apa", &format!("style: {style}"))).expect("a review");
    let is_work = |line: &&str| line.starts_with('@') && !line.starts_with("@string") && !line.starts_with("@xdata");
    let entries = corpus.lines().filter(is_work);
    let keys = entries.filter_map(|line| line.split_once('{')?.1.split(',').next());
    let note = content.join("cases/school-garden.md");
    let cited: String = keys.map(|key| format!("So [@{key}].\n\n")).collect();
    fs::write(&note, fs::read_to_string(&note).expect("a case") + "\n" + &cited).expect("a case");
    folder
}

fn build(folder: &Path, only: &str) {
    let output = casebook(folder, &["build", "--draft", "--only", only]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
}

fn printed(folder: &Path) -> BTreeMap<String, String> {
    let sources = folder.join("build/sources");
    let items = Selector::parse("li[id^=ref-]").expect("a selector");
    let key = |item: ElementRef<'_>| item.attr("id").expect("an id")["ref-".len()..].to_owned();
    // A list of so many works comes in several pages.
    let pages = files(&sources).into_iter().filter(|path| path.starts_with("index"));
    let references = pages.flat_map(|path| {
        let page = Html::parse_document(&fs::read_to_string(sources.join(path)).expect("the list"));
        page.select(&items).map(|item| (key(item), form(item))).collect::<Vec<_>>()
    });
    references.chain(first_notes(folder)).collect()
}

/// The notes of the pages that cite every work, each under the key of its work and the word `note`.
fn first_notes(folder: &Path) -> Vec<(String, String)> {
    let [notes, work] = [".notes li", "a[href*='#ref-']"].map(|text| Selector::parse(text).expect("a selector"));
    let note = |note: ElementRef<'_>| {
        let (_, key) = note.select(&work).next()?.attr("href")?.split_once("#ref-")?;
        Some((format!("{key} (note)"), form(note).trim_end_matches([' ', '↑']).to_owned()))
    };
    let cases = folder.join("build/cases");
    let pages = files(&cases).into_iter().filter(|path| path.starts_with("school-garden"));
    let of_page = |path: String| {
        let page = Html::parse_document(&fs::read_to_string(cases.join(path)).expect("the case"));
        page.select(&notes).filter_map(note).collect::<Vec<_>>()
    };
    pages.flat_map(of_page).collect()
}

/// The works that were typed by hand are works of the corpus, and each names what it was typed by.
#[test]
fn what_was_typed_by_hand_is_of_the_corpus_and_names_its_source() {
    let read = |name: &str| fs::read_to_string(folder().join(name)).expect("a file");
    let corpus = read("corpus.bib");
    let works: Vec<serde_json::Value> = serde_json::from_str(&read("by_hand.json")).expect("works");
    for work in &works {
        let key = work["id"].as_str().expect("a key");
        assert!(corpus.contains(&format!("{{{key},")), "{key} is no work of the corpus");
        assert!(work["custom"]["source"].as_str().is_some_and(|source| !source.is_empty()), "{key} has no source");
    }
    assert!(works.len() * 10 < corpus.matches("\n@").count(), "the third voice is for what the others cannot read");
}

/// A reader who takes the works along loses nothing that is printed of them.
#[test]
fn what_is_offered_to_reference_managers_gives_the_same_references() {
    let corpus = fs::read_to_string(folder().join("corpus.bib")).expect("a corpus");
    let folder = cited_corpus(&corpus, "apa");
    build(folder.path(), "html");
    let before = printed(folder.path());
    build(folder.path(), "data");
    let content = folder.path().join("content");
    let offered = ["cited.bib", "cited.csl.json"].map(|name| fs::read(folder.path().join("build/data").join(name)));
    fs::remove_file(content.join("corpus.bib")).expect("a file");
    fs::remove_file(content.join("bibliography.bib")).expect("a file");
    for (bytes, name) in offered.into_iter().zip(["works.bib", "works.json"]) {
        fs::write(content.join(name), bytes.expect("what is offered")).expect("a file");
        build(folder.path(), "html");
        fs::remove_file(content.join(name)).expect("a file");
        let after = printed(folder.path());
        let lost: Vec<_> = before.iter().filter(|(key, text)| after.get(*key) != Some(text)).collect();
        assert!(before.len() > 300 && lost.is_empty(), "{name}: {lost:#?}");
    }
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

/// The differences of a list with their reasons, by key.
fn known(list: &str) -> BTreeMap<String, (Difference, Reason)> {
    let entry = |text: &str| {
        let typed =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(|line| line.trim().to_owned());
        let line = |name: &str| typed(name).unwrap_or_default();
        let key = text.lines().next().unwrap_or_default().to_owned();
        let voices = VOICES.iter().filter_map(|(_, voice)| Some((*voice, typed(&format!("- {voice}:"))?))).collect();
        let reason = Reason { field: line("- field:"), words: line("- reason:") };
        (key, (Difference { voices, casebook: line("- casebook:") }, reason))
    };
    list.split("\n## ").skip(1).map(entry).collect()
}

fn listed(
    name: &str,
    works: usize,
    differences: &BTreeMap<String, Difference>,
    known: &BTreeMap<String, (Difference, Reason)>,
) -> String {
    let head = "# Where references are what no voice of the oracle prints";
    let mut list = format!("{head}: {name}\n\n{} of {works} works.\n", differences.len());
    for (key, Difference { voices, casebook }) in differences {
        let Reason { field, words } = known.get(key).map(|(_, reason)| reason.clone()).unwrap_or_default();
        let voices: String = voices.iter().map(|(voice, text)| format!("- {voice}: {text}\n")).collect();
        list.push_str(&format!("\n## {key}\n\n- field: {field}\n{voices}- casebook: {casebook}\n- reason: {words}\n"));
    }
    list
}
