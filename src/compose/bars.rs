//! Figures of bars: the cases by the codes of one axis, by a field or by year.

use super::Context;
use super::groups::{Group, by, label};
use super::parts::text;
use super::spread::{MOST_BARS, caption, commonest};
use crate::document::{Bar, Colour, Drawing, Figure, Side, Table, map_sentences};
use crate::model::{FigureDefinition, Measure};

/// The cases by what a figure counts them by; levels of a scale have their colours.
pub(super) fn bars(context: Context<'_>, definition: &FigureDefinition, measure: &Measure) -> Figure {
    let axis = context.review.axes().find(|axis| matches!(measure, Measure::Axis(id) if axis.id.value == *id));
    let colours = axis.iter().flat_map(|axis| &axis.codes.0).map(|code| code.colour.map(|chosen| chosen.colour));
    figure(definition, &label(context, measure), &by(context, measure), colours.collect())
}

fn figure(definition: &FigureDefinition, head: &str, groups: &[Group<'_>], colours: Vec<Option<Colour>>) -> Figure {
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
    let words = drawn.iter().map(|bar| map_sentences::row_of_figure(&bar.name, bar.number, &[]));
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: caption(definition, drawn.len() < bars.len()),
        alternative: format!("{head}. {}", words.collect::<Vec<_>>().join(" ")),
        drawing: Drawing::Bars { bars: drawn },
        table: numbers(head, groups),
    }
}

fn numbers(head: &str, groups: &[Group<'_>]) -> Table {
    let rows = groups.iter().map(|(name, cases)| [name.clone(), cases.len().to_string()].map(text).to_vec());
    Table {
        caption: text("The numbers of the figure"),
        columns: [head, "Cases"].map(text).to_vec(),
        widths: vec![4, 1],
        rows: rows.collect(),
        row_headers: true,
        sides: vec![Side::Left, Side::Right],
        ..Table::default()
    }
}
