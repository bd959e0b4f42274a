//! The appraisals of all studies by each tool: how the judgements of each domain spread, and each judgement in a table.

use super::Context;
use super::parts::{heading, short_case_link, text};
use super::results::{level, outcome_at};
use crate::document::{Block, Drawing, Figure, Inline, Table};
use crate::model::{Appraisal, Case, Judgement, Rated, Text, Tool};
use crate::words::{said, study_sentences};

/// A figure and a table for each tool by which something was appraised.
pub(super) fn blocks(context: Context<'_>) -> Vec<Block> {
    let tools = context.about.appraisal_tools.iter();
    let appraised = tools.map(|tool| (tool, by(context, tool))).filter(|(_, rows)| !rows.is_empty());
    let blocks: Vec<Block> = appraised
        .flat_map(|(tool, rows)| {
            [Block::Figure(spread(context, tool, &rows)), Block::Table(grid(context, tool, &rows))]
        })
        .collect();
    let title = (!blocks.is_empty()).then(|| heading(2, &context.say("how-far-studies-can-be-trusted")));
    title.into_iter().chain(blocks).collect()
}

type Row<'r> = (&'r Case, &'r Appraisal);

fn by<'r>(context: Context<'r>, tool: &Tool) -> Vec<Row<'r>> {
    let cases = context.review.cases.iter();
    let all = cases.flat_map(|case| case.appraisals.iter().map(move |appraisal| (case, appraisal)));
    all.filter(|(_, appraisal)| appraisal.tool.value == tool.id.value).collect()
}

/// What a tool judges: a domain, or the whole.
enum Part<'r> {
    Domain(&'r Text),
    Overall,
}

impl Part<'_> {
    fn of<'a>(&self, appraisal: &'a Appraisal) -> Option<&'a Judgement> {
        match self {
            Self::Domain(name) => {
                let domain = appraisal.domains.iter().find(|(domain, _)| domain.value == name.value);
                domain.map(|(_, judgement)| judgement)
            }
            Self::Overall => appraisal.overall.as_ref(),
        }
    }
}

/// What a tool judges, each with its name.
fn parts<'t>(context: Context<'_>, tool: &'t Tool) -> Vec<(String, Part<'t>)> {
    let domains = tool.domains.iter().map(|(name, label)| (label.value.clone(), Part::Domain(name)));
    domains.chain(tool.overall.then(|| (context.say("overall"), Part::Overall))).collect()
}

/// How many judgements of each domain stand at each level.
fn spread(context: Context<'_>, tool: &Tool, rows: &[Row<'_>]) -> Figure {
    let parts = parts(context, tool);
    let number = |part: &Part<'_>, level: &Text| {
        rows.iter().filter_map(|(_, one)| part.of(one)).filter(|one| one.level.value == level.value).count()
    };
    let counts: Vec<Vec<usize>> =
        parts.iter().map(|(_, part)| tool.levels.iter().map(|(level, _)| number(part, level)).collect()).collect();
    let names: Vec<String> = parts.iter().map(|(name, _)| name.clone()).collect();
    let levels: Vec<String> = tool.levels.iter().map(|(_, label)| label.value.clone()).collect();
    let told = names
        .iter()
        .zip(&counts)
        .map(|(name, counts)| study_sentences::judgements_of_domain(context.words, name, &levels, counts));
    Figure {
        id: format!("appraisal-{}", tool.id.value),
        caption: text(study_sentences::judgements_by_tool(
            context.words,
            &tool.label.value,
            tool.rates == Rated::Result,
            rows.len(),
        )),
        alternative: told.collect::<Vec<_>>().join(" "),
        table: numbers(context, &names, &levels, &counts),
        drawing: Drawing::Grid { rows: names, columns: levels, counts },
    }
}

fn numbers(context: Context<'_>, names: &[String], levels: &[String], counts: &[Vec<usize>]) -> Table {
    let body = names.iter().zip(counts).map(|(name, counts)| {
        let numbers = counts.iter().map(usize::to_string);
        std::iter::once(name.clone()).chain(numbers).map(text).collect()
    });
    Table {
        caption: context.text("the-numbers-of-the-figure"),
        columns: std::iter::once(context.say("domain")).chain(levels.iter().cloned()).map(text).collect(),
        widths: [vec![4], vec![2; levels.len()]].concat(),
        rows: body.collect(),
        row_headers: true,
        ..Table::default()
    }
}

/// Each study, or each result, with its judgements.
fn grid(context: Context<'_>, tool: &Tool, rows: &[Row<'_>]) -> Table {
    let parts = parts(context, tool);
    let mut columns = vec![context.text("study")];
    columns.extend((tool.rates == Rated::Result).then(|| context.text("result")));
    columns.extend(parts.iter().map(|(name, _)| text(name.as_str())));
    let body = rows.iter().map(|(case, appraisal)| {
        let of = (tool.rates == Rated::Result).then(|| result(context, case, appraisal));
        let judgements = parts.iter().map(|(_, part)| words(tool, part.of(appraisal)));
        std::iter::once(vec![short_case_link(context, &case.id)]).chain(of).chain(judgements).collect()
    });
    Table {
        id: format!("judgements-{}", tool.id.value),
        caption: text(said!(context.words, "each-judgement", tool = &tool.label.value)),
        widths: vec![2; columns.len()],
        columns,
        rows: body.collect(),
        row_headers: true,
        wide: true,
        ..Table::default()
    }
}

fn result(context: Context<'_>, case: &Case, appraisal: &Appraisal) -> Vec<Inline> {
    let of = appraisal.result.as_ref().and_then(|id| case.results.iter().find(|one| one.id.value == id.value));
    of.map(|result| outcome_at(context, result)).unwrap_or_default()
}

fn words(tool: &Tool, judgement: Option<&Judgement>) -> Vec<Inline> {
    judgement.map(|judgement| text(level(tool, &judgement.level.value))).unwrap_or_default()
}
