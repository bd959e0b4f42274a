//! The abbreviations that a bibliography defines: `@string{jpp = {Journal of Public Policy}}`.

use biblatex::{Pair, RawChunk};

use super::super::fault::{Fault, FaultKind};
use crate::source::{FileId, Span};

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
        for pair in found {
            let defined = |name: &str| pairs.iter().any(|earlier| earlier.key.v == name);
            let problem = if defined(pair.key.v) {
                Some("is defined twice")
            } else if pair.value.v.iter().any(|chunk| matches!(chunk.v, RawChunk::Abbreviation(name) if !defined(name)))
            {
                Some("uses an abbreviation that is not defined before it")
            } else {
                None
            };
            match problem {
                None => pairs.push(pair),
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
