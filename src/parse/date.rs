//! Dates in front matter.

use super::yaml::{Node, Text};

/// Reads a date; one that is none is noted, and kept as it was typed.
pub(super) fn read_date(node: &Node<'_>) -> Option<Text> {
    let text = node.text()?;
    if text.value.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == text.value) {
        return Some(text);
    }
    node.refuse(format!("`{}` is no date", text.value), "type year, month and day, such as `2026-11-23`");
    Some(text)
}
