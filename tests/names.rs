//! What cases and findings name has words in each language of a review, and so has what is said of its published tables;
//! what has none is shown as the original has it, and says so.

use std::fs;
use std::path::Path;

use crate::support::{casebook, edit, stdout};
use crate::translations::{build, check, gardens_in_two_languages};

const RESULTS: &str = "results:\n  - {id: beans, outcome: Beans, time: 12 weeks, measure: risk ratio, estimate: 0.82, interval: [0.70, 0.96]}\n";

/// Puts the same lines of data into a file and its translation.
fn edit_both(content: &Path, file: &str, old: &str, new: &str) {
    edit(&content.join(file), old, new);
    edit(&content.join("cy").join(file), old, new);
}

#[test]
fn what_results_and_ratings_name_is_translated_in_the_file_of_the_edition() {
    let folder = gardens_in_two_languages();
    let content = folder.path().join("content");
    edit_both(&content, "cases/key-garden.md", "sources:", &format!("{RESULTS}sources:"));
    let rated = "involves: [roof]\n    confidence: low\n    because:\n      imprecision: One garden [@okafor-2020].";
    edit_both(&content, "hurdles/water.md", "involves: [roof]", rated);
    edit(
        &content.join("cy/review.yaml"),
        "sources:",
        "words_for: {Beans: Ffa, risk ratio: cymhareb risg, imprecision: anfanylder}\nsources:",
    );
    let report = check(folder.path());
    assert!(!report.contains("error["), "{report}");
    let build = build(folder.path(), &["--only", "html"]);
    let read = |path: &str| fs::read_to_string(build.join(path)).expect("a page");
    let (welsh, english) = (read("cy/cases/key-garden.html"), read("cases/key-garden.html"));
    assert!(welsh.contains(">Ffa</") && welsh.contains("cymhareb risg 0.82 (0.70 i 0.96)"), "{welsh}");
    assert!(welsh.contains("<span lang=\"en-GB\" dir=\"auto\">12 weeks</span>"), "{welsh}");
    assert!(welsh.contains("Nid yw rhannau o’r dudalen hon wedi eu cyfieithu"), "{welsh}");
    assert!(english.contains(">Beans</") && english.contains("risk ratio 0.82 (0.70 to 0.96)"), "{english}");
    // The levels of GRADE are words of the program.
    let briefing = read("cy/briefings/water.html");
    assert!(briefing.contains("1 isel") && briefing.contains("Isel.") && briefing.contains("Anfanylder"), "{briefing}");
    assert!(!briefing.contains("Imprecision"), "{briefing}");
}

/// Where all names have words, nothing is left of the original.
#[test]
fn without_words_a_rating_of_the_review_s_own_is_shown_as_it_is() {
    let folder = gardens_in_two_languages();
    let content = folder.path().join("content");
    edit_both(&content, "review.yaml", "sources:", "ratings: [Firm, Loose]\nsources:");
    edit_both(&content, "hurdles/water.md", "involves: [roof]", "involves: [roof]\n    confidence: Firm");
    let briefing = |folder: &Path| {
        let build = build(folder, &["--only", "html"]);
        fs::read_to_string(build.join("cy/briefings/water.html")).expect("a page")
    };
    assert!(briefing(folder.path()).contains("<span lang=\"en-GB\" dir=\"auto\">Firm</span>"));
    edit(&content.join("cy/review.yaml"), "sources:", "words_for: {Firm: Cadarn}\nsources:");
    let briefing = briefing(folder.path());
    assert!(briefing.contains("Cadarn") && !briefing.contains("Firm"), "{briefing}");
}

/// A list in Welsh, with what says which text it translates.
fn welsh_list(content: &Path, file: &str, head: &str, items: &str) {
    let place = content.join("cy/published");
    fs::create_dir_all(&place).expect("a folder");
    fs::write(place.join(file), format!("{head}{items}")).expect("a list");
}

const CORRECTIONS: &str = "- table: table-s1\n  row: 2\n  column: Work\n  printed: \"(2016)\"\n  ours: \"(2015)\"\n  reason: Cyfrol 2015 yw hon.\n";
const INCONSISTENCIES: &str = "- kind: Enwau\n  place: Tudalen 2\n  text: Ysgrifennir Gardd yr allwedd fel arall.\n";

#[test]
fn what_is_said_of_published_tables_is_translated() {
    let folder = gardens_in_two_languages();
    let content = folder.path().join("content");
    welsh_list(&content, "corrections.yaml", "", CORRECTIONS);
    welsh_list(&content, "inconsistencies.yaml", "translates: 00000000\n---\n", INCONSISTENCIES);
    let report = check(folder.path());
    let told = |file: &str, message: &str| {
        let place = format!("content/cy/published/{file}:");
        report.lines().find(|line| line.starts_with(&place) && line.contains(message)).map(str::to_owned)
    };
    let unsaid = told("corrections.yaml", "does not say which text of `published/corrections.yaml` it translates");
    let stale = told("inconsistencies.yaml", "`published/inconsistencies.yaml` has changed since");
    let right = |line: Option<String>| {
        let line = line.unwrap_or_else(|| panic!("{report}"));
        line.split("`translates: ").nth(1).and_then(|rest| rest.split('`').next()).expect("what to type").to_owned()
    };
    let head = |line| format!("translates: {}\n---\n", right(line));
    welsh_list(&content, "corrections.yaml", &head(unsaid), CORRECTIONS);
    welsh_list(&content, "inconsistencies.yaml", &head(stale), INCONSISTENCIES);
    assert!(!check(folder.path()).contains("published/"), "{}", check(folder.path()));
    let build = build(folder.path(), &["--only", "html"]);
    let read = |path: &str| fs::read_to_string(build.join(path)).expect("a page");
    let (welsh, english) = (read("cy/appendix/corrections.html"), read("appendix/corrections.html"));
    for (words, original) in
        [("Cyfrol 2015 yw hon.", "The volume is that of 2015."), ("Enwau</h3>", "Names</h3>"), ("Tudalen 2", "Page 2")]
    {
        assert!(welsh.contains(words) && !welsh.contains(original), "{words}: {welsh}");
        assert!(english.contains(original), "{english}");
    }
}

#[test]
fn a_translated_list_that_changes_data_is_refused() {
    for (items, message) in [
        (CORRECTIONS.replace("row: 2", "row: 1"), "the original has `2` here"),
        (CORRECTIONS.replace("(2015)\"", "(2014)\""), "the original has `(2015)` here"),
        (CORRECTIONS.repeat(2), "the original lists 1 here, and this translation 2"),
    ] {
        let folder = gardens_in_two_languages();
        welsh_list(&folder.path().join("content"), "corrections.yaml", "translates: 00000000\n---\n", &items);
        let report = check(folder.path());
        let is_told =
            |line: &str| line.starts_with("content/cy/published/") && line.contains("error[unequal-translation]");
        assert!(report.lines().any(is_told) && report.contains(message), "{message}: {report}");
    }
    let folder = gardens_in_two_languages();
    welsh_list(&folder.path().join("content"), "correction.yaml", "", CORRECTIONS);
    let report = stdout(&casebook(folder.path(), &["check", "--format", "short"]));
    assert!(
        report.contains("content/cy/published/correction.yaml:1:1: error[translation-without-original]"),
        "{report}"
    );
}
