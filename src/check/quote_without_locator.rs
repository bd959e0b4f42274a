//! `quote-without-locator`: a quotation whose citation does not say where in the work it stands.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::Citation;
use crate::model::Review;
use crate::model::passages::{Passage, PassageKind, Piece, find_words, note_passages};
use crate::source::Sources;

pub(super) const RULE: Rule =
    rule!("quote-without-locator", Error, "a quotation without the page or section that it stands on", find);

/// Fewer words in quotation marks are a term or a title, not a quotation.
const FEWEST_WORDS: usize = 5;

fn find(review: &Review) -> Vec<Diagnostic> {
    // What is noted as inconsistent within the review says its place in a field of its own.
    let passages = note_passages(review);
    let quoting = passages.iter().filter(|passage| passage.kind != PassageKind::Heading);
    quoting.flat_map(|passage| unplaced_quotations(passage, &review.sources)).collect()
}

fn unplaced_quotations(passage: &Passage<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let pieces = passage.pieces();
    if passage.kind == PassageKind::Quote {
        let placed = passage.citations().any(has_locator);
        let words = passage.words();
        return if placed { Vec::new() } else { vec![unplaced(passage, &words, sources)] };
    }
    let mut diagnostics = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Text(text) = piece else { continue };
        for quotation in quotations(text).filter(|quotation| !is_placed(&pieces, at, quotation)) {
            diagnostics.push(unplaced(passage, quotation.words, sources));
        }
    }
    diagnostics
}

/// Words in quotation marks, and the byte of their piece at which they begin.
struct Quotation<'t> {
    words: &'t str,
    start: usize,
}

fn quotations(text: &str) -> impl Iterator<Item = Quotation<'_>> {
    text.match_indices('“').filter_map(|(at, mark)| {
        let start = at + mark.len();
        let words = &text[start..start + text[start..].find('”')?];
        (words.split_whitespace().count() >= FEWEST_WORDS).then_some(Quotation { words, start })
    })
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
