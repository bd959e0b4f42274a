//! The list of all cases, and lists of some of them with their codes.

use super::parts::{case_link, code_labels, document, join, text};
use super::{Context, codes, frames, own_fields};
use crate::document::{Block, Document, Download, Filter, Inline, Kind, Table};
use crate::model::{Axis, Case};
use crate::words::{said, sentences};

/// Composes the list of all cases.
pub(super) fn compose(context: Context<'_>) -> Document {
    let mut document = document(context, Kind::Case, "cases/index", &context.say("all-cases"), "review.yaml");
    let cases = &context.review.cases;
    document.standfirst = join(
        vec![text(sentences::cases_listed(context.words, frames::origins(context, cases))), frames::reports(context)],
        " ",
    );
    document.downloads = [
        ("all-cases-as-csv", "cases.csv"),
        ("all-codes-as-csv", "codings.csv"),
        ("columns-as-csv", "dictionary.csv"),
        ("all-three-as-xlsx", "review.xlsx"),
    ]
    .map(|(label, name)| Download { label: context.say(label), path: format!("data/{name}") })
    .to_vec();
    document.blocks = vec![Block::Table(list(context, &cases.iter().collect::<Vec<_>>()))];
    document.blocks.extend(codes::below_list(context));
    document
}

/// A case as lists name it: with when it was added, if it was.
fn name_in_list(context: Context<'_>, case: &Case) -> Vec<Inline> {
    let since =
        case.added.as_ref().map(|month| said!(context.words, "added-in-list", when = context.words.date(&month.value)));
    [vec![case_link(context, &case.id)], since.map(text).unwrap_or_default()].concat()
}

/// Cases with their codes; the columns of codes can be filtered by.
pub(super) fn list(context: Context<'_>, cases: &[&Case]) -> Table {
    let axes: Vec<&Axis> = context.review.axes().collect();
    let fields = own_fields::in_lists(context);
    let has_places = context.review.cases.iter().any(|case| case.place.is_some());
    let mut columns = vec![context.text("case")];
    columns.extend(has_places.then(|| context.text("place")));
    columns.extend(fields.iter().map(|field| context.review.line(&field.label)));
    let order = |axis: &Axis| -> Vec<String> {
        axis.codes.0.iter().filter(|_| axis.ordered).map(|level| level.name.clone()).collect()
    };
    let of_axes = (columns.len()..).zip(&axes).map(|(column, axis)| Filter { column, order: order(axis) });
    let in_columns = || (columns.len() - fields.len()..).zip(&fields);
    let filters = in_columns().filter_map(|(column, field)| own_fields::filter(column, field)).chain(of_axes).collect();
    let ranges = in_columns().filter_map(|(column, field)| own_fields::range(column, field)).collect();
    columns.extend(axes.iter().map(|axis| context.review.line(&axis.label)));
    let rows = cases.iter().map(|case| {
        let place = case.place.as_ref().map(|place| context.review.line(place)).unwrap_or_default();
        let values = fields.iter().map(|field| own_fields::values(context, case, field));
        let codes = axes.iter().map(|axis| code_labels(context, case, axis));
        let first = [name_in_list(context, case)].into_iter().chain(has_places.then_some(place));
        first.chain(values).chain(codes).collect()
    });
    Table {
        id: "cases".to_owned(),
        caption: context.text("all-cases-with-their-codes"),
        widths: [vec![3], vec![2; columns.len() - 1]].concat(),
        columns,
        rows: rows.collect(),
        row_headers: true,
        wide: true,
        filters,
        ranges,
        ..Table::default()
    }
}
