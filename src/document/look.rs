//! How a review looks wherever it is printed: its colours, paper, typeface and logo.

use serde::{Serialize, Serializer};

use super::{Accent, Colour};

/// The look that every output of a review has.
#[derive(Debug, Clone, Serialize)]
pub struct Look {
    /// The colour of all that belongs to no theme.
    pub colour: Colour,
    /// The colours of the themes, by facet, in their order.
    pub themes: Vec<Vec<Colour>>,
    /// The paper of the PDFs, and of pages that are printed.
    pub paper: Paper,
    /// The names of the typefaces: each prints what those before it have no letters for.
    pub typefaces: Vec<String>,
    /// The files of those typefaces that came with the review.
    pub faces: Vec<Face>,
    /// The path of the logo, relative to the folder of assets.
    pub logo: Option<String>,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 millimetres (ISO 216).
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// One file of a typeface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Face {
    /// Its path, relative to the folder of assets.
    pub path: String,
    /// The name of the typeface.
    pub family: String,
    /// From 100 (thin) to 900 (black).
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
}

impl Paper {
    /// All of them, by the names that `review.yaml` uses.
    pub const ALL: [(&'static str, Self); 2] = [("a4", Self::A4), ("us-letter", Self::Letter)];

    /// The name that `review.yaml` and Typst use.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

impl Serialize for Paper {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Look {
    /// The colour of a document: its theme's, or that of the review.
    pub fn colour_of(&self, accent: Option<Accent>) -> Colour {
        let of_theme = accent.and_then(|accent| self.themes.get(accent.facet)?.get(accent.theme));
        of_theme.copied().unwrap_or(self.colour)
    }
}
