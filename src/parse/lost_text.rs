//! Text that Markdown reads and nobody sees: definitions that no link uses, and surplus cells.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fault_kinds::{Fault, FaultKind};
use super::typed_place::TypedPlace;

/// Notes what Markdown takes for the address of a link that nobody makes.
pub(super) fn note(
    text: &str,
    definitions: &[(String, Range<usize>)],
    place: &TypedPlace<'_>,
    faults: &mut Vec<Fault>,
) {
    let lower = if definitions.is_empty() { String::new() } else { text.to_lowercase() };
    let brackets = brackets(&lower);
    let is_used = |label: &str| brackets.get(label.to_lowercase().as_str()).is_some_and(|number| *number > 1);
    let unused = definitions.iter().filter(|(label, _)| !is_used(label));
    for (_, range) in unused {
        let piece = text[range.start..].lines().next().unwrap_or_default();
        let what = "a line that begins like `[1]: …` and that no link uses";
        let instead = "type `\\[` for the sign itself, or remove it".to_owned();
        let span = place.find(piece, range.start);
        faults.push(Fault { span, kind: FaultKind::UnsupportedMarkup { what, instead } });
    }
}

/// How often each text stands in brackets that hold no others.
fn brackets(text: &str) -> BTreeMap<&str, usize> {
    let mut numbers = BTreeMap::new();
    let mut opened = None;
    for (at, sign) in text.match_indices(['[', ']']) {
        if text[..at].ends_with('\\') {
            continue;
        }
        if sign == "[" {
            opened = Some(at + 1);
        } else if let Some(start) = opened.take() {
            *numbers.entry(&text[start..at]).or_default() += 1;
        }
    }
    numbers
}

/// The rows of a table with more cells than its header: Markdown leaves the surplus out.
pub(super) fn surplus_cells(text: &str, table: Range<usize>) -> Vec<Range<usize>> {
    let mut start = table.start;
    let mut columns = None;
    let mut surplus = Vec::new();
    for line in text[table].split_inclusive('\n') {
        let cells = cells_in(line);
        if cells > *columns.get_or_insert(cells) {
            surplus.push(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    surplus
}

/// How many cells a line of a table has.
fn cells_in(line: &str) -> usize {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
    let signs = inner.match_indices('|').filter(|(at, _)| !inner[..*at].ends_with('\\'));
    signs.count() + 1
}
