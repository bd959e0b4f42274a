//! `maps:` of `review.yaml`: the cases by two axes, and what the review did not look for.

use super::figure::{Measure, read_plain_id};
use super::record::{Field, record};
use super::yaml::{Node, Text};
use crate::source::Span;

record! {
    /// A map of the cases by two axes. Where a review has maps of its own, the first page has these and no others.
    pub struct MapDefinition {
        /// Its name, which outlines name as `map-` and this.
        required id: Text = "a-short-name" by read_plain_id,
        /// The caption.
        required caption: Text = "What the map shows." as words,
        /// What its rows are: a facet, a vocabulary or a field of the review by its name, or `year`.
        required rows: Measure = "year",
        /// What its columns are.
        required columns: Measure = "name-of-a-facet",
        /// What its cells count: `cases`, `works` that tell of them, or `results` that they report.
        optional counts: MapCount = "cases",
        /// What splits its cells: a facet, a vocabulary or a field by its name, or `year`. A cell then says how many of what it
        /// counts are of each.
        optional split: Option<Measure> = "name-of-a-facet",
        /// Pairs of codes that the review did not look for; all other cells without a case say that none was found.
        optional not_sought: Vec<NotSought> = "[{row: a-code, column: a-code}]" by read_not_sought,
    }
}

record! {
    /// Cells of a map that are empty because nobody looked for what they would hold.
    pub struct NotSought {
        /// The code of their row; all rows if it is left out.
        optional row: Option<Text> = "a-code",
        /// The code of their column; all columns if it is left out.
        optional column: Option<Text> = "a-code",
    }
    with {
        /// Its place.
        span: Span = Node::span,
    }
}

/// What the cells of a map count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MapCount {
    /// Cases.
    #[default]
    Cases,
    /// Works that tell of cases, each once.
    Works,
    /// Results that cases report.
    Results,
}

impl Field for MapCount {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let counts = [("cases", Self::Cases), ("works", Self::Works), ("results", Self::Results)];
        let found = counts.iter().find(|(name, _)| node.is_text(name));
        if found.is_none() {
            node.refuse("a map counts `cases`, `works` or `results`", "type one of these");
        }
        found.map(|(_, count)| *count)
    }
}

/// Reads the maps, and sees that each has a name of its own and two things to count by.
pub fn read_maps(node: &Node<'_>) -> Vec<MapDefinition> {
    let mut maps: Vec<MapDefinition> = Vec::new();
    for item in node.list() {
        let Some(map) = MapDefinition::read(&item) else { continue };
        if maps.iter().any(|other| other.id.value == map.id.value) {
            item.refuse(format!("there are two maps `{}`", map.id.value), "give one of them another `id`");
        } else if map.rows == map.columns {
            item.refuse("the rows and columns of a map are the same", "count the cases by two things");
        }
        maps.push(map);
    }
    maps
}

/// Reads pairs; one of nothing would be the whole map.
fn read_not_sought(node: &Node<'_>) -> Vec<NotSought> {
    let pairs: Vec<NotSought> = Field::read(node).unwrap_or_default();
    for (pair, item) in pairs.iter().zip(node.items()) {
        if pair.row.is_none() && pair.column.is_none() {
            item.refuse("this names neither a row nor a column", "type `row:` or `column:` and a code");
        }
    }
    pairs
}
