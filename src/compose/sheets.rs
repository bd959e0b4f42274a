//! Tables for programs: every case in a row, every code in a row, and what the columns mean.
//!
//! Names and codes stand as they are typed, so that a table can be joined with another by them. Each is a file as CSV, and
//! all of them are the sheets of one workbook. Those of a large review are large, so that cells borrow their words.

use std::borrow::Cow;

use super::parts::values;
use crate::document::Sheet;
use crate::model::{Axis, Basis, COLUMNS_OF_CASES, Case, Coding, OwnValue, Review, TABLES_FOR_PROGRAMS, Text, Typed};

type Cell<'r> = Cow<'r, str>;
type Row<'r> = Vec<Cell<'r>>;

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

/// The tables of everything.
pub fn sheets(review: &Review) -> [Sheet<'_>; TABLES_FOR_PROGRAMS.len()] {
    let [of_cases, of_codings, of_columns] = TABLES_FOR_PROGRAMS;
    [cases(of_cases, review), codings(of_codings, review), dictionary(of_columns, review)]
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
    let columns = ["case", "axis", "code", "label", "basis", "work", "section", "page", "quotation", "coder", "coded"];
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
    first.map(Cell::from).into_iter().chain(optional.map(words)).collect()
}

/// What each column of the table of cases means, and each code of an axis.
fn dictionary<'r>(name: &'static str, review: &'r Review) -> Sheet<'r> {
    let columns = ["column", "value", "label", "meaning"];
    let mut rows: Vec<Row<'r>> =
        COLUMNS_OF_CASES.iter().zip(MEANINGS).map(|(name, meaning)| row([name, "", "", meaning])).collect();
    for axis in review.axes() {
        let kind = if axis.folder.is_some() { "a facet" } else { "a vocabulary" };
        rows.push(row([&axis.id.value, "", &axis.label.value, kind]));
        let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
        let codes = review.codes(axis).into_iter().chain(states);
        let definition = |code: &str| {
            let own = axis.codes.0.iter().find(|own| own.id.value == code);
            own.and_then(|code| code.definition.as_ref()).map_or("", |words| words.value.as_str())
        };
        rows.extend(codes.map(|(code, label)| row([&axis.id.value, code, label, definition(code)])));
    }
    for field in review.own_fields() {
        let unit = field.unit.as_ref().map(|unit| format!(" in {}", unit.value)).unwrap_or_default();
        let definition = field.definition.as_ref().map(|words| format!(": {}", words.value)).unwrap_or_default();
        let meaning = format!("{}{unit}{definition}", field.kind.word());
        let of_field = [field.id.value.as_str(), "", &field.label.value].map(Cell::from).into_iter();
        rows.push(of_field.chain([meaning.into()]).collect());
        rows.extend(
            field.choices.iter().map(|(choice, label)| row([&field.id.value, &choice.value, &label.value, ""])),
        );
    }
    sheet(name, columns, rows)
}

fn row<'r>(cells: [&'r str; 4]) -> Row<'r> {
    cells.map(Cell::from).to_vec()
}

fn sheet<'r>(name: &'static str, columns: impl IntoIterator<Item = &'r str>, rows: Vec<Row<'r>>) -> Sheet<'r> {
    let columns: Row<'r> = columns.into_iter().map(Cell::from).collect();
    debug_assert!(rows.iter().all(|row| row.len() == columns.len()), "{name}: {columns:?}");
    Sheet { name, columns, rows }
}
