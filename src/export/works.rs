//! Works in the formats that reference managers read.

use serde_json::{Map, Value, json};

use crate::model::{Name, Work, WorkKind};

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
    let names = |names: &[Name]| names.iter().map(bibtex_name).collect::<Vec<_>>().join(" and ");
    let institution = matches!(work.kind, WorkKind::Report | WorkKind::Thesis);
    let fields = [
        ("author", Some(names(&work.authors)).filter(|names| !names.is_empty())),
        ("editor", Some(names(&work.editors)).filter(|names| !names.is_empty())),
        ("title", Some(bibtex_text(&work.title))),
        (
            if work.kind == WorkKind::Article { "journaltitle" } else { "booktitle" },
            work.container.as_deref().map(bibtex_text),
        ),
        ("volume", work.volume.clone()),
        ("number", work.issue.clone().or_else(|| work.number.clone())),
        ("pages", work.pages.as_ref().map(|pages| pages.replace('–', "--"))),
        ("date", date(work)),
        (if institution { "institution" } else { "publisher" }, work.publisher.as_deref().map(bibtex_text)),
        ("location", work.place.as_deref().map(bibtex_text)),
        ("type", work.genre.as_deref().map(bibtex_text)),
        ("edition", work.edition.clone()),
        ("doi", work.doi.clone()),
        ("url", work.url.clone()),
    ];
    let lines: String = fields
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("  {name} = {{{value}}},\n")))
        .collect();
    format!("@{}{{{},\n{lines}}}\n", kind_names(work.kind).bibtex, work.key)
}

/// Text for a BibLaTeX field: signs that TeX would act on are escaped.
fn bibtex_text(text: &str) -> String {
    let escape = |c: char| if "&%$#_".contains(c) { format!("\\{c}") } else { c.to_string() };
    text.chars().map(escape).collect()
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
    let date = work.date?;
    let month = date.month.map(|month| format!("-{month:02}")).unwrap_or_default();
    let day = date.day.map(|day| format!("-{day:02}")).unwrap_or_default();
    Some(format!("{:04}{month}{day}", date.year))
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
        ("DA", date(work).map(|date| date.replace('-', "/"))),
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
    let names = |names: &[Name]| (!names.is_empty()).then(|| names.iter().map(csl_name).collect::<Value>());
    let fields = [
        ("id", Some(work.key.clone().into())),
        ("type", Some(kind_names(work.kind).csl.into())),
        ("title", Some(work.title.clone().into())),
        ("author", names(&work.authors)),
        ("editor", names(&work.editors)),
        (
            "issued",
            work.date.map(|date| {
                let parts = [Some(date.year), date.month.map(i32::from), date.day.map(i32::from)];
                json!({ "date-parts": [parts.into_iter().flatten().collect::<Vec<i32>>()] })
            }),
        ),
        ("container-title", work.container.clone().map(Value::from)),
        ("volume", work.volume.clone().map(Value::from)),
        ("issue", work.issue.clone().map(Value::from)),
        ("number", work.number.clone().map(Value::from)),
        ("page", work.pages.clone().map(Value::from)),
        ("publisher", work.publisher.clone().map(Value::from)),
        ("publisher-place", work.place.clone().map(Value::from)),
        ("genre", work.genre.clone().map(Value::from)),
        ("edition", work.edition.clone().map(Value::from)),
        ("DOI", work.doi.clone().map(Value::from)),
        ("URL", work.url.clone().map(Value::from)),
    ];
    Value::Object(
        fields
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| (name.to_owned(), value)))
            .collect::<Map<_, _>>(),
    )
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
