//! The comparison with the published tables goes both ways: a word that either side has besides is found, at its row.

use std::collections::BTreeSet;

use crate::planted::{Files, judge, loaded, showcase};
use crate::support::{casebook, project};

/// What is done to a word: it is dropped, doubled, or gets another before it.
const FAULTS: [&str; 3] = ["", "WORD WORD", "without WORD"];

/// Words with which styles join the parts of a reference, or for which another sign may stand.
const FORM: [&str; 12] =
    ["and", "In", "Eds", "pp", "Article", "Number", "Volume", "DOI", "doi", "org", "http", "https"];

#[test]
fn a_word_too_many_or_too_few_in_any_published_cell_of_a_review_is_found() {
    let files = loaded("tests/reviews/gardens/content");
    let tables = ["published/table-s1.csv", "published/table-s2.csv"];
    let missed: Vec<String> = (0..40)
        .flat_map(|nth| FAULTS.into_iter().flat_map(|fault| missed(&files, &tables, nth, fault)).collect::<Vec<_>>())
        .collect();
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn a_word_too_many_or_too_few_in_a_sample_of_the_showcase_is_found() {
    let files = showcase();
    let tables = ["published/table-a1.csv", "published/table-a2.csv", "published/reference-list.csv"];
    let faults = FAULTS.into_iter().cycle();
    let missed: Vec<String> =
        (0..50).step_by(SAMPLE).zip(faults).flat_map(|(nth, fault)| missed(&files, &tables, nth, fault)).collect();
    assert_eq!(missed, Vec::<String>::new());
}

/// Every so-manieth word of the rows of the showcase is tried.
const SAMPLE: usize = 3;

/// Does one thing to one word of every row of some tables, and gives the rows where nobody finds it.
fn missed(files: &Files, tables: &[&str], nth: usize, fault: &str) -> Vec<String> {
    let mut with_faults = files.clone();
    let mut planted = Vec::new();
    for table in tables {
        let mut rows: Vec<String> = files[*table].lines().map(str::to_owned).collect();
        for (line, row) in rows.iter_mut().enumerate().skip(1) {
            let Some((start, end)) = words(row).get(nth).copied() else { continue };
            if FORM.contains(&&row[start..end]) {
                continue;
            }
            let word = row[start..end].to_owned();
            row.replace_range(start..end, &fault.replace("WORD", &word));
            planted.push((((*table).to_owned(), line + 1), format!("`{word}` → `{fault}`")));
        }
        with_faults.insert((*table).to_owned(), rows.join("\n") + "\n");
    }
    let found = rows_found(&with_faults);
    let missed = planted.into_iter().filter(|(place, _)| !found.contains(place));
    missed.map(|((table, line), what)| format!("{table}:{line}: {what}")).collect()
}

/// The rows of published tables of which it is said that they do not agree with our side.
fn rows_found(files: &Files) -> BTreeSet<(String, usize)> {
    let (sources, judgement) = judge(files, &casebook::check::Settings::default());
    let mismatches = judgement.diagnostics.iter().filter(|diagnostic| diagnostic.rule == "table-mismatch");
    let labels = mismatches.flat_map(|diagnostic| std::iter::once(&diagnostic.place).chain(&diagnostic.related));
    labels.map(|label| (sources.file(label.span.file).path.clone(), sources.position(label.span).line)).collect()
}

/// Where the words of a row stand.
fn words(row: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    for (at, c) in row.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match words.last_mut() {
            Some((_, end)) if *end == at => *end = at + c.len_utf8(),
            _ => words.push((at, at + c.len_utf8())),
        }
    }
    words
}

/// Words that the style of the showcase's references does not print, as the `form` of Table A1 says: months and places.
const NOT_PRINTED: [&str; 8] = ["london", "january", "march", "april", "june", "july", "october", "december"];

/// Signs and labels for which the style of the showcase's references prints words, or the reverse.
const OF_THE_STYLE: [&str; 7] = ["http", "https", "org", "no", "and", "article", "number"];

#[test]
fn a_rebuilt_reference_says_what_is_printed_but_for_what_the_page_says_of_its_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let built = casebook(&project(), &["build", "--only", "data", "--out", out.to_str().expect("a path")]);
    assert_eq!(built.status.code(), Some(0));
    let cells = |path: std::path::PathBuf| {
        let rows = csv::Reader::from_path(path).expect("a table").into_records();
        rows.map(|row| row.expect("a row")[1].to_owned()).collect::<Vec<_>>()
    };
    let ours = cells(out.join("data/table-a1.csv"));
    let printed = cells(project().join("content/published/table-a1.csv"));
    assert_eq!((ours.len(), printed.len()), (35, 35));
    let corrected = corrected_rows();
    let uncorrected = (1..).zip(ours.iter().zip(&printed)).filter(|(row, _)| !corrected.contains(row));
    for (row, (ours, printed)) in uncorrected {
        let mut left = said(printed);
        for word in said(ours) {
            let at = left.iter().position(|printed| *printed == word);
            left.swap_remove(at.unwrap_or_else(|| panic!("row {row} has `{word}` besides")));
        }
        left.retain(|word| !NOT_PRINTED.contains(&word.as_str()));
        assert_eq!(left, Vec::<String>::new(), "row {row} lacks these");
    }
}

/// The rows of Table A1 with a correction of their own.
fn corrected_rows() -> BTreeSet<usize> {
    let text = showcase()["published/corrections.yaml"].clone();
    let of_table = text.split("- table: ").filter(|one| one.starts_with("table-a1"));
    of_table.filter_map(|one| one.lines().nth(1)?.trim().strip_prefix("row: ")?.parse().ok()).collect()
}

/// The words of a reference.
fn said(reference: &str) -> Vec<String> {
    let plain = reference.to_lowercase().replace(['\'', '’'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty() && !OF_THE_STYLE.contains(word)).map(str::to_owned).collect()
}
