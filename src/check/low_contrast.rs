//! `low-contrast`: a chosen colour in which text cannot be read.
//!
//! Source: WCAG 2.2, success criterion 1.4.3, which asks for 4.5:1.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::LEAST_CONTRAST;
use crate::model::{ChosenColour, Review};

pub(super) const RULE: Rule = rule!("low-contrast", Error, "a colour in which text cannot be read", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let looks = review.about.iter().map(|about| &about.look);
    let chosen = looks.flat_map(|look| look.colour.iter().chain(look.colours.iter().flat_map(|(_, colours)| colours)));
    let levels = review.axes().flat_map(|axis| &axis.codes.0).filter_map(|code| code.colour.as_ref());
    chosen.chain(levels).filter_map(illegible).collect()
}

fn illegible(chosen: &ChosenColour) -> Option<Diagnostic> {
    let contrast = chosen.colour.contrast_on_paper();
    if contrast >= LEAST_CONTRAST {
        return None;
    }
    // Rounded down, since 4.46 is not 4.5.
    let shown = (contrast * 10.0).floor() / 10.0;
    let message = format!("`{}` has a contrast of {shown:.1}:1 on its background, and text needs 4.5:1", chosen.colour);
    let help = format!("type `\"{}\"`, the nearest darker one that has it", chosen.colour.legible());
    Some(Diagnostic::new(RULE.name, chosen.span, message).help(help))
}
