//! Marks in Markdown besides stress: what is struck through, and comments.

use std::fs;

use crate::support::{casebook, copy_of, project, stderr};

#[test]
fn marks_are_printed_and_comments_are_not() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let file = folder.path().join("content/cases/school-garden.md");
    let before = fs::read_to_string(&file).expect("a case");
    let typed = "Beds, ~~now~~ then, ~5 beds <!-- for editors --> [@lind-2012].\n\n<!-- and\nlines\n-->\n";
    fs::write(&file, format!("{before}\n{typed}")).expect("a case");
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/cases/school-garden.html")).expect("a page");
    assert!(page.contains("Beds, <s>now</s> then, ~5 beds"), "{page}");
    assert!(!page.contains("for editors") && !page.contains("and\nlines"));
}
