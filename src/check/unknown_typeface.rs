//! `unknown-typeface`: a typeface that is not there, or a file of one that cannot be read.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::Review;
use crate::source::Span;

pub(super) const RULE: Rule = rule!("unknown-typeface", Firm, "a typeface that is not there or cannot be read", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let there: BTreeSet<&str> = review.fonts.iter().map(|font| font.family.as_str()).collect();
    let chosen = review.about.iter().flat_map(|about| about.look.typeface.iter().chain(&about.look.typefaces));
    let unknown = chosen.filter(|name| !there.is_empty() && !there.contains(name.value.as_str()));
    let unknown = unknown.map(|name| {
        Diagnostic::new(RULE.name, name.span, format!("there is no typeface `{}`", name.value))
            .help("put its files (`.otf` or `.ttf`: regular, italic, semibold or bold) into the folder `look`, or leave it out")
            .suggest(&name.value, there.iter().copied())
            .needs(Files, "otf/look")
            .needs(Files, "ttf/look")
    });
    unreadable(review).into_iter().chain(unknown).collect()
}

fn unreadable(review: &Review) -> Vec<Diagnostic> {
    let files = review.sources.iter().filter(|(_, file)| file.path.starts_with("look/") && !file.bytes.is_empty());
    let files = files.filter(|(_, file)| !review.fonts.iter().any(|font| font.path == file.path));
    let diagnostics = files.map(|(file, _)| {
        Diagnostic::new(RULE.name, Span { file, start: 0, end: 0 }, "this file holds no typeface that can be read")
            .help("copy it again from where it came from, as `.otf` or `.ttf`")
    });
    diagnostics.collect()
}
