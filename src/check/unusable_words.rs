//! `unusable-words`: words of the review's own that cannot be read, that nobody asks for, or that leave some out.

use super::Rule;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Review;
use crate::source::{FileId, Span};
use crate::words::{self, CatalogueFault, faults, missing, paths};

pub(super) const RULE: Rule = rule!(
    "unusable-words",
    Error,
    "words in `words/` that cannot be read, are asked for by nobody, or are missing",
    find
);

/// The message that tells readers that no speaker has read the words; empty once one has.
const DRAFT: &str = "draft-of-words";

/// More missing messages than this are counted.
const MOST_NAMED: usize = 5;

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    // Of a file that is not read, `stray-file` tells.
    let paths = paths(&about.language.value);
    let files = review.sources.iter().filter(|(_, source)| paths.contains(&source.path));
    let found = files.flat_map(|(file, source)| {
        let told = faults(&source.text).into_iter().map(move |fault| diagnostic(file, fault));
        told.chain(lacking(file, &source.path, &source.text))
    });
    found.chain(draft(review)).collect()
}

/// The words of a language that no speaker has read may be wrong, and readers cannot tell.
fn draft(review: &Review) -> Option<Diagnostic> {
    let language = &review.about.as_ref()?.language;
    let short = words::short(&language.value);
    let own = review.sources.iter().find(|(_, source)| paths(&language.value).contains(&source.path));
    let words = words::words(&language.value, &[], own.map(|(_, source)| source.text.as_str())).ok()?;
    (!words.say(DRAFT).is_empty()).then(|| {
        let message = format!("the words for `{short}` are a draft, which no speaker of it has read");
        let help = format!(
            "let a speaker read the pages, type what should be said in another way in `words/{short}.ftl`, and then \
             `{DRAFT} = {{ \"\" }}`"
        );
        Diagnostic::new(RULE.name, language.span, message).help(help).at_most(Level::Advice)
    })
}

fn diagnostic(file: FileId, fault: CatalogueFault) -> Diagnostic {
    let span = Span { file, start: fault.place.start, end: fault.place.end };
    Diagnostic::new(RULE.name, span, fault.message).help(fault.help)
}

/// A language that casebook does not speak has no words but these; what they leave out is said in English.
fn lacking(file: FileId, path: &str, text: &str) -> Option<Diagnostic> {
    let language = path.strip_prefix("words/")?.strip_suffix(".ftl")?;
    let missing = if words::is_spoken(language) { Vec::new() } else { missing(text) };
    let named = missing.iter().take(MOST_NAMED).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let more = missing.len().checked_sub(MOST_NAMED).filter(|more| *more > 0);
    let more = more.map(|more| format!(" and {more} more")).unwrap_or_default();
    (!missing.is_empty()).then(|| {
        let message = format!("these words lack {named}{more}, which are said in English");
        let diagnostic = Diagnostic::new(RULE.name, Span { file, start: 0, end: 0 }, message);
        diagnostic.help("`casebook explain words` lists all messages").at_most(Level::Warning)
    })
}
