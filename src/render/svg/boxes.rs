//! Draws a flow of works: boxes with numbers, one below the other, each with what left the flow beside it. What was found
//! by other methods is a flow of its own beside the first, which it joins where no box of its own is left.

use super::{Face, LETTER, LINE, LINE_HEIGHT, Pen, RAISED, WIDTH, text, whole, wrap};
use crate::document::{BoxPair, BoxStep, CountedBox};
use crate::words::{Words, said};

/// Between a box and the next, where the arrow stands.
const GAP: usize = 26;
const PADDING: usize = 14;

/// The columns of boxes: how wide each is, and how far apart they begin.
#[derive(Clone, Copy)]
struct Columns {
    width: usize,
    step: usize,
}

/// What is counted, and what left the flow.
const ONE_FLOW: Columns = Columns { width: 336, step: WIDTH - 336 - 2 };
/// The same of two flows.
const TWO_FLOWS: Columns = Columns { width: 164, step: 184 };

impl Columns {
    fn left(self, column: usize) -> usize {
        1 + column * self.step
    }

    fn middle(self, column: usize) -> usize {
        self.left(column) + self.width / 2
    }

    fn right(self, column: usize) -> usize {
        self.left(column) + self.width
    }
}

/// A line of words, and how it looks.
type Line = (String, Face);

/// Draws the steps.
pub(super) fn boxes(steps: &[BoxStep], alternative: &str, pen: Pen<'_>) -> String {
    let has_others = steps.iter().any(|step| step.others.is_some());
    let columns = if has_others { TWO_FLOWS } else { ONE_FLOW };
    let mut svg = String::new();
    let mut top = 1;
    // Where the last box of each flow ends.
    let mut ends = [None; 2];
    for (place, step) in steps.iter().enumerate() {
        let cells = cells(step, columns, pen.words);
        let height = cells.iter().map(|lines| height(lines)).max().unwrap_or_default();
        for (flow, end) in ends.iter_mut().enumerate() {
            let [counted, left_out] = [&cells[2 * flow], &cells[2 * flow + 1]];
            if !counted.is_empty() {
                svg.push_str(&end.map(|end| down(end, top, columns.middle(2 * flow))).unwrap_or_default());
                svg.push_str(&pair([counted, left_out], 2 * flow, columns, (top, height), pen));
                *end = Some(top + height);
            }
        }
        if steps[place..].iter().all(|step| step.others.is_none()) {
            svg.push_str(&ends[1].take().map(|end| join(end, top + height / 2, columns)).unwrap_or_default());
        }
        top += height + GAP;
    }
    whole(WIDTH, top.saturating_sub(GAP) + 1, alternative, pen, &svg)
}

/// The lines of the boxes of a step, by column; none where there is no box.
fn cells(step: &BoxStep, columns: Columns, words: &Words) -> [Vec<Line>; 4] {
    let counted = |pair: Option<&BoxPair>| -> Vec<Line> {
        let stage = pair.map(|_| (step.stage.clone(), Face { quiet: true, ..Face::default() }));
        let boxes = pair.into_iter().flat_map(|pair| &pair.counted).flat_map(|counted| lines(counted, columns, words));
        stage.into_iter().chain(boxes).collect()
    };
    let left_out = |pair: Option<&BoxPair>| -> Vec<Line> {
        pair.and_then(|pair| pair.left_out.as_ref()).map(|counted| lines(counted, columns, words)).unwrap_or_default()
    };
    let (first, second) = (Some(&step.boxes), step.others.as_ref());
    [counted(first), left_out(first), counted(second), left_out(second)]
}

/// A box of what is counted and, if something left, an arrow to a box of that; from `top`, of this height.
fn pair(
    [counted, left_out]: [&[Line]; 2],
    column: usize,
    columns: Columns,
    (top, height): (usize, usize),
    pen: Pen<'_>,
) -> String {
    let mut svg = drawn_box(counted, column, columns, (top, height), pen);
    if !left_out.is_empty() {
        let (from, to, middle) = (columns.right(column) + 2, columns.left(column + 1) - 3, top + height / 2);
        svg.push_str(&arrow(format!("M{from} {middle}H{}", to - 1), to, middle, Towards::Right));
        svg.push_str(&drawn_box(left_out, column + 1, columns, (top, height), pen));
    }
    svg
}

/// An arrow from the end of a box to the top of one below.
fn down(end: usize, top: usize, x: usize) -> String {
    arrow(format!("M{x} {}V{}", end + 2, top - 3), x, top - 2, Towards::Below)
}

/// An arrow from the end of the second flow to the middle of a box of the first.
fn join(end: usize, middle: usize, columns: Columns) -> String {
    let (x, to) = (columns.middle(2), columns.right(0) + 3);
    arrow(format!("M{x} {}V{middle}H{}", end + 2, to + 1), to, middle, Towards::Left)
}

/// The lines of a box: what is counted and how many there are, then the parts.
fn lines(counted: &CountedBox, columns: Columns, words: &Words) -> Vec<Line> {
    let letters = (columns.width - 2 * PADDING) / LETTER;
    let said = |label: &str, number: usize| said!(words, "part-of-cell", label = label, number = number);
    let title = wrap(&said(&counted.words, counted.number), letters).into_iter();
    let title = title.map(|line| (line, Face { strong: true, ..Face::default() }));
    let parts = counted.parts.iter().flat_map(|(part, number)| wrap(&said(part, *number), letters));
    title.chain(parts.map(|line| (line, Face::default()))).collect()
}

fn height(lines: &[Line]) -> usize {
    lines.len() * LINE_HEIGHT + 2 * PADDING - 4
}

fn drawn_box(lines: &[Line], column: usize, columns: Columns, (top, height): (usize, usize), pen: Pen<'_>) -> String {
    let x = columns.left(column);
    let rect = format!(
        "<rect class=\"figure-box\" x=\"{x}\" y=\"{top}\" width=\"{}\" height=\"{height}\" rx=\"3\" fill=\"{RAISED}\" \
         stroke=\"{}\"/>",
        columns.width, pen.colour
    );
    let words = lines.iter().enumerate().map(|(place, (line, face))| {
        text(std::slice::from_ref(line), x + PADDING, top + PADDING + 13 + place * LINE_HEIGHT, *face)
    });
    std::iter::once(rect).chain(words).collect()
}

/// Where an arrow points.
#[derive(Clone, Copy)]
enum Towards {
    Below,
    Right,
    Left,
}

/// A line with a head at its end.
fn arrow(line: String, x: usize, y: usize, towards: Towards) -> String {
    let head = match towards {
        Towards::Below => format!("M{} {}L{x} {y}L{} {}", x - 5, y - 6, x + 5, y - 6),
        Towards::Right => format!("M{} {}L{x} {y}L{} {}", x - 6, y - 5, x - 6, y + 5),
        Towards::Left => format!("M{} {}L{x} {y}L{} {}", x + 6, y - 5, x + 6, y + 5),
    };
    let stroke = format!("stroke=\"{LINE}\" stroke-width=\"2\" fill=\"none\"");
    format!("<path class=\"figure-line\" d=\"{line}\" {stroke}/><path class=\"figure-line\" d=\"{head}\" {stroke}/>")
}
