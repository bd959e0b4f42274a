//! Letters behind the year, for works that a style leaves alike: `2010a`, `n.d.-b`.

use std::collections::{BTreeMap, BTreeSet};

use super::processor::Forms;
use super::style::LoadedStyle;
use super::tree::join;
use crate::document::{Inline, plain_text};
use crate::model::Work;

/// What the letters are put behind.
pub(super) struct Suffixes<'s> {
    years: BTreeMap<&'s str, String>,
    no_date: BTreeSet<&'s str>,
}

impl<'s> Suffixes<'s> {
    /// The years of the works, and what the style prints where there is none.
    pub(super) fn of(style: &'s LoadedStyle, works: &'s [Work]) -> Self {
        let years = works.iter().filter_map(|work| Some((work.key.as_str(), work.date?.year.to_string())));
        Self { years: years.collect(), no_date: style.no_date() }
    }

    /// Gives the works of a group their letters, in their order.
    pub(super) fn give(&self, forms: &mut Forms, group: &[String]) {
        for (place, key) in group.iter().enumerate() {
            let letters = letters(place);
            for ((_, _), form) in forms.citations.range_mut((key.clone(), None)..).take_while(|((of, _), _)| of == key)
            {
                let named = plain_text(&form.names).len();
                self.put(key, &mut form.rest, 0, &letters);
                self.put(key, &mut form.whole, named, &letters);
            }
            for (_, notes) in forms.notes.range_mut((key.clone(), None)..).take_while(|((of, _), _)| of == key) {
                notes.naming().into_iter().for_each(|form| self.put(key, &mut form.whole, 0, &letters));
            }
            if let Some((_, text)) = forms.references.iter_mut().find(|(of, _)| of == key) {
                self.put(key, text, 0, &letters);
            }
        }
    }

    /// Puts the letters behind the year, or at the end where none is printed.
    fn put(&self, key: &str, line: &mut Vec<Inline>, mut skipped: usize, letters: &str) {
        let year = self.years.get(key).map(|year| (year.clone(), letters.to_owned()));
        let words = self.no_date.iter().flat_map(|word| [(*word).to_owned(), capitalised(word)]);
        let without = words.map(|word| (word, format!("-{letters}")));
        let marks: Vec<(String, String)> = year.into_iter().chain(without).collect();
        if !insert(line, &marks, &mut skipped) {
            line.push(Inline::text(format!(" ({letters})")));
            *line = join(std::mem::take(line));
        }
    }
}

/// Puts the second of the first pair whose first is found behind it; `skipped` bytes of the text are left alone.
fn insert(line: &mut [Inline], marks: &[(String, String)], skipped: &mut usize) -> bool {
    line.iter_mut().any(|inline| match inline {
        Inline::Text { text } => {
            let from = (*skipped).min(text.len());
            *skipped -= from;
            let found = marks.iter().find_map(|(mark, letters)| {
                Some((from + text.get(from..)?.find(mark.as_str())? + mark.len(), letters))
            });
            if let Some((place, letters)) = found {
                text.insert_str(place, letters);
            }
            found.is_some()
        }
        Inline::Emphasis { text }
        | Inline::Strong { text }
        | Inline::Marked { text, .. }
        | Inline::Language { text, .. } => insert(text, marks, skipped),
        Inline::Link { .. }
        | Inline::Code { .. }
        | Inline::Break
        | Inline::Note { .. }
        | Inline::Citation(_)
        | Inline::Reference { .. }
        | Inline::Missing { .. } => false,
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `a` to `z`, then `aa` to `zz`, and so on.
fn letters(place: usize) -> String {
    let last = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    match place / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before - 1)),
    }
}
