//! From a place in parsed text to the bytes it was typed in.

use crate::source::{FileId, Span};

/// How the text being parsed stands in its file.
#[derive(Debug, Clone, Copy)]
pub enum TypedPlace<'t> {
    /// The text is a part of the file, byte for byte, beginning here.
    Direct {
        /// The file.
        file: FileId,
        /// The byte of the file at which the text begins.
        start: usize,
    },
    /// The text is a YAML scalar, folded or quoted, so that its bytes are not those of the file.
    Scalar {
        /// Where the scalar stands.
        span: Span,
        /// The scalar as typed.
        typed: &'t str,
        /// Its value.
        value: &'t str,
    },
}

impl TypedPlace<'_> {
    /// Where the piece of text that begins at `offset` was typed.
    ///
    /// In a scalar it is the same occurrence of the same piece; if the piece is not found as it is (a line was folded
    /// in it), the whole scalar.
    pub fn find(&self, piece: &str, offset: usize) -> Span {
        match *self {
            Self::Direct { file, start } => Span { file, start: start + offset, end: start + offset + piece.len() },
            Self::Scalar { span, typed, value } => {
                let earlier = value.get(..offset).map_or(0, |before| before.matches(piece).count());
                typed.match_indices(piece).nth(earlier).map_or(span, |(at, _)| span.part(at, piece.len()))
            }
        }
    }
}
