//! What a piece of plain text holds besides words: bare addresses, and what is raised or lowered, as in `x^2^` and
//! `CO~2~`. Markdown itself gives no meaning to them.
//!
//! Source of raised and lowered text: the Pandoc manual, "Superscripts and subscripts". Source of bare addresses: GitHub
//! Flavored Markdown, "Autolinks (extension)".

use std::ops::Range;

use crate::document::{Inline, Mark};

/// How a bare address begins, and what its link has before it.
const BEGINNINGS: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "http://")];

/// What ends an address wherever it stands.
const ENDS: [char; 9] = ['<', '>', '"', '“', '”', '«', '»', '|', '\u{a0}'];

/// A bare address in a text.
#[derive(Debug, PartialEq)]
pub(super) struct Address {
    /// Its bytes.
    pub range: Range<usize>,
    /// It as it was typed.
    pub words: String,
    /// Where its link leads.
    pub url: String,
}

/// The first bare address or e-mail address of a text, if it begins before this byte. `typed` is what was typed for the
/// text: there, `--` is no dash.
pub(super) fn first_address(text: &str, typed: &str, until: usize) -> Option<Address> {
    let web = BEGINNINGS.iter().filter_map(|(beginning, before)| web_address(text, typed, beginning, before));
    let first = web.chain(mail_address(text, until)).min_by_key(|address| address.range.start);
    first.filter(|address| address.range.start < until)
}

fn web_address(text: &str, typed: &str, beginning: &str, before: &str) -> Option<Address> {
    let (nth, start) =
        begins(text, beginning).enumerate().find(|(_, at)| is_address(address_at(&text[*at..]), beginning))?;
    let end = start + address_at(&text[start..]).len();
    let as_typed = begins(typed, beginning).nth(nth).map(|at| address_at(&typed[at..]));
    let words = as_typed.unwrap_or(&text[start..end]).to_owned();
    Some(Address { range: start..end, url: format!("{before}{words}"), words })
}

/// Where words begin that may be an address.
fn begins<'t>(text: &'t str, beginning: &'t str) -> impl Iterator<Item = usize> + 't {
    let begins_word = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "/.@-_".contains(c));
    text.match_indices(beginning).map(|(at, _)| at).filter(move |at| begins_word(*at))
}

/// The address that a text begins with, without the marks of the sentence behind it.
fn address_at(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || ENDS.contains(&c)).unwrap_or(text.len());
    let mut address = &text[..end];
    loop {
        let is_open = |open: char, close: char| {
            address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
        };
        let is_mark = address.ends_with(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*', '_', '~', '—', '–']);
        if !is_mark && !is_open('(', ')') && !is_open('[', ']') && !is_open('{', '}') {
            return address;
        }
        address = &address[..address.len() - address.chars().next_back().map_or(0, char::len_utf8)];
    }
}

/// Whether an address has a host with a full stop in it.
fn is_address(address: &str, beginning: &str) -> bool {
    let host =
        address.strip_prefix(beginning).unwrap_or_default().split(['/', '?', '#', ':']).next().unwrap_or_default();
    let parts: Vec<&str> = host.split('.').collect();
    parts.len() > 1 && parts.iter().all(|part| part.starts_with(char::is_alphanumeric))
}

fn mail_address(text: &str, until: usize) -> Option<Address> {
    text.match_indices('@').take_while(|(at, _)| *at <= until).find_map(|(at, _)| {
        let is_of_name = |c: char| c.is_alphanumeric() || "._+-".contains(c);
        let start = text[..at]
            .rfind(|c| !is_of_name(c))
            .map_or(0, |before| before + text[before..].chars().next().map_or(0, char::len_utf8));
        let behind = &text[at + 1..];
        let length = behind.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-').unwrap_or(behind.len());
        let host = behind[..length].trim_end_matches(['.', '-']);
        let (name, last) = (&text[start..at], host.rsplit('.').next().unwrap_or_default());
        let is_host =
            host.contains('.') && !host.contains("..") && last.len() > 1 && last.chars().all(char::is_alphabetic);
        let is_mail = is_host && name.starts_with(char::is_alphanumeric) && !name.ends_with('.');
        let words = format!("{name}@{host}");
        is_mail.then(|| Address { range: start..start + words.len(), url: format!("mailto:{words}"), words })
    })
}

/// The words of a text, with what is raised or lowered in it set so.
pub(super) fn with_marks(text: &str, typed: &str) -> Vec<Inline> {
    let signs = [('^', Mark::Superscript), ('~', Mark::Subscript)];
    let pairs =
        signs.into_iter().flat_map(|(sign, mark)| pairs(text, typed, sign).into_iter().map(move |at| (mark, at)));
    let mut pairs: Vec<(Mark, Range<usize>)> = pairs.collect();
    pairs.sort_by_key(|(_, range)| range.start);
    let mut inlines = Vec::new();
    let mut done = 0;
    for (mark, range) in pairs {
        if range.start < done {
            continue;
        }
        if range.start > done {
            inlines.push(Inline::text(&text[done..range.start]));
        }
        inlines.push(Inline::Marked { mark, text: vec![Inline::text(&text[range.start + 1..range.end - 1])] });
        done = range.end;
    }
    if done < text.len() {
        inlines.push(Inline::text(&text[done..]));
    }
    inlines
}

/// The pairs of a sign with no space between them. The second sign of one may be the first of the next.
fn pairs(text: &str, typed: &str, sign: char) -> Vec<Range<usize>> {
    let escaped = typed.match_indices(sign).map(|(found, _)| is_escaped(typed, found));
    let signs: Vec<(usize, bool)> =
        text.match_indices(sign).map(|(at, _)| at).zip(escaped.chain(std::iter::repeat(false))).collect();
    let pairs = signs.windows(2).filter_map(|pair| {
        let [(start, false), (end, false)] = *pair else { return None };
        let inside = &text[start + 1..end];
        let is_whole = !inside.is_empty() && !inside.contains(char::is_whitespace);
        let is_double = text[..start].ends_with(sign) || text[end + 1..].starts_with(sign);
        (is_whole && !is_double).then_some(start..end + 1)
    });
    pairs.collect()
}

/// Whether a sign stands there for itself, typed behind `\`.
fn is_escaped(typed: &str, found: usize) -> bool {
    (found - typed[..found].trim_end_matches('\\').len()) % 2 == 1
}
