//! Styles of a review's own: files that are none are refused with their place, and one that is one is printed in.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, project, stderr};

/// A style of a few lines that cites by number and prints authors, title and year.
const OWN: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Our journal</title>
    <id>our-journal</id>
    <category citation-format="numeric"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <macro name="author"><names variable="author"><name initialize-with="." and="text"/></names></macro>
  <citation>
    <sort><key variable="citation-number"/></sort>
    <layout prefix="{" suffix="}" delimiter="; "><text variable="citation-number"/></layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <text variable="citation-number" suffix=") "/>
      <group delimiter=", ">
        <text macro="author"/>
        <text variable="title" font-style="italic"/>
        <date variable="issued"><date-part name="year"/></date>
      </group>
    </layout>
  </bibliography>
</style>
"#;

fn with_style(text: Option<&str>) -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let review = folder.path().join("content/review.yaml");
    let about = fs::read_to_string(&review).expect("a review");
    fs::write(review, about.replace("style: apa", "style: look/journal.csl")).expect("a review");
    if let Some(text) = text {
        fs::write(folder.path().join("content/look/journal.csl"), text).expect("a style");
    }
    folder
}

fn said_of_style(folder: &Path) -> Vec<String> {
    let output = casebook(folder, &["check", "--format", "short"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &stderr(&output);
    said.lines()
        .filter(|line| line.contains("unknown-style") || line.contains("stray-file"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_style_that_is_none_is_refused_with_its_place() {
    let category = r#"<category citation-format="numeric"/>"#;
    let bibliography = &OWN[OWN.find("  <bibliography>").expect("a list")..OWN.find("</style>").expect("an end")];
    let cases = [
        ("style: apa".to_owned(), "1:1", "this is no CSL style: it is no XML"),
        (OWN.replace("</info>", "</inf>"), "", "this is no CSL style: it is no XML"),
        ("<svg/>".to_owned(), "1:1", "this is no CSL style: it holds `<svg>`"),
        (
            OWN.replace(category, r#"<link rel="independent-parent" href="http://www.zotero.org/styles/vancouver"/>"#),
            "2:1",
            "this file only says that the style is that of `vancouver` (type `style: vancouver`",
        ),
        (OWN.replace(bibliography, ""), "2:1", "this style has no list of references"),
        (
            OWN.replace("numeric", "label"),
            "1:1",
            "this style cites neither by author and date nor by number nor in notes",
        ),
        (
            OWN.replace("en-US", "de-DE").replace(r#"<text macro="author"/>"#, r#"<text value="Verfasst von"/>"#),
            "18:9",
            "this style prints `Verfasst von`, in its language `de-DE`, and the review is in `en-GB`",
        ),
        (
            OWN.replace(r#"<text macro="author"/>"#, r#"<text macro="autor"/>"#),
            "18:9",
            "this style has no macro `autor`",
        ),
        (
            OWN.replace(r#"<macro name="author">"#, r#"<macro name="author"><text macro="author"/>"#),
            "9:24",
            "the macro `author` of this style uses itself",
        ),
        (OWN.replace(r#"variable="title""#, r#"variable="titel""#), "1:1", "this style cannot be read"),
    ];
    for (text, place, message) in cases {
        let said = said_of_style(with_style(Some(&text)).path());
        let begins = format!("content/look/journal.csl:{place}");
        assert!(said.len() == 1 && said[0].starts_with(&begins) && said[0].contains(message), "{message}: {said:#?}");
    }
    let folder = with_style(Some(OWN));
    fs::rename(folder.path().join("content/look/journal.csl"), folder.path().join("content/look/ours.csl"))
        .expect("a file");
    let said = said_of_style(folder.path());
    assert!(
        said.len() == 1 && said[0].ends_with("there is no file `look/journal.csl` (type `look/ours.csl`)"),
        "{said:#?}"
    );
    let said = said_of_style(with_style(None).path());
    assert!(said.len() == 1 && said[0].contains("there is no file `look/journal.csl`"), "{said:#?}");
}

#[test]
fn a_style_of_another_language_is_taken_if_it_has_no_words_of_its_own() {
    let folder = with_style(Some(&OWN.replace("en-US", "de-DE")));
    assert_eq!(said_of_style(folder.path()), Vec::<String>::new());
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/briefings/access.html")).expect("a page");
    assert!(page.contains("B. Abel and M. de la Cruz") && !page.contains(" und "), "{page}");
}

#[test]
fn a_review_is_printed_in_its_own_style() {
    let folder = with_style(Some(OWN));
    assert_eq!(said_of_style(folder.path()), Vec::<String>::new());
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/cases/school-garden.html")).expect("a page");
    let document = scraper::Html::parse_document(&page);
    let all = document.root_element().text().collect::<String>();
    assert!(all.contains("{1}"), "{all}");
    let first = scraper::Selector::parse(".references li").expect("a selector");
    let first = document.select(&first).next().expect("a reference").text().collect::<String>();
    assert!(first.starts_with("1) "), "{first}");
}
