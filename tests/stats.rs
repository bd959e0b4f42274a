//! `casebook stats` says how long briefings are and how easily they read; those of the showcase read easily.

use std::fs;

use scraper::{Html, Selector};
use serde_json::Value;

use crate::parity::letters_by_page;
use crate::showcase::build;
use crate::support::{casebook, copy_of, files, project, stderr, stdout};

fn stats() -> Value {
    let output = casebook(&project(), &["stats", "--format", "json"]);
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

/// Key messages and findings are read first, so that they must read as easily as the rest. The formula is Flesch's.
#[test]
fn the_briefings_of_the_showcase_read_easily() {
    let stats = stats();
    let briefings = stats["briefings"].as_array().expect("briefings");
    assert_eq!(briefings.len(), 7);
    for briefing in briefings {
        let name = &briefing["briefing"];
        let number = |counted: &Value, what: &str| counted[what].as_f64().expect("a number");
        assert!(number(&briefing["all"], "reading_ease") >= 60.0, "{name}: {}", briefing["all"]);
        let parts = briefing["parts"].as_array().expect("parts");
        let read_first: Vec<&Value> =
            parts.iter().filter(|part| part["part"] == "Key messages" || part["part"] == "Findings").collect();
        assert_eq!(read_first.len(), 2, "{name}");
        for part in read_first {
            let counted = &part["counted"];
            assert!(number(counted, "reading_ease") >= 55.0, "{name}: {part}");
            assert!(number(counted, "words") / number(counted, "sentences") < 20.0, "{name}: {part}");
        }
    }
}

#[test]
fn the_table_names_every_part_with_its_figures() {
    let table = stdout(&casebook(&project(), &["stats"]));
    let line = table.lines().find(|line| line.trim_start().starts_with("Key messages")).expect("a line");
    assert!(line.contains(" words ") && line.contains(" a sentence ") && line.contains("reading ease "), "{line}");
    assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
}

/// Figures of content that cannot be read whole would mislead in silence.
#[test]
fn content_with_errors_is_told_and_fails() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    fs::write(folder.path().join("content/review.yaml"), "x: [\n").expect("a broken review");
    let output = casebook(folder.path(), &["stats"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("`casebook check` names them"), "{}", stderr(&output));
}

/// A briefing is one page and then some three, or five for a leader; notes and references are counted apart.
#[test]
fn the_briefings_of_the_showcase_are_short() {
    let briefings = build().join("briefings");
    let leaders = ["civic", "managerial", "political"];
    let mut seen = 0;
    for page in files(&briefings).into_iter().filter(|page| page.ends_with(".html")) {
        let name = page.trim_end_matches(".html");
        let (most_pages, most_words) = if leaders.contains(&name) { (6, 2400) } else { (4, 1500) };
        let pages = letters_by_page(&briefings.join(format!("{name}.pdf")));
        let notes = pages.iter().position(|letters| letters.contains("Notes1.")).expect("notes");
        assert!(notes < most_pages, "{name}: the notes begin on page {}", notes + 1);
        let html = fs::read_to_string(briefings.join(&page)).expect("a page");
        let (words, in_citations) = words_before_notes(&html);
        assert!(words <= most_words, "{name}: {words} words");
        assert!(in_citations * 100 <= words * 8, "{name}: {in_citations} of {words} words are citations");
        seen += 1;
    }
    assert_eq!(seen, 7);
}

/// What is handed round a meeting is one sheet, on the shorter paper too.
#[test]
fn every_hand_out_is_one_page_on_either_paper() {
    let folder = copy_of(&project().join("content"));
    let file = folder.path().join("content/review.yaml");
    let review = fs::read_to_string(&file).expect("the review");
    fs::write(&file, format!("{review}\nlook:\n  paper: us-letter\n")).expect("the review on other paper");
    let output = casebook(folder.path(), &["build", "--only", "handout"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for briefings in [build().join("briefings"), folder.path().join("build/briefings")] {
        let names: Vec<String> = files(&briefings).into_iter().filter(|name| name.ends_with("-handout.pdf")).collect();
        assert_eq!(names.len(), 7);
        for name in names {
            assert_eq!(letters_by_page(&briefings.join(&name)).len(), 1, "{name}");
        }
    }
}

/// Whoever prints the whole review carries it.
#[test]
fn the_book_of_the_showcase_has_no_more_than_110_pages() {
    let pages = letters_by_page(&build().join("casebook.pdf")).len();
    assert!((90..=110).contains(&pages), "{pages} pages");
}

/// The words of a page up to its notes but for their numbers, and the words and numbers of its citations.
fn words_before_notes(html: &str) -> (usize, usize) {
    let page = Html::parse_document(&html[..html.find("<h2 id=\"notes\"").expect("notes")]);
    let count = |selector: &str| -> usize {
        let elements = page.select(&Selector::parse(selector).expect("a selector")).collect::<Vec<_>>();
        let words = |text: &str| text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        elements.iter().map(|element| words(&element.text().collect::<Vec<_>>().join(" "))).sum()
    };
    let citations = count("article .citation");
    let furniture = count("article nav");
    (count("article") - furniture - count("article .citation sup"), citations)
}
