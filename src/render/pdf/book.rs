//! What stands in the printed book.

use crate::document::{Block, Document, Inline, Kind, Target};

/// The documents of the printed book: each once, with one list of references at the end.
pub(super) fn book(documents: &[Document]) -> Vec<Document> {
    let printed = documents.iter().filter(|document| match document.kind {
        Kind::Index | Kind::Briefing | Kind::Case | Kind::Table | Kind::Page => true,
        Kind::Source => document.path == SOURCES,
        Kind::Report | Kind::Search => false,
    });
    let mut printed: Vec<Document> = printed.cloned().collect();
    for document in printed.iter_mut().filter(|document| document.path != SOURCES) {
        drop_references(document);
        document.change_inlines(&mut |inline| {
            if let Inline::Citation(citation) = inline {
                citation.text.iter_mut().for_each(lead_to_sources);
            }
        });
    }
    printed
}

/// The document that lists all references.
const SOURCES: &str = "sources/index";

fn drop_references(document: &mut Document) {
    let place = document.blocks.iter().position(|block| matches!(block, Block::References { .. }));
    if let Some(place) = place {
        document.blocks.remove(place);
        // The heading of the list goes with it.
        if place > 0 && matches!(document.blocks[place - 1], Block::Heading { .. }) {
            document.blocks.remove(place - 1);
        }
    }
}

fn lead_to_sources(inline: &mut Inline) {
    if let Inline::Link { target: Target::Page { path, anchor: Some(anchor) }, .. } = inline
        && path.is_empty()
        && anchor.starts_with("ref-")
    {
        *path = format!("{SOURCES}.html");
    }
}
