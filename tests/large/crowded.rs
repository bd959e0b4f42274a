//! A small review with more of everything than a page has room for: 400 codes on one axis, 40 more axes, a cell of 20,000
//! characters, a label of 300 letters. The PDFs stay in the folder for the temporary files of tests, where
//! `tests/pdf/check.py` looks for words that stand on each other.

use std::fs;
use std::path::Path;

use crate::parity::{assert_same, page_letters, pdf_letters};
use crate::support::{casebook, copy_of, edit, files, project, stderr};

const CODES: usize = 400;
const AXES: usize = 40;

fn crowd(content: &Path) {
    let review = content.join("review.yaml");
    let codes: String = (0..CODES).map(|code| format!("      many-{code}: Number {code} of many\n")).collect();
    let axes: String = (0..AXES)
        .map(|axis| {
            let codes: Vec<String> = (0..9).map(|code| format!("a{axis}-{code}: Code {code} of {axis}")).collect();
            let codes = codes.join(", ");
            format!("  - {{id: axis-{axis}, label: Axis {axis}, in_map: true, in_summary: true, codes: {{{codes}}}}}\n")
        })
        .collect();
    let many = format!("  - id: many\n    label: Many\n    in_map: true\n    in_summary: true\n    codes:\n{codes}");
    edit(&review, "vocabularies:\n", &format!("vocabularies:\n{many}{axes}"));
    edit(&review, "spring: Spring", &format!("spring: {}", "L".repeat(300)));
    let figures = "  - {id: grid, caption: Many, rows: many, columns: year}\n  - {id: turned, caption: Turned, rows: year, columns: many}\n  - {id: bars, kind: bars, caption: Bars, rows: many}\n";
    edit(&review, "figures:\n", &format!("figures:\n{figures}"));
    edit(&content.join("pages/method.md"), "figure-seasons", "figure-seasons, figure-grid, figure-turned, figure-bars");
    for (place, case) in ["key-garden", "roof-garden", "school-garden"].into_iter().enumerate() {
        let coded = |code: String| format!("    - {{code: {code}, basis: editor, reason: So.}}\n");
        let many: String = (place..CODES).step_by(3).map(|code| coded(format!("many-{code}"))).collect();
        let axes = (0..AXES).map(|axis| {
            let codes: String = (place..9).step_by(2).map(|code| coded(format!("a{axis}-{code}"))).collect();
            format!("  axis-{axis}:\n{codes}")
        });
        let coding = format!("coding:\n  many:\n{many}{}", axes.collect::<String>());
        edit(&content.join(format!("cases/{case}.md")), "coding:\n", &coding);
    }
    let cell = "words ".repeat(3_333);
    edit(&content.join("published/table-s2.csv"), "Roof garden,Tenants", &format!("Roof garden,{}", cell.trim()));
    edit(&content.join("cases/roof-garden.md"), "keeper: Tenants", &format!("keeper: {}", cell.trim()));
}

#[test]
fn a_crowded_review_is_published_whole_and_names_the_commonest() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crowded");
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    crowd(&copy.path().join("content"));
    let output = casebook(copy.path(), &["build", "--out", folder.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for name in ["water", "roof", "access", "yard"] {
        let html = page_letters(&folder.join(format!("briefings/{name}.html")));
        assert_same(name, &html, &pdf_letters(&folder.join(format!("briefings/{name}.pdf"))));
    }
    let read = |path: &str| fs::read_to_string(folder.join(path)).expect("a page");
    let briefing = read("briefings/water.html");
    assert!(
        briefing.contains("other codes, listed with their cases under") && !briefing.contains("Number 399 of many (1)")
    );
    let list = read("cases/in/water.html");
    assert!((0..CODES).filter(|code| list.contains(&format!("Number {code} of many"))).count() > CODES / 2);
    let method = read("method.html");
    assert_eq!(method.matches("Only those with the most cases are drawn").count(), 3);
    assert!(files(&folder).iter().any(|file| file == "casebook.pdf"));
}
