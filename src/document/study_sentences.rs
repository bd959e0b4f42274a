//! The sentences about results, appraisals and effects; each is tried in `tests/sentences.md`, as those of `sentences` are.

use super::sentences::count;

/// What several studies show together, and how they were put together.
pub fn effect_over_studies(measure: &str, numbers: &str, method: &str) -> String {
    format!("Together: {measure} {numbers}, by {method}.")
}

/// What begins the cases that a finding does not rest on, and that speak against it.
pub fn points_the_other_way() -> String {
    "Points the other way: ".to_owned()
}

/// What somebody said, and whether it was one of those who were studied.
pub fn said_by(words: &str, is_participant: bool) -> String {
    let whose = if is_participant { "a participant" } else { "the authors" };
    format!("“{words}” ({whose})")
}

/// The results of a study, as they were copied.
pub fn results_of_study() -> String {
    "Results as the study prints them; nothing here is computed".to_owned()
}

/// By which tool a study or one of its results was appraised, by whom and when.
pub fn appraised_by(tool: &str, of: &str, coder: Option<&str>, date: Option<&str>) -> String {
    let of = if of.is_empty() { String::new() } else { format!(", of {of}") };
    let coder = coder.map(|coder| format!(", by {coder}")).unwrap_or_default();
    let date = date.map(|date| format!(", on {date}")).unwrap_or_default();
    format!("{tool}{of}{coder}{date}")
}

/// What was judged by a tool, and how often.
pub fn judgements_by_tool(tool: &str, of_results: bool, number: usize) -> String {
    let of = if of_results { count(number, "result", "results") } else { count(number, "study", "studies") };
    format!("{tool}: how the judgements of {of} spread")
}

/// How the judgements of one domain spread over the levels.
pub fn judgements_of_domain(domain: &str, levels: &[String], counts: &[usize]) -> String {
    let told: Vec<String> = levels.iter().zip(counts).map(|(level, number)| format!("{number} {level}")).collect();
    format!("{domain}: {}.", told.join(", "))
}

/// What begins the table of all judgements by a tool.
pub fn each_judgement(tool: &str) -> String {
    format!("{tool}: each judgement")
}

/// The results that a figure draws, in words.
pub fn results_drawn(outcome: &str, measure: &str, results: &[String]) -> String {
    format!("{outcome}, {measure}, as each study prints it. {}.", results.join("; "))
}
