//! Walks over the tree: every line, every inline, in the order of the text.

use super::{Block, Document, Inline, Listed, Picture, Reference, Table};

/// The words of inlines without their marks.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } | Inline::Code { text } | Inline::Missing { text } => text.clone(),
            Inline::Emphasis { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Strong { text }
            | Inline::Link { text, .. }
            | Inline::Reference { text, .. } => plain_text(text),
            Inline::Citation(citation) => plain_text(&citation.text),
            Inline::Note { text, .. } => format!(" ({})", plain_text(text)),
            Inline::Break => " ".to_owned(),
        })
        .collect()
}

/// Calls `visit` for every inline of the blocks and for every inline inside one, in the order of the text.
pub fn visit_inlines(blocks: &[Block], visit: &mut dyn FnMut(&Inline)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => visit_line(text, visit),
            Block::List { items, .. } => items.iter().for_each(|item| visit_inlines(item, visit)),
            Block::Definitions { definitions } => definitions.iter().for_each(|definition| {
                visit_line(&definition.term, visit);
                definition.meanings.iter().for_each(|blocks| visit_inlines(blocks, visit));
            }),
            Block::Quote { blocks } | Block::Panel { blocks, .. } => visit_inlines(blocks, visit),
            Block::Code { .. } => {}
            Block::Table(table) => visit_table(table, visit),
            Block::Figure(figure) => {
                visit_line(&figure.caption, visit);
                visit_table(&figure.table, visit);
            }
            Block::Picture(picture) => visit_line(&picture.caption, visit),
            Block::Facts { facts } => facts.iter().for_each(|fact| visit_line(&fact.value, visit)),
            Block::Cards { cards } => cards.iter().for_each(|card| visit_line(&card.text, visit)),
            Block::References { entries, .. } => entries.iter().for_each(|entry| visit_line(&entry.text, visit)),
        }
    }
}

fn visit_table(table: &Table, visit: &mut dyn FnMut(&Inline)) {
    visit_line(&table.caption, visit);
    table.columns.iter().chain(table.rows.iter().flatten()).for_each(|cell| visit_line(cell, visit));
}

/// Calls `visit` for every inline of a line and for every inline inside one.
pub fn visit_line(line: &[Inline], visit: &mut dyn FnMut(&Inline)) {
    for inline in line {
        visit(inline);
        match inline {
            Inline::Emphasis { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Strong { text }
            | Inline::Link { text, .. }
            | Inline::Note { text, .. }
            | Inline::Reference { text, .. } => {
                visit_line(text, visit);
            }
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Break
            | Inline::Citation(_)
            | Inline::Missing { .. } => {}
        }
    }
}

/// Calls `change` for every line of inlines in the blocks, in the order of the text.
pub fn change_lines(blocks: &mut [Block], change: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => change(text),
            Block::List { items, .. } => items.iter_mut().for_each(|item| change_lines(item, change)),
            Block::Definitions { definitions } => definitions.iter_mut().for_each(|definition| {
                change(&mut definition.term);
                definition.meanings.iter_mut().for_each(|blocks| change_lines(blocks, change));
            }),
            Block::Quote { blocks } | Block::Panel { blocks, .. } => change_lines(blocks, change),
            Block::Code { .. } => {}
            Block::Table(table) => change_table(table, change),
            Block::Figure(figure) => {
                change(&mut figure.caption);
                change_table(&mut figure.table, change);
            }
            Block::Picture(picture) => change(&mut picture.caption),
            Block::Facts { facts } => facts.iter_mut().for_each(|fact| change(&mut fact.value)),
            Block::Cards { cards } => cards.iter_mut().for_each(|card| change(&mut card.text)),
            Block::References { entries, .. } => entries.iter_mut().for_each(|entry| change(&mut entry.text)),
        }
    }
}

fn change_table(table: &mut Table, change: &mut dyn FnMut(&mut Vec<Inline>)) {
    change(&mut table.caption);
    table.columns.iter_mut().chain(table.rows.iter_mut().flatten()).for_each(&mut *change);
}

/// Calls `visit` for every picture in the blocks, in the order of the text.
pub fn visit_pictures<'b>(blocks: &'b [Block], visit: &mut dyn FnMut(&'b Picture)) {
    for block in blocks {
        match block {
            Block::Picture(picture) => visit(picture),
            Block::List { items, .. } => items.iter().for_each(|item| visit_pictures(item, visit)),
            Block::Quote { blocks } | Block::Panel { blocks, .. } => visit_pictures(blocks, visit),
            Block::Definitions { definitions } => {
                definitions.iter().flat_map(|one| &one.meanings).for_each(|blocks| visit_pictures(blocks, visit));
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Facts { .. }
            | Block::Cards { .. }
            | Block::References { .. } => {}
        }
    }
}

/// Calls `visit` for every entry of the lists that citations lead to, which stand in no other block than a panel.
pub fn visit_references<'b>(blocks: &'b [Block], visit: &mut dyn FnMut(Listed, &'b Reference)) {
    for block in blocks {
        match block {
            Block::References { of, entries } => entries.iter().for_each(|entry| visit(*of, entry)),
            Block::Panel { blocks, .. } => visit_references(blocks, visit),
            Block::List { .. }
            | Block::Quote { .. }
            | Block::Definitions { .. }
            | Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Picture(_)
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Facts { .. }
            | Block::Cards { .. } => {}
        }
    }
}

/// Calls `change` for every picture in the blocks, in the order of the text.
pub fn change_pictures(blocks: &mut [Block], change: &mut dyn FnMut(&mut Picture)) {
    for block in blocks {
        match block {
            Block::Picture(picture) => change(picture),
            Block::List { items, .. } => items.iter_mut().for_each(|item| change_pictures(item, change)),
            Block::Quote { blocks } | Block::Panel { blocks, .. } => change_pictures(blocks, change),
            Block::Definitions { definitions } => {
                let meanings = definitions.iter_mut().flat_map(|one| &mut one.meanings);
                meanings.for_each(|blocks| change_pictures(blocks, change));
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Facts { .. }
            | Block::Cards { .. }
            | Block::References { .. } => {}
        }
    }
}

/// Calls `change` for every inline of a line and for every inline inside one.
pub fn change_inlines(line: &mut [Inline], change: &mut dyn FnMut(&mut Inline)) {
    for inline in line {
        change(inline);
        match inline {
            Inline::Emphasis { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Strong { text }
            | Inline::Link { text, .. }
            | Inline::Note { text, .. }
            | Inline::Reference { text, .. } => {
                change_inlines(text, change);
            }
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::Break
            | Inline::Citation(_)
            | Inline::Missing { .. } => {}
        }
    }
}

impl Document {
    /// Calls `change` for every inline of the document, in the order of the text.
    pub fn change_inlines(&mut self, change: &mut dyn FnMut(&mut Inline)) {
        change_inlines(&mut self.standfirst, change);
        self.facts.iter_mut().for_each(|fact| change_inlines(&mut fact.value, change));
        change_lines(&mut self.blocks, &mut |line| change_inlines(line, change));
    }

    /// Calls `visit` for every inline of the document, in the order of the text.
    pub fn visit_inlines(&self, visit: &mut dyn FnMut(&Inline)) {
        visit_line(&self.standfirst, visit);
        self.facts.iter().for_each(|fact| visit_line(&fact.value, visit));
        visit_inlines(&self.blocks, visit);
    }
}
