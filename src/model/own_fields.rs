//! Values of the fields that a review declares, read by their declarations.
//!
//! A value is read the same way by the rule that judges it and by the pages and tables that print it.

use jiff::civil::Date;

use super::{Case, FieldKind, OwnField, OwnValue, Quotation, Review, Typed};

/// What a value is, for whoever prints it.
#[derive(Debug, Clone, Copy)]
pub enum Reading<'r> {
    /// A text, kept as it was typed.
    Words(&'r str),
    /// One of the field's choices, in its words.
    Choice(&'r str),
    /// A number.
    Number(&'r str),
    /// A country, by its code and by its name in English.
    Country {
        /// The code, of two letters.
        code: &'static str,
        /// The name.
        name: &'static str,
    },
    /// A date, or the first and the last of a range.
    Date(&'r str, Option<&'r str>),
    /// Yes or no.
    YesNo(bool),
    /// An address.
    Link(&'r str),
    /// Latitude and longitude.
    Coordinate(&'r str),
    /// What somebody said.
    Quotation(&'r Quotation),
    /// Why there is no value.
    Missing(Missing),
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The study does not say.
    NotReported,
    /// There can be none.
    NotApplicable,
    /// What the study says can be read in several ways.
    Unclear,
}

impl Missing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotReported, Self::NotApplicable, Self::Unclear];

    /// The word that is typed for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotReported => "not-reported",
            Self::NotApplicable => "not-applicable",
            Self::Unclear => "unclear",
        }
    }
}

/// Why a value cannot be read, and what to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// What is wrong.
    pub message: String,
    /// What to type.
    pub help: String,
}

/// Reads one value by the declaration of its field.
///
/// # Errors
/// What is wrong with it.
pub fn read<'r>(field: &'r OwnField, typed: &'r Typed) -> Result<Reading<'r>, Misread> {
    let misread = |message: String, help: &str| Err(Misread { message, help: help.to_owned() });
    let word = match typed {
        Typed::Quotation(quotation) if field.kind == FieldKind::Quotation => return Ok(Reading::Quotation(quotation)),
        Typed::Quotation(_) => {
            return misread(format!("`{}` holds no quotation", field.id.value), "type one value");
        }
        Typed::Word(word) => word.value.trim(),
    };
    if let Some(missing) = Missing::ALL.into_iter().find(|missing| missing.word() == word) {
        return Ok(Reading::Missing(missing));
    }
    if word.is_empty() {
        return misread("no value is typed here".to_owned(), MISSING_HELP);
    }
    let found = match field.kind {
        FieldKind::Text => Some(Reading::Words(word)),
        FieldKind::Number | FieldKind::WholeNumber => return number(field, word),
        FieldKind::Date => date(word),
        FieldKind::YesNo => yes_no(word),
        FieldKind::Link => is_link(word).then_some(Reading::Link(word)),
        FieldKind::Coordinate => is_coordinate(word).then_some(Reading::Coordinate(word)),
        FieldKind::Country => {
            rust_iso3166::from_alpha2(word).map(|country| Reading::Country { code: country.alpha2, name: country.name })
        }
        FieldKind::Quotation => None,
        FieldKind::Choice => {
            let choice = field.choices.iter().find(|(choice, _)| choice.value == word);
            choice.map(|(_, label)| Reading::Choice(&label.value))
        }
    };
    found.ok_or_else(|| Misread { message: format!("`{word}` is {}", no_such(field.kind)), help: help(field) })
}

/// What to type where there is no value.
const MISSING_HELP: &str = "type the value, or why there is none: `not-reported`, `not-applicable` or `unclear`";

fn no_such(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "no text",
        FieldKind::Number => "no number",
        FieldKind::WholeNumber => "no whole number",
        FieldKind::Date => "no date",
        FieldKind::YesNo => "neither yes nor no",
        FieldKind::Link => "no address of the web",
        FieldKind::Coordinate => "no latitude and longitude",
        FieldKind::Country => "no country of ISO 3166-1",
        FieldKind::Quotation => "a text, and the field holds quotations",
        FieldKind::Choice => "none of the choices of this field",
    }
}

