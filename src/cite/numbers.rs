//! Numbers of works: works are formatted once, and each volume puts its own numbers into what came out.

use crate::document::{CitationItem, Inline, change_inlines, plain_text};

/// What stands for the number of a work until its volume gives it one: a character that no text has.
const STAND_IN: char = '\u{e000}';

/// The number that the processor is given for the first note on a work: one that no text has.
pub(super) const FIRST_NOTE: usize = 876_543_210;

/// Puts what stands for a number where the processor printed that of the first note on a work.
pub(super) fn hide_note(text: &mut [Inline]) {
    change_inlines(text, &mut |inline| {
        if let Inline::Text { text } = inline {
            *text = text.replace(&FIRST_NOTE.to_string(), &STAND_IN.to_string());
        }
    });
}

/// Puts what stands for a number where the processor printed one.
pub(super) fn hide(inline: &mut Inline) {
    change_inlines(std::slice::from_mut(inline), &mut |inline| {
        if let Inline::Text { text } = inline
            && let Some(start) = text.find(|c: char| c.is_ascii_digit())
        {
            let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(start, |last| last + 1);
            text.replace_range(start..end, &STAND_IN.to_string());
        }
    });
}

/// Whether a text has a place for a number, so that those of two works differ.
pub(super) fn has_number(text: &str) -> bool {
    text.contains(STAND_IN)
}

/// Puts the number of a work where it belongs.
pub(super) fn put(text: &mut [Inline], number: usize) {
    change_inlines(text, &mut |inline| {
        if let Inline::Text { text } = inline {
            *text = text.replace(STAND_IN, &number.to_string());
        }
    });
}

/// A reference as it is printed in a list without numbers.
pub(super) fn without(reference: &[Inline]) -> Vec<Inline> {
    let place = reference.iter().position(|inline| plain_text(std::slice::from_ref(inline)).contains(STAND_IN));
    let Some(place) = place else { return reference.to_vec() };
    let mut rest = reference[place..].to_vec();
    if let Inline::Text { text } = &mut rest[0] {
        let after = text.split(STAND_IN).nth(1).unwrap_or_default();
        *text = after.trim_start_matches(['.', ')', ']', '}', ':', ' ', '\u{a0}']).to_owned();
    } else {
        rest.remove(0);
        if let Some(Inline::Text { text }) = rest.first_mut() {
            *text = text.trim_start_matches(['.', ')', ']', '}', ':', ' ', '\u{a0}']).to_owned();
        }
    }
    rest
}

/// Whether the works of a citation stand inside a range of three numbers or more, so that they are not printed:
/// the second of `1–3`. A work with words or a place of its own ends a range.
pub(super) fn inside_ranges(works: &[(&CitationItem, Option<usize>)]) -> Vec<bool> {
    let plain = |(item, number): &(&CitationItem, Option<usize>)| {
        let bare = item.prefix.is_empty() && item.suffix.is_empty() && item.locator.is_none();
        number.filter(|_| bare)
    };
    let numbers: Vec<Option<usize>> = works.iter().map(plain).collect();
    let follows = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| numbers.get(before).copied().flatten());
        before.zip(numbers.get(place).copied().flatten()).is_some_and(|(before, own)| before + 1 == own)
    };
    (0..works.len()).map(|place| follows(place) && follows(place + 1)).collect()
}
