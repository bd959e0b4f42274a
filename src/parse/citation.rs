//! Reads citations in Pandoc's syntax: `[@key, p. 12]`, `[see @a; @b, pp. 3-4]`, `[-@key]`, `@key [p. 7]`.
//!
//! Source of the syntax: the Pandoc manual, "Citation syntax". Of Pandoc's locator words the five that a review needs
//! are known: page, section, chapter, paragraph and table.

use super::place::Place;
use crate::document::{CitationItem, Locator, LocatorKind};

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

/// Where the next `@key` of a text is: the byte of the `@` and the bytes of the key after it.
///
/// A key begins with a letter, a digit or `_` and may hold `:.#$%&-+?<>~/` between such characters. An `@` after a
/// letter or a digit belongs to an e-mail address, one after `\` is escaped.
pub fn find_key(text: &str) -> Option<(usize, std::ops::Range<usize>)> {
    find_keys(text).next()
}

/// Where every `@key` of a text is, as [`find_key`] gives it.
pub fn find_keys(text: &str) -> impl Iterator<Item = (usize, std::ops::Range<usize>)> {
    text.match_indices('@').filter_map(|(at, _)| {
        let before = text[..at].chars().next_back();
        let belongs_to_word = before.is_some_and(|c| c.is_alphanumeric() || c == '\\' || c == '@');
        let length = key_length(&text[at + 1..]);
        (!belongs_to_word && length > 0).then(|| (at, at + 1..at + 1 + length))
    })
}

fn key_length(text: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if !text.starts_with(is_word) {
        return 0;
    }
    let may_continue = |c: char| is_word(c) || ":.#$%&-+?<>~/".contains(c);
    let candidate = text.find(|c| !may_continue(c)).map_or(text, |end| &text[..end]);
    candidate.rfind(is_word).map_or(0, |last| last + candidate[last..].chars().next().map_or(0, char::len_utf8))
}

/// Reads what stands between the brackets of a citation: items divided by `;`.
///
/// # Errors
/// What cannot be read: an item without a key.
pub fn parse_group(text: &str, place: &Place<'_>, offset: usize) -> Result<Vec<CitationItem>, String> {
    let mut start = 0;
    text.split(';')
        .map(|part| {
            let item = parse_item(part, place, offset + start);
            start += part.len() + 1;
            item
        })
        .collect()
}

fn parse_item(text: &str, place: &Place<'_>, offset: usize) -> Result<CitationItem, String> {
    let (at, key) = find_key(text).ok_or_else(|| format!("`{}` names no work", text.trim()))?;
    let after = &text[key.end..];
    if let Some((_, second)) = find_key(after) {
        return Err(format!("`{}` stands in the citation of `{}`", &after[second], &text[key]));
    }
    let before = &text[..at];
    let suppress_author = before.ends_with('-');
    let prefix = before.strip_suffix('-').unwrap_or(before);
    let (locator, suffix) = parse_locator(text[key.end..].trim_start_matches(','));
    Ok(CitationItem {
        key: text[key.clone()].to_owned(),
        span: place.find(&text[key.clone()], offset + key.start),
        prefix: prefix.trim().to_owned(),
        locator,
        suffix,
        suppress_author,
    })
}

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
