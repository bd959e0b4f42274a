//! `long-message`: a title, line, message or section that is longer than a reader with ten minutes has patience for.
//!
//! The limits are those of `limits` in `review.yaml`; where it is silent, the ones below, which come from tests of policy
//! briefs with readers (SUPPORT summaries, 1:3:25).

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::passages::{PassageKind, prose_words, section_passages};
use crate::model::{OutlineItem, Prose, Review, ReviewFile, Section, Theme};
use crate::source::Span;

pub(super) const RULE: Rule = rule!("long-message", Warning, "a part of a briefing longer than its limit", find);

/// The names of the limits, with what holds where `review.yaml` is silent.
const LIMITS: [(&str, usize); 5] = [
    ("headline_characters", 90),
    ("standfirst_words", 30),
    ("key_messages", 5),
    ("key_message_words", 40),
    ("sentence_words", 40),
];

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let mut diagnostics = unknown_limits(about);
    for theme in review.themes() {
        diagnostics.extend(theme_problems(about, theme));
    }
    diagnostics
}

/// What holds for a limit.
pub(super) fn limit(about: &ReviewFile, name: &str) -> usize {
    let own = about.limits.iter().find(|(own, _)| own.value == name).map(|(_, most)| *most);
    own.or_else(|| LIMITS.iter().find(|(known, _)| *known == name).map(|(_, most)| *most)).unwrap_or(usize::MAX)
}

fn unknown_limits(about: &ReviewFile) -> Vec<Diagnostic> {
    let names = LIMITS.map(|(name, _)| name);
    let unknown = about.limits.iter().filter(|(name, _)| !names.contains(&name.value.as_str()));
    let diagnostics = unknown.map(|(name, _)| {
        Diagnostic::new(RULE.name, name.span, format!("there is no limit `{}`", name.value))
            .help(format!("type one of {}", names.join(", ")))
            .suggest(&name.value, names)
    });
    diagnostics.collect()
}

fn theme_problems(about: &ReviewFile, theme: &Theme) -> Vec<Diagnostic> {
    let characters = theme.headline.value.chars().count();
    let headline =
        too_many(theme.headline.span, "headline", "characters", characters, limit(about, "headline_characters"));
    let standfirst = too_many(
        theme.standfirst.span,
        "standfirst",
        "words",
        words(&theme.standfirst),
        limit(about, "standfirst_words"),
    );
    let number = theme.key_messages.len();
    let span = theme.key_messages.last().map_or(theme.title.span, |message| message.text.span);
    let messages = too_many(span, "briefing", "key messages", number, limit(about, "key_messages"));
    let most = limit(about, "key_message_words");
    let each = theme
        .key_messages
        .iter()
        .filter_map(|message| too_many(message.text.span, "key message", "words", words(&message.text), most));
    let sections =
        about.briefing.iter().chain(&about.behind_briefing).filter_map(|item| long_section(item, &theme.sections));
    [headline, standfirst, messages].into_iter().flatten().chain(each).chain(sections).collect()
}

fn long_section(item: &OutlineItem, sections: &[Section]) -> Option<Diagnostic> {
    let OutlineItem::Section(outline) = item else { return None };
    let most = outline.most_words?;
    let section = sections.iter().find(|section| section.title == outline.heading.value)?;
    let passages = section_passages(section);
    let text = passages.iter().filter(|passage| passage.kind != PassageKind::Heading);
    let number = text.map(|passage| count_words(&passage.words())).sum();
    too_many(section.span, "section", "words", number, most)
}

fn too_many(span: Span, what: &str, unit: &str, number: usize, most: usize) -> Option<Diagnostic> {
    (number > most).then(|| {
        Diagnostic::new(RULE.name, span, format!("this {what} has {number} {unit}, and {most} are the most"))
            .help("say less, or set the limit in `review.yaml`")
    })
}

/// The words of a field without its citations.
fn words(prose: &Prose) -> usize {
    count_words(&prose_words(prose))
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
