//! Statements of the content with what stands beside them, and the claims that they make.

use super::claim_words::{Claim, Claims, claims_in};
use crate::model::passages::{Passage, PassageKind, case_proses, find_words, section_passages};
use crate::model::quotations::quotations;
use crate::model::{Finding, Method, Prose, Review, Section, Theme};
use crate::source::Span;

/// A statement, and where it stands.
#[derive(Debug)]
pub(super) struct Statement<'r> {
    words: String,
    span: Span,
    theme: Option<&'r Theme>,
    finding: Option<&'r Finding>,
    /// Whether it is a key message or a finding: what readers take away.
    pub is_main: bool,
}

/// What stands beside a statement, or in it, and makes a claim a fair one.
#[derive(Debug)]
pub(super) struct Backing {
    /// Somebody rated how sure one can be.
    pub has_rating: bool,
    /// It says between what the true value may lie.
    pub has_interval: bool,
    /// It counts the directions of studies, and the page says so.
    pub counts_directions: bool,
}

/// Words that claim something, and where they were typed.
#[derive(Debug)]
pub(super) struct Claimed {
    /// The words.
    pub words: String,
    /// The place.
    pub span: Span,
}

/// The words of claims in the language of the review; none where casebook has no list for it.
pub(super) fn claims_of(review: &Review) -> Option<&'static Claims> {
    review.about.as_ref().and_then(|about| claims_in(&about.language.value))
}

/// Everything that the content states. Headings, cells and what others wrote are no statements.
pub(super) fn statements(review: &Review) -> Vec<Statement<'_>> {
    let mut statements: Vec<Statement<'_>> = review.themes().flat_map(theme_statements).collect();
    for case in &review.cases {
        statements.extend(case_proses(case).map(of_prose));
        statements.extend(case.sections.iter().flat_map(of_section));
    }
    for page in &review.pages {
        statements.push(of_prose(&page.summary));
        statements.extend(page.sections.iter().flat_map(of_section));
    }
    statements
}

/// What a theme states: what readers take away first.
pub(super) fn theme_statements(theme: &Theme) -> Vec<Statement<'_>> {
    let of_theme = |statement| Statement { theme: Some(theme), ..statement };
    let headline = theme.headline.clone();
    let headline = Statement { words: headline.value, span: headline.span, theme: None, finding: None, is_main: false };
    let messages = theme.key_messages.iter().map(|message| Statement { is_main: true, ..of_prose(&message.text) });
    let findings = theme.findings.iter().flat_map(|finding| {
        let of_finding = |prose, is_main| Statement { finding: Some(finding), is_main, ..of_prose(prose) };
        [of_finding(&finding.text, true), of_finding(&finding.explanation, false)]
    });
    let sections = theme.sections.iter().flat_map(of_section);
    let others = [headline, of_prose(&theme.standfirst)];
    messages.chain(findings).chain(others).chain(sections).map(of_theme).collect()
}

fn of_prose(prose: &Prose) -> Statement<'_> {
    of_passage(&Passage { inlines: &prose.inlines, span: prose.span, kind: PassageKind::Field })
}

fn of_section(section: &Section) -> impl Iterator<Item = Statement<'_>> {
    let passages = section_passages(section).into_iter();
    passages.filter(|passage| passage.kind == PassageKind::Paragraph).map(|passage| of_passage(&passage))
}

fn of_passage<'r>(passage: &Passage<'_>) -> Statement<'r> {
    Statement { words: passage.words(), span: passage.span, theme: None, finding: None, is_main: false }
}

/// What stands beside a statement: the one place that knows where findings keep it.
pub(super) fn backing(statement: &Statement<'_>, claims: &Claims) -> Backing {
    let explanation = statement.finding.map(|finding| of_prose(&finding.explanation).words).unwrap_or_default();
    let said = [statement.words.as_str(), explanation.as_str()];
    let method =
        statement.finding.and_then(|finding| finding.method).or(statement.theme.and_then(|theme| theme.method));
    let is_rated = statement.finding.is_some_and(|finding| finding.confidence.is_some() || finding.certainty.is_some());
    let has_effect = statement.finding.is_some_and(|finding| finding.effect.is_some());
    Backing {
        // A finding is rated in its field, where the page prints it; other statements say it in their words.
        has_rating: is_rated || statement.finding.is_none() && claims.rating.is_match(&statement.words),
        has_interval: has_effect || said.iter().any(|words| claims.interval.is_match(words)),
        counts_directions: method == Some(Method::DirectionOfEffect),
    }
}

impl Statement<'_> {
    /// The words of a claim that it makes. What it quotes, asks or denies is no claim.
    pub(super) fn claimed(&self, claim: &Claim, review: &Review) -> Vec<Claimed> {
        let quoted = quotations(&self.words);
        let is_quoted = |at: usize| quoted.iter().any(|one| (one.start..one.start + one.words.len()).contains(&at));
        let found = claim.words.find_iter(&self.words);
        let claimed = found.filter(|found| !is_quoted(found.start()) && is_claimed(&self.words, found, claim));
        let typed = claimed.map(|found| {
            let words = found.as_str().trim_end_matches([' ', '.', ',', ';', ':', '!', ')']);
            let nth = self.words[..found.start()].matches(words).count();
            Claimed { words: words.to_owned(), span: find_words(&review.sources, self.span, words, nth) }
        });
        typed.collect()
    }
}

fn is_claimed(text: &str, found: &regex::Match<'_>, claim: &Claim) -> bool {
    let sentence = sentence_around(text, found.start(), found.end());
    let before = &text[sentence.start..found.start()];
    let rest = &text[found.start()..sentence.end];
    let is_asked = rest.trim_end().ends_with('?');
    !is_asked && !claim.not_after.is_match(before) && !claim.not_in.is_match(rest)
}

/// The bytes of the sentence that a place is in; a stop that no space follows, as in `9.5`, ends none.
fn sentence_around(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let stops = |part: &str, at: usize| {
        let behind = part[at + 1..].trim_start_matches(['”', '’', ')', '"']);
        behind.is_empty() || behind.starts_with(char::is_whitespace)
    };
    let is_stop = |c: char| matches!(c, '.' | '!' | '?');
    let ends =
        |part: &str| part.match_indices(is_stop).map(|(at, _)| at).filter(|at| stops(part, *at)).collect::<Vec<_>>();
    let before = ends(&text[..start]).last().map_or(0, |at| at + 1);
    // The found words may hold the stop themselves.
    let from = text[..end].char_indices().next_back().map_or(end, |(at, _)| at);
    let behind = ends(&text[from..]).first().map_or(text.len(), |at| from + at + 1);
    before..behind
}
