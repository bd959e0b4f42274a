//! Marks that the processor prints twice or for nothing: the full stops of `gardens?.` and `2273..`, the comma of
//! `(2013,)` and of `House,.`, the full stop of `‘Dig!’.`, and spaces: second ones, those of `2018 ;37` and `16 : 1`.

use crate::document::Inline;

/// Drops full stops that follow a question mark, an exclamation mark or another full stop, but no ellipsis; and commas
/// that nothing follows in their parentheses.
pub(super) fn tidy(inlines: &mut [Inline]) {
    tidy_after(inlines, &mut ' ');
}

/// What stands for the end of something whose last character does not matter.
const NO_MARK: char = '\0';

/// `before` is the character that stands before the text, and then the last of it.
fn tidy_after(inlines: &mut [Inline], before: &mut char) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => {
                let single = text
                    .replace("  ", " ")
                    .replace(" ;", ";")
                    .replace(",)", ")")
                    .replace(",.", ".")
                    .replace("’.,", "’.")
                    .replace("”.,", "”.");
                let single = with_joined_colons(&single);
                *text = tidied(single.strip_prefix(' ').filter(|_| *before == ' ').unwrap_or(&single), *before);
                *before = text.chars().next_back().unwrap_or(*before);
            }
            Inline::Emphasis { text }
            | Inline::Strong { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Reference { text, .. } => {
                tidy_after(text, before);
            }
            // The words of a link are an address, and full stops are part of it; a space behind them stays.
            Inline::Link { .. }
            | Inline::Code { .. }
            | Inline::Break
            | Inline::Note { .. }
            | Inline::Citation(_)
            | Inline::Missing { .. } => {
                *before = NO_MARK;
            }
        }
    }
}

/// `16 : 1` as `16: 1`: beside numbers of volumes and pages there is no space before a colon.
fn with_joined_colons(text: &str) -> String {
    let pieces: Vec<&str> = text.split(" : ").collect();
    let mut joined = pieces[0].to_owned();
    for pair in pieces.windows(2) {
        let is_digit = |c: char| c.is_ascii_digit();
        let is_number = pair[0].ends_with(is_digit) || pair[1].starts_with(is_digit);
        joined.push_str(if is_number { ": " } else { " : " });
        joined.push_str(pair[1]);
    }
    joined
}

fn tidied(text: &str, mut before: char) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let stops = rest.len() - rest.trim_start_matches('.').len();
        let kept = match (stops, before) {
            (1, '?' | '!' | '.') => 0,
            (2, _) => 1,
            (stops, _) => stops,
        };
        tidied.push_str(&rest[..kept]);
        let next = if stops > 0 { stops } else { first.len_utf8() };
        if stops == 0 {
            tidied.push(first);
        }
        before = match first {
            // What ends a quotation ends the sentence as well.
            '’' | '”' if matches!(before, '?' | '!' | '.') => before,
            first => {
                if stops > 0 {
                    '.'
                } else {
                    first
                }
            }
        };
        rest = &rest[next..];
    }
    tidied
}
