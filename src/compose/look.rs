//! The look of the review: what `review.yaml` chooses, and what the program has where it chooses nothing.

use super::Context;
use crate::document::{Colour, Face, Look};
use crate::model::{ChosenColour, DEFAULT_TYPEFACE, FALLBACK_TYPEFACES, Facet, FontFile};

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
    let typefaces = typefaces(context);
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
        faces: faces(context, &typefaces),
        typefaces,
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

/// The typefaces that are there; that of the program, if none is.
fn typefaces(context: Context<'_>) -> Vec<String> {
    let fonts = &context.review.fonts;
    let chosen = context.review.typefaces().into_iter().filter(|name| fonts.iter().any(|font| font.family == *name));
    let there: Vec<String> = chosen.map(str::to_owned).collect();
    if there.is_empty() { vec![DEFAULT_TYPEFACE.to_owned()] } else { there }
}

fn is_of_program(family: &str) -> bool {
    family == DEFAULT_TYPEFACE || FALLBACK_TYPEFACES.contains(&family)
}

/// The files of the typefaces, but for those of the program's own, of which the pages have smaller files.
fn faces(context: Context<'_>, typefaces: &[String]) -> Vec<Face> {
    let fonts = context.review.fonts.iter();
    let of_review = fonts.filter(|font| typefaces.contains(&font.family) && !is_of_program(&font.family));
    let face = |font: &FontFile| Face {
        path: font.path.clone(),
        family: font.family.clone(),
        weight: font.weight,
        italic: font.italic,
    };
    of_review.map(face).collect()
}
