//! The pieces of text that the processor's tree comes to.

use crate::document::Inline;

/// Whether a piece of text of a citation is part of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NamePart {
    Outside,
    BetweenNames,
    InName,
}

/// A piece of text, and whether it is of a name.
pub(super) type Piece = (NamePart, Inline);

/// What is printed of a date that a work began at, and of all its time: `2013` and `2013–2015`, `Jul` and `Jul–Aug`.
pub(super) type Span = (String, String);

/// The quotation marks of a language.
#[derive(Debug, Clone)]
pub(super) struct Quotes {
    /// Those that open and close.
    pub(super) outer: [String; 2],
    /// Those inside others.
    pub(super) inner: [String; 2],
}

/// What is to be known of a work and a style to read the tree.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    /// What may stand for the time of the work, the longer before the shorter.
    pub(super) spans: &'r [Span],
    /// The pages of the work.
    pub(super) pages: Option<&'r str>,
    /// Whether it is a note, which is as long as a reference.
    pub(super) is_note: bool,
    /// The quotation marks of the language.
    pub(super) quotes: &'r Quotes,
    /// Whether "et al." is in italics.
    pub(super) stresses_et_al: bool,
}
