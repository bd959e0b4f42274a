//! `unknown-style`: a citation style or a language that casebook does not have.

use super::Rule;
use crate::cite::{locale_exists, style_exists, style_names};
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule = rule!("unknown-style", Firm, "a citation style or a language that casebook lacks", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let mut diagnostics = Vec::new();
    if !style_exists(&about.style.value) {
        diagnostics.push(
            Diagnostic::new(
                RULE.name,
                about.style.span,
                format!("there is no author-date style `{}`", about.style.value),
            )
            .help("type the name of a CSL style that cites by author and date, such as `apa`")
            .suggest(&about.style.value, style_names()),
        );
    }
    if !locale_exists(&about.language.value) {
        diagnostics.push(
            Diagnostic::new(
                RULE.name,
                about.language.span,
                format!("casebook has no words for the language `{}`", about.language.value),
            )
            .help("type a language with its region, such as `en-GB`"),
        );
    }
    diagnostics
}
