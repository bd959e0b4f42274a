//! `filled-gap`: a cell of a map that is said not to have been sought, and that has cases.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Codes, Files};
use crate::model::{Case, MapDefinition, Measure, NotSought, Review, Text};

pub(super) const RULE: Rule = rule!(
    "filled-gap",
    Warning,
    "a cell of a map that is said not to have been sought, and that has cases",
    find,
    needs = [(Files, "yaml/review/maps"), (Axes, ""), (Codes, "")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let maps = review.about.iter().flat_map(|about| &about.maps);
    maps.flat_map(|map| map.not_sought.iter().filter_map(|pair| filled(review, map, pair))).collect()
}

fn filled(review: &Review, map: &MapDefinition, pair: &NotSought) -> Option<Diagnostic> {
    let bears = |case: &Case, measure: &Measure, code: &Option<Text>| match (measure, code) {
        (Measure::Axis(axis), Some(code)) => review.bears(case, axis, &code.value),
        _ => true,
    };
    let is_in = |case: &&Case| bears(case, &map.rows, &pair.row) && bears(case, &map.columns, &pair.column);
    let case = review.cases.iter().find(is_in).filter(|_| pair.row.is_some() || pair.column.is_some())?;
    let message = format!("this is said not to have been sought, and the case `{}` is coded to it", case.id);
    let diagnostic = Diagnostic::new(RULE.name, pair.span, message).related(case.title.span, "the case");
    Some(diagnostic.help("name narrower codes here, or correct the codes of the case"))
}
