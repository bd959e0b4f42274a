//! Numbers above the line: `as others found¹,²`, with no space before them.

use crate::document::{Citation, Document, Inline, Mark, Target, change_lines};

/// What the anchors of notes begin with that small numbers lead to.
pub(super) const ANCHOR_OF_NOTES: &str = "note-";

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
    for inline in line.iter_mut() {
        if let Inline::Strong { text } | Inline::Emphasis { text } = inline {
            close_up_line(text);
        }
    }
    for place in 0..line.len() {
        let (before, from) = line.split_at_mut(place);
        let Some((Inline::Citation(Citation { text, .. }), after)) = from.split_first_mut() else { continue };
        if let (Some(Inline::Text { text: before }), true) = (before.last_mut(), is_raised(text)) {
            before.truncate(before.trim_end_matches(' ').len());
        }
        let follows_marks = text.last().is_some_and(follows_marks);
        if let (true, Some(Inline::Text { text: after })) = (follows_marks, after.first_mut()) {
            let marks = after.len() - after.trim_start_matches(['.', ',', ';', ':', '?', '!', '’', '”']).len();
            let marks: String = after.drain(..marks).collect();
            if !marks.is_empty() {
                text.insert(text.len() - 1, Inline::text(marks));
            }
        }
    }
}

/// Whether this is a note, or the number of one.
fn follows_marks(inline: &Inline) -> bool {
    match inline {
        Inline::Note { .. } => true,
        Inline::Marked { mark: Mark::Superscript, text } => text.iter().any(is_call),
        _ => false,
    }
}

/// Whether this is the number of a note.
fn is_call(inline: &Inline) -> bool {
    let Inline::Link { target: Target::Page { path, anchor: Some(anchor) }, .. } = inline else { return false };
    path.is_empty() && anchor.starts_with(ANCHOR_OF_NOTES)
}

fn is_raised(text: &[Inline]) -> bool {
    matches!(text.first(), Some(Inline::Marked { mark: Mark::Superscript, .. } | Inline::Note { .. }))
}
