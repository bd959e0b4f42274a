//! Quotation marks inside titles. They are those of the review's language, and of its second kind where the style prints
//! the title in quotation marks of its own: `‘On “wild” gardens’`, whatever was typed.

use std::slice;

use super::piece::{Piece, Quotes};
use crate::document::{Inline, change_inlines};

/// What stands for quotation marks that belong together on their way through the processor.
const OPEN: char = '\u{e150}';
const CLOSE: char = '\u{e151}';

/// What is typed for quotation marks.
const TYPED: [(char, char); 3] = [('“', '”'), ('‘', '’'), ('"', '"')];

/// A title with what stands for its quotation marks; those that have no other stay.
pub(super) fn hidden(title: &str) -> String {
    TYPED.into_iter().fold(title.to_owned(), |title, (open, close)| hidden_pairs(&title, open, close))
}

fn hidden_pairs(title: &str, open: char, close: char) -> String {
    let Some((before, rest)) = find(title, open, &|before, _| before.is_none_or(|c| !c.is_alphanumeric())) else {
        return title.to_owned();
    };
    let ends = |before: Option<char>, after: Option<char>| {
        before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
    };
    match find(rest, close, &ends) {
        Some((inside, rest)) => format!("{before}{OPEN}{inside}{CLOSE}{}", hidden_pairs(rest, open, close)),
        None => title.to_owned(),
    }
}

/// What stands before and after the first of these marks that stands between such characters.
fn find<'t>(
    text: &'t str,
    mark: char,
    fits: &dyn Fn(Option<char>, Option<char>) -> bool,
) -> Option<(&'t str, &'t str)> {
    let sides = text.match_indices(mark).map(|(at, mark)| (&text[..at], &text[at + mark.len()..]));
    sides.into_iter().find(|(before, after)| fits(before.chars().next_back(), after.chars().next()))
}

/// Puts quotation marks where something stands for them.
pub(super) fn show(pieces: &mut [Piece], quotes: &Quotes) {
    let mut nesting = Nesting { quotes, before: None, is_in_title: false, depth: 0 };
    for (_, inline) in pieces {
        change_inlines(slice::from_mut(inline), &mut |inline| {
            if let Inline::Text { text } = inline {
                *text = nesting.shown(text);
            }
        });
    }
}

/// In how many quotation marks a text stands.
struct Nesting<'q> {
    quotes: &'q Quotes,
    before: Option<char>,
    /// Whether the style has opened quotation marks of its own.
    is_in_title: bool,
    /// How many of the title's are open.
    depth: usize,
}

impl Nesting<'_> {
    fn shown(&mut self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            match c {
                OPEN => {
                    shown.push_str(self.mark(0));
                    self.depth += 1;
                }
                CLOSE => {
                    self.depth = self.depth.saturating_sub(1);
                    shown.push_str(self.mark(1));
                }
                c => {
                    self.pass(&text[at..]);
                    shown.push(c);
                }
            }
            self.before = Some(c);
        }
        shown
    }

    /// The mark of this place that opens, or closes.
    fn mark(&self, side: usize) -> &str {
        let is_inner = (self.depth + usize::from(self.is_in_title)) % 2 == 1;
        if is_inner { &self.quotes.inner[side] } else { &self.quotes.outer[side] }
    }

    /// Notes the quotation marks of the style; one between two letters is an apostrophe.
    fn pass(&mut self, rest: &str) {
        let [open, close] = &self.quotes.outer;
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if rest.starts_with(open) {
            self.is_in_title = open != close || !self.is_in_title;
        } else if let Some(after) = rest.strip_prefix(close)
            && !(is_letter(self.before) && is_letter(after.chars().next()))
        {
            self.is_in_title = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cite::piece::NamePart;

    fn shown(text: &str, outer: [&str; 2], inner: [&str; 2]) -> String {
        let quotes = Quotes { outer: outer.map(str::to_owned), inner: inner.map(str::to_owned) };
        let mut pieces = [(NamePart::Outside, Inline::text(text))];
        show(&mut pieces, &quotes);
        crate::document::plain_text(&[pieces[0].1.clone()])
    }

    #[test]
    fn quotation_marks_in_titles_are_those_of_the_language_and_of_their_depth() {
        let title = hidden("The dog’s “wild ‘inner’ life” and \"more\" of 6' and d’Or");
        let british = |text: &str| shown(text, ["‘", "’"], ["“", "”"]);
        let american = |text: &str| shown(text, ["“", "”"], ["‘", "’"]);
        assert_eq!(british(&title), "The dog’s ‘wild “inner” life’ and ‘more’ of 6' and d’Or");
        assert_eq!(
            british(&format!("O’Neill, ‘{title}’, x")),
            "O’Neill, ‘The dog’s “wild ‘inner’ life” and “more” of 6' and d’Or’, x"
        );
        assert_eq!(american(&format!("“{title}.”")), "“The dog’s ‘wild “inner” life’ and ‘more’ of 6' and d’Or.”");
        assert_eq!(
            shown(&title, ["« ", " »"], ["“", "”"]),
            "The dog’s « wild “inner” life » and « more » of 6' and d’Or"
        );
        for lone in ["5” of rain", "rock ’n’ roll", "an “open end", "it’s"] {
            assert_eq!(american(&hidden(lone)), lone);
        }
    }
}
