//! Where citations stand: within text, before all words of a line, in the note of an editor, or where no note can be called.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Inline, Table, change_lines, visit_line};

/// Where the citations of a document stand, by their anchors, if not within its text.
#[derive(Default)]
pub(super) struct Places {
    /// Before every word of their line, as in the cell of a table that names a source: a number alone would say nothing.
    pub(super) in_front: BTreeSet<String>,
    /// In the notes of editors.
    pub(super) in_notes: BTreeSet<String>,
    /// Where no note can be called.
    pub(super) in_heads: BTreeSet<String>,
}

impl Places {
    /// Those of a document whose citations have their anchors.
    pub(super) fn of(document: &mut Document) -> Self {
        let mut places = Self::default();
        document.visit_inlines(&mut |inline| {
            if let Inline::Note { text, .. } = inline {
                add(text, &mut places.in_notes);
            }
        });
        heads(&document.blocks, &mut |line| add(line, &mut places.in_heads));
        places.in_front.extend(document.facts.iter().filter_map(|fact| in_front(&fact.value)));
        change_lines(&mut document.blocks, &mut |line| places.in_front.extend(in_front(line)));
        places
    }

    /// Whether a citation stands apart from running text, where a number would say nothing or could not be called.
    pub(super) fn are_apart(&self, id: &str) -> bool {
        [&self.in_front, &self.in_notes, &self.in_heads].iter().any(|places| places.contains(id))
    }
}

/// The citation that a line begins with, if nothing of its own stands before the works.
fn in_front(line: &[Inline]) -> Option<String> {
    let Inline::Citation(citation) = line.first()? else { return None };
    let first = citation.items.first()?;
    let is_bare = !citation.narrative && first.prefix.is_empty() && !first.suppress_author;
    is_bare.then(|| citation.id.clone())
}

fn add(line: &[Inline], ids: &mut BTreeSet<String>) {
    visit_line(line, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            ids.insert(citation.id.clone());
        }
    });
}

/// The lines of the blocks that are printed more than once, or beside the text.
fn heads(blocks: &[Block], visit: &mut dyn FnMut(&[Inline])) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => visit(text),
            Block::Table(table) => heads_of_table(table, visit),
            Block::Figure(figure) => {
                visit(&figure.caption);
                heads_of_table(&figure.table, visit);
            }
            Block::Picture(picture) => visit(&picture.caption),
            Block::Definitions { definitions } => definitions.iter().for_each(|definition| {
                visit(&definition.term);
                definition.meanings.iter().for_each(|blocks| heads(blocks, visit));
            }),
            Block::Quote { blocks } | Block::Panel { blocks, .. } => heads(blocks, visit),
            Block::List { items, .. } => items.iter().for_each(|item| heads(item, visit)),
            Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Facts { .. }
            | Block::Cards { .. }
            | Block::References { .. } => {}
        }
    }
}

fn heads_of_table(table: &Table, visit: &mut dyn FnMut(&[Inline])) {
    visit(&table.caption);
    table.columns.iter().for_each(|cell| visit(cell));
}
