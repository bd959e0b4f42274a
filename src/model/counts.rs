//! Numbers that prose asks for: `{count cases with hurdle=water}` is printed as `six`.
//!
//! `{count …}` gives a word up to ten and digits above, `{Count …}` the same at the beginning of a sentence, and
//! `{number …}` digits. There is no colon in it, since YAML would take what stands before one for the name of a field.
//! The numbers are filled in before anything is judged or printed, so no output and no rule sees the question.

use std::collections::BTreeMap;

use super::passages::find_words;
use super::{Case, Coding, Fault, FaultKind, Prose, Review, Section, Theme};
use crate::document::{Inline, change_lines};
use crate::source::Span;

/// What can be counted besides the members of a facet or vocabulary, in the words that are typed.
pub const COUNTED: [&str; 5] = ["briefings", "cases", "rows", "sources", "works"];

const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// What is wrong with a question: the part of it, why, and what could stand there.
struct Wrong {
    part: String,
    message: String,
    right: Vec<String>,
}

/// How many there are, in what an editor may ask for. It stands apart from the review, whose prose is changed with it.
struct Counter {
    totals: BTreeMap<String, usize>,
    /// The codes of each facet and vocabulary.
    axes: BTreeMap<String, Vec<String>>,
    /// The codes of each case, as pairs of axis and code.
    cases: Vec<Vec<(String, String)>>,
}

/// How many of a thing there are; of cases, rows, sources, works and briefings.
pub fn total(review: &Review, counted: &str) -> usize {
    match counted {
        "briefings" => review.themes().count(),
        "cases" => review.cases.len(),
        "rows" => review.cases.iter().filter(|case| case.row.is_some()).count(),
        "sources" => review.about.as_ref().map_or(0, |about| about.sources.len()),
        "works" => review.works.len(),
        _ => 0,
    }
}

/// Fills in every number that the prose asks for, and notes what cannot be counted.
pub(super) fn fill(review: &mut Review) {
    let is_asked = |text: &str| ["{count ", "{Count ", "{number "].iter().any(|start| text.contains(start));
    if !review.sources.files.iter().any(|file| file.path.ends_with(".md") && is_asked(&file.text)) {
        return;
    }
    let counter = Counter::new(review);
    let mut wrong: Vec<(Span, String, Wrong)> = Vec::new();
    change_prose(review, &mut |line, span| {
        counter.fill_line(line, &mut |question, one| wrong.push((span, question, one)));
    });
    let mut seen: BTreeMap<(Span, String), usize> = BTreeMap::new();
    for (within, question, Wrong { part, message, right }) in wrong {
        let nth = seen.entry((within, question.clone())).and_modify(|nth| *nth += 1).or_insert(0);
        let span = find_words(&review.sources, within, &question, *nth);
        let at = review.sources.text(span).rfind(&part);
        let span = at.map_or(span, |at| span.part(at, part.len()));
        review.faults.push(Fault { span, kind: FaultKind::Count { part, message, right } });
    }
}

impl Counter {
    fn new(review: &Review) -> Self {
        let codes = |axis| review.codes(axis).into_iter().map(|(code, _)| code.to_owned()).collect::<Vec<_>>();
        let totals = COUNTED.iter().map(|counted| ((*counted).to_owned(), total(review, counted)));
        let members = review.axes().map(|axis| (axis.id.value.clone(), codes(axis).len()));
        let states = |axis: &super::Axis| axis.states.iter().map(|(state, _)| state.value.clone()).collect::<Vec<_>>();
        Self {
            totals: members.chain(totals).collect(),
            axes: review.axes().map(|axis| (axis.id.value.clone(), [codes(axis), states(axis)].concat())).collect(),
            cases: review.cases.iter().map(codes_of).collect(),
        }
    }

