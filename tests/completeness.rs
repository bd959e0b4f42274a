//! What no other tool finds: the fixture on which the peers were compared, planted faults, and the formats of the report.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{assert_expected, casebook, copy_of, edit, project, stderr, stdout};

/// A review of one page with the faults that other tools let pass: three missing keys, of which one stands in a table
/// alone; a duplicate key; an unused entry; a malformed DOI; an entry without fields; a quotation without a page; and
/// "Smith (2021)" for a work of 2020.
fn peers_fixture() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/peers/content"))
}

#[test]
fn the_fixture_of_the_peers_is_reported_in_full() {
    let folder = peers_fixture();
    let check = casebook(folder.path(), &["check", "--format", "short"]);
    assert_eq!(check.status.code(), Some(1));
    let report = stdout(&check);
    let count = |rule: &str| report.matches(&format!("[{rule}]")).count();
    let found = [
        ("unresolved-citation", 3),
        ("duplicate-key", 1),
        ("uncited-source", 1),
        ("malformed-identifier", 1),
        ("incomplete-entry", 1),
        ("quote-without-locator", 1),
        ("author-year-mismatch", 1),
    ];
    assert!(found.iter().all(|(rule, number)| count(rule) == *number), "{report}");
    assert_eq!(report.lines().count(), 9, "something else is reported:\n{report}");
    assert_expected(&report, &project().join("tests/reviews/peers/report.txt"));
}

#[test]
fn every_output_has_the_same_verdict() {
    let folder = peers_fixture();
    let verdict = stdout(&casebook(folder.path(), &["check"]));
    for only in ["html", "pdf", "data"] {
        let build = casebook(folder.path(), &["build", "--only", only]);
        assert_eq!(build.status.code(), Some(1), "{only}");
        assert!(stderr(&build).contains(verdict.trim_end()), "{only} says something else:\n{}", stderr(&build));
        assert!(!folder.path().join("build").exists());
    }
}

/// A case with 10,000 citations of works that there are not.
fn ten_thousand_problems() -> tempfile::TempDir {
    let folder = peers_fixture();
    let lines: String = (0..10_000).map(|number| format!("It was so [@nobody-{number}, p. 1].\n\n")).collect();
    edit(&folder.path().join("content/cases/one.md"), "It began well", &format!("{lines}It began well"));
    folder
}

#[test]
fn ten_thousand_problems_fit_on_a_screen_and_none_is_lost() {
    let folder = ten_thousand_problems();
    let human = stdout(&casebook(folder.path(), &["check"]));
    assert!(human.lines().count() < 500, "{} lines", human.lines().count());
    assert!(human.contains("10008 errors, 1 warning"), "{}", human.lines().last().unwrap_or_default());
    for (format, mark) in [("short", "[unresolved-citation]"), ("github", "::error "), ("junit", "<failure ")] {
        let report = stdout(&casebook(folder.path(), &["check", "--format", format]));
        assert!(report.matches(mark).count() >= 10_003, "{format}: {}", report.matches(mark).count());
    }
    let json: Value =
        serde_json::from_str(&stdout(&casebook(folder.path(), &["check", "--format", "json"]))).expect("JSON");
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(10_009));
    let sarif: Value =
        serde_json::from_str(&stdout(&casebook(folder.path(), &["check", "--format", "sarif"]))).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"].as_array().map(Vec::len), Some(10_009));
}

