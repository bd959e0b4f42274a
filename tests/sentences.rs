//! What the program says of a review is so: each of its sentences is printed where it is true, and another where a small
//! change has made it untrue. `tests/sentences.md` has the sentences and the changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::changes::{Change, changes};
use crate::support::{casebook, copy_of, project, stderr};

/// A sentence, the page that prints it, and changes of the content that make it untrue.
struct Frame {
    sentence: String,
    page: String,
    before: Option<String>,
    after: Option<String>,
    changes: Vec<Change>,
}

fn frames() -> Vec<Frame> {
    let text = fs::read_to_string(project().join("tests/sentences.md")).expect("the sentences");
    text.split("\n## ").skip(1).map(frame).collect()
}

fn frame(text: &str) -> Frame {
    let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    Frame {
        sentence: text.lines().next().unwrap_or_default().to_owned(),
        page: line("Page: ").expect("a page").trim_matches('`').to_owned(),
        before: line("Before: "),
        after: line("After: "),
        changes: changes(text),
    }
}

fn gardens() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/gardens/content"))
}

/// What every page says, without marks, and with the words for those who do not see a figure.
fn pages(folder: &Path) -> BTreeMap<String, String> {
    let output = casebook(folder, &["build", "--draft", "--only", "html"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let build = folder.join("build");
    let read = |path: &String| fs::read_to_string(build.join(path)).expect("a page");
    let (html, scripts): (Vec<String>, Vec<String>) =
        crate::support::files(&build).into_iter().partition(|path| path.ends_with(".html"));
    let of_scripts =
        scripts.into_iter().filter(|path| path == "assets/cases.js").map(|path| (path.clone(), read(&path)));
    html.into_iter().map(|path| (path.clone(), words(&read(&path)))).chain(of_scripts).collect()
}

fn words(html: &str) -> String {
    let document = scraper::Html::parse_document(html);
    let mut text: String = document.root_element().text().collect();
    for element in document.root_element().descendent_elements() {
        let labels = ["alt", "aria-label"].map(|name| element.value().attr(name));
        labels.into_iter().flatten().for_each(|words| text.push_str(&format!(" {words}")));
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_sentence_about_a_review_is_printed_where_it_is_true_and_not_where_it_is_untrue() {
    let untouched = pages(gardens().path());
    let nothing = String::new();
    for Frame { sentence, page, before, after, changes } in frames() {
        let folder = gardens();
        changes.iter().for_each(|change| change.make(&folder.path().join("content")));
        let changed = pages(folder.path());
        let [first, second] = [&untouched, &changed].map(|pages| pages.get(&page).unwrap_or(&nothing));
        assert!(before.is_some() || after.is_some(), "{sentence}: nothing to see");
        for words in before.iter() {
            assert!(first.contains(words), "{sentence}: {page} does not say `{words}`:\n{first}");
            assert!(!second.contains(words), "{sentence}: {page} still says `{words}`");
        }
        for words in after.iter() {
            assert!(!first.contains(words), "{sentence}: {page} says `{words}` before the change");
            assert!(second.contains(words), "{sentence}: {page} does not say `{words}`:\n{second}");
        }
    }
}

#[test]
fn no_sentence_is_without_a_change_that_makes_it_untrue() {
    // The report speaks to editors and makes its own sentence, in English.
    let of_report = ["checked".to_owned()];
    let said: BTreeSet<String> = functions().into_iter().chain(messages_alone()).chain(of_report).collect();
    let tried: BTreeSet<String> = frames().into_iter().map(|frame| frame.sentence).collect();
    assert!(said.len() > 30, "{said:?}");
    assert_eq!(said, tried);
}

/// The sentences that take more than a message.
fn functions() -> Vec<String> {
    let code = code_of_words();
    let functions = code.lines().filter_map(|line| line.strip_prefix("pub fn ")?.split('(').next());
    functions.map(str::to_owned).collect()
}

fn code_of_words() -> String {
    let files = ["sentences", "study_sentences", "making_sentences", "map_sentences", "origins"];
    files
        .map(|file| fs::read_to_string(project().join(format!("src/words/{file}.rs"))).expect("the sentences"))
        .concat()
}

/// The messages about a review that are a sentence each, by the names that `sentences.md` gives them.
fn messages_alone() -> Vec<String> {
    let catalogue = fs::read_to_string(project().join("templates/words/en.ftl")).expect("a catalogue");
    let code = code_of_words();
    let sections = catalogue.split("\n## ").filter(|section| section.starts_with("Sentences about a review"));
    let names = sections.flat_map(|section| section.lines().filter_map(|line| line.split_once(" =")));
    let is_name = |name: &&str| !name.starts_with([' ', '#', '[']);
    let names = names.map(|(name, _)| name).filter(is_name).filter(|name| !code.contains(&format!("\"{name}\"")));
    names.map(|name| name.replace('-', "_")).collect()
}

/// A sentence ends with a full stop, or has numbers or names put into it; captions and headings say what follows.
#[test]
fn sentences_about_a_review_stand_in_one_place() {
    let folder = project().join("src/compose");
    let mut elsewhere = Vec::new();
    for path in crate::support::files(&folder) {
        let code = fs::read_to_string(folder.join(&path)).expect("a module");
        let is_looked_at = |line: &&str| {
            !line.trim_start().starts_with("//") && !line.contains("caption:") && !line.contains("heading(")
        };
        let words = code.lines().filter(is_looked_at).flat_map(|line| line.split('"').skip(1).step_by(2));
        let sentences = words.filter(|words| is_sentence(words));
        elsewhere.extend(sentences.map(|words| format!("{path}: {words}")));
    }
    assert_eq!(elsewhere, Vec::<String>::new());
}

fn is_sentence(words: &str) -> bool {
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_alphabetic() || ",.;:’".contains(c));
    let number = words.split(' ').filter(is_word).count();
    number > 2 && (words.contains('{') || words.trim_end().ends_with('.'))
}
