//! The page of corrections: how the rebuilt tables compare with the printed ones, and what does not agree within the
//! review itself.

use super::parts::{cite_review, document, heading, join, page_link, paragraph, references, text};
use super::{Context, tables};
use crate::document::{Block, Document, Inline, Kind, Table};
use crate::model::reconcile::{REFERENCE_COLUMN, Reconciliation, reconcile};
use crate::model::{
    Case, Column, Correction, Inconsistency, PublishedTable, TABLE_OF_CORRECTIONS, TableDefinition, TableRows, Text,
};
use crate::words::{said, written};

/// Composes the page, if there are tables to compare.
pub(super) fn compose(context: Context<'_>) -> Option<Document> {
    tables::rebuilt(context).next()?;
    let title = &context.say("tables-compared");
    let mut document = document(context, Kind::Table, "appendix/corrections", title, "published/corrections.yaml");
    document.downloads = tables::downloads(context, TABLE_OF_CORRECTIONS);
    let corrections = table(context, false);
    let differences = written!(
        context.words,
        "differences",
        number = corrections.rows.len(),
        review = vec![cite_review(context, true, None)]
    );
    document.blocks = vec![paragraph(join(vec![differences, text(all_others(context))], " "))];
    let line = |words: &Text| context.review.line(words);
    let forms = context.about.tables.iter().filter_map(|table| {
        let form = table.form.as_ref()?;
        Some([written!(context.words, "label-before", label = line(&table.label)), line(form)].concat())
    });
    document.blocks.extend(forms.map(paragraph));
    document.blocks.push(Block::Table(comparison(context)));
    document.blocks.extend([heading(2, &context.say("what-we-corrected")), Block::Table(corrections)]);
    document.blocks.extend(inconsistencies(context));
    document.blocks.extend(disagreements(context));
    document.blocks.extend(references(context));
    Some(document)
}

/// What is so of all other cells: what `table-mismatch` compares.
fn all_others(context: Context<'_>) -> String {
    let is_list_of_works =
        |one: &Reconciliation<'_>| one.table.rows != TableRows::Cases && one.table.rows != TableRows::Published;
    let (restyled, kept): (Vec<_>, Vec<_>) = reconcile(context.review).into_iter().partition(is_list_of_works);
    let names =
        |some: &[Reconciliation<'_>]| context.words.series(some.iter().map(|one| one.table.label.value.as_str()));
    let kept = (!kept.is_empty()).then(|| said!(context.words, "cells-as-printed", tables = names(&kept)));
    let restyled =
        (!restyled.is_empty()).then(|| said!(context.words, "references-set-anew", tables = names(&restyled)));
    kept.into_iter().chain(restyled).collect::<Vec<_>>().join(" ")
}

/// How many cells of each table are identical, restyled and corrected.
fn comparison(context: Context<'_>) -> Table {
    let row = |one: &Reconciliation<'_>| {
        let numbers = [one.cells, one.identical(), one.restyled, one.corrected];
        let name = context.review.line(&one.table.label);
        std::iter::once(name).chain(numbers.map(|number| text(context.number(number)))).collect()
    };
    Table {
        id: "comparison".to_owned(),
        caption: context.text("cells-compared"),
        columns: ["table", "cells", "as-printed-letter-by-letter", "set-anew-in-our-style", "corrected"]
            .map(|name| context.text(name))
            .to_vec(),
        widths: vec![2, 1, 2, 2, 1],
        rows: reconcile(context.review).iter().map(row).collect(),
        row_headers: true,
        wide: false,
        ..Table::default()
    }
}

/// What is noted as inconsistent within the review, by kind in the order of the file.
fn inconsistencies(context: Context<'_>) -> Vec<Block> {
    let all = &context.review.inconsistencies;
    if all.is_empty() {
        return Vec::new();
    }
    let mut kinds: Vec<&Text> = Vec::new();
    for one in all {
        if kinds.iter().all(|kind| kind.value != one.kind.value) {
            kinds.push(&one.kind);
        }
    }
    let mut blocks = vec![
        heading(2, &context.say("what-does-not-agree-within-the-review")),
        paragraph(text(said!(context.words, "inconsistencies", number = all.len()))),
    ];
    for kind in kinds {
        let of_kind: Vec<&Inconsistency> = all.iter().filter(|one| one.kind.value == kind.value).collect();
        blocks.push(Block::Heading { level: 3, id: String::new(), text: context.review.line(kind) });
        blocks.push(list(
            of_kind.iter().map(|one| labelled(context, context.review.line(&one.place), one.text.inlines.clone())),
        ));
    }
    blocks
}

