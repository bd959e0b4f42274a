//! Citations as small numbers that lead to a list of notes: which number each has, and what the notes say.
//!
//! A note says what a citation by author and date would: the works, and where in them. Citations that say the same share one
//! note, so that the list is no longer than it must be.

use std::collections::BTreeMap;

use super::citation::Printer;
use super::raised::ANCHOR_OF_NOTES;
use super::tree::join;
use crate::document::{Block, Citation, CitationItem, Document, Inline, Listed, Mark, Reference, Target, plain_text};

/// The notes of a document that were called so far.
#[derive(Default)]
pub(super) struct Endnotes {
    notes: Vec<Reference>,
    /// The place in the list of what a note says.
    places: BTreeMap<String, usize>,
}

/// Whether a document cites so, and has a list for its numbers to lead to.
pub(super) fn are_in(document: &Document) -> bool {
    document.endnotes && place_of_list(document).is_some()
}

fn place_of_list(document: &Document) -> Option<usize> {
    document.blocks.iter().position(|block| matches!(block, Block::References { of: Listed::Notes, .. }))
}

/// Takes away a list without notes, and its heading.
pub(super) fn drop_empty_list(document: &mut Document) {
    let Some(place) = place_of_list(document) else { return };
    let is_empty = matches!(&document.blocks[place], Block::References { entries, .. } if entries.is_empty());
    if is_empty {
        let has_heading = place > 0 && matches!(document.blocks[place - 1], Block::Heading { .. });
        document.blocks.drain(place - usize::from(has_heading)..=place);
    }
}

impl Endnotes {
    /// Prints a citation as the number of its note, behind the names if they are part of the sentence.
    pub(super) fn print(&mut self, citation: &Citation, printer: &Printer<'_>) -> Vec<Inline> {
        if says_all_in_the_sentence(citation) {
            return printer.print(citation);
        }
        let number = self.number(citation, ended(printer.bare(citation)));
        let target = Target::Page { path: String::new(), anchor: Some(anchor(number)) };
        let link = Inline::Link { target, text: vec![Inline::text(number.to_string())] };
        let names = printer.spoken_names(citation).into_iter();
        names.chain([Inline::Marked { mark: Mark::Superscript, text: vec![link] }]).collect()
    }

    fn number(&mut self, citation: &Citation, text: Vec<Inline>) -> usize {
        let place = *self.places.entry(plain_text(&text)).or_insert(self.notes.len());
        if place == self.notes.len() {
            let id = anchor(place + 1);
            self.notes.push(Reference { key: String::new(), id, text, cited_at: Vec::new() });
        }
        self.notes[place].cited_at.push(citation.id.clone());
        place + 1
    }

    /// Puts the notes into the list of the document.
    pub(super) fn list(self, document: &mut Document) {
        if let Some(place) = place_of_list(document) {
            document.blocks[place] = Block::References { of: Listed::Notes, entries: self.notes };
        }
    }
}

/// Whether names and year stand in the sentence, and nothing is left for a note to say.
fn says_all_in_the_sentence(citation: &Citation) -> bool {
    let is_whole = |item: &CitationItem| item.locator.is_none() && item.suffix.is_empty();
    citation.narrative && matches!(citation.items.as_slice(), [item] if is_whole(item))
}

fn anchor(number: usize) -> String {
    format!("{ANCHOR_OF_NOTES}{number}")
}

/// The words of a note with a full stop behind them, unless they end in one.
fn ended(mut text: Vec<Inline>) -> Vec<Inline> {
    if !plain_text(&text).ends_with(['.', '?', '!']) {
        text.push(Inline::text("."));
    }
    join(text)
}
