//! Dates: `2014`, `2014-05`, `2014-05-07`.

use super::{Date, fields::Fields};

const HELP: &str =
    "type `date = {2014}`, `date = {2014-05}` or `date = {2014-05-07}`; leave the field out if there is no date";

/// The date of an entry: from `date`, or else from `year`, `month` and `day`.
pub(super) fn read(fields: &mut Fields<'_>) -> Option<Date> {
    let (name, text) = match fields.text(&["date"]) {
        Some(text) => ("date", text),
        None => ("year", year_month_day(fields)?),
    };
    let date = date(&text);
    if date.is_none() {
        let what = if text.contains(['/', '–']) { "is a range: a citation needs one date" } else { "is not a date" };
        fields.fault(name, format!("`{text}` {what}"), HELP);
    }
    date
}

/// The three fields of BibTeX, joined the way that `date` is written.
fn year_month_day(fields: &Fields<'_>) -> Option<String> {
    let mut text = fields.text(&["year"])?;
    if let Some(month) = fields.text(&["month"]) {
        text = format!("{text}-{}", month_number(&month).unwrap_or(month));
        if let Some(day) = fields.text(&["day"]) {
            text = format!("{text}-{day}");
        }
    }
    Some(text)
}

/// The number of a month that is given by its name, in full or by three or more letters.
fn month_number(name: &str) -> Option<String> {
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
    let name = name.trim_end_matches('.').to_lowercase();
    let place = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    Some((place + 1).to_string())
}

fn date(text: &str) -> Option<Date> {
    let numbers: Vec<u16> = text.split('-').map(number).collect::<Option<_>>()?;
    let (year, month, day) = match numbers[..] {
        [year] => (year, None, None),
        [year, month] => (year, Some(u8::try_from(month).ok()?), None),
        [year, month, day] => (year, Some(u8::try_from(month).ok()?), Some(u8::try_from(day).ok()?)),
        _ => return None,
    };
    Some(Date { year: i32::from(year), month, day }).filter(|date| exists(*date))
}

/// A number of one to four digits; `parse` alone would take a sign as well.
fn number(text: &str) -> Option<u16> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn exists(Date { year, month, day }: Date) -> bool {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if leap => 29,
        Some(2) => 28,
        Some(_) | None => 31,
    };
    year >= 1 && month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=days).contains(&day))
}
