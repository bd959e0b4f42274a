//! `unknown-style`: a citation style or a language that casebook does not have.

use super::Rule;
use crate::cite::{Refusal, locale_exists, style_names, style_refusal};
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule = rule!("unknown-style", Firm, "a citation style or a language that casebook lacks", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let mut diagnostics = Vec::new();
    let style = &about.style;
    if let Some(refusal) = style_refusal(&style.value) {
        let diagnostic = Diagnostic::new(RULE.name, style.span, message(refusal, &style.value))
            .help("type the name of a CSL style that cites by author and date, such as `apa`, or by number, such as `vancouver`");
        let is_unknown = refusal == Refusal::Unknown;
        diagnostics.push(if is_unknown { diagnostic.suggest(&style.value, style_names()) } else { diagnostic });
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

fn message(refusal: Refusal, name: &str) -> String {
    match refusal {
        Refusal::Unknown => format!("there is no citation style `{name}`"),
        Refusal::NoReferences => format!("the style `{name}` has no list of references"),
        Refusal::Notes => format!("the style `{name}` cites in notes, and casebook prints citations in the text"),
        Refusal::Raised => format!("the style `{name}` prints raised numbers, which casebook cannot"),
        Refusal::Labels => format!("the style `{name}` cites neither by author and date nor by number"),
    }
}
