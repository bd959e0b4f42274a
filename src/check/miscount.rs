//! `miscount`: a typed number of cases, sources, works or briefings that is none of the numbers that casebook counts.
//!
//! Most numbers in prose are of some of them, which nobody can check. A number is a claim about all of them in "three of
//! the six cases" and "all six cases", and one that is greater than their number is wrong wherever it stands; but what a
//! note tells of its own case, or the published tables print, is another thing.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Cases, Codes, Files, Lists, Rows, Themes, Works};
use crate::model::counts::{COUNTED, by_code, total};
use crate::model::passages::{Passage, find_words, note_passages};
use crate::model::{Review, Theme};

pub(super) const RULE: Rule = rule!(
    "miscount",
    Advice,
    "a typed number of cases, sources, works or briefings that casebook counts otherwise",
    find,
    needs = [(Files, ""), (Axes, ""), (Codes, ""), (Works, ""), (Themes, ""), (Cases, ""), (Rows, ""), (Lists, "")]
);

/// Up to here a number may point at what stands beside it: "one of the two cases".
const FEW: usize = 3;

const SMALL: [&str; 20] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number that stands before something counted.
struct Claim<'p> {
    number: usize,
    counted: &'static str,
    /// Whether it is said of all of them.
    of_all: bool,
    /// How many of them the words before it speak of.
    some: Option<usize>,
    /// Whether it is said of the file that it stands in: "of the six cases here".
    is_here: bool,
    /// The words.
    typed: &'p str,
}

fn find(review: &Review) -> Vec<Diagnostic> {
    let printed = printed_claims(review);
    let counts_of_codes: BTreeSet<usize> = by_code(review).into_iter().collect();
    let passages = note_passages(review);
    let may_hold_one = |passage: &&Passage<'_>| {
        let typed = review.sources.text(passage.span);
        COUNTED.iter().any(|counted| typed.contains(counted))
    };
    let diagnostics = passages.iter().filter(may_hold_one).flat_map(|passage| {
        let words = passage.words();
        let claims = claims(&words);
        let wrong = claims.into_iter().filter_map(|claim| {
            let known = claim.counted == "cases" && counts_of_codes.contains(&claim.number);
            let is_printed = printed.contains(&(claim.number, claim.counted));
            let is_part = claim.some.is_none_or(|some| some <= claim.number);
            let is_other = claim.is_here && own_number(review, passage, &claim).is_some_and(|own| own != claim.number);
            if is_part && !is_other && (known || is_printed) {
                return None;
            }
            told(review, passage, &claim)
        });
        wrong.collect::<Vec<_>>()
    });
    diagnostics.collect()
}

/// What is wrong with a claim, if it is.
fn told(review: &Review, passage: &Passage<'_>, claim: &Claim<'_>) -> Option<Diagnostic> {
    let Claim { number, counted, of_all, some, typed, .. } = claim;
    let all = total(review, counted);
    let is_other = claim.is_here && own_number(review, passage, claim).is_some_and(|own| own != *number);
    let in_case = review.path(passage.span.file).starts_with("cases/");
    let is_right = *number == all
        || *counted == "cases" && *number == total(review, "rows")
        || matches!(*counted, "sources" | "works") && *number == cited_in(review, passage);
    let exceeds = *number > all && !in_case;
    let is_wrong_total = *of_all && *number > FEW && !is_right;
    let exceeds_whole = some.is_some_and(|some| some > *number);
    if !exceeds_whole && !exceeds && !is_wrong_total && !is_other {
        return None;
    }
    let span = find_words(&review.sources, passage.span, typed, 0);
    let theme = review.themes().find(|theme| theme.file == passage.span.file).filter(|_| *counted == "cases");
    let (here, question) = match theme.and_then(|theme| of_theme(review, theme)) {
        Some((number, question)) => (format!(", {number} of them in this briefing"), question),
        None => (String::new(), format!("{{count {counted}}}")),
    };
    let why = if exceeds_whole { "is more than there are" } else { "is not what casebook counts" };
    let message = format!("`{typed}` {why}: {all} {counted}{here}");
    let help = format!("type the number, or `{question}` to have it counted; if others are meant, say which");
    Some(Diagnostic::new(RULE.name, span, message).help(help))
}

