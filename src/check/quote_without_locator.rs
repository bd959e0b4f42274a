//! `quote-without-locator`: a quotation whose citation does not say where in the work it stands.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::Citation;
use crate::document::marks::unmarked;
use crate::model::Review;
use crate::model::passages::{Passage, PassageKind, Piece, find_words, note_passages};
use crate::model::quotations::{Quotation, quotations};
use crate::source::Sources;

pub(super) const RULE: Rule =
    rule!("quote-without-locator", Error, "a quotation without the page or section that it stands on", find);

/// Fewer words in quotation marks are a term or a title, not a quotation.
const FEWEST_WORDS: usize = 5;

fn find(review: &Review) -> Vec<Diagnostic> {
    // What is noted as inconsistent within the review says its place in a field of its own.
    let passages = note_passages(review);
    let titles = titles(review);
    let mut diagnostics = Vec::new();
    // The paragraphs of a quotation set off from the text; its citation may stand in any of them.
    let mut parts = Vec::new();
    for passage in passages.iter().filter(|passage| passage.kind != PassageKind::Heading) {
        match passage.kind {
            PassageKind::QuotePart => parts.push(passage),
            PassageKind::Quote => {
                parts.push(passage);
                let is_placed = parts.iter().any(|part| part.citations().any(has_locator));
                let first = parts.first().filter(|_| !is_placed);
                diagnostics.extend(first.map(|first| unplaced(first, &first.words(), &review.sources)));
                parts.clear();
            }
            _ => diagnostics.extend(unplaced_quotations(passage, &titles, &review.sources)),
        }
    }
    diagnostics
}

fn unplaced_quotations(passage: &Passage<'_>, titles: &BTreeSet<String>, sources: &Sources) -> Vec<Diagnostic> {
    let pieces = passage.pieces();
    let mut diagnostics = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Text(text) = piece else { continue };
        let quotations = quotations(text).into_iter().filter(|quotation| {
            is_long(quotation.words)
                && !titles.contains(&letters(quotation.words))
                && !is_placed(&pieces, at, quotation)
        });
        diagnostics.extend(quotations.map(|quotation| unplaced(passage, quotation.words, sources)));
    }
    diagnostics
}

/// Whether words in quotation marks are more than a term. Chinese and Japanese words have some two characters.
fn is_long(words: &str) -> bool {
    let characters = words.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')).count();
    words.split_whitespace().count().max(characters / 2) >= FEWEST_WORDS
}

/// The titles of works, whole and without what follows a colon: who names one in quotation marks quotes nothing.
fn titles(review: &Review) -> BTreeSet<String> {
    let titles = review.works.iter().map(|work| unmarked(&work.title));
    titles.flat_map(|title| [letters(&title), letters(title.split(':').next().unwrap_or_default())]).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether the next citation has a locator, or one before it in the same sentence.
fn is_placed(pieces: &[Piece<'_>], at: usize, quotation: &Quotation<'_>) -> bool {
    let cites = |piece: &Piece<'_>| matches!(piece, Piece::Citation(citation) if has_locator(citation));
    let next = pieces[at + 1..].iter().find(|piece| matches!(piece, Piece::Citation(_)));
    let Piece::Text(text) = &pieces[at] else { return false };
    let begins_sentence = text[..quotation.start].contains(". ");
    let before = at.checked_sub(1).map(|before| &pieces[before]).filter(|_| !begins_sentence);
    next.is_some_and(cites) || before.is_some_and(cites)
}

fn has_locator(citation: &Citation) -> bool {
    citation.items.iter().any(|item| item.locator.is_some())
}

fn unplaced(passage: &Passage<'_>, words: &str, sources: &Sources) -> Diagnostic {
    let span = find_words(sources, passage.span, words, 0);
    Diagnostic::new(RULE.name, span, "this quotation does not say where it stands in the work")
        .help("cite it with a page, section or table: `[@key, p. 12]`")
}
