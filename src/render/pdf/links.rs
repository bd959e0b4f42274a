//! Links of a PDF: those to something in it lead to its label, all others inside the site are printed as their words.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Inline, Target, change_lines, visit_anchors};

/// Makes every link inside the PDF lead to a label that is there, and every other internal link its words.
pub(super) fn settle_links(documents: &mut [Document]) {
    let labels = labels(documents);
    for document in documents {
        let own = document.path.clone();
        settle_line(&mut document.standfirst, &own, &labels);
        document.facts.iter_mut().for_each(|fact| settle_line(&mut fact.value, &own, &labels));
        change_lines(&mut document.blocks, &mut |line| settle_line(line, &own, &labels));
        settle_back_links(&mut document.blocks, &own, &labels);
        settle_cards(&mut document.blocks, &labels);
    }
}

fn settle_line(line: &mut Vec<Inline>, own: &str, labels: &BTreeSet<String>) {
    let mut settled = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        match &mut inline {
            Inline::Emphasis { text }
            | Inline::Strong { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Note { text, .. }
            | Inline::Reference { text, .. } => settle_line(text, own, labels),
            Inline::Citation(citation) => settle_line(&mut citation.text, own, labels),
            Inline::Link { target, text } => {
                settle_line(text, own, labels);
                if let Some(label) = label_of(target, own) {
                    if labels.contains(&label) {
                        *target = Target::Page { path: label, anchor: None };
                    } else {
                        settled.append(text);
                        continue;
                    }
                }
            }
            Inline::Text { .. } | Inline::Code { .. } | Inline::Break | Inline::Missing { .. } => {}
        }
        settled.push(inline);
    }
    *line = settled;
}

/// The label that an internal link leads to; none for an outside address.
fn label_of(target: &Target, own: &str) -> Option<String> {
    match target {
        Target::Address { .. } => None,
        Target::Page { path, anchor } | Target::Content { path, anchor, .. } => {
            let document = if path.is_empty() { own } else { path.trim_end_matches(".html") };
            Some(anchor.as_ref().map_or_else(|| document.to_owned(), |anchor| format!("{document}#{anchor}")))
        }
    }
}

/// Back-links lead to citations of the same document.
fn settle_back_links(blocks: &mut [Block], own: &str, labels: &BTreeSet<String>) {
    for block in blocks {
        if let Block::References { entries, .. } = block {
            for entry in entries {
                entry.cited_at.retain(|anchor| labels.contains(&format!("{own}#{anchor}")));
            }
        }
    }
}

/// A card that leads out of the PDF keeps its words and loses its link.
fn settle_cards(blocks: &mut [Block], labels: &BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Cards { cards } => {
                for card in cards {
                    let label = card.path.trim_end_matches(".html").to_owned();
                    card.path = if labels.contains(&label) { label } else { String::new() };
                }
            }
            Block::Panel { blocks, .. } | Block::Quote { blocks } => settle_cards(blocks, labels),
            Block::List { items, .. } => items.iter_mut().for_each(|item| settle_cards(item, labels)),
            Block::Heading { .. }
            | Block::Definitions { .. }
            | Block::Picture(_)
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Facts { .. }
            | Block::References { .. } => {}
        }
    }
}

/// The labels that the templates set: each document's path, and `path#id` for everything in it that has an id.
fn labels(documents: &[Document]) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    for document in documents {
        labels.insert(document.path.clone());
        let mut add = |id: &str| {
            labels.insert(format!("{}#{id}", document.path));
        };
        visit_anchors(&document.blocks, &mut add);
        document.visit_inlines(&mut |inline| {
            if let Inline::Citation(citation) = inline {
                add(&citation.id);
            }
        });
    }
    labels
}
