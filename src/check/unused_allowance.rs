//! `unused-allowance`: an allowance that allows nothing. Also sets apart what is allowed.

use super::levels::{Settings, level};
use super::source_without_case::keys_with_case;
use super::uncited_source::used_keys;
use super::{Rule, rule_named};
use crate::diagnostic::Matter::{Axes, Cases, Codes, Files, Lists, Parts, Rows, Themes, Uses, Works};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Allowance, Review};
use crate::source::{Sources, Span};

pub(super) const RULE: Rule = rule!(
    "unused-allowance",
    Error,
    "an allowance that allows nothing",
    find,
    needs = [
        (Files, ""),
        (Axes, ""),
        (Codes, ""),
        (Works, ""),
        (Themes, ""),
        (Cases, ""),
        (Rows, ""),
        (Lists, ""),
        (Parts, ""),
        (Uses, "")
    ]
);

/// Something that was found and allowed.
#[derive(Debug, Clone)]
pub struct Allowed {
    /// What was found.
    pub diagnostic: Diagnostic,
    /// Why it is allowed.
    pub reason: String,
}

/// Exemptions that exempt nothing; whether an allowance allows something is only known when all rules have spoken.
fn find(review: &Review) -> Vec<Diagnostic> {
    let (used, with_case) = (used_keys(review), keys_with_case(review));
    let about = review.about.iter();
    let background = about.clone().flat_map(|about| &about.background).flat_map(|exemption| &exemption.keys);
    let cited = background.filter(|key| used.contains(&key.value));
    let cited = cited.map(|key| unneeded(key.span, format!("`{}` is cited, so it is no background", key.value)));
    let exempt = about.flat_map(|about| &about.without_case).flat_map(|exemption| &exemption.keys);
    let with_case = exempt.filter(|key| with_case.contains(key.value.as_str()));
    let with_case = with_case.map(|key| unneeded(key.span, format!("`{}` has a case", key.value)));
    cited.chain(with_case).collect()
}

fn unneeded(span: Span, message: String) -> Diagnostic {
    Diagnostic::new(RULE.name, span, message).help("remove it here")
}

/// Divides what was found into what stands and what the content allows; an allowance that allows nothing is found too.
pub(super) fn divide(review: &Review, settings: &Settings, found: Vec<Diagnostic>) -> (Vec<Diagnostic>, Vec<Allowed>) {
    let allowances: Vec<&Allowance> = review.allowances().collect();
    let mut is_used = vec![false; allowances.len()];
    let (mut standing, mut allowed) = (Vec::new(), Vec::new());
    for diagnostic in found {
        match allowances.iter().position(|allowance| covers(allowance, &diagnostic, &review.sources)) {
            Some(place) => {
                is_used[place] = true;
                allowed.push(Allowed { diagnostic, reason: allowances[place].reason.value.clone() });
            }
            None => standing.push(diagnostic),
        }
    }
    let own_level = level(&RULE, review, settings);
    if own_level != Level::Off {
        let unused = allowances.iter().zip(is_used).filter(|(_, used)| !used);
        let matters = unused.filter(|(allowance, _)| is_reported(allowance, review, settings));
        standing.extend(matters.map(|(allowance, _)| Diagnostic { level: own_level, ..nothing_allowed(allowance) }));
    }
    (standing, allowed)
}

/// Whether the rule of an allowance is at work; one that is off finds nothing to allow.
fn is_reported(allowance: &Allowance, review: &Review, settings: &Settings) -> bool {
    let speaks = |rule: &Rule| level(rule, review, settings) != Level::Off;
    rule_named(&allowance.rule.value).is_some_and(speaks)
}

fn nothing_allowed(allowance: &Allowance) -> Diagnostic {
    let message = format!("this allows nothing: `{}` finds no such place", allowance.rule.value);
    Diagnostic::new(RULE.name, allowance.span, message)
        .help("remove it, or put under `at` words that stand on the line of the problem")
}

/// Whether an allowance is for this rule and this place. Firm rules allow no exception.
fn covers(allowance: &Allowance, diagnostic: &Diagnostic, sources: &Sources) -> bool {
    let span = diagnostic.place.span;
    let is_in_file = match &allowance.file {
        Some(path) => sources.file(span.file).path == path.value,
        None => span.file == allowance.own_file,
    };
    // The cheapest question first: every finding is held against every allowance.
    is_in_file
        && allowance.rule.value == diagnostic.rule
        && sources.lines(span).contains(&allowance.at.value)
        && !rule_named(diagnostic.rule).is_some_and(|rule| rule.firm)
}
