//! Draws a flow of works: boxes with numbers, one below the other, each with what left the flow beside it.

use super::{Face, LETTER, LINE, LINE_HEIGHT, Pen, RAISED, WIDTH, text, whole, wrap};
use crate::document::{BoxStep, CountedBox};

/// How wide a box is.
const BOX: usize = 336;
/// Where the boxes of what left begin.
const SIDE: usize = WIDTH - BOX - 1;
/// Between a box and the next, where the arrow stands.
const GAP: usize = 26;
const PADDING: usize = 14;

/// A line of words, and how it looks.
type Line = (String, Face);

/// Draws the steps.
pub(super) fn boxes(steps: &[BoxStep], alternative: &str, pen: Pen<'_>) -> String {
    let mut svg = String::new();
    let mut top = 1;
    for (place, step) in steps.iter().enumerate() {
        if place > 0 {
            svg.push_str(&arrow(format!("M{x} {}V{}", top - GAP + 2, top - 3, x = BOX / 2), BOX / 2, top - 2, "v"));
        }
        let mut main = vec![(step.stage.clone(), Face { quiet: true, ..Face::default() })];
        main.extend(step.counted.iter().flat_map(lines));
        let aside: Vec<Line> = step.left_out.iter().flat_map(lines).collect();
        let height = height(&main).max(height(&aside));
        svg.push_str(&drawn_box(&main, 1, top, height, pen));
        if !aside.is_empty() {
            let middle = top + height / 2;
            svg.push_str(&arrow(format!("M{} {middle}H{}", BOX + 3, SIDE - 4), SIDE - 3, middle, "h"));
            svg.push_str(&drawn_box(&aside, SIDE, top, height, pen));
        }
        top += height + GAP;
    }
    whole(WIDTH, top.saturating_sub(GAP) + 1, alternative, pen, &svg)
}

/// The lines of a box: what is counted and how many there are, then the parts.
fn lines(counted: &CountedBox) -> Vec<Line> {
    let letters = (BOX - 2 * PADDING) / LETTER;
    let title = wrap(&format!("{}: {}", counted.words, counted.number), letters).into_iter();
    let title = title.map(|line| (line, Face { strong: true, ..Face::default() }));
    let parts = counted.parts.iter().flat_map(|(part, number)| wrap(&format!("{part}: {number}"), letters));
    title.chain(parts.map(|line| (line, Face::default()))).collect()
}

fn height(lines: &[Line]) -> usize {
    lines.len() * LINE_HEIGHT + 2 * PADDING - 4
}

fn drawn_box(lines: &[Line], x: usize, top: usize, height: usize, pen: Pen<'_>) -> String {
    let rect = format!(
        "<rect class=\"figure-box\" x=\"{x}\" y=\"{top}\" width=\"{BOX}\" height=\"{height}\" rx=\"3\" fill=\"{RAISED}\" \
         stroke=\"{}\"/>",
        pen.colour
    );
    let words = lines.iter().enumerate().map(|(place, (line, face))| {
        text(std::slice::from_ref(line), x + PADDING, top + PADDING + 13 + place * LINE_HEIGHT, *face)
    });
    std::iter::once(rect).chain(words).collect()
}

/// A line with a head at its end, which points down (`v`) or to the right (`h`).
fn arrow(line: String, x: usize, y: usize, towards: &str) -> String {
    let head = match towards {
        "v" => format!("M{} {}L{x} {y}L{} {}", x - 5, y - 6, x + 5, y - 6),
        _ => format!("M{} {}L{x} {y}L{} {}", x - 6, y - 5, x - 6, y + 5),
    };
    let stroke = format!("stroke=\"{LINE}\" stroke-width=\"2\" fill=\"none\"");
    format!("<path class=\"figure-line\" d=\"{line}\" {stroke}/><path class=\"figure-line\" d=\"{head}\" {stroke}/>")
}
