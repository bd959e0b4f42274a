//! A review that lives on: a case from a work that the published review never had, added by the steps of the README.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, project, stderr};

const ENTRY: &str = "\n@report{hill-2024,\n  author = {Hill, Anna},\n  title = {A Common Garden},\n  institution = {Town Press},\n  year = {2024}\n}\n";

const CASE: &str = "---\ntitle: \"My town garden\"\nsummary: \"Neighbours and council officers planned a garden together.\"\n\
    place: \"Cardiff\"\nadded: 2026-11\nsources: [hill-2024]\ncoding:\n  challenge:\n    \
    - {code: inclusion, basis: study, page: \"12\", quotation: \"everybody was asked\"}\n  leader:\n    \
    - {code: managerial, basis: study, page: \"14\"}\n  style:\n    - {code: facilitative, basis: study, page: \"14\"}\n  \
    phase:\n    - {code: delivery, basis: study, page: \"15\"}\n  service:\n    - {code: housing, basis: study, page: \"3\"}\n  \
    nation:\n    - {code: wales, basis: editor, reason: \"The report names the place alone.\"}\n---\n\n\
    ## What happened\n\nNeighbours planned a garden [@hill-2024, p. 12].\n\n\
    ## Who led, and how\n\nCouncil officers chaired the meetings [@hill-2024, p. 14].\n\n\
    ## What to borrow\n\nWhom could you ask? The report names no costs [@hill-2024, p. 15].\n";

/// The showcase after steps 1 to 4.
fn grown() -> tempfile::TempDir {
    let folder = copy_of(&project().join("content"));
    let content = folder.path().join("content");
    let works = content.join("bibliography.bib");
    let before = fs::read_to_string(&works).expect("a bibliography");
    fs::write(works, before + ENTRY).expect("a bibliography");
    fs::write(content.join("cases/my-town-garden.md"), CASE).expect("a case");
    let finding = "findings:\n  - id: everybody-asked\n    text: In Cardiff, officers asked everybody [@hill-2024, p. 12].\n    \
        cases: [my-town-garden]\n    involves: [managerial]\n    explanation: One case.\n";
    edit(&content.join("challenges/inclusion.md"), "findings:\n", finding);
    folder
}

fn page(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join("build").join(path)).expect("a page")
}

#[test]
fn a_case_from_a_new_work_is_added_as_the_readme_says_and_told_apart() {
    let folder = grown();
    let check = casebook(folder.path(), &["check", "--deny", "warning"]);
    assert_eq!(check.status.code(), Some(0), "{}{}", String::from_utf8_lossy(&check.stdout), stderr(&check));
    let build = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(build.status.code(), Some(0), "{}", stderr(&build));
    let first = page(folder.path(), "index.html");
    assert!(!first.contains("All cases were read in one review") && first.contains("1 added since"));
    let case = page(folder.path(), "cases/my-town-garden.html");
    assert!(
        case.contains("This case was added in November 2026")
            && case.contains("Codes that the study of the case gives")
    );
    for untrue in ["read in", "Codes that the review’s text gives", "As printed in"] {
        assert!(!case.contains(untrue), "{untrue}");
    }
    let source = page(folder.path(), "sources/hill-2024.html");
    assert!(source.contains("Evidence added since") && !source.contains("Background"));
    assert!(page(folder.path(), "cases/index.html").contains("1 added since"));
    assert!(page(folder.path(), "evidence/inclusion.html").contains("from the study of the case"));
}

#[test]
fn an_added_case_cannot_rest_on_the_review() {
    let folder = grown();
    let case = folder.path().join("content/cases/my-town-garden.md");
    edit(
        &case,
        "inclusion, basis: study, page: \"12\", quotation: \"everybody was asked\"",
        "inclusion, basis: text, section: \"4.3\"",
    );
    let check = casebook(folder.path(), &["check", "--format", "short"]);
    let report = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(report.contains("rest on the review's text, which does not have this added case"), "{report}");
}

#[test]
fn a_finding_on_an_added_case_cites_its_own_work() {
    let folder = grown();
    let theme = folder.path().join("content/challenges/inclusion.md");
    edit(&theme, "everybody [@hill-2024, p. 12]", "everybody [@bussu-galanti-2018, sec. 4.3]");
    let check = casebook(folder.path(), &["check", "--format", "short"]);
    let report = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(
        report.contains("cite `@hill-2024` (the review does not have this case, which was added since)"),
        "{report}"
    );
}

#[test]
fn an_added_case_has_a_month_since_the_review_and_was_not_read_in_it() {
    let plants = [
        ("added: 2026-11", "added: 2026-13", "`2026-13` is no month"),
        ("added: 2026-11", "added: November 2026", "`November 2026` is no month"),
        ("added: 2026-11", "added: 2016-11", "the review is of 2018"),
        (
            "sources: [hill-2024]",
            "sources: [hill-2024]\nread_in: bussu-galanti-2018",
            "cannot have been read in the review",
        ),
        (
            "[@hill-2024, p. 14]",
            "[@hill-2024, p. 14; read in @bussu-galanti-2018, sec. 4]",
            "cannot have been read in the review",
        ),
        ("added: 2026-11", "added: 2026", "`2026` is no month"),
    ];
    for (old, new, said) in plants {
        let folder = grown();
        edit(&folder.path().join("content/cases/my-town-garden.md"), old, new);
        let check = casebook(folder.path(), &["check", "--format", "short"]);
        let report = String::from_utf8_lossy(&check.stdout).into_owned();
        assert!(report.contains(said) && report.lines().count() == 1, "{new}: {report}");
    }
}

#[test]
fn a_copy_of_a_case_is_told_once_and_where_it_stands() {
    let folder = grown();
    let cases = folder.path().join("content/cases");
    fs::copy(cases.join("my-town-garden.md"), cases.join("our-garden.md")).expect("a copy");
    let check = casebook(folder.path(), &["check", "--format", "short"]);
    let report = String::from_utf8_lossy(&check.stdout).into_owned();
    let said = "error[duplicate-id]: `our-garden` has the title and the note of `my-town-garden`";
    assert!(report.contains(said) && report.lines().count() == 1, "{report}");
}