/// How many cases a theme has, and how to ask for the number.
fn of_theme(review: &Review, theme: &Theme) -> Option<(usize, String)> {
    let (facet, _, _) = review.theme(&theme.page)?;
    let axis = &review.facets[facet].axis.id.value;
    Some((review.cases_with(axis, &theme.id).count(), format!("{{count cases with {axis}={}}}", theme.id)))
}

/// How many cases the briefing has in which a claim about its cases stands.
fn own_number(review: &Review, passage: &Passage<'_>, claim: &Claim<'_>) -> Option<usize> {
    let theme = review.themes().find(|theme| theme.file == passage.span.file).filter(|_| claim.counted == "cases")?;
    of_theme(review, theme).map(|(number, _)| number)
}

/// How many works the file of a passage cites.
fn cited_in(review: &Review, passage: &Passage<'_>) -> usize {
    let passages = note_passages(review);
    let own = passages.iter().filter(|other| other.span.file == passage.span.file);
    let keys: BTreeSet<&str> =
        own.flat_map(Passage::citations).flat_map(|citation| &citation.items).map(|item| item.key.as_str()).collect();
    keys.len()
}

/// The numbers that the published tables print before the same words.
fn printed_claims(review: &Review) -> BTreeSet<(usize, &'static str)> {
    let cells = review.published.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    cells.flat_map(|cell| claims(cell)).map(|claim| (claim.number, claim.counted)).collect()
}

/// The claims of a text, in order.
fn claims(text: &str) -> Vec<Claim<'_>> {
    if !COUNTED.iter().any(|counted| text.contains(counted)) {
        return Vec::new();
    }
    let words: Vec<(usize, &str)> = words(text).collect();
    let mut claims = Vec::new();
    for (nth, pair) in words.windows(2).enumerate() {
        let Some(number) = number(pair[0].1) else { continue };
        let noun = pair[1].1.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let Some(counted) = COUNTED.into_iter().find(|counted| *counted == noun) else { continue };
        let before = |back: usize| nth.checked_sub(back).map_or(String::new(), |at| words[at].1.to_lowercase());
        let skips = usize::from(matches!(before(1).as_str(), "the" | "these" | "those" | "our"));
        let is_part = before(1 + skips) == "of";
        let some = is_part.then(|| nth.checked_sub(2 + skips)).flatten();
        let some = some.and_then(|at| self::number(words[at].1).map(|number| (at, number)));
        let start = some.map_or(words[nth].0, |(at, _)| words[at].0);
        let of_all = some.is_some() || before(1 + skips) == "all";
        claims.push(Claim {
            number,
            counted,
            of_all,
            some: some.map(|(_, number)| number),
            is_here: of_all && is_said_here(words.get(nth + 2..).unwrap_or_default()),
            typed: &text[start..pair[1].0 + noun.len()],
        });
    }
    claims
}

/// Whether words begin with "here" or "in this briefing".
fn is_said_here(words: &[(usize, &str)]) -> bool {
    let plain = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let next: Vec<String> = words.iter().take(3).map(|(_, word)| plain(word)).collect();
    next.first().is_some_and(|word| word == "here") || next == ["in", "this", "briefing"]
}

/// The words of a text with the bytes at which they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |word| {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        let opened = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        (!opened.is_empty()).then(|| (start + word.len() - opened.len(), opened))
    })
}

/// The number that digits or English words say; years are none.
fn number(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    if let Ok(number) = word.parse::<usize>() {
        return (!(1900..2100).contains(&number)).then_some(number);
    }
    if let Some(number) = SMALL.iter().position(|small| *small == word) {
        return (number > 0).then_some(number);
    }
    let (tens, small) = word.split_once('-').unwrap_or((&word, ""));
    let tens = TENS.iter().position(|name| !name.is_empty() && *name == tens)?;
    let small = if small.is_empty() { 0 } else { SMALL[..10].iter().position(|name| *name == small)? };
    Some(tens * 10 + small)
}
