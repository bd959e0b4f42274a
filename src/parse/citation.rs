//! Reads citations in Pandoc's syntax: `[@key, p. 12]`, `[see @a; @b, pp. 3-4]`, `[-@key]`, `@key [p. 7]`.
//!
//! Source of the syntax: the Pandoc manual, "Citation syntax".

use super::locator::parse_locator;
use super::typed_place::TypedPlace;
use crate::document::{CitationItem, Locator};

/// Where the next `@key` of a text is: the byte of the `@` and the bytes of the key after it.
///
/// A key begins with a letter, a digit or `_` and may hold `:.#$%&-+?<>~/` between such characters; in braces, which belong
/// to what is found, it may hold other signs as well. An `@` after a letter or a digit belongs to an e-mail address, one
/// after `\` is escaped.
pub fn find_key(text: &str) -> Option<(usize, std::ops::Range<usize>)> {
    find_keys(text).next()
}

/// Where every `@key` of a text is, as [`find_key`] gives it.
pub fn find_keys(text: &str) -> impl Iterator<Item = (usize, std::ops::Range<usize>)> {
    text.match_indices('@').filter_map(|(at, _)| Some((at, key_behind(text, at)?)))
}

/// The bytes of the key behind an `@`, if it begins one.
pub(super) fn key_behind(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let before = text[..at].chars().next_back();
    let belongs_to_word = before.is_some_and(|c| c.is_alphanumeric() || c == '\\' || c == '@');
    let length = key_length(&text[at + 1..]);
    (!belongs_to_word && length > 0).then(|| at + 1..at + 1 + length)
}

/// Whether a character may stand in a key.
fn is_of_key(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || ":.#$%&-+?<>~/".contains(c)
}

/// A key without the braces that it may be typed in.
pub fn bare_key(typed: &str) -> &str {
    typed.strip_prefix('{').and_then(|key| key.strip_suffix('}')).unwrap_or(typed)
}

fn key_length(text: &str) -> usize {
    if let Some(inside) = text.strip_prefix('{') {
        let end = inside.find(|c: char| c.is_whitespace() || "{}[]@;,".contains(c));
        return end.filter(|end| *end > 0 && inside[*end..].starts_with('}')).map_or(0, |end| end + 2);
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if !text.starts_with(is_word) {
        return 0;
    }
    let candidate = text.find(|c| !is_of_key(c)).map_or(text, |end| &text[..end]);
    candidate.rfind(is_word).map_or(0, |last| last + candidate[last..].chars().next().map_or(0, char::len_utf8))
}

/// Where each `@` of a text was typed; none for one that was typed as `\@` or `&#64;`, which begins no key.
pub(super) fn at_signs_as_typed(typed: &str) -> impl Iterator<Item = Option<usize>> {
    let is_escaped = |at: usize| (at - typed[..at].trim_end_matches('\\').len()) % 2 == 1;
    let signs = typed.match_indices(['@', '&']);
    let signs = signs.filter(move |(at, sign)| *sign == "@" || (is_at_entity(&typed[*at..]) && !is_escaped(*at)));
    signs.map(move |(at, sign)| (sign == "@" && !is_escaped(at)).then_some(at))
}

/// Whether a text begins with a way to write `@` by its name or its number.
fn is_at_entity(text: &str) -> bool {
    let Some((name, _)) = text.strip_prefix('&').and_then(|text| text.split_once(';')) else { return false };
    let number = name.strip_prefix('#');
    let hexadecimal = number.and_then(|number| number.strip_prefix(['x', 'X']));
    name == "commat"
        || number.is_some_and(|number| number.parse() == Ok(64))
        || hexadecimal.is_some_and(|number| u32::from_str_radix(number, 16) == Ok(64))
}

/// An item of a citation, with the words around it as they are typed.
#[derive(Debug, PartialEq)]
pub struct TypedItem<'t> {
    /// The item, without the words around it.
    pub item: CitationItem,
    /// The words before it.
    pub prefix: &'t str,
    /// The words after it, with the comma before them.
    pub suffix: &'t str,
    /// All that is typed behind the key.
    pub behind_key: &'t str,
}

/// Reads what stands between the brackets of a citation: items divided by `;`.
///
/// # Errors
/// What cannot be read: an item without a key.
pub fn parse_group<'t>(text: &'t str, place: &TypedPlace<'_>, offset: usize) -> Result<Vec<TypedItem<'t>>, String> {
    let mut start = 0;
    items(text)
        .map(|part| {
            let item = parse_item(part, place, offset + start);
            start += part.len() + 1;
            item
        })
        .collect()
}

/// How many words a citation may have behind the end of a sentence: `Our translation`, `Emphasis in the original`.
const MOST_WORDS_OF_A_REMARK: usize = 4;

/// Whether a sentence ends behind a key within the brackets, and another one begins that is more than a remark.
pub(super) fn ends_sentence(suffix: &str) -> bool {
    suffix.match_indices(['.', '?', '!']).any(|(at, _)| {
        let rest = &suffix[at + 1..];
        rest.starts_with(char::is_whitespace)
            && rest.trim_start().starts_with(char::is_uppercase)
            && rest.split_whitespace().count() > MOST_WORDS_OF_A_REMARK
    })
}

/// The items as they are typed; a semicolon in braces belongs to a place.
fn items(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    text.split(move |c| {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ => {}
        }
        c == ';' && depth == 0
    })
}

fn parse_item<'t>(text: &'t str, place: &TypedPlace<'_>, offset: usize) -> Result<TypedItem<'t>, String> {
    let (at, key) = find_key(text).ok_or_else(|| format!("`{}` names no work", text.trim()))?;
    let after = &text[key.end..];
    if let Some((_, second)) = find_key(after) {
        let (first, second) = (&text[key], &after[second]);
        return Err(if ends_sentence(after) {
            format!("the bracket of `[@{first}` does not close before `@{second}`")
        } else {
            format!("`{second}` stands in the citation of `{first}`")
        });
    }
    let before = &text[..at];
    let suppress_author = before.ends_with('-');
    let prefix = before.strip_suffix('-').unwrap_or(before);
    let (locator, suffix) = place_and_suffix(&text[key.end..]);
    let (prefix, behind_key, typed) = (prefix.trim(), &text[key.end..], &text[key]);
    let span = place.find(typed, offset + at + 1);
    let key = bare_key(typed);
    let item =
        CitationItem { key: key.to_owned(), span, prefix: Vec::new(), locator, suffix: Vec::new(), suppress_author };
    Ok(TypedItem { item, prefix, suffix, behind_key })
}

/// The place behind a key and the words behind that; words behind a comma keep it.
fn place_and_suffix(after: &str) -> (Option<Locator>, &str) {
    let after = after.trim();
    let inside = after.strip_prefix(',').unwrap_or(after);
    let (locator, suffix) = parse_locator(inside);
    match (&locator, suffix.trim_start_matches([',', ' ']).is_empty()) {
        (_, true) => (locator, ""),
        (None, false) if !inside.trim_start().starts_with('{') => (None, after),
        _ => (locator, suffix),
    }
}
