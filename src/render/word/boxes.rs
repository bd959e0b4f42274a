//! Boxes: paragraphs with a line at their beginning and a background, which stay paragraphs and can be pasted as such.

use docx_rs::{BorderType, Paragraph, ParagraphBorder, ParagraphBorderPosition as Position, ParagraphBorders, Shading};

use super::styles;
use crate::document::Role;

/// The line at the beginning, in eighths of a point, and how far lines stand from the words, in points.
const LINE: usize = 24;
const SPACE: usize = 8;

/// What boxes have in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'w> {
    /// The colour of the document.
    pub(super) colour: &'w str,
    /// The background that goes with it.
    pub(super) tint: &'w str,
    /// Whether lines begin on the right.
    pub(super) is_rtl: bool,
}

/// Puts a paragraph into a box for a role.
pub(super) fn boxed(mut paragraph: Paragraph, role: Role, Ground { colour, tint, is_rtl }: Ground<'_>) -> Paragraph {
    let (line, ground) = match role {
        Role::KeyMessages => (colour, Some(tint)),
        Role::RestsOn => (styles::QUIET, Some(styles::WASH)),
        Role::About => (styles::HAIRLINE, Some(styles::WASH)),
        Role::Case => (colour, None),
        Role::Notice => (styles::ALARM, Some(styles::WASH)),
    };
    let (begins, ends) = if is_rtl { (Position::Right, Position::Left) } else { (Position::Left, Position::Right) };
    let mut borders = ParagraphBorders::with_empty().set(border(begins, LINE, line));
    if let Some(ground) = ground {
        // Lines of the colour of the background give it room on the other sides.
        let others = [ends, Position::Top, Position::Bottom];
        borders = others.into_iter().fold(borders, |borders, position| borders.set(border(position, 4, ground)));
        paragraph.property = paragraph.property.shading(Shading::new().fill(ground));
    }
    paragraph.property = paragraph.property.set_borders(borders);
    paragraph
}

fn border(position: Position, size: usize, colour: &str) -> ParagraphBorder {
    ParagraphBorder::new(position).val(BorderType::Single).size(size).space(SPACE).color(colour)
}
