//! The sentences about maps, figures and the spread of cases over codes; each is tried in `tests/sentences.md`.

use super::Inline;
use super::sentences::count;

/// How many of a briefing's cases have no code on an axis, behind the others.
pub fn cases_not_coded(number: usize) -> String {
    format!("not coded ({number})")
}

/// That codes besides those that are named have cases, and where they are listed.
pub fn and_other_codes(named: &str, others: usize, list: Inline) -> Vec<Inline> {
    let others = count(others, "other code", "other codes");
    vec![Inline::text(format!("{named}, and {others}, listed with their cases under “")), list, Inline::text("”")]
}

/// That a figure draws a part of what its table has.
pub fn commonest_drawn() -> String {
    " Drawn are those with the most cases; the table has all.".to_owned()
}

/// What a cell of a map says if no case is in it.
pub fn no_case_coded() -> String {
    "No case coded".to_owned()
}

/// What the cells of maps say besides the cases in them.
#[derive(Debug, Default)]
pub struct MapWords<'w> {
    /// Whether some say that nobody looked.
    pub has_gaps: bool,
    /// Whether some count works.
    pub has_works: bool,
    /// Whether some count results.
    pub has_results: bool,
    /// By what cells are split.
    pub splits: Vec<&'w str>,
}

/// What the cells of maps say besides the cases in them.
pub fn maps_explained(words: &MapWords<'_>) -> String {
    let gaps =
        "“Not sought” means that the review did not look for such cases, and “None found” that it did and has none.";
    let works = "A map of works names the works that tell of the cases, each once in a cell.";
    let results = "A map of results counts what the cases of a cell report, on whatever outcome.";
    let by: Vec<String> = words.splits.iter().map(|label| format!("“{label}”")).collect();
    let split = format!(
        "Below a number stands how it spreads over {}; what has several of these counts under each.",
        by.join(" or ")
    );
    let told = [
        (words.has_gaps, gaps),
        (words.has_works, works),
        (words.has_results, results),
        (!words.splits.is_empty(), split.as_str()),
    ];
    let told = told.into_iter().filter(|(is_told, _)| *is_told);
    told.map(|(_, words)| words).collect::<Vec<_>>().join(" ")
}

/// How what a cell of a map counts spreads over what splits it, and over how many more codes.
pub fn split_of_cell(parts: &[(String, usize)], others: usize) -> String {
    let told = parts.iter().map(|(label, number)| format!("{label}: {number}"));
    let others = (others > 0).then(|| format!("and {}", count(others, "other code", "other codes")));
    told.chain(others).collect::<Vec<_>>().join("; ")
}

/// How many results the cases in a cell of a map report.
pub fn results_in_cell(number: usize) -> String {
    count(number, "result", "results")
}

/// What a cell of a map of results says if its cases report none.
pub fn cases_without_result(number: usize) -> String {
    format!("{}, no result", count(number, "case", "cases"))
}

/// What a cell of a map says if nobody looked for what it would hold.
pub fn not_sought() -> String {
    "Not sought".to_owned()
}

/// What a cell of a map says if it was looked for and nothing was found.
pub fn none_found() -> String {
    "None found".to_owned()
}

/// How many works tell of the cases in a cell of a map.
pub fn works_in_cell(number: usize) -> String {
    count(number, "work", "works")
}

/// What a cell of a map says if cases are in it and none of them is looked for.
pub fn no_case_matches() -> String {
    "No case matches".to_owned()
}

/// How many cases are in a cell of a map, or in it and looked for.
pub fn cases_in_cell(number: usize) -> String {
    count(number, "case", "cases")
}

/// What a figure holds in a row, in words for those who do not see it.
pub fn row_of_figure(name: &str, cases: usize, parts: &[String]) -> String {
    let spread = if parts.is_empty() { String::new() } else { format!(": {}", parts.join(", ")) };
    format!("{name}, {}{spread}.", count(cases, "case", "cases"))
}
