//! Figures of bars: the cases by the codes of one axis, or by year.

use super::Context;
use super::groups::{Group, by_axis, by_year};
use super::parts::text;
use crate::document::{Bar, Colour, Drawing, Figure, Side, Table, sentences};
use crate::model::FigureDefinition;

/// The cases by the codes of an axis; levels of a scale have their colours.
pub(super) fn of_axis(context: Context<'_>, definition: &FigureDefinition, id: &str) -> Figure {
    let axis = context.review.axes().find(|axis| axis.id.value == id);
    let head = axis.map_or(id, |axis| axis.label.value.as_str());
    let colours = axis.iter().flat_map(|axis| &axis.codes.0).map(|code| code.colour.map(|chosen| chosen.colour));
    figure(definition, head, &by_axis(context, id), colours.collect())
}

/// The cases by the year of their first work that has one.
pub(super) fn of_years(context: Context<'_>, definition: &FigureDefinition) -> Figure {
    figure(definition, "Year of the first work", &by_year(context), Vec::new())
}

fn figure(definition: &FigureDefinition, head: &str, groups: &[Group<'_>], colours: Vec<Option<Colour>>) -> Figure {
    let colours = colours.into_iter().chain(std::iter::repeat(None));
    let bars = groups.iter().zip(colours).map(|((name, cases), colour)| Bar {
        name: name.clone(),
        number: cases.len(),
        colour: colour.map(|colour| colour.to_string()),
    });
    let words = groups.iter().map(|(name, cases)| sentences::row_of_figure(name, cases.len(), &[]));
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: text(definition.caption.value.clone()),
        alternative: format!("{head}. {}", words.collect::<Vec<_>>().join(" ")),
        drawing: Drawing::Bars { bars: bars.collect() },
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
