//! Which pieces of a text run from right to left, of which Word wants to be told: it sets each run in one direction.

/// The pieces of a text, each with whether it runs from right to left. A piece goes on to where a letter of the other direction
/// stands; of what has no direction, marks and spaces go with what runs from right to left, and digits with what is before them.
pub(super) fn pieces(text: &str) -> Vec<(&str, bool)> {
    if !text.contains(is_from_the_right) {
        return vec![(text, false)];
    }
    let mut pieces = Vec::new();
    let (mut start, mut is_rtl, mut end_of_letters) = (0, true, 0);
    for (place, c) in text.char_indices() {
        let is_other = if is_rtl { c.is_alphabetic() && !is_from_the_right(c) } else { is_from_the_right(c) };
        if is_other {
            let cut = if is_rtl { place } else { end_of_letters };
            pieces.push((&text[start..cut], is_rtl));
            (start, is_rtl) = (cut, !is_rtl);
        }
        if c.is_alphanumeric() {
            end_of_letters = place + c.len_utf8();
        }
    }
    let cut = if is_rtl { text.len() } else { end_of_letters };
    pieces.push((&text[start..cut], is_rtl));
    pieces.push((&text[cut..], true));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// Letters of Hebrew, Arabic and the scripts beside them in Unicode.
fn is_from_the_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn each_piece_has_one_direction_and_nothing_is_lost() {
        assert_eq!(pieces("Who carries it?"), [("Who carries it?", false)]);
        assert_eq!(pieces("أدلة من Okafor 2020، ص 4."), [("أدلة من ", true), ("Okafor 2020", false), ("، ص 4.", true)]);
        assert_eq!(pieces("A «ب»"), [("A", false), (" «ب»", true)]);
        for text in ["", "ب", "a ب c ب", "ب1 a2, b", "٣ س x"] {
            let all: String = pieces(text).into_iter().map(|(piece, _)| piece).collect();
            assert_eq!(all, text);
        }
    }
}
