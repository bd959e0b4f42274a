//! `unresolved-citation`: a citation whose key no work has.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::{Diagnostic, nearest, replacement};
use crate::document::Inline;
use crate::model::words::visit_content;
use crate::model::{FaultKind, Review};
use crate::source::Span;

pub(super) const RULE: Rule = rule!("unresolved-citation", Firm, "a citation whose key no work has", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let citations = citations(review);
    let cited: BTreeSet<&str> = citations.iter().map(|(key, _)| key.as_str()).collect();
    let keys: BTreeSet<&str> = review.works.iter().map(|work| work.key.as_str()).collect();
    let unresolved = citations.iter().filter(|(key, _)| !keys.contains(key.as_str()));
    let diagnostics = unresolved.map(|(key, span)| {
        let diagnostic = Diagnostic::new(RULE.name, *span, format!("no work has the key `{key}`")).label("cited here");
        match suggest(key, &keys, &cited) {
            Some(nearest) => Diagnostic {
                replacement: replacement(key, &keys.iter().copied().collect::<Vec<_>>()),
                ..diagnostic.help(format!("type `{nearest}`, the nearest key"))
            },
            None => diagnostic.help("add the work to the bibliography, or cite a key that is in it"),
        }
    });
    diagnostics.chain(unreadable(review)).collect()
}

/// Every key that the content uses, with its place: in text, in tables, in front matter and in `review.yaml`.
fn citations(review: &Review) -> Vec<(String, Span)> {
    let mut citations = Vec::new();
    visit_content(review, &mut |inline| {
        if let Inline::Citation(citation) = inline {
            citations.extend(citation.items.iter().map(|item| (item.key.clone(), item.span)));
        }
    });
    let of_cases = review.cases.iter().flat_map(|case| case.sources.iter().chain(&case.read_in));
    let of_review = review
        .about
        .iter()
        .flat_map(|about| [&about.review].into_iter().chain(&about.sources).chain(&about.reference_list));
    citations.extend(of_cases.chain(of_review).map(|key| (key.value.clone(), key.span)));
    citations
}

/// The nearest key; failing that, the nearest of the keys that nothing cites, since a renamed key is one of them.
fn suggest<'k>(key: &str, keys: &BTreeSet<&'k str>, cited: &BTreeSet<&str>) -> Option<&'k str> {
    let near = nearest(key, keys.iter().copied());
    near.or_else(|| {
        let similarity = |candidate: &str| strsim::jaro_winkler(key, candidate);
        let uncited =
            keys.iter().copied().filter(|candidate| !cited.contains(candidate) && similarity(candidate) > 0.8);
        uncited.max_by(|a, b| similarity(a).total_cmp(&similarity(b)))
    })
}

fn unreadable(review: &Review) -> impl Iterator<Item = Diagnostic> {
    review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnreadableCitation { message } => Some(
            Diagnostic::new(RULE.name, fault.span, message.clone())
                .help("type a citation as `[@key]`, `[@key, p. 12]` or `[see @one; @two]`, without brackets inside"),
        ),
        _ => None,
    })
}
