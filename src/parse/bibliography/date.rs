//! Dates: `2014`, `2014-05-07`, and what exports write: `OCT 1`, `Winter`, `2013a`, `c. 2013`, `2013/2015`, time stamps.
//!
//! A year that is known is never lost: what cannot be read of a date is left out, or noted.

use super::{Date, fields::Fields};

const HELP: &str =
    "type `date = {2014}`, `date = {2014-05}` or `date = {2014-05-07}`; leave the field out if there is no date";

/// What stands for no date.
const NO_DATES: [&str; 5] = ["n.d.", "nd", "n. d.", "no date", "undated"];
/// What stands for a date that is not known yet, which is printed in its place.
const STATES: [&str; 7] =
    ["in press", "inpress", "forthcoming", "submitted", "in preparation", "inpreparation", "under review"];

/// The date of an entry: from `date`, or else from `year`, `month` and `day`.
pub(super) fn read(fields: &mut Fields<'_>) -> Option<Date> {
    if fields.text(&["date"]).is_some() {
        return of_field(fields, "date");
    }
    let year = of_field(fields, "year")?;
    let Some(month) = fields.text(&["month"]) else { return Some(year) };
    let day = fields.text(&["day"]).and_then(|day| day.parse().ok()).or_else(|| day_in(&month));
    let Some(month) = month_number(&month) else { return Some(Date { season: season_in(&month), ..year }) };
    let whole = Date { month: Some(month), day, ..year };
    if exists(whole) {
        return Some(whole);
    }
    let typed = [Some(month), day].into_iter().flatten().map(|part| format!("-{part}")).collect::<String>();
    fields.fault("year", format!("`{}{typed}` is not a date", year.year), HELP);
    Some(year)
}

/// The year in which a work of several years ended; empty while it goes on. The month of one of several months: `2017-08`.
pub(super) fn until(fields: &Fields<'_>) -> Option<String> {
    last_year(fields).or_else(|| last_month(fields))
}

/// The last month of `JUL-AUG`, or of `2017-07/2017-08`, with its year.
fn last_month(fields: &Fields<'_>) -> Option<String> {
    let (year, first, last) = match fields.text(&["date"]) {
        Some(date) => {
            let ((year, first), (other, last)) = date.split_once('/').map(|(first, last)| {
                (first.split_once('-').unwrap_or_default(), last.split_once('-').unwrap_or_default())
            })?;
            (Some(year.to_owned()).filter(|year| year == other)?, first.to_owned(), last.to_owned())
        }
        None => {
            let months = fields.text(&["month"])?;
            let (first, last) = months.split_once(['-', '–', '/'])?;
            let last = last.trim_start_matches(['-', '–']);
            (fields.text(&["year"])?, first.to_owned(), last.to_owned())
        }
    };
    let is_name = |month: &str| month.trim().chars().all(char::is_alphabetic);
    let (from, to) = (month_number(&first)?, month_number(&last)?);
    let is_range = from < to && to <= 12 && is_name(&first) == is_name(&last) && number(&year).is_some();
    is_range.then(|| format!("{year}-{to:02}"))
}

fn last_year(fields: &Fields<'_>) -> Option<String> {
    let typed = fields.text(&["date", "year"])?;
    let (first, last) = typed.split_once(['/', '–']).or_else(|| typed.split_once('-'))?;
    let first = number(first.get(..4)?)?;
    let last = last.trim().trim_start_matches(['–', '-']);
    if matches!(last, "" | "..") && typed.contains('/') {
        return Some(String::new());
    }
    let digits: String = last.chars().take_while(char::is_ascii_digit).collect();
    let year = match digits.len() {
        4 => number(&digits)?,
        2 if digits == last && !typed.contains('/') => first / 100 * 100 + number(&digits)?,
        _ => return None,
    };
    let is_year = digits.len() == 4 || year % 100 > 24;
    (year > first && is_year).then(|| year.to_string())
}

/// The words that stand in place of a date, if any do.
pub(super) fn no_date(fields: &Fields<'_>) -> Option<String> {
    let typed = fields.text(&["date", "year"])?.to_lowercase();
    (NO_DATES.contains(&typed.as_str()) || STATES.contains(&typed.as_str())).then_some(typed)
}

/// Of these, the ones that say how far the publication is.
pub(super) fn state(fields: &Fields<'_>) -> Option<String> {
    no_date(fields).filter(|words| STATES.contains(&words.as_str()))
}

