//! Figures of bars: the cases by the codes of one axis, by a field or by year.

use super::Context;
use super::groups::{Group, by, label};
use super::parts::text;
use super::spread::{MOST_BARS, caption, commonest};
use crate::document::{Bar, Colour, Drawing, Figure, Side, Table};
use crate::model::{FigureDefinition, Measure};
use crate::words::map_sentences;

/// The cases by what a figure counts them by; levels of a scale have their colours.
pub(super) fn bars(context: Context<'_>, definition: &FigureDefinition, measure: &Measure) -> Figure {
    let axis = context.review.axes().find(|axis| matches!(measure, Measure::Axis(id) if axis.id.value == *id));
    let colours = axis.iter().flat_map(|axis| &axis.codes.0).map(|code| code.colour.map(|chosen| chosen.colour));
    figure(context, definition, &label(context, measure), &by(context, measure), colours.collect())
}

fn figure(
    context: Context<'_>,
    definition: &FigureDefinition,
    head: &str,
    groups: &[Group<'_>],
    colours: Vec<Option<Colour>>,
) -> Figure {
    let colours = colours.into_iter().chain(std::iter::repeat(None));
    let bars: Vec<Bar> = groups
        .iter()
        .zip(colours)
        .map(|((name, cases), colour)| Bar {
            name: name.clone(),
            number: cases.len(),
            colour: colour.map(|colour| colour.to_string()),
        })
        .collect();
    let drawn = commonest(&bars, MOST_BARS, |bar| bar.number);
    let words = drawn.iter().map(|bar| map_sentences::row_of_figure(context.words, &bar.name, bar.number, &[]));
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: caption(context, definition, drawn.len() < bars.len()),
        alternative: format!("{head}. {}", words.collect::<Vec<_>>().join(" ")),
        drawing: Drawing::Bars { bars: drawn },
        table: numbers(context, head, groups),
    }
}

fn numbers(context: Context<'_>, head: &str, groups: &[Group<'_>]) -> Table {
    let rows = groups.iter().map(|(name, cases)| [name.clone(), context.number(cases.len())].map(text).to_vec());
    Table {
        caption: context.text("the-numbers-of-the-figure"),
        columns: [head, &context.say("cases")].map(text).to_vec(),
        widths: vec![4, 1],
        rows: rows.collect(),
        row_headers: true,
        sides: vec![Side::Left, Side::Right],
        ..Table::default()
    }
}
