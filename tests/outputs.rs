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
const SAID: &str = "Thenotesonthecasesstandonthesite.";

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
