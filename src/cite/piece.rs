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

/// A year and the one in which the work ended; empty while it goes on.
pub(super) type Years = (String, String);

/// What is to be known of a work and a style to read the tree.
#[derive(Clone, Copy)]
pub(super) struct Reading<'r> {
    pub(super) years: Option<&'r Years>,
    /// Whether "et al." is in italics.
    pub(super) stresses_et_al: bool,
}
