//! The sentences about maps and figures that take more than a message; each is tried in `tests/sentences.md`.

use super::{Words, said};

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
pub fn maps_explained(words: &Words, maps: &MapWords<'_>) -> String {
    let told = [
        (maps.has_gaps, "map-gaps-explained"),
        (maps.has_works, "map-works-explained"),
        (maps.has_results, "map-results-explained"),
    ];
    let told = told.into_iter().filter(|(is_told, _)| *is_told).map(|(_, name)| words.say(name));
    let by: Vec<String> = maps.splits.iter().map(|label| said!(words, "quoted", words = *label)).collect();
    let split = (!by.is_empty()).then(|| said!(words, "map-split-explained", axes = words.either(&by)));
    told.chain(split).collect::<Vec<_>>().join(" ")
}

/// How what a cell of a map counts spreads over what splits it, and over how many more codes.
pub fn split_of_cell(words: &Words, parts: &[(String, usize)], others: usize) -> String {
    let told = parts.iter().map(|(label, number)| said!(words, "part-of-cell", label = label, number = *number));
    let others = (others > 0).then(|| said!(words, "other-codes-of-cell", number = others));
    words.groups(told.chain(others))
}

/// What a figure holds in a row, in words for those who do not see it.
pub fn row_of_figure(words: &Words, name: &str, cases: usize, parts: &[String]) -> String {
    if parts.is_empty() {
        said!(words, "row-of-figure", name = name, cases = cases)
    } else {
        said!(words, "row-of-figure-with-parts", name = name, cases = cases, parts = words.list(parts))
    }
}
