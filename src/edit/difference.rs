//! Edits as a difference of lines, for people.

use super::Edit;
use crate::source::{Sources, Span};

/// Each line that edits touch, as it is and as it would be, with its file and number.
pub fn difference(edits: &[Edit], sources: &Sources) -> String {
    let lines = edits.chunk_by(|a, b| line_start(a, sources) == line_start(b, sources));
    lines.map(|edits| line(edits, sources)).collect()
}

/// The file and the byte at which the line of an edit begins.
fn line_start(edit: &Edit, sources: &Sources) -> (crate::source::FileId, usize) {
    let span = edit.span;
    let before = sources.file(span.file).text.get(..span.start).unwrap_or_default();
    (span.file, before.rfind('\n').map_or(0, |newline| newline + 1))
}

fn line(edits: &[Edit], sources: &Sources) -> String {
    let Some(first) = edits.first() else { return String::new() };
    let (file, start) = line_start(first, sources);
    let end = edits.last().map_or(start, |edit| edit.span.end);
    let before = sources.lines(Span { file, start, end });
    let after = apply(before, start, edits);
    let path = sources.display_path(file);
    // Lines that were put before this one leave it as it was.
    let (before, after) = match after.strip_suffix(before) {
        Some(added) if added.ends_with('\n') => ("", added),
        _ => (before, after.as_str()),
    };
    let signed = |sign: char, text: &str| text.lines().map(|line| format!("{sign} {line}\n")).collect::<String>();
    format!("{path}:{}\n{}{}", sources.position(first.span).line, signed('-', before), signed('+', after))
}

/// A text that begins at byte `start` of its file, with the edits made.
pub(super) fn apply(text: &str, start: usize, edits: &[Edit]) -> String {
    let mut mended = String::new();
    let mut at = 0;
    for edit in edits {
        mended.push_str(&text[at..edit.span.start - start]);
        mended.push_str(&edit.words);
        at = edit.span.end - start;
    }
    mended + &text[at..]
}
