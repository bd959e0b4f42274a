//! What a page leads to within itself: its headings, and the words that say how to cite it.

use super::attribute;
use crate::document::{Block, Fact, FactRole, Inline};

/// The headings of level 2, those in boxes among them, for a page's contents.
pub(super) fn contents(blocks: &[Block]) -> Vec<(&str, &[Inline])> {
    let mut found = Vec::new();
    for block in with_those_in_boxes(blocks) {
        if let Block::Heading { level: 2, id, text } = block {
            found.push((id.as_str(), text.as_slice()));
        }
    }
    found
}

/// The anchor of the words that say how to cite a page.
pub(super) const CITATION_ANCHOR: &str = "cite-this-page";

/// Whether a page says how to cite it.
pub(super) fn says_how_to_cite(blocks: &[Block]) -> bool {
    let says = |fact: &Fact| fact.role == Some(FactRole::Citation);
    let mut blocks = with_those_in_boxes(blocks).into_iter();
    blocks.any(|block| matches!(block, Block::Facts { facts } if facts.iter().any(says)))
}

/// The attribute by which a page, a style or a test knows a fact by what it is for.
pub(super) fn mark_of(role: FactRole) -> String {
    match role {
        FactRole::Citation => attribute("id", CITATION_ANCHOR),
        FactRole::Code => attribute("class", "code"),
        FactRole::Edition => attribute("class", "edition"),
    }
}

fn with_those_in_boxes(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        if let Block::Panel { blocks, .. } = block {
            all.extend(with_those_in_boxes(blocks));
        }
    }
    all
}
