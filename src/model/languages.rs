//! In which languages the files of an edition are: those of a translation that nobody has translated are the original's.

use std::collections::BTreeSet;

use super::{Axis, Review, Text};
use crate::document::{Inline, in_language};
use crate::source::FileId;
use crate::words;

impl Review {
    /// What the review says in words of its own in a language, as they are written.
    pub fn own_words(&self, language: &str) -> Option<&str> {
        let paths = words::paths(language);
        self.sources.iter().find(|(_, source)| paths.contains(&source.path)).map(|(_, source)| source.text.as_str())
    }

    /// The language of the words of a file, where that is not the edition's.
    pub fn language_of(&self, file: FileId) -> Option<&str> {
        self.sources.file(file).language.as_deref()
    }

    /// Typed words as a line, in the language of their file.
    pub fn line(&self, typed: &Text) -> Vec<Inline> {
        in_language(self.language_of(typed.span.file), vec![Inline::text(&typed.value)])
    }

    /// The words for a code as a line, in the language of the file that has them.
    pub fn code_line(&self, axis: &Axis, code: &str) -> Vec<Inline> {
        let facet = self.facets.iter().find(|facet| facet.axis.id == axis.id);
        let words = facet.and_then(|facet| facet.theme(code)).map_or(&axis.label, |theme| &theme.title);
        in_language(self.language_of(words.span.file), vec![Inline::text(self.code_label(axis, code))])
    }

    /// The words that the edition has for what a case or a finding names.
    pub fn words_for(&self, name: &str) -> Option<&Text> {
        let mut names = self.about.iter().flat_map(|about| &about.words_for);
        names.find(|(one, _)| one.value.eq_ignore_ascii_case(name)).map(|(_, words)| words)
    }

    /// What an edition may have words for: the names in results, and those in ratings with their reasons.
    pub fn names_in_use(&self) -> BTreeSet<&str> {
        let results = self.cases.iter().flat_map(|case| &case.results).flat_map(|result| {
            let others = [&result.comparison, &result.time, &result.arm, &result.measure];
            std::iter::once(&result.outcome).chain(others.into_iter().flatten())
        });
        let findings = self.themes().flat_map(|theme| &theme.findings).flat_map(|finding| {
            let reasons = finding.because.iter().map(|(reason, _)| reason);
            [&finding.certainty, &finding.confidence].into_iter().flatten().chain(reasons)
        });
        let ladder = self.about.iter().flat_map(|about| &about.ratings);
        results.chain(findings).chain(ladder).map(|name| name.value.as_str()).collect()
    }

    /// The same of the file that has this path in the edition.
    pub fn language_at(&self, path: &str) -> Option<&str> {
        self.sources.translation.as_ref()?;
        let (file, _) = self.sources.iter().find(|(_, file)| file.path == path)?;
        self.language_of(file)
    }
}
