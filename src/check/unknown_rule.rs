//! `unknown-rule`: a rule or level that casebook does not have, or an exception to a rule that allows none.

use super::{RULES, Rule, rule_named};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Review, Text};

pub(super) const RULE: Rule = rule!("unknown-rule", Firm, "a rule or level that casebook does not have", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, level) in review.about.iter().flat_map(|about| &about.levels) {
        diagnostics.extend(problem_with(name));
        if Level::named(&level.value).is_none() {
            let message = format!("`{}` is no level", level.value);
            diagnostics.push(
                Diagnostic::new(RULE.name, level.span, message).help("type `error`, `warning`, `advice` or `off`"),
            );
        }
    }
    diagnostics.extend(review.allowances().filter_map(|allowance| problem_with(&allowance.rule)));
    diagnostics
}

fn problem_with(name: &Text) -> Option<Diagnostic> {
    match rule_named(&name.value) {
        None => Some(
            Diagnostic::new(RULE.name, name.span, format!("there is no rule `{}`", name.value))
                .help("`casebook rules` lists them all")
                .suggest(&name.value, RULES.iter().map(|rule| rule.name)),
        ),
        Some(rule) if rule.firm => Some(
            Diagnostic::new(RULE.name, name.span, format!("`{}` allows no exception", name.value))
                .help("remove this, and mend what the rule finds"),
        ),
        Some(_) => None,
    }
}