#[test]
fn json_follows_its_schema() {
    let schema: Value =
        serde_json::from_str(&stdout(&casebook(&project(), &["check", "--json-schema"]))).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for folder in [peers_fixture(), copy_of(&project().join("tests/reviews/gardens/content"))] {
        let report: Value =
            serde_json::from_str(&stdout(&casebook(folder.path(), &["check", "--format", "json"]))).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": 1, "problems": [{ "rule": "x" }] })));
}

/// The schema of SARIF 2.1.0, which comes with the crate that the tests read SARIF with; cargo keeps its sources.
fn sarif_schema() -> Value {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).expect("cargo's folder");
    let registries = fs::read_dir(home.join("registry/src")).expect("the sources of crates");
    let crates = registries.flat_map(|registry| fs::read_dir(registry.expect("a registry").path()).expect("crates"));
    let folders = crates.map(|one| one.expect("a crate").path());
    let is_sarif = |folder: &std::path::PathBuf| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("serde-sarif-"))
    };
    let folder = folders.into_iter().find(is_sarif).expect("the crate serde-sarif");
    let schema = fs::read_to_string(folder.join("src/schema.json")).expect("the schema");
    // The one pattern in it that is no regular expression; casebook says nothing of languages.
    let schema = schema.replace("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    serde_json::from_str(&schema).expect("JSON")
}

#[test]
fn sarif_follows_its_schema() {
    let validator = jsonschema::validator_for(&sarif_schema()).expect("a schema");
    for folder in [peers_fixture(), copy_of(&project().join("tests/reviews/gardens/content"))] {
        let report: Value =
            serde_json::from_str(&stdout(&casebook(folder.path(), &["check", "--format", "sarif"]))).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": "2.1.0" })), "a log needs runs");
}

#[test]
fn sarif_is_read_by_its_own_types_and_its_fingerprints_hold_no_lines() {
    let folder = peers_fixture();
    let fingerprints = || -> BTreeSet<String> {
        let text = stdout(&casebook(folder.path(), &["check", "--format", "sarif"]));
        let log: serde_sarif::sarif::Sarif = serde_json::from_str(&text).expect("SARIF 2.1.0");
        let results = log.runs.into_iter().flat_map(|run| run.results.unwrap_or_default());
        results.flat_map(|result| result.partial_fingerprints.unwrap_or_default().into_values()).collect()
    };
    let before = fingerprints();
    assert_eq!(before.len(), 9);
    edit(
        &folder.path().join("content/cases/one.md"),
        "## What happened\n",
        "## What happened\n\nMore [@smith-2020].\n",
    );
    assert_eq!(fingerprints(), before);
}

#[test]
fn junit_counts_every_problem_as_a_failed_test() {
    let report = stdout(&casebook(peers_fixture().path(), &["check", "--format", "junit"]));
    let report = quick_junit::Report::deserialize_from_str(&report).expect("JUnit");
    let suite = &report.test_suites[0];
    assert_eq!((suite.failures, suite.errors), (8, 0));
    let passed = suite.tests - suite.failures;
    assert_eq!(
        passed,
        casebook::check::RULES.len() - 6,
        "one passed test for each rule that nothing breaks, and the warning"
    );
}

#[test]
fn github_gets_commands_and_a_summary_of_the_step() {
    let folder = peers_fixture();
    let summary = folder.path().join("summary.md");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["check", "--format", "github"])
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .output()
        .expect("casebook runs");
    let commands = stdout(&output);
    let first = "::error file=content/cases/one.md,line=13,endLine=13,col=17,endColumn=29,title=unresolved-citation::";
    assert!(commands.starts_with(first), "{commands}");
    assert_eq!(commands.lines().count(), 9);
    assert_eq!(fs::read_to_string(summary).expect("a summary").matches("| content/").count(), 9);
}

#[test]
fn one_fault_in_every_code_is_one_finding_that_fits_on_a_screen() {
    let folder = copy_of(&project().join("content"));
    let cases = folder.path().join("content/cases");
    let mut codes = 0;
    for entry in fs::read_dir(&cases).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a case");
        codes += text.matches("basis: table").count();
        fs::write(&path, text.replace("basis: table", "basis: tabel")).expect("a case");
    }
    let human = stdout(&casebook(folder.path(), &["check"]));
    assert!(human.lines().count() < 24, "{human}");
    assert!(human.contains(&format!("the same at {} more places", codes - 1)), "{human}");
    assert!(human.contains(&format!("{codes} errors, ")), "{human}");
    let github = stdout(&casebook(folder.path(), &["check", "--format", "github"]));
    assert_eq!(github.lines().count(), 1, "{github}");
    let json: Value =
        serde_json::from_str(&stdout(&casebook(folder.path(), &["check", "--format", "json"]))).expect("JSON");
    assert_eq!(json["problems"].as_array().map(Vec::len), Some(codes));
    assert_eq!(json["rules"]["invalid-front-matter"], codes);
}

