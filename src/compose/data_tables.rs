//! Tables for programs: every case in a row, every code in a row, and what the columns mean.
//!
//! Names and codes stand as they are typed, so that a table can be joined with another by them. Each is a file as CSV, and
//! all of them are the sheets of one workbook.

use super::Context;
use super::parts::{text, values};
use crate::document::{Inline, Table, plain_text};
use crate::model::{Axis, Basis, COLUMNS_OF_CASES, Case, Coding, OwnValue, Typed};

/// What the columns mean that every review has.
const MEANINGS: [&str; COLUMNS_OF_CASES.len()] = [
    "the name of the case's file",
    "the name of the case",
    "its short name",
    "where it was",
    "where it comes from: table, text, review or added",
    "the keys of the works that describe it",
    "the years of these works",
    "the DOIs of these works",
    "the key of the work that these were read in",
];

/// Every case with its works, its codes and its own fields.
pub(super) fn cases(context: Context<'_>) -> Table {
    let axes: Vec<&Axis> = context.review.axes().collect();
    let fields = context.review.own_fields();
    let own = fields.iter().map(|field| field.id.value.as_str());
    let names = COLUMNS_OF_CASES.into_iter().chain(axes.iter().map(|axis| axis.id.value.as_str())).chain(own);
    let rows = context.review.cases.iter().map(|case| {
        let codes = axes.iter().map(|axis| {
            let codes = case.codings_on(&axis.id.value).iter().map(|coding| coding.code.value.as_str());
            together(codes)
        });
        let own = fields.iter().map(|field| case.own_value(field).map(typed).unwrap_or_default());
        facts(context, case).into_iter().chain(codes).chain(own).map(text).collect()
    });
    table(names.map(str::to_owned), rows.collect())
}

fn facts(context: Context<'_>, case: &Case) -> Vec<String> {
    let works: Vec<_> = values(&case.sources).filter_map(|key| context.review.work(key)).collect();
    let years = works.iter().filter_map(|work| work.date).map(|date| date.year.to_string()).collect::<Vec<_>>();
    let word = |text: Option<&crate::model::Text>| text.map(|text| text.value.clone()).unwrap_or_default();
    vec![
        case.id.clone(),
        case.title.value.clone(),
        word(case.label.as_ref()),
        word(case.place.as_ref()),
        context.review.origin(case).word().to_owned(),
        together(values(&case.sources)),
        together(years.iter().map(String::as_str)),
        together(works.iter().filter_map(|work| work.doi.as_deref())),
        word(case.read_in.as_ref()),
    ]
}

fn together<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.collect::<Vec<_>>().join("; ")
}

fn typed(value: &OwnValue) -> String {
    together(value.parts.iter().map(|part| match part {
        Typed::Word(word) => word.value.as_str(),
        Typed::Quotation(quotation) => quotation.words.value.as_str(),
    }))
}

/// Every code of every case, one a row.
pub(super) fn codings(context: Context<'_>) -> Table {
    let names = ["case", "axis", "code", "label", "basis", "work", "section", "page", "quotation", "coder", "coded"];
    let mut rows = Vec::new();
    for case in &context.review.cases {
        for axis in context.review.axes() {
            let codings = case.codings_on(&axis.id.value).iter();
            rows.extend(codings.map(|coding| coding_row(context, case, axis, coding)));
        }
    }
    table(names.map(str::to_owned), rows)
}

fn coding_row(context: Context<'_>, case: &Case, axis: &Axis, coding: &Coding) -> Vec<Vec<Inline>> {
    let work = case.study_of(coding).filter(|_| coding.basis == Basis::Study);
    let label = context.review.code_label(axis, &coding.code.value);
    let first = [case.id.as_str(), axis.id.value.as_str(), coding.code.value.as_str(), label, coding.basis.word()];
    let optional = [
        work,
        coding.section.as_ref(),
        coding.page.as_ref(),
        coding.quotation.as_ref(),
        coding.coder.as_ref(),
        coding.coded.as_ref(),
    ];
    let optional = optional.map(|field| field.map_or("", |field| field.value.as_str()));
    first.into_iter().chain(optional).map(text).collect()
}

/// What each column of the table of cases means, and each code of an axis.
pub(super) fn dictionary(context: Context<'_>) -> Table {
    let row = |name: &str, value: &str, label: &str, meaning: &str| [name, value, label, meaning].map(text).to_vec();
    let mut rows: Vec<Vec<Vec<Inline>>> =
        COLUMNS_OF_CASES.iter().zip(MEANINGS).map(|(name, meaning)| row(name, "", "", meaning)).collect();
    for axis in context.review.axes() {
        let kind = if axis.folder.is_some() { "a facet" } else { "a vocabulary" };
        rows.push(row(&axis.id.value, "", &axis.label.value, kind));
        let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
        let codes = context.review.codes(axis).into_iter().chain(states);
        let definition = |code: &str| {
            let own = axis.codes.0.iter().find(|own| own.id.value == code);
            own.and_then(|code| code.definition.as_ref()).map_or("", |words| words.value.as_str())
        };
        rows.extend(codes.map(|(code, label)| row(&axis.id.value, code, label, definition(code))));
    }
    for field in context.review.own_fields() {
        let unit = field.unit.as_ref().map(|unit| format!(" in {}", unit.value)).unwrap_or_default();
        let definition = field.definition.as_ref().map(|words| format!(": {}", words.value)).unwrap_or_default();
        let meaning = format!("{}{unit}{definition}", field.kind.word());
        rows.push(row(&field.id.value, "", &field.label.value, &meaning));
        rows.extend(field.choices.iter().map(|(choice, label)| row(&field.id.value, &choice.value, &label.value, "")));
    }
    table(["column", "value", "label", "meaning"].map(str::to_owned), rows)
}

fn table(names: impl IntoIterator<Item = String>, rows: Vec<Vec<Vec<Inline>>>) -> Table {
    let columns: Vec<Vec<Inline>> = names.into_iter().map(text).collect();
    debug_assert!(rows.iter().all(|row| row.len() == columns.len()), "{}", plain_text(&columns.concat()));
    Table { widths: vec![1; columns.len()], columns, rows, ..Table::default() }
}
