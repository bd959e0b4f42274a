//! Citations of works, with the places in them.

use serde::Serialize;

use super::Inline;
use crate::source::Span;

/// A pointer from a place in the text to works.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Citation {
    /// The anchor, unique in the document; given by `cite`.
    pub id: String,
    /// Whether the author's name is part of the sentence: `@key [p. 7]`.
    pub narrative: bool,
    /// The works.
    pub items: Vec<CitationItem>,
    /// What is printed; given by `cite`. A link leads to the anchor of a reference.
    pub text: Vec<Inline>,
}

/// One work of a citation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitationItem {
    /// The key of the work.
    pub key: String,
    /// Where the key stands.
    #[serde(skip)]
    pub span: Span,
    /// The words before it: "see".
    pub prefix: Vec<Inline>,
    /// The place in the work.
    pub locator: Option<Locator>,
    /// The words after it.
    pub suffix: Vec<Inline>,
    /// Whether the author's name is left out: `[-@key]`.
    pub suppress_author: bool,
}

/// A place in a work.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Locator {
    /// What is counted.
    pub kind: LocatorKind,
    /// The place: `12`, `12-14, 20`.
    pub value: String,
}

/// What a locator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LocatorKind {
    /// Pages.
    Page,
    /// Sections.
    Section,
    /// Chapters.
    Chapter,
    /// Paragraphs.
    Paragraph,
    /// Tables.
    Table,
    /// Figures.
    Figure,
    /// Volumes.
    Volume,
    /// Parts.
    Part,
    /// Notes.
    Note,
    /// Appendices.
    Appendix,
    /// Acts of a play.
    Act,
    /// Articles of a law.
    Article,
    /// Books of a work.
    Book,
    /// Canons.
    Canon,
    /// Columns.
    Column,
    /// Locations in a file.
    Elocation,
    /// Equations.
    Equation,
    /// Folios.
    Folio,
    /// Issues.
    Issue,
    /// Lines.
    Line,
    /// Works of a composer.
    Opus,
    /// Rules.
    Rule,
    /// Scenes of a play.
    Scene,
    /// Supplements.
    Supplement,
    /// Times in a recording.
    Timestamp,
    /// Verses.
    Verse,
    /// Anything else: its word stands in the value, `box 2`.
    Own,
}
