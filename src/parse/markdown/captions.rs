//! Captions of tables: a paragraph before or behind a table that begins with `Table:` or `:`.
//!
//! Source of the form: the Pandoc manual, "Tables".

use super::{PlacedBlock, Reader};
use crate::document::{Block, Inline};

/// What a caption begins with.
const MARKS: [&str; 3] = ["Table: ", "table: ", ": "];

/// Puts each caption into its table, and its line before those of the table.
pub(super) fn give(blocks: Vec<PlacedBlock>) -> Vec<PlacedBlock> {
    let mut given: Vec<PlacedBlock> = Vec::new();
    for mut placed in blocks {
        if let (Some(table), Some(words)) = (given.last_mut().filter(|last| lacks_caption(last)), caption_of(&placed)) {
            give_to(table, words, placed);
            continue;
        }
        if let Some(words) = given.last().and_then(caption_of).filter(|_| lacks_caption(&placed))
            && let Some(caption) = given.pop()
        {
            give_to(&mut placed, words, caption);
        }
        given.push(placed);
    }
    given
}

impl Reader<'_, '_> {
    /// Notes what begins as a caption and stands beside no table.
    pub(super) fn tell_lone_captions(&mut self, blocks: &[PlacedBlock]) {
        for placed in blocks.iter().filter(|placed| self.text[placed.range.clone()].starts_with(": ")) {
            let instead = "let it stand right before or behind its table, with an empty line between them";
            self.unsupported(placed.range.clone(), "a caption without its table", instead);
        }
    }
}

fn lacks_caption(placed: &PlacedBlock) -> bool {
    matches!(&placed.block, Block::Table(table) if table.caption.is_empty())
}

/// The words of a paragraph that is a caption.
fn caption_of(placed: &PlacedBlock) -> Option<Vec<Inline>> {
    let Block::Paragraph { text } = &placed.block else { return None };
    let Some(Inline::Text { text: first }) = text.first() else { return None };
    let words = MARKS.iter().find_map(|mark| first.strip_prefix(mark))?;
    Some([&[Inline::text(words.trim_start())], &text[1..]].concat())
}

fn give_to(placed: &mut PlacedBlock, words: Vec<Inline>, caption: PlacedBlock) {
    let Block::Table(table) = &mut placed.block else { return };
    table.caption = words;
    placed.lines = [caption.lines, std::mem::take(&mut placed.lines)].concat();
    placed.range = placed.range.start.min(caption.range.start)..placed.range.end.max(caption.range.end);
}
