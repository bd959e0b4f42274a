//! Slips of typing that Markdown takes for plain text: a bracket, a stress or a mark of code that does not close, and a
//! heading or an item of a list without its space. They are looked for in what Markdown itself gives as text, so that
//! code, links and marks that do close are none.

use std::ops::Range;

use super::citation::{TypedItem, ends_sentence, find_key, find_keys};
use super::fault_kinds::{Fault, FaultKind};
use super::locator::parse_locator;
use super::typed_place::TypedPlace;
use crate::document::CitationItem;

/// A slip: where it stands in the text, what is wrong, and what to type.
type Slip = (Range<usize>, String, String);

/// Notes the slips in a piece of plain text; marks are looked for between the addresses that it holds.
pub(super) fn note(
    text: &str,
    range: &Range<usize>,
    between: &[Range<usize>],
    place: &TypedPlace<'_>,
    faults: &mut Vec<Fault>,
) {
    let mut slips = Vec::new();
    slips.extend(line_start(text, range));
    slips.extend(run_on_item(text, range));
    slips.extend(brackets(text, range));
    slips.extend(between.iter().filter_map(|range| half_raised(text, range)));
    slips.extend(bare_places(text, range));
    for mark in ['*', '_', '`'] {
        slips.extend(between.iter().find_map(|range| unclosed_mark(text, range, mark)));
    }
    for (range, message, help) in slips {
        let span = place.find(&text[range.clone()], range.start);
        faults.push(Fault { span, kind: FaultKind::TypingSlip { message, help } });
    }
}

