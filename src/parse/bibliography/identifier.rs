//! Identifiers of works: DOI, address, ISBN and ISSN. Real bibliographies are dirty: what an export wrote beside them or in
//! their place is set aside. A DOI or an address that cannot be right is a fault, since it would be printed as a link; no
//! style prints the others.

use super::fields::Fields;

/// The DOI without an address before it; one that is only given as an address counts as well.
///
/// Source: DOI Handbook, §2.2: a prefix `10.` with a registrant, a slash, and a suffix of any printable characters, so that
/// `10.1002/(SICI)1097-4571(199208)43:7<488::AID-ASI3>3.0.CO;2-7` is one.
pub(super) fn doi(fields: &mut Fields<'_>) -> Option<String> {
    let (name, typed) = match address(fields, "doi") {
        Some(doi) => ("doi", doi),
        None => ("url", address(fields, "url").filter(|url| bare_doi(url).len() < url.len())?),
    };
    let help = "type it from `10.` on: `doi = {10.1080/03003930.2016.1150837}`";
    if let Some((doi, rest)) = first_of(&typed, |word| is_doi(bare_doi(word))) {
        set_aside(fields, name, rest, "DOI", help);
        return Some(bare_doi(doi).to_owned());
    }
    if is_address(&typed) {
        set_aside(fields, name, vec![typed], "DOI", help);
        return None;
    }
    fields.malformed(name, format!("`{typed}` is not a DOI"), help);
    None
}

/// A field with an address or an identifier, without what TeX needs around it: `\url{…}`, `\_`, `{\textasciitilde}`.
fn address(fields: &Fields<'_>, name: &str) -> Option<String> {
    const OF_TEX: [(&str, &str); 10] = [
        ("\\url", ""),
        ("\\path", ""),
        ("\\href", ""),
        ("\\textasciitilde", "~"),
        ("\\textunderscore", "_"),
        ("\\_", "_"),
        ("\\%", "%"),
        ("\\&", "&"),
        ("\\#", "#"),
        ("\\~", "~"),
    ];
    let typed = fields.verbatim(&[name])?;
    if !typed.contains('\\') {
        return Some(typed);
    }
    let plain = OF_TEX.iter().fold(typed, |text, (tex, sign)| text.replace(tex, sign));
    Some(plain.replace(['{', '}'], "").trim().to_owned())
}

/// Whether a field holds nothing but an address.
pub(super) fn holds_address(fields: &Fields<'_>, name: &str) -> bool {
    address(fields, name).is_some_and(|typed| is_address(&typed))
}

/// The first word that is what is wanted, and the others. `doi:` may stand before it as a word of its own.
fn first_of(typed: &str, is_wanted: impl Fn(&str) -> bool) -> Option<(&str, Vec<String>)> {
    let words = || typed.split(|c: char| c.is_whitespace()).map(|word| word.trim_end_matches([',', ';']));
    let wanted = words().find(|word| is_wanted(word))?;
    let is_rest = |word: &&str| !word.is_empty() && *word != wanted && !word.eq_ignore_ascii_case("doi:");
    Some((wanted, words().filter(is_rest).map(str::to_owned).collect()))
}

fn set_aside(fields: &mut Fields<'_>, name: &'static str, what: Vec<String>, word: &str, help: &str) {
    if !what.is_empty() {
        fields.set_aside(name, what.join(" "), format!("in `{name}` is no {word}, and is set aside"), help);
    }
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

/// The address, unless it only repeats the DOI. One may stand in the field of the DOI.
pub(super) fn url(fields: &mut Fields<'_>, doi: Option<&str>) -> Option<String> {
    let Some(typed) = address(fields, "url") else {
        let mut stray = ["doi", "howpublished"].into_iter().filter_map(|name| address(fields, name));
        return stray.find(|typed| doi.is_none() && is_address(typed));
    };
    if doi.is_some_and(|doi| bare_doi(&typed).eq_ignore_ascii_case(doi)) {
        return None;
    }
    let help = "type it in full: `url = {https://example.org/report}`";
    let Some((url, rest)) = first_of(&typed, is_address) else {
        let is_bare = |word: &str| word.len() > "www.".len() && word.starts_with("www.");
        if let Some((bare, _)) = first_of(&typed, is_bare) {
            let whole = format!("https://{bare}");
            let why = format!("in `url` lacks its beginning, and is read as `{whole}`");
            fields.set_aside(
                "url",
                bare.to_owned(),
                why,
                format!("try whether it leads there, and type `url = {{{whole}}}`"),
            );
            return Some(whole);
        }
        fields.malformed("url", format!("`{typed}` is not a web address"), help);
        return None;
    };
    set_aside(fields, "url", rest, "web address", "leave it out; the address before it is kept");
    Some(url.to_owned()).filter(|url| doi.is_none_or(|doi| !bare_doi(url).eq_ignore_ascii_case(doi)))
}

/// The address of an electronic print, of the archives that have one for each.
pub(super) fn eprint(fields: &Fields<'_>) -> Option<String> {
    let id = fields.verbatim(&["eprint"])?;
    let archive = fields.text(&["eprinttype", "archiveprefix"])?.to_lowercase();
    let start = match archive.as_str() {
        "arxiv" => "https://arxiv.org/abs/",
        "jstor" => "https://www.jstor.org/stable/",
        "pubmed" => "https://www.ncbi.nlm.nih.gov/pubmed/",
        "googlebooks" => "https://books.google.com?id=",
        "hdl" => "https://hdl.handle.net/",
        _ => return None,
    };
    let id = id.strip_prefix("arXiv:").unwrap_or(&id);
    Some(format!("{start}{id}")).filter(|url| is_address(url))
}

fn is_address(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace)
}

/// Sets aside what is no ISBN or ISSN, by its check digit. A field may hold several, with words beside them.
///
/// Source: ISO 2108 (ISBN) and ISO 3297 (ISSN), on the check digit.
pub(super) fn check_serial_numbers(fields: &mut Fields<'_>) {
    for (name, word) in [("isbn", "ISBN"), ("issn", "ISSN")] {
        check_numbers(fields, name, word);
    }
}

/// Exports put the one kind into the field of the other, and both into one; the check digit tells them apart. They also
/// put numbers of catalogues there, which are no slips of anybody's.
fn check_numbers(fields: &mut Fields<'_>, name: &'static str, word: &str) {
    let Some(typed) = fields.text(&[name]) else { return };
    let is_right = |number: &String| is_isbn(number) || is_issn(number);
    // Both numbers may be typed with spaces between their parts.
    if is_right(&digits(&typed)) {
        return;
    }
    let numbers: Vec<String> =
        typed.split([' ', ',', ';', '/']).filter(|word| is_serial_number(word)).map(digits).collect();
    if numbers.is_empty() {
        set_aside(fields, name, vec![typed], word, "leave the field out; no style prints it");
    } else if !numbers.iter().all(is_right) {
        let help = "compare it with the work, digit by digit; the last one is a check on the others";
        set_aside(fields, name, vec![typed], word, help);
    }
}

/// Whether a word has the form of one of the two numbers: digits with hyphens, and as many of them.
fn is_serial_number(word: &str) -> bool {
    let is_plain = word.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '-' | '–'));
    is_plain && matches!(digits(word).len(), 8 | 10 | 13)
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
