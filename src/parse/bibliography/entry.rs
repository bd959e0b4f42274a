//! One entry of a bibliography as a [`Work`].

use std::collections::BTreeMap;

use biblatex::RawEntry;

use super::super::fault_kinds::Fault;
use super::abbreviations::Abbreviations;
use super::fields::Fields;
use super::{Name, Work, WorkKind, date, identifier, names, types};
use crate::document::marks::{has_marks, unmarked};
use crate::source::{FileId, Span};

/// Reads one entry and notes what is wrong with it.
pub(super) fn read(
    file: FileId,
    entry: RawEntry<'_>,
    abbreviations: &Abbreviations<'_>,
    faults: &mut Vec<Fault>,
) -> Work {
    let key = entry.key.v.to_owned();
    let span = Span { file, start: entry.key.span.start, end: entry.key.span.end };
    let typed = entry.kind.v.to_owned();
    let fields = &mut Fields::read(file, entry, abbreviations, faults);
    check_key(fields, &key);
    let entry_type = types::read(fields, &typed);
    let kind = types::kind(&entry_type);
    let (authors, editors) = responsible(fields);
    let (volume, issue, number) = numbers(fields, kind);
    let doi = identifier::doi(fields);
    let url = identifier::url(fields, doi.as_deref()).or_else(|| identifier::eprint(fields));
    identifier::check_serial_numbers(fields);
    Work {
        slug: key.clone(),
        key,
        span,
        kind,
        title: title(fields).map(|title| unmarked(&title)).unwrap_or_default(),
        forms: forms(fields, kind, &authors),
        date: date::read(fields),
        is_undated: date::no_date(fields).is_some(),
        accessed: date::of_field(fields, "urldate"),
        original_date: date::of_field(fields, "origdate"),
        translators: names::read(fields, "translator"),
        csl_type: types::csl_type(fields, &entry_type),
        variables: variables(fields, kind, &entry_type),
        language: fields.text(&["langid", "language", "hyphenation"]),
        container: container(fields, kind).map(|container| unmarked(&container)),
        volume,
        issue,
        number,
        pages: fields.text(&["pages"]).map(|pages| en_dashes(&pages)),
        publisher: publisher(fields, &authors).map(|publisher| unmarked(&publisher)),
        place: fields.text(&["location", "address"]),
        book_authors: names::read(fields, "bookauthor"),
        and_others: names::and_others(fields),
        until: date::until(fields),
        genre: genre(fields, &entry_type),
        edition: fields.text(&["edition"]),
        url,
        doi,
        authors,
        editors,
    }
}

/// A key ends where a citation ends.
fn check_key(fields: &mut Fields<'_>, key: &str) {
    let allowed = |c: char| c.is_alphanumeric() || "_:.#$%&-+?<>~/'*!=".contains(c);
    if !key.chars().all(allowed) {
        let help = "use letters, digits, `-`, `_`, `:`, `.`, `/` and `+`: `@article{smith-2010,`";
        fields.fault("", format!("`{key}` cannot be a key"), help);
    }
}

/// The title; `check` tells of a work without one.
fn title(fields: &Fields<'_>) -> Option<String> {
    let own = with_subtitle(fields, &["title"], "subtitle");
    match (main_title(fields), own) {
        (Some(main), Some(own)) => Some(format!("{main}: {own}")),
        (main, own) => own.or(main),
    }
}

/// The title of all volumes of a book.
fn main_title(fields: &Fields<'_>) -> Option<String> {
    with_subtitle(fields, &["maintitle"], "mainsubtitle").filter(|_| fields.text(&["booktitle"]).is_none())
}

