//! `look:` of `review.yaml`: colours, paper, typeface and logo.

use super::record::{Field, record};
use super::yaml::{Node, Text};
use crate::document::{Colour, Paper};
use crate::source::Span;

record! {
    /// What `review.yaml` says of the look; whatever it leaves out is as the program has it.
    pub struct LookFile: Default {
        /// The colour of all that belongs to no theme.
        optional colour: Option<ChosenColour> = "\"#1d4f91\"",
        /// The colours of themes: the name of a facet, and its colours in turn.
        optional colours: Vec<(Text, Vec<ChosenColour>)> = "{name-of-a-facet: [\"#1d4f91\"]}" by read_colours,
        /// The size of paper: `a4` or `us-letter`.
        optional paper: Paper = "a4",
        /// The name of the typeface.
        optional typeface: Option<Text> = "Source Sans 3",
        /// More typefaces, each of which prints what those before it have no letters for.
        optional typefaces: Vec<Text> = "[Noto Naskh Arabic]",
        /// The picture of the publisher, relative to the content folder.
        optional logo: Option<Text> = "look/logo.svg",
    }
}

/// A colour and where it was typed.
#[derive(Debug, Clone, Copy)]
pub struct ChosenColour {
    /// The colour.
    pub colour: Colour,
    /// Its place.
    pub span: Span,
}

fn read_colours(node: &Node<'_>) -> Vec<(Text, Vec<ChosenColour>)> {
    let facets = node.declared("facets");
    let mut colours = Vec::new();
    for (facet, values) in node.entries() {
        if !facets.contains(&facet.value.as_str()) {
            let message = format!("`{}` is no facet, so its themes have no colours", facet.value);
            values.refuse(message, format!("type one of {}", facets.join(", ")));
            continue;
        }
        colours.extend(Field::read(&values).map(|chosen| (facet, chosen)));
    }
    colours
}

impl Field for ChosenColour {
    const KIND: &'static str = "colour";

    fn read(node: &Node<'_>) -> Option<Self> {
        let typed = if node.as_text().is_some() { node.text()?.value } else { String::new() };
        let colour = Colour::parse(&typed);
        if colour.is_none() {
            let what = if typed.is_empty() { "this is".to_owned() } else { format!("`{typed}` is") };
            // Without quotes, `#` begins a comment.
            node.refuse(
                format!("{what} no colour"),
                "type `#` and six digits or letters from a to f, in quotes: `\"#1d4f91\"`",
            );
        }
        Some(Self { colour: colour?, span: node.span() })
    }
}

impl Field for Paper {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let paper = Self::ALL.iter().find(|(name, _)| node.is_text(name));
        if paper.is_none() {
            node.refuse("casebook has no such paper", "type `a4` or `us-letter`");
        }
        paper.map(|(_, paper)| *paper)
    }
}
