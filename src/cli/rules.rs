//! `casebook rules`: all rules with their levels.

use serde_json::{Value, json};

use super::Outcome;
use super::arguments::RulesFormat;
use super::terminal::Terminal;
use crate::check::{RULES, Rule};

/// Prints all rules.
pub(super) fn run(format: RulesFormat, terminal: &Terminal) -> Outcome {
    terminal.print(&match format {
        RulesFormat::Table => table(),
        RulesFormat::Json => json(),
    });
    Outcome::Clean
}

/// A line a rule: name, level, and what it finds. A rule that nobody may relax is marked.
pub(super) fn table() -> String {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let line = |rule: &&Rule| format!("{:width$}  {:8}  {}\n", rule.name, level(rule), rule.summary);
    let lines: String = RULES.iter().map(line).collect();
    format!("{lines}\n`error!` cannot be relaxed; `casebook explain <rule>` tells more.\n")
}

fn level(rule: &Rule) -> String {
    format!("{}{}", rule.level.word(), if rule.firm { "!" } else { "" })
}

fn json() -> String {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| json!({ "name": rule.name, "level": rule.level.word(), "firm": rule.firm, "summary": rule.summary, "page": rule.page }))
        .collect();
    format!("{:#}\n", json!({ "version": 1, "rules": rules }))
}
