//! The cases in groups, as figures count them: by the codes of an axis, and by year.

use super::Context;
use crate::model::{Case, Measure};

/// More years than this are joined to spans of years.
const MOST_YEARS: i32 = 18;

/// The name of a group and the cases in it.
pub(super) type Group<'r> = (String, Vec<&'r Case>);

/// The cases by what a figure counts them by.
pub(super) fn by<'r>(context: Context<'r>, measure: &Measure) -> Vec<Group<'r>> {
    match measure {
        Measure::Year => by_year(context),
        Measure::Axis(id) => by_axis(context, id),
    }
}

/// A code without a case is a gap that a reader should see; a state without a case is nothing.
pub(super) fn by_axis<'r>(context: Context<'r>, id: &str) -> Vec<Group<'r>> {
    let Some(axis) = context.review.axes().find(|axis| axis.id.value == id) else { return Vec::new() };
    let cases = |code: &str| -> Vec<&Case> { context.review.cases_with(id, code).collect() };
    let codes = context.review.codes(axis).into_iter().map(|(code, label)| (label.to_owned(), cases(code)));
    let states = axis.states.iter().map(|(code, label)| (label.value.clone(), cases(&code.value)));
    codes.chain(states.filter(|(_, cases)| !cases.is_empty())).collect()
}

/// By the year of the first source that has one; years without a case stand between the others.
pub(super) fn by_year<'r>(context: Context<'r>) -> Vec<Group<'r>> {
    let cases = &context.review.cases;
    let years: Vec<Option<i32>> = cases.iter().map(|case| year(context, case)).collect();
    let (first, last) = (years.iter().flatten().min(), years.iter().flatten().max());
    let mut groups: Vec<Group<'r>> = Vec::new();
    if let (Some(&first), Some(&last)) = (first, last) {
        let span = [1, 2, 5, 10, 20, 50].into_iter().find(|span| (last - first) / span < MOST_YEARS).unwrap_or(100);
        let start = first - first.rem_euclid(span);
        for from in (start..=last).step_by(span as usize) {
            let to = from + span - 1;
            let name = if span == 1 { from.to_string() } else { format!("{from} to {to}") };
            let within =
                cases.iter().zip(&years).filter(|(_, year)| year.is_some_and(|year| from <= year && year <= to));
            groups.push((name, within.map(|(case, _)| case).collect()));
        }
    }
    let without: Vec<&Case> =
        cases.iter().zip(&years).filter(|(_, year)| year.is_none()).map(|(case, _)| case).collect();
    groups.extend(Some(("No year".to_owned(), without)).filter(|(_, cases)| !cases.is_empty()));
    groups
}

fn year(context: Context<'_>, case: &Case) -> Option<i32> {
    let works = case.sources.iter().filter_map(|key| context.review.work(&key.value));
    works.filter_map(|work| work.date).map(|date| date.year).next()
}
