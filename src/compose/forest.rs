//! Figures of results: what each study found on one outcome, in one measure. They are drawn and never pooled.

use super::Context;
use super::names::{Named, first_raised};
use super::parts::{short_case_link, text};
use super::results::{interval, printed};
use crate::document::{Drawing, Estimate, Figure, Table, plain_text};
use crate::model::{Case, FigureDefinition, StudyResult, Text};
use crate::words::{said, study_sentences};

/// The results on an outcome in a measure, at a time if one is named.
pub(super) fn figure(
    context: Context<'_>,
    definition: &FigureDefinition,
    outcome: &Text,
    measure: &Text,
    time: Option<&Text>,
) -> Figure {
    let is_meant = |result: &StudyResult| {
        let is_measured = result.measure.as_ref().is_some_and(|one| one.value == measure.value);
        let is_then = time.is_none_or(|time| result.time.as_ref().is_some_and(|one| one.value == time.value));
        result.outcome.value == outcome.value && is_measured && is_then
    };
    let cases = context.review.cases.iter();
    let results = cases.flat_map(|case| case.results.iter().map(move |result| (case, result)));
    let drawn: Vec<(&Case, &StudyResult)> =
        results.filter(|(_, result)| is_meant(result) && result.estimate.is_some()).collect();
    let estimates: Vec<Estimate> = drawn.iter().filter_map(|(case, result)| estimate(context, case, result)).collect();
    let words: Vec<String> = estimates
        .iter()
        .map(|one| format!("{}{}", said!(context.words, "label-before", label = &one.name), one.printed))
        .collect();
    let named = |name: &Text| Named::of(context, name).words;
    Figure {
        id: format!("figure-{}", definition.id.value),
        caption: context.review.line(&definition.caption),
        alternative: study_sentences::results_drawn(context.words, &named(outcome), &named(measure), &words),
        table: numbers(context, measure, &drawn),
        drawing: Drawing::Forest { estimates, measure: measure.value.clone() },
    }
}

fn estimate(context: Context<'_>, case: &Case, result: &StudyResult) -> Option<Estimate> {
    let estimate = result.estimate.as_ref()?;
    let ends = match result.interval.as_slice() {
        [low, high] => Some((low.value, high.value)),
        _ => None,
    };
    Some(Estimate {
        name: plain_text(&[short_case_link(context, &case.id)]),
        printed: format!("{}{}", printed(context, estimate), interval(context, &result.interval)),
        middle: estimate.value,
        ends,
    })
}

fn numbers(context: Context<'_>, measure: &Text, drawn: &[(&Case, &StudyResult)]) -> Table {
    let rows = drawn.iter().map(|(case, result)| {
        let number = result.estimate.as_ref().map(|number| printed(context, number)).unwrap_or_default();
        let ends = interval(context, &result.interval).trim().trim_matches(['(', ')']).to_owned();
        let measured = result.n.map(|(number, _)| context.number(number)).unwrap_or_default();
        let time = result.time.as_ref().map(|time| Named::of(context, time).line()).unwrap_or_default();
        let words = [number, ends, measured].map(text);
        [vec![short_case_link(context, &case.id)], time].into_iter().chain(words).collect()
    });
    let measure = Named::of(context, measure).with(first_raised).line();
    Table {
        caption: context.text("the-numbers-of-the-figure"),
        columns: vec![
            context.text("study"),
            context.text("when"),
            measure,
            context.text("interval"),
            context.text("measured"),
        ],
        widths: vec![3, 2, 2, 3, 2],
        rows: rows.collect(),
        row_headers: true,
        ..Table::default()
    }
}
