//! Numbers that prose asks for: `{count cases with hurdle=water}` is printed as `six`.
//!
//! `{count …}` gives a word for a small number and digits for others, `{Count …}` the same at the beginning of a sentence,
//! and `{number …}` digits. Which numbers have words, the language says. There is no colon in it, since YAML would take what stands before one for the name of a field.
//! The numbers are filled in before anything is judged or printed, so no output and no rule sees the question.

use std::collections::BTreeMap;

use super::passages::find_words;
use super::prose::change_prose;
use super::{Case, Coding, Fault, FaultKind, Review};
use crate::document::Inline;
use crate::parse::front_matter;
use crate::source::{SourceFile, Span};
use crate::words::{self, Words, said};

/// What can be counted besides the members of a facet or vocabulary, in the words that are typed.
pub const COUNTED: [&str; 5] = ["briefings", "cases", "rows", "sources", "works"];

/// The words with which a question begins.
const FORMS: [&str; 3] = ["count", "Count", "number"];

/// What is wrong with a question: the part of it, why, and what could stand there.
struct Wrong {
    part: String,
    message: String,
    right: Vec<String>,
}

/// How many there are, in what an editor may ask for. It stands apart from the review, whose prose is changed with it.
struct Counter {
    /// The words for small numbers; none if nobody knows the language.
    words: Option<Words>,
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
    if !review.sources.iter().any(|(_, file)| is_written(file) && next_question(&file.text).is_some()) {
        return;
    }
    let mut filled: Vec<Span> = Vec::new();
    let counter = Counter::new(review);
    let mut wrong: Vec<(Span, String, Wrong)> = Vec::new();
    change_prose(review, &mut |line, span| {
        filled.push(span);
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
    let elsewhere = asked_of_names(review, &filled);
    review.faults.extend(elsewhere);
}

/// Whether an editor wrote the file, so that a question in it is one.
fn is_written(file: &SourceFile) -> bool {
    [".md", ".yaml"].iter().any(|ending| file.path.ends_with(ending))
}

/// What is asked for outside prose, in a title, a label or a caption, where it would be printed as it is typed.
fn asked_of_names(review: &Review, filled: &[Span]) -> Vec<Fault> {
    let of_cases = review.cases.iter().flat_map(|case| &case.sections);
    let of_themes = review.themes().flat_map(|theme| &theme.sections);
    let sections = of_cases.chain(of_themes).chain(review.pages.iter().flat_map(|page| &page.sections));
    let headings = sections.filter(|section| !section.title.is_empty()).map(|section| section.span);
    let files = review.sources.iter().filter(|(_, file)| is_written(file));
    let fields = files.filter_map(|(id, file)| {
        let range = match file.path.ends_with(".md") {
            true => front_matter::split(id, &file.text).ok()?,
            false => 0..file.text.len(),
        };
        Some(Span { file: id, start: range.start, end: range.end })
    });
    let questions = fields.chain(headings).flat_map(|span| questions_in(review, span));
    let is_filled = |span: &Span| {
        filled.iter().any(|prose| prose.file == span.file && (prose.start..prose.end).contains(&span.start))
    };
    questions.filter(|span| !is_filled(span)).map(|span| asked_of_name(review, span)).collect()
}

/// Where questions stand in a part of a file; those in comments are none.
fn questions_in(review: &Review, within: Span) -> Vec<Span> {
    let text = review.sources.text(within);
    let mut questions = Vec::new();
    let mut at = 0;
    while let Some((before, question)) = next_question(&text[at..]) {
        let start = at + before.len();
        let line = text[..start].rsplit('\n').next().unwrap_or_default().trim_start();
        if !line.starts_with("# ") {
            questions.push(within.part(start, shown(question).len()));
        }
        at = start + question.len();
    }
    questions
}

fn asked_of_name(review: &Review, span: Span) -> Fault {
    let question = review.sources.text(span).to_owned();
    let message = format!("`{question}` would be printed here as it is typed");
    Fault { span, kind: FaultKind::Count { part: question, message, right: Vec::new() } }
}

impl Counter {
    fn new(review: &Review) -> Self {
        let codes = |axis| review.codes(axis).into_iter().map(|(code, _)| code.to_owned()).collect::<Vec<_>>();
        let totals = COUNTED.iter().map(|counted| ((*counted).to_owned(), total(review, counted)));
        let members = review.axes().map(|axis| (axis.id.value.clone(), codes(axis).len()));
        let states = |axis: &super::Axis| axis.states.iter().map(|(state, _)| state.value.clone()).collect::<Vec<_>>();
        Self {
            words: words_of(review),
            totals: members.chain(totals).collect(),
            axes: review.axes().map(|axis| (axis.id.value.clone(), [codes(axis), states(axis)].concat())).collect(),
            cases: review.cases.iter().map(|case| codes_of(review, case)).collect(),
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
                Inline::Emphasis { text }
                | Inline::Strong { text }
                | Inline::Marked { text, .. }
                | Inline::Language { text, .. }
                | Inline::Note { text, .. }
                | Inline::Link { text, .. } => {
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
            match self.answer(question) {
                Ok(number) => filled.push_str(&number),
                Err(wrong) => {
                    filled.push_str(question);
                    note(question.to_owned(), wrong);
                }
            }
            rest = &rest[before.len() + question.len()..];
        }
        filled + rest
    }

    /// What is printed in the stead of a question.
    fn answer(&self, question: &str) -> Result<String, Wrong> {
        let inside = question.strip_prefix('{').and_then(|question| question.strip_suffix('}'));
        let parts = inside.and_then(|inside| inside.split_once(' ')).filter(|(form, _)| FORMS.contains(form));
        let Some((form, asked)) = parts else {
            let right = FORMS.map(|form| format!("{{{form} cases}}"));
            return Err(wrong(shown(question), "casebook cannot read", &right));
        };
        Ok(self.printed(form, self.count(asked)?))
    }

    fn printed(&self, form: &str, number: usize) -> String {
        let words = self.words.as_ref().filter(|_| form != "number");
        let printed =
            words.map_or_else(|| number.to_string(), |words| said!(words, "number-in-words", number = number));
        if form == "Count" { first_letter_raised(&printed) } else { printed }
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

fn codes_of(review: &Review, case: &Case) -> Vec<(String, String)> {
    let codings = case.codings.iter().flat_map(|(axis, codings)| codings.iter().map(move |coding| (axis, coding)));
    let gathering = |(axis, coding): (&String, &Coding)| {
        let codes = review.gathering(axis, &coding.code.value).map(str::to_owned);
        codes.map(|code| (axis.clone(), code)).collect::<Vec<_>>()
    };
    codings.flat_map(gathering).collect()
}

fn wrong<'n>(part: &str, why: &str, right: impl IntoIterator<Item = &'n String>) -> Wrong {
    Wrong { part: part.to_owned(), message: format!("{why} `{part}`"), right: right.into_iter().cloned().collect() }
}

/// The text before the first question of a text, and the question, which need not be a right one: `{ Number of cases`.
fn next_question(text: &str) -> Option<(&str, &str)> {
    let is_asked = |at: usize| {
        let inside = text[at + 1..].trim_start();
        let word = inside.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        FORMS.iter().any(|form| form.eq_ignore_ascii_case(word)) && inside[word.len()..].starts_with([' ', '\n'])
    };
    let (at, _) = text.match_indices('{').find(|(at, _)| is_asked(*at))?;
    let question = &text[at..];
    let length = match question[1..].find(['{', '}']).map(|end| end + 1) {
        Some(end) if question[end..].starts_with('}') => end + 1,
        Some(end) => question[..end].trim_end().len(),
        None => question.trim_end().len(),
    };
    Some((&text[..at], &question[..length]))
}

/// A question as a message shows it: of one that does not close, the first two words.
fn shown(question: &str) -> &str {
    let words: usize = question.split_inclusive(char::is_whitespace).take(2).map(str::len).sum();
    if question.ends_with('}') { question } else { question[..words].trim_end() }
}

fn first_letter_raised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The words of the language of the review, with its own.
fn words_of(review: &Review) -> Option<Words> {
    let language = &review.about.as_ref()?.language.value;
    words::words(language, &[], review.own_words(language)).ok()
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
