//! Reads the place in a work that a citation names: `p. 12`, `sec. 4.3`.
//!
//! Source of the syntax: the Pandoc manual, "Citation syntax". Of Pandoc's locator words the five that a review needs
//! are known: page, section, chapter, paragraph and table.

use crate::document::{Locator, LocatorKind};

/// Words that come before a locator, longest first where one begins another.
const LOCATOR_WORDS: [(&str, LocatorKind); 17] = [
    ("pages", LocatorKind::Page),
    ("page", LocatorKind::Page),
    ("pp.", LocatorKind::Page),
    ("p.", LocatorKind::Page),
    ("sections", LocatorKind::Section),
    ("section", LocatorKind::Section),
    ("secs.", LocatorKind::Section),
    ("sec.", LocatorKind::Section),
    ("chapter", LocatorKind::Chapter),
    ("chap.", LocatorKind::Chapter),
    ("ch.", LocatorKind::Chapter),
    ("paragraph", LocatorKind::Paragraph),
    ("paras.", LocatorKind::Paragraph),
    ("para.", LocatorKind::Paragraph),
    ("tables", LocatorKind::Table),
    ("table", LocatorKind::Table),
    ("tbl.", LocatorKind::Table),
];

/// Reads a locator and what follows it: `pp. 12-14, 20 and elsewhere`.
pub fn parse_locator(text: &str) -> (Option<Locator>, String) {
    let text = text.trim();
    let word = LOCATOR_WORDS.iter().find(|(word, _)| text.starts_with(word));
    let kind = word.map_or(LocatorKind::Page, |(_, kind)| *kind);
    let rest = text[word.map_or(0, |(word, _)| word.len())..].trim_start();
    let length = locator_length(rest);
    if length == 0 {
        return (None, text.to_owned());
    }
    let value = rest[..length].trim_end_matches([',', ' ']).to_owned();
    let suffix = rest[value.len()..].trim_start_matches(',').trim().to_owned();
    (Some(Locator { kind, value }), suffix)
}

/// How many bytes of the text are places: words with a digit, or roman numerals, with commas and dashes between.
fn locator_length(text: &str) -> usize {
    text.split_inclusive([' ', ',']).take_while(|word| is_place(word.trim_end_matches([' ', ',']))).map(str::len).sum()
}

fn is_place(word: &str) -> bool {
    let is_roman = !word.is_empty() && word.chars().all(|c| "ivxlcIVXLC".contains(c));
    word.is_empty() || is_roman || word.chars().any(|c| c.is_ascii_digit())
}
