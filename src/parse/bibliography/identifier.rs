//! Identifiers of works: DOI, address, ISBN and ISSN. Real bibliographies are dirty; only what cannot be right is a fault.

use super::fields::Fields;

/// The DOI without an address before it; one that is only given as an address counts as well.
///
/// Source: DOI Handbook, §2.2: a prefix `10.` with a registrant, a slash, and a suffix of any printable characters, so that
/// `10.1002/(SICI)1097-4571(199208)43:7<488::AID-ASI3>3.0.CO;2-7` is one.
pub(super) fn doi(fields: &mut Fields<'_>) -> Option<String> {
    let (name, typed) = match fields.verbatim(&["doi"]) {
        Some(doi) => ("doi", doi),
        None => ("url", fields.verbatim(&["url"]).filter(|url| bare_doi(url).len() < url.len())?),
    };
    let doi = bare_doi(&typed);
    if is_doi(doi) {
        return Some(doi.to_owned());
    }
    let help = "type it from `10.` on: `doi = {10.1080/03003930.2016.1150837}`";
    fields.malformed(name, format!("`{typed}` is not a DOI"), help);
    None
}

fn is_doi(doi: &str) -> bool {
    let Some((registrant, suffix)) = doi.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let is_registrant = registrant.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    is_registrant && !suffix.is_empty() && !doi.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn bare_doi(typed: &str) -> &str {
    const BEFORE: [&str; 6] = [
        "https://doi.org/",
        "https://www.doi.org/",
        "http://doi.org/",
        "https://dx.doi.org/",
        "http://dx.doi.org/",
        "doi:",
    ];
    let starts = |before: &&&str| typed.get(..before.len()).is_some_and(|start| start.eq_ignore_ascii_case(before));
    BEFORE.iter().find(starts).map_or(typed, |before| typed[before.len()..].trim_start())
}

/// The address, unless it only repeats the DOI.
pub(super) fn url(fields: &mut Fields<'_>, doi: Option<&str>) -> Option<String> {
    let url = fields.verbatim(&["url"])?;
    if doi.is_some_and(|doi| bare_doi(&url).eq_ignore_ascii_case(doi)) {
        return None;
    }
    let host = ["https://", "http://"].iter().find_map(|scheme| url.strip_prefix(scheme));
    if host.is_none_or(str::is_empty) || url.contains(char::is_whitespace) {
        let help = "type it in full: `url = {https://example.org/report}`";
        fields.malformed("url", format!("`{url}` is not a web address"), help);
        return None;
    }
    Some(url)
}

/// Notes an ISBN or ISSN whose check digit is wrong. A field may hold several, with words beside them.
///
/// Source: ISO 2108 (ISBN) and ISO 3297 (ISSN), on the check digit.
pub(super) fn check_serial_numbers(fields: &mut Fields<'_>) {
    for (name, word) in [("isbn", "ISBN"), ("issn", "ISSN")] {
        check_numbers(fields, name, word);
    }
}

/// Exports put the one kind into the field of the other, and both into one; the check digit tells them apart.
fn check_numbers(fields: &mut Fields<'_>, name: &str, word: &str) {
    let Some(typed) = fields.text(&[name]) else { return };
    let is_right = |number: &String| is_isbn(number) || is_issn(number);
    // Both numbers may be typed with spaces between their parts.
    if is_right(&digits(&typed)) {
        return;
    }
    let numbers: Vec<String> = typed.split([' ', ',', ';', '/']).map(digits).filter(|n| n.len() >= 8).collect();
    if numbers.is_empty() || !numbers.iter().all(is_right) {
        let help = "compare it with the work, digit by digit; the last one is a check on the others";
        fields.malformed(name, format!("`{typed}` is not an {word}"), help);
    }
}

/// The digits of a number, with the `X` that stands for ten.
fn digits(typed: &str) -> String {
    typed.chars().filter(|c| c.is_ascii_digit() || *c == 'X' || *c == 'x').collect()
}

fn is_issn(number: &str) -> bool {
    number.len() == 8 && weighted_sum(number, |place| 8 - place) % 11 == 0
}

fn is_isbn(number: &str) -> bool {
    match number.len() {
        10 => weighted_sum(number, |place| 10 - place) % 11 == 0,
        13 => weighted_sum(number, |place| if place % 2 == 0 { 1 } else { 3 }) % 10 == 0,
        _ => false,
    }
}

fn weighted_sum(number: &str, weight: impl Fn(u32) -> u32) -> u32 {
    (0..).zip(number.chars()).map(|(place, c)| c.to_digit(10).unwrap_or(10) * weight(place)).sum()
}
