//! Reads `figures:` of `review.yaml`: what cases are counted by.

use super::fault::FaultKind;
use super::yaml::{Fields, Node, Text};

/// A figure that counts cases by one thing against another.
#[derive(Debug, Clone)]
pub struct FigureDefinition {
    /// Its name: `styles`.
    pub id: Text,
    /// The caption.
    pub caption: Text,
    /// What its rows are.
    pub rows: Measure,
    /// What its columns are.
    pub columns: Measure,
}

/// What a figure counts cases by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// The year in which the first source was published.
    Year,
    /// An axis, by its name.
    Axis(String),
}

/// Reads `figures:`; `axes` are the names of what cases can be counted by.
pub fn read_figures(node: &Node<'_>, axes: &[&str]) -> Vec<FigureDefinition> {
    let mut figures: Vec<FigureDefinition> = Vec::new();
    for item in node.list() {
        let Some(figure) = item.fields().and_then(|fields| read_figure(fields, axes)) else { continue };
        if figures.iter().any(|other| other.id.value == figure.id.value) {
            item.refuse(format!("there are two figures `{}`", figure.id.value), "give one of them another `id`");
        } else if figure.rows == figure.columns {
            item.refuse("the rows and columns of a figure are the same", "count the cases by two things");
        }
        figures.push(figure);
    }
    figures
}

fn read_figure(mut fields: Fields<'_>, axes: &[&str]) -> Option<FigureDefinition> {
    let id = fields.required("id", "id: a-short-name").and_then(|node| read_id(&node));
    let caption = fields.required_text("caption", "caption: What the figure shows.");
    let rows = fields.required("rows", "rows: year").and_then(|node| read_measure(&node, axes));
    let columns = fields.required("columns", "columns: year").and_then(|node| read_measure(&node, axes));
    fields.finish();
    Some(FigureDefinition { id: id?, caption: caption?, rows: rows?, columns: columns? })
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

fn read_measure(node: &Node<'_>, axes: &[&str]) -> Option<Measure> {
    let name = node.text()?.value;
    if name == "year" {
        return Some(Measure::Year);
    }
    if !axes.contains(&name.as_str()) {
        node.note(FaultKind::UnknownAxis { name });
        return None;
    }
    Some(Measure::Axis(name))
}
