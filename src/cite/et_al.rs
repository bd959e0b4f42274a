//! A list of names that goes on: `and others`. The processor is given a name that nobody has, and what it prints between that
//! and the name before it becomes "et al.".

use citationberg::json::{LiteralName, NameValue};

use super::piece::{NamePart, Piece};
use crate::document::Inline;

/// The name.
const OTHERS: &str = "\u{e143}";

/// The name that stands for all others.
pub(super) fn others() -> NameValue {
    NameValue::Literal(LiteralName { literal: OTHERS.to_owned() })
}

/// Puts "et al." where others are, in italics if the style has it so.
pub(super) fn put(pieces: &mut Vec<Piece>, is_stressed: bool) {
    let is_others = |(_, inline): &Piece| matches!(inline, Inline::Text { text } if text.contains(OTHERS));
    while let Some(at) = pieces.iter().position(is_others) {
        let before = drop_delimiter(&mut pieces[..at]);
        let names = pieces[..before].iter().rev().take_while(|(place, _)| *place != NamePart::Outside);
        let delimiters = names.filter(|(place, inline)| *place == NamePart::BetweenNames && !is_empty(inline)).count();
        let delimiter = if delimiters > 0 { ", " } else { " " };
        let words = Inline::text("et al.");
        let words = if is_stressed { Inline::Emphasis { text: vec![words] } } else { words };
        pieces[at].1 = words;
        pieces.insert(at, (NamePart::InName, Inline::text(delimiter)));
    }
}

fn is_empty(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text } if text.is_empty())
}

/// Takes away what stands between the last name and the others, and says where the last name ends.
fn drop_delimiter(pieces: &mut [Piece]) -> usize {
    let mut end = pieces.len();
    while let Some((NamePart::BetweenNames, Inline::Text { text })) = pieces[..end].last_mut() {
        text.clear();
        end -= 1;
    }
    end
}