#[test]
fn a_baseline_knows_old_problems_and_fails_on_new_ones() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/school-garden.md");
    edit(&case, "\n---\n\n", "\n---\n\n## Empty\n\n");
    edit(&folder.path().join("content/review.yaml"), "\n  cases: ", "\n  cases: 9");
    let check = |more: &[&str]| casebook(folder.path(), &[&["check", "--baseline", "known.json"], more].concat());
    assert_eq!(check(&[]).status.code(), Some(3), "there is no baseline yet");
    assert_eq!(check(&["--update-baseline"]).status.code(), Some(0));
    assert_eq!(check(&[]).status.code(), Some(0));
    edit(&folder.path().join("content/review.yaml"), "\n  cases: 9", "\n  cases: ");
    edit(&case, "\n---\n\n", "\n---\n\nNobody (1901) said so [@lind-2012].\n\n");
    let output = check(&["--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 1, "{}", stdout(&output));
    assert!(stdout(&output).contains("Nobody (1901)"));
    assert!(stderr(&output).contains("1 new, 1 known, 1 fixed"), "{}", stderr(&output));
    fs::write(folder.path().join("known.json"), "{\n  \"version\": 1,\n  nonsense\n}").expect("a file");
    let broken = check(&[]);
    assert_eq!(broken.status.code(), Some(3));
    assert!(stderr(&broken).contains("known.json:3:"), "{}", stderr(&broken));
}

#[test]
fn a_baseline_gives_check_and_build_one_verdict_and_takes_nothing_of_firm_rules() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let run = |arguments: &[&str]| casebook(folder.path(), &[arguments, &["--baseline", "known.json"]].concat());
    let case = folder.path().join("content/cases/school-garden.md");
    edit(&case, "\n---\n\n", "\n---\n\n## Empty\n\n");
    assert_eq!(run(&["check", "--update-baseline"]).status.code(), Some(0));
    let build = run(&["build", "--only", "html"]);
    assert_eq!(build.status.code(), Some(0), "{}", stderr(&build));
    let page = fs::read_to_string(folder.path().join("build/report/check.html")).expect("a page");
    assert!(page.contains("Known since the baseline"), "what is known is still told");
    edit(&case, "## Empty\n", "So it was [@nobody-1900].\n");
    let check = run(&["check", "--update-baseline"]);
    assert_eq!(check.status.code(), Some(1));
    assert!(stderr(&check).contains("1 of the new ones"), "{}", stderr(&check));
    assert_eq!(run(&["build", "--only", "html"]).status.code(), Some(1));
    let known = fs::read_to_string(folder.path().join("known.json")).expect("a baseline");
    assert!(!known.contains("unresolved-citation"), "{known}");
}