fn help(field: &OwnField) -> String {
    let example = match field.kind {
        FieldKind::Text => "words",
        FieldKind::Number => "digits with a point: `12.5`",
        FieldKind::WholeNumber => "digits alone: `120`",
        FieldKind::Date => "a year, month or day, or a range: `2012`, `2012-05`, `2012-05-31`, `2010/2012`",
        FieldKind::YesNo => "`yes` or `no`",
        FieldKind::Link => "an address that begins with `https://`",
        FieldKind::Coordinate => "degrees north and east with a point: `59.437, 24.754`",
        FieldKind::Country => "its code of two letters: `EE`, `GB`",
        FieldKind::Quotation => "`{words: …, by: participant}`",
        FieldKind::Choice => {
            let choices: Vec<String> = field.choices.iter().map(|(choice, _)| format!("`{}`", choice.value)).collect();
            return format!("type one of {}, or `not-reported`, `not-applicable` or `unclear`", choices.join(", "));
        }
    };
    format!("type {example}; or `not-reported`, `not-applicable` or `unclear`")
}

fn number<'r>(field: &'r OwnField, word: &'r str) -> Result<Reading<'r>, Misread> {
    let misread = |message: String, help: String| Err(Misread { message, help });
    let (digits, rest) = word.split_at(word.find(|c: char| !is_of_number(c)).unwrap_or(word.len()));
    if !rest.is_empty() && digits.parse::<f64>().is_ok() {
        let unit = field.unit.as_ref().map(|unit| format!("; the unit is `{}` everywhere", unit.value));
        let help = format!("type the number alone: `{digits}`{}", unit.unwrap_or_default());
        return misread(format!("more than a number stands in `{word}`"), help);
    }
    if !word.parse::<f64>().is_ok_and(f64::is_finite) {
        return misread(format!("`{word}` is {}", no_such(field.kind)), help(field));
    }
    let behind_point = word.split_once('.').map_or(0, |(_, digits)| digits.len());
    let most = if field.kind == FieldKind::WholeNumber { Some(0) } else { field.decimals };
    match most {
        Some(0) if behind_point > 0 => misread(format!("`{word}` is no whole number"), help(field)),
        Some(most) if behind_point > most => misread(
            format!("`{word}` has {behind_point} digits behind the point, and the field {most} at most"),
            "round it as the study does, or change `decimals` in `review.yaml`".to_owned(),
        ),
        _ => Ok(Reading::Number(word)),
    }
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '-' | '+')
}

fn date(word: &str) -> Option<Reading<'_>> {
    match word.split_once('/') {
        Some((first, last)) => {
            let is_range = is_date(first) && is_date(last) && first <= last;
            is_range.then_some(Reading::Date(first, Some(last)))
        }
        None => is_date(word).then_some(Reading::Date(word, None)),
    }
}

/// A year, a month or a day that there is.
fn is_date(word: &str) -> bool {
    let whole = match word.len() {
        4 => format!("{word}-01-01"),
        7 => format!("{word}-01"),
        _ => word.to_owned(),
    };
    whole.parse::<Date>().is_ok_and(|date| date.to_string() == whole && (1000..=2200).contains(&date.year()))
}

fn yes_no(word: &str) -> Option<Reading<'_>> {
    match word {
        "yes" | "true" => Some(Reading::YesNo(true)),
        "no" | "false" => Some(Reading::YesNo(false)),
        _ => None,
    }
}

fn is_link(word: &str) -> bool {
    let host = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    host.is_some_and(|host| host.starts_with(char::is_alphanumeric) && !host.contains([' ', '\n', '"', '<', '>']))
}

fn is_coordinate(word: &str) -> bool {
    let degrees: Vec<Option<f64>> = word.split(',').map(|part| part.trim().parse().ok()).collect();
    matches!(degrees.as_slice(), [Some(north), Some(east)] if north.abs() <= 90.0 && east.abs() <= 180.0)
}

impl Review {
    /// The fields of cases that the review declares.
    pub fn own_fields(&self) -> &[OwnField] {
        self.about.as_ref().map_or(&[], |about| &about.fields)
    }
}

impl Case {
    /// What the case says in a field of the review.
    pub fn own_value(&self, field: &OwnField) -> Option<&OwnValue> {
        self.fields.iter().find(|(name, _)| name.value == field.id.value).map(|(_, value)| value)
    }

    /// The values that can be read of what the case says in a field.
    pub fn readings<'r>(&'r self, field: &'r OwnField) -> Vec<Reading<'r>> {
        let parts = self.own_value(field).into_iter().flat_map(|value| &value.parts);
        parts.filter_map(|typed| read(field, typed).ok()).collect()
    }
}
