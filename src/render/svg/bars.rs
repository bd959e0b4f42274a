//! Draws bars: a name, and a bar as long as the number behind it.

use super::{Face, LETTER, LINE, LINE_HEIGHT, Pen, WIDTH, text, whole, wrap};
use crate::document::Bar;

/// The longest name that stands on one line, in pixels.
const WIDEST_NAME: usize = 240;
/// Behind the longest bar, where its number stands.
const NUMBER: usize = 48;
const THICKNESS: usize = 16;

/// Draws the bars.
pub(super) fn bars(bars: &[Bar], alternative: &str, pen: Pen<'_>) -> String {
    let longest = bars.iter().map(|bar| bar.name.chars().count()).max().unwrap_or_default();
    let names = (longest * LETTER).clamp(40, WIDEST_NAME) + 12;
    let most = bars.iter().map(|bar| bar.number).max().unwrap_or_default().max(1);
    let mut svg = String::new();
    let mut top = 2;
    for bar in bars {
        let lines = wrap(&bar.name, names / LETTER - 1);
        let height = lines.len() * LINE_HEIGHT + 8;
        let middle = top + height / 2;
        svg.push_str(&text(&lines, 0, middle + 5 - (lines.len() - 1) * LINE_HEIGHT / 2, Face::default()));
        let length = (WIDTH - names - NUMBER) * bar.number / most;
        svg.push_str(&drawn(bar, names, middle, length, pen));
        let number = [pen.words.number(bar.number)];
        svg.push_str(&text(&number, names + length + 6, middle + 5, Face { strong: true, ..Face::default() }));
        top += height;
    }
    let axis = format!("<path class=\"figure-line\" d=\"M{names} 0V{top}\" stroke=\"{LINE}\" fill=\"none\"/>");
    whole(WIDTH, top + 2, alternative, pen, &(svg + &axis))
}

/// A bar in the colour of its level, or else in that of the page; one of nothing is not drawn.
fn drawn(bar: &Bar, x: usize, middle: usize, length: usize, pen: Pen<'_>) -> String {
    if bar.number == 0 {
        return String::new();
    }
    let (class, fill) = match &bar.colour {
        Some(colour) => ("figure-level", colour.clone()),
        None => ("figure-disc", pen.colour.to_string()),
    };
    let (y, width) = (middle - THICKNESS / 2, length.max(1));
    format!(
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{THICKNESS}\" fill=\"{fill}\" stroke=\"{LINE}\"/>"
    )
}