/// The date in a field.
pub(super) fn of_field(fields: &mut Fields<'_>, name: &'static str) -> Option<Date> {
    let plain = fields.text(&[name])?;
    // The sign for a year that is not certain is a space in text.
    let typed =
        if plain.starts_with(|c: char| c.is_ascii_digit()) { fields.verbatim(&[name]).unwrap_or(plain) } else { plain };
    let lower = typed.to_lowercase();
    if NO_DATES.contains(&lower.as_str()) || STATES.contains(&lower.as_str()) {
        return None;
    }
    let date = date(&typed);
    if date.is_none_or(|date| !date.is_whole) {
        fields.fault(name, format!("`{typed}` is not a date"), HELP);
    }
    date.map(|read| read.date)
}

/// What was read, and whether all of it is a date.
#[derive(Clone, Copy)]
struct Read {
    date: Date,
    is_whole: bool,
}

fn date(typed: &str) -> Option<Read> {
    let (text, circa) = without_doubt(typed.trim());
    // The first of a range; a time stamp is no part of the date.
    let first = text.split(['/', '–']).next().unwrap_or_default();
    let day =
        first.split(['T', ' ']).next().filter(|day| day.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(first);
    let parts: Vec<&str> = day.split('-').collect();
    let begins = number(parts.first()?.trim_end_matches(|c: char| c.is_ascii_lowercase())).filter(|year| *year > 999);
    // `10/2007`, `Winter 2004`, `(2008)`: the year alone is certain.
    let Some(year) = begins else {
        let year = text.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 4).and_then(number)?;
        let date = Date { year: i32::from(year), month: None, day: None, circa, season: season_in(&text) };
        return (year > 0).then_some(Read { date, is_whole: true });
    };
    let only = Date { year: i32::from(year), month: None, day: None, circa, season: season_in(&text) };
    let rest: Option<Vec<u16>> = parts[1..].iter().map(|part| number(part)).collect();
    let read = match rest.as_deref() {
        // A range of years that is typed with a hyphen, and the seasons of BibLaTeX.
        Some([end]) if *end > 31 => Read { date: only, is_whole: *end >= year % 100 },
        Some([]) => Read { date: only, is_whole: true },
        Some([season @ 21..=24]) => {
            Read { date: Date { season: u8::try_from(season - 20).ok(), ..only }, is_whole: true }
        }
        Some([month]) => whole(only, *month, None),
        Some([month, day]) => whole(only, *month, Some(*day)),
        _ => Read { date: only, is_whole: false },
    };
    Some(read)
}

fn whole(year: Date, month: u16, day: Option<u16>) -> Read {
    let parts = (u8::try_from(month).ok(), day.map(|day| u8::try_from(day).unwrap_or(u8::MAX)));
    let date = Date { month: parts.0, day: parts.1, ..year };
    let is_whole = parts.0.is_some() && exists(date);
    Read { date: if is_whole { date } else { year }, is_whole }
}

/// The date without the words and signs that say that it is not certain.
fn without_doubt(typed: &str) -> (String, bool) {
    let lower = typed.to_lowercase();
    let word = ["circa ", "ca. ", "ca ", "c. ", "c "].into_iter().find(|word| lower.starts_with(word));
    let text = &typed[word.map_or(0, str::len)..];
    let is_about = word.is_some() || text.contains('~') || text.contains('%');
    (text.replace(['~', '?', '%', '[', ']'], "").trim().to_owned(), is_about)
}

/// The season that a text names, from 1 for spring.
fn season_in(text: &str) -> Option<u8> {
    const SEASONS: [&str; 5] = ["spring", "summer", "autumn", "winter", "fall"];
    let text = text.to_lowercase();
    let named = SEASONS.iter().position(|season| text.contains(season))?;
    Some([1, 2, 3, 4, 3][named])
}

/// The number of a month that is typed as a number or a name, in full or by three letters and more; of two the first.
fn month_number(typed: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let typed = typed.to_lowercase();
    let first = typed.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    let named =
        || MONTHS.iter().position(|month| first.len() >= 3 && month.starts_with(first)).map(|place| place as u8 + 1);
    first.parse().ok().or_else(named)
}

/// The day behind a month: `OCT 1`.
fn day_in(month: &str) -> Option<u8> {
    let mut words = month.split_whitespace();
    let is_name = words.next()?.chars().all(char::is_alphabetic);
    words.next().filter(|_| is_name)?.parse().ok().filter(|_| words.next().is_none())
}

/// A number of one to four digits; `parse` alone would take a sign as well.
fn number(text: &str) -> Option<u16> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn exists(Date { year, month, day, .. }: Date) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if leap => 29,
        Some(2) => 28,
        Some(_) | None => 31,
    };
    year >= 1 && month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=days).contains(&day))
}
