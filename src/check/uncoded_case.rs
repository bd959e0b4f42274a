//! `uncoded-case`: a case without a code on a facet or vocabulary, or a finding that names a case of another theme.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Codes, Files, Themes};
use crate::model::{Axis, Case, CodeKind, Finding, Review};
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("uncoded-case", Error, "a case without a code on a facet or vocabulary, or named by another theme", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let cases = review.cases.iter().flat_map(|case| uncoded(review, case));
    cases.chain(named_by_others(review)).collect()
}

fn uncoded(review: &Review, case: &Case) -> Vec<Diagnostic> {
    let needed = || review.axes().filter(|axis| !axis.may_lack);
    if case.codings.is_empty() && needed().next().is_some() {
        let names: Vec<&str> = needed().map(|axis| axis.id.value.as_str()).collect();
        let diagnostic =
            Diagnostic::new(RULE.name, Span { file: case.file, start: 0, end: 0 }, "this case has no code");
        let help = format!("type under `coding` a code or state for each of {}", names.join(", "));
        return vec![diagnostic.help(help).needs(Files, format!("md/cases/{}", case.id))];
    }
    let without = needed().filter(|axis| case.codings_on(&axis.id.value).is_empty());
    let diagnostics = without.map(|axis| {
        let start = Span { file: case.file, start: 0, end: 0 };
        let message = format!("this case has no code for {}", axis.label.value.to_lowercase());
        let diagnostic = Diagnostic::new(RULE.name, start, message).needs(Axes, &axis.id.value);
        let diagnostic = diagnostic.needs(Files, format!("md/cases/{}", case.id)).needs(Codes, &case.id);
        diagnostic.help(format!("type `{}:` under `coding`, {}", axis.id.value, codes(axis)))
    });
    diagnostics.collect()
}

/// What can be typed: a code, or the state that says that there is none.
fn codes(axis: &Axis) -> String {
    let states: Vec<String> = axis.states.iter().map(|(state, _)| format!("`{}`", state.value)).collect();
    if states.is_empty() { "with a code".to_owned() } else { format!("with a code or {}", states.join(" or ")) }
}

/// Findings and messages whose case is not coded to their theme: its numbers would not count the case.
fn named_by_others(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for facet in &review.facets {
        for theme in &facet.themes {
            let of_messages = theme.key_messages.iter().flat_map(|message| &message.cases);
            let named =
                of_messages.chain(theme.findings.iter().flat_map(Finding::named_cases)).chain(&theme.case_boxes);
            let is_coded = review.cases_with(&facet.axis.id.value, &theme.id).next().is_some();
            let is_other = |case: &Case| {
                let codings = case.codings_on(&facet.axis.id.value);
                // A misspelt code may be meant for this theme; that is the business of `unknown-code`.
                let is_known = |code: &str| review.code_kind(&facet.axis, code) != CodeKind::Unknown;
                // A case without any code is told once, and so is a theme that no case is coded to.
                !codings.is_empty()
                    && is_coded
                    && !review.bears(case, &facet.axis.id.value, &theme.id)
                    && codings.iter().all(|coding| is_known(&coding.code.value))
            };
            let others = named.filter(|id| review.case(&id.value).is_some_and(is_other));
            diagnostics.extend(others.map(|id| {
                let message = format!(
                    "the case `{}` is not coded to `{}`, so the briefing does not count it",
                    id.value, theme.id
                );
                Diagnostic::new(RULE.name, id.span, message)
                    .needs(Axes, &facet.axis.id.value)
                    .needs(Files, format!("md/cases/{}", id.value))
                    .needs(Codes, &id.value)
                    .needs(Themes, &theme.id)
                    .help("code the case to the theme, or name another case here")
            }));
        }
    }
    diagnostics
}
