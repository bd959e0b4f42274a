//! What programs read bears the version of its form, and what a later casebook wrote is refused, not misread.

use std::fs;
use std::path::Path;

use casebook::versions::{BASELINE, CONTENT, DATA, MANIFEST, REPORT};
use serde_json::Value;

use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};

fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON")
}

/// The forms of others: CSL-JSON, SARIF, and what browsers and feed readers ask for.
fn has_a_form_of_somebody_else(path: &str) -> bool {
    [".csl.json", ".webmanifest", "feed.json"].iter().any(|ending| path.ends_with(ending))
}

#[test]
fn every_json_file_of_the_output_bears_the_version_of_its_form() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    for only in ["html", "data"] {
        assert_eq!(casebook(folder.path(), &["build", "--only", only]).status.code(), Some(0));
    }
    let build = folder.path().join("build");
    let own = files(&build).into_iter().filter(|path| path.ends_with(".json") && !has_a_form_of_somebody_else(path));
    let versions: Vec<(String, Value)> = own
        .map(|path| {
            let field = if path.starts_with("data/") { "format" } else { "version" };
            let version = json(&build.join(&path))[field].clone();
            (path, version)
        })
        .collect();
    let expected = [
        ("data/cases.json", DATA),
        ("data/review.json", DATA),
        ("manifest.json", MANIFEST),
        ("report/check.json", REPORT),
    ];
    assert_eq!(versions, expected.map(|(path, version)| (path.to_owned(), Value::from(version))));
    let schema: Value = serde_json::from_str(casebook::report::json::SCHEMA).expect("JSON");
    assert_eq!(schema["properties"]["version"]["const"], REPORT);
}

#[test]
fn a_baseline_bears_its_version_and_a_later_one_is_refused_whatever_it_holds() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let check = |more: &[&str]| casebook(folder.path(), &[&["check", "--baseline", "known.json"], more].concat());
    assert_eq!(check(&["--update-baseline"]).status.code(), Some(0));
    let file = folder.path().join("known.json");
    assert_eq!(json(&file)["version"], BASELINE);
    edit(&file, &format!("\"version\": {BASELINE},"), &format!("\"version\": {}, \"novelty\": true,", BASELINE + 1));
    let output = check(&[]);
    let said = format!("version {}, and this casebook reads version {BASELINE}", BASELINE + 1);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains(&said) && stderr(&output).contains("--update-baseline"), "{}", stderr(&output));
}

#[test]
fn the_output_of_a_later_casebook_is_left_alone() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let build = || casebook(folder.path(), &["build", "--only", "data"]);
    assert_eq!(build().status.code(), Some(0));
    let manifest = folder.path().join("build/manifest.json");
    edit(&manifest, &format!("\"version\": {MANIFEST},"), &format!("\"version\": {},", MANIFEST + 1));
    edit(&manifest, "\"outputs\"", "\"pages\"");
    let before = fs::read(&manifest).expect("a manifest");
    let output = build();
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("later casebook") && stderr(&output).contains("--out"), "{}", stderr(&output));
    assert_eq!(fs::read(&manifest).expect("a manifest"), before);
}

/// The examples that editors are shown have the form that is written.
#[test]
fn content_that_casebook_shows_names_the_present_form() {
    let folder = copy_of(&project().join("tests/reviews/first-edition/content"));
    let shown = stderr(&casebook(folder.path(), &["migrate", "--dry-run"]));
    assert!(shown.contains(&format!("+ format: {CONTENT}\n")), "{shown}");
    let fields = stdout(&casebook(&project(), &["explain", "review.yaml"]));
    assert!(fields.contains(&format!("format: {CONTENT}\n")), "{fields}");
}
