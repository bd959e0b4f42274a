//! `export-noise`: what an export wrote into a work, and what casebook set aside or read as the nearest thing.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};
use crate::source::{FileId, Span};

pub(super) const RULE: Rule = rule!(
    "export-noise",
    Advice,
    "what an export wrote into a work, and what is set aside or read as the nearest thing",
    find
);

/// From so many on that are alike, a file is told of once.
const MANY: usize = 4;

/// Where it stands, what it is, and what to type.
type Noise<'r> = (Span, &'r str, &'r str);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut alike: BTreeMap<(FileId, &str), Vec<Noise<'_>>> = BTreeMap::new();
    for fault in &review.faults {
        if let FaultKind::SetAside { what, why, help } = &fault.kind {
            alike.entry((fault.span.file, why)).or_default().push((fault.span, what, help));
        }
    }
    alike.into_iter().flat_map(|((_, why), noises)| told(why, &noises)).collect()
}

fn told(why: &str, noises: &[Noise<'_>]) -> Vec<Diagnostic> {
    match noises {
        [(span, what, help), others @ ..] if noises.len() >= MANY => {
            let message = format!("`{what}` {why}; so it is with {} more works of this file", others.len());
            vec![Diagnostic::new(RULE.name, *span, message).help(*help)]
        }
        _ => noises
            .iter()
            .map(|(span, what, help)| Diagnostic::new(RULE.name, *span, format!("`{what}` {why}")).help(*help))
            .collect(),
    }
}
