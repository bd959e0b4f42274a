//! Tables that a review makes itself, of what its cases say: their codes, their fields, their works and their results.

use super::parts::{case_link, code_labels, inlines, sources_of, text};
use super::{Context, groups, own_fields, results};
use crate::document::{Block, Inline, Table};
use crate::model::{Case, CaseColumn, CaseTable, Measure};

/// Tables with more columns than this are printed on their side.
const COLUMNS_UPRIGHT: usize = 4;

/// The table of this name, such as `table-studies`, with these cases.
pub(super) fn named(context: Context<'_>, name: &str, cases: &[&Case]) -> Vec<Block> {
    let is_named = |table: &&CaseTable| name.strip_prefix("table-") == Some(&table.id.value);
    let definition = context.about.case_tables.iter().find(is_named);
    definition.map(|definition| Block::Table(table(context, definition, cases))).into_iter().collect()
}

/// A row for each case.
pub(super) fn table(context: Context<'_>, definition: &CaseTable, cases: &[&Case]) -> Table {
    let first = std::iter::once(context.text("case"));
    let columns = first.chain(definition.columns.iter().map(|column| text(head(context, column))));
    let rows = cases.iter().map(|case| {
        let cells = definition.columns.iter().map(|column| cell(context, case, column));
        std::iter::once(vec![case_link(context, &case.id)]).chain(cells).collect()
    });
    Table {
        id: path(definition),
        caption: context.review.line(&definition.caption),
        columns: columns.collect(),
        widths: std::iter::once(3).chain(definition.columns.iter().map(width)).collect(),
        rows: rows.collect(),
        row_headers: true,
        wide: definition.columns.len() >= COLUMNS_UPRIGHT,
        ..Table::default()
    }
}

/// What outlines, pages and files call it.
pub(super) fn path(definition: &CaseTable) -> String {
    format!("table-{}", definition.id.value)
}

fn head(context: Context<'_>, column: &CaseColumn) -> String {
    match column {
        CaseColumn::Place => context.say("place"),
        CaseColumn::Participants => context.say("who-took-part"),
        CaseColumn::Works => context.say("works"),
        CaseColumn::Results => context.say("what-it-found"),
        CaseColumn::Of(Measure::Year) => context.say("year"),
        CaseColumn::Of(measure) => groups::label(context, measure),
    }
}

/// What holds sentences is wider than what holds a word.
fn width(column: &CaseColumn) -> u32 {
    match column {
        CaseColumn::Results => 5,
        CaseColumn::Participants | CaseColumn::Works => 3,
        CaseColumn::Of(Measure::Year) => 1,
        CaseColumn::Place | CaseColumn::Of(_) => 2,
    }
}

fn cell(context: Context<'_>, case: &Case, column: &CaseColumn) -> Vec<Inline> {
    match column {
        CaseColumn::Place => case.place.as_ref().map(|place| context.review.line(place)).unwrap_or_default(),
        CaseColumn::Participants => inlines(case.participants.as_ref()),
        CaseColumn::Works => sources_of(context, case),
        CaseColumn::Results => on_lines(context, case),
        CaseColumn::Of(Measure::Year) => {
            groups::year(context, case).map(|year| text(year.to_string())).unwrap_or_default()
        }
        CaseColumn::Of(Measure::Axis(id)) => {
            let axis = context.review.axes().find(|axis| axis.id.value == *id);
            axis.map(|axis| code_labels(context, case, axis)).unwrap_or_default()
        }
        CaseColumn::Of(Measure::Field(id)) => {
            let field = context.review.own_fields().iter().find(|field| field.id.value == *id);
            field.map(|field| own_fields::values(context, case, field)).unwrap_or_default()
        }
    }
}

/// What a case found, result by result; the sign between them parts them in files as well.
fn on_lines(context: Context<'_>, case: &Case) -> Vec<Inline> {
    let mut lines = Vec::new();
    for result in &case.results {
        if !lines.is_empty() {
            lines.extend([Inline::text(context.say("between-groups").trim_end()), Inline::Break]);
        }
        lines.extend(results::in_short(context, result));
    }
    lines
}
