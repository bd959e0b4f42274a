//! Numbers above the line: `as others found¹,²`, with no space before them.

use crate::document::{Citation, Document, Inline, Mark, change_lines};

/// The text above the line, as one piece.
pub(super) fn raise(text: Vec<Inline>) -> Vec<Inline> {
    vec![Inline::Marked { mark: Mark::Superscript, text: lowered(text) }]
}

/// The text without pieces of it that are raised by themselves.
fn lowered(text: Vec<Inline>) -> Vec<Inline> {
    let pieces = text.into_iter().flat_map(|inline| match inline {
        Inline::Marked { mark: Mark::Superscript, text } => lowered(text),
        Inline::Link { target, text } => vec![Inline::Link { target, text: lowered(text) }],
        other => vec![other],
    });
    pieces.collect()
}

/// Takes away the spaces that stand before raised citations and before notes, which follow the mark that ends the words
/// before them: `as others found.¹`
pub(super) fn close_up(document: &mut Document) {
    close_up_line(&mut document.standfirst);
    document.facts.iter_mut().for_each(|fact| close_up_line(&mut fact.value));
    change_lines(&mut document.blocks, &mut |line| close_up_line(line));
}

fn close_up_line(line: &mut [Inline]) {
    for place in 0..line.len() {
        let (before, from) = line.split_at_mut(place);
        let Some((Inline::Citation(Citation { text, .. }), after)) = from.split_first_mut() else { continue };
        if let (Some(Inline::Text { text: before }), true) = (before.last_mut(), is_raised(text)) {
            before.truncate(before.trim_end_matches(' ').len());
        }
        if let (Some(Inline::Note { .. }), Some(Inline::Text { text: after })) = (text.last(), after.first_mut()) {
            let marks = after.len() - after.trim_start_matches(['.', ',', ';', ':', '?', '!', '’', '”']).len();
            let marks: String = after.drain(..marks).collect();
            if !marks.is_empty() {
                text.insert(text.len() - 1, Inline::text(marks));
            }
        }
    }
}

fn is_raised(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Marked { mark: Mark::Superscript, .. } | Inline::Note { .. }))
}
