//! The abbreviations that a bibliography defines: `@string{jpp = {Journal of Public Policy}}`.

use std::collections::BTreeMap;

use biblatex::{Pair, RawChunk, Spanned};

use super::super::fault::{Fault, FaultKind};
use crate::source::{FileId, Span};

/// The longest text that an abbreviation may stand for, in bytes.
const LONGEST: usize = 10_000;

/// The most abbreviations and pieces that one may lead through.
const MOST_STEPS: usize = 100;

/// The most abbreviations.
const MOST: usize = 1000;

/// What it takes to write an abbreviation out.
#[derive(Clone, Copy, Default)]
pub(super) struct Growth {
    bytes: usize,
    steps: usize,
}

impl Growth {
    /// That of a value, given that of the abbreviations before it.
    fn of(value: &[Spanned<RawChunk<'_>>], known: &BTreeMap<&str, Self>) -> Self {
        let each = value.iter().map(|chunk| match chunk.v {
            RawChunk::Normal(text) => Self { bytes: text.len(), steps: 1 },
            RawChunk::Abbreviation(name) => known.get(name).copied().unwrap_or_default(),
        });
        each.fold(Self::default(), |all, one| Self { bytes: all.bytes + one.bytes, steps: all.steps + one.steps + 1 })
    }
}

/// Abbreviations that are safe to resolve.
///
/// The parser of fields follows an abbreviation inside an abbreviation without end, so one that leads back to itself
/// would overflow the stack. Each may therefore only use names that stand before it, and each name stands once.
pub(super) struct Abbreviations<'s> {
    pub(super) pairs: Vec<Pair<'s>>,
}

impl<'s> Abbreviations<'s> {
    /// Keeps the sound definitions and notes the others.
    pub(super) fn collect(file: FileId, found: Vec<Pair<'s>>, faults: &mut Vec<Fault>) -> Self {
        let mut pairs: Vec<Pair<'s>> = Vec::new();
        let mut grown: BTreeMap<&str, Growth> = BTreeMap::new();
        for pair in found {
            let defined = |name: &str| grown.contains_key(name);
            let growth = Growth::of(&pair.value.v, &grown);
            let problem = if defined(pair.key.v) {
                Some("is defined twice")
            } else if pair.value.v.iter().any(|chunk| matches!(chunk.v, RawChunk::Abbreviation(name) if !defined(name)))
            {
                Some("uses an abbreviation that is not defined before it")
            } else if growth.bytes > LONGEST || growth.steps > MOST_STEPS {
                Some("grows too long when the abbreviations in it are written out")
            } else if pairs.len() >= MOST {
                Some("is one too many: a bibliography may have 1000")
            } else {
                None
            };
            match problem {
                None => {
                    grown.insert(pair.key.v, growth);
                    pairs.push(pair);
                }
                Some(problem) => faults.push(fault(file, &pair, problem)),
            }
        }
        Self { pairs }
    }
}

fn fault(file: FileId, pair: &Pair<'_>, problem: &str) -> Fault {
    let name = pair.key.v;
    let span = Span { file, start: pair.key.span.start, end: pair.key.span.end };
    let message = format!("the abbreviation `{name}` {problem}");
    let help = format!("define it once: `@string{{{name} = {{the full words}}}}`");
    Fault { span, kind: FaultKind::Bibliography { message, help } }
}
