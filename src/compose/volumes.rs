//! What is printed besides the pages of the site: the book, and what of a briefing is handed out. Each has numbers and notes
//! of its own.

use super::Composition;
use super::parts::{join, paragraph};
use crate::document::{Block, Document, FactRole, Inline, Kind, Listed, Role};
use crate::model::{Review, ReviewFile};

/// How many notes on cases the book has where `review.yaml` does not say whether it has them. They take more than a page
/// each, and Typst some 20 MB.
const MOST_CASES: usize = 150;

/// Whether the book has the notes on cases.
pub(super) fn has_cases(review: &Review, about: &ReviewFile) -> bool {
    about.outputs.cases_in_book.unwrap_or(review.cases.len() <= MOST_CASES)
}

/// The documents of the printed book: each once, with one list of references at the end.
pub fn book(composition: &Composition) -> Vec<Document> {
    let printed = composition.documents.iter().filter(|document| match document.kind {
        Kind::Case => composition.cases_in_book || document.path == CASES,
        Kind::Index | Kind::Briefing | Kind::Table | Kind::Page => true,
        Kind::Source => document.path == SOURCES,
        Kind::Evidence | Kind::Report | Kind::Search => false,
    });
    let mut printed: Vec<Document> = printed.cloned().collect();
    if composition.documents.iter().filter(|document| document.kind == Kind::Case).count() > MOST_CASES {
        printed.iter_mut().for_each(shorten);
    } else {
        printed.iter_mut().for_each(|document| document.facts.retain(|fact| fact.role != Some(FactRole::Code)));
    }
    printed.iter_mut().for_each(drop_what_the_book_says_once);
    printed.iter_mut().for_each(|document| document.blocks.truncate(document.site_only_from.unwrap_or(usize::MAX)));
    printed.iter_mut().filter(|document| document.path != SOURCES).for_each(drop_references);
    printed
}

/// Leaves the codes of many cases and the table of many works to the site: the cases keep their names and places, and the works
/// stand in the list of references.
fn shorten(document: &mut Document) {
    if document.path == SOURCES {
        let list = document.blocks.iter().rposition(|block| matches!(block, Block::Heading { .. }));
        document.blocks.drain(..list.unwrap_or_default());
    }
    for block in document.blocks.iter_mut().filter(|_| document.path == CASES) {
        if let Block::Table(table) = block {
            let columns = table.filters.first().map_or(table.columns.len(), |filter| filter.column).min(2);
            let name = |row: Vec<Vec<Inline>>| vec![paragraph(join(row.into_iter().take(columns).collect(), ", "))];
            // A table of so many rows takes Typst longer, and more memory, than all the rest of a book.
            *block =
                Block::List { start: None, items: std::mem::take(&mut table.rows).into_iter().map(name).collect() };
        }
    }
}

/// The pages of the book say what holds for the whole edition, and its contents name the other briefings; each briefing says
/// only what it means by its theme.
fn drop_what_the_book_says_once(document: &mut Document) {
    if document.kind == Kind::Briefing {
        drop_with_heading(document, &|block| matches!(block, Block::Cards { .. }));
    }
    let panels = document.blocks.iter_mut().filter_map(|block| match block {
        Block::Panel { role: Role::About, blocks, .. } => Some(blocks),
        _ => None,
    });
    for block in panels.flatten() {
        if let Block::Facts { facts } = block {
            facts.retain(|fact| fact.role.is_none());
        }
    }
}

/// What stands alone of each briefing: its title and the panels that open it, with the notes on what these cite.
pub fn handouts(documents: &[Document]) -> Vec<Document> {
    let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
    let handouts = briefings.map(|briefing| {
        let opens = |block: &&Block| matches!(block, Block::Panel { role: Role::KeyMessages | Role::RestsOn, .. });
        let mut blocks: Vec<Block> = briefing.blocks.iter().take_while(opens).cloned().collect();
        blocks.push(Block::References { of: Listed::Notes, entries: Vec::new() });
        Document { blocks, ..briefing.clone() }
    });
    handouts.collect()
}

/// The document that lists all cases.
const CASES: &str = "cases/index";

/// The document that lists all references.
const SOURCES: &str = "sources/index";

fn drop_references(document: &mut Document) {
    drop_with_heading(document, &|block| matches!(block, Block::References { of: Listed::Works, .. }));
}

/// Leaves out the first block of a kind, and the heading above it.
fn drop_with_heading(document: &mut Document, is_meant: &dyn Fn(&Block) -> bool) {
    let Some(place) = document.blocks.iter().position(is_meant) else { return };
    let is_headed = place > 0 && matches!(document.blocks[place - 1], Block::Heading { .. });
    document.blocks.drain(place - usize::from(is_headed)..=place);
}
