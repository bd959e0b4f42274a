//! `figures:` of `review.yaml`: what cases are counted by.

use super::fault_kinds::FaultKind;
use super::record::{Field, record};
use super::yaml::{Node, Text};

record! {
    /// A figure that counts cases by one thing against another.
    pub struct FigureDefinition {
        /// Its name: `styles`.
        required id: Text = "a-short-name" by read_id,
        /// The caption.
        required caption: Text = "What the figure shows.",
        /// What its rows are: `year`, or a facet or vocabulary by its name.
        required rows: Measure = "year",
        /// What its columns are.
        required columns: Measure = "name-of-a-facet",
    }
}

/// What a figure counts cases by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// The year in which the first source was published.
    Year,
    /// An axis, by its name.
    Axis(String),
}

/// Reads the figures, and sees that each has a name of its own and counts by two things.
pub fn read_figures(node: &Node<'_>) -> Vec<FigureDefinition> {
    let mut figures: Vec<FigureDefinition> = Vec::new();
    for item in node.list() {
        let Some(figure) = FigureDefinition::read(&item) else { continue };
        if figures.iter().any(|other| other.id.value == figure.id.value) {
            item.refuse(format!("there are two figures `{}`", figure.id.value), "give one of them another `id`");
        } else if figure.rows == figure.columns {
            item.refuse("the rows and columns of a figure are the same", "count the cases by two things");
        }
        figures.push(figure);
    }
    figures
}

/// A name that pages can lead to.
fn read_id(node: &Node<'_>) -> Option<Text> {
    let text = node.text()?;
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.value.is_empty() || !text.value.chars().all(is_plain) {
        let help = "type small letters, digits and `-`: `cases-by-year`";
        node.refuse(format!("`{}` cannot be the name of a figure", text.value), help);
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
        node.note(FaultKind::UnknownAxis { name });
        None
    }
}
