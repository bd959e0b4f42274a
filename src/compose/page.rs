//! A page about the review or about the site.

use super::arrangement::{arrange, in_file_order};
use super::parts::{change_lines, document, heading, paragraph, references, text};
use super::{Context, appraisals, case_tables, coders, codes, figures, making, map, prisma};
use crate::document::{Block, Document, Download, Kind, Table};
use crate::model::{CaseTable, OutlineItem, TextPage};
use crate::words::said;

/// Composes a page of `pages/`.
pub(super) fn compose(context: Context<'_>, page: &TextPage) -> Document {
    let mut document =
        document(context, Kind::Page, page.id.clone(), &page.title.value, context.review.path(page.file));
    document.standfirst = page.summary.inlines.clone();
    document.downloads = tables_to_take_away(context, page);
    document.blocks = match &page.outline {
        Some(outline) => arrange(outline, &page.sections, &|name| part(context, name)),
        None => in_file_order(&page.sections),
    };
    document
}

/// The tables of cases that the page has, as files.
fn tables_to_take_away(context: Context<'_>, page: &TextPage) -> Vec<Download> {
    let is_named = |table: &&CaseTable| {
        let path = case_tables::path(table);
        let outline = page.outline.iter().flatten();
        outline.filter_map(OutlineItem::generated).any(|part| part.value == path)
    };
    let tables = context.about.case_tables.iter().filter(is_named);
    let file = |table: &CaseTable| Download {
        label: said!(context.words, "as-csv", table = &table.caption.value),
        path: format!("data/{}.csv", case_tables::path(table)),
    };
    tables.map(file).collect()
}

fn part(context: Context<'_>, name: &str) -> Vec<Block> {
    match name {
        "search-flow" => flows(context),
        "evidence-map" => map::evidence_map(context).map(Block::Table).into_iter().collect(),
        "changes" if context.about.changes.is_empty() => Vec::new(),
        "changes" => vec![heading(2, &context.say("change-log")), paragraph(change_lines(context))],
        "appraisal" => appraisals::blocks(context),
        "coders" => coders::blocks(context),
        "making" => making::blocks(context),
        codes::PART => codes::explained(context),
        "references" => references(context).to_vec(),
        name => figures::declared(context, name, &context.review.cases.iter().collect::<Vec<_>>()),
    }
}

/// The flow of printed numbers, and that of PRISMA; those that the review has.
fn flows(context: Context<'_>) -> Vec<Block> {
    let printed = !context.about.search_flow.is_empty();
    let printed = printed.then(|| figures::search_flow(context, search_flow(context)));
    printed
        .into_iter()
        .chain(context.about.prisma.as_ref().map(|prisma| prisma::figure(context, prisma)))
        .map(Block::Figure)
        .collect()
}

fn search_flow(context: Context<'_>) -> Table {
    let steps = &context.about.search_flow;
    let rows = steps.iter().map(|step| {
        vec![context.review.line(&step.step), text(step.printed.value.clone()), context.review.line(&step.note)]
    });
    Table {
        caption: context.text("the-search-step-by-step"),
        columns: ["step", "printed-number", "what-is-not-printed"].map(|name| context.text(name)).to_vec(),
        widths: vec![3, 2, 4],
        rows: rows.collect(),
        row_headers: true,
        ..Table::default()
    }
}
