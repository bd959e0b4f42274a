//! Text within a line: words, how they are set, and where links lead.

use serde::Serialize;

use super::{Citation, change_inlines};
use crate::source::Span;

/// Text within a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The words.
        text: String,
    },
    /// Stressed text.
    Emphasis {
        /// The words.
        text: Vec<Inline>,
    },
    /// Text that is set in another way than stress, such as the 2 of CO₂.
    Marked {
        /// How it is set.
        mark: Mark,
        /// The words.
        text: Vec<Inline>,
    },
    /// Strongly stressed text.
    Strong {
        /// The words.
        text: Vec<Inline>,
    },
    /// Something that is typed.
    Code {
        /// The characters.
        text: String,
    },
    /// A new line within a paragraph or a cell.
    Break,
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// The words.
        text: Vec<Inline>,
    },
    /// A note, which stands at the foot of its page on paper and at the end of its page on a screen.
    Note {
        /// What it is called by in the text that was read.
        label: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A pointer to one or more works.
    Citation(Citation),
    /// The whole reference of a work.
    Reference {
        /// The key of the work.
        key: String,
        /// What is printed; given by `cite`.
        text: Vec<Inline>,
    },
    /// Words in another language than the page's.
    Language {
        /// The tag of the language.
        language: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A place where a draft lacks something; never printed in a published page.
    Missing {
        /// What is lacking.
        text: String,
    },
}

impl Inline {
    /// Plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A link to a page of the site; `path` is relative to the output folder, with its ending.
    pub fn page(path: impl Into<String>, text: impl Into<String>) -> Self {
        let target = Target::Page { path: path.into(), anchor: None };
        Self::Link { target, text: vec![Self::text(text)] }
    }
}

/// A line in a language, if that is another than the page's. Notes are told apart as well, since they stand elsewhere.
pub fn in_language(language: Option<&str>, mut line: Vec<Inline>) -> Vec<Inline> {
    let Some(language) = language.filter(|_| !line.is_empty()) else { return line };
    let wrap = |text: Vec<Inline>| vec![Inline::Language { language: language.to_owned(), text }];
    change_inlines(&mut line, &mut |inline| {
        if let Inline::Note { text, .. } = inline {
            *text = wrap(std::mem::take(text));
        }
    });
    wrap(line)
}

/// How marked text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Below the line, and small.
    Subscript,
    /// Above the line, and small.
    Superscript,
    /// In small capitals.
    SmallCapitals,
    /// Struck through.
    Struck,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub enum Target {
    /// An address outside the site.
    Address {
        /// `http`, `https` or `mailto`.
        url: String,
    },
    /// A page or file of the site.
    Page {
        /// Relative to the output folder, with its ending; empty for the same page.
        path: String,
        /// A place in it.
        anchor: Option<String>,
    },
    /// A content file, as the editor typed it; `compose` turns it into a page.
    Content {
        /// The file, relative to the content folder.
        path: String,
        /// A place in it.
        anchor: Option<String>,
        /// Where the link stands.
        span: Span,
    },
}
