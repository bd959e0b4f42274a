//! The flow of works in the boxes of PRISMA 2020, as a figure with its numbers as a table.

use super::Context;
use super::parts::text;
use crate::document::{BoxPair, BoxStep, CountedBox, Drawing, Figure, Side, Table};
use crate::model::{ExcludedReports, FlowNumber, OtherMethods, Prisma, reports_excluded};
use crate::words::said;

/// The figure of the flow.
pub(super) fn figure(context: Context<'_>, prisma: &Prisma) -> Figure {
    let steps = steps(context, prisma);
    Figure {
        id: "prisma".to_owned(),
        caption: context.text("flow-of-prisma"),
        alternative: alternative(context, &steps),
        table: table(context, &steps),
        drawing: Drawing::Boxes { steps },
    }
}

fn steps(context: Context<'_>, prisma: &Prisma) -> Vec<BoxStep> {
    let (identified, removed) = (&prisma.identified, &prisma.removed);
    let from = parts(
        context,
        &[
            ("prisma-databases", identified.databases),
            ("prisma-registers", identified.registers),
            ("prisma-other-places", identified.other),
        ],
    );
    let gone = parts(
        context,
        &[
            ("prisma-duplicates", removed.duplicates),
            ("prisma-automation", removed.automation),
            ("prisma-other-reasons", removed.other),
        ],
    );
    let removed_records = (!gone.is_empty()).then(|| counted(context, "prisma-removed", removed.total(), gone));
    let records = counted(context, "prisma-identified", identified.total(), from);
    let screened = pair(
        plain(context, "prisma-screened", prisma.screened),
        Some(plain(context, "prisma-excluded", prisma.excluded)),
    );
    let reports = prisma.reports.into_iter().map(|reports| plain(context, "prisma-reports-included", reports));
    let included = std::iter::once(plain(context, "prisma-studies", prisma.studies)).chain(reports).collect();
    let [sought, assessed] =
        reports_of(context, prisma.sought, prisma.not_retrieved, prisma.assessed, &prisma.excluded_reports);
    let [others_identified, others_sought, others_assessed] =
        prisma.other_methods.as_ref().map_or([None, None, None], |others| steps_of_others(context, others).map(Some));
    let step = |stage: &str, boxes, others| BoxStep { stage: context.say(stage), boxes, others };
    vec![
        step("prisma-identification", pair(records, removed_records), others_identified),
        step("prisma-screening", screened, None),
        step("prisma-retrieval", sought, others_sought),
        step("prisma-eligibility", assessed, others_assessed),
        step("prisma-included", BoxPair { counted: included, left_out: None }, None),
    ]
}

/// The second arm of the flow. Each box says that it is of it, since the same is counted in the first.
fn steps_of_others(context: Context<'_>, others: &OtherMethods) -> [BoxPair; 3] {
    let identified = &others.identified;
    let from = parts(
        context,
        &[
            ("prisma-websites", identified.websites),
            ("prisma-organisations", identified.organisations),
            ("prisma-citations", identified.citations),
            ("prisma-other-ways", identified.other),
        ],
    );
    let records = pair(counted(context, "prisma-identified", identified.total(), from), None);
    let [sought, assessed] =
        reports_of(context, others.sought, others.not_retrieved, others.assessed, &others.excluded_reports);
    [records, sought, assessed].map(|boxes| {
        let named = |counted: CountedBox| CountedBox {
            words: said!(context.words, "prisma-by-other-methods", counted = &counted.words),
            ..counted
        };
        BoxPair { counted: boxes.counted.into_iter().map(named).collect(), left_out: boxes.left_out.map(named) }
    })
}

/// How reports were retrieved and assessed.
fn reports_of(
    context: Context<'_>,
    sought: FlowNumber,
    not_retrieved: FlowNumber,
    assessed: FlowNumber,
    excluded: &[ExcludedReports],
) -> [BoxPair; 2] {
    let reasons = excluded.iter().map(|one| (one.reason.value.clone(), one.number.0)).collect();
    let excluded = counted(context, "prisma-reports-excluded", reports_excluded(excluded), reasons);
    [
        pair(plain(context, "prisma-sought", sought), Some(plain(context, "prisma-not-retrieved", not_retrieved))),
        pair(plain(context, "prisma-assessed", assessed), Some(excluded)),
    ]
}

fn pair(counted: CountedBox, left_out: Option<CountedBox>) -> BoxPair {
    BoxPair { counted: vec![counted], left_out }
}

fn plain(context: Context<'_>, name: &str, number: FlowNumber) -> CountedBox {
    counted(context, name, number.0, Vec::new())
}

fn counted(context: Context<'_>, name: &str, number: usize, parts: Vec<(String, usize)>) -> CountedBox {
    CountedBox { words: context.say(name), number, parts }
}

/// The numbers that are given, under their names.
fn parts(context: Context<'_>, named: &[(&str, Option<FlowNumber>)]) -> Vec<(String, usize)> {
    named.iter().filter_map(|(name, number)| Some((context.say(name), (*number)?.0))).collect()
}

/// A line for each number: what is counted, and how many there are.
fn lines(context: Context<'_>, step: &BoxStep) -> Vec<(String, usize)> {
    let pairs = std::iter::once(&step.boxes).chain(&step.others);
    let boxes = pairs.flat_map(|pair| pair.counted.iter().chain(&pair.left_out));
    let lines = boxes.flat_map(|counted| {
        let parts = counted
            .parts
            .iter()
            .map(|(part, number)| (said!(context.words, "label-before", label = &counted.words) + part, *number));
        std::iter::once((counted.words.clone(), counted.number)).chain(parts)
    });
    lines.collect()
}

fn table(context: Context<'_>, steps: &[BoxStep]) -> Table {
    let rows = steps.iter().flat_map(|step| {
        let row =
            |(words, number): (String, usize)| [words, step.stage.clone(), context.number(number)].map(text).to_vec();
        lines(context, step).into_iter().map(row)
    });
    Table {
        caption: context.text("the-numbers-of-the-flow"),
        columns: ["what-was-counted", "step", "number"].map(|name| context.text(name)).to_vec(),
        widths: vec![6, 2, 1],
        rows: rows.collect(),
        row_headers: true,
        sides: vec![Side::Left, Side::Left, Side::Right],
        ..Table::default()
    }
}

/// The figure in words.
fn alternative(context: Context<'_>, steps: &[BoxStep]) -> String {
    let step = |step: &BoxStep| {
        let lines =
            lines(context, step).into_iter().map(|(words, number)| context.words.list([words, context.number(number)]));
        said!(context.words, "stage-of-flow", stage = &step.stage, lines = context.words.groups(lines))
    };
    steps.iter().map(step).collect::<Vec<_>>().join(" ")
}
