//! `casebook stats`: how long each briefing is and how easily it reads, part by part, beside the limits of the review.

use serde_json::{Value, json};

use super::arguments::{Arguments, StatsFormat};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::check::Settings;
use crate::model::passages::{PassageKind, section_passages};
use crate::model::reading::Reading;
use crate::model::{Prose, Review, Theme, passages::prose_words};
use crate::pipeline::{RetractionList, judge, read};

/// Prints the lengths and the reading ease of all briefings.
pub(super) fn run(arguments: &Arguments, format: StatsFormat, terminal: &Terminal) -> Result<Outcome, Failure> {
    let verdict = judge(read(&arguments.root)?, &Settings::default(), &RetractionList::default());
    let briefings: Vec<Briefing<'_>> = verdict.review.themes().map(Briefing::of).collect();
    let language = verdict.review.about.as_ref().map_or("", |about| about.language.value.as_str());
    terminal.print(&match format {
        StatsFormat::Table => table(&briefings, language, &verdict.review),
        StatsFormat::Json => json(&briefings, language),
    });
    // What could not be read was not counted.
    if verdict.judgement.diagnostics.has_errors() {
        terminal
            .error("the content has errors, so that some of it may not be counted\nhelp: `casebook check` names them");
        return Ok(Outcome::Problems);
    }
    Ok(Outcome::Clean)
}

/// What was counted in a briefing: the name of each part, with its words, sentences and syllables.
struct Briefing<'r> {
    theme: &'r Theme,
    parts: Vec<(String, Reading)>,
}

impl<'r> Briefing<'r> {
    fn of(theme: &'r Theme) -> Self {
        let messages = theme.key_messages.iter().map(|message| &message.text);
        let findings = theme.findings.iter().map(|finding| &finding.text);
        let reasons = theme.findings.iter().map(|finding| &finding.explanation);
        let mut parts = vec![
            ("Key messages".to_owned(), of_fields(messages)),
            ("Findings".to_owned(), of_fields(findings)),
            ("How sure, and why".to_owned(), of_fields(reasons)),
        ];
        for section in &theme.sections {
            let passages = section_passages(section);
            let text = passages.iter().filter(|passage| passage.kind != PassageKind::Heading);
            parts.push((section.title.clone(), text.map(|passage| Reading::of(&passage.words())).sum()));
        }
        parts.retain(|(_, reading)| reading.words > 0);
        Self { theme, parts }
    }

    fn whole(&self) -> Reading {
        self.parts.iter().map(|(_, reading)| *reading).sum()
    }
}

fn of_fields<'r>(fields: impl Iterator<Item = &'r Prose>) -> Reading {
    fields.map(|prose| Reading::of(&prose_words(prose))).sum()
}

fn table(briefings: &[Briefing<'_>], language: &str, review: &Review) -> String {
    let names = briefings.iter().flat_map(|briefing| briefing.parts.iter().map(|(name, _)| name.chars().count()));
    let width = names.max().unwrap_or_default().clamp(12, 40);
    let mut lines = String::new();
    for briefing in briefings {
        lines.push_str(&format!("{} ({})\n", briefing.theme.title.value, review.path(briefing.theme.file)));
        let whole = ("All".to_owned(), briefing.whole());
        for (name, reading) in briefing.parts.iter().chain([&whole]) {
            let name: String = name.chars().take(width).collect();
            lines.push_str(&format!("  {name:width$}  {}\n", figures(*reading, language)));
        }
        lines.push('\n');
    }
    lines
        .push_str("Citations are not counted. Reading ease is Flesch's: 60 and more reads easily, below 30 is hard.\n");
    lines
}

fn figures(reading: Reading, language: &str) -> String {
    let ease = reading.ease(language).map_or_else(|| "none".to_owned(), |ease| format!("{ease:.0}"));
    let (words, per_sentence) = (reading.words, reading.words_per_sentence());
    format!("{words:5} words  {per_sentence:5.1} a sentence  reading ease {ease:>4}")
}

fn json(briefings: &[Briefing<'_>], language: &str) -> String {
    let counted = |reading: Reading| {
        json!({
            "words": reading.words,
            "sentences": reading.sentences,
            "syllables": reading.syllables,
            "reading_ease": reading.ease(language),
        })
    };
    let briefing = |one: &Briefing<'_>| {
        let parts = one.parts.iter().map(|(name, reading)| json!({ "part": name, "counted": counted(*reading) }));
        json!({ "briefing": one.theme.page, "all": counted(one.whole()), "parts": parts.collect::<Vec<Value>>() })
    };
    let briefings: Vec<Value> = briefings.iter().map(briefing).collect();
    format!("{:#}\n", json!({ "version": 1, "language": language, "briefings": briefings }))
}
