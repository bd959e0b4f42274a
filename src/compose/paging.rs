//! Divides what is too long for one page of a screen into pages that work without scripts. Paper has the whole.

use std::collections::BTreeMap;

use crate::document::{
    Block, Document, Inline, Kind, Part, Table, Target, change_inlines, plain_text, visit_anchors, visit_inlines,
};

/// What is on a page, or has room on it.
#[derive(Debug, Clone, Copy, Default)]
struct Amount {
    /// Its words and their marks, as HTML in bytes; a guess.
    bytes: usize,
    /// Rows of tables and items of lists.
    rows: usize,
}

/// The most on one page. Markup that nobody foresees may double the bytes, which are then still less than 400 kB.
const MOST: Amount = Amount { bytes: 180_000, rows: 250 };

/// The page of each anchor that is no longer on the first one, by `document#anchor`.
type Moved = BTreeMap<String, String>;

/// The documents, of which those that are too long are divided; links lead to where their places now are.
pub fn in_pages(documents: Vec<Document>) -> Vec<Document> {
    let mut moved = Moved::new();
    let mut paged: Vec<Document> = documents.into_iter().flat_map(|document| divide(document, &mut moved)).collect();
    if !moved.is_empty() {
        paged.iter_mut().for_each(|document| lead_to_pages(document, &moved));
    }
    paged
}

fn divide(mut document: Document, moved: &mut Moved) -> Vec<Document> {
    let room = match document.kind {
        // What is read from the beginning to the end is divided only where it must be.
        Kind::Index | Kind::Briefing | Kind::Page | Kind::Search => Amount { rows: usize::MAX, ..MOST },
        Kind::Evidence | Kind::Case | Kind::Source | Kind::Table | Kind::Report => MOST,
    };
    let pages = pages(std::mem::take(&mut document.blocks), room);
    let all = pages.len();
    if all < 2 {
        return vec![Document { blocks: pages.into_iter().flatten().collect(), ..document }];
    }
    let first = document.path.clone();
    let mut notes = notes(&document);
    let page = |(number, blocks): (usize, Vec<Block>)| {
        let notes_before = if number > 1 { notes } else { 0 };
        visit_inlines(&blocks, &mut |inline| notes += notes_in(inline));
        let part = Some(Part { of: first.clone(), number, all, notes_before });
        let path = Part::path(&first, number);
        if number > 1 {
            visit_anchors(&blocks, &mut |anchor| {
                moved.entry(format!("{first}#{anchor}")).or_insert_with(|| path.clone());
            });
            return Document { blocks, path, part, facts: Vec::new(), downloads: Vec::new(), ..document.clone() };
        }
        Document { blocks, part, ..document.clone() }
    };
    (1..).zip(pages).map(page).collect()
}

/// How many notes are called in a document.
fn notes(document: &Document) -> usize {
    let mut notes = 0;
    document.visit_inlines(&mut |inline| notes += notes_in(inline));
    notes
}

fn notes_in(inline: &Inline) -> usize {
    match inline {
        Inline::Note { .. } => 1,
        Inline::Citation(citation) => citation.text.iter().map(notes_in).sum(),
        _ => 0,
    }
}

/// The blocks page by page; all on one if there is room.
fn pages(blocks: Vec<Block>, whole: Amount) -> Vec<Vec<Block>> {
    if blocks.iter().map(amount).sum::<Amount>().fits(whole) {
        return vec![blocks];
    }
    let mut pages: Vec<Vec<(usize, Block)>> = vec![Vec::new()];
    let mut taken = Amount::default();
    for (place, piece) in blocks.into_iter().enumerate().flat_map(|(place, block)| pieces(place, block)) {
        let own = amount(&piece);
        let page = pages.last_mut().filter(|page| page.iter().any(|(_, block)| !is_heading(block)));
        taken = [taken, own].into_iter().sum();
        if let Some(page) = page.filter(|_| !taken.fits(whole)) {
            // A heading goes with what it stands over.
            let headings = page.iter().rev().take_while(|(_, block)| is_heading(block)).count();
            let next = page.split_off(page.len() - headings);
            pages.push(next);
            taken = own;
        }
        pages.last_mut().into_iter().for_each(|page| put(page, place, &piece));
    }
    pages.into_iter().map(|page| page.into_iter().map(|(_, block)| block).collect()).collect()
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. })
}

