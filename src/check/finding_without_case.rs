//! `finding-without-case`: a finding that names no case.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule = rule!("finding-without-case", Warning, "a finding that names no case", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let findings = review.themes().flat_map(|theme| &theme.findings).filter(|finding| finding.cases.is_empty());
    let diagnostics = findings.map(|finding| {
        let message = format!("the finding `{}` names no case", finding.id.value);
        Diagnostic::new(RULE.name, finding.id.span, message)
            .help("type `cases: [a-case]`, or allow it with a reason if the review states it without a case")
    });
    diagnostics.collect()
}
