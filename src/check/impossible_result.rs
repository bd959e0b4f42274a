//! `impossible-result`: a result or an effect whose numbers cannot be, or that leads nowhere.

use super::Rule;
use super::unclear_study::stranger;
use crate::diagnostic::Diagnostic;
use crate::model::{Case, Number, Review, StudyResult};

pub(super) const RULE: Rule = rule!(
    "impossible-result",
    Error,
    "a result or an effect whose numbers cannot be, or that leads to no work of its case",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let of_cases = review.cases.iter().flat_map(of_case);
    let effects = review.themes().flat_map(|theme| &theme.findings).filter_map(|finding| finding.effect.as_ref());
    of_cases.chain(effects.filter_map(|effect| wrong_interval(Some(&effect.estimate), &effect.interval))).collect()
}

fn of_case(case: &Case) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (place, result) in case.results.iter().enumerate() {
        if case.results[..place].iter().any(|other| other.id.value == result.id.value) {
            let message = format!("there are two results `{}` of this case", result.id.value);
            found.push(Diagnostic::new(RULE.name, result.id.span, message).help("give one of them another `id`"));
        }
        found.extend(says_nothing(result));
        found.extend(wrong_interval(result.estimate.as_ref(), &result.interval));
        found.extend(result.work.iter().filter_map(|work| stranger(RULE.name, case, work)));
    }
    found.extend(case.reports.iter().filter_map(|(work, _)| stranger(RULE.name, case, work)));
    found
}

fn says_nothing(result: &StudyResult) -> Option<Diagnostic> {
    let message = format!("the result `{}` has neither an estimate nor words", result.id.value);
    let help = "type `estimate:`, or `said:` and what the study says";
    (result.estimate.is_none() && result.said.is_none())
        .then(|| Diagnostic::new(RULE.name, result.id.span, message).help(help))
}

fn wrong_interval(estimate: Option<&Number>, interval: &[Number]) -> Option<Diagnostic> {
    let first = interval.first()?;
    let at = |number: &Number, message: String, help: &str| {
        Some(Diagnostic::new(RULE.name, number.span, message).help(help))
    };
    let [low, high] = interval else {
        let message = format!("an interval has two ends, and this has {}", interval.len());
        return at(first, message, "type the lower and the upper end: `[0.70, 0.96]`");
    };
    if low.value > high.value {
        let message = format!("the interval from {} to {} is turned round", low.typed, high.typed);
        return at(low, message, "type the lower end first");
    }
    let estimate = estimate?;
    if estimate.value < low.value || estimate.value > high.value {
        let message =
            format!("the estimate {} lies outside its interval, {} to {}", estimate.typed, low.typed, high.typed);
        return at(estimate, message, "look up the three numbers in the study");
    }
    None
}
