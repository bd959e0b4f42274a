//! `flow-mismatch`: a number of the flow of works that does not follow from those before it.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files};
use crate::model::{FlowNumber, OtherMethods, Prisma, Review, reports_excluded};

pub(super) const RULE: Rule = rule!(
    "flow-mismatch",
    Error,
    "a number of the flow of works that does not follow from those before it",
    find,
    needs = [(Files, "yaml/review/prisma")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(prisma) = review.about.as_ref().and_then(|about| about.prisma.as_ref()) else { return Vec::new() };
    let others = prisma.other_methods.iter().flat_map(steps_of_others);
    let steps = steps(prisma).into_iter().chain(others).filter_map(Step::mismatch);
    steps.chain(more_studies(prisma)).chain(other_cases(review, prisma)).collect()
}

/// A number that is what is left of an earlier one.
struct Step {
    field: &'static str,
    typed: FlowNumber,
    /// The earlier number and what it counts.
    whole: (usize, &'static str),
    /// How many are gone, and how.
    gone: (usize, &'static str),
}

fn steps(prisma: &Prisma) -> [Step; 4] {
    let step = |field, typed, whole, gone| Step { field, typed, whole, gone };
    let (last, reports) = prisma.reports.map_or(("studies", prisma.studies), |reports| ("reports", reports));
    let others = prisma.other_methods.as_ref();
    let (assessed_otherwise, excluded_otherwise) =
        others.map_or((0, 0), |others| (others.assessed.0, reports_excluded(&others.excluded_reports)));
    let assessed = prisma.assessed.0.saturating_add(assessed_otherwise);
    let excluded = reports_excluded(&prisma.excluded_reports).saturating_add(excluded_otherwise);
    [
        step(
            "screened",
            prisma.screened,
            (prisma.identified.total(), "identified"),
            (prisma.removed.total(), "removed"),
        ),
        step("sought", prisma.sought, (prisma.screened.0, "screened"), (prisma.excluded.0, "excluded")),
        step("assessed", prisma.assessed, (prisma.sought.0, "sought"), (prisma.not_retrieved.0, "not retrieved")),
        step(last, reports, (assessed, "assessed"), (excluded, "excluded with reasons")),
    ]
}

/// In the second arm nothing is removed or screened between finding records and seeking their reports.
fn steps_of_others(others: &OtherMethods) -> [Step; 2] {
    let step = |field, typed, whole, gone| Step { field, typed, whole, gone };
    let identified = (others.identified.total(), "identified by other methods");
    [
        step("other_methods.sought", others.sought, identified, (0, "removed")),
        step(
            "other_methods.assessed",
            others.assessed,
            (others.sought.0, "sought"),
            (others.not_retrieved.0, "not retrieved"),
        ),
    ]
}

impl Step {
    fn mismatch(self) -> Option<Diagnostic> {
        let Self { field, typed: (number, span), whole: (whole, from), gone: (gone, how) } = self;
        if number.saturating_add(gone) == whole {
            return None;
        }
        let left = match whole.checked_sub(gone) {
            Some(left) if gone == 0 => format!("{left} are {from}"),
            Some(left) => format!("{whole} {from} less {gone} {how} leave {left}"),
            None => format!("{gone} are {how} of {whole} {from}"),
        };
        let diagnostic = Diagnostic::new(RULE.name, span, format!("`{field}` is {number}, and {left}"));
        Some(diagnostic.help(match field {
            "studies" => "correct one of the numbers, or type `reports:` if the studies have more reports than one",
            _ => "correct one of the numbers",
        }))
    }
}

/// More studies than reports; each study has one at least.
fn more_studies(prisma: &Prisma) -> Option<Diagnostic> {
    let (studies, span) = prisma.studies;
    let (reports, place) = prisma.reports.filter(|(reports, _)| *reports < studies)?;
    let message = format!("`studies` is {studies}, and `reports` is {reports}: each study has a report");
    let diagnostic = Diagnostic::new(RULE.name, span, message).related(place, "the number of their reports");
    Some(diagnostic.help("correct one of the numbers"))
}

/// Studies that are the cases of this collection, and are not as many; cases that were added since are none of them.
fn other_cases(review: &Review, prisma: &Prisma) -> Option<Diagnostic> {
    let cases = review.cases.iter().filter(|case| case.added.is_none()).count();
    let (studies, span) = prisma.studies;
    (prisma.studies_are_cases && cases != studies).then(|| {
        let message = format!("`studies` is {studies}, and {cases} cases are said to be these studies");
        Diagnostic::new(RULE.name, span, message)
            .help("correct the number, or remove `studies_are_cases`; a case that is no study of the flow is `added:`")
            .needs(Files, "md/cases")
            .needs(Cases, "")
    })
}
