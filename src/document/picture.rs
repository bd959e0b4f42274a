//! Pictures that editors bring: photographs, drawings and scans.

use serde::Serialize;

use super::Inline;
use crate::source::Span;

/// A picture, in every output the same.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// The anchor, unique in the document.
    pub id: String,
    /// Its file, relative to the content folder.
    pub file: String,
    /// Where the site has it, relative to the output folder; given by `compose`.
    pub path: String,
    /// How many points wide it is; given by `compose`.
    pub width: usize,
    /// How many points high it is; given by `compose`.
    pub height: usize,
    /// What it shows, for those who cannot see it; empty if it shows nothing that words would have to tell.
    pub alternative: String,
    /// The caption.
    pub caption: Vec<Inline>,
    /// Who made it, and under which licence; given by `compose`.
    pub credit: String,
    /// Where it was typed.
    #[serde(skip)]
    pub span: Span,
}