/// A block row by row or item by item, each with the place of the block; what cannot be divided is one piece.
fn pieces(place: usize, block: Block) -> Vec<(usize, Block)> {
    let pieces: Vec<Block> = match block {
        Block::Table(mut table) if !table.rows.is_empty() => {
            let rows = std::mem::take(&mut table.rows).into_iter();
            rows.map(|row| Block::Table(Table { rows: vec![row], ..table.clone() })).collect()
        }
        Block::List { start, items } => (0..)
            .zip(items)
            .map(|(number, item)| Block::List { start: start.map(|start| start + number), items: vec![item] })
            .collect(),
        Block::References { of, entries } => {
            entries.into_iter().map(|entry| Block::References { of, entries: vec![entry] }).collect()
        }
        block => vec![block],
    };
    pieces.into_iter().map(|piece| (place, piece)).collect()
}

/// Puts a piece on a page, to the piece of the same block before it.
fn put(page: &mut Vec<(usize, Block)>, place: usize, piece: &Block) {
    match (page.last_mut().filter(|(last, _)| *last == place).map(|(_, block)| block), piece) {
        (Some(Block::Table(table)), Block::Table(more)) => table.rows.extend(more.rows.iter().cloned()),
        (Some(Block::List { items, .. }), Block::List { items: more, .. }) => items.extend(more.iter().cloned()),
        (Some(Block::References { entries, .. }), Block::References { entries: more, .. }) => {
            entries.extend(more.iter().cloned());
        }
        _ => page.push((place, piece.clone())),
    }
}

impl Amount {
    fn fits(self, room: Self) -> bool {
        self.bytes <= room.bytes && self.rows <= room.rows
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), |all, one| Self { bytes: all.bytes + one.bytes, rows: all.rows + one.rows })
    }
}

fn amount(block: &Block) -> Amount {
    let (rows, cells) = match block {
        Block::Table(table) => (table.rows.len(), table.rows.iter().map(Vec::len).sum()),
        Block::List { items, .. } => (items.len(), items.len()),
        Block::References { entries, .. } => {
            (entries.len(), entries.iter().map(|entry| 1 + 4 * entry.cited_at.len()).sum())
        }
        _ => (0, 1),
    };
    let mut bytes = 40 * cells;
    visit_inlines(std::slice::from_ref(block), &mut |inline| bytes += bytes_of(inline));
    Amount { bytes, rows }
}

fn bytes_of(inline: &Inline) -> usize {
    match inline {
        Inline::Text { text } | Inline::Code { text } | Inline::Missing { text } => text.len(),
        Inline::Citation(citation) => plain_text(&citation.text).len() + 80 * (1 + citation.items.len()),
        Inline::Link { .. } | Inline::Note { .. } => 100,
        _ => 20,
    }
}

/// Makes links to places that moved, and the way back from references, lead to their pages.
fn lead_to_pages(document: &mut Document, moved: &Moved) {
    let own = document.path.clone();
    let whole = document.part.as_ref().map_or(own.clone(), |part| part.of.clone());
    document.change_inlines(&mut |inline| match inline {
        Inline::Citation(citation) => {
            change_inlines(&mut citation.text, &mut |inline| lead_to_page(inline, &own, &whole, moved));
        }
        inline => lead_to_page(inline, &own, &whole, moved),
    });
    if document.part.is_some() {
        lead_back(&mut document.blocks, &own, &whole, moved);
    }
}

fn lead_to_page(inline: &mut Inline, own: &str, whole: &str, moved: &Moved) {
    let Inline::Link { target: Target::Page { path, anchor: Some(anchor) }, .. } = inline else { return };
    let document = if path.is_empty() { whole } else { path.trim_end_matches(".html") };
    let page = moved.get(&format!("{document}#{anchor}")).map_or(document, String::as_str);
    if page != own || !path.is_empty() {
        *path = format!("{page}.html");
    }
}

fn lead_back(blocks: &mut [Block], own: &str, whole: &str, moved: &Moved) {
    for block in blocks {
        let Block::References { entries, .. } = block else { continue };
        for anchor in entries.iter_mut().flat_map(|entry| &mut entry.cited_at) {
            let page = moved.get(&format!("{whole}#{anchor}")).map_or(whole, String::as_str);
            if page != own {
                *anchor = format!("{page}.html#{anchor}");
            }
        }
    }
}
