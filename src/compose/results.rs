//! What studies found, estimate by estimate, and how far each can be trusted.

use super::Context;
use super::names::Named;
use super::parts::{cite_work, heading, inlines, join, text};
use crate::document::{Block, Inline, LocatorKind, Table, plain_text};
use crate::model::{Appraisal, Case, Judgement, Number, StudyResult, Tool};
use crate::words::{said, study_sentences, written};

/// The results and appraisals of a case, each under a heading; nothing where there are none.
pub(super) fn of_case(context: Context<'_>, case: &Case) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !case.results.is_empty() {
        blocks.extend([heading(2, &context.say("what-it-found")), Block::Table(results(context, case))]);
    }
    if !case.appraisals.is_empty() {
        blocks.push(heading(2, &context.say("how-far-it-can-be-trusted")));
        let tables = case.appraisals.iter().filter_map(|appraisal| appraised(context, case, appraisal));
        blocks.extend(tables.map(Block::Table));
    }
    blocks
}

fn results(context: Context<'_>, case: &Case) -> Table {
    Table {
        id: "results".to_owned(),
        caption: context.text("results-of-study"),
        columns: ["outcome", "compared", "when", "result", "measured", "where"].map(|name| context.text(name)).to_vec(),
        widths: vec![3, 3, 2, 4, 2, 3],
        rows: case.results.iter().map(|result| row(context, case, result)).collect(),
        row_headers: true,
        ..Table::default()
    }
}

fn row(context: Context<'_>, case: &Case, result: &StudyResult) -> Vec<Vec<Inline>> {
    let words =
        |field: Option<&crate::model::Text>| field.map(|name| Named::of(context, name).line()).unwrap_or_default();
    let number = result.n.map(|(number, _)| text(context.number(number))).unwrap_or_default();
    vec![
        Named::of(context, &result.outcome).line(),
        context.groups(vec![words(result.comparison.as_ref()), words(result.arm.as_ref())]),
        words(result.time.as_ref()),
        join(vec![estimate(context, result), inlines(result.said.as_ref())], &context.say("between-sentences")),
        number,
        place(case, result),
    ]
}

/// "risk ratio 0.82 (0.70 to 0.96)"; nothing where the study prints no estimate.
fn estimate(context: Context<'_>, result: &StudyResult) -> Vec<Inline> {
    let Some(estimate) = &result.estimate else { return Vec::new() };
    let measure = result.measure.as_ref().map(|measure| Named::of(context, measure).line()).unwrap_or_default();
    let numbers = text(format!("{}{}", printed(context, estimate), interval(context, &result.interval)));
    join(vec![measure, numbers], " ")
}

/// "Pain, 12 weeks: risk ratio 0.82 (0.70 to 0.96)"; without an estimate, what the study says in words.
pub(super) fn in_short(context: Context<'_>, result: &StudyResult) -> Vec<Inline> {
    let estimate = estimate(context, result);
    let found = if estimate.is_empty() { text(plain_text(&inlines(result.said.as_ref()))) } else { estimate };
    [written!(context.words, "label-before", label = outcome_at(context, result)), found].concat()
}

/// A number with every digit that was typed.
pub(super) fn printed(context: Context<'_>, number: &Number) -> String {
    context.decimal(&number.typed)
}

/// " (0.70 to 0.96)"; nothing without both ends.
pub(super) fn interval(context: Context<'_>, ends: &[Number]) -> String {
    match ends {
        [low, high] => {
            said!(context.words, "interval-behind", low = printed(context, low), high = printed(context, high))
        }
        _ => String::new(),
    }
}

fn place(case: &Case, result: &StudyResult) -> Vec<Inline> {
    let page = result.page.as_ref().map(|page| (LocatorKind::Page, page.value.as_str()));
    let key = result.work.as_ref().or(case.sources.first());
    key.map(|key| vec![cite_work(key, true, page)]).unwrap_or_default()
}

fn appraised(context: Context<'_>, case: &Case, appraisal: &Appraisal) -> Option<Table> {
    let tool = context.about.appraisal_tools.iter().find(|tool| tool.id.value == appraisal.tool.value)?;
    let domain = |(name, judgement): &(crate::model::Text, Judgement)| {
        let label = tool.domains.iter().find(|(domain, _)| domain.value == name.value);
        judged(context, case, tool, label.map_or(&name.value, |(_, label)| &label.value), judgement)
    };
    let overall =
        appraisal.overall.iter().map(|judgement| judged(context, case, tool, &context.say("overall"), judgement));
    let of = appraisal.result.as_ref().and_then(|id| case.results.iter().find(|result| result.id.value == id.value));
    let of = of.map(|result| outcome_at(context, result)).unwrap_or_default();
    let coder = appraisal.coder.as_ref().map(|coder| coder.value.as_str());
    let date = appraisal.date.as_ref().map(|date| context.words.date(&date.value));
    Some(Table {
        id: "appraisal".to_owned(),
        caption: study_sentences::appraised_by(context.words, &tool.label.value, of, coder, date.as_deref()),
        columns: ["domain", "judgement", "why"].map(|name| context.text(name)).to_vec(),
        widths: vec![3, 2, 6],
        rows: appraisal.domains.iter().map(domain).chain(overall).collect(),
        row_headers: true,
        ..Table::default()
    })
}

/// "Pain, 12 weeks".
pub(super) fn outcome_at(context: Context<'_>, result: &StudyResult) -> Vec<Inline> {
    let names = std::iter::once(&result.outcome).chain(&result.time);
    context.list(names.map(|name| Named::of(context, name).line()).collect())
}

fn judged(context: Context<'_>, case: &Case, tool: &Tool, label: &str, judgement: &Judgement) -> Vec<Vec<Inline>> {
    let mut why = judgement.reason.inlines.clone();
    if let Some(words) = &judgement.quotation {
        why.push(Inline::text(said!(context.words, "quoted-after", words = &words.value)));
        let page = judgement.page.as_ref().map(|page| (LocatorKind::Page, page.value.as_str()));
        let cited = case.sources.first().map(|key| cite_work(key, false, page));
        why.extend(cited.into_iter().flat_map(|cited| [Inline::text(" "), cited]));
    }
    vec![text(label), text(level(tool, &judgement.level.value)), why]
}

/// The words for a level of a tool.
pub(super) fn level<'t>(tool: &'t Tool, level: &'t str) -> &'t str {
    tool.levels.iter().find(|(name, _)| name.value == level).map_or(level, |(_, label)| label.value.as_str())
}