/// The fields that have marks.
fn forms(fields: &Fields<'_>, kind: WorkKind, authors: &[Name]) -> BTreeMap<&'static str, String> {
    let all = [
        ("title", title(fields)),
        ("container-title", container(fields, kind)),
        ("publisher", publisher(fields, authors)),
    ];
    let with_marks = all.into_iter().filter_map(|(name, text)| Some((name, text.filter(|text| has_marks(text))?)));
    with_marks.collect()
}

/// A title and its subtitle, joined the way that they are printed.
fn with_subtitle(fields: &Fields<'_>, title: &[&str], subtitle: &str) -> Option<String> {
    let title = fields.marked(title)?;
    Some(match fields.marked(&[subtitle]) {
        Some(subtitle) if title.ends_with(['?', '!', ':']) => format!("{title} {subtitle}"),
        Some(subtitle) => format!("{title}: {subtitle}"),
        None => title,
    })
}

/// Authors and editors; an organisation stands in where an entry names no person.
fn responsible(fields: &mut Fields<'_>) -> (Vec<Name>, Vec<Name>) {
    let mut authors = names::read(fields, "author");
    let editors = names::read(fields, "editor");
    if authors.is_empty() && editors.is_empty() {
        authors.extend(fields.text(&["organization", "organisation", "institution"]).map(Name::Organisation));
    }
    (authors, editors)
}

/// The publisher. An institution is both where it is the author for want of a person (The Chicago Manual of Style, 14.84);
/// an organisation is then the author alone, as in BibTeX's own styles.
fn publisher(fields: &Fields<'_>, authors: &[Name]) -> Option<String> {
    if let Some(publisher) = fields.marked(&["publisher"]).filter(|_| fields.text(&["school"]).is_none()) {
        return Some(publisher);
    }
    if let Some(institution) = fields.marked(&["school", "institution"]) {
        return Some(institution);
    }
    let organisations = fields.marked(&["organization", "organisation"]);
    // An address is where a work is, and not how it was published.
    let how = || fields.marked(&["howpublished"]).filter(|_| !identifier::holds_address(fields, "howpublished"));
    let organisation = organisations.or_else(how)?;
    let is_author = fields.chunks("author").is_none() && authors == [Name::Organisation(organisation.clone())];
    (!is_author).then_some(organisation)
}

fn container(fields: &Fields<'_>, kind: WorkKind) -> Option<String> {
    if kind == WorkKind::Article {
        return with_subtitle(fields, &["journaltitle", "journal"], "journalsubtitle");
    }
    let book = with_subtitle(fields, &["booktitle"], "booksubtitle");
    let main = with_subtitle(fields, &["maintitle"], "mainsubtitle").filter(|_| book.is_some());
    let whole = main.into_iter().chain(book).collect::<Vec<_>>().join(": ");
    Some(whole).filter(|whole| !whole.is_empty()).or_else(|| fields.marked(&["journaltitle", "journal"]))
}

/// Volume, issue and number. What BibTeX calls the number of an article is its issue.
fn numbers(fields: &Fields<'_>, kind: WorkKind) -> (Option<String>, Option<String>, Option<String>) {
    let volume = fields.text(&["volume"]);
    if kind == WorkKind::Article {
        return (volume, fields.text(&["issue", "number"]).map(|issue| en_dashes(&issue)), fields.text(&["eid"]));
    }
    let is_of_series = fields.text(&["series"]).is_some() && matches!(kind, WorkKind::Book | WorkKind::Chapter);
    (volume, fields.text(&["issue"]), fields.text(&["number"]).filter(|_| !is_of_series))
}

/// What styles print of a work besides, by its name in CSL.
fn variables(fields: &Fields<'_>, kind: WorkKind, entry_type: &str) -> BTreeMap<&'static str, String> {
    let status =
        fields.text(&["pubstate"]).or_else(|| date::state(fields)).map(|state| match state.to_lowercase().as_str() {
            "inpress" | "in press" => "in press".to_owned(),
            "inpreparation" => "in preparation".to_owned(),
            _ => state,
        });
    let series = fields.text(&["series"]).filter(|_| kind != WorkKind::Article);
    let is_book = matches!(kind, WorkKind::Book | WorkKind::Chapter);
    let all = [
        ("collection-number", series.as_ref().filter(|_| is_book).and_then(|_| fields.text(&["number"]))),
        ("collection-title", series),
        ("version", fields.text(&["version"])),
        ("event-title", fields.text(&["eventtitle"])),
        ("original-title", fields.text(&["origtitle"])),
        ("status", status),
        ("volume-title", with_subtitle(fields, &["title"], "subtitle").filter(|_| main_title(fields).is_some())),
        ("number-of-volumes", fields.text(&["volumes"])),
        ("genre", (entry_type == "letter" && fields.text(&["type"]).is_none()).then(|| "Letter".to_owned())),
    ];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The kind of report or thesis, with the names that BibLaTeX has for some of them spelt out.
fn genre(fields: &Fields<'_>, entry_type: &str) -> Option<String> {
    let named = match fields.text(&["type"]) {
        Some(named) => named,
        None if matches!(entry_type, "phdthesis" | "mastersthesis") => entry_type.to_owned(),
        None => return None,
    };
    Some(match named.as_str() {
        "phdthesis" => "PhD thesis".to_owned(),
        "mathesis" | "mastersthesis" => "Master’s thesis".to_owned(),
        "bathesis" => "Bachelor’s thesis".to_owned(),
        "candthesis" => "Candidate thesis".to_owned(),
        "techreport" => "Technical report".to_owned(),
        "resreport" => "Research report".to_owned(),
        "patentuk" => "British patent".to_owned(),
        "patentus" => "U.S. patent".to_owned(),
        "patenteu" => "European patent".to_owned(),
        "patentde" => "German patent".to_owned(),
        "patentfr" => "French patent".to_owned(),
        _ => named,
    })
}

/// The hyphens of ranges as en dashes: `347-367`, `S1-S9`. The hyphen of an article number such as `e00309-18` stays.
fn en_dashes(text: &str) -> String {
    let ranges = text.split(',').map(|range| {
        let range = range.replace('—', "–");
        match range.split_once('-') {
            Some((first, last)) if is_range(first.trim(), last.trim()) => {
                format!("{}–{}", first.trim_end(), last.trim_start())
            }
            Some(_) | None => range,
        }
    });
    ranges.collect::<Vec<_>>().join(",")
}

fn is_range(first: &str, last: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let lettered = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
    !first.is_empty() && !last.is_empty() && (digits(first) && digits(last) || lettered(first) && lettered(last))
}
