//! Reads `look:` of `review.yaml`: colours, paper, typeface and logo.

use super::yaml::{Fields, Node, Text};
use crate::document::{Colour, Paper};
use crate::source::Span;

/// What `review.yaml` says of the look; whatever it leaves out is as the program has it.
#[derive(Debug, Clone, Default)]
pub struct LookFile {
    /// The colour of all that belongs to no theme.
    pub colour: Option<ChosenColour>,
    /// The colours of themes: the name of a facet, and its colours in turn.
    pub colours: Vec<(Text, Vec<ChosenColour>)>,
    /// The size of paper.
    pub paper: Paper,
    /// The name of the typeface.
    pub typeface: Option<Text>,
    /// The picture of the publisher, relative to the content folder.
    pub logo: Option<Text>,
}

/// A colour and where it was typed.
#[derive(Debug, Clone, Copy)]
pub struct ChosenColour {
    /// The colour.
    pub colour: Colour,
    /// Its place.
    pub span: Span,
}

/// Reads the fields of `look:`; `facets` are the names that may have colours.
pub fn read_look(mut fields: Fields<'_>, facets: &[&str]) -> LookFile {
    let colour = fields.optional("colour").and_then(|node| read_colour(&node));
    let colours = fields.optional("colours").map(|node| read_colours(&node, facets)).unwrap_or_default();
    let paper = fields.optional("paper").and_then(|node| read_paper(&node)).unwrap_or_default();
    let typeface = fields.optional_text("typeface");
    let logo = fields.optional_text("logo");
    fields.finish();
    LookFile { colour, colours, paper, typeface, logo }
}

fn read_colours(node: &Node<'_>, facets: &[&str]) -> Vec<(Text, Vec<ChosenColour>)> {
    let mut colours = Vec::new();
    for (facet, values) in node.entries() {
        if !facets.contains(&facet.value.as_str()) {
            let message = format!("`{}` is no facet, so its themes have no colours", facet.value);
            values.refuse(message, format!("type one of {}", facets.join(", ")));
            continue;
        }
        colours.push((facet, values.list().iter().filter_map(read_colour).collect()));
    }
    colours
}

fn read_colour(node: &Node<'_>) -> Option<ChosenColour> {
    let typed = if node.is_any_text() { node.text()?.value } else { String::new() };
    let colour = Colour::parse(&typed);
    if colour.is_none() {
        let what = if typed.is_empty() { "this is".to_owned() } else { format!("`{typed}` is") };
        // Without quotes, `#` begins a comment.
        node.refuse(
            format!("{what} no colour"),
            "type `#` and six digits or letters from a to f, in quotes: `\"#1d4f91\"`",
        );
    }
    Some(ChosenColour { colour: colour?, span: node.span() })
}

fn read_paper(node: &Node<'_>) -> Option<Paper> {
    let paper = Paper::ALL.iter().find(|(name, _)| node.is_text(name));
    if paper.is_none() {
        node.refuse("casebook has no such paper", "type `a4` or `us-letter`");
    }
    paper.map(|(_, paper)| *paper)
}
