//! References against an oracle of two voices: what pandoc and citeproc-js make of a corpus of one entry for each kind of
//! thing, in several styles. Both read the same `.bib` by pandoc, and each has faults of its own in printing.
//!
//! `tests/references/` holds the corpus, what the two printed, and where casebook prints what neither does, each with the
//! field and the reason. A difference that is not listed fails, and so does one that is listed and gone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

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

/// A reference that neither voice prints.
#[derive(Debug, PartialEq, Eq, Clone)]
struct Difference {
    pandoc: String,
    citeproc: String,
    casebook: String,
}

/// Why a difference is right, and in which field.
#[derive(Debug, Default, Clone)]
struct Reason {
    field: String,
    words: String,
}

fn compare(style: &str) {
    let corpus = project().join("tests/references");
    let [first, second] = ["expected", "second"].map(|voice| lines(&corpus.join(format!("{style}.{voice}"))));
    let printed = references(&fs::read_to_string(corpus.join("corpus.bib")).expect("a corpus"), style);
    let raw: Vec<_> = printed.iter().filter(|(_, text)| text.contains(['\\', '{', '}'])).collect();
    assert!(raw.is_empty(), "{style}: printed as it is typed: {raw:#?}");
    let bare: Vec<_> = printed.iter().filter(|(_, text)| text.is_empty() || text.starts_with('(')).collect();
    assert!(bare.is_empty(), "{style}: cited, and not in the list: {bare:?}");
    let difference = |(key, pandoc): (&String, &String)| {
        let of = |voice: &BTreeMap<String, String>| voice.get(key).cloned().unwrap_or_default();
        let difference = Difference { pandoc: pandoc.clone(), citeproc: of(&second), casebook: of(&printed) };
        let is_either = [&difference.pandoc, &difference.citeproc].contains(&&difference.casebook);
        (!is_either).then(|| (key.clone(), difference))
    };
    let differences: BTreeMap<String, Difference> = first.iter().filter_map(difference).collect();
    assert!(first.len() > 300 && differences.len() * 10 < first.len(), "{style}: {} differ", differences.len());
    let path = corpus.join(format!("{style}.differences.md"));
    let known = known(&fs::read_to_string(&path).unwrap_or_default());
    if updating() {
        fs::write(&path, listed(style, first.len(), &differences, &known)).expect("a list");
        return;
    }
    let new: Vec<_> =
        differences.iter().filter(|(key, new)| known.get(*key).map(|(old, _)| old) != Some(new)).collect();
    let gone: Vec<_> = known.keys().filter(|key| !differences.contains_key(*key)).collect();
    assert!(new.is_empty() && gone.is_empty(), "{style}: new {new:#?}, gone {gone:?}");
    let is_bare = |reason: &Reason| reason.words.is_empty() || reason.field.is_empty();
    let bare: Vec<_> = known.iter().filter(|(_, (_, reason))| is_bare(reason)).map(|(key, _)| key).collect();
    assert!(bare.is_empty(), "{style}: no reason is given for {bare:?}");
}

fn lines(file: &Path) -> BTreeMap<String, String> {
    let text = fs::read_to_string(file).expect("what the oracle printed");
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

/// A reader who takes the works along loses nothing that is printed of them.
#[test]
fn what_is_offered_to_reference_managers_gives_the_same_references() {
    let corpus = fs::read_to_string(project().join("tests/references/corpus.bib")).expect("a corpus");
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
        let line =
            |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
        let key = text.lines().next().unwrap_or_default().to_owned();
        let difference =
            Difference { pandoc: line("- pandoc:"), citeproc: line("- citeproc:"), casebook: line("- casebook:") };
        (key, (difference, Reason { field: line("- field:"), words: line("- reason:") }))
    };
    list.split("\n## ").skip(1).map(entry).collect()
}

fn listed(
    style: &str,
    works: usize,
    differences: &BTreeMap<String, Difference>,
    known: &BTreeMap<String, (Difference, Reason)>,
) -> String {
    let mut list = format!(
        "# Where references in {style} are what neither pandoc nor citeproc prints\n\n{} of {works} works.\n",
        differences.len()
    );
    for (key, Difference { pandoc, citeproc, casebook }) in differences {
        let Reason { field, words } = known.get(key).map(|(_, reason)| reason.clone()).unwrap_or_default();
        list.push_str(&format!("\n## {key}\n\n- field: {field}\n- pandoc: {pandoc}\n- citeproc: {citeproc}\n"));
        list.push_str(&format!("- casebook: {casebook}\n- reason: {words}\n"));
    }
    list
}
