//! Draws figures as SVG, the same for every output.
//!
//! Colours stand in attributes, so that a PDF has them, and in classes, by which a style sheet changes them on a screen
//! (`site.css`). Text stays text. Lengths are in CSS pixels; widths of words are estimated, since no typeface is at hand.

mod bars;
mod boxes;
mod forest;

use super::escape_xml as escape;
use crate::document::{Accent, Colour, Drawing, FlowStep, Look};
use crate::words::Words;

const INK: &str = "#1c2127";
const QUIET: &str = "#545d69";
const LINE: &str = "#cfd4da";
const RAISED: &str = "#f4f5f7";

/// The width of a figure that fills a column of text.
const WIDTH: usize = 720;
const TYPE_SIZE: usize = 15;
const LINE_HEIGHT: usize = 19;
/// About the mean width of a letter at this size.
const LETTER: usize = 7;
const LARGEST_DISC: f64 = 13.0;
/// A column makes room for a word of so many letters.
const LONGEST_WORD: usize = 24;

/// Draws a figure; `alternative` says what it shows.
pub fn draw(drawing: &Drawing, alternative: &str, pen: Pen<'_>) -> String {
    match drawing {
        Drawing::Grid { rows, columns, counts } => grid(rows, columns, counts, alternative, pen),
        Drawing::Bars { bars } => bars::bars(bars, alternative, pen),
        Drawing::Forest { estimates, measure } => forest::forest(estimates, measure, alternative, pen),
        Drawing::Flow { steps } => flow(steps, alternative, pen),
        Drawing::Boxes { steps } => boxes::boxes(steps, alternative, pen),
    }
}

/// What a figure is drawn and written with.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'p> {
    /// The colour of what is counted.
    pub colour: Colour,
    /// The names of the typefaces.
    pub typefaces: &'p [String],
    /// How numbers are written.
    words: &'p Words,
}

impl<'p> Pen<'p> {
    /// The pen for a document with this accent.
    pub fn of(look: &'p Look, accent: Option<Accent>, words: &'p Words) -> Self {
        Self { colour: look.colour_of(accent), typefaces: &look.typefaces, words }
    }
}

fn grid(rows: &[String], columns: &[String], counts: &[Vec<usize>], alternative: &str, pen: Pen<'_>) -> String {
    let longest = rows.iter().map(|row| row.chars().count()).max().unwrap_or_default();
    let names = (longest * LETTER).clamp(60, 200) + 12;
    let words = columns.iter().flat_map(|column| column.split_whitespace());
    let longest_word = words.map(|word| word.chars().count()).max().unwrap_or_default();
    let least = longest_word.min(LONGEST_WORD) * LETTER + 10;
    let step = ((WIDTH - names) / columns.len().max(1)).clamp(48, 150).max(least);
    let heads: Vec<Vec<String>> = columns.iter().map(|column| wrap(column, (step - 6) / LETTER)).collect();
    let head = heads.iter().map(Vec::len).max().unwrap_or_default() * LINE_HEIGHT + 12;
    let row_names: Vec<Vec<String>> = rows.iter().map(|row| wrap(row, names / LETTER - 1)).collect();
    let row_height = row_names.iter().map(Vec::len).max().unwrap_or_default() * LINE_HEIGHT + 16;
    let (width, height) = (names + step * columns.len(), head + row_height * rows.len() + 4);
    let most = counts.iter().flatten().copied().max().unwrap_or(1).max(1);
    let mut svg = String::new();
    for (place, lines) in heads.iter().enumerate() {
        let top = head - 8 - (lines.len() - 1) * LINE_HEIGHT;
        svg.push_str(&text(lines, names + step * place + step / 2, top, Face { middle: true, ..Face::default() }));
    }
    for (place, lines) in row_names.iter().enumerate() {
        let top = head + row_height * place;
        svg.push_str(&format!("<path class=\"figure-line\" d=\"M0 {top}H{width}\" stroke=\"{LINE}\" fill=\"none\"/>"));
        let middle = top + row_height / 2;
        svg.push_str(&text(lines, 0, middle + 5 - (lines.len() - 1) * LINE_HEIGHT / 2, Face::default()));
        let cells = counts.get(place).into_iter().flatten().enumerate().filter(|(_, count)| **count > 0);
        for (column, count) in cells {
            svg.push_str(&disc(names + step * column + step / 2, middle, *count, most, pen));
        }
    }
    whole(width, height, alternative, pen, &svg)
}

