//! `casebook reconcile`: how the rebuilt tables compare with the published ones.

use super::arguments::{Arguments, Strictness};
use super::check::judge;
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::model::passages::{Piece, pieces};
use crate::model::reconcile::{Reconciliation, reconcile};
use crate::model::{Prose, Review};

/// Prints the comparison; fails if a cell differs and nobody recorded why.
pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Outcome, Failure> {
    let verdict = judge(&arguments.root, &Strictness::default(), terminal)?;
    terminal.print(&tables(&verdict.review));
    terminal.print(&inconsistencies(&verdict.review));
    if verdict.review.about.is_none() || verdict.review.unread.other || verdict.review.unread.bibliography {
        terminal.report("some files cannot be read, so the comparison is not whole: `casebook check` names them\n");
        return Ok(Outcome::Problems);
    }
    let is_unrecorded = verdict.judgement.diagnostics.iter().any(|diagnostic| diagnostic.rule == "table-mismatch");
    if is_unrecorded {
        terminal.report("some cells differ and no correction says why: `casebook check` names them\n");
        return Ok(Outcome::Problems);
    }
    Ok(Outcome::Clean)
}

fn tables(review: &Review) -> String {
    reconcile(review).iter().map(table).collect()
}

fn table(one: &Reconciliation<'_>) -> String {
    let mut lines = format!(
        "{}: {} cells, {} identical, {} set in our style, {} corrected\n",
        one.table.label.value,
        one.cells,
        one.identical(),
        one.restyled,
        one.corrected
    );
    for correction in &one.corrections {
        lines.push_str(&format!(
            "  row {}, {}: `{}` → `{}` ({})\n",
            correction.row,
            correction.column.value,
            correction.printed.value,
            correction.ours.value,
            correction.reason.value.trim_end_matches('.')
        ));
    }
    lines
}

/// The words of a text, with the keys of what it cites.
fn words(prose: &Prose) -> String {
    let words = pieces(&prose.inlines).into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Citation(citation) => {
            citation.items.iter().map(|item| format!("@{}", item.key)).collect::<Vec<_>>().join("; ")
        }
    });
    words.collect()
}

fn inconsistencies(review: &Review) -> String {
    let mut lines = String::new();
    let mut kind = "";
    for one in &review.inconsistencies {
        if one.kind.value != kind {
            kind = &one.kind.value;
            lines.push_str(&format!("\n{kind}\n"));
        }
        lines.push_str(&format!("  {}: {}\n", one.place.value, words(&one.text)));
    }
    lines
}
