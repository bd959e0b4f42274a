//! `invisible-character`: a character that nobody sees, brought along from a word processor, a PDF or a web page.

use std::sync::LazyLock;

use regex::Regex;

use super::Rule;
use super::causes::file_item;
use crate::diagnostic::Matter::Files;
use crate::diagnostic::{Diagnostic, Replacement};
use crate::model::Review;
use crate::source::{FileId, SourceFile, Span};

pub(super) const RULE: Rule =
    rule!("invisible-character", Advice, "a character that nobody sees, from a word processor or a PDF", find);

/// All of them, for a quick look at long texts.
static ALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let class = r"[\u{a0}\u{ad}\u{61c}\u{2007}\u{200b}-\u{200f}\u{2028}-\u{202f}\u{2060}\u{2066}-\u{2069}\u{feff}]";
    Regex::new(class).ok()
});

fn find(review: &Review) -> Vec<Diagnostic> {
    let is_text = |file: &SourceFile| !file.path.starts_with("README") && !file.path.starts_with("look/");
    let files = review.sources.iter().filter(|(_, file)| is_text(file));
    let found = files.flat_map(|(id, file)| in_file(id, &file.text));
    // Where one keeps a file from being read, that is told instead.
    found
        .map(|one| {
            let file = file_item(review, one.place.span);
            one.needs(Files, file)
        })
        .collect()
}

fn in_file(id: FileId, text: &str) -> Vec<Diagnostic> {
    let Some(all) = ALL.as_ref() else { return Vec::new() };
    let found = all.find_iter(text).filter_map(|found| {
        let at = found.start();
        let c = found.as_str().chars().next()?;
        let name = name(c)?;
        let (line, column) = line_of(text, at);
        if is_at_home(c, line, column) {
            return None;
        }
        let replacement = if is_space(c) && !is_beside_space(line, column, c.len_utf8()) { " " } else { "" };
        let help = if replacement.is_empty() { "delete it" } else { "type an ordinary space" };
        let span = Span { file: id, start: at, end: at + c.len_utf8() };
        let does = if is_space(c) { "stands where it does nothing" } else { "is seen by nobody" };
        let message = format!("{name} (U+{:04X}) {does}", u32::from(c));
        let diagnostic =
            Diagnostic::new(RULE.name, span, message).help(format!("{help}; `casebook check --fix` does it"));
        let replacement = Replacement { typed: c.to_string(), words: replacement.to_owned(), is_safe: true };
        Some(Diagnostic { replacement: Some(replacement), ..diagnostic })
    });
    found.collect()
}

/// Whether a character prints nothing by itself, so that no typeface needs to have it.
pub(super) fn is_invisible(c: char) -> bool {
    name(c).is_some()
}

fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a space without width",
        '\u{200c}' | '\u{200d}' => "a joiner of letters",
        '\u{2060}' | '\u{feff}' => "a mark against line breaks",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of direction"
        }
        '\u{a0}' | '\u{202f}' | '\u{2007}' => "a space that does not break",
        '\u{2028}' | '\u{2029}' => "a line end",
        _ => return None,
    })
}

fn is_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2028}' | '\u{2029}')
}

/// The line that a byte is in, and the byte's place in it.
fn line_of(text: &str, at: usize) -> (&str, usize) {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    (&text[start..end], at - start)
}

/// Whether a character does its work: a joiner within a script that is joined, a mark of direction in a line with words
/// from right to left, a space that does not break between two words.
fn is_at_home(c: char, line: &str, column: usize) -> bool {
    let before = line[..column].chars().next_back();
    let behind = line[column..].chars().nth(1);
    match c {
        '\u{200c}' | '\u{200d}' => before.is_some_and(is_joined) || behind.is_some_and(is_joined),
        '\u{a0}' | '\u{202f}' | '\u{2007}' => {
            !is_beside_space(line, column, c.len_utf8()) && !is_behind_mark(line, column)
        }
        _ => name(c) == Some("a mark of direction") && line.chars().any(is_right_to_left),
    }
}

/// Arabic, Syriac, the scripts of India and South-East Asia, Mongolian, and the parts of emoji.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{1cff}' | '\u{a800}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..)
}

fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Whether a line begins or ends there, or another space stands beside it.
fn is_beside_space(line: &str, column: usize, length: usize) -> bool {
    let before = line[..column].chars().next_back();
    let behind = line[column + length..].chars().next();
    before.is_none_or(char::is_whitespace) || behind.is_none_or(char::is_whitespace)
}

/// Whether it stands where Markdown or YAML need an ordinary space: behind `##`, `-`, `1.` or `title:`.
fn is_behind_mark(line: &str, column: usize) -> bool {
    let before = line[..column].trim_start();
    let is_mark = !before.is_empty() && before.chars().all(|c| c == '#') || matches!(before, "-" | "*" | "+" | ">");
    let is_number = before.strip_suffix('.').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let is_field =
        before.strip_suffix(':').is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
    is_mark || is_number || is_field
}
