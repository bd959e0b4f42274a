//! Judgements over the review: one file a rule, each with its page and test in `tests/rules/<rule>.md`.
//!
//! Checks read and never repair. They decide before anything is rendered, so that HTML, PDF and data share one verdict.

mod author_year_mismatch;
mod basis_conflict;
mod broken_link;
mod case_without_row;
mod case_without_source;
mod count_mismatch;
mod duplicate_id;
mod duplicate_key;
mod duplicate_work;
mod empty_theme;
mod finding_without_case;
mod incomplete_entry;
mod invalid_bibliography;
mod invalid_encoding;
mod invalid_front_matter;
mod label_mismatch;
mod levels;
mod locator_outside_work;
mod long_message;
mod malformed_identifier;
mod missing_field;
mod missing_file;
mod quote_without_locator;
mod raw_html;
mod retracted_work;
mod skipped_heading;
mod source_without_case;
mod stray_file;
mod table_mismatch;
mod uncited_finding;
mod uncited_source;
mod uncited_statement;
mod unknown_code;
mod unknown_field;
mod unknown_rule;
mod unknown_section;
mod unknown_style;
mod unresolved_citation;
mod unresolved_reference;
mod unsupported_markup;
mod unused_allowance;
mod unused_case;
mod windows_text;

use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::model::Review;

pub use levels::Settings;
pub use unused_allowance::Allowed;

/// One check.
#[derive(Debug)]
pub struct Rule {
    /// The name of the defect that it finds.
    pub name: &'static str,
    /// How much the defect matters, unless the review or the command line says otherwise.
    pub level: Level,
    /// Whether nobody may say otherwise: what is left of the content could not be published in good faith.
    pub firm: bool,
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

/// A [`Rule`] whose page is the file of its name; a `Firm` one is an error whatever anybody says.
macro_rules! rule {
    ($name:literal, Firm, $summary:literal, $find:expr) => {
        $crate::check::Rule { firm: true, ..$crate::check::rule!($name, Error, $summary, $find) }
    };
    ($name:literal, $level:ident, $summary:literal, $find:expr) => {
        $crate::check::Rule {
            name: $name,
            level: $crate::diagnostic::Level::$level,
            firm: false,
            summary: $summary,
            page: include_str!(concat!("../../tests/rules/", $name, ".md")),
            find: $find,
        }
    };
}
use rule;

/// All rules, by name.
pub const RULES: [&Rule; 42] = [
    &author_year_mismatch::RULE,
    &basis_conflict::RULE,
    &broken_link::RULE,
    &case_without_row::RULE,
    &case_without_source::RULE,
    &count_mismatch::RULE,
    &duplicate_id::RULE,
    &duplicate_key::RULE,
    &duplicate_work::RULE,
    &empty_theme::RULE,
    &finding_without_case::RULE,
    &incomplete_entry::RULE,
    &invalid_bibliography::RULE,
    &invalid_encoding::RULE,
    &invalid_front_matter::RULE,
    &label_mismatch::RULE,
    &locator_outside_work::RULE,
    &long_message::RULE,
    &malformed_identifier::RULE,
    &missing_field::RULE,
    &missing_file::RULE,
    &quote_without_locator::RULE,
    &raw_html::RULE,
    &retracted_work::RULE,
    &skipped_heading::RULE,
    &source_without_case::RULE,
    &stray_file::RULE,
    &table_mismatch::RULE,
    &uncited_finding::RULE,
    &uncited_source::RULE,
    &uncited_statement::RULE,
    &unknown_code::RULE,
    &unknown_field::RULE,
    &unknown_rule::RULE,
    &unknown_section::RULE,
    &unknown_style::RULE,
    &unresolved_citation::RULE,
    &unresolved_reference::RULE,
    &unsupported_markup::RULE,
    &unused_allowance::RULE,
    &unused_case::RULE,
    &windows_text::RULE,
];

/// What the checks say of a review.
#[derive(Debug)]
pub struct Judgement {
    /// What was found.
    pub diagnostics: Diagnostics,
    /// What was found and allowed, with the reasons.
    pub allowed: Vec<Allowed>,
}

/// Applies every rule, with the levels of the settings, and sets apart what is allowed.
pub fn check(review: &Review, settings: &Settings) -> Judgement {
    let rules = RULES.iter().filter(|rule| !would_guess(rule, review));
    let found = rules.flat_map(|rule| levels::at_level(rule, (rule.find)(review), review, settings));
    let (diagnostics, allowed) = unused_allowance::divide(review, settings, found.collect());
    Judgement { diagnostics: Diagnostics::new(diagnostics), allowed }
}

/// Whether a rule would speak of what stands in files that could not be read, and be wrong most of the time. It speaks
/// when they can be read.
fn would_guess(rule: &Rule, review: &Review) -> bool {
    match rule.name {
        "unresolved-citation" => review.unread.bibliography,
        "unknown-code" => review.unread.themes,
        "case-without-source"
        | "count-mismatch"
        | "empty-theme"
        | "source-without-case"
        | "table-mismatch"
        | "uncited-source"
        | "unresolved-reference"
        | "unused-allowance"
        | "unused-case" => review.unread.bibliography || review.unread.other,
        _ => false,
    }
}

/// The rule with this name.
pub fn rule_named(name: &str) -> Option<&'static Rule> {
    RULES.into_iter().find(|rule| rule.name == name)
}
