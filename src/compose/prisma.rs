//! The flow of works in the boxes of PRISMA 2020, as a figure with its numbers as a table.

use super::parts::text;
use crate::document::{BoxStep, CountedBox, Drawing, Figure, Side, Table};
use crate::model::{FlowNumber, Prisma};

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
    let plain = |words: &str, number: FlowNumber| counted(words, number.0, Vec::new());
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
    let reasons = prisma.excluded_reports.iter().map(|one| (one.reason.value.clone(), one.number.0)).collect();
    let removed_records =
        (!gone.is_empty()).then(|| counted("Records removed before screening", removed.total(), gone));
    let excluded_reports = counted("Reports excluded", prisma.reports_excluded(), reasons);
    let reports = prisma.reports.into_iter().map(|reports| plain("Reports of included studies", reports));
    let step = |stage: &str, counted, left_out| BoxStep { stage: stage.to_owned(), counted, left_out };
    vec![
        step("Identification", vec![counted("Records identified", identified.total(), from)], removed_records),
        step(
            "Screening",
            vec![plain("Records screened", prisma.screened)],
            Some(plain("Records excluded", prisma.excluded)),
        ),
        step(
            "Retrieval",
            vec![plain("Reports sought for retrieval", prisma.sought)],
            Some(plain("Reports not retrieved", prisma.not_retrieved)),
        ),
        step("Eligibility", vec![plain("Reports assessed for eligibility", prisma.assessed)], Some(excluded_reports)),
        step("Included", std::iter::once(plain("Studies included", prisma.studies)).chain(reports).collect(), None),
    ]
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
    let boxes = step.counted.iter().chain(&step.left_out);
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
