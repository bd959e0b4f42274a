//! The page of one case.

use super::case_box::case_facts;
use super::parts::{
    cite_case, cite_review, cite_work, document, heading, inlines, join, paragraph, references, section_blocks, text,
    theme_link,
};
use super::{Context, codes, results, tables};
use crate::document::{Block, Document, Inline, Kind, LocatorKind, Table};
use crate::model::{Axis, Basis, Case, Coding, Facet, Theme};
use crate::words::{said, written};

/// Composes the page of a case.
pub(super) fn compose(context: Context<'_>, case: &Case) -> Document {
    let path = format!("cases/{}", case.id);
    let mut document = document(context, Kind::Case, path, &case.title.value, context.review.path(case.file));
    document.standfirst = case.summary.inlines.clone();
    document.facts = case_facts(context, case);
    document.blocks = section_blocks(&case.sections, 2);
    document.blocks.extend(results::of_case(context, case));
    // A book would hold a table or two for each case, where the list of all cases has every code in one.
    document.site_only_from = Some(document.blocks.len());
    document.blocks.push(heading(2, &context.say("how-we-coded-it")));
    document.blocks.extend(coding_tables(context, case).into_iter().map(Block::Table));
    document.blocks.extend(disagreements(context, case));
    document.blocks.extend(printed(context, case));
    document.blocks.extend([heading(2, &context.say("where-it-is-used")), paragraph(used_in(context, case))]);
    document.blocks.push(Block::Facts { facts: vec![cite_case(context, case)] });
    document.blocks.extend(references(context));
    document
}

/// The codes of a case, apart by what they rest on: what is printed, what is said, and what the editors judged.
fn coding_tables(context: Context<'_>, case: &Case) -> Vec<Table> {
    let table_name =
        tables::of_cases(context).map_or_else(|| context.say("the-review-s-table"), |table| table.label.value.clone());
    let captions = [
        (Basis::Table, said!(context.words, "codes-of-table", table = table_name)),
        (Basis::Text, context.say("codes-of-text")),
        (Basis::Study, context.say("codes-of-study")),
        (Basis::Editor, context.say("codes-of-editor")),
    ];
    captions.into_iter().filter_map(|(basis, caption)| coding_table(context, case, basis, caption)).collect()
}

fn coding_table(context: Context<'_>, case: &Case, basis: Basis, caption: String) -> Option<Table> {
    let codings =
        context.review.axes().flat_map(|axis| case.codings_on(&axis.id.value).iter().map(move |coding| (axis, coding)));
    let rows: Vec<_> = codings
        .filter(|(_, coding)| coding.basis == basis)
        .map(|(axis, coding)| coding_row(context, case, axis, coding))
        .collect();
    let notes = if matches!(basis, Basis::Text | Basis::Study) { "where-and-notes" } else { "notes" };
    (!rows.is_empty()).then(|| Table {
        id: format!("coding-{}", basis.word()),
        caption: text(caption),
        columns: ["what-is-coded", "code", notes].map(|name| context.text(name)).to_vec(),
        widths: vec![2, 3, 6],
        rows,
        row_headers: true,
        ..Table::default()
    })
}

fn coding_row(context: Context<'_>, case: &Case, axis: &Axis, coding: &Coding) -> Vec<Vec<Inline>> {
    let line = context.review.code_line(axis, &coding.code.value);
    let code = match coding.told_as {
        Some(told) => written!(context.words, "case-with-marks", case = line, marks = context.say(told.message())),
        None => line,
    };
    let coder = coding
        .coder
        .as_ref()
        .map(|name| text(said!(context.words, "coded-by", name = &name.value)))
        .unwrap_or_default();
    let notes = join(vec![inlines(coding.role.as_ref()), inlines(coding.reason.as_ref()), coder], " ");
    vec![
        codes::axis_link(context, axis),
        code,
        join(vec![place(context, case, coding), notes], &context.say("between-sentences")),
    ]
}

/// Where the review's text says it, or the study.
fn place(context: Context<'_>, case: &Case, coding: &Coding) -> Vec<Inline> {
    if coding.basis == Basis::Study {
        return study_place(context, case, coding);
    }
    let section = coding.section.as_ref().filter(|_| coding.basis == Basis::Text);
    section
        .map(|section| vec![cite_review(context, true, Some((LocatorKind::Section, section.value.as_str())))])
        .unwrap_or_default()
}

