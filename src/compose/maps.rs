//! The maps that a review declares: cases, or works that tell of them, by two axes.
//!
//! An empty cell says which it is: that the review did not look for such cases, that it looked and found none, or, where
//! it does not say what it looked for, that no case here is coded to both.

use std::collections::BTreeSet;

use super::groups::{by, label};
use super::parts::{case_links, short_name, text, theme_link};
use super::spread::{MOST_CODES, commonest};
use super::{Context, map};
use crate::document::{Block, Inline, Table, plain_text};
use crate::model::{Case, MapCount, MapDefinition, Measure, Work};
use crate::words::map_sentences::{self, MapWords};
use crate::words::{Words, said};

/// The maps of the first page: those that the review declares, or else its facets and vocabularies.
pub(super) fn of_first_page(context: Context<'_>) -> Vec<Table> {
    if context.about.maps.is_empty() {
        let Some(first) = map::evidence_map(context) else { return Vec::new() };
        return std::iter::once(first).chain(map::vocabulary_maps(context)).collect();
    }
    context.about.maps.iter().map(|definition| table(context, definition)).collect()
}

/// What the cells of the declared maps say, if it is more than the cases.
pub(super) fn explained(context: Context<'_>) -> Option<Vec<Inline>> {
    let maps = &context.about.maps;
    let counts = |count: MapCount| maps.iter().any(|map| map.counts == count);
    let mut splits: Vec<String> = maps.iter().filter_map(|map| Some(label(context, map.split.as_ref()?))).collect();
    splits.dedup();
    let words = map_sentences::maps_explained(
        context.words,
        &MapWords {
            has_gaps: maps.iter().any(|map| !map.not_sought.is_empty()),
            has_works: counts(MapCount::Works),
            has_results: counts(MapCount::Results),
            splits: splits.iter().map(String::as_str).collect(),
        },
    );
    (!words.is_empty()).then(|| text(words))
}

/// The map of this name, such as `map-methods`.
pub(super) fn named(context: Context<'_>, name: &str) -> Vec<Block> {
    let is_named = |map: &&MapDefinition| name.strip_prefix("map-") == Some(&map.id.value);
    let definition = context.about.maps.iter().find(is_named);
    definition.map(|definition| Block::Table(table(context, definition))).into_iter().collect()
}

/// A row or column: its code if it has one, its words, and its cases in order.
struct Line<'r> {
    code: Option<&'r str>,
    /// Whether it holds the cases without a code.
    is_uncoded: bool,
    words: Vec<Inline>,
    cases: Vec<&'r Case>,
}

fn table(context: Context<'_>, definition: &MapDefinition) -> Table {
    let (rows, columns) = (lines(context, &definition.rows), lines(context, &definition.columns));
    let parts = definition.split.as_ref().map(|measure| lines(context, measure)).unwrap_or_default();
    let header = std::iter::once(text(label(context, &definition.rows)));
    let body = rows.iter().map(|row| {
        let cells = columns.iter().map(|column| cell(context, definition, (row, column), &parts));
        std::iter::once(row.words.clone()).chain(cells).collect()
    });
    Table {
        id: format!("{}-{}", anchor(definition.counts), definition.id.value),
        caption: context.review.line(&definition.caption),
        columns: header.chain(columns.iter().map(|column| column.words.clone())).collect(),
        widths: std::iter::once(2).chain(columns.iter().map(|_| 3)).collect(),
        rows: body.collect(),
        row_headers: true,
        ..Table::default()
    }
}

/// Scripts filter the cells of what begins with `map` by the cases that they lead to; they count nothing else.
fn anchor(counts: MapCount) -> &'static str {
    match counts {
        MapCount::Cases => "map",
        MapCount::Works => "works-map",
        MapCount::Results => "results-map",
    }
}

fn lines<'r>(context: Context<'r>, measure: &'r Measure) -> Vec<Line<'r>> {
    match measure {
        Measure::Axis(id) => of_axis(context, id),
        Measure::Year | Measure::Field(_) => {
            let groups = by(context, measure).into_iter();
            groups.map(|(name, cases)| Line { code: None, is_uncoded: false, words: text(name), cases }).collect()
        }
    }
}

