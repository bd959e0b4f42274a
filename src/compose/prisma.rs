//! The flow of works in the boxes of PRISMA 2020, as a figure with its numbers as a table.

use super::parts::text;
use crate::document::{BoxPair, BoxStep, CountedBox, Drawing, Figure, Side, Table};
use crate::model::{ExcludedReports, FlowNumber, OtherMethods, Prisma, reports_excluded};

/// The figure of the flow.
pub(super) fn figure(prisma: &Prisma) -> Figure {
    let steps = steps(prisma);
    Figure {
        id: "prisma".to_owned(),
        caption: text("The flow of records, reports and studies (PRISMA 2020)"),
        alternative: alternative(&steps),
        table: table(&steps),
        drawing: Drawing::Boxes { steps },
    }
}

fn steps(prisma: &Prisma) -> Vec<BoxStep> {
    let (identified, removed) = (&prisma.identified, &prisma.removed);
    let from = parts(&[
        ("from databases", identified.databases),
        ("from registers", identified.registers),
        ("from other places", identified.other),
    ]);
    let gone = parts(&[
        ("duplicates", removed.duplicates),
        ("marked as ineligible by automation tools", removed.automation),
        ("for other reasons", removed.other),
    ]);
    let removed_records =
        (!gone.is_empty()).then(|| counted("Records removed before screening", removed.total(), gone));
    let records = counted("Records identified", identified.total(), from);
    let screened = pair(plain("Records screened", prisma.screened), Some(plain("Records excluded", prisma.excluded)));
    let reports = prisma.reports.into_iter().map(|reports| plain("Reports of included studies", reports));
    let included = std::iter::once(plain("Studies included", prisma.studies)).chain(reports).collect();
    let [sought, assessed] = reports_of(prisma.sought, prisma.not_retrieved, prisma.assessed, &prisma.excluded_reports);
    let [others_identified, others_sought, others_assessed] =
        prisma.other_methods.as_ref().map_or([None, None, None], |others| steps_of_others(others).map(Some));
    let step = |stage: &str, boxes, others| BoxStep { stage: stage.to_owned(), boxes, others };
    vec![
        step("Identification", pair(records, removed_records), others_identified),
        step("Screening", screened, None),
        step("Retrieval", sought, others_sought),
        step("Eligibility", assessed, others_assessed),
        step("Included", BoxPair { counted: included, left_out: None }, None),
    ]
}

/// The second arm of the flow. Each box says that it is of it, since the same is counted in the first.
fn steps_of_others(others: &OtherMethods) -> [BoxPair; 3] {
    let identified = &others.identified;
    let from = parts(&[
        ("from websites", identified.websites),
        ("from organisations", identified.organisations),
        ("by citation searching", identified.citations),
        ("in other ways", identified.other),
    ]);
    let records = pair(counted("Records identified", identified.total(), from), None);
    let [sought, assessed] = reports_of(others.sought, others.not_retrieved, others.assessed, &others.excluded_reports);
    [records, sought, assessed].map(|boxes| {
        let named = |counted: CountedBox| CountedBox { words: format!("{} (other methods)", counted.words), ..counted };
        BoxPair { counted: boxes.counted.into_iter().map(named).collect(), left_out: boxes.left_out.map(named) }
    })
}

/// How reports were retrieved and assessed.
fn reports_of(
    sought: FlowNumber,
    not_retrieved: FlowNumber,
    assessed: FlowNumber,
    excluded: &[ExcludedReports],
) -> [BoxPair; 2] {
    let reasons = excluded.iter().map(|one| (one.reason.value.clone(), one.number.0)).collect();
    let excluded = counted("Reports excluded", reports_excluded(excluded), reasons);
    [
        pair(plain("Reports sought for retrieval", sought), Some(plain("Reports not retrieved", not_retrieved))),
        pair(plain("Reports assessed for eligibility", assessed), Some(excluded)),
    ]
}

fn pair(counted: CountedBox, left_out: Option<CountedBox>) -> BoxPair {
    BoxPair { counted: vec![counted], left_out }
}

fn plain(words: &str, number: FlowNumber) -> CountedBox {
    counted(words, number.0, Vec::new())
}

fn counted(words: &str, number: usize, parts: Vec<(String, usize)>) -> CountedBox {
    CountedBox { words: words.to_owned(), number, parts }
}

/// The numbers that are given, under their names.
fn parts(named: &[(&str, Option<FlowNumber>)]) -> Vec<(String, usize)> {
    named.iter().filter_map(|(name, number)| Some(((*name).to_owned(), (*number)?.0))).collect()
}

/// A line for each number: what is counted, and how many there are.
fn lines(step: &BoxStep) -> Vec<(String, usize)> {
    let pairs = std::iter::once(&step.boxes).chain(&step.others);
    let boxes = pairs.flat_map(|pair| pair.counted.iter().chain(&pair.left_out));
    let lines = boxes.flat_map(|counted| {
        let parts = counted.parts.iter().map(|(part, number)| (format!("{}: {part}", counted.words), *number));
        std::iter::once((counted.words.clone(), counted.number)).chain(parts)
    });
    lines.collect()
}

fn table(steps: &[BoxStep]) -> Table {
    let rows = steps.iter().flat_map(|step| {
        let row = |(words, number): (String, usize)| [words, step.stage.clone(), number.to_string()].map(text).to_vec();
        lines(step).into_iter().map(row)
    });
    Table {
        caption: text("The numbers of the flow"),
        columns: ["What was counted", "Step", "Number"].map(text).to_vec(),
        widths: vec![6, 2, 1],
        rows: rows.collect(),
        row_headers: true,
        sides: vec![Side::Left, Side::Left, Side::Right],
        ..Table::default()
    }
}

/// The figure in words.
fn alternative(steps: &[BoxStep]) -> String {
    let step = |step: &BoxStep| {
        let lines = lines(step).into_iter().map(|(words, number)| format!("{words}, {number}"));
        format!("{}: {}.", step.stage, lines.collect::<Vec<_>>().join("; "))
    };
    steps.iter().map(step).collect::<Vec<_>>().join(" ")
}
