//! What is made of a review, as its size or `outputs:` has it.

use std::fs;
use std::path::Path;

use crate::parity::pdf_letters;
use crate::support::{casebook, copy_of, edit, project, stderr};

/// The letters of the gardens' book.
fn book(folder: &Path) -> String {
    let output = casebook(folder, &["build", "--only", "pdf"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    pdf_letters(&folder.join("build/casebook.pdf"))
}

const NOTE: &str = "Pupilstookturns";
const SAID: &str = "Thenotesonthecasesareonthesite.";

#[test]
fn a_small_book_has_the_notes_on_cases_unless_the_review_leaves_them_out() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let with = book(folder.path());
    assert!(with.contains(NOTE) && !with.contains(SAID) && with.contains("Indexofcasesandplaces"));
    edit(&folder.path().join("content/review.yaml"), "tables:\n", "outputs: {cases_in_book: false}\ntables:\n");
    let without = book(folder.path());
    assert!(!without.contains(NOTE) && without.contains(SAID) && !without.contains("Indexofcasesandplaces"));
    assert!(without.contains("Theschoolgarden"), "the list of cases stays");
}

#[test]
fn a_large_book_leaves_the_notes_on_cases_to_the_site() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let cases = folder.path().join("content/cases");
    let note = fs::read_to_string(cases.join("school-garden.md")).expect("a case");
    for number in 0..148 {
        let copy =
            note.replace("The school garden", &format!("Garden {number}")).replace("Pupils took", "Pupils of one took");
        fs::write(cases.join(format!("garden-{number}.md")), copy).expect("a case");
    }
    edit(&folder.path().join("content/review.yaml"), "  cases: 3\n", "");
    let large = book(folder.path());
    assert!(!large.contains(NOTE) && large.contains(SAID) && large.contains("Garden147"));
}

/// What a review says of how it was made stands in its data, by the names under which it is typed.
#[test]
fn how_a_review_was_made_stands_in_its_data() {
    let said = [
        ("kind", "scoping", serde_json::json!("scoping")),
        ("rapid", "[One person screened]", serde_json::json!(["One person screened"])),
        (
            "searched",
            "[{where: Scopus, until: \"2017\"}, {where: Google}]",
            serde_json::json!([{ "where": "Scopus", "until": "2017" }, { "where": "Google", "until": null }]),
        ),
        ("registered", "PROSPERO, CRD1", serde_json::json!("PROSPERO, CRD1")),
        ("team", "[Ada Pym, Bo Lund]", serde_json::json!(["Ada Pym", "Bo Lund"])),
        ("funding", "A fund", serde_json::json!("A fund")),
        ("interests", "None declared", serde_json::json!("None declared")),
        (
            "excluded",
            "[{study: Smith (2019), reason: No garden.}]",
            serde_json::json!([{ "study": "Smith (2019)", "reason": "No garden." }]),
        ),
        ("ratings", "[Firm, Loose]", serde_json::json!(["Firm", "Loose"])),
    ];
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let typed: String = said.iter().map(|(name, typed, _)| format!("\n{name}: {typed}")).collect();
    edit(&folder.path().join("content/review.yaml"), "format: 1", &format!("format: 1{typed}"));
    let output = casebook(folder.path(), &["build", "--only", "data"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let data = fs::read_to_string(folder.path().join("build/data/review.json")).expect("the review");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    for (name, _, expected) in said {
        assert_eq!(data[name], expected, "{name}");
    }
}
