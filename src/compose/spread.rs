//! The commonest of many, in their order: of more codes than fit into a line or a figure, those with the most cases.

use std::cmp::Reverse;

use super::Context;
use super::parts::text;
use crate::document::Inline;
use crate::model::FigureDefinition;

/// No more codes than this are named in a line.
pub(super) const MOST_CODES: usize = 12;

/// A figure draws no more bars than this, or rows of discs: more would be small on paper.
pub(super) const MOST_BARS: usize = 30;
pub(super) const MOST_ROWS: usize = 20;

/// So many columns of discs have room whatever their names; of years and other short names there may be more.
const MOST_COLUMNS: usize = 8;
const MOST_LETTERS_ACROSS: usize = 126;

/// How many columns with these names have room side by side.
pub(super) fn most_columns<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    let words = names.flat_map(str::split_whitespace).map(|word| word.chars().count());
    let widest = words.max().unwrap_or_default() + 2;
    (MOST_LETTERS_ACROSS / widest.max(7)).max(MOST_COLUMNS)
}

/// Those with the largest numbers, in the order of all.
pub(super) fn commonest<T: Clone>(all: &[T], most: usize, number: impl Fn(&T) -> usize) -> Vec<T> {
    let mut ranked: Vec<(usize, &T)> = all.iter().enumerate().collect();
    ranked.sort_by_key(|(_, one)| Reverse(number(one)));
    ranked.truncate(most);
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, one)| one.clone()).collect()
}

/// The caption of a figure, which says so if it draws the commonest alone.
pub(super) fn caption(context: Context<'_>, definition: &FigureDefinition, is_cut: bool) -> Vec<Inline> {
    let end = if definition.caption.value.ends_with(['.', '?', '!']) { "" } else { "." };
    let cut = if is_cut { format!("{end}{}", context.say("commonest-drawn")) } else { String::new() };
    text(format!("{}{cut}", definition.caption.value))
}
