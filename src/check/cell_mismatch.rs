//! `cell-mismatch`: a code that is said to rest on the table, and that the printed cell of the same file contradicts.
//!
//! The cell of an axis is the one in the column of the same name. It speaks plainly where it is empty or a dash, where it
//! begins with "Lack of" or "No", and where it holds the words of other codes and none of this one.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Axis, Basis, Case, CodeKind, Coding, PART_OF, Review, Text};

pub(super) const RULE: Rule =
    rule!("cell-mismatch", Error, "a code that the printed cell of the same file contradicts", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for axis in review.axes() {
        // A table prints a code without those that gather it.
        let own = |name: &str| name.rsplit(PART_OF).next().unwrap_or(name).to_lowercase();
        let words: Vec<(&str, String)> = review.codes(axis).into_iter().map(|(code, name)| (code, own(name))).collect();
        for case in &review.cases {
            let Some(cell) = case.printed.get(&axis.id.value) else { continue };
            diagnostics.extend(of_cell(review, axis, case, cell, &words));
        }
    }
    diagnostics
}

fn of_cell(review: &Review, axis: &Axis, case: &Case, cell: &Text, words: &[(&str, String)]) -> Vec<Diagnostic> {
    let of_table = case.codings_on(&axis.id.value).iter().filter(|coding| coding.basis == Basis::Table);
    let members = of_table.filter(|coding| review.code_kind(axis, &coding.code.value) == CodeKind::Member);
    let wrong = members.filter_map(|coding| Some((coding, contradiction(coding, &cell.value, words)?)));
    wrong
        .map(|(coding, says)| {
            let message = format!("`{}` is said to rest on the table, and the cell {says}", coding.code.value);
            Diagnostic::new(RULE.name, coding.code.span, message)
                .related(cell.span, "what is printed")
                .help("type the code that the cell gives, or another basis with its section or reason")
        })
        .collect()
}

/// What the cell says against a code, if it speaks plainly.
fn contradiction(coding: &Coding, cell: &str, words: &[(&str, String)]) -> Option<String> {
    let cell = cell.trim().to_lowercase();
    if cell.is_empty() {
        return Some("is empty".to_owned());
    }
    if cell.chars().all(|c| matches!(c, '-' | '–' | '—')) {
        return Some("is a dash".to_owned());
    }
    if let Some(denial) = ["lack of", "no ", "none"].into_iter().find(|denial| cell.starts_with(denial)) {
        return Some(format!("begins with “{}”", denial.trim()));
    }
    let own = words.iter().filter(|(code, _)| *code == coding.code.value);
    let is_named = own
        .into_iter()
        .any(|(code, label)| holds_words(&cell, label) || code.split(['-', '_']).any(|word| holds_words(&cell, word)));
    let names = |code: &str, label: &str| holds_words(&cell, label) || holds_words(&cell, &code.replace('-', " "));
    let other = words.iter().find(|(code, label)| *code != coding.code.value && names(code, label));
    other.filter(|_| !is_named).map(|(_, label)| format!("names {label}"))
}

/// Whether whole words stand in a text, one behind the other.
fn holds_words(text: &str, words: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + words.len()..].chars().next())
    })
}
