//! `casebook migrate`: brings content of an older form up to the present one, and shows each change before it is made.

use camino::Utf8Path;

use super::terminal::Terminal;
use super::{Failure, Outcome, fix};
use crate::check::Settings;
use crate::edit::migration;
use crate::pipeline::{self, RetractionList, Verdict};
use crate::versions::CONTENT;

/// Shows what would change, and changes it; content that has the present form stays as it is.
pub(super) fn run(root: &Utf8Path, dry_run: bool, terminal: &Terminal) -> Result<Outcome, Failure> {
    let settings = Settings::default();
    let verdict = pipeline::judge(pipeline::read(root)?, &settings, &RetractionList::default());
    let mut edits = migration(&verdict.review);
    if edits.is_empty() {
        return Ok(nothing_to_change(&verdict, terminal));
    }
    edits.retain(|edit| fix::is_as_typed(edit, &verdict.review.encoding_faults, &verdict.review.sources, terminal));
    let is_changed = fix::make(root, &edits, dry_run, &settings, &verdict, terminal)?;
    if is_changed {
        terminal.tell(&format!("the content now has form {CONTENT}"));
    }
    Ok(if is_changed || dry_run { Outcome::Clean } else { Outcome::Problems })
}

fn nothing_to_change(verdict: &Verdict, terminal: &Terminal) -> Outcome {
    if verdict.review.about.as_ref().and_then(|about| about.format) == Some(CONTENT) {
        terminal.tell(&format!("this content has form {CONTENT} already; nothing was changed"));
        return Outcome::Clean;
    }
    terminal.report("nobody knows which form this content has, so nothing was changed: `casebook check` says why\n");
    Outcome::Problems
}