    /// Fills in the numbers of a line; text that Markdown gives in pieces is put together first.
    fn fill_line(&self, line: &mut Vec<Inline>, note: &mut dyn FnMut(String, Wrong)) {
        let mut filled: Vec<Inline> = Vec::new();
        for inline in line.drain(..) {
            match (filled.last_mut(), inline) {
                (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(&more),
                (_, other) => filled.push(other),
            }
        }
        for inline in &mut filled {
            match inline {
                Inline::Text { text } => *text = self.fill_text(text, note),
                Inline::Emphasis { text } | Inline::Strong { text } | Inline::Link { text, .. } => {
                    self.fill_line(text, note);
                }
                _ => {}
            }
        }
        *line = filled;
    }

    fn fill_text(&self, text: &str, note: &mut dyn FnMut(String, Wrong)) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, question)) = next_question(rest) {
            filled.push_str(before);
            let inside = &question[1..question.len() - 1];
            let (form, asked) = inside.split_once(' ').unwrap_or((inside, ""));
            match self.count(asked) {
                Ok(number) => filled.push_str(&printed(form, number)),
                Err(wrong) => {
                    filled.push_str(question);
                    note(question.to_owned(), wrong);
                }
            }
            rest = &rest[before.len() + question.len()..];
        }
        filled + rest
    }

    fn count(&self, asked: &str) -> Result<usize, Wrong> {
        let (counted, conditions) = asked.split_once(" with ").unwrap_or((asked, ""));
        let counted = counted.trim();
        let Some(total) = self.totals.get(counted) else {
            return Err(wrong(counted, "casebook does not count", self.totals.keys()));
        };
        if conditions.trim().is_empty() {
            return Ok(*total);
        }
        if counted != "cases" {
            return Err(wrong(counted, "no code tells apart the", &["cases".to_owned()]));
        }
        let conditions: Vec<(&str, &str)> =
            conditions.split(" and ").map(|one| self.condition(one.trim())).collect::<Result<_, _>>()?;
        let meets = |case: &&Vec<(String, String)>| {
            conditions.iter().all(|(axis, code)| case.iter().any(|(own, has)| own == axis && has == code))
        };
        Ok(self.cases.iter().filter(meets).count())
    }

    fn condition<'a>(&self, condition: &'a str) -> Result<(&'a str, &'a str), Wrong> {
        let (axis, code) = condition.split_once('=').unwrap_or((condition, ""));
        let (axis, code) = (axis.trim(), code.trim());
        let Some(codes) = self.axes.get(axis) else {
            return Err(wrong(axis, "there is no facet or vocabulary", self.axes.keys()));
        };
        if !codes.iter().any(|known| known == code) {
            let all: Vec<String> = codes.clone();
            let part = if code.is_empty() { condition } else { code };
            return Err(wrong(part, &format!("`{axis}` has no code"), &all));
        }
        Ok((axis, code))
    }
}

fn codes_of(case: &Case) -> Vec<(String, String)> {
    let codings = case.codings.iter().flat_map(|(axis, codings)| codings.iter().map(move |coding| (axis, coding)));
    codings.map(|(axis, coding)| (axis.clone(), coding.code.value.clone())).collect()
}

fn wrong<'n>(part: &str, why: &str, right: impl IntoIterator<Item = &'n String>) -> Wrong {
    Wrong { part: part.to_owned(), message: format!("{why} `{part}`"), right: right.into_iter().cloned().collect() }
}

/// The text before the first question of a text, and the question.
fn next_question(text: &str) -> Option<(&str, &str)> {
    let starts = ["{count ", "{Count ", "{number "].iter().filter_map(|start| text.find(start));
    let at = starts.min()?;
    let length = text[at..].find('}')? + 1;
    Some((&text[..at], &text[at..at + length]))
}

fn printed(form: &str, number: usize) -> String {
    match (form, WORDS.get(number)) {
        ("count", Some(word)) => (*word).to_owned(),
        ("Count", Some(word)) => word[..1].to_uppercase() + &word[1..],
        _ => number.to_string(),
    }
}

/// Calls `change` for every line of prose with the bytes that it stands in. Titles and headings are names, not prose.
fn change_prose(review: &mut Review, change: &mut dyn FnMut(&mut Vec<Inline>, Span)) {
    for case in &mut review.cases {
        let of_case = [Some(&mut case.summary), case.no_row.as_mut(), case.participants.as_mut()];
        of_case.into_iter().flatten().for_each(|prose| change_one(prose, change));
        case.codings.values_mut().flatten().flat_map(proses_of_coding).for_each(|prose| change_one(prose, change));
        change_sections(&mut case.sections, change);
    }
    for theme in review.facets.iter_mut().flat_map(|facet| &mut facet.themes) {
        proses_of_theme(theme).for_each(|prose| change_one(prose, change));
        change_sections(&mut theme.sections, change);
    }
    for page in &mut review.pages {
        change_one(&mut page.summary, change);
        change_sections(&mut page.sections, change);
    }
}

fn proses_of_coding(coding: &mut Coding) -> impl Iterator<Item = &mut Prose> {
    [coding.role.as_mut(), coding.reason.as_mut(), coding.disagreement.as_mut()].into_iter().flatten()
}

fn proses_of_theme(theme: &mut Theme) -> impl Iterator<Item = &mut Prose> {
    let messages = theme.key_messages.iter_mut().map(|message| &mut message.text);
    let findings = theme.findings.iter_mut().flat_map(|finding| [&mut finding.text, &mut finding.explanation]);
    [&mut theme.standfirst, &mut theme.definition].into_iter().chain(messages).chain(findings)
}

fn change_one(prose: &mut Prose, change: &mut dyn FnMut(&mut Vec<Inline>, Span)) {
    change(&mut prose.inlines, prose.span);
}

fn change_sections(sections: &mut [Section], change: &mut dyn FnMut(&mut Vec<Inline>, Span)) {
    for section in sections {
        for (block, span) in section.blocks.iter_mut().zip(&section.block_spans) {
            change_lines(std::slice::from_mut(block), &mut |line| change(line, *span));
        }
    }
}

/// How many cases have each code of the review.
pub fn by_code(review: &Review) -> Vec<usize> {
    let codes = review.axes().flat_map(|axis| {
        let states = axis.states.iter().map(|(state, _)| state.value.as_str());
        let members = review.codes(axis).into_iter().map(|(code, _)| code);
        members.chain(states).map(|code| review.cases_with(&axis.id.value, code).count()).collect::<Vec<_>>()
    });
    codes.collect()
}
