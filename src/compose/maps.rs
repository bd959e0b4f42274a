//! The maps that a review declares: cases, or works that tell of them, by two axes.
//!
//! An empty cell says which it is: that the review did not look for such cases, that it looked and found none, or, where
//! it does not say what it looked for, that no case here is coded to both.

use std::collections::BTreeSet;

use super::groups::{by, label};
use super::parts::{short_name, text, theme_link};
use super::{Context, map};
use crate::document::{Block, Inline, Table, sentences};
use crate::model::{Case, MapCount, MapDefinition, Measure};

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
    let has_gaps = maps.iter().any(|map| !map.not_sought.is_empty());
    let words = sentences::maps_explained(has_gaps, maps.iter().any(|map| map.counts == MapCount::Works));
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
    let header = std::iter::once(text(label(context, &definition.rows)));
    let body = rows.iter().map(|row| {
        let cells = columns.iter().map(|column| cell(context, definition, row, column));
        std::iter::once(row.words.clone()).chain(cells).collect()
    });
    Table {
        id: format!("{}-{}", anchor(definition.counts), definition.id.value),
        caption: text(definition.caption.value.clone()),
        columns: header.chain(columns.iter().map(|column| column.words.clone())).collect(),
        widths: std::iter::once(2).chain(columns.iter().map(|_| 3)).collect(),
        rows: body.collect(),
        row_headers: true,
        ..Table::default()
    }
}

/// Scripts filter the cells of what begins with `map` by the cases that they lead to; works lead elsewhere.
fn anchor(counts: MapCount) -> &'static str {
    match counts {
        MapCount::Cases => "map",
        MapCount::Works => "works-map",
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
    let lacking = Line { code: None, is_uncoded: true, words: text("Not coded"), cases: lacking };
    codes.chain(states.chain([lacking]).filter(|line| !line.cases.is_empty())).collect()
}

fn cell(context: Context<'_>, definition: &MapDefinition, row: &Line<'_>, column: &Line<'_>) -> Vec<Inline> {
    let in_column: BTreeSet<&str> = column.cases.iter().map(|case| case.id.as_str()).collect();
    let cases: Vec<&Case> = row.cases.iter().filter(|case| in_column.contains(case.id.as_str())).copied().collect();
    if cases.is_empty() {
        return text(empty(definition, row, column));
    }
    match definition.counts {
        MapCount::Cases => map::cell(context, &cases),
        MapCount::Works => works(context, &cases),
    }
}

fn empty(definition: &MapDefinition, row: &Line<'_>, column: &Line<'_>) -> String {
    let is_of = |typed: &Option<crate::model::Text>, line: &Line<'_>| {
        typed.as_ref().is_none_or(|code| line.code == Some(code.value.as_str()))
    };
    if row.is_uncoded || column.is_uncoded {
        return "None".to_owned();
    }
    let mut pairs = definition.not_sought.iter();
    match pairs.any(|pair| is_of(&pair.row, row) && is_of(&pair.column, column)) {
        true => sentences::not_sought(),
        false if definition.not_sought.is_empty() => sentences::no_case_coded(),
        false => sentences::none_found(),
    }
}

/// How many works tell of the cases, and which.
fn works(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    let mut seen = BTreeSet::new();
    let keys = cases.iter().flat_map(|case| &case.sources).filter(|key| seen.insert(key.value.as_str()));
    let works: Vec<_> = keys.filter_map(|key| context.review.work(&key.value)).collect();
    let link = |work: &&crate::model::Work| vec![Inline::page(format!("sources/{}.html", work.slug), short_name(work))];
    let links = super::parts::join(works.iter().map(link).collect(), "; ");
    [vec![Inline::Strong { text: text(sentences::works_in_cell(works.len())) }, Inline::Break], links].concat()
}
