//! One line a problem, as compilers print it: `content/cases/a.md:6:8: error[unknown-code]: …`.

use super::Look;
use crate::diagnostic::{Diagnostic, Diagnostics, place};
use crate::source::Sources;

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, sources)).collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let help = diagnostic.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    let place = place(sources, diagnostic.place.span);
    format!("{place}: {}[{}]: {}{help}\n", diagnostic.level.word(), diagnostic.rule, diagnostic.message)
}
