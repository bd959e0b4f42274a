//! Owns every word that the program itself says to readers: one catalogue of messages a language (Fluent), from
//! `templates/words`.
//!
//! A message is asked for by its name, with the numbers and words that it speaks of. Which form a number takes, and in what
//! order the words stand, is the catalogue's to say.

pub mod making_sentences;
pub mod map_sentences;
mod catalogue;
mod choice;
mod finished;
mod numbers;
mod origins;
mod said;
pub mod sentences;
pub mod study_sentences;

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::document::Inline;
pub use catalogue::{CatalogueFault, faults, first, missing};
pub use choice::{is_spoken, languages, paths, short, spoken, words};
use numbers::Numbers;
pub use origins::Origins;
pub use said::Value;
pub(crate) use said::{said, written};

/// The language whose catalogue has every message.
pub const FIRST_LANGUAGE: &str = "en";

/// The words of one language.
pub struct Words {
    language: String,
    tag: LanguageIdentifier,
    numbers: Numbers,
    bundle: FluentBundle<FluentResource>,
}

/// A catalogue cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the words in `{path}` cannot be read: {message}")]
pub struct WordsError {
    /// The file, relative to the folder of templates.
    pub path: String,
    /// Why, with the line.
    pub message: String,
}

impl Words {
    /// No words yet, for a language.
    ///
    /// # Errors
    /// If that is no name of a language.
    pub fn new(language: &str) -> Result<Self, WordsError> {
        let tag: LanguageIdentifier = language.parse().map_err(|_| WordsError {
            path: "review.yaml".to_owned(),
            message: format!("`{language}` is no name of a language"),
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        // Signs round every value would be printed as boxes by typefaces that lack them.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| numbers::kept(value)));
        // `NUMBER`, which is written as every number is.
        let counts = bundle.add_builtins();
        debug_assert!(counts.is_ok(), "one function");
        let lowers = bundle.add_function("LOWER", |values, _| match values.first() {
            Some(FluentValue::String(text)) => FluentValue::from(text.to_lowercase()),
            _ => FluentValue::Error,
        });
        debug_assert!(lowers.is_ok(), "one function");
        Ok(Self { language: language.to_owned(), tag, numbers: Numbers::of(language), bundle })
    }

    /// Adds a catalogue, whose messages stand in for those of earlier ones.
    ///
    /// # Errors
    /// If a message in it is broken.
    pub fn add(&mut self, path: &str, catalogue: &str) -> Result<(), WordsError> {
        let resource = FluentResource::try_new(catalogue.to_owned()).map_err(|(_, faults)| {
            let (start, message) = faults.first().map(|fault| (fault.pos.start, fault.to_string())).unwrap_or_default();
            let line = catalogue[..start].matches('\n').count() + 1;
            WordsError { path: path.to_owned(), message: format!("line {line}: {message}") }
        })?;
        self.bundle.add_resource_overriding(resource);
        Ok(())
    }

    /// Adds the messages of a catalogue that can be read.
    pub fn add_readable(&mut self, catalogue: &str) {
        let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(resource, _)| resource);
        self.bundle.add_resource_overriding(resource);
    }

    /// A message without values.
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// A message with values, as plain text.
    pub fn say_with(&self, name: &str, values: &[(&str, Value)]) -> String {
        crate::document::plain_text(&self.write(name, values))
    }

    /// A message with values, of which some are words with links and marks.
    pub fn write(&self, name: &str, values: &[(&str, Value)]) -> Vec<Inline> {
        let mut arguments = FluentArgs::new();
        let mut inlines = Vec::new();
        for (key, value) in values {
            arguments.set(*key, value.for_fluent(&mut inlines));
        }
        said::with_inlines(&self.format(name, &arguments), &inlines)
    }

    fn format(&self, name: &str, arguments: &FluentArgs<'_>) -> String {
        let (name, part) = name.split_once('.').map_or((name, None), |(name, part)| (name, Some(part)));
        let message = self.bundle.get_message(name);
        let pattern = message.and_then(|message| match part {
            None => message.value(),
            Some(part) => message.get_attribute(part).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else {
            debug_assert!(false, "there is no message `{name}`");
            return name.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        debug_assert!(errors.is_empty(), "`{name}`: {errors:?}");
        self.numbers.written_in(text.into_owned())
    }

    /// Words in a row: "one, two, three".
    pub fn list<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        self.joined("between-items", items)
    }

    /// Groups of words in a row: "one; two; three".
    pub fn groups<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        self.joined("between-groups", items)
    }

    /// Words in a row within a sentence: "one, two and three".
    pub fn series<S: AsRef<str>>(&self, items: impl IntoIterator<Item = S>) -> String {
        let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
        match items.split_last() {
            Some((last, first)) if !first.is_empty() => self.both(&[self.list(first), last.clone()]),
            _ => items.concat(),
        }
    }

    /// Two or more words that belong together: "one and two".
    pub fn both<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.joined("between-two", items)
    }

    /// Words of which one is meant: "one or two".
    pub fn either<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.joined("between-either", items)
    }

    fn joined<S: AsRef<str>>(&self, separator: &str, items: impl IntoIterator<Item = S>) -> String {
        let items: Vec<S> = items.into_iter().collect();
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(&self.say(separator))
    }

    /// A date in words: `2026-11-23` as "23 November 2026", `2026-11` as "November 2026", a year as it is.
    pub fn date(&self, date: &str) -> String {
        let parts: Vec<usize> = date.split('-').filter_map(|part| part.parse().ok()).collect();
        let month = |month: usize| self.say_with("month", &[("month", month.into())]);
        match parts.as_slice() {
            // A year is a name and no number, and has no sign between its thousands.
            [year, at @ 1..=12] => said!(self, "date-month", month = month(*at), year = year.to_string()),
            [year, at @ 1..=12, day] => {
                said!(self, "date-day", day = day.to_string(), month = month(*at), year = year.to_string())
            }
            _ => date.to_owned(),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}
