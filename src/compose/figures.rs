//! Figures: cases counted by one thing against another, and the steps of the search.

use super::Context;
use super::parts::text;
use crate::document::{Block, Drawing, Figure, FlowStep, Table, sentences};
use crate::model::{Case, FigureDefinition, Measure};

/// More years than this are joined to spans of years.
const MOST_YEARS: i32 = 18;

/// The figure of this name, such as `figure-styles`.
pub(super) fn figure(context: Context<'_>, name: &str) -> Vec<Block> {
    let named = |figure: &&FigureDefinition| name.strip_prefix("figure-") == Some(&figure.id.value);
    let definition = context.about.figures.iter().find(named);
    definition.map(|definition| Block::Figure(counted(context, definition))).into_iter().collect()
}

/// A row or column: its name and the cases in it.
type Group<'r> = (String, Vec<&'r Case>);

fn counted(context: Context<'_>, definition: &FigureDefinition) -> Figure {
    let rows = groups(context, &definition.rows);
    let columns = groups(context, &definition.columns);
    let both = |row: &Group<'_>, column: &Group<'_>| {
        row.1.iter().filter(|case| column.1.iter().any(|other| other.id == case.id)).count()
    };
    let counts: Vec<Vec<usize>> =
        rows.iter().map(|row| columns.iter().map(|column| both(row, column)).collect()).collect();
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: text(definition.caption.value.clone()),
        alternative: alternative(&rows, &columns, &counts),
        table: numbers(&rows, &columns, &counts),
        drawing: Drawing::Grid { rows: names(&rows), columns: names(&columns), counts },
    }
}

fn names(groups: &[Group<'_>]) -> Vec<String> {
    groups.iter().map(|(name, _)| name.clone()).collect()
}

fn groups<'r>(context: Context<'r>, measure: &Measure) -> Vec<Group<'r>> {
    match measure {
        Measure::Year => by_year(context),
        Measure::Axis(id) => by_axis(context, id),
    }
}

/// A code without a case is a gap that a reader should see; a state without a case is nothing.
fn by_axis<'r>(context: Context<'r>, id: &str) -> Vec<Group<'r>> {
    let Some(axis) = context.review.axes().find(|axis| axis.id.value == id) else { return Vec::new() };
    let cases = |code: &str| -> Vec<&Case> { context.review.cases_with(id, code).collect() };
    let codes = context.review.codes(axis).into_iter().map(|(code, label)| (label.to_owned(), cases(code)));
    let states = axis.states.iter().map(|(code, label)| (label.value.clone(), cases(&code.value)));
    codes.chain(states.filter(|(_, cases)| !cases.is_empty())).collect()
}

/// By the year of the first source that has one; years without a case stand between the others.
fn by_year<'r>(context: Context<'r>) -> Vec<Group<'r>> {
    let cases = &context.review.cases;
    let years: Vec<Option<i32>> = cases.iter().map(|case| year(context, case)).collect();
    let (first, last) = (years.iter().flatten().min(), years.iter().flatten().max());
    let mut groups: Vec<Group<'r>> = Vec::new();
    if let (Some(&first), Some(&last)) = (first, last) {
        let span = [1, 2, 5, 10, 20, 50].into_iter().find(|span| (last - first) / span < MOST_YEARS).unwrap_or(100);
        let start = first - first.rem_euclid(span);
        for from in (start..=last).step_by(span as usize) {
            let to = from + span - 1;
            let name = if span == 1 { from.to_string() } else { format!("{from} to {to}") };
            let within =
                cases.iter().zip(&years).filter(|(_, year)| year.is_some_and(|year| from <= year && year <= to));
            groups.push((name, within.map(|(case, _)| case).collect()));
        }
    }
    let without: Vec<&Case> =
        cases.iter().zip(&years).filter(|(_, year)| year.is_none()).map(|(case, _)| case).collect();
    groups.extend(Some(("No year".to_owned(), without)).filter(|(_, cases)| !cases.is_empty()));
    groups
}

fn year(context: Context<'_>, case: &Case) -> Option<i32> {
    let works = case.sources.iter().filter_map(|key| context.review.work(&key.value));
    works.filter_map(|work| work.date).map(|date| date.year).next()
}

/// The figure in words: what each row holds.
fn alternative(rows: &[Group<'_>], columns: &[Group<'_>], counts: &[Vec<usize>]) -> String {
    let row = |((name, cases), counts): (&Group<'_>, &Vec<usize>)| {
        let parts: Vec<String> = columns
            .iter()
            .zip(counts)
            .filter(|(_, count)| **count > 0)
            .map(|((column, _), count)| format!("{column} {count}"))
            .collect();
        sentences::row_of_figure(name, cases.len(), &parts)
    };
    let rows: Vec<String> = rows.iter().zip(counts).map(row).collect();
    format!("Discs with numbers in rows and columns. {}", rows.join(" "))
}

fn numbers(rows: &[Group<'_>], columns: &[Group<'_>], counts: &[Vec<usize>]) -> Table {
    let header = std::iter::once(String::new()).chain(names(columns)).chain(["All".to_owned()]);
    let body = rows.iter().zip(counts).map(|((name, cases), counts)| {
        let numbers = counts.iter().chain([&cases.len()]).map(usize::to_string).map(text).collect::<Vec<_>>();
        [vec![text(name.clone())], numbers].concat()
    });
    Table {
        caption: text("The numbers of the figure"),
        columns: header.map(|name| text(if name.is_empty() { "Cases".to_owned() } else { name })).collect(),
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
            unknown: format!("Not printed: {}", uncapitalised(&step.note.value)),
        })
        .collect();
    let words: Vec<String> = steps
        .iter()
        .zip(1..)
        .map(|(step, number)| format!("Step {number}: {}, {}. {}", step.step, step.number, step.unknown))
        .collect();
    Figure {
        id: "search-flow".to_owned(),
        caption: text("The steps of the search"),
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
