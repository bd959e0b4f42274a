//! Draws a forest: estimates with their intervals on one scale, and the line of no effect. Nothing is pooled.
//!
//! Ratios stand on a scale of logarithms, so that a half and a double are equally far from one (J. Deeks, J. Higgins and
//! D. Altman, Cochrane Handbook, chapter 10).

use super::{Face, LETTER, LINE, LINE_HEIGHT, Pen, QUIET, WIDTH, text, whole, wrap};
use crate::document::Estimate;

/// The room for a name, and for the numbers behind the scale.
const NAMES: usize = 170;
const NUMBERS: usize = 190;
const ROW: usize = LINE_HEIGHT + 9;
const SQUARE: f64 = 9.0;
/// Below the last estimate, where the numbers of the scale stand.
const FOOT: usize = 30;

/// Where numbers stand on the scale.
struct Scale {
    is_log: bool,
    from: f64,
    to: f64,
}

impl Scale {
    fn of(estimates: &[Estimate], is_log: bool) -> Self {
        let place = |number: f64| if is_log { number.ln() } else { number };
        let ends = estimates.iter().flat_map(|one| {
            let (low, high) = one.ends.unwrap_or((one.middle, one.middle));
            [low, one.middle, high]
        });
        let none = if is_log { 1.0 } else { 0.0 };
        let places: Vec<f64> = ends.chain([none]).map(place).filter(|place| place.is_finite()).collect();
        let from = places.iter().copied().fold(f64::INFINITY, f64::min);
        let to = places.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let margin = ((to - from) * 0.06).max(0.01);
        Self { is_log, from: from - margin, to: to + margin }
    }

    /// The place of a number in pixels; one that a scale of logarithms cannot have stands at its beginning.
    fn x(&self, number: f64) -> f64 {
        let place = if self.is_log { number.ln() } else { number };
        let share = ((place - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        NAMES as f64 + share * (WIDTH - NAMES - NUMBERS) as f64
    }

    /// The number at a share of the scale, from 0 to 1.
    fn at(&self, share: f64) -> f64 {
        let place = self.from + share * (self.to - self.from);
        if self.is_log { place.exp() } else { place }
    }

    fn no_effect(&self) -> f64 {
        if self.is_log { 1.0 } else { 0.0 }
    }
}

/// Draws the estimates.
pub(super) fn forest(estimates: &[Estimate], measure: &str, alternative: &str, pen: Pen<'_>) -> String {
    let is_log = measure.contains("ratio") && estimates.iter().all(|one| one.middle > 0.0);
    let scale = Scale::of(estimates, is_log);
    let bottom = estimates.len() * ROW + 4;
    let middle = scale.x(scale.no_effect());
    let mut svg = format!(
        "<path class=\"figure-line\" d=\"M{middle:.1} 0V{bottom}\" stroke=\"{QUIET}\" stroke-dasharray=\"3 3\" fill=\"none\"/>"
    );
    for (place, one) in estimates.iter().enumerate() {
        svg.push_str(&row(one, place * ROW + ROW / 2, &scale, pen));
    }
    svg.push_str(&foot(&scale, bottom, pen));
    whole(WIDTH, bottom + FOOT, alternative, pen, &svg)
}

fn row(one: &Estimate, y: usize, scale: &Scale, pen: Pen<'_>) -> String {
    let name: Vec<String> = wrap(&one.name, NAMES / LETTER).into_iter().take(1).collect();
    let interval = one.ends.map(|(low, high)| {
        let (low, high) = (scale.x(low), scale.x(high));
        format!("<path class=\"figure-interval\" d=\"M{low:.1} {y}H{high:.1}\" stroke=\"{QUIET}\" stroke-width=\"2\" fill=\"none\"/>")
    });
    let (x, top) = (scale.x(one.middle) - SQUARE / 2.0, y as f64 - SQUARE / 2.0);
    let square = format!(
        "<rect class=\"figure-disc\" x=\"{x:.1}\" y=\"{top:.1}\" width=\"{SQUARE}\" height=\"{SQUARE}\" fill=\"{}\"/>",
        pen.colour
    );
    let numbers = text(std::slice::from_ref(&one.printed), WIDTH - NUMBERS + 16, y + 5, Face::default());
    text(&name, 0, y + 5, Face::default()) + &interval.unwrap_or_default() + &square + &numbers
}

/// The scale with a number at both ends, and at no effect.
fn foot(scale: &Scale, y: usize, pen: Pen<'_>) -> String {
    let line =
        format!("<path class=\"figure-line\" d=\"M{NAMES} {y}H{}\" stroke=\"{LINE}\" fill=\"none\"/>", WIDTH - NUMBERS);
    let none = scale.no_effect();
    let numbers = [scale.at(0.06), scale.at(0.94)];
    let is_apart = |number: &f64| (scale.x(*number) - scale.x(none)).abs() > 40.0;
    let ticks = numbers.into_iter().filter(is_apart).map(|number| pen.words.decimal(&format!("{number:.1}")));
    let ticks = ticks.zip(numbers.into_iter().filter(is_apart)).chain([(format!("{none}"), none)]);
    let ticks = ticks.map(|(words, number)| {
        text(&[words], scale.x(number).round() as usize, y + 20, Face { middle: true, quiet: true, ..Face::default() })
    });
    line + &ticks.collect::<String>()
}
