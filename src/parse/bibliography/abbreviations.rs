//! The abbreviations that a bibliography defines: `@string{jpp = {Journal of Public Policy}}`.

use std::collections::BTreeMap;

use biblatex::{Pair, RawChunk, Spanned};

use super::super::fault_kinds::{Fault, FaultKind};
use crate::source::limits::{ABBREVIATION_BYTES, ABBREVIATION_STEPS, ABBREVIATIONS};
use crate::source::{FileId, Span};

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
    pairs: BTreeMap<&'s str, Pair<'s>>,
}

impl<'s> Abbreviations<'s> {
    /// Keeps the sound definitions and notes the others.
    pub(super) fn collect(file: FileId, found: Vec<Pair<'s>>, faults: &mut Vec<Fault>) -> Self {
        let mut pairs: BTreeMap<&'s str, Pair<'s>> = BTreeMap::new();
        let mut grown: BTreeMap<&str, Growth> = BTreeMap::new();
        for pair in found {
            let defined = |name: &str| grown.contains_key(name);
            let growth = Growth::of(&pair.value.v, &grown);
            let excess = [
                (&ABBREVIATION_BYTES, growth.bytes),
                (&ABBREVIATION_STEPS, growth.steps),
                (&ABBREVIATIONS, pairs.len() + 1),
            ];
            let problem = if defined(pair.key.v) {
                fault(file, &pair, "is defined twice")
            } else if pair.value.v.iter().any(|chunk| matches!(chunk.v, RawChunk::Abbreviation(name) if !defined(name)))
            {
                fault(file, &pair, "uses an abbreviation that is not defined before it")
            } else if let Some((limit, _)) = excess.into_iter().find(|(limit, size)| limit.is_passed_by(*size)) {
                Fault::excess_of(&format!("the abbreviation `{}`", pair.key.v), place(file, &pair), limit)
            } else {
                grown.insert(pair.key.v, growth);
                pairs.insert(pair.key.v, pair);
                continue;
            };
            faults.push(problem);
        }
        Self { pairs }
    }

    /// Those that a value leads through, which their growth keeps few: the parser looks at all that it is given.
    pub(super) fn used_by(&self, value: &[Spanned<RawChunk<'s>>]) -> Vec<Pair<'s>> {
        let mut used: BTreeMap<&str, &Pair<'s>> = BTreeMap::new();
        let mut values = vec![value];
        while let Some(value) = values.pop() {
            for piece in value {
                let RawChunk::Abbreviation(name) = piece.v else { continue };
                if let Some(pair) = self.pairs.get(name).filter(|_| !used.contains_key(name)) {
                    used.insert(name, pair);
                    values.push(&pair.value.v);
                }
            }
        }
        used.into_values().cloned().collect()
    }
}

fn place(file: FileId, pair: &Pair<'_>) -> Span {
    Span { file, start: pair.key.span.start, end: pair.key.span.end }
}

fn fault(file: FileId, pair: &Pair<'_>, problem: &str) -> Fault {
    let name = pair.key.v;
    let span = place(file, pair);
    let message = format!("the abbreviation `{name}` {problem}");
    let help = format!("define it once: `@string{{{name} = {{the full words}}}}`");
    Fault { span, kind: FaultKind::Bibliography { message, help } }
}
