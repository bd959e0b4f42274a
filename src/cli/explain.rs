//! `casebook explain`: what a rule finds, why it matters, how to mend it; or which fields a content file has.

use super::terminal::Terminal;
use super::{Outcome, fields, rules};
use crate::check::{RULES, rule_named};
use crate::diagnostic::nearest;
use crate::parse::FORMS;

/// Prints the page of a rule or of a kind of content file, or the list of all.
pub(super) fn run(what: Option<&str>, terminal: &Terminal) -> Outcome {
    let Some(name) = what else {
        terminal.print(&format!("{}\n{}", rules::table(), fields::table()));
        return Outcome::Clean;
    };
    if name == "words" {
        terminal.print(crate::words::first());
        return Outcome::Clean;
    }
    let page = rule_named(name).map(|rule| page(rule.page)).or_else(|| fields::form_named(name).map(fields::page));
    if let Some(page) = page {
        terminal.print(&page);
        return Outcome::Clean;
    }
    let names = RULES.iter().map(|rule| rule.name).chain(FORMS.iter().map(|form| form.name));
    let help = match nearest(name, names) {
        Some(nearest) => format!("type `casebook explain {nearest}`"),
        None => "`casebook explain` lists all rules, and the content files that have fields".to_owned(),
    };
    terminal.error(&format!("there is no rule or content file `{name}`\nhelp: {help}"));
    Outcome::WrongUse
}

/// A rule's page, with the example that the tests run as its last part.
fn page(page: &str) -> String {
    format!("{}\n", page.trim_end())
}
