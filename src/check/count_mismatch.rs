//! `count-mismatch`: a count that `review.yaml` declares and the content does not have.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Cases, Codes, Files, Lists, Rows, Themes, Works};
use crate::model::Review;

pub(super) const RULE: Rule = rule!("count-mismatch", Error, "a declared count that the content does not have", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let counts = [
        ("works", review.works.iter().filter(|work| !review.is_added(work)).count()),
        ("sources", about.sources.len()),
        ("reference_list", about.reference_list.len()),
        ("cases", review.cases.iter().filter(|case| case.added.is_none()).count()),
        ("added", review.cases.iter().filter(|case| case.added.is_some()).count()),
        ("rows", review.cases.iter().filter(|case| case.row.is_some()).count()),
        ("themes", review.themes().count()),
    ];
    let names = counts.map(|(name, _)| name);
    let mut diagnostics = Vec::new();
    for (name, (declared, span)) in &about.declared {
        match counts.iter().find(|(known, _)| name.value == *known) {
            Some((_, actual)) if actual == declared => {}
            Some((_, actual)) => {
                let words = name.value.replace('_', " ");
                let message = format!("{declared} {words} are declared, and there are {actual}");
                let diagnostic = Diagnostic::new(RULE.name, *span, message).help(advice(&name.value));
                diagnostics.push(when_settled(&name.value, diagnostic));
            }
            None => diagnostics.push(
                Diagnostic::new(RULE.name, name.span, format!("casebook does not count `{}`", name.value))
                    .help(format!("type one of {}", names.join(", ")))
                    .suggest(&name.value, names),
            ),
        }
    }
    diagnostics
}

fn advice(name: &str) -> &'static str {
    match name {
        "works" => {
            "find what is missing or stands twice; a work that was added since is not counted once a case with `added:` \
             names it under `sources:`"
        }
        _ => "find what is missing or stands twice; change the number only if the review itself has another",
    }
}

/// A wrong count, said when nothing else explains it.
fn when_settled(name: &str, diagnostic: Diagnostic) -> Diagnostic {
    match name {
        // A work counts as added once a case that was added draws on it.
        "works" => diagnostic.needs(Files, "bib").needs(Files, "md/cases").needs(Works, "").needs(Rows, ""),
        "cases" | "added" | "rows" => diagnostic.needs(Files, "md/cases").needs(Cases, "").needs(Rows, ""),
        "themes" => {
            let diagnostic = diagnostic.needs(Files, "md").needs(Files, "yaml/review/facets").needs(Axes, "");
            diagnostic.needs(Codes, "").needs(Themes, "").needs(Lists, "themes")
        }
        _ => diagnostic.needs(Files, format!("yaml/review/{name}")).needs(Lists, name),
    }
}
