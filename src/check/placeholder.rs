//! `placeholder`: what an author typed to come back to, such as `[???]`.

use std::sync::LazyLock;

use regex::Regex;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::{FileId, SourceFile, Span};

pub(super) const RULE: Rule = rule!("placeholder", Advice, "what was typed to come back to, such as `[???]`", find);

/// Words in brackets that stand for something to be filled in.
const IN_BRACKETS: [&str; 12] = [
    "citation",
    "citation needed",
    "cite",
    "fixme",
    "ref",
    "reference",
    "reference needed",
    "source needed",
    "tba",
    "tbc",
    "tbd",
    "todo",
];

/// Words that stand for it anywhere, in capitals.
const ANYWHERE: [&str; 4] = ["fixme", "tktk", "todo", "xxx"];

/// What may be one, for a quick look at long texts.
static ANY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = IN_BRACKETS.join("|");
    let anywhere = ANYWHERE.join("|").to_uppercase();
    Regex::new(&format!(r"\[ ?(?:\?|(?i-u:{words}|insert|tk|xx))|\( ?\?\?|needed\)|{anywhere}")).ok()
});

fn find(review: &Review) -> Vec<Diagnostic> {
    let is_text = |file: &SourceFile| {
        file.path.ends_with(".md") && !file.path.starts_with("README") || file.path.ends_with(".yaml")
    };
    let may_hold_one = |file: &SourceFile| ANY.as_ref().is_none_or(|any| any.is_match(&file.text));
    let files = review.sources.iter().filter(|(_, file)| is_text(file) && may_hold_one(file));
    files.flat_map(|(id, file)| in_file(id, file)).collect()
}

fn in_file(id: FileId, file: &SourceFile) -> Vec<Diagnostic> {
    let anywhere = ANYWHERE.map(str::to_uppercase);
    let mut diagnostics = Vec::new();
    let mut start = 0;
    let (mut is_yaml, mut is_code) = (true, false);
    for line in file.text.split_inclusive('\n') {
        let is_comment = is_yaml && line.trim_start().starts_with('#');
        is_code ^= !is_yaml && line.starts_with("```");
        if !is_comment && !is_code {
            diagnostics.extend(in_line(line, &anywhere).map(|(at, typed)| {
                let span = Span { file: id, start: start + at, end: start + at + typed.len() };
                Diagnostic::new(RULE.name, span, format!("`{typed}` still waits for what belongs there"))
                    .help("type what belongs there, or take it out")
            }));
        }
        is_yaml &= start == 0 || line.trim_end() != "---";
        start += line.len();
    }
    diagnostics
}

/// The first placeholder of a line, outside of code.
fn in_line<'l>(line: &'l str, anywhere: &[String]) -> Option<(usize, &'l str)> {
    let bracketed = line.match_indices(['[', '(']).filter_map(|(at, bracket)| {
        let close = if bracket == "[" { ']' } else { ')' };
        let inside = line[at + 1..].split_once(close)?;
        // `sources: [cite]` is a list, and other rules read it.
        let is_list = line[..at].trim_end().ends_with(':');
        (!is_list && is_placeholder(inside.0, inside.1, bracket)).then(|| (at, &line[at..at + inside.0.len() + 2]))
    });
    let words = anywhere.iter().filter_map(|word| whole_word(line, word));
    bracketed.chain(words).filter(|(at, _)| !is_in_code(line, *at)).min()
}

/// Whether a bracket holds nothing but a placeholder. One with an address behind it is a link.
fn is_placeholder(inside: &str, behind: &str, bracket: &str) -> bool {
    let words = inside.trim().to_lowercase();
    let first = words.split([':', ' ', ',']).next().unwrap_or_default();
    let is_asked = !words.is_empty() && words.chars().all(|c| c == '?');
    if bracket == "(" {
        return is_asked && words.len() > 1 || words.ends_with(" needed") && IN_BRACKETS.contains(&words.as_str());
    }
    let is_named = IN_BRACKETS.contains(&words.as_str()) || matches!(first, "todo" | "insert" | "tk" | "fixme" | "tbc");
    let is_crossed = words.len() > 1 && words.chars().all(|c| c == 'x');
    (is_asked || is_named || is_crossed) && !behind.starts_with(['(', ':', '['])
}

fn whole_word<'l>(line: &'l str, word: &str) -> Option<(usize, &'l str)> {
    let at = line.find(word)?;
    let is_whole =
        !line[..at].ends_with(char::is_alphanumeric) && !line[at + word.len()..].starts_with(char::is_alphanumeric);
    is_whole.then(|| (at, &line[at..at + word.len()]))
}

fn is_in_code(line: &str, at: usize) -> bool {
    line[..at].matches('`').count() % 2 == 1
}
