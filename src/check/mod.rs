//! Judgements over the review: one file a rule, each with its page and test in `tests/rules/<rule>.md`.
//!
//! Checks read and never repair. They decide before anything is rendered, so that HTML, PDF and data share one verdict.

mod broken_link;
mod case_without_source;
mod count_mismatch;
mod duplicate_id;
mod duplicate_key;
mod empty_theme;
mod invalid_bibliography;
mod invalid_encoding;
mod invalid_front_matter;
mod missing_field;
mod missing_file;
mod raw_html;
mod stray_file;
mod table_mismatch;
mod uncited_finding;
mod unknown_code;
mod unknown_field;
mod unknown_section;
mod unknown_style;
mod unresolved_citation;
mod unresolved_reference;
mod unsupported_markup;
mod windows_text;

use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::model::Review;

/// One check.
#[derive(Debug)]
pub struct Rule {
    /// The name of the defect that it finds.
    pub name: &'static str,
    /// How much the defect matters.
    pub level: Level,
    /// What it finds, in a line.
    pub summary: &'static str,
    /// Its page: what it finds, why, how to mend it, and an example that the tests run.
    pub page: &'static str,
    /// Finds the defects.
    pub find: fn(&Review) -> Vec<Diagnostic>,
}

impl Rule {
    /// The page without its last part, the example that the tests run.
    pub fn prose(&self) -> &'static str {
        self.page.split("\n## Example").next().unwrap_or(self.page).trim_end()
    }
}

/// A [`Rule`] whose page is the file of its name.
macro_rules! rule {
    ($name:literal, $level:ident, $summary:literal, $find:expr) => {
        $crate::check::Rule {
            name: $name,
            level: $crate::diagnostic::Level::$level,
            summary: $summary,
            page: include_str!(concat!("../../tests/rules/", $name, ".md")),
            find: $find,
        }
    };
}
use rule;

/// All rules, by name.
pub const RULES: [&Rule; 23] = [
    &broken_link::RULE,
    &case_without_source::RULE,
    &count_mismatch::RULE,
    &duplicate_id::RULE,
    &duplicate_key::RULE,
    &empty_theme::RULE,
    &invalid_bibliography::RULE,
    &invalid_encoding::RULE,
    &invalid_front_matter::RULE,
    &missing_field::RULE,
    &missing_file::RULE,
    &raw_html::RULE,
    &stray_file::RULE,
    &table_mismatch::RULE,
    &uncited_finding::RULE,
    &unknown_code::RULE,
    &unknown_field::RULE,
    &unknown_section::RULE,
    &unknown_style::RULE,
    &unresolved_citation::RULE,
    &unresolved_reference::RULE,
    &unsupported_markup::RULE,
    &windows_text::RULE,
];

/// Applies every rule.
pub fn check(review: &Review) -> Diagnostics {
    Diagnostics::new(RULES.iter().flat_map(|rule| (rule.find)(review)).collect())
}

/// The rule with this name.
pub fn rule_named(name: &str) -> Option<&'static Rule> {
    RULES.into_iter().find(|rule| rule.name == name)
}
