//! `figures:` of `review.yaml`: what cases are counted by, and whose results are drawn.

use super::fault_kinds::FaultKind;
use super::record::{Field, Record, missing, record, refuse_field};
use super::yaml::{Node, Text};

record! {
    /// A figure that counts the cases.
    pub struct FigureFields {
        /// Its name: `styles`.
        required id: Text = "a-short-name" by read_plain_id,
        /// The caption.
        required caption: Text = "What the figure shows." as words,
        /// How it is drawn: `grid` (`rows` against `columns`), `bars` (of `rows`) `years` (bars of the years in which the first works were published) or `forest` (the results of the studies on an `outcome`, in a `measure`).
        optional kind: Drawn = "grid",
        /// What its rows or bars are: `year`, or a facet, a vocabulary or a field of the review by its name.
        optional rows: Option<Measure> = "year",
        /// What the columns of a grid are.
        optional columns: Option<Measure> = "name-of-a-facet",
        /// For a forest, the outcome whose results it draws.
        optional outcome: Option<Text> = "Pain",
        /// For a forest, the measure in which these results are.
        optional measure: Option<Text> = "risk ratio",
        /// For a forest, when they were measured; all times if it says nothing.
        optional time: Option<Text> = "12 weeks",
    }
}

/// A figure that counts the cases or draws their results.
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
    /// The results of the studies, which are drawn and never pooled.
    Forest {
        /// The outcome.
        outcome: Text,
        /// The measure.
        measure: Text,
        /// The time; all times if there is none.
        time: Option<Text>,
    },
}

impl FigureKind {
    /// All that it counts the cases by.
    pub fn measures(&self) -> Vec<&Measure> {
        match self {
            Self::Grid { rows, columns } => vec![rows, columns],
            Self::Bars { of } => vec![of],
            Self::Years | Self::Forest { .. } => Vec::new(),
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
    /// `forest`.
    Forest,
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
        let fields = FigureFields::read(node)?;
        Some(Self { id: fields.id.clone(), caption: fields.caption.clone(), kind: read_kind(node, fields)? })
    }
}

/// The fields that some kinds of figure have, each with an example.
const OF_KINDS: [(&str, &str); 5] = [
    ("rows", "name-of-a-facet"),
    ("columns", "name-of-a-facet"),
    ("outcome", "Pain"),
    ("measure", "risk ratio"),
    ("time", "12 weeks"),
];

/// What a figure of a kind counts; what the kind lacks and what does nothing in it is noted.
fn read_kind(node: &Node<'_>, fields: FigureFields) -> Option<FigureKind> {
    let (needed, also): (&[&str], &[&str]) = match fields.kind {
        Drawn::Grid => (&["rows", "columns"], &[]),
        Drawn::Bars => (&["rows"], &[]),
        Drawn::Years => (&[], &[]),
        Drawn::Forest => (&["outcome", "measure"], &["time"]),
    };
    for (name, example) in OF_KINDS {
        if needed.contains(&name) && node.child(name).is_none() {
            node.note_at(node.start(), missing(name, example));
        } else if !needed.contains(&name) && !also.contains(&name) {
            refuse_field(node, name, "a figure of another `kind`", "remove it, or type the kind");
        }
    }
    match (fields.kind, fields.rows, fields.columns) {
        (Drawn::Years, ..) | (Drawn::Bars, Some(Measure::Year), _) => Some(FigureKind::Years),
        (Drawn::Bars, Some(of), _) => Some(FigureKind::Bars { of }),
        (Drawn::Grid, Some(rows), Some(columns)) if rows == columns => {
            let help = "count the cases by two things, or type `kind: bars`";
            node.refuse("the rows and columns of a figure are the same", help);
            None
        }
        (Drawn::Grid, Some(rows), Some(columns)) => Some(FigureKind::Grid { rows, columns }),
        (Drawn::Forest, ..) => {
            Some(FigureKind::Forest { outcome: fields.outcome?, measure: fields.measure?, time: fields.time })
        }
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
        node.refuse(format!("`{}` cannot be the name of a figure, a map or a table", text.value), help);
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
        let kinds = [("grid", Self::Grid), ("bars", Self::Bars), ("years", Self::Years), ("forest", Self::Forest)];
        let found = kinds.iter().find(|(name, _)| node.is_text(name));
        if found.is_none() {
            node.refuse("a figure is drawn as `grid`, `bars`, `years` or `forest`", "type one of these");
        }
        found.map(|(_, kind)| *kind)
    }
}
