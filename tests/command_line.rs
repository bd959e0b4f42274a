//! The command line: exit codes, what is said, and what stays as it was when something fails.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};

fn gardens() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/gardens/content"))
}

fn break_case(folder: &Path) {
    edit(&folder.join("content/cases/roof-garden.md"), "[@lind-2012, p. 12;", "[@lind-2021, p. 12;");
}

#[test]
fn help_shows_examples_and_exit_codes() {
    let output = casebook(&project(), &["--help"]);
    assert_eq!(output.status.code(), Some(0));
    for words in ["Examples:", "casebook build", "Exit codes:", "--root", "--color"] {
        assert!(stdout(&output).contains(words), "{words}");
    }
}

#[test]
fn wrong_use_exits_with_2() {
    let folder = gardens();
    assert_eq!(casebook(folder.path(), &["build", "--only", "docx"]).status.code(), Some(2));
    let output = casebook(folder.path(), &["explain", "unknwon-code"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("casebook explain unknown-code"), "{}", stderr(&output));
}

#[test]
fn a_missing_content_folder_is_the_environments_fault() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = casebook(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("--root"), "{}", stderr(&output));
}

#[test]
fn an_empty_content_folder_is_the_contents_fault() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("content")).expect("a folder");
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("there is no `review.yaml`"), "{}", stderr(&output));
    assert!(!folder.path().join("build").exists());
}

#[test]
fn without_typst_html_and_data_are_published_and_the_exit_code_is_3() {
    let folder = gardens();
    let output = casebook(folder.path(), &["build", "--typst", "no-such-program"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("--typst"), "{}", stderr(&output));
    let built = files(&folder.path().join("build"));
    assert!(built.contains(&"index.html".to_owned()) && built.contains(&"data/cases.json".to_owned()));
    assert!(!built.iter().any(|path| path.ends_with(".pdf")));
    let briefing = fs::read_to_string(folder.path().join("build/briefings/water.html")).expect("a page");
    assert!(!briefing.contains(".pdf"), "a page links to a PDF that was not made");
}

#[test]
fn a_draft_is_published_with_marks_and_exits_with_1() {
    let folder = gardens();
    break_case(folder.path());
    let output = casebook(folder.path(), &["build", "--draft", "--only", "html"]);
    assert_eq!(output.status.code(), Some(1));
    let page = fs::read_to_string(folder.path().join("build/cases/roof-garden.html")).expect("a page");
    assert!(page.contains("class=\"missing\"") && page.contains("@lind-2021") && page.contains("Draft:"));
}

#[test]
fn a_draft_pdf_shows_the_same_marks() {
    let folder = gardens();
    break_case(folder.path());
    let output = casebook(folder.path(), &["build", "--draft", "--only", "pdf"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(folder.path().join("build/casebook.pdf").is_file());
}

#[test]
fn a_broken_template_exits_with_3_and_leaves_the_last_output() {
    let folder = gardens();
    assert_eq!(casebook(folder.path(), &["build", "--only", "html"]).status.code(), Some(0));
    let before = fs::read(folder.path().join("build/manifest.json")).expect("a manifest");
    let templates = folder.path().join("templates/html");
    fs::create_dir_all(&templates).expect("a folder");
    fs::write(templates.join("page.html"), "<p>\n{{ page.titel }}</p>\n").expect("a file");
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("page.html:2"), "{}", stderr(&output));
    assert_eq!(fs::read(folder.path().join("build/manifest.json")).expect("a manifest"), before);
}

#[test]
fn a_folder_of_somebody_else_is_not_replaced() {
    let folder = gardens();
    let other = folder.path().join("precious");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("letter.txt"), "keep me").expect("a file");
    let output = casebook(folder.path(), &["build", "--only", "html", "--out", "precious"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(other.join("letter.txt").is_file());
}

#[test]
fn a_character_without_a_sign_names_the_content_file() {
    let folder = gardens();
    edit(&folder.path().join("content/hurdles/water.md"), "Somebody did it", "Somebody 🙂 did it");
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.contains("hurdles/water.md:13:") && said.contains("🙂") && !said.contains(".typ:"), "{said}");
    assert!(!folder.path().join("build").exists());
}

#[test]
fn nothing_is_left_beside_the_output() {
    let folder = gardens();
    assert_eq!(casebook(folder.path(), &["build"]).status.code(), Some(0));
    let names: Vec<String> = fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert!(names.iter().all(|name| name == "content" || name == "build"), "{names:?}");
}

#[test]
fn reports_for_machines_are_json() {
    let folder = gardens();
    break_case(folder.path());
    for format in ["json", "sarif"] {
        let output = casebook(folder.path(), &["check", "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        assert!(report.to_string().contains("unresolved-citation"));
    }
}

#[test]
fn the_human_report_marks_the_place_and_says_what_to_type() {
    let folder = gardens();
    break_case(folder.path());
    let report = stdout(&casebook(folder.path(), &["check"]));
    for words in ["content/cases/roof-garden.md:24:27", "^^^^^^^^^ cited here", "type `lind-2012`", "1 error"] {
        assert!(report.contains(words), "{words} is not in:\n{report}");
    }
}

#[test]
fn completions_are_printed_for_shells() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = casebook(&project(), &["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        assert!(stdout(&output).contains("casebook"));
    }
}
