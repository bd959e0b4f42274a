//! The cases in groups, as figures count them: by the codes of an axis, by a field of the review, and by year.

use std::collections::BTreeSet;

use super::{Context, own_fields};
use crate::model::own_fields::{Missing, Reading};
use crate::model::{Case, FieldKind, Measure, OwnField};
use crate::words::said;

/// More years or numbers than this are joined to spans.
const MOST_SPANS: i64 = 18;

/// The name of a group and the cases in it.
pub(super) type Group<'r> = (String, Vec<&'r Case>);

/// The cases by what a figure counts them by.
pub(super) fn by<'r>(context: Context<'r>, measure: &Measure) -> Vec<Group<'r>> {
    match measure {
        Measure::Year => by_year(context),
        Measure::Axis(id) => by_axis(context, id),
        Measure::Field(id) => by_field(context, id),
    }
}

/// A code without a case is a gap that a reader should see; a state without a case is nothing.
fn by_axis<'r>(context: Context<'r>, id: &str) -> Vec<Group<'r>> {
    let Some(axis) = context.review.axes().find(|axis| axis.id.value == id) else { return Vec::new() };
    let cases = |code: &str| -> Vec<&Case> { context.review.cases_with(id, code).collect() };
    let codes = context.review.codes(axis).into_iter().map(|(code, label)| (label.to_owned(), cases(code)));
    let states = axis.states.iter().map(|(code, label)| (label.value.clone(), cases(&code.value)));
    codes.chain(states.filter(|(_, cases)| !cases.is_empty())).collect()
}

/// By the year of the first source that has one.
fn by_year(context: Context<'_>) -> Vec<Group<'_>> {
    let cases = &context.review.cases;
    let years = cases.iter().filter_map(|case| Some((year(context, case)?, case))).collect();
    let without = cases.iter().filter(|case| year(context, case).is_none()).collect();
    in_spans(context, years, true).into_iter().chain(filled(&context.say("no-year"), without)).collect()
}

/// The year of the first work that has one.
pub(super) fn year(context: Context<'_>, case: &Case) -> Option<i64> {
    let works = case.sources.iter().filter_map(|key| context.review.work(&key.value));
    works.filter_map(|work| work.date).map(|date| i64::from(date.year)).next()
}

/// By what cases say in a field; those that say nothing, or why they cannot, stand last.
fn by_field<'r>(context: Context<'r>, id: &str) -> Vec<Group<'r>> {
    let Some(field) = context.review.own_fields().iter().find(|field| field.id.value == id) else { return Vec::new() };
    let cases = &context.review.cases;
    let numbers = || cases.iter().flat_map(|case| numbers(case, field).into_iter().map(move |number| (number, case)));
    let groups = match field.kind {
        FieldKind::Date | FieldKind::WholeNumber => {
            in_spans(context, numbers().collect(), field.kind == FieldKind::Date)
        }
        _ => in_words(context, field),
    };
    let missing = Missing::ALL.map(|missing| {
        let is_missing = |case: &&Case| {
            case.readings(field).iter().any(|one| matches!(one, Reading::Missing(why) if *why == missing))
        };
        filled(&own_fields::missing(context, missing), cases.iter().filter(is_missing).collect())
    });
    let silent = cases.iter().filter(|case| case.readings(field).is_empty()).collect();
    groups.into_iter().chain(missing.into_iter().flatten()).chain(filled(&context.say("no-value"), silent)).collect()
}

/// The years or whole numbers that a case says; of a range of dates, the first year.
fn numbers(case: &Case, field: &OwnField) -> Vec<i64> {
    let number = |reading| match reading {
        Reading::Date(date, _) => date.get(..4)?.parse().ok(),
        Reading::Number(number) => number.parse().ok(),
        _ => None,
    };
    case.readings(field).into_iter().filter_map(number).collect()
}

/// By words: choices in their order, others by the alphabet; a choice without a case is a gap that a reader should see.
fn in_words<'r>(context: Context<'r>, field: &'r OwnField) -> Vec<Group<'r>> {
    let cases = &context.review.cases;
    let [yes, no] = ["yes", "no"].map(|answer| context.say(answer));
    let word = |reading| match reading {
        Reading::Choice(word) | Reading::Words(word) => Some(word.to_owned()),
        Reading::Country { code, name } => Some(said!(context.words, "name-of-country", code = code, name = name)),
        Reading::YesNo(flag) => Some(if flag { yes.clone() } else { no.clone() }),
        _ => None,
    };
    let said: Vec<(BTreeSet<String>, &Case)> =
        cases.iter().map(|case| (case.readings(field).into_iter().filter_map(word).collect(), case)).collect();
    let mut names: Vec<String> = field.choices.iter().map(|(_, label)| label.value.clone()).collect();
    if field.kind == FieldKind::YesNo {
        names.extend([yes.clone(), no.clone()]);
    }
    let others: BTreeSet<&String> =
        said.iter().flat_map(|(said, _)| said).filter(|name| !names.contains(name)).collect();
    let others: Vec<String> = others.into_iter().cloned().collect();
    names.extend(others);
    let holders = |name: &String| said.iter().filter(|(said, _)| said.contains(name)).map(|(_, case)| *case).collect();
    names.into_iter().map(|name| (name.clone(), holders(&name))).collect()
}

/// In spans that are all as long; those without a case stand between the others. Years have no sign between thousands.
fn in_spans<'r>(context: Context<'_>, numbered: Vec<(i64, &'r Case)>, of_years: bool) -> Vec<Group<'r>> {
    let numbers = || numbered.iter().map(|(number, _)| *number);
    let (Some(first), Some(last)) = (numbers().min(), numbers().max()) else { return Vec::new() };
    let lengths = (0..15).flat_map(|power| [1, 2, 5].map(|step| step * 10_i64.pow(power)));
    let start = |length: i64| first.saturating_sub(first.rem_euclid(length));
    let fits = |length: &i64| last.saturating_sub(start(*length)) / length < MOST_SPANS;
    let Some(length) = lengths.into_iter().find(fits) else { return Vec::new() };
    let spans = (0..=(last - start(length)) / length).map(|place| start(length) + place * length);
    let written = |number: i64| if of_years { number.to_string() } else { context.decimal(&number.to_string()) };
    let groups = spans.map(|from| {
        let to = from + length - 1;
        let name = match length {
            1 => written(from),
            _ => said!(context.words, "from-to", from = written(from), to = written(to)),
        };
        let within = numbered.iter().filter(|(number, _)| (from..=to).contains(number));
        let mut cases: Vec<&Case> = within.map(|(_, case)| *case).collect();
        cases.dedup_by(|one, other| one.id == other.id);
        (name, cases)
    });
    groups.collect()
}

/// A group, unless it is empty.
fn filled<'r>(name: &str, cases: Vec<&'r Case>) -> Option<Group<'r>> {
    (!cases.is_empty()).then(|| (name.to_owned(), cases))
}

/// What a figure counts the cases by, in words.
pub(super) fn label(context: Context<'_>, measure: &Measure) -> String {
    let axis = |id: &str| context.review.axes().find(|axis| axis.id.value == id);
    let field = |id: &str| context.review.own_fields().iter().find(|field| field.id.value == id);
    let label = match measure {
        Measure::Year => Some(context.say("year-of-first-work")),
        Measure::Axis(id) => axis(id).map(|axis| axis.label.value.clone()),
        Measure::Field(id) => field(id).map(|field| field.label.value.clone()),
    };
    label.unwrap_or_default()
}
