//! How wide the columns of a table are.

use crate::document::{Inline, Table, plain_text};

/// More columns are set in smaller letters.
const MANY: usize = 6;

/// About the width of a wide letter, in smaller letters and in others, and what a cell has at its sides; in twentieths of a point.
const LETTER: (usize, usize) = (96, 118);
const SIDES: usize = 216;

/// A longer word may be broken.
const LONGEST_WORD: usize = 30;

/// Whether a table has so many columns that its letters are small.
pub(super) fn are_many(table: &Table) -> bool {
    table.columns.len() > MANY
}

/// The columns in their parts of the whole, but none narrower than its longest word; none if these have no room side by side.
pub(super) fn widths(table: &Table, all: usize) -> Option<Vec<usize>> {
    let columns = 0..table.columns.len();
    let parts: Vec<usize> =
        columns.clone().map(|place| table.widths.get(place).map_or(1, |part| (*part).max(1) as usize)).collect();
    let least: Vec<usize> = columns.clone().map(|place| least_width(table, place)).collect();
    if least.iter().sum::<usize>() > all {
        return None;
    }
    let mut widths = least.clone();
    let mut pinned = vec![false; parts.len()];
    for _ in columns {
        let sum = |of: &[usize], is_pinned: bool| -> usize {
            of.iter().zip(&pinned).filter(|(_, pinned)| **pinned == is_pinned).map(|(value, _)| value).sum()
        };
        let (free, shares) = (all - sum(&least, true), sum(&parts, false).max(1));
        let share = |place: usize| if pinned[place] { least[place] } else { free * parts[place] / shares };
        widths = (0..parts.len()).map(share).collect();
        pinned = pinned.iter().enumerate().map(|(place, is)| *is || widths[place] < least[place]).collect();
    }
    Some(widths.into_iter().zip(least).map(|(width, least)| width.max(least)).collect())
}

/// The width of the longest word of a column; its head is in letters of the usual size.
fn least_width(table: &Table, place: usize) -> usize {
    let longest = |cells: &[Vec<Vec<Inline>>]| {
        let cells = cells.iter().filter_map(|row| row.get(place));
        cells.map(|cell| longest_word(&plain_text(cell))).max().unwrap_or_default()
    };
    let letter = if are_many(table) { LETTER.0 } else { LETTER.1 };
    let head = longest(std::slice::from_ref(&table.columns)) * LETTER.1;
    SIDES + head.max(longest(&table.rows) * letter)
}

fn longest_word(text: &str) -> usize {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '–' | '—'));
    words.map(|word| word.chars().count()).filter(|length| *length <= LONGEST_WORD).max().unwrap_or_default()
}
