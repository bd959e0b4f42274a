//! `unresolved-citation`: a citation whose key no work has.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::uncited_source::unused_works;
use crate::diagnostic::Matter::{Files, Uses, Works};
use crate::diagnostic::{Diagnostic, Replacement, name_replacement, nearest};
use crate::document::Inline;
use crate::model::passages::{find_words, passages, visit_content};
use crate::model::{FaultKind, Review};
use crate::source::Span;

pub(super) const RULE: Rule = rule!("unresolved-citation", Firm, "a citation whose key no work has", find);

/// For how many wrong keys the nearest right one is looked for.
const MOST_SUGGESTIONS: usize = 500;

fn find(review: &Review) -> Vec<Diagnostic> {
    let citations = citations(review);
    let cited: BTreeSet<&str> = citations.iter().map(|(key, _)| key.as_str()).collect();
    let keys: BTreeSet<&str> = review.works.iter().map(|work| work.key.as_str()).collect();
    let unresolved: Vec<&(String, Span)> = citations.iter().filter(|(key, _)| !keys.contains(key.as_str())).collect();
    let all: Vec<&str> = keys.iter().copied().collect();
    // A key that is wrong in a hundred places is looked up once; of a great many wrong keys, only the first ones are.
    let wrong: BTreeSet<&str> = unresolved.iter().map(|(key, _)| key.as_str()).collect();
    let suggestions: BTreeMap<&str, (String, Option<Replacement>)> = wrong
        .into_iter()
        .take(MOST_SUGGESTIONS)
        .filter_map(|key| {
            let replacement = name_replacement(key, &all);
            let meant = replacement.as_ref().map(|one| one.words.clone());
            Some((key, (meant.or_else(|| suggest(key, &keys, &cited).map(str::to_owned))?, replacement)))
        })
        .collect();
    let strange: BTreeSet<&str> =
        unresolved.iter().map(|(key, _)| key.as_str()).filter(|key| !suggestions.contains_key(key)).collect();
    let renamed = renamed_works(review, &suggestions, strange.len());
    let diagnostics = unresolved.into_iter().map(|(key, span)| {
        let diagnostic = Diagnostic::new(RULE.name, *span, format!("no work has the key `{key}`"));
        let diagnostic = diagnostic.label("cited here").needs(Files, "bib").spoils(Works, key);
        match suggestions.get(key.as_str()) {
            // The nearest key is most likely the work that was meant, and so is cited.
            Some((nearest, replacement)) => Diagnostic {
                replacement: replacement.clone(),
                ..diagnostic.help(format!("type `{nearest}`, the nearest key")).spoils(Uses, format!("works/{nearest}"))
            },
            None => {
                let diagnostic = renamed.iter().fold(diagnostic, |told, key| told.spoils(Uses, format!("works/{key}")));
                diagnostic.help(match renamed.as_slice() {
                    [only] => format!("type `{only}`, which nothing cites, or add the work to the bibliography"),
                    _ => "add the work to the bibliography, or cite a key that is in it".to_owned(),
                })
            }
        }
    });
    diagnostics.chain(unreadable(review)).chain(typed_keys(review, &keys)).collect()
}

/// The works that nothing uses, if they are as many as the strange keys and may be those under other names: a key that was
/// given a new name is cited by its old one and not by its new one.
fn renamed_works<'r>(
    review: &'r Review,
    suggestions: &BTreeMap<&str, (String, Option<Replacement>)>,
    strange: usize,
) -> Vec<&'r str> {
    let is_meant = |key: &str| suggestions.values().any(|(nearest, _)| nearest == key);
    let unused = unused_works(review).into_iter().map(|work| work.key.as_str()).filter(|key| !is_meant(key));
    let unused: Vec<&str> = unused.collect();
    if unused.len() == strange { unused } else { Vec::new() }
}

/// Keys that stand in the text without an `@`: `[smith-2020]` is printed as it is typed.
fn typed_keys(review: &Review, keys: &BTreeSet<&str>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for passage in passages(review) {
        let text = passage.words();
        let words: BTreeSet<&str> = text.split(|c: char| !(c.is_alphanumeric() || "-_.".contains(c))).collect();
        // A key such as `gardens` may be a word; one with a digit and a hyphen is none.
        let is_key =
            |word: &&str| keys.contains(word) && word.contains('-') && word.contains(|c: char| c.is_ascii_digit());
        diagnostics.extend(words.into_iter().filter(is_key).map(|word| {
            let places = (0..20).map(|nth| find_words(&review.sources, passage.span, word, nth));
            let is_cited =
                |span: &Span| review.sources.text(passage.span)[..span.start - passage.span.start].ends_with('@');
            let span = places.into_iter().find(|span| !is_cited(span)).unwrap_or(passage.span);
            Diagnostic::new(RULE.name, span, format!("`{word}` is a key and is not cited"))
                .help(format!(
                    "type `[@{}]`, with an `@` and no space behind it",
                    in_its_bracket(review, passage.span, span)
                ))
                .spoils(Uses, format!("works/{word}"))
        }));
    }
    diagnostics
}

/// A key with what is typed behind it up to the end of its bracket, if it stands in one: `lind-2012, p. 12`.
fn in_its_bracket(review: &Review, passage: Span, key: Span) -> &str {
    let typed = &review.sources.text(passage)[key.start - passage.start..];
    let is_in_bracket = review.sources.text(passage)[..key.start - passage.start].ends_with(['[', '(']);
    let inside = typed.split([']', ')', '\n']).next().unwrap_or(typed).trim_end();
    if is_in_bracket { inside } else { &typed[..key.end - key.start] }
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
                .help("type a citation as `[@key]`, `[@key, p. 12]` or `[see @one; @two]`: works divided by `;`, no brackets inside")
                .spoils(Uses, "works"),
        ),
        _ => None,
    })
}