/// Notes a bracket that closes in a later sentence than its citation stands in.
pub(super) fn note_late_closes(items: &[TypedItem<'_>], faults: &mut Vec<Fault>) {
    let late = items.iter().filter(|typed| ends_sentence(typed.behind_key));
    faults.extend(late.map(|TypedItem { item: CitationItem { key, span, .. }, .. }| Fault {
        span: *span,
        kind: FaultKind::TypingSlip {
            message: format!("the bracket of `[@{key}` closes in a later sentence"),
            help: format!("type `[@{key}]`, with its place in the work if it has one"),
        },
    }));
}

/// Whether a sign stands there for itself, behind `\`.
fn is_escaped(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// What begins a line without its space: `##Heading`, `-Item`, `1.Item`; or a bullet from a word processor.
fn line_start(text: &str, range: &Range<usize>) -> Option<Slip> {
    let before = &text[..range.start];
    let typed = &text[range.clone()];
    let begins_line = before.rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    let length =
        typed.find(|c: char| !matches!(c, '#' | '-' | '.' | '0'..='9' | '•' | '‣' | '▪' | '●' | '◦' | '\u{f0b7}'))?;
    let (mark, rest) = typed.split_at(length);
    let what = match mark {
        _ if !begins_line || is_escaped(text, range.start) => return None,
        "##" | "###" | "####" | "#####" | "######" => "heading",
        "-" if rest.starts_with(char::is_uppercase) => "item of a list",
        _ if mark.ends_with('.') && is_number(mark) && rest.starts_with(char::is_uppercase) => "item of a list",
        "•" | "‣" | "▪" | "●" | "◦" | "\u{f0b7}" => {
            let message = format!("a line that begins with `{mark}` is no item of a list");
            return Some((range.start..range.start + length, message, "type `- ` in its stead".to_owned()));
        }
        _ => return None,
    };
    let first = rest.split_whitespace().next()?;
    let message = format!("`{mark}{first}` is no {what}: a space is missing");
    Some((range.start..range.start + length + first.len(), message, format!("type `{mark} {first}`")))
}

/// What begins two lines of one paragraph as items of other programs do: `a. One`, `(1) One`, `#. One`.
fn run_on_item(text: &str, range: &Range<usize>) -> Option<Slip> {
    let begins_line = text[..range.start].rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
    let mut lines = text[range.start..].lines();
    let (first, second) = (item_mark(lines.next()?)?, item_mark(lines.next()?)?);
    let message = format!("the lines that begin with `{first}` and `{second}` run on: they are no items of a list");
    let is_first = begins_line && !is_escaped(text, range.start);
    is_first
        .then(|| (range.start..range.start + first.len(), message, "begin each of them with `1. ` or `- `".to_owned()))
}

/// The mark of an item in the form of another program.
fn item_mark(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let (mark, rest) = line.split_once(' ')?;
    let inside = mark.strip_suffix(['.', ')'])?;
    let bare = inside.strip_prefix('(').filter(|_| mark.ends_with(')')).unwrap_or(inside);
    let is_number = bare.len() < 3 && bare.chars().all(|c| c.is_ascii_digit());
    let is_letter = bare.len() == 1 && bare.chars().all(|c| c.is_ascii_lowercase() || c == '#');
    let is_roman = bare.len() < 5 && bare.chars().all(|c| "ivx".contains(c));
    let is_mark = !bare.is_empty() && !rest.is_empty() && (is_number || is_letter || is_roman);
    is_mark.then_some(mark)
}

/// The sign of what is raised, without the one that ends it: `10^6`.
fn half_raised(text: &str, range: &Range<usize>) -> Option<Slip> {
    let typed = &text[range.clone()];
    let signs = typed.match_indices('^').map(|(at, _)| at).filter(|at| !is_escaped(text, range.start + at));
    let [at] = signs.collect::<Vec<_>>()[..] else { return None };
    let before = typed[..at].rfind(|c: char| !c.is_alphanumeric()).map_or(0, |space| space + 1);
    let raised: &str = typed[at + 1..].split(|c: char| !(c.is_alphanumeric() || "+-−".contains(c))).next()?;
    let base = typed.get(before..at)?;
    let is_slip = !base.is_empty() && !raised.is_empty();
    let place = range.start + before..range.start + at + 1 + raised.len();
    let message = format!("`{base}^{raised}` is printed as it stands: what is raised ends with `^`, too");
    is_slip.then(|| (place, message, format!("type `{base}^{raised}^`, or `\\^` for the sign itself")))
}

fn is_number(mark: &str) -> bool {
    let digits = mark.trim_end_matches('.');
    digits.len() + 1 == mark.len()
        && !digits.is_empty()
        && digits.len() < 4
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn brackets(text: &str, range: &Range<usize>) -> Vec<Slip> {
    let typed = &text[range.clone()];
    let opening = typed.match_indices('[').filter(|(at, _)| !is_escaped(text, range.start + at));
    let mut slips: Vec<Slip> = opening.filter_map(|(at, _)| bracket(typed, at, range.start)).collect();
    let closing = typed.match_indices(']').filter(|(at, _)| !is_escaped(text, range.start + at));
    slips.extend(closing.filter_map(|(at, _)| unopened(typed, at, range.start)));
    slips
}

/// The place in a work that is typed behind a key, as it is typed: `, p. 9` of `, p. 9. People`.
fn typed_place(behind: &str) -> &str {
    let behind = behind.trim_end();
    let Some(inside) = behind.strip_prefix(',') else { return "" };
    let (locator, suffix) = parse_locator(inside);
    let end = behind.len() - suffix.len();
    if locator.is_some() { behind[..end].trim_end().trim_end_matches('.') } else { "" }
}

/// Places in a work behind a key without brackets: `@lind-2012, p. 9`, which stands there as words of the sentence.
fn bare_places(text: &str, range: &Range<usize>) -> Vec<Slip> {
    let typed = &text[range.clone()];
    let keys = find_keys(typed).filter(|(at, _)| !is_escaped(text, range.start + at));
    let keys: Vec<_> = keys.collect();
    let ends = keys.iter().skip(2).map(|(end, _)| *end).chain([typed.len(); 2]);
    let (mut seen, mut is_in) = (0, false);
    let slips = keys.iter().zip(ends).filter_map(|((at, key), end)| {
        // No place goes beyond the next key; what stands behind that shows where the place ends.
        let place = typed_place(up_to_sentence_end(&typed[key.end..end]));
        let words = place.trim_start_matches([',', ' ']);
        let sign = typed[seen..*at].rfind(['[', ']']);
        is_in = sign.map_or(is_in, |sign| typed[seen + sign..].starts_with('['));
        seen = *at;
        let is_bracketed = is_in || typed[key.end + place.len()..].starts_with(']');
        let message = format!("the place in `@{}{place}` stands outside a bracket", &typed[key.clone()]);
        let help = format!("type `@{} [{words}]`", &typed[key.clone()]);
        let whole = range.start + at..range.start + key.end + place.len();
        (!is_bracketed && !words.is_empty() && !words.starts_with(char::is_numeric)).then_some((whole, message, help))
    });
    slips.collect()
}

/// The words up to a full stop behind a number, or to a bracket.
fn up_to_sentence_end(text: &str) -> &str {
    let stops = text.match_indices('.').map(|(at, _)| at);
    let mut ends = stops.filter(|at| {
        text[..*at].ends_with(|c: char| c.is_ascii_digit()) && !text[at + 1..].starts_with(|c: char| c.is_ascii_digit())
    });
    let end = ends.next().unwrap_or(text.len());
    text[..end].split(['[', ']']).next().unwrap_or_default()
}

/// What is wrong with a bracket that Markdown takes for text.
fn bracket(typed: &str, at: usize, offset: usize) -> Option<Slip> {
    let inside = &typed[at + 1..];
    let place = |length: usize| offset + at..offset + at + length;
    let closes = inside.find(']').filter(|end| !inside[..*end].contains('['));
    let Some(end) = closes else {
        let (_, key) = find_key(inside)?;
        let is_citation = inside[..key.start].len() <= "see also, e.g., @".len();
        let citation = format!("[{}", &inside[..key.end]);
        let message = format!("the bracket of `{citation}` does not close");
        let whole = format!("{citation}{}", typed_place(up_to_sentence_end(&inside[key.end..])));
        return is_citation.then(|| (place(citation.len()), message, format!("type `{whole}]`")));
    };
    let (inside, behind) = (&inside[..end], &inside[end + 1..]);
    let address = behind.trim_start().strip_prefix('(')?.split(')').next()?;
    let is_address = ["http://", "https://", "mailto:", "../"].iter().any(|start| address.starts_with(start))
        || address.ends_with(".md") && !address.contains(' ');
    let message = format!("`[{inside}]` and the address behind it are no link");
    is_address.then(|| (place(inside.len() + 2), message, format!("type `[{inside}]({address})`, without a space")))
}

/// A bracket behind a key that nothing opens: `@key-2019].`
fn unopened(typed: &str, at: usize, offset: usize) -> Option<Slip> {
    let before = &typed[..at];
    let start = before.rfind('@')?;
    let opens = before.rfind('[').is_some_and(|open| !before[open..].contains(']'));
    let (_, key) = find_key(&before[start..])?;
    let citation = &typed[start..=at];
    let is_near = !opens && citation.len() < key.end + 20;
    let message = format!("the bracket of `{citation}` does not open");
    is_near.then(|| (offset + start..offset + at + 1, message, format!("type `[{citation}`")))
}

/// The first `**`, `*`, `_` or backtick beside a word that Markdown found no partner for.
fn unclosed_mark(text: &str, range: &Range<usize>, mark: char) -> Option<Slip> {
    let mut at = range.start;
    while let Some(found) = text[at..range.end].find(mark) {
        let start = at + found;
        let run = text[start..range.end].len() - text[start..range.end].trim_start_matches(mark).len();
        let is_slip = !is_escaped(text, start) && stresses(text, start, start + run, mark);
        if is_slip {
            let marks = &text[start..start + run];
            let what = if mark == '`' { "code" } else { "stress" };
            let message = format!("`{marks}` is printed as it stands: this {what} does not begin or does not end");
            let message = if mark == '`' { message.replacen("```", "`` ` ``", 1) } else { message };
            let sign = if mark == '`' { "`` \\` ``".to_owned() } else { format!("`\\{mark}`") };
            let help = format!("type {} at both ends of the words, or {sign} for the sign itself", quoted(marks));
            return Some((start..start + run, message, help));
        }
        at = start + run;
    }
    None
}

fn quoted(marks: &str) -> String {
    if marks.starts_with('`') { "`` ` ``".to_owned() } else { format!("`{marks}`") }
}

/// Whether marks stand at the beginning or end of a word, as those of stress do; `5 * 3`, `p < 0.05*` and a rule to fill
/// in have other ones.
fn stresses(text: &str, start: usize, end: usize, mark: char) -> bool {
    let before = text[..start].chars().next_back().filter(|c| !c.is_whitespace());
    let behind = text[end..].chars().next().filter(|c| !c.is_whitespace());
    let opens = behind.is_some_and(|c| c.is_alphanumeric() || "[\"“‘'(".contains(c))
        && !before.is_some_and(char::is_alphanumeric);
    let closes = before.is_some_and(|c| c.is_alphabetic() || ".!?,)]”".contains(c))
        && !behind.is_some_and(char::is_alphanumeric);
    match mark {
        '`' => true,
        '*' => opens || closes && end - start > 1,
        _ => (opens || closes) && end - start < 3,
    }
}
