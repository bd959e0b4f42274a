//! Works in the form that the citation processor takes.
//!
//! The records are built here field by field, never taken from the user's file: the processor panics on a date range,
//! loses the institution of a report read from BibTeX, and takes half of a family name for a particle.

use std::collections::BTreeMap;

use citationberg::json::{DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange};

use super::{et_al, pages, tree};
use crate::model::{Date, Name, Work, WorkKind};

/// The CSL record of a work.
pub(super) fn item(work: &Work) -> Item {
    let mut fields = BTreeMap::new();
    fields.insert("id".to_owned(), Value::String(work.key.clone()));
    fields.insert("type".to_owned(), Value::String(work.csl_type.unwrap_or(csl_type(work)).to_owned()));
    for (name, value) in texts(work) {
        let value = work.forms.get(name).map(String::as_str).or(value);
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let value = if name == "number" { tree::with_kept_hyphens(value) } else { value.to_owned() };
            fields.insert(name.to_owned(), Value::String(value));
        }
    }
    for (name, value) in &work.variables {
        fields.insert((*name).to_owned(), Value::String(value.clone()));
        if *name == "event-title" {
            // What styles called it before.
            fields.insert("event".to_owned(), Value::String(value.clone()));
        }
    }
    let people = [
        ("author", &work.authors),
        ("editor", &work.editors),
        ("translator", &work.translators),
        ("container-author", &work.book_authors),
    ];
    for (variable, people) in people {
        if !people.is_empty() {
            let others = work.and_others.contains(&variable).then(et_al::others);
            fields.insert(variable.to_owned(), Value::Names(people.iter().map(name).chain(others).collect()));
        }
    }
    let dates = [("issued", work.date), ("accessed", work.accessed), ("original-date", work.original_date)];
    for (variable, value) in dates {
        if let Some(date) = value.and_then(date) {
            fields.insert(variable.to_owned(), date);
        }
    }
    Item(fields)
}

/// A work that is nobody's: one name and one year.
pub(super) fn company() -> Item {
    let name = NameValue::Literal(LiteralName { literal: "\u{e001}".to_owned() });
    let fields = [
        ("id", Value::String("\u{e001}".to_owned())),
        ("type", Value::String("document".to_owned())),
        ("author", Value::Names(vec![name])),
    ];
    let issued =
        date(Date { year: 1001, month: None, day: None, circa: false, season: None }).map(|date| ("issued", date));
    Item(fields.into_iter().chain(issued).map(|(name, value)| (name.to_owned(), value)).collect())
}

/// Whose names a work is cited by: its authors, or its editors if it has none.
pub(super) fn people(work: &Work) -> &[Name] {
    if work.authors.is_empty() { &work.editors } else { &work.authors }
}

/// Whether the one organisation that wrote a work also published it.
pub(super) fn published_by_author(work: &Work) -> bool {
    matches!(work.authors.as_slice(), [Name::Organisation(name)] if Some(name) == work.publisher.as_ref())
}

fn texts(work: &Work) -> [(&'static str, Option<&str>); 12] {
    [
        ("title", Some(&work.title)),
        ("container-title", work.container.as_deref()),
        ("volume", work.volume.as_deref()),
        ("issue", work.issue.as_deref()),
        ("page", work.pages.as_deref().map(pages::countable)),
        ("publisher", work.publisher.as_deref()),
        ("publisher-place", work.place.as_deref()),
        ("genre", work.genre.as_deref()),
        ("number", work.number.as_deref()),
        ("edition", work.edition.as_deref().map(without_ordinal)),
        ("DOI", work.doi.as_deref()),
        ("URL", work.url.as_deref()),
    ]
}

fn csl_type(work: &Work) -> &'static str {
    match work.kind {
        // Styles print the volume and the publisher of a book of papers where they take it for a book with editors.
        WorkKind::ConferencePaper if !work.editors.is_empty() => "chapter",
        WorkKind::Article => "article-journal",
        WorkKind::Book => "book",
        WorkKind::Chapter => "chapter",
        WorkKind::Report => "report",
        WorkKind::Thesis => "thesis",
        WorkKind::ConferencePaper => "paper-conference",
        WorkKind::Webpage => "webpage",
        // Many styles have a form for documents that is none for works of any kind.
        WorkKind::Other => "",
    }
}

/// `2nd` as `2`: a style makes its own ordinals, and only from numbers.
fn without_ordinal(edition: &str) -> &str {
    let number = edition.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ordinal = ["st", "nd", "rd", "th"].contains(&&edition[number.len()..]);
    if ordinal && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) { number } else { edition }
}

fn name(name: &Name) -> NameValue {
    match name {
        Name::Organisation(literal) => NameValue::Literal(LiteralName { literal: literal.clone() }),
        Name::Person { family, given, particle, suffix } => {
            let (first, rest) = split_family(family, particle.as_deref());
            NameValue::Item(NameItem {
                family: rest,
                given: given.as_deref().map(with_spaced_initials),
                non_dropping_particle: first,
                dropping_particle: None,
                suffix: suffix.clone(),
                comma_suffix: None,
            })
        }
    }
}

/// The particle and the family name. Of a family name of several words the first goes where the particle would: the
/// processor prints both in one piece, but without a particle it takes the `Ortega y` of `Ortega y Gasset` away.
fn split_family(family: &str, particle: Option<&str>) -> (Option<String>, String) {
    match (particle, family.split_once(' ')) {
        (Some(particle), _) => (Some(particle.to_owned()), family.to_owned()),
        (None, Some((first, rest))) => (Some(first.to_owned()), rest.to_owned()),
        (None, None) => (None, family.to_owned()),
    }
}

/// `L.H.` as `L. H.`: the processor takes it for one initial.
fn with_spaced_initials(given: &str) -> String {
    let mut spaced = String::with_capacity(given.len());
    for c in given.chars() {
        if c.is_uppercase() && spaced.ends_with('.') {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    spaced
}

/// One date, never a range; parts that are none are left out, since the processor computes with them unchecked.
fn date(date: Date) -> Option<Value> {
    let mut parts = vec![i16::try_from(date.year).ok()?];
    if let Some(month) = date.month.filter(|month| (1..=12).contains(month)) {
        parts.push(month.into());
        parts.extend(date.day.filter(|day| (1..=31).contains(day)).map(i16::from));
    }
    let date_parts = VecDateRange(vec![VecDate(parts)]);
    let season = date.season.map(|season| season.to_string());
    Some(Value::Date(DateValue::DateParts { date_parts, literal: None, season, circa: date.circa }))
}
