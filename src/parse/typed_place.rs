//! From a place in parsed text to the bytes it was typed in.

use crate::source::{FileId, Span};

/// How the text being parsed stands in its file.
#[derive(Debug, Clone)]
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
        /// For each byte of its value, where in the scalar the character that begins there was typed.
        starts: Vec<Option<usize>>,
    },
}

impl<'t> TypedPlace<'t> {
    /// The place of the value of a scalar.
    pub fn of_scalar(span: Span, typed: &'t str, value: &str) -> Self {
        Self::Scalar { span, typed, starts: starts(typed, value) }
    }

    /// The place of what stands behind so many bytes of the text.
    pub fn behind(&self, offset: usize) -> Self {
        match self {
            Self::Direct { file, start } => Self::Direct { file: *file, start: start + offset },
            Self::Scalar { span, typed, starts } => {
                Self::Scalar { span: *span, typed, starts: starts.iter().skip(offset).copied().collect() }
            }
        }
    }

    /// Where the piece of text that begins at `offset` was typed.
    ///
    /// In a scalar, the whole of it if the piece does not stand there as it is: a line was folded in it, or a character
    /// of it was escaped.
    pub fn find(&self, piece: &str, offset: usize) -> Span {
        match self {
            Self::Direct { file, start } => {
                Span { file: *file, start: start + offset, end: start + offset + piece.len() }
            }
            Self::Scalar { span, typed, starts } => {
                let at = starts.get(offset).copied().flatten();
                let at = at.filter(|at| typed[*at..].starts_with(piece));
                at.map_or(*span, |at| span.part(at, piece.len()))
            }
        }
    }
}

/// Where each character of a value was typed: quotation marks, the mark of a block and the white space of folded lines
/// are passed over, and escapes are read.
fn starts(typed: &str, value: &str) -> Vec<Option<usize>> {
    let mut starts = vec![None; value.len()];
    let mut at = match typed.chars().next() {
        Some('"' | '\'') => 1,
        Some('>' | '|') => typed.find('\n').map_or(typed.len(), |newline| newline + 1),
        _ => 0,
    };
    for (offset, c) in value.char_indices() {
        if let Some((start, length)) = typed_character(typed, &mut at, c) {
            starts[offset] = Some(start);
            at = start + length;
        }
    }
    starts
}

/// The next character from `at` on, if it is the one that is sought, and how many bytes were typed for it.
fn typed_character(typed: &str, at: &mut usize, sought: char) -> Option<(usize, usize)> {
    while let Some(c) = typed[*at..].chars().next() {
        let rest = &typed[*at..];
        let escape = if typed.starts_with('"') { escaped(rest) } else { None };
        if let Some((meant, length)) = escape {
            if meant == Some(sought) {
                return Some((*at, length));
            }
            // A line break behind `\\` is none.
            *at += if meant.is_none() { length } else { return None };
        } else if c == sought {
            let is_twice = c == '\'' && typed.starts_with('\'') && rest.starts_with("''");
            return Some((*at, c.len_utf8() + usize::from(is_twice)));
        } else if c == '\n' && sought == ' ' {
            return Some((*at, 1));
        } else if c.is_whitespace() {
            *at += c.len_utf8();
        } else {
            return None;
        }
    }
    None
}

/// What an escape at the beginning of a text in double quotes stands for, and its length; nothing for a line break.
fn escaped(text: &str) -> Option<(Option<char>, usize)> {
    let name = text.strip_prefix('\\')?.chars().next()?;
    let of_number = |digits: usize| {
        let number = text.get(2..2 + digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        (Some(number.and_then(char::from_u32).unwrap_or_default()), 2 + digits)
    };
    Some(match name {
        'x' => of_number(2),
        'u' => of_number(4),
        'U' => of_number(8),
        '\n' => (None, 2),
        'n' => (Some('\n'), 2),
        't' => (Some('\t'), 2),
        'r' => (Some('\r'), 2),
        '_' => (Some('\u{a0}'), 2),
        other => (Some(other), 1 + other.len_utf8()),
    })
}

#[cfg(test)]
mod tests {
    use super::TypedPlace;
    use crate::source::{FileId, Span};

    /// Every word of a value is found where it was typed, the same word twice at two places.
    #[test]
    fn words_of_scalars_are_found_where_they_were_typed() {
        for (typed, value) in [
            ("one two one", "one two one"),
            ("one two\n    three one", "one two three one"),
            ("\"one \\\"two\\\" \\u00e9t\u{e9} \\\n    one\"", "one \"two\" \u{e9}t\u{e9} one"),
            ("'one it''s one'", "one it's one"),
            (">-\n    one two\n    three\n\n    one", "one two three\none"),
            ("|\n  one\n    two\n  one\n", "one\n  two\none\n"),
        ] {
            let span = Span { file: FileId(0), start: 0, end: typed.len() };
            let place = TypedPlace::of_scalar(span, typed, value);
            let mut last = 0;
            let words = value.split_whitespace().filter(|word| typed.contains(word));
            for word in words {
                let offset = word.as_ptr() as usize - value.as_ptr() as usize;
                let found = place.find(word, offset);
                assert_eq!(typed.get(found.start..found.end), Some(word), "{typed}");
                assert!(found.start >= last, "{word} of {typed}");
                last = found.end;
            }
        }
    }
}
