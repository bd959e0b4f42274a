//! The sentences about appraisals and results that take more than a message; each is tried in `tests/sentences.md`, as those
//! of `sentences` are.

use super::{Words, said, written};
use crate::document::Inline;

/// What somebody said, and whether it was one of those who were studied.
pub fn said_by(words: &Words, said: &str, is_participant: bool) -> String {
    said!(words, if is_participant { "said-by-participant" } else { "said-by-authors" }, words = said)
}

/// By which tool a study or one of its results was appraised, by whom and when.
pub fn appraised_by(
    words: &Words,
    tool: &str,
    of: Vec<Inline>,
    coder: Option<&str>,
    date: Option<&str>,
) -> Vec<Inline> {
    let of = if of.is_empty() { Vec::new() } else { written!(words, "appraised-of", result = of) };
    let coder = coder.map(|coder| said!(words, "appraised-by", coder = coder)).unwrap_or_default();
    let date = date.map(|date| said!(words, "appraised-on", date = date)).unwrap_or_default();
    written!(words, "appraised", tool = tool, of = of, by = coder, on = date)
}

/// What was judged by a tool, and how often.
pub fn judgements_by_tool(words: &Words, tool: &str, of_results: bool, number: usize) -> String {
    let message = if of_results { "judgements-of-results" } else { "judgements-of-studies" };
    said!(words, message, tool = tool, number = number)
}

/// How the judgements of one domain spread over the levels.
pub fn judgements_of_domain(words: &Words, domain: &str, levels: &[String], counts: &[usize]) -> String {
    let told = levels.iter().zip(counts);
    let told = told.map(|(level, number)| said!(words, "judgements-of-level", number = *number, level = level));
    said!(words, "judgements-of-domain", domain = domain, judgements = words.list(told))
}

/// The results that a figure draws, in words.
pub fn results_drawn(words: &Words, outcome: &str, measure: &str, results: &[String]) -> String {
    said!(words, "results-drawn", outcome = outcome, measure = measure, results = words.groups(results))
}
