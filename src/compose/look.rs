//! The look of the review: what `review.yaml` chooses, and what the program has where it chooses nothing.

use super::Context;
use crate::document::{Colour, Face, Look};
use crate::model::{ChosenColour, DEFAULT_TYPEFACE, Facet};

/// The program's own colours, for one facet after the other. Each has a contrast of at least 6 with its own tint, and
/// all are about as dark, so that a copy in grey stays legible.
const PALETTES: [[&str; 6]; 2] = [
    ["#1d4f91", "#8a2d5d", "#0b6156", "#8a4a0b", "#4c3a96", "#4a5a12"],
    ["#2f5d62", "#6a3d1f", "#56346f", "#7a2330", "#1f5a33", "#394a6d"],
];

/// The colour of what belongs to no theme.
const HOUSE_COLOUR: Colour = Colour::new(0x1d, 0x4f, 0x91);

/// Settles the look; colours take turns where there are fewer than themes.
pub(super) fn look(context: Context<'_>) -> Look {
    let chosen = &context.about.look;
    let is_there = context.review.fonts.iter().any(|font| font.family == context.review.typeface());
    let typeface = if is_there { context.review.typeface().to_owned() } else { DEFAULT_TYPEFACE.to_owned() };
    Look {
        colour: chosen.colour.map_or(HOUSE_COLOUR, |chosen| chosen.colour),
        themes: context
            .review
            .facets
            .iter()
            .enumerate()
            .map(|(place, facet)| of_facet(context, place, facet))
            .collect(),
        paper: chosen.paper,
        faces: faces(context, &typeface),
        typeface,
        logo: context.review.logo().ok().flatten().map(str::to_owned),
    }
}

fn of_facet(context: Context<'_>, place: usize, facet: &Facet) -> Vec<Colour> {
    let own = context.about.look.colours.iter().find(|(name, _)| name.value == facet.axis.id.value);
    let colours = match own {
        Some((_, colours)) if !colours.is_empty() => {
            colours.iter().map(|ChosenColour { colour, .. }| *colour).collect()
        }
        _ => palette(place),
    };
    colours.into_iter().cycle().take(facet.themes.len()).collect()
}

fn palette(place: usize) -> Vec<Colour> {
    PALETTES[place % PALETTES.len()].iter().filter_map(|hex| Colour::parse(hex)).collect()
}

/// The files of the typeface, unless it is the program's own, of which the pages have smaller files.
fn faces(context: Context<'_>, typeface: &str) -> Vec<Face> {
    let of_review = context.review.fonts.iter().filter(|font| font.family == typeface && typeface != DEFAULT_TYPEFACE);
    let faces = of_review.map(|font| Face { path: font.path.clone(), weight: font.weight, italic: font.italic });
    faces.collect()
}
