//! Reads `figures:` of `review.yaml`: what cases are counted by.

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
    node.list().iter().filter_map(Node::fields).filter_map(|fields| read_figure(fields, axes)).collect()
}

fn read_figure(mut fields: Fields<'_>, axes: &[&str]) -> Option<FigureDefinition> {
    let id = fields.required_text("id", "id: a-short-name");
    let caption = fields.required_text("caption", "caption: What the figure shows.");
    let rows = fields.required("rows", "rows: year").and_then(|node| read_measure(&node, axes));
    let columns = fields.required("columns", "columns: year").and_then(|node| read_measure(&node, axes));
    fields.finish();
    Some(FigureDefinition { id: id?, caption: caption?, rows: rows?, columns: columns? })
}

fn read_measure(node: &Node<'_>, axes: &[&str]) -> Option<Measure> {
    let name = node.text()?.value;
    if name == "year" {
        return Some(Measure::Year);
    }
    if !axes.contains(&name.as_str()) {
        node.refuse(
            format!("cases cannot be counted by `{name}`"),
            format!("type `year` or one of {}", axes.join(", ")),
        );
        return None;
    }
    Some(Measure::Axis(name))
}
