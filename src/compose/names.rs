//! The words that readers see for what cases and findings name: those that the edition has under `words_for:`, those of the
//! program for the levels of GRADE and CERQual, or else the name itself, which is the original's.

use super::Context;
use super::parts::text;
use crate::document::{Inline, in_language};
use crate::model::{LEVELS_OF_CERTAINTY, Text};
use crate::words::said;

/// Words, and the language that they are in where that is not the edition's.
pub(super) struct Named<'r> {
    /// The words.
    pub(super) words: String,
    language: Option<&'r str>,
}

impl<'r> Named<'r> {
    /// What an outcome, a comparison, a time, an arm, a measure or a component is called.
    pub(super) fn of(context: Context<'r>, name: &Text) -> Self {
        Self::declared(context, name).unwrap_or_else(|| Self::as_typed(context, name))
    }

    /// What a level of certainty or confidence is called.
    pub(super) fn of_level(context: Context<'r>, level: &Text) -> Self {
        let is_level = |one: &&&str| context.about.ratings.is_empty() && one.eq_ignore_ascii_case(&level.value);
        let of_program = || {
            let known = LEVELS_OF_CERTAINTY.iter().find(is_level)?;
            let name = known.to_lowercase().replace(' ', "-");
            Some(Self { words: said!(context.words, "level-of-certainty", level = name), language: None })
        };
        Self::declared(context, level).or_else(of_program).unwrap_or_else(|| Self::as_typed(context, level))
    }

    fn declared(context: Context<'r>, name: &Text) -> Option<Self> {
        let words = context.review.words_for(&name.value)?;
        Some(Self { words: words.value.clone(), language: context.review.language_of(words.span.file) })
    }

    /// Names are data, which a translation copies from the original.
    fn as_typed(context: Context<'r>, name: &Text) -> Self {
        let translation = context.review.sources.translation.as_ref();
        Self { words: name.value.clone(), language: translation.map(|translation| translation.language.as_str()) }
    }

    /// The words as a line, in their language.
    pub(super) fn line(self) -> Vec<Inline> {
        in_language(self.language, text(self.words))
    }

    /// The same words, changed.
    pub(super) fn with(self, change: impl FnOnce(&str) -> String) -> Self {
        Self { words: change(&self.words), ..self }
    }
}

/// Words with their first letter raised: "risk ratio" as "Risk ratio".
pub(super) fn first_raised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
