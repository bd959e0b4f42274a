//! `duplicate-key`: two works under one key.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!("duplicate-key", Firm, "two works under one key", find);

/// From so many keys on, two files are told once and not key by key: most likely one is a copy of the other.
const MANY: usize = 5;

/// The places of a second and a first work, with their key.
type Pair<'r> = (Span, Span, &'r str);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut by_files: BTreeMap<(FileId, FileId), Vec<Pair<'_>>> = BTreeMap::new();
    for fault in &review.faults {
        if let FaultKind::DuplicateKey { key, first } = &fault.kind {
            by_files.entry((fault.span.file, first.file)).or_default().push((fault.span, *first, key));
        }
    }
    let told = |((file, first), pairs): ((FileId, FileId), Vec<Pair<'_>>)| match pairs.as_slice() {
        [(span, other, _), ..] if file != first && pairs.len() >= MANY => {
            vec![copied_file(*span, *other, pairs.len(), review.path(first))]
        }
        pairs => pairs.iter().map(duplicate).collect(),
    };
    by_files.into_iter().flat_map(told).collect()
}

fn duplicate((span, first, key): &Pair<'_>) -> Diagnostic {
    Diagnostic::new(RULE.name, *span, format!("two works have the key `{key}`"))
        .label("the second work, which is left out")
        .related(*first, "the first work")
        .help("give one of them another key, or remove it if it is the same work")
}

fn copied_file(span: Span, first: Span, number: usize, path: &str) -> Diagnostic {
    Diagnostic::new(RULE.name, span, format!("{number} works of this file have keys that works of `{path}` have"))
        .label("the first of them")
        .related(first, "the other work of this key")
        .help("remove one of the two files if it is a copy, or keep each work in one of them")
}
