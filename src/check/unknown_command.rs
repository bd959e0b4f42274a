//! `unknown-command`: a command of TeX, or a tag, that casebook does not print.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{FaultKind, Review};

pub(super) const RULE: Rule =
    rule!("unknown-command", Warning, "a command of TeX, or a tag, in a work that casebook does not know", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let diagnostics = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnknownCommand { command, field } => {
            let message = format!("`{command}` in `{field}` is not known, and is left out");
            let help = "type the character that it stands for, or the words without it";
            Some(Diagnostic::new(RULE.name, fault.span, message).help(help))
        }
        _ => None,
    });
    diagnostics.collect()
}
