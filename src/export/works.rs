//! Works in the formats that reference managers read.

use serde_json::{Map, Value, json};

use crate::document::Mark;
use crate::document::marks::{self, Style};
use crate::model::{Date, Name, Work, WorkKind};

/// A format for lists of works.
#[derive(Debug)]
pub struct WorksFormat {
    /// The ending of its files, without a dot.
    pub ending: &'static str,
    /// Writes the works.
    pub write: fn(&[&Work]) -> String,
}

/// All formats.
pub const CITED_FORMATS: [WorksFormat; 3] = [
    WorksFormat { ending: "bib", write: bibtex },
    WorksFormat { ending: "ris", write: ris },
    WorksFormat { ending: "csl.json", write: csl_json },
];

/// The names that formats use for a kind of work.
struct KindNames {
    bibtex: &'static str,
    ris: &'static str,
    csl: &'static str,
}

fn kind_names(kind: WorkKind) -> KindNames {
    let (bibtex, ris, csl) = match kind {
        WorkKind::Article => ("article", "JOUR", "article-journal"),
        WorkKind::Book => ("book", "BOOK", "book"),
        WorkKind::Chapter => ("incollection", "CHAP", "chapter"),
        WorkKind::Report => ("report", "RPRT", "report"),
        WorkKind::Thesis => ("thesis", "THES", "thesis"),
        WorkKind::ConferencePaper => ("inproceedings", "CPAPER", "paper-conference"),
        WorkKind::Webpage => ("online", "ELEC", "webpage"),
        WorkKind::Other => ("misc", "GEN", "document"),
    };
    KindNames { bibtex, ris, csl }
}

/// BibLaTeX, with braces round every value so that nothing is read as a command.
fn bibtex(works: &[&Work]) -> String {
    works.iter().map(|work| bibtex_entry(work)).collect::<Vec<_>>().join("\n")
}

fn bibtex_entry(work: &Work) -> String {
    let names = |field: &str, names: &[Name]| {
        let others = work.and_others.contains(&field).then(|| "others".to_owned());
        let all: Vec<String> = names.iter().map(bibtex_name).chain(others).collect();
        Some(all.join(" and ")).filter(|names| !names.is_empty())
    };
    let marked = |name: &str, plain: Option<&String>| work.forms.get(name).or(plain).map(|text| bibtex_form(text));
    let volume = work.titles_of_volume();
    let variable = |name: &str| work.variables.get(name).map(|text| bibtex_text(text));
    let is_article = work.kind == WorkKind::Article;
    let institution = matches!(work.kind, WorkKind::Report | WorkKind::Thesis);
    let number = work.issue.clone().or_else(|| work.number.clone().filter(|_| !is_article));
    let fields = [
        ("author", names("author", &work.authors)),
        ("editor", names("editor", &work.editors)),
        ("translator", names("translator", &work.translators)),
        ("bookauthor", names("bookauthor", &work.book_authors)),
        ("maintitle", volume.map(|(whole, _)| bibtex_form(whole))),
        ("title", volume.map(|(_, own)| bibtex_form(own)).or_else(|| marked("title", Some(&work.title)))),
        (if is_article { "journaltitle" } else { "booktitle" }, marked("container-title", work.container.as_ref())),
        ("series", variable("collection-title")),
        ("volume", work.volume.clone()),
        ("number", number.or_else(|| variable("collection-number"))),
        ("eid", work.number.clone().filter(|_| is_article)),
        ("pages", work.pages.as_ref().map(|pages| pages.replace('–', "--"))),
        ("volumes", variable("number-of-volumes")),
        ("date", date(work)),
        ("origdate", work.original_date.map(written_date)),
        ("pubstate", variable("status")),
        ("eventtitle", variable("event-title")),
        (if institution { "institution" } else { "publisher" }, marked("publisher", work.publisher.as_ref())),
        ("location", work.place.as_deref().map(bibtex_text)),
        ("type", work.genre.as_deref().map(bibtex_text)),
        ("edition", work.edition.clone()),
        ("version", variable("version")),
        ("entrysubtype", work.csl_type.and_then(|csl| csl.strip_prefix("article-")).map(str::to_owned)),
        ("langid", work.language.as_deref().map(bibtex_text)),
        ("doi", work.doi.clone()),
        ("url", work.url.clone()),
        ("urldate", work.accessed.map(written_date)),
    ];
    let lines: String = fields
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("  {name} = {{{value}}},\n")))
        .collect();
    format!("@{}{{{},\n{lines}}}\n", bibtex_type(work), work.key)
}

