//! Figures: cases counted by one thing against another or by one alone, and the steps of the search.

use std::collections::BTreeSet;

use super::Context;
use super::bars;
use super::case_tables;
use super::forest;
use super::groups::{Group, by};
use super::maps;
use super::parts::text;
use super::spread::{MOST_ROWS, caption, commonest, most_columns};
use crate::document::{Block, Drawing, Figure, FlowStep, Table};
use crate::model::{Case, FigureDefinition, FigureKind, Measure};
use crate::words::{map_sentences, said};

/// What the review declares under this name: a figure, a map, or a table of these cases.
pub(super) fn declared(context: Context<'_>, name: &str, cases: &[&Case]) -> Vec<Block> {
    [figure(context, name), maps::named(context, name), case_tables::named(context, name, cases)].concat()
}

/// The figure of this name, such as `figure-styles`.
fn figure(context: Context<'_>, name: &str) -> Vec<Block> {
    let named = |figure: &&FigureDefinition| name.strip_prefix("figure-") == Some(&figure.id.value);
    let definition = context.about.figures.iter().find(named);
    definition.map(|definition| Block::Figure(drawn(context, definition))).into_iter().collect()
}

fn drawn(context: Context<'_>, definition: &FigureDefinition) -> Figure {
    match &definition.kind {
        FigureKind::Grid { rows, columns } => counted(context, definition, &by(context, rows), &by(context, columns)),
        FigureKind::Bars { of } => bars::bars(context, definition, of),
        FigureKind::Years => bars::bars(context, definition, &Measure::Year),
        FigureKind::Forest { outcome, measure, time } => {
            forest::figure(context, definition, outcome, measure, time.as_ref())
        }
    }
}

/// The cases in both of two groups, for each pair of groups; of many groups those with the most cases are drawn.
fn counted(context: Context<'_>, definition: &FigureDefinition, rows: &[Group<'_>], columns: &[Group<'_>]) -> Figure {
    let size = |group: &Group<'_>| group.1.len();
    let drawn_rows = commonest(rows, MOST_ROWS, size);
    let drawn_columns = commonest(columns, most_columns(columns.iter().map(|(name, _)| name.as_str())), size);
    let is_cut = drawn_rows.len() < rows.len() || drawn_columns.len() < columns.len();
    let counts = counts(&drawn_rows, &drawn_columns);
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: caption(context, definition, is_cut),
        alternative: alternative(context, &drawn_rows, &drawn_columns, &counts),
        table: numbers(context, rows, columns),
        drawing: Drawing::Grid { rows: names(&drawn_rows), columns: names(&drawn_columns), counts },
    }
}

fn counts(rows: &[Group<'_>], columns: &[Group<'_>]) -> Vec<Vec<usize>> {
    let both = |row: &Group<'_>, column: &Group<'_>| {
        let ids: BTreeSet<&str> = column.1.iter().map(|case| case.id.as_str()).collect();
        row.1.iter().filter(|case| ids.contains(case.id.as_str())).count()
    };
    rows.iter().map(|row| columns.iter().map(|column| both(row, column)).collect()).collect()
}

fn names(groups: &[Group<'_>]) -> Vec<String> {
    groups.iter().map(|(name, _)| name.clone()).collect()
}

/// The figure in words: what each row holds.
fn alternative(context: Context<'_>, rows: &[Group<'_>], columns: &[Group<'_>], counts: &[Vec<usize>]) -> String {
    let row = |((name, cases), counts): (&Group<'_>, &Vec<usize>)| {
        let parts: Vec<String> = columns
            .iter()
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|((column, _), count)| format!("{column} {count}"))
            .collect();
        map_sentences::row_of_figure(context.words, name, cases.len(), &parts)
    };
    let rows: Vec<String> = rows.iter().zip(counts).map(row).collect();
    format!("{} {}", context.say("discs-explained"), rows.join(" "))
}

fn numbers(context: Context<'_>, rows: &[Group<'_>], columns: &[Group<'_>]) -> Table {
    let header = std::iter::once(String::new()).chain(names(columns)).chain([context.say("all")]);
    let body = rows.iter().zip(counts(rows, columns)).map(|((name, cases), counts)| {
        let numbers = counts.iter().chain([&cases.len()]).map(usize::to_string).map(text).collect::<Vec<_>>();
        [vec![text(name.clone())], numbers].concat()
    });
    Table {
        caption: context.text("the-numbers-of-the-figure"),
        columns: header.map(|name| text(if name.is_empty() { context.say("cases") } else { name })).collect(),
        widths: [vec![4], vec![1; columns.len() + 1]].concat(),
        rows: body.collect(),
        row_headers: true,
        ..Table::default()
    }
}

/// The steps of the search, with what nobody printed about them.
pub(super) fn search_flow(context: Context<'_>, table: Table) -> Figure {
    let steps: Vec<FlowStep> = context
        .about
        .search_flow
        .iter()
        .map(|step| FlowStep {
            step: step.step.value.clone(),
            number: step.printed.value.clone(),
            unknown: said!(context.words, "step-not-printed", note = uncapitalised(&step.note.value)),
        })
        .collect();
    let words: Vec<String> = steps
        .iter()
        .zip(1_usize..)
        .map(|(step, number)| {
            said!(
                context.words,
                "step-of-search",
                number = number,
                step = &step.step,
                printed = &step.number,
                unknown = &step.unknown
            )
        })
        .collect();
    Figure {
        id: "search-flow".to_owned(),
        caption: context.text("the-steps-of-the-search"),
        alternative: words.join(" "),
        drawing: Drawing::Flow { steps },
        table,
    }
}

/// The words with a small first letter, unless the first word is a name in capitals.
fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}
