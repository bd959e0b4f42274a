//! The places of a document that links can lead to.

use super::{Block, Inline, fold, visit_inlines};

/// Calls `visit` for the anchor of everything in the blocks that has one.
pub fn visit_anchors(blocks: &[Block], visit: &mut dyn FnMut(&str)) {
    block_ids(blocks, visit);
    visit_inlines(blocks, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            visit(&citation.id);
        }
    });
}

fn block_ids(blocks: &[Block], add: &mut dyn FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Heading { id, .. } => add(id),
            Block::Table(table) => add(&table.id),
            Block::Picture(picture) => add(&picture.id),
            Block::Figure(figure) => {
                add(&figure.id);
                add(&figure.table.id);
            }
            Block::Panel { id, blocks, .. } => {
                add(id);
                block_ids(blocks, add);
            }
            Block::Quote { blocks } => block_ids(blocks, add),
            Block::List { items, .. } => items.iter().for_each(|item| block_ids(item, add)),
            Block::Definitions { definitions } => {
                definitions.iter().flat_map(|one| &one.meanings).for_each(|blocks| block_ids(blocks, add));
            }
            Block::References { entries, .. } => entries.iter().for_each(|entry| add(&entry.id)),
            Block::Paragraph { .. } | Block::Code { .. } | Block::Facts { .. } | Block::Cards { .. } => {}
        }
    }
}

/// The words of a heading as an anchor: letters and digits in lower case, `-` between words.
pub fn slug(words: &str) -> String {
    let plain = fold(words);
    let parts = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
