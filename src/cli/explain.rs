//! `casebook explain`: what a rule finds, why it matters, how to mend it.

use super::Outcome;
use super::terminal::Terminal;
use crate::check::{RULES, rule_named};
use crate::diagnostic::nearest;

/// Prints the page of a rule, or the list of all rules.
pub(super) fn run(rule: Option<&str>, terminal: &Terminal) -> Outcome {
    let Some(name) = rule else {
        terminal.print(&super::rules::table());
        return Outcome::Clean;
    };
    if let Some(rule) = rule_named(name) {
        terminal.print(&page(rule.page));
        return Outcome::Clean;
    }
    let help = match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(nearest) => format!("type `casebook explain {nearest}`"),
        None => "`casebook explain` lists all rules".to_owned(),
    };
    terminal.error(&format!("there is no rule `{name}`\nhelp: {help}"));
    Outcome::WrongUse
}

/// A rule's page, with the example that the tests run as its last part.
fn page(page: &str) -> String {
    format!("{}\n", page.trim_end())
}
