//! The lists of references of a document.

use std::collections::{BTreeMap, BTreeSet};

use super::citation::reference_id;
use super::numbers;
use super::processor::Forms;
use crate::document::{Block, Document, Inline, Listed, Reference};

/// The anchors of the citations of each work that a document cites.
pub(super) type CitedAt = BTreeMap<String, Vec<String>>;

/// The works that the lists of a document will hold: those that `compose` named, and where it named none, those cited.
pub(super) fn listed(document: &mut Document, cited: &CitedAt) -> BTreeSet<String> {
    let mut listed = BTreeSet::new();
    for entries in lists(&mut document.blocks) {
        listed.extend(entries.iter().map(|entry| entry.key.clone()));
        if entries.is_empty() {
            listed.extend(cited.keys().cloned());
        }
    }
    listed
}

/// Fills the lists of a document, with the numbers of the works if they have any.
pub(super) fn fill(document: &mut Document, forms: &Forms, numbers: &BTreeMap<String, usize>, cited: &CitedAt) {
    for entries in lists(&mut document.blocks) {
        let named: BTreeSet<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        let holds = |key: &String| if named.is_empty() { cited.contains_key(key) } else { named.contains(key) };
        let held = forms.references.iter().filter(|(key, _)| holds(key));
        let mut held: Vec<_> = held.map(|(key, text)| (numbers.get(key).copied(), key, text)).collect();
        held.sort_by_key(|(number, ..)| *number);
        let reference = |(number, key, text): (Option<usize>, &String, &Vec<Inline>)| {
            let cited_at = cited.get(key).cloned().unwrap_or_default();
            let id = reference_id(forms.slug(key));
            Reference { key: key.clone(), id, text: numbered(text, number), cited_at }
        };
        *entries = held.into_iter().map(reference).collect();
    }
}

/// A reference with its number, if it has one.
fn numbered(text: &[Inline], number: Option<usize>) -> Vec<Inline> {
    let mut text = if number.is_some() { text.to_vec() } else { numbers::without(text) };
    numbers::put(&mut text, number.unwrap_or_default());
    text
}

fn lists(blocks: &mut [Block]) -> Vec<&mut Vec<Reference>> {
    blocks.iter_mut().flat_map(lists_in).collect()
}

fn lists_in(block: &mut Block) -> Vec<&mut Vec<Reference>> {
    match block {
        Block::References { of: Listed::Works, entries } => vec![entries],
        Block::Quote { blocks } | Block::Panel { blocks, .. } => lists(blocks),
        Block::List { items, .. } => items.iter_mut().flat_map(|item| lists(item)).collect(),
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::Definitions { .. }
        | Block::Picture(_)
        | Block::Code { .. }
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Facts { .. }
        | Block::Cards { .. }
        | Block::References { of: Listed::Notes, .. } => Vec::new(),
    }
}
