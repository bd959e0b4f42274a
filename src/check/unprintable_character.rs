//! `unprintable-character`: a character that the typeface lacks, so that no PDF could print it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::{FileId, SourceFile, Span};

pub(super) const RULE: Rule = rule!("unprintable-character", Error, "a character that the typeface lacks", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    if review.printable.is_empty() {
        return Vec::new();
    }
    review.sources.iter().flat_map(|(id, file)| unprintable(review, id, file)).collect()
}

fn unprintable(review: &Review, id: FileId, file: &SourceFile) -> Vec<Diagnostic> {
    // What could not be read as UTF-8 is the business of `invalid-encoding`.
    let is_printed = |c: char| c.is_whitespace() || c == '\u{fffd}' || review.printable.contains(&c);
    let lacking = file.text.char_indices().filter(|(_, c)| !is_printed(*c));
    let diagnostics = lacking.map(|(start, c)| {
        let span = Span { file: id, start, end: start + c.len_utf8() };
        let message = format!("the typeface has no character `{c}` (U+{:04X})", u32::from(c));
        Diagnostic::new(RULE.name, span, message)
            .help("type it in another way, or add a typeface that has it to `templates/fonts`")
    });
    diagnostics.collect()
}
