//! `figures:` of `review.yaml`: what cases are counted by.

use super::fault_kinds::FaultKind;
use super::record::{Field, Record, missing, record, refuse_field};
use super::yaml::{Node, Text};

record! {
    /// A figure that counts the cases.
    pub struct FigureFields {
        /// Its name: `styles`.
        required id: Text = "a-short-name" by read_plain_id,
        /// The caption.
        required caption: Text = "What the figure shows.",
        /// How it is drawn: `grid` (`rows` against `columns`), `bars` (of `rows`) or `years` (bars of the years in which the first works were published).
        optional kind: Drawn = "grid",
        /// What its rows or bars are: `year`, or a facet, a vocabulary or a field of the review by its name.
        optional rows: Option<Measure> = "year",
        /// What the columns of a grid are.
        optional columns: Option<Measure> = "name-of-a-facet",
    }
}

/// A figure that counts the cases.
#[derive(Debug, Clone)]
pub struct FigureDefinition {
    /// Its name.
    pub id: Text,
    /// The caption.
    pub caption: Text,
    /// What is counted, and how it is drawn.
    pub kind: FigureKind,
}

/// What a figure counts the cases by, and how it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureKind {
    /// One thing against another.
    Grid {
        /// What the rows are.
        rows: Measure,
        /// What the columns are.
        columns: Measure,
    },
    /// One thing, in bars.
    Bars {
        /// What the bars are.
        of: Measure,
    },
    /// The year in which the first work was published.
    Years,
}

impl FigureKind {
    /// All that it counts the cases by.
    pub fn measures(&self) -> Vec<&Measure> {
        match self {
            Self::Grid { rows, columns } => vec![rows, columns],
            Self::Bars { of } => vec![of],
            Self::Years => Vec::new(),
        }
    }
}

/// How a figure is drawn, as it is typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Drawn {
    /// `grid`.
    #[default]
    Grid,
    /// `bars`.
    Bars,
    /// `years`.
    Years,
}

/// What a figure counts cases by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// The year in which the first source was published.
    Year,
    /// An axis, by its name.
    Axis(String),
    /// A field that the review declares, by its name.
    Field(String),
}

impl Field for FigureDefinition {
    const KIND: &'static str = FigureFields::KIND;
    const RECORD: Option<&'static Record> = FigureFields::RECORD;

    fn read(node: &Node<'_>) -> Option<Self> {
        let FigureFields { id, caption, kind, rows, columns } = FigureFields::read(node)?;
        Some(Self { id, caption, kind: read_kind(node, kind, rows, columns)? })
    }
}

/// What a figure of a kind counts; what the kind lacks and what does nothing in it is noted.
fn read_kind(node: &Node<'_>, kind: Drawn, rows: Option<Measure>, columns: Option<Measure>) -> Option<FigureKind> {
    let (needed, idle): (&[&str], &[&str]) = match kind {
        Drawn::Grid => (&["rows", "columns"], &[]),
        Drawn::Bars => (&["rows"], &["columns"]),
        Drawn::Years => (&[], &["rows", "columns"]),
    };
    let lacking = needed.iter().filter(|name| node.child(name).is_none());
    lacking.for_each(|name| node.note_at(node.start(), missing(name, "name-of-a-facet")));
    idle.iter().for_each(|name| refuse_field(node, name, "a figure of another `kind`", "remove it, or type the kind"));
    match (kind, rows, columns) {
        (Drawn::Years, ..) | (Drawn::Bars, Some(Measure::Year), _) => Some(FigureKind::Years),
        (Drawn::Bars, Some(of), _) => Some(FigureKind::Bars { of }),
        (Drawn::Grid, Some(rows), Some(columns)) if rows == columns => {
            let help = "count the cases by two things, or type `kind: bars`";
            node.refuse("the rows and columns of a figure are the same", help);
            None
        }
        (Drawn::Grid, Some(rows), Some(columns)) => Some(FigureKind::Grid { rows, columns }),
        (Drawn::Grid | Drawn::Bars, ..) => None,
    }
}

/// Reads the figures, and sees that each has a name of its own.
pub fn read_figures(node: &Node<'_>) -> Vec<FigureDefinition> {
    let mut figures: Vec<FigureDefinition> = Vec::new();
    for item in node.list() {
        let Some(figure) = FigureDefinition::read(&item) else { continue };
        if figures.iter().any(|other| other.id.value == figure.id.value) {
            item.refuse(format!("there are two figures `{}`", figure.id.value), "give one of them another `id`");
        }
        figures.push(figure);
    }
    figures
}

/// A name that pages can lead to.
pub fn read_plain_id(node: &Node<'_>) -> Option<Text> {
    let text = node.text()?;
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.value.is_empty() || !text.value.chars().all(is_plain) {
        let help = "type small letters, digits and `-`: `cases-by-year`";
        node.refuse(format!("`{}` cannot be the name of a figure or a map", text.value), help);
        return None;
    }
    Some(text)
}

impl Field for Measure {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let name = node.text()?.value;
        if name == "year" {
            return Some(Self::Year);
        }
        if ["facets", "vocabularies"].iter().any(|axes| node.declared(axes).contains(&name.as_str())) {
            return Some(Self::Axis(name));
        }
        if node.declared("fields").contains(&name.as_str()) {
            return Some(Self::Field(name));
        }
        node.note(FaultKind::UnknownAxis { name });
        None
    }
}

impl Field for Drawn {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let kinds = [("grid", Self::Grid), ("bars", Self::Bars), ("years", Self::Years)];
        let found = kinds.iter().find(|(name, _)| node.is_text(name));
        if found.is_none() {
            node.refuse("a figure is drawn as `grid`, `bars` or `years`", "type one of these");
        }
        found.map(|(_, kind)| *kind)
    }
}
