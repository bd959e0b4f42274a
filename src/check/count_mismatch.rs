//! `count-mismatch`: a count that `review.yaml` declares and the content does not have.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule = rule!("count-mismatch", Error, "a declared count that the content does not have", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let counts = [
        ("works", review.works.len()),
        ("sources", about.sources.len()),
        ("reference_list", about.reference_list.len()),
        ("cases", review.cases.len()),
        ("rows", review.cases.iter().filter(|case| case.row.is_some()).count()),
        ("themes", review.themes().count()),
    ];
    let names = counts.map(|(name, _)| name);
    let mut diagnostics = Vec::new();
    for (name, declared, span) in &about.declared {
        match counts.iter().find(|(known, _)| name.value == *known) {
            Some((_, actual)) if actual == declared => {}
            Some((_, actual)) => diagnostics.push(
                Diagnostic::new(
                    RULE.name,
                    *span,
                    format!("{declared} {} are declared, and there are {actual}", name.value.replace('_', " ")),
                )
                .help("find what is missing or stands twice; change the number only if the review itself has another"),
            ),
            None => diagnostics.push(
                Diagnostic::new(RULE.name, name.span, format!("casebook does not count `{}`", name.value))
                    .help(format!("type one of {}", names.join(", ")))
                    .suggest(&name.value, names),
            ),
        }
    }
    diagnostics
}