/// Where text and table of the review disagree about a case, as its note says.
fn disagreements(context: Context<'_>) -> Vec<Block> {
    let of_case = |case: &Case| {
        let axes = context.review.axes().flat_map(|axis| case.codings_on(&axis.id.value));
        let said: Vec<Vec<Inline>> =
            axes.filter_map(|coding| coding.disagreement.as_ref()).map(|prose| prose.inlines.clone()).collect();
        (!said.is_empty()).then(|| {
            let link = page_link(context, format!("cases/{}.html", case.id), &case.title);
            vec![paragraph([vec![link], context.text("behind-label"), join(said, " ")].concat())]
        })
    };
    let items: Vec<Vec<Block>> = context.review.cases.iter().filter_map(of_case).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading(2, &context.say("where-text-and-table-disagree")), Block::List { start: None, items }]
}

fn list(items: impl Iterator<Item = Vec<Inline>>) -> Block {
    Block::List { start: None, items: items.map(|words| vec![paragraph(words)]).collect() }
}

fn labelled(context: Context<'_>, label: Vec<Inline>, words: Vec<Inline>) -> Vec<Inline> {
    [vec![Inline::Strong { text: written!(context.words, "label-before", label = label) }], words].concat()
}

/// All corrections: with `whole`, also the references that differ in form alone, and each cell in full.
pub(super) fn table(context: Context<'_>, whole: bool) -> Table {
    let tables = &context.about.tables;
    let rows = tables.iter().flat_map(|table| match context.review.published(&table.id.value) {
        Some(published) => cells_of(context, table, published, whole),
        None => Vec::new(),
    });
    Table {
        id: "corrections".to_owned(),
        caption: context.text("all-corrections"),
        columns: ["table", "row", "column", "printed", "ours", "reason"].map(|name| context.text(name)).to_vec(),
        widths: vec![2, 1, 2, 4, 4, 7],
        rows: rows.collect(),
        row_headers: false,
        wide: false,
        ..Table::default()
    }
}

fn cells_of(
    context: Context<'_>,
    table: &TableDefinition,
    published: &PublishedTable,
    whole: bool,
) -> Vec<Vec<Vec<Inline>>> {
    let mut rows = Vec::new();
    for row in 1..=published.rows.len() {
        for column in &table.columns {
            let corrections: Vec<&Correction> = context.review.corrections_of(&table.id.value, row, column).collect();
            let cell = Cell { context, table, column, row, printed: published.cell(row, column).unwrap_or_default() };
            if whole {
                rows.extend(cell.whole(&corrections));
            } else {
                rows.extend(corrections.iter().map(|one| {
                    let words = |typed: &str| {
                        text(if typed.is_empty() { context.say("words-left-out") } else { typed.to_owned() })
                    };
                    cell.line(words(&one.printed.value), words(&one.ours.value), context.review.line(&one.reason))
                }));
            }
        }
    }
    rows
}

/// One published cell.
struct Cell<'r> {
    context: Context<'r>,
    table: &'r TableDefinition,
    column: &'r Column,
    row: usize,
    printed: &'r str,
}

impl Cell<'_> {
    /// The cell in full with what stands for it, if that is anything else.
    fn whole(&self, corrections: &[&Correction]) -> Option<Vec<Vec<Inline>>> {
        let key = self.key();
        if corrections.is_empty() && (key.is_none() || self.table.rows == TableRows::ReferenceList) {
            return None;
        }
        let ours = match key {
            Some(key) => vec![Inline::Reference { key: key.to_owned(), text: Vec::new() }],
            None => text(self.context.review.corrected_cell(self.table, self.row, self.column, self.printed)),
        };
        let mut reasons: Vec<&Text> = corrections.iter().map(|correction| &correction.reason).collect();
        if key.is_some() {
            reasons.extend(&self.table.form);
        }
        let reasons = reasons.into_iter().map(|reason| self.context.review.line(reason)).collect();
        Some(self.line(text(self.printed), ours, join(reasons, " ")))
    }

    /// The key of the work whose reference the cell holds.
    fn key(&self) -> Option<&str> {
        let keys = match self.table.rows {
            TableRows::Sources => &self.context.about.sources,
            TableRows::ReferenceList => &self.context.about.reference_list,
            TableRows::Cases | TableRows::Published => return None,
        };
        (self.column.id.value == REFERENCE_COLUMN).then(|| keys.get(self.row - 1).map(|key| key.value.as_str()))?
    }

    fn line(&self, printed: Vec<Inline>, ours: Vec<Inline>, reason: Vec<Inline>) -> Vec<Vec<Inline>> {
        let table = self.context.review.line(&self.table.label);
        vec![table, text(self.row.to_string()), text(self.column.label.value.clone()), printed, ours, reason]
    }
}
