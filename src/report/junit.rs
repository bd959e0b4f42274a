//! The report as JUnit XML, which most services show as tests: one that failed a problem, and one that passed for every
//! rule that nothing breaks.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::Look;
use crate::check::RULES;
use crate::diagnostic::{Diagnostic, Diagnostics, Level, place};
use crate::source::Sources;

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    let mut suite = TestSuite::new("casebook check");
    for rule in RULES {
        let broken: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| diagnostic.rule == rule.name).collect();
        if broken.is_empty() {
            suite.add_test_case(test(rule.name, rule.name, TestCaseStatus::success()));
        }
        let failed = broken.into_iter().map(|diagnostic| failed_test(diagnostic, sources));
        suite.add_test_cases(failed);
    }
    let mut report = Report::new("casebook");
    report.add_test_suite(suite);
    report.to_string().map(|xml| xml + "\n").unwrap_or_default()
}

fn failed_test(diagnostic: &Diagnostic, sources: &Sources) -> TestCase {
    let place = place(sources, diagnostic.place.span);
    let words = format!("{place}: {}", diagnostic.message);
    // What does not forbid publishing is shown as passed, with its words.
    let mut status = match diagnostic.level {
        Level::Error => TestCaseStatus::non_success(NonSuccessKind::Failure),
        Level::Warning | Level::Advice | Level::Off => TestCaseStatus::success(),
    };
    status.set_message(words.clone()).set_type(diagnostic.level.word());
    status.set_description(format!("{words}\n{}", diagnostic.help.as_deref().unwrap_or_default()));
    let mut case = test(&place, diagnostic.rule, status);
    if diagnostic.level != Level::Error {
        case.set_system_out(words);
    }
    case
}

fn test(name: &str, rule: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(format!("casebook.{rule}"));
    case
}
