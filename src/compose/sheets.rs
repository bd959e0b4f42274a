//! Tables for programs: every case in a row, every code in a row, and what the columns mean.
//!
//! Names and codes stand as they are typed, so that a table can be joined with another by them. Each is a file as CSV, and
//! all of them are the sheets of one workbook. Those of a large review are large, so that cells borrow their words.

use std::borrow::Cow;

use super::parts::values;
use crate::document::Sheet;
use crate::model::{
    Axis, Basis, COLUMNS_OF_CASES, Case, Coding, OwnField, OwnValue, Review, TABLES_FOR_PROGRAMS, Text, ToldAs, Typed,
};
use crate::words::{Words, said};

type Cell<'r> = Cow<'r, str>;
type Row<'r> = Vec<Cell<'r>>;

/// The messages that say what the columns mean that every review has.
const MEANINGS: [&str; COLUMNS_OF_CASES.len()] = [
    "column-id",
    "column-title",
    "column-label",
    "column-place",
    "column-origin",
    "column-keys",
    "column-years",
    "column-dois",
    "column-read-in",
];

/// The tables of everything; what their columns mean is said in these words.
pub fn sheets<'r>(review: &'r Review, words: &Words) -> [Sheet<'r>; TABLES_FOR_PROGRAMS.len()] {
    let [of_cases, of_codings, of_columns] = TABLES_FOR_PROGRAMS;
    [cases(of_cases, review), codings(of_codings, review), dictionary(of_columns, review, words)]
}

/// Every case with its works, its codes and its own fields.
fn cases<'r>(name: &'static str, review: &'r Review) -> Sheet<'r> {
    let axes: Vec<&Axis> = review.axes().collect();
    let fields = review.own_fields();
    let own = fields.iter().map(|field| field.id.value.as_str());
    let columns = COLUMNS_OF_CASES.into_iter().chain(axes.iter().map(|axis| axis.id.value.as_str())).chain(own);
    let rows = review.cases.iter().map(|case| {
        let codes = axes.iter().map(|axis| {
            let codings = case.codings_on(&axis.id.value).iter();
            together(codings.map(|coding| coding.code.value.as_str().into()))
        });
        let own = fields.iter().map(|field| case.own_value(field).map(typed).unwrap_or_default());
        facts(review, case).into_iter().chain(codes).chain(own).collect()
    });
    sheet(name, columns, rows.collect())
}

fn facts<'r>(review: &'r Review, case: &'r Case) -> [Cell<'r>; COLUMNS_OF_CASES.len()] {
    let works = || values(&case.sources).filter_map(|key| review.work(key));
    let years = works().filter_map(|work| work.date).map(|date| date.year.to_string().into());
    [
        case.id.as_str().into(),
        case.title.value.as_str().into(),
        words(case.label.as_ref()),
        words(case.place.as_ref()),
        review.origin(case).word().into(),
        together(values(&case.sources).map(Cell::from)),
        together(years),
        together(works().filter_map(|work| work.doi.as_deref()).map(Cell::from)),
        words(case.read_in.as_ref()),
    ]
}

fn words(text: Option<&Text>) -> Cell<'_> {
    text.map_or("", |text| text.value.as_str()).into()
}

/// Several words in one cell.
fn together<'r>(mut parts: impl Iterator<Item = Cell<'r>>) -> Cell<'r> {
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |all, part| all + "; " + part)
}

fn typed(value: &OwnValue) -> Cell<'_> {
    together(value.parts.iter().map(|part| match part {
        Typed::Word(word) => word.value.as_str().into(),
        Typed::Quotation(quotation) => quotation.words.value.as_str().into(),
    }))
}

/// Every code of every case, one a row.
fn codings<'r>(name: &'static str, review: &'r Review) -> Sheet<'r> {
    let columns =
        ["case", "axis", "code", "label", "basis", "work", "section", "page", "quotation", "coder", "coded", "told_as"];
    let mut rows = Vec::new();
    for case in &review.cases {
        for axis in review.axes() {
            let codings = case.codings_on(&axis.id.value).iter();
            rows.extend(codings.map(|coding| coding_row(review, case, axis, coding)));
        }
    }
    sheet(name, columns, rows)
}

fn coding_row<'r>(review: &'r Review, case: &'r Case, axis: &'r Axis, coding: &'r Coding) -> Row<'r> {
    let work = case.study_of(coding).filter(|_| coding.basis == Basis::Study);
    let label = review.code_label(axis, &coding.code.value);
    let first = [case.id.as_str(), axis.id.value.as_str(), coding.code.value.as_str(), label, coding.basis.word()];
    let optional = [
        work,
        coding.section.as_ref(),
        coding.page.as_ref(),
        coding.quotation.as_ref(),
        coding.coder.as_ref(),
        coding.coded.as_ref(),
    ];
    let told = coding.told_as.map_or("", ToldAs::word);
    first.map(Cell::from).into_iter().chain(optional.map(words)).chain([told.into()]).collect()
}

/// What each column of the table of cases means, and each code of an axis.
fn dictionary<'r>(name: &'static str, review: &'r Review, words: &Words) -> Sheet<'r> {
    let columns = ["column", "value", "label", "meaning"];
    let of_every_review = COLUMNS_OF_CASES.iter().zip(MEANINGS);
    let mut rows: Vec<Row<'r>> =
        of_every_review.map(|(name, meaning)| row([name, "", ""], words.say(meaning).into())).collect();
    for axis in review.axes() {
        let kind = if axis.folder.is_some() { "column-of-facet" } else { "column-of-vocabulary" };
        rows.push(row([&axis.id.value, "", &axis.label.value], words.say(kind).into()));
        let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
        let codes = review.codes(axis).into_iter().chain(states);
        let definition = |code: &str| {
            let own = axis.codes.0.iter().find(|own| own.id.value == code);
            own.and_then(|code| code.definition.as_ref()).map_or("", |words| words.value.as_str())
        };
        rows.extend(codes.map(|(code, label)| row([&axis.id.value, code, label], definition(code).into())));
    }
    for field in review.own_fields() {
        rows.push(row([&field.id.value, "", &field.label.value], meaning_of(field, words).into()));
        let choices = field.choices.iter();
        rows.extend(choices.map(|(choice, label)| row([&field.id.value, &choice.value, &label.value], "".into())));
    }
    sheet(name, columns, rows)
}

/// "whole number in people: What it means."
fn meaning_of(field: &OwnField, words: &Words) -> String {
    let kind = said!(words, "kind-of-field", kind = field.kind.word());
    let of_unit = |unit: &Text| said!(words, "kind-in-unit", kind = &kind, unit = &unit.value);
    let measured = field.unit.as_ref().map_or_else(|| kind.clone(), of_unit);
    let defined = |definition: &Text| said!(words, "label-before", label = &measured) + &definition.value;
    field.definition.as_ref().map_or_else(|| measured.clone(), defined)
}

fn row<'r>(names: [&'r str; 3], meaning: Cell<'r>) -> Row<'r> {
    names.map(Cell::from).into_iter().chain([meaning]).collect()
}

fn sheet<'r>(name: &'static str, columns: impl IntoIterator<Item = &'r str>, rows: Vec<Row<'r>>) -> Sheet<'r> {
    let columns: Row<'r> = columns.into_iter().map(Cell::from).collect();
    debug_assert!(rows.iter().all(|row| row.len() == columns.len()), "{name}: {columns:?}");
    Sheet { name, columns, rows }
}
