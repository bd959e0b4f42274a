//! `unresolved-reference`: the id of a case or theme that there is not.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Cases, Files, Themes, Uses};
use crate::model::{Finding, Review, Text};

pub(super) const RULE: Rule = rule!("unresolved-reference", Firm, "the id of a case or theme that there is not", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let cases: Vec<&str> = review.cases.iter().map(|case| case.id.as_str()).collect();
    let themes: Vec<&str> = review.themes().map(|theme| theme.page.as_str()).collect();
    let mut diagnostics = Vec::new();
    for theme in review.themes() {
        let of_messages = theme.key_messages.iter().flat_map(|message| &message.cases);
        let of_findings = theme.findings.iter().flat_map(Finding::named_cases);
        let named = of_messages.chain(of_findings).chain(&theme.case_boxes);
        diagnostics.extend(named.filter_map(|id| unresolved("case", id, &cases)).map(|(id, diagnostic)| {
            let needed = diagnostic.needs(Files, format!("md/cases/{id}"));
            needed.spoils(Cases, id).spoils(Uses, "cases")
        }));
        diagnostics.extend(theme.related.iter().filter_map(|id| unresolved("theme", id, &themes)).map(
            |(id, diagnostic)| diagnostic.needs(Axes, "").needs(Themes, id).needs(Files, "md").spoils(Uses, "cases"),
        ));
    }
    diagnostics
}

fn unresolved<'i>(what: &str, id: &'i Text, right: &[&str]) -> Option<(&'i str, Diagnostic)> {
    (!right.contains(&id.value.as_str())).then(|| {
        let diagnostic = Diagnostic::new(RULE.name, id.span, format!("there is no {what} `{}`", id.value))
            .help(format!("type the name of a {what}'s file without its ending"))
            .suggest_name(&id.value, right.iter().copied());
        (id.value.as_str(), diagnostic)
    })
}
