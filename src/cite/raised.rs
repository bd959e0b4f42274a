//! Numbers above the line: `as others found¹,²`, with no space before them.

use crate::document::{Document, Inline, Mark, change_lines};

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

/// Takes away the spaces that stand before raised citations.
pub(super) fn close_up(document: &mut Document) {
    close_up_line(&mut document.standfirst);
    document.facts.iter_mut().for_each(|fact| close_up_line(&mut fact.value));
    change_lines(&mut document.blocks, &mut |line| close_up_line(line));
}

fn close_up_line(line: &mut [Inline]) {
    for place in 1..line.len() {
        let is_raised = matches!(&line[place], Inline::Citation(citation) if is_raised(&citation.text));
        if let Inline::Text { text } = &mut line[place - 1]
            && is_raised
        {
            text.truncate(text.trim_end_matches(' ').len());
        }
    }
}

fn is_raised(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Marked { mark: Mark::Superscript, .. }))
}