/// A disc and its number beside it; the area is in proportion to the number.
fn disc(x: usize, y: usize, count: usize, most: usize, pen: Pen<'_>) -> String {
    let radius = LARGEST_DISC * (count as f64 / most as f64).sqrt();
    let centre = x as f64 - 7.0;
    let number = text(
        &[pen.words.number(count)],
        (centre + radius + 4.0).round() as usize,
        y + 5,
        Face { strong: true, ..Face::default() },
    );
    format!(
        "<circle class=\"figure-disc\" cx=\"{centre}\" cy=\"{y}\" r=\"{radius:.1}\" fill=\"{}\"/>{number}",
        pen.colour
    )
}

fn flow(steps: &[FlowStep], alternative: &str, pen: Pen<'_>) -> String {
    const BOX: usize = 400;
    const SIDE: usize = 440;
    let mut svg = String::new();
    let mut top = 1;
    for (place, step) in steps.iter().enumerate() {
        let words = wrap(&step.step, (BOX - 28) / LETTER);
        let unknown = wrap(&step.unknown, (WIDTH - SIDE - 20) / LETTER);
        let number = wrap(&step.number, (BOX - 28) / LETTER);
        let height = (words.len() + number.len()).max(unknown.len()) * LINE_HEIGHT + 20;
        if place > 0 {
            svg.push_str(&format!(
                "<path class=\"figure-line\" d=\"M28 {}v14\" stroke=\"{LINE}\" stroke-width=\"2\" fill=\"none\"/>",
                top - 14
            ));
        }
        svg.push_str(&format!(
            "<rect class=\"figure-box\" x=\"1\" y=\"{top}\" width=\"{BOX}\" height=\"{height}\" rx=\"3\" fill=\"{RAISED}\" \
             stroke=\"{}\"/>",
            pen.colour
        ));
        svg.push_str(&text(&words, 15, top + 23, Face::default()));
        let below = top + 23 + words.len() * LINE_HEIGHT;
        svg.push_str(&text(&number, 15, below, Face { strong: true, ..Face::default() }));
        svg.push_str(&format!(
            "<path class=\"figure-line\" d=\"M{} {y}H{}\" stroke=\"{LINE}\" stroke-width=\"2\" stroke-dasharray=\"4 4\" \
             fill=\"none\"/>",
            BOX + 2,
            SIDE - 8,
            y = top + 18,
        ));
        svg.push_str(&text(&unknown, SIDE, top + 23, Face { quiet: true, ..Face::default() }));
        top += height + 14;
    }
    whole(WIDTH, top.saturating_sub(13), alternative, pen, &svg)
}

/// How a text looks.
#[derive(Default, Clone, Copy)]
struct Face {
    middle: bool,
    strong: bool,
    quiet: bool,
}

/// Lines of text, the first of them at `y`.
fn text(lines: &[String], x: usize, y: usize, face: Face) -> String {
    let anchor = if face.middle { " text-anchor=\"middle\"" } else { "" };
    let weight = if face.strong { " font-weight=\"600\"" } else { "" };
    let (class, fill) = if face.quiet { ("figure-quiet", QUIET) } else { ("figure-text", INK) };
    let lines = lines.iter().enumerate().map(|(place, line)| {
        let y = y + place * LINE_HEIGHT;
        format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" fill=\"{fill}\"{anchor}{weight}>{}</text>", escape(line))
    });
    lines.collect()
}

fn whole(width: usize, height: usize, alternative: &str, pen: Pen<'_>, content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-label=\"{}\" font-family=\"{}\" font-size=\"{TYPE_SIZE}\">{content}</svg>",
        escape(alternative),
        escape(&pen.typefaces.join(", "))
    )
}

/// Lines of at most so many letters; a word that is longer goes on in lines of its own.
fn wrap(words: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let letters_of_word: Vec<char> = word.chars().collect();
        match lines.last_mut().filter(|line| line.chars().count() + letters_of_word.len() < letters.max(1)) {
            Some(line) => line.push_str(&format!(" {word}")),
            None => lines.extend(letters_of_word.chunks(letters.max(1)).map(String::from_iter)),
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}
