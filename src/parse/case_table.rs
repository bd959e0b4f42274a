//! `case_tables:` of `review.yaml`: tables that the review makes itself, of what its cases say.

use super::figure::{Measure, read_plain_id};
use super::record::{Field, record};
use super::yaml::{Node, Text};

record! {
    /// A table of the cases, made from their codes and fields. In a briefing it has the cases that are coded to its theme.
    pub struct CaseTable {
        /// Its name, which outlines name as `table-` and this.
        required id: Text = "a-short-name" by read_plain_id,
        /// The caption.
        required caption: Text = "What the table shows." as words,
        /// What stands behind the name of the case: `year`, `place`, `participants`, `works`, `results`, or a facet, a vocabulary or a field of the review by its name.
        required columns: Vec<CaseColumn> = "[year, place]",
    }
}

/// What a column says of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseColumn {
    /// Where it was.
    Place,
    /// Who took part.
    Participants,
    /// The works that tell of it.
    Works,
    /// What it found.
    Results,
    /// Its year, its codes on an axis, or what it says in a field.
    Of(Measure),
}

/// Where a review declares what its cases have.
const LISTS: [&str; 3] = ["facets", "vocabularies", "fields"];

impl Field for CaseColumn {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let known = [
            ("place", Self::Place),
            ("participants", Self::Participants),
            ("works", Self::Works),
            ("results", Self::Results),
        ];
        // What the review declares under one of these names is what it means.
        let is_own = |name: &str| LISTS.iter().any(|list| node.declared(list).contains(&name));
        let found = known.into_iter().find(|(name, _)| node.is_text(name) && !is_own(name)).map(|(_, column)| column);
        found.or_else(|| Measure::read(node).map(Self::Of))
    }
}

/// Reads the tables, and sees that each has a name of its own and columns that differ.
pub fn read_case_tables(node: &Node<'_>) -> Vec<CaseTable> {
    let mut tables: Vec<CaseTable> = Vec::new();
    for item in node.list() {
        let Some(table) = CaseTable::read(&item) else { continue };
        if tables.iter().any(|other| other.id.value == table.id.value) {
            item.refuse(format!("there are two tables `{}`", table.id.value), "give one of them another `id`");
        } else if (1..table.columns.len()).any(|place| table.columns[..place].contains(&table.columns[place])) {
            item.refuse("a table has a column twice", "name each column once");
        }
        tables.push(table);
    }
    tables
}