/// A line for each code, for each state that a case has, and for the cases without a code where an axis may lack one.
fn of_axis<'r>(context: Context<'r>, id: &'r str) -> Vec<Line<'r>> {
    let review = context.review;
    let Some(axis) = review.axes().find(|axis| axis.id.value == id) else { return Vec::new() };
    let facet = review.facets.iter().find(|facet| facet.axis.id == axis.id);
    let words = |code: &str, name: &str| match facet.and_then(|facet| facet.theme(code)) {
        Some(theme) => vec![theme_link(context, &theme.page)],
        None => text(name),
    };
    let cases = |code: &str| review.cases_with(id, code).collect::<Vec<_>>();
    let line = |code: &'r str, words| Line { code: Some(code), is_uncoded: false, words, cases: cases(code) };
    let codes = review.codes(axis).into_iter().map(|(code, name)| line(code, words(code, name)));
    let states = axis.states.iter().map(|(code, words)| line(&code.value, text(words.value.clone())));
    let lacking = review.cases.iter().filter(|case| axis.may_lack && case.codings_on(id).is_empty()).collect();
    let lacking = Line { code: None, is_uncoded: true, words: context.text("not-coded"), cases: lacking };
    codes.chain(states.chain([lacking]).filter(|line| !line.cases.is_empty())).collect()
}

fn cell(
    context: Context<'_>,
    definition: &MapDefinition,
    (row, column): (&Line<'_>, &Line<'_>),
    parts: &[Line<'_>],
) -> Vec<Inline> {
    let cases = shared(&row.cases, column);
    if cases.is_empty() {
        return context.text(empty(definition, row, column));
    }
    let cell = match definition.counts {
        MapCount::Cases => map::cell(context, &cases),
        MapCount::Works => works(context, &cases),
        MapCount::Results => results(context, &cases),
    };
    split(context.words, cell, parts, |part| number(context, definition.counts, &shared(&cases, part)))
}

/// The cases that are in a line as well.
fn shared<'r>(cases: &[&'r Case], line: &Line<'_>) -> Vec<&'r Case> {
    let ids: BTreeSet<&str> = line.cases.iter().map(|case| case.id.as_str()).collect();
    cases.iter().filter(|case| ids.contains(case.id.as_str())).copied().collect()
}

/// A cell that says below its number how it spreads over the parts.
fn split(words: &Words, mut cell: Vec<Inline>, parts: &[Line<'_>], number: impl Fn(&Line<'_>) -> usize) -> Vec<Inline> {
    let counted = parts.iter().map(|part| (plain_text(&part.words), number(part)));
    let counted: Vec<(String, usize)> = counted.filter(|(_, number)| *number > 0).collect();
    let named = commonest(&counted, MOST_CODES, |(_, number)| *number);
    if let ([Inline::Strong { .. }, Inline::Break, ..], false) = (cell.as_slice(), counted.is_empty()) {
        let told = map_sentences::split_of_cell(words, &named, counted.len() - named.len());
        cell.splice(1..1, [Inline::Break, Inline::text(told)]);
    }
    cell
}

/// How many of what a map counts the cases are or have.
fn number(context: Context<'_>, counts: MapCount, cases: &[&Case]) -> usize {
    match counts {
        MapCount::Cases => cases.len(),
        MapCount::Works => works_of(context, cases).len(),
        MapCount::Results => cases.iter().map(|case| case.results.len()).sum(),
    }
}

fn empty(definition: &MapDefinition, row: &Line<'_>, column: &Line<'_>) -> &'static str {
    let is_of = |typed: &Option<crate::model::Text>, line: &Line<'_>| {
        typed.as_ref().is_none_or(|code| line.code == Some(code.value.as_str()))
    };
    if row.is_uncoded || column.is_uncoded {
        return "no-case-in-cell";
    }
    let mut pairs = definition.not_sought.iter();
    match pairs.any(|pair| is_of(&pair.row, row) && is_of(&pair.column, column)) {
        true => "not-sought",
        false if definition.not_sought.is_empty() => "no-case-coded",
        false => "none-found",
    }
}

/// How many works tell of the cases, and which.
fn works(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    let works = works_of(context, cases);
    let link = |work: &&Work| vec![Inline::page(format!("sources/{}.html", work.slug), short_name(context, work))];
    let links = context.groups(works.iter().map(link).collect());
    [
        vec![Inline::Strong { text: text(said!(context.words, "works-in-cell", number = works.len())) }, Inline::Break],
        links,
    ]
    .concat()
}

/// The works that tell of cases, each once.
fn works_of<'r>(context: Context<'r>, cases: &[&Case]) -> Vec<&'r Work> {
    let mut seen = BTreeSet::new();
    let keys = cases.iter().flat_map(|case| &case.sources).filter(|key| seen.insert(key.value.as_str()));
    keys.filter_map(|key| context.review.work(&key.value)).collect()
}

/// How many results the cases report, and which cases do.
fn results(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    let number = number(context, MapCount::Results, cases);
    if number == 0 {
        return text(said!(context.words, "cases-without-result", number = cases.len()));
    }
    let reporting = cases.iter().filter(|case| !case.results.is_empty()).map(|case| case.id.as_str());
    let links = case_links(context, reporting);
    [
        vec![Inline::Strong { text: text(said!(context.words, "results-in-cell", number = number)) }, Inline::Break],
        links,
    ]
    .concat()
}
