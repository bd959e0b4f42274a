//! Marks inside a text, as characters that no text has: for what goes through programs that know text alone, such as the
//! citation processor.

use super::{Inline, Mark};

/// A way to set a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Stressed.
    Emphasis,
    /// Strongly stressed.
    Strong,
    /// Set as a mark says.
    Marked(Mark),
}

/// The styles with the characters that begin and end them; the characters are from Unicode's area for private use.
const MARKS: [(Style, char, char); 5] = [
    (Style::Emphasis, '\u{e110}', '\u{e120}'),
    (Style::Strong, '\u{e111}', '\u{e121}'),
    (Style::Marked(Mark::Subscript), '\u{e112}', '\u{e122}'),
    (Style::Marked(Mark::Superscript), '\u{e113}', '\u{e123}'),
    (Style::Marked(Mark::SmallCapitals), '\u{e114}', '\u{e124}'),
];

/// The text, which may have marks itself, with marks around it.
pub fn marked(style: Style, text: &str) -> String {
    let found = MARKS.iter().find(|(known, ..)| *known == style);
    found.map_or_else(|| text.to_owned(), |(_, open, close)| format!("{open}{text}{close}"))
}

/// The text without marks.
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// Whether a text has marks.
pub fn has_marks(text: &str) -> bool {
    text.contains(is_mark)
}

fn is_mark(c: char) -> bool {
    ('\u{e110}'..='\u{e12f}').contains(&c)
}

/// The text as inlines; what a mark begins and none ends goes on to the end.
pub fn inlines(text: &str) -> Vec<Inline> {
    pieces(text, &|text| Inline::text(text), &|style, text| match style {
        Style::Emphasis => Inline::Emphasis { text },
        Style::Strong => Inline::Strong { text },
        Style::Marked(mark) => Inline::Marked { mark, text },
    })
}

/// The text with its marks written in another way.
pub fn written(text: &str, plain: &dyn Fn(&str) -> String, around: &dyn Fn(Style, String) -> String) -> String {
    pieces(text, plain, &|style, inside| around(style, inside.concat())).concat()
}

fn pieces<T>(text: &str, plain: &dyn Fn(&str) -> T, around: &dyn Fn(Style, Vec<T>) -> T) -> Vec<T> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        if at > 0 {
            pieces.push(plain(&rest[..at]));
        }
        let mark = rest[at..].chars().next().unwrap_or_default();
        let behind = &rest[at + mark.len_utf8()..];
        let Some((style, open, close)) = MARKS.iter().find(|(_, open, _)| *open == mark) else {
            // The end of something that nothing began.
            rest = behind;
            continue;
        };
        let end = end_of(behind, *open, *close);
        pieces.push(around(*style, self::pieces(&behind[..end], plain, around)));
        rest = behind[end..].strip_prefix(*close).unwrap_or(&behind[end..]);
    }
    if !rest.is_empty() {
        pieces.push(plain(rest));
    }
    pieces
}

/// Where the piece ends that was begun before the text, with pieces of its kind inside it.
fn end_of(text: &str, open: char, close: char) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        depth = if c == open { depth + 1 } else { depth - usize::from(c == close) };
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
