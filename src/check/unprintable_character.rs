//! `unprintable-character`: a character that the typeface lacks, so that no PDF could print it.

use super::Rule;
use super::invisible_character::is_invisible;
use super::uncited_source::used_keys;
use crate::diagnostic::Diagnostic;
use crate::model::{Name, Review, Work};
use crate::source::{FileId, SourceFile, Span};
use crate::words::spoken;

pub(super) const RULE: Rule = rule!("unprintable-character", Firm, "a character that the typeface lacks", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    if review.printable.is_empty() {
        return Vec::new();
    }
    let is_printed = |file: &SourceFile| {
        !["README", "look/"].iter().any(|start| file.path.starts_with(start)) && !file.path.ends_with(".bib")
    };
    let files = review.sources.iter().filter(|(_, file)| is_printed(file));
    // Most characters are ASCII, and there are very many of them.
    let ascii: Vec<bool> = (0..128_u8).map(|byte| is_printable(review, char::from(byte))).collect();
    let used = used_keys(review);
    let works = review.works.iter().filter(|work| used.contains(&work.key));
    files
        .flat_map(|(id, file)| in_file(review, &ascii, id, file))
        .chain(works.filter_map(|work| in_work(review, work)))
        .chain(in_words(review))
        .collect()
}

fn is_printable(review: &Review, c: char) -> bool {
    // What could not be read as UTF-8 is the business of `invalid-encoding`, what nobody sees of `invisible-character`.
    review.printable.contains(&c) || c.is_whitespace() || c == '\u{fffd}' || is_invisible(c)
}

/// Characters beside each other are one finding.
fn in_file(review: &Review, ascii: &[bool], id: FileId, file: &SourceFile) -> Vec<Diagnostic> {
    let mut runs: Vec<Span> = Vec::new();
    let is_known = |c: char| ascii.get(c as usize).copied().unwrap_or_else(|| is_printable(review, c));
    for (start, c) in file.text.char_indices().filter(|(_, c)| !is_known(*c)) {
        let end = start + c.len_utf8();
        match runs.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = end,
            None => runs.push(Span { file: id, start, end }),
        }
    }
    // A sign that keeps a file from being read is told by the fault at its place.
    runs.retain(|span| !review.faults.iter().any(|fault| fault.span == *span));
    runs.into_iter().map(|span| lacking(span, review.sources.text(span))).collect()
}

/// A record may hold much that is never printed, such as an abstract; only what a reference is made of counts.
fn in_work(review: &Review, work: &Work) -> Option<Diagnostic> {
    let names = work.authors.iter().chain(&work.editors).map(Name::full_family);
    let texts = [Some(work.title.clone()), work.container.clone(), work.publisher.clone()].into_iter().flatten();
    let lacks: String = names
        .chain(texts)
        .flat_map(|text| text.chars().collect::<Vec<_>>())
        .filter(|c| !is_printable(review, *c))
        .collect();
    (!lacks.is_empty()).then(|| lacking(work.span, &lacks))
}

/// What casebook itself says in the language of the review, which a typeface for another script lacks.
fn in_words(review: &Review) -> Option<Diagnostic> {
    let language = &review.about.as_ref()?.language;
    let words = spoken(&language.value)?;
    let lacks = words.chars().find(|c| !is_printable(review, *c))?;
    let message = format!("the typeface lacks `{lacks}`, a letter of the words for `{}`", language.value);
    let help = "put the files of a typeface that has it into `look`, and name it under `look:` in `typefaces:`";
    Some(Diagnostic::new(RULE.name, language.span, message).help(help))
}

fn lacking(span: Span, characters: &str) -> Diagnostic {
    let codes: Vec<String> = characters.chars().take(3).map(|c| format!("U+{:04X}", u32::from(c))).collect();
    let more = if characters.chars().nth(3).is_some() { " …" } else { "" };
    Diagnostic::new(RULE.name, span, format!("the typeface lacks `{characters}` ({}{more})", codes.join(" "))).help(
        "type it in another way, or put a typeface that has it into `look`, and name it under `look:` in `typefaces:`",
    )
}