/// The type of BibLaTeX for a type of CSL, or else for the kind.
fn bibtex_type(work: &Work) -> &'static str {
    match work.csl_type {
        Some("dataset") => "dataset",
        Some("software") => "software",
        Some("motion_picture") => "movie",
        Some("song") => "audio",
        Some("graphic") => "image",
        Some("patent") => "patent",
        Some("manuscript") if work.variables.get("genre").is_some_and(|genre| genre == "Letter") => "letter",
        Some("speech") if !work.variables.contains_key("event-title") => "performance",
        Some("speech" | "manuscript") => "unpublished",
        Some("entry-encyclopedia") => "inreference",
        Some("legislation") => "legislation",
        Some("treaty") => "legal",
        Some("legal_case") => "jurisdiction",
        Some("pamphlet") => "booklet",
        Some("periodical") => "periodical",
        Some("standard") => "standard",
        Some(_) | None => kind_names(work.kind).bibtex,
    }
}

/// Text with marks for a BibLaTeX field.
fn bibtex_form(text: &str) -> String {
    marks::written(text, &bibtex_text, &|style, inside| {
        let command = match style {
            Style::Emphasis => "emph",
            Style::Strong => "textbf",
            Style::Marked(Mark::Subscript) => "textsubscript",
            Style::Marked(Mark::Superscript) => "textsuperscript",
            Style::Marked(Mark::SmallCapitals) => "textsc",
            Style::Marked(Mark::Struck) => "sout",
        };
        format!("\\{command}{{{inside}}}")
    })
}

/// Text for a BibLaTeX field: signs that TeX would act on are escaped.
fn bibtex_text(text: &str) -> String {
    let escape = |c: char| match c {
        '\\' => "\\textbackslash{}".to_owned(),
        '~' => "\\textasciitilde{}".to_owned(),
        '^' => "\\textasciicircum{}".to_owned(),
        '\u{a0}' => "~".to_owned(),
        '\u{2006}' => "\\,".to_owned(),
        c if "&%$#_{}".contains(c) => format!("\\{c}"),
        c => c.to_string(),
    };
    text.chars().map(escape).collect()
}

/// Text with marks as CSL-JSON has it.
fn csl_form(text: &str) -> String {
    marks::written(text, &str::to_owned, &|style, inside| match style {
        Style::Emphasis => format!("<i>{inside}</i>"),
        Style::Strong => format!("<b>{inside}</b>"),
        Style::Marked(Mark::Subscript) => format!("<sub>{inside}</sub>"),
        Style::Marked(Mark::Superscript) => format!("<sup>{inside}</sup>"),
        Style::Marked(Mark::SmallCapitals) => format!("<span style=\"font-variant:small-caps;\">{inside}</span>"),
        Style::Marked(Mark::Struck) => inside,
    })
}

