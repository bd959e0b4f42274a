//! Says in an editor's words what Typst says in a template's.

use std::collections::BTreeSet;

use camino::Utf8Path;

/// The most lines of Typst's own words that are passed on.
const MOST_LINES: usize = 6;

/// Explains what Typst wrote. Its places point into templates and never into content, so they are kept only where the
/// message is about the template. Nothing if it wrote nothing.
pub(super) fn explain(said: &str, root: &Utf8Path) -> Option<String> {
    let characters = missing_characters(said);
    if !characters.is_empty() {
        let list = characters.into_iter().collect::<Vec<_>>().join(", ");
        return Some(format!(
            "the typeface has no sign for {list}\nhelp: write it in other words, or add a typeface that has it"
        ));
    }
    let lines: BTreeSet<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    let shown: Vec<&str> = lines
        .into_iter()
        .take(MOST_LINES)
        .map(|line| line.rsplit(&format!("{root}/")).next().unwrap_or(line))
        .collect();
    (!shown.is_empty()).then(|| shown.join("\n  "))
}

/// The texts that Typst could not show: `the text "…" could not be displayed with font …`.
fn missing_characters(said: &str) -> BTreeSet<String> {
    let texts = said.lines().filter(|line| line.contains("could not be displayed with font"));
    texts.filter_map(|line| line.split("the text ").nth(1)?.split(" could not").next().map(str::to_owned)).collect()
}
