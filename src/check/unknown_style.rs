//! `unknown-style`: a citation style or a language that casebook does not have.

use super::Rule;
use crate::cite::{REFUSAL_HELP, Refusal, locale_exists, own_style_fault, style_names, style_refusal};
use crate::diagnostic::Diagnostic;
use crate::model::{Review, ReviewFile};
use crate::source::Span;
use crate::words;

pub(super) const RULE: Rule = rule!("unknown-style", Firm, "a citation style or a language that casebook lacks", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let is_file = about.style.value.ends_with(".csl");
    let style = if is_file { own_style(review, about) } else { named_style(about) };
    style.into_iter().chain(language(review, about)).collect()
}

fn named_style(about: &ReviewFile) -> Option<Diagnostic> {
    let style = &about.style;
    let refusal = style_refusal(&style.value)?;
    if refusal == Refusal::Unknown {
        let message = format!("there is no citation style `{}`", style.value);
        let diagnostic = Diagnostic::new(RULE.name, style.span, message).help(REFUSAL_HELP);
        return Some(diagnostic.suggest(&style.value, style_names()));
    }
    let message = format!("the style `{}` {}", style.value, refusal.reason());
    Some(Diagnostic::new(RULE.name, style.span, message).help(REFUSAL_HELP))
}

/// A style of the review's own has its faults in its own file.
fn own_style(review: &Review, about: &ReviewFile) -> Option<Diagnostic> {
    let style = &about.style;
    let Some((file, source)) = review.sources.iter().find(|(_, source)| source.path == style.value) else {
        let message = format!("there is no file `{}`", style.value);
        return Some(Diagnostic::new(RULE.name, style.span, message).help(styles_there(review)));
    };
    let fault = own_style_fault(&source.text, &about.language.value)?;
    let span = Span { file, start: fault.at, end: fault.at };
    Some(Diagnostic::new(RULE.name, span, fault.message).help(fault.help))
}

fn styles_there(review: &Review) -> String {
    let there = review.sources.iter().filter(|(_, source)| source.path.ends_with(".csl"));
    let there: Vec<String> = there.map(|(_, source)| format!("`{}`", source.path)).collect();
    if there.is_empty() {
        return "put the style there, or type the name of a style, such as `apa` or `vancouver`".to_owned();
    }
    format!("type {}", there.join(" or "))
}

/// Whether the review names a style file that is not there.
pub(super) fn names_no_style_file(review: &Review) -> bool {
    let style = review.about.as_ref().map(|about| about.style.value.as_str()).filter(|style| style.ends_with(".csl"));
    style.is_some_and(|style| !review.sources.iter().any(|(_, source)| source.path == style))
}

fn language(review: &Review, about: &ReviewFile) -> Option<Diagnostic> {
    let language = &about.language;
    if !locale_exists(&language.value) {
        let message = format!("casebook has no words for the language `{}`", language.value);
        let help = "type a language with its region, such as `en-GB`";
        return Some(Diagnostic::new(RULE.name, language.span, message).help(help));
    }
    let short = words::short(&language.value);
    let paths = words::paths(&language.value);
    let is_spoken = words::is_spoken(short) || review.sources.iter().any(|(_, file)| paths.contains(&file.path));
    (!is_spoken).then(|| {
        let message = format!("casebook speaks {}, and not `{short}`", words::languages().join(", "));
        let help = format!("write its words as `words/{short}.ftl`: `casebook explain words` prints them in English");
        Diagnostic::new(RULE.name, language.span, message).help(help)
    })
}