#[test]
fn paths_lead_from_the_current_folder_in_every_format_and_fingerprints_stay() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let root = folder.path().join("my review");
    fs::create_dir(&root).expect("a folder");
    fs::rename(folder.path().join("content"), root.join("content")).expect("a folder");
    edit(&root.join("content/cases/school-garden.md"), "\n---\n\n", "\n---\n\nSo it was [@nobody-1900].\n\n");
    let absolute = root.to_str().expect("a path in UTF-8");
    let report =
        |root: &str, format: &str| stdout(&casebook(folder.path(), &["check", "--format", format, "--root", root]));
    for format in casebook::report::FORMATS.iter().map(|format| format.name).filter(|name| *name != "sarif") {
        for root in ["my review", "./my review", absolute] {
            let report = report(root, format);
            assert!(report.contains("my review/content/cases/school-garden.md"), "{format}: {report}");
            assert!(!report.contains("/my review/"), "{format}: {report}");
        }
    }
    let sarif: Value = serde_json::from_str(&report("my review", "sarif")).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    let file = &result["locations"][0]["physicalLocation"]["artifactLocation"];
    assert_eq!(file["uri"], "my%20review/content/cases/school-garden.md");
    assert!(sarif["runs"][0]["originalUriBaseIds"][file["uriBaseId"].as_str().expect("a base")].is_object());
    let inside = stdout(&casebook(&root, &["check", "--format", "sarif"]));
    let inside: Value = serde_json::from_str(&inside).expect("JSON");
    assert_eq!(inside["runs"][0]["results"][0]["partialFingerprints"], result["partialFingerprints"]);
}

#[test]
fn a_broken_list_of_retractions_is_named_with_its_line() {
    let folder = peers_fixture();
    fs::write(folder.path().join("list.csv"), "Title,DOI\na,b\n").expect("a file");
    let output = casebook(folder.path(), &["check", "--retractions", "list.csv"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("list.csv:1: the column `OriginalPaperDOI` is missing"), "{}", stderr(&output));
}

#[test]
fn fix_mends_what_cannot_change_a_meaning_and_shows_it() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/roof-garden.md");
    let before = fs::read_to_string(&case).expect("a case");
    edit(&case, "[@lind-2012, p. 12;", "[@Lind_2012, p. 12;");
    edit(&case, "code: spring", "code: sprang");
    let output = casebook(folder.path(), &["check", "--fix"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_eq!(fs::read_to_string(&case).expect("a case"), before);
    for line in ["- Water had to be carried [@Lind_2012,", "+ Water had to be carried [@lind-2012,"] {
        assert!(stderr(&output).contains(line), "{}", stderr(&output));
    }
    assert_eq!(stdout(&output), "no problem found\n");
}

#[test]
fn levels_can_be_set_but_not_for_firm_rules() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/school-garden.md");
    edit(
        &case,
        "allow:\n  - {rule: unused-case, at: The school garden, reason: It shows a case that no briefing names.}\n",
        "",
    );
    let code = |arguments: &[&str]| casebook(folder.path(), &[&["check"], arguments].concat()).status.code();
    assert_eq!(code(&[]), Some(0), "a warning forbids nothing");
    assert_eq!(code(&["--deny", "warning"]), Some(1));
    assert_eq!(code(&["--deny", "unused-case"]), Some(1));
    assert_eq!(code(&["--deny", "warning", "--allow", "unused-case"]), Some(0));
    assert_eq!(code(&["--deny", "unusd-case"]), Some(2));
    edit(&folder.path().join("content/review.yaml"), "declared:", "rules: {unused-case: error}\ndeclared:");
    assert_eq!(code(&[]), Some(1));
    edit(&case, "[@lind-2012].", "[@lind-2021].");
    assert_eq!(code(&["--allow", "unused-case"]), Some(1), "a firm rule stays");
    assert_eq!(code(&["--allow", "unresolved-citation"]), Some(2), "a firm rule allows no exception");
}

#[test]
fn content_of_a_later_form_is_told_once_and_not_guessed_at() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    edit(&folder.path().join("content/review.yaml"), "format: 1", "format: 9\nnovelty: true");
    let output = casebook(folder.path(), &["check", "--format", "short"]);
    let told = stdout(&output);
    assert_eq!((output.status.code(), told.lines().count()), (Some(1), 1), "{told}");
    assert!(told.contains("this content has form 9") && told.contains("update casebook"), "{told}");
}

/// The form has not changed since the first edition: content as it was written then is published as it stands.
#[test]
fn content_of_the_first_edition_builds() {
    let folder = copy_of(&project().join("tests/reviews/first-edition/content"));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/briefings/water.html")).expect("a briefing");
    assert!(page.contains("Who carries the water?"), "{page}");
}
