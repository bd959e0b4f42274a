//! In which languages the files of an edition are: those of a translation that nobody has translated are the original's.

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

    /// The same of the file that has this path in the edition.
    pub fn language_at(&self, path: &str) -> Option<&str> {
        self.sources.translation.as_ref()?;
        let (file, _) = self.sources.iter().find(|(_, file)| file.path == path)?;
        self.language_of(file)
    }
}
