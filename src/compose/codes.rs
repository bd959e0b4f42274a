//! What the codes mean, and how many cases bear each: on the page whose outline asks for it, or else below the list of
//! all cases, so that a definition stands where readers meet the codes.

use super::Context;
use super::parts::{heading, paragraph, text};
use crate::document::{Block, Inline, Table, Target};
use crate::model::{Axis, Code, OutlineItem, PART_OF, TextPage};
use crate::words::{sentences, written};

/// The name of the part of a page that explains the codes.
pub(super) const PART: &str = "vocabularies";

/// The page on which the codes are explained.
fn page<'r>(context: Context<'r>) -> Option<&'r TextPage> {
    let asks = |item: &OutlineItem| matches!(item, OutlineItem::Generated(name) if name.value == PART);
    context.review.pages.iter().find(|page| page.outline.iter().flatten().any(asks))
}

/// The codes below a list of cases, if some have a definition that no page prints.
pub(super) fn below_list(context: Context<'_>) -> Vec<Block> {
    let is_needed = page(context).is_none() && context.review.axes().any(has_definitions);
    if is_needed { explained(context) } else { Vec::new() }
}

/// The name of an axis; it leads to what its codes mean, if that is told.
pub(super) fn axis_link(context: Context<'_>, axis: &Axis) -> Vec<Inline> {
    if !has_definitions(axis) {
        return context.review.line(&axis.label);
    }
    let path = page(context).map_or_else(|| "cases/index.html".to_owned(), |page| format!("{}.html", page.id));
    let target = Target::Page { path, anchor: Some(anchor(axis)) };
    vec![Inline::Link { target, text: context.review.line(&axis.label) }]
}

fn has_definitions(axis: &Axis) -> bool {
    axis.codes.0.iter().any(|code| code.definition.is_some())
}

fn anchor(axis: &Axis) -> String {
    format!("codes-{}", axis.id.value)
}

/// The codes of each axis with what they mean and how many cases bear each.
pub(super) fn explained(context: Context<'_>) -> Vec<Block> {
    let axes = || context.review.axes();
    let has_states = axes().any(|axis| !axis.states.is_empty());
    let has_narrower = axes().flat_map(|axis| &axis.codes.0).any(|code| code.parent.is_some());
    let may_lack = axes().any(|axis| axis.may_lack);
    let words = sentences::codes_explained(context.words, has_states, has_narrower.then_some(PART_OF.trim()), may_lack);
    let tables = axes().map(|axis| Block::Table(table(context, axis)));
    [heading(2, &context.say("the-codes")), paragraph(text(words))].into_iter().chain(tables).collect()
}

fn table(context: Context<'_>, axis: &Axis) -> Table {
    let review = context.review;
    let cases = |code: &str| review.cases_with(&axis.id.value, code).count();
    let definition = |id: &str| {
        let own = axis.codes.0.iter().find(|code: &&Code| code.id.value == id);
        own.and_then(|code| code.definition.as_ref()).map_or("–", |words| words.value.as_str())
    };
    let (kind, what) = if axis.ordered { ("level", "levels-of-axis") } else { ("code", "codes-of-axis") };
    let codes = review
        .codes(axis)
        .into_iter()
        .map(|(code, _)| (review.code_line(axis, code), definition(code), kind, cases(code)));
    let states = axis.states.iter().map(|(code, words)| (review.line(words), "–", "state", cases(&code.value)));
    let lacking = review.cases.iter().filter(|case| case.codings_on(&axis.id.value).is_empty()).count();
    let lacking = axis.may_lack.then(|| (context.text("not-coded"), "–", "no-code", lacking));
    let rows = codes.chain(states).chain(lacking).map(|(name, definition, kind, cases)| {
        vec![name, text(definition), context.text(kind), text(context.number(cases))]
    });
    let mut table = Table {
        id: anchor(axis),
        caption: written!(context.words, what, axis = context.review.line(&axis.label)),
        columns: ["code", "what-it-means", "kind", "cases"].map(|name| context.text(name)).to_vec(),
        widths: vec![4, 6, 2, 1],
        rows: rows.collect(),
        row_headers: true,
        ..Table::default()
    };
    if !has_definitions(axis) {
        leave_out_definitions(&mut table);
    }
    table
}

fn leave_out_definitions(table: &mut Table) {
    const DEFINITION: usize = 1;
    table.columns.remove(DEFINITION);
    table.widths.remove(DEFINITION);
    table.rows.iter_mut().for_each(|row| drop(row.remove(DEFINITION)));
}
