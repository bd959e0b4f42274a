//! The evidence map: one briefed facet against another, with the cases in each cell.

use super::Context;
use super::parts::{short_case_link, text, theme_link};
use super::told::{Coded, case_with_marks};
use crate::document::{Inline, Table};
use crate::model::{Axis, Case, Facet, Theme};
use crate::words::{said, written};

/// The cases coded to a code of one axis and a code of another.
pub(super) fn cases_in<'r>(context: Context<'r>, row: Coded<'_>, column: Coded<'_>) -> Vec<&'r Case> {
    let in_column = |case: &&Case| context.review.bears(case, &column.0.id.value, column.1);
    context.review.cases_with(&row.0.id.value, row.1).filter(in_column).collect()
}

/// The map of the first facet against the second; none if the review briefs one facet alone.
pub(super) fn evidence_map(context: Context<'_>) -> Option<Table> {
    let [rows, columns, ..] = context.review.facets.as_slice() else { return None };
    let mut header = vec![context.review.line(&rows.axis.label)];
    header.extend(columns.themes.iter().map(|theme| vec![theme_link(context, &theme.page)]));
    let states = rows.axis.states.iter().map(|(code, label)| (code.value.as_str(), context.review.line(label)));
    let themes = rows.themes.iter().map(|theme| (theme.id.as_str(), vec![theme_link(context, &theme.page)]));
    let body = themes.chain(states).map(|(code, label)| map_row(context, rows, code, label, columns)).collect();
    Some(Table {
        id: "map".to_owned(),
        caption: text(said!(
            context.words,
            "evidence-map-by",
            rows = &rows.axis.label.value,
            columns = &columns.axis.label.value
        )),
        widths: std::iter::once(2).chain(columns.themes.iter().map(|_| 3)).collect(),
        columns: header,
        rows: body,
        row_headers: true,
        wide: false,
        ..Table::default()
    })
}

/// The cases by each vocabulary that asks for a map (`in_map`), against the first facet.
pub(super) fn vocabulary_maps(context: Context<'_>) -> Vec<Table> {
    let Some(columns) = context.review.facets.first() else { return Vec::new() };
    let axes = context.review.vocabularies().iter().filter(|axis| axis.in_map);
    axes.map(|axis| vocabulary_map(context, axis, columns)).collect()
}

fn vocabulary_map(context: Context<'_>, axis: &Axis, columns: &Facet) -> Table {
    let mut header = vec![context.review.line(&axis.label)];
    header.extend(columns.themes.iter().map(|theme| vec![theme_link(context, &theme.page)]));
    let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
    let codes = context.review.codes(axis).into_iter().chain(states);
    let rows = codes.map(|(code, label)| {
        let cells = columns
            .themes
            .iter()
            .map(|theme| cell(context, &cases_in(context, (axis, code), (&columns.axis, &theme.id))));
        std::iter::once(text(label)).chain(cells).collect()
    });
    Table {
        id: format!("map-{}", axis.id.value),
        caption: text(said!(
            context.words,
            "same-cases-by",
            rows = &axis.label.value,
            columns = &columns.axis.label.value
        )),
        widths: std::iter::once(2).chain(columns.themes.iter().map(|_| 3)).collect(),
        columns: header,
        rows: rows.collect(),
        row_headers: true,
        wide: false,
        ..Table::default()
    }
}

fn map_row(context: Context<'_>, rows: &Facet, code: &str, label: Vec<Inline>, columns: &Facet) -> Vec<Vec<Inline>> {
    let cells = columns.themes.iter().map(|theme| marked_cell(context, (&rows.axis, code), (&columns.axis, &theme.id)));
    std::iter::once(label).chain(cells).collect()
}

/// The cases coded to both, each with how that is told.
fn marked_cell(context: Context<'_>, row: Coded<'_>, column: Coded<'_>) -> Vec<Inline> {
    let cases = cases_in(context, row, column);
    let named = cases.iter().map(|case| case_with_marks(context, case, [row, column])).collect();
    counted(context, cases.len(), named)
}

/// How many cases there are, and which.
pub(super) fn cell(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    counted(context, cases.len(), cases.iter().map(|case| vec![short_case_link(context, &case.id)]).collect())
}

fn counted(context: Context<'_>, number: usize, cases: Vec<Vec<Inline>>) -> Vec<Inline> {
    if number == 0 {
        return context.text("no-case-coded");
    }
    let mut cell =
        vec![Inline::Strong { text: text(said!(context.words, "cases-in-cell", number = number)) }, Inline::Break];
    cell.extend(context.groups(cases));
    cell
}

/// The part of the map that one theme has: the other facets' themes with the cases coded to both.
pub(super) fn row_of(context: Context<'_>, facet: &Facet, theme: &Theme) -> Option<Table> {
    let others: Vec<&Facet> = context.review.facets.iter().filter(|other| other.axis.id != facet.axis.id).collect();
    let first = others.first()?;
    let rows = others.iter().flat_map(|other| {
        other.themes.iter().map(|member| {
            let cell = marked_cell(context, (&facet.axis, &theme.id), (&other.axis, &member.id));
            vec![vec![theme_link(context, &member.page)], cell]
        })
    });
    Some(Table {
        id: "coverage-map".to_owned(),
        caption: written!(
            context.words,
            "cases-of-theme-by",
            theme = context.review.line(&theme.title),
            facet = &first.axis.label.value
        ),
        columns: vec![context.review.line(&first.axis.label), context.text("cases")],
        widths: vec![1, 3],
        rows: rows.collect(),
        row_headers: true,
        wide: false,
        ..Table::default()
    })
}
