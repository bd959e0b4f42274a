//! Judgements over the review: one file a rule, each with its page and test in `tests/rules/<rule>.md`.
//!
//! Checks read and never repair. They decide before anything is rendered, so that HTML, PDF and data share one verdict.

mod causes;
mod claim_words;
mod claims;
mod levels;

use crate::diagnostic::{Diagnostic, Diagnostics, Level, Matter};
use crate::model::Review;

pub use levels::Settings;
pub use older_form::unnamed_form;
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
    /// What must be settled before it can be right: matters with their items, all of one if the item is empty.
    pub needs: &'static [(Matter, &'static str)],
    /// Finds the defects.
    pub find: fn(&Review) -> Vec<Diagnostic>,
}

impl Rule {
    /// The page without its last part, the example that the tests run.
    pub fn prose(&self) -> &'static str {
        self.page.split("\n## Example").next().unwrap_or(self.page).trim_end()
    }
}

/// A [`Rule`] whose page is the file of its name; a `Firm` one is an error whatever anybody says. `needs = [(Matter, item)]` may end it.
macro_rules! rule {
    ($name:literal, Firm, $summary:literal, $find:expr $(, needs = [$($need:expr),*])?) => {
        $crate::check::Rule { firm: true, ..rule!($name, Error, $summary, $find $(, needs = [$($need),*])?) }
    };
    ($name:literal, $level:ident, $summary:literal, $find:expr $(, needs = [$($need:expr),*])?) => {
        $crate::check::Rule {
            name: $name,
            level: $crate::diagnostic::Level::$level,
            firm: false,
            summary: $summary,
            page: include_str!(concat!("../../tests/rules/", $name, ".md")),
            needs: &[$($($need),*)?],
            find: $find,
        }
    };
}

/// The modules of the rules, and the list of them, from one word each.
macro_rules! rules {
    ($($rule:ident)*) => {
        $(mod $rule;)*

        /// All rules, by name.
        pub const RULES: &[&Rule] = &[$(&$rule::RULE),*];
    };
}

rules! {
    author_year_mismatch
    basis_conflict
    broken_link
    case_without_row
    case_without_source
    causal_claim
    cell_mismatch
    cited_heading
    count_mismatch
    duplicate_id
    duplicate_key
    duplicate_title
    duplicate_work
    empty_section
    empty_theme
    excess
    export_noise
    filled_gap
    finding_without_case
    flow_mismatch
    hard_sentence
    impossible_result
    incomplete_entry
    invalid_bibliography
    invalid_encoding
    invalid_front_matter
    invisible_character
    label_mismatch
    locator_outside_work
    long_message
    low_contrast
    malformed_identifier
    malformed_section
    miscount
    misread_name
    missing_alternative
    missing_field
    missing_file
    misspelt_field
    nameless_citation
    older_form
    placeholder
    quote_without_locator
    raw_html
    redundant_code
    retracted_work
    skipped_heading
    source_without_case
    stale_translation
    stray_file
    table_mismatch
    translation_without_original
    typing_slip
    unbacked_claim
    uncited_finding
    uncited_source
    uncited_statement
    unclear_study
    uncoded_case
    undeclared_section
    unequal_translation
    unknown_code
    unknown_command
    unknown_count
    unknown_field
    unknown_level
    unknown_rule
    unknown_section
    unknown_style
    unknown_translation
    unknown_typeface
    unprintable_character
    unprinted_part
    unresolved_citation
    unresolved_reference
    unsupported_case
    unsupported_markup
    unusable_logo
    unusable_picture
    unusable_words
    unused_allowance
    unused_case
    unused_name
    unused_picture
    windows_text
    wrong_value
}

/// What the checks say of a review.
#[derive(Debug)]
pub struct Judgement {
    /// What was found.
    pub diagnostics: Diagnostics,
    /// What was found and allowed, with the reasons.
    pub allowed: Vec<Allowed>,
    /// The level that each rule had.
    pub levels: Vec<(&'static Rule, Level)>,
}

/// Applies every rule, with the levels of the settings, sets apart what is allowed, and keeps causes alone.
pub fn check(review: &Review, settings: &Settings) -> Judgement {
    let found = RULES.iter().flat_map(|rule| levels::at_level(rule, (rule.find)(review), review, settings));
    let (diagnostics, allowed) = unused_allowance::divide(review, settings, found.collect());
    let diagnostics = causes::without_consequences(diagnostics);
    let levels = RULES.iter().map(|rule| (*rule, levels::level(rule, review, settings))).collect();
    Judgement { diagnostics: Diagnostics::new(diagnostics), allowed, levels }
}

/// Applies every rule to a review and to each of its translations. Of a translation, what stands in its own files is told:
/// what it shares with the original is judged there, in its own language.
pub fn check_editions(original: &Review, translations: &[Review], settings: &Settings) -> Judgement {
    let Judgement { diagnostics, mut allowed, levels } = check(original, settings);
    let mut found: Vec<Diagnostic> = diagnostics.iter().cloned().collect();
    for review in translations {
        let of_tag = review.sources.translation.as_ref().map(|translation| translation.declared);
        let is_own = |diagnostic: &Diagnostic| {
            let span = diagnostic.place.span;
            original.sources.elsewhere.contains(&span.file) || of_tag == Some(span)
        };
        let judgement = check(review, settings);
        let follows = |diagnostic: &Diagnostic| unequal_translation::is_cause(diagnostic, &judgement.diagnostics);
        let own = judgement.diagnostics.iter().filter(|diagnostic| is_own(diagnostic) && !follows(diagnostic));
        found.extend(own.cloned());
        allowed.extend(judgement.allowed.into_iter().filter(|allowed| is_own(&allowed.diagnostic)));
    }
    Judgement { diagnostics: Diagnostics::new(found), allowed, levels }
}

/// The rule with this name.
pub fn rule_named(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}
