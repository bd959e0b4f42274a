//! `casebook migrate`: content of the first edition gets the present form, to the byte, and is published.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};

fn first_edition() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/first-edition/content"))
}

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let content = folder.join("content");
    files(&content).into_iter().map(|path| (path.clone(), fs::read(content.join(path)).expect("a file"))).collect()
}

fn advice(folder: &Path) -> bool {
    stdout(&casebook(folder, &["check", "--format", "short"])).contains("[older-form]")
}

#[test]
fn content_of_the_first_edition_is_read_warned_of_migrated_and_built() {
    let folder = first_edition();
    assert!(advice(folder.path()));
    let before = contents(folder.path());
    let shown = casebook(folder.path(), &["migrate", "--dry-run"]);
    assert_eq!((shown.status.code(), stderr(&shown)), (Some(0), "content/review.yaml:2\n+ format: 1\n".to_owned()));
    assert_eq!(contents(folder.path()), before, "a dry run writes nothing");

    let output = casebook(folder.path(), &["migrate"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let after = contents(folder.path());
    for ((path, before), (_, after)) in before.iter().zip(&after) {
        let text = String::from_utf8_lossy(before).replacen("\ntitle: ", "\nformat: 1\ntitle: ", 1);
        let expected = if path == "review.yaml" { text.into_bytes() } else { before.clone() };
        assert_eq!(expected, *after, "{path}");
    }
    assert!(!advice(folder.path()));

    let again = casebook(folder.path(), &["migrate"]);
    assert_eq!(again.status.code(), Some(0));
    assert!(stderr(&again).contains("has form 1 already; nothing was changed"), "{}", stderr(&again));
    assert_eq!(contents(folder.path()), after, "a second run changes nothing");
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// A way of writing the same file.
type Writing = fn(&str) -> String;

/// However the file is written, one line is new and no other byte differs.
#[test]
fn the_form_is_named_in_every_way_of_writing_the_file() {
    let ways: [(&str, Writing, &str); 6] = [
        ("Windows", |text| text.replace('\n', "\r\n"), "format: 1\r\n"),
        ("a mark", |text| format!("\u{feff}{text}"), "format: 1\n"),
        ("a mark and Windows", |text| format!("\u{feff}{}", text.replace('\n', "\r\n")), "format: 1\r\n"),
        ("a document start", |text| format!("---\n# More.\n\n{text}"), "format: 1\n"),
        ("indented", |text| text.lines().map(|line| format!("  {line}\n")).collect(), "  format: 1\n"),
        ("in braces", |text| format!("{}\n", as_json(text)), "format: 1, "),
    ];
    for (way, written, added) in ways {
        let folder = first_edition();
        let file = folder.path().join("content/review.yaml");
        let before = written(&fs::read_to_string(&file).expect("a file"));
        fs::write(&file, &before).expect("a file");
        let output = casebook(folder.path(), &["migrate"]);
        assert_eq!(output.status.code(), Some(0), "{way}: {}", stderr(&output));
        let after = fs::read_to_string(&file).expect("a file");
        assert_eq!(after.replacen(added, "", 1), before, "{way}");
        assert!(!advice(folder.path()), "{way}");
    }
}

fn as_json(yaml: &str) -> String {
    let value: serde_yaml::Value = serde_yaml::from_str(yaml).expect("YAML");
    serde_json::to_string(&value).expect("JSON")
}

#[test]
fn what_cannot_be_migrated_stays_as_it_is_and_is_told() {
    let spoilt: [(&str, &str, &str); 5] = [
        ("a later form", "title: Gardens that last", "title: Gardens that last\nformat: 9"),
        ("no number", "title: Gardens that last", "title: Gardens that last\nformat: one"),
        ("nothing", "title: Gardens that last", "title: Gardens that last\nformat:"),
        ("no YAML", "title: Gardens that last", "title: [Gardens that last"),
        ("two line ends", "question: ", "look_again: x\r\nquestion: "),
    ];
    for (what, old, new) in spoilt {
        let folder = first_edition();
        edit(&folder.path().join("content/review.yaml"), old, new);
        let before = contents(folder.path());
        let output = casebook(folder.path(), &["migrate"]);
        assert_eq!(output.status.code(), Some(1), "{what}: {}", stderr(&output));
        assert!(!stderr(&output).is_empty() && contents(folder.path()) == before, "{what}: {}", stderr(&output));
    }
}

/// Mending, too, keeps how a file is written.
#[test]
fn mending_keeps_windows_line_ends() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let file = folder.path().join("content/cases/roof-garden.md");
    let before = fs::read_to_string(&file).expect("a file").replace('\n', "\r\n");
    fs::write(&file, before.replace("[@lind-2012, p. 12;", "[@Lind-2012, p. 12;")).expect("a file");
    let output = casebook(folder.path(), &["check", "--fix"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(&file).expect("a file"), before);
}
