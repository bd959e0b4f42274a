//! `redundant-code`: a case that is coded with a code and with one that gathers it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Codes};
use crate::model::{Axis, Case, Coding, Review};

pub(super) const RULE: Rule =
    rule!("redundant-code", Warning, "a case that is coded with a code and with one that gathers it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let axes: Vec<&Axis> = review.axes().collect();
    review.cases.iter().flat_map(|case| axes.iter().flat_map(|axis| of_axis(review, case, axis))).collect()
}

fn of_axis(review: &Review, case: &Case, axis: &Axis) -> Vec<Diagnostic> {
    let codings = case.codings_on(&axis.id.value);
    let gathers = |broad: &Coding, coding: &Coding| {
        let mut above = review.gathering(&axis.id.value, &coding.code.value).skip(1);
        above.any(|code| code == broad.code.value)
    };
    let pairs = codings.iter().filter_map(|broad| Some((broad, codings.iter().find(|one| gathers(broad, one))?)));
    pairs.map(|(broad, narrow)| redundant(case, axis, broad, narrow)).collect()
}

fn redundant(case: &Case, axis: &Axis, broad: &Coding, narrow: &Coding) -> Diagnostic {
    let (broad, narrow) = (&broad.code, &narrow.code);
    let message = format!("`{}` gathers `{}`, with which the case is coded too", broad.value, narrow.value);
    Diagnostic::new(RULE.name, broad.span, message)
        .related(narrow.span, "the narrower code")
        .help(format!("remove `{}`: the case counts once for it by `{}`", broad.value, narrow.value))
        .needs(Axes, &axis.id.value)
        .needs(Codes, &case.id)
}
