//! The values of messages: numbers, which choose a form, words, and words with links.

use fluent_bundle::FluentValue;

use crate::document::Inline;

/// What a message speaks of.
#[derive(Debug, Clone)]
pub enum Value {
    /// A number, which may choose the form of the words.
    Number(usize),
    /// Words; a message may choose by them, too.
    Text(String),
    /// Words with links and marks.
    Inlines(Vec<Inline>),
}

/// The first of the signs that hold the places of inlines while a message is put together; no text has them.
const FIRST_SIGN: u32 = 0xF_0000;

impl Value {
    /// The value for Fluent; inlines leave a sign in their stead.
    pub(super) fn for_fluent(&self, inlines: &mut Vec<Vec<Inline>>) -> FluentValue<'static> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(text.clone()),
            Self::Inlines(words) => {
                inlines.push(words.clone());
                let sign = char::from_u32(FIRST_SIGN + inlines.len() as u32 - 1).unwrap_or_default();
                FluentValue::from(sign.to_string())
            }
        }
    }
}

/// The text with the inlines in the places of their signs.
pub(super) fn with_inlines(text: &str, inlines: &[Vec<Inline>]) -> Vec<Inline> {
    if inlines.is_empty() {
        return if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] };
    }
    let place = |c: char| (c as u32).checked_sub(FIRST_SIGN).and_then(|place| inlines.get(place as usize));
    let mut words = Vec::new();
    let mut rest = text;
    while let Some((at, sign)) = rest.char_indices().find(|(_, c)| place(*c).is_some()) {
        if at > 0 {
            words.push(Inline::text(&rest[..at]));
        }
        words.extend(place(sign).cloned().unwrap_or_default());
        rest = &rest[at + sign.len_utf8()..];
    }
    if !rest.is_empty() {
        words.push(Inline::text(rest));
    }
    words
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<Inline>> for Value {
    fn from(words: Vec<Inline>) -> Self {
        Self::Inlines(words)
    }
}

/// A message with its values by name: `said!(words, "cases-in-cell", number = 3)`.
macro_rules! said {
    ($words:expr, $name:expr $(, $key:ident = $value:expr)* $(,)?) => {
        $words.say_with($name, &[$((stringify!($key), $crate::words::Value::from($value))),*])
    };
}

/// The same with values that are words with links.
macro_rules! written {
    ($words:expr, $name:expr $(, $key:ident = $value:expr)* $(,)?) => {
        $words.write($name, &[$((stringify!($key), $crate::words::Value::from($value))),*])
    };
}

pub(crate) use {said, written};