fn bibtex_name(name: &Name) -> String {
    match name {
        Name::Person { family, given, particle, suffix } => {
            let family =
                [particle.as_deref(), Some(family.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" ");
            [Some(family.as_str()), suffix.as_deref(), given.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }
        Name::Organisation(name) => format!("{{{}}}", bibtex_text(name)),
    }
}

fn date(work: &Work) -> Option<String> {
    let Some(date) = work.date else { return work.is_undated.then(|| "n.d.".to_owned()) };
    let until = work.until.as_ref().map(|until| format!("/{until}")).unwrap_or_default();
    Some(written_date(date) + &until)
}

fn written_date(date: Date) -> String {
    let season = date.season.map(|season| season + 20);
    let month = date.month.or(season).map(|month| format!("-{month:02}")).unwrap_or_default();
    let day = date.day.map(|day| format!("-{day:02}")).unwrap_or_default();
    let circa = if date.circa { "~" } else { "" };
    format!("{:04}{month}{day}{circa}", date.year)
}

/// RIS: a tag, two spaces, a dash and the value on each line.
fn ris(works: &[&Work]) -> String {
    works.iter().map(|work| ris_entry(work)).collect()
}

fn ris_entry(work: &Work) -> String {
    let (first_page, last_page) = match work.pages.as_deref().map(|pages| pages.split_once('–').unwrap_or((pages, "")))
    {
        Some((first, last)) => (Some(first.to_owned()), Some(last.to_owned()).filter(|last| !last.is_empty())),
        None => (None, None),
    };
    let mut lines = vec![("TY", Some(kind_names(work.kind).ris.to_owned()))];
    lines.extend(work.authors.iter().map(|name| ("AU", Some(ris_name(name)))));
    lines.extend(work.editors.iter().map(|name| ("ED", Some(ris_name(name)))));
    lines.extend([
        ("TI", Some(work.title.clone())),
        ("T2", work.container.clone()),
        ("VL", work.volume.clone()),
        ("IS", work.issue.clone().or_else(|| work.number.clone())),
        ("SP", first_page),
        ("EP", last_page),
        ("PY", work.date.map(|date| date.year.to_string())),
        ("DA", work.date.map(|date| written_date(Date { circa: false, season: None, ..date }).replace('-', "/"))),
        ("PB", work.publisher.clone()),
        ("CY", work.place.clone()),
        ("M3", work.genre.clone()),
        ("ET", work.edition.clone()),
        ("DO", work.doi.clone()),
        ("UR", work.url.clone()),
        ("ID", Some(work.key.clone())),
        ("ER", Some(String::new())),
    ]);
    let lines = lines.into_iter().filter_map(|(tag, value)| value.map(|value| format!("{tag}  - {value}\r\n")));
    lines.collect::<String>() + "\r\n"
}

fn ris_name(name: &Name) -> String {
    match name {
        Name::Person { .. } => bibtex_name(name),
        Name::Organisation(name) => name.clone(),
    }
}

/// CSL-JSON, as Zotero and Pandoc read it.
fn csl_json(works: &[&Work]) -> String {
    let items: Value = works.iter().map(|work| csl_item(work)).collect();
    format!("{items:#}\n")
}

fn csl_item(work: &Work) -> Value {
    let names = |field: &str, names: &[Name]| {
        let others = work.and_others.contains(&field).then(|| json!({ "literal": "others" }));
        (!names.is_empty()).then(|| names.iter().map(csl_name).chain(others).collect::<Value>())
    };
    let marked =
        |name: &str, plain: Option<&String>| work.forms.get(name).or(plain).map(|text| Value::from(csl_form(text)));
    let volume = work.titles_of_volume();
    let fields = [
        ("id", Some(work.key.clone().into())),
        ("type", Some(work.csl_type.unwrap_or(kind_names(work.kind).csl).into())),
        ("title", volume.map(|(whole, _)| csl_form(whole).into()).or_else(|| marked("title", Some(&work.title)))),
        ("volume-title", volume.map(|(_, own)| csl_form(own).into())),
        ("author", names("author", &work.authors)),
        ("editor", names("editor", &work.editors)),
        ("translator", names("translator", &work.translators)),
        ("container-author", names("bookauthor", &work.book_authors)),
        ("issued", work.date.map(|date| csl_date(date, work.until.as_deref()))),
        ("accessed", work.accessed.map(|date| csl_date(date, None))),
        ("original-date", work.original_date.map(|date| csl_date(date, None))),
        ("language", work.language.clone().map(Value::from)),
        ("container-title", marked("container-title", work.container.as_ref())),
        ("volume", work.volume.clone().map(Value::from)),
        ("issue", work.issue.clone().map(Value::from)),
        ("number", work.number.clone().map(Value::from)),
        ("page", work.pages.clone().map(Value::from)),
        ("publisher", marked("publisher", work.publisher.as_ref())),
        ("publisher-place", work.place.clone().map(Value::from)),
        ("genre", work.genre.clone().map(Value::from)),
        ("edition", work.edition.clone().map(Value::from)),
        ("DOI", work.doi.clone().map(Value::from)),
        ("URL", work.url.clone().map(Value::from)),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| value.map(|value| (name.to_owned(), value)));
    let variables = work.variables.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into()));
    Value::Object(variables.chain(fields).collect::<Map<_, _>>())
}

fn csl_date(date: Date, until: Option<&str>) -> Value {
    if until.is_some_and(str::is_empty) {
        return json!({ "raw": written_date(date) + "/" });
    }
    let parts = [Some(date.year), date.month.map(i32::from), date.day.map(i32::from)];
    let first: Vec<i32> = parts.into_iter().flatten().collect();
    let last = until.map(|until| until.split('-').filter_map(|part| part.parse().ok()).collect());
    let parts: Vec<Vec<i32>> = [Some(first), last].into_iter().flatten().collect();
    let circa = date.circa.then(|| ("circa", json!(true)));
    let season = date.season.map(|season| ("season", json!(season)));
    let all = [Some(("date-parts", json!(parts))), circa, season].into_iter().flatten();
    Value::Object(all.map(|(name, value)| (name.to_owned(), value)).collect())
}

fn csl_name(name: &Name) -> Value {
    match name {
        Name::Person { family, given, particle, suffix } => {
            let parts = [
                ("family", Some(family)),
                ("given", given.as_ref()),
                ("non-dropping-particle", particle.as_ref()),
                ("suffix", suffix.as_ref()),
            ];
            Value::Object(
                parts
                    .into_iter()
                    .filter_map(|(name, value)| value.map(|value| (name.to_owned(), value.clone().into())))
                    .collect(),
            )
        }
        Name::Organisation(name) => json!({ "literal": name }),
    }
}
