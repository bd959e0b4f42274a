//! What the program says of a review is so: each sentence about what a review rests on is printed where it is true, and
//! something else where a small change has made it false.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, project, stderr};

/// A sentence of a page, and a change of the content that makes it false.
struct Frame {
    page: &'static str,
    true_before: &'static str,
    change: fn(&Path),
    true_after: &'static str,
}

const WATER: &str = "hurdles/water.md";
const ROOF: &str = "cases/roof-garden.md";
const SCHOOL: &str = "cases/school-garden.md";
const KEY: &str = "cases/key-garden.md";

const FRAMES: [Frame; 12] = [
    Frame {
        page: "briefings/water.html",
        true_before: "Not assessed: nobody has rated these findings",
        change: |content| {
            edit(&content.join(WATER), "    involves: [roof]", "    involves: [roof]\n    confidence: High")
        },
        true_after: "1 high",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "Not assessed: nobody has rated these findings",
        change: |content| {
            let more = |id: &str, rating: &str| {
                format!(
                    "  - id: {id}\n    text: So [@okafor-2020, p. 4].\n    cases: [roof-garden]\n{rating}    explanation: So.\n"
                )
            };
            let all = [more("a", "    confidence: high\n"), more("b", "    confidence: Low\n"), more("c", "")].concat();
            edit(&content.join(WATER), "findings:\n", &format!("findings:\n{all}"));
            edit(&content.join(WATER), "    involves: [roof]", "    involves: [roof]\n    confidence: High");
        },
        true_after: "2 high, 1 low, 1 not rated",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "2 of 3 in the review",
        change: |content| {
            edit(&content.join(SCHOOL), "no_row: The text tells of it, the table does not.", "added: \"2024-01\"");
            edit(
                &content.join(SCHOOL),
                "{code: water, basis: text, section: \"3\"}",
                "{code: water, basis: study, page: \"12\"}",
            );
            edit(&content.join(SCHOOL), "basis: text, section: \"3\", role", "basis: study, page: \"12\", role");
            edit(&content.join("review.yaml"), "  cases: 3", "  cases: 2");
        },
        true_after: "1 of 2 in the review, 1 of 1 added since",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "1 of 2 that the review includes",
        change: |content| {
            edit(&content.join("review.yaml"), "sources: [lind-2012, abel-cruz-2015]", "sources: [abel-cruz-2015]");
        },
        true_after: "0 of 1 that the review includes, and 1 other",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "This is no advice to dig. Gardens differ.",
        change: |content| {
            edit(&content.join("review.yaml"), "caution: This is no advice to dig. Gardens differ.\n", "")
        },
        true_after: "Coding to this theme",
    },
    Frame {
        page: "index.html",
        true_before: "This is no advice to dig. Gardens differ.",
        change: |content| {
            edit(&content.join("review.yaml"), "This is no advice to dig. Gardens differ.", "Ask a gardener")
        },
        true_after: "Ask a gardener",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "We read 1 of the 2 cases second-hand",
        change: |content| {
            edit(&content.join(SCHOOL), "sources: [lind-2012]", "sources: [lind-2012]\nread_in: okafor-2020")
        },
        true_after: "We read the cases second-hand",
    },
    Frame {
        page: "index.html",
        true_before: "1 of the 3 cases was read in a work of its own, the others in one review",
        change: |content| {
            edit(&content.join(SCHOOL), "sources: [lind-2012]", "sources: [lind-2012]\nread_in: okafor-2020")
        },
        true_after: "All cases were read in one review",
    },
    Frame {
        page: "index.html",
        true_before: "1 of the 3 cases was read in a work of its own, the others in one review",
        change: |content| {
            edit(&content.join(ROOF), "read_in: okafor-2020\n", "");
            edit(&content.join(KEY), "read_in: okafor-2020\n", "");
        },
        true_after: "No case was read in the review itself",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "Coded to it and not used",
        change: |content| {
            let text = fs::read_to_string(content.join(WATER)).expect("a theme");
            let advice = "\nSee [the school](../cases/school-garden.md) [@okafor-2020].\n";
            fs::write(content.join(WATER), text + advice).expect("a theme");
        },
        true_after: "The briefing uses",
    },
    Frame {
        page: "cases/index.html",
        true_before: "3 cases that the review describes; 1 of them without a row in its table.",
        change: |content| {
            edit(&content.join(SCHOOL), "no_row: The text tells of it, the table does not.", "added: \"2024-01\"");
            edit(
                &content.join(SCHOOL),
                "{code: water, basis: text, section: \"3\"}",
                "{code: water, basis: study, page: \"12\"}",
            );
            edit(&content.join(SCHOOL), "basis: text, section: \"3\", role", "basis: study, page: \"12\", role");
            edit(&content.join("review.yaml"), "  cases: 3", "  cases: 2");
        },
        true_after: "2 cases that the review describes; 1 case added since.",
    },
    Frame {
        page: "briefings/water.html",
        true_before: "from the review’s text",
        change: |content| {
            edit(&content.join(ROOF), "basis: text, section: \"2\", role", "basis: editor, reason: So., role");
            edit(
                &content.join(SCHOOL),
                "{code: water, basis: text, section: \"3\"}",
                "{code: water, basis: editor, reason: So.}",
            );
        },
        true_after: "2 judged by the editor",
    },
];

/// The words of a page, without marks.
fn words(folder: &Path, page: &str) -> String {
    let output = casebook(folder, &["build", "--draft", "--only", "html"]);
    let html = fs::read_to_string(folder.join("build").join(page)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let document = scraper::Html::parse_document(&html);
    let text: String = document.root_element().text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gardens() -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let review = folder.path().join("content/review.yaml");
    edit(&review, "licence:", "caution: This is no advice to dig. Gardens differ.\nlicence:");
    folder
}

#[test]
fn each_sentence_about_a_review_is_printed_where_it_is_true_and_not_where_it_is_false() {
    let untouched = gardens();
    for Frame { page, true_before, change, true_after } in FRAMES {
        let before = words(untouched.path(), page);
        assert!(before.contains(true_before), "{page} does not say `{true_before}`:\n{before}");
        let folder = gardens();
        change(&folder.path().join("content"));
        let after = words(folder.path(), page);
        assert!(!after.contains(true_before), "{page} still says `{true_before}`");
        assert!(after.contains(true_after), "{page} does not say `{true_after}`:\n{after}");
    }
}