fn study_place(context: Context<'_>, case: &Case, coding: &Coding) -> Vec<Inline> {
    let page = coding.page.as_ref().map(|page| (LocatorKind::Page, page.value.as_str()));
    let section = coding.section.as_ref().map(|section| (LocatorKind::Section, section.value.as_str()));
    let cited = case.study_of(coding).map(|key| cite_work(key, true, page.or(section)));
    let quoted = coding
        .quotation
        .as_ref()
        .map(|words| Inline::text(said!(context.words, "quoted-behind", words = &words.value)));
    cited.into_iter().chain(quoted).collect()
}

/// Where text and table of the review disagree about the case.
fn disagreements(context: Context<'_>, case: &Case) -> Vec<Block> {
    let mut items = Vec::new();
    for axis in context.review.axes() {
        for coding in case.codings_on(&axis.id.value) {
            if let Some(disagreement) = &coding.disagreement {
                let label =
                    Inline::Strong { text: text(said!(context.words, "label-before", label = &axis.label.value)) };
                items.push(vec![paragraph([vec![label], disagreement.inlines.clone()].concat())]);
            }
        }
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![heading(2, &context.say("where-the-review-disagrees-with-itself")), Block::List { start: None, items }]
}

/// What the review's table prints about the case, or why it has no row.
fn printed(context: Context<'_>, case: &Case) -> Vec<Block> {
    let Some(table) = tables::of_cases(context) else { return Vec::new() };
    let title = heading(2, &said!(context.words, "as-printed-in", table = &table.label.value));
    if let Some(added) = &case.added {
        let origin = [
            text(said!(context.words, "case-added", when = context.words.date(&added.value))),
            inlines(case.no_row.as_ref()),
        ]
        .concat();
        return vec![heading(2, &context.say("where-it-comes-from")), paragraph(origin)];
    }
    let Some((row, _)) = case.row else {
        let reason = inlines(case.no_row.as_ref());
        return vec![
            title,
            paragraph([text(said!(context.words, "case-without-row", table = &table.label.value)), reason].concat()),
        ];
    };
    let rows = table.columns.iter().filter_map(|column| {
        let cell = case.printed.get(&column.id.value)?;
        let words = if cell.value.is_empty() { context.say("cell-without-words") } else { cell.value.clone() };
        Some(vec![text(column.label.value.clone()), text(words)])
    });
    let printed = Table {
        id: "printed".to_owned(),
        caption: text(said!(context.words, "row-as-printed", row = row, table = &table.label.value)),
        columns: ["column", "printed"].map(|name| context.text(name)).to_vec(),
        widths: vec![1, 3],
        rows: rows.collect(),
        row_headers: true,
        wide: false,
        ..Table::default()
    };
    vec![title, Block::Table(printed)]
}

/// To which themes a case is coded, and which briefings use it.
fn used_in(context: Context<'_>, case: &Case) -> Vec<Inline> {
    let has_code = |facet: &Facet, theme: &Theme| context.review.bears(case, &facet.axis.id.value, &theme.id);
    let uses = |_: &Facet, theme: &Theme| context.uses[theme.page.as_str()].contains(case.id.as_str());
    let (coded, using) = (briefings(context, has_code), briefings(context, uses));
    let (coded_to, used_by) = (coded.len(), using.len());
    let coded = written!(context.words, "coded-to", number = coded_to, briefings = context.list(coded));
    join(vec![coded, written!(context.words, "used-by", number = used_by, briefings = context.list(using))], " ")
}

fn briefings(context: Context<'_>, is_meant: impl Fn(&Facet, &Theme) -> bool) -> Vec<Vec<Inline>> {
    let themes = context.review.facets.iter().flat_map(|facet| facet.themes.iter().map(move |theme| (facet, theme)));
    themes
        .filter(|(facet, theme)| is_meant(facet, theme))
        .map(|(_, theme)| vec![theme_link(context, &theme.page)])
        .collect()
}
