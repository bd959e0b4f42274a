//! `casebook check`: one verdict, and nothing published.

use camino::Utf8Path;

use super::arguments::{Arguments, Check};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::diagnostic::Diagnostics;
use crate::model::Review;
use crate::source::Sources;
use crate::{check, load, model, parse, report};

/// Checks the content below `root` and prints what is found.
pub(super) fn run(arguments: &Arguments, options: &Check, terminal: &Terminal) -> Result<Outcome, Failure> {
    let verdict = judge(&arguments.root)?;
    if let Some(format) = report::format_named(&options.format) {
        terminal.print(&(format.write)(&verdict.diagnostics, &verdict.sources, terminal.look()));
    }
    Ok(if verdict.diagnostics.has_errors() { Outcome::Problems } else { Outcome::Clean })
}

/// The content with everything that the checks found in it.
pub(super) struct Verdict {
    pub sources: Sources,
    pub review: Review,
    pub diagnostics: Diagnostics,
}

/// Reads the content below `root` and checks it; the same for every command.
pub(super) fn judge(root: &Utf8Path) -> Result<Verdict, Failure> {
    let loaded = load::load(&root.join("content"))?;
    let parsed = parse::parse(&loaded.sources);
    let review = model::link(parsed, loaded.faults, &loaded.sources);
    let diagnostics = check::check(&review);
    Ok(Verdict { sources: loaded.sources, review, diagnostics })
}
