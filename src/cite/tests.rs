//! Works and citations, and what is printed for them.

use super::*;
use crate::document::{Block, Citation, CitationItem, Kind, Locator, LocatorKind, Reference, Target};
use crate::model::{Date, Name, WorkKind};
use crate::source::{FileId, Span};

const SPAN: Span = Span { file: FileId(0), start: 0, end: 0 };

pub(super) fn person(family: &str, given: &str) -> Name {
    Name::Person { family: family.into(), given: Some(given.into()), particle: None, suffix: None }
}

pub(super) fn with_particle(particle: &str, family: &str, given: &str) -> Name {
    Name::Person { family: family.into(), given: Some(given.into()), particle: Some(particle.into()), suffix: None }
}

pub(super) fn organisation(name: &str) -> Name {
    Name::Organisation(name.into())
}

pub(super) fn work(key: &str, kind: WorkKind, authors: Vec<Name>, year: i32, title: &str) -> Work {
    let (key, title) = (key.to_owned(), title.to_owned());
    Work {
        slug: key.clone(),
        key,
        span: SPAN,
        kind,
        title,
        authors,
        editors: Vec::new(),
        date: Some(Date { year, month: None, day: None, circa: false, season: None }),
        is_undated: false,
        book_authors: Vec::new(),
        and_others: Vec::new(),
        until: None,
        language: None,
        container: None,
        volume: None,
        issue: None,
        pages: None,
        publisher: None,
        place: None,
        genre: None,
        number: None,
        edition: None,
        doi: None,
        url: None,
        forms: std::collections::BTreeMap::new(),
        variables: std::collections::BTreeMap::new(),
        translators: Vec::new(),
        accessed: None,
        original_date: None,
        csl_type: None,
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) fn works() -> Vec<Work> {
    let bartels = vec![person("Bussu", "Sonia"), person("Bartels", "Koen P. R.")];
    vec![
        Work {
            container: some("International Journal of Urban and Regional Research"),
            volume: some("38"),
            issue: some("6"),
            pages: some("2256–2273"),
            doi: some("10.1111/1468-2427.12070"),
            ..work("bussu", WorkKind::Article, bartels, 2014, "Facilitative leadership")
        },
        Work {
            edition: some("2nd"),
            publisher: some("Policy Press"),
            place: some("Bristol"),
            ..work(
                "ford",
                WorkKind::Book,
                vec![person("Ford", "Anne"), person("Green", "Bob")],
                2012,
                "Leading places?",
            )
        },
        Work {
            publisher: some("The King’s Fund"),
            url: some("https://www.kingsfund.org.uk/x"),
            ..work("fund", WorkKind::Report, vec![organisation("The King’s Fund")], 2015, "<b>Systems</b> & leaders")
        },
        Work {
            publisher: some("Joseph Rowntree Foundation"),
            genre: some("Discussion paper"),
            number: some("12"),
            ..work(
                "housing",
                WorkKind::Report,
                vec![organisation("Levelling Up, Housing & Communities")],
                2015,
                "Homes",
            )
        },
        Work {
            container: some("Big book of places"),
            editors: vec![person("Smith", "Jane"), person("Jones", "Tom")],
            publisher: some("Routledge"),
            pages: some("3–20"),
            ..work("chapter", WorkKind::Chapter, vec![person("Ortega y Gasset", "José")], 2010, "Leading")
        },
        Work {
            publisher: some("University of Leeds"),
            genre: some("PhD thesis"),
            ..work("thesis", WorkKind::Thesis, vec![with_particle("van", "Thiel", "Sandra")], 2010, "Cities")
        },
        work("zeta", WorkKind::Book, vec![person("Orr", "Kevin")], 2010, "Zeta"),
        work("alpha", WorkKind::Book, vec![person("Orr", "Kevin")], 2010, "Alpha"),
        Work {
            editors: vec![person("Sotarauta", "M."), person("Horlings", "L."), person("Liddle", "J.")],
            ..work("edited", WorkKind::Book, Vec::new(), 2012, "Leadership and change")
        },
        work("other-orr", WorkKind::Book, vec![person("Orr", "Barbara")], 2013, "Other"),
        Work { date: None, ..work("undated", WorkKind::Other, vec![person("Lee", "Kim")], 0, "Notes") },
    ]
}

pub(super) fn apa() -> Style {
    Style { name: "apa".into(), own: None, locale: "en-GB".into() }
}

/// The words with `*stress*`, `[links]` and `<addresses>` marked.
pub(super) fn marked(text: &[Inline]) -> String {
    let mark = |inline: &Inline| match inline {
        Inline::Emphasis { text } => format!("*{}*", marked(text)),
        Inline::Marked { text, .. } => format!("^{}^", marked(text)),
        Inline::Link { target: Target::Address { url }, .. } => format!("<{url}>"),
        Inline::Link { text, .. } => format!("[{}]", marked(text)),
        Inline::Missing { text } => format!("?{text}?"),
        other => plain_text(std::slice::from_ref(other)),
    };
    text.iter().map(mark).collect()
}

fn reference(key: &str) -> String {
    marked(&format_works(&works(), &apa()).references[key])
}

pub(super) fn item(key: &str) -> CitationItem {
    let key = key.to_owned();
    CitationItem { key, span: SPAN, prefix: Vec::new(), locator: None, suffix: Vec::new(), suppress_author: false }
}

pub(super) fn at(key: &str, kind: LocatorKind, value: &str) -> CitationItem {
    CitationItem { locator: Some(Locator { kind, value: value.into() }), ..item(key) }
}

pub(super) fn citation(narrative: bool, items: Vec<CitationItem>) -> Inline {
    Inline::Citation(Citation { id: String::new(), narrative, items, text: Vec::new() })
}

pub(super) fn document(citations: Vec<Inline>, with_list: bool) -> Document {
    let mut blocks = vec![Block::Paragraph { text: citations }];
    if with_list {
        blocks.push(Block::References { of: crate::document::Listed::Works, entries: Vec::new() });
    }
    Document {
        kind: Kind::Briefing,
        path: "x".into(),
        origin: "x.md".into(),
        language: None,
        title: "X".into(),
        standfirst: Vec::new(),
        facts: Vec::new(),
        accent: None,
        downloads: Vec::new(),
        blocks,
        draft: false,
        site_only_from: None,
        endnotes: false,
        part: None,
    }
}

pub(super) fn cited(narrative: bool, items: Vec<CitationItem>) -> String {
    let mut document = document(vec![citation(narrative, items)], true);
    cite([vec![&mut document]], [], &works(), &apa());
    let Block::Paragraph { text } = &document.blocks[0] else { panic!() };
    let Inline::Citation(citation) = &text[0] else { panic!() };
    marked(&citation.text)
}

#[test]
fn references_follow_apa() {
    let expected = [
        (
            "bussu",
            "Bussu, S., & Bartels, K. P. R. (2014). Facilitative leadership. *International Journal of Urban and Regional Research*, *38*(6), 2256–2273. <https://doi.org/10.1111/1468-2427.12070>",
        ),
        ("ford", "Ford, A., & Green, B. (2012). *Leading places?* (2nd edn). Policy Press."),
        ("fund", "The King’s Fund. (2015). *<b>Systems</b> & leaders*. <https://www.kingsfund.org.uk/x>"),
        (
            "housing",
            "Levelling Up, Housing & Communities. (2015). *Homes* (Discussion Paper No. 12). Joseph Rowntree Foundation.",
        ),
        (
            "chapter",
            "Ortega y Gasset, J. (2010). Leading. In J. Smith & T. Jones (Eds), *Big book of places* (pp. 3–20). Routledge.",
        ),
        ("thesis", "van Thiel, S. (2010). *Cities* [PhD thesis]. University of Leeds."),
        ("alpha", "Orr, K. (2010a). *Alpha*."),
        ("zeta", "Orr, K. (2010b). *Zeta*."),
        ("edited", "Sotarauta, M., Horlings, L., & Liddle, J. (Eds). (2012). *Leadership and change*."),
        ("undated", "Lee, K. (n.d.). *Notes*."),
    ];
    for (key, text) in expected {
        assert_eq!(reference(key), text);
    }
}

#[test]
fn short_forms_and_order_are_those_of_the_style() {
    let formatted = format_works(&works(), &apa());
    assert_eq!(formatted.short["ford"], "Ford & Green, 2012");
    assert_eq!(formatted.short["edited"], "Sotarauta et al., 2012");
    assert_eq!(formatted.order[..3], ["bussu", "ford", "fund"]);
    assert_eq!(formatted.order.last().map(String::as_str), Some("thesis"));
}

#[test]
fn works_that_look_alike_are_told_apart_and_keep_their_authors() {
    let people = |names: &[&str]| names.iter().map(|name| person(name, "A.")).collect::<Vec<_>>();
    let article = |key, names: &[&str]| work(key, WorkKind::Book, people(names), 2016, key);
    let works = [
        article("one", &["Abe", "Bee", "Cee", "Dee"]),
        article("two", &["Abe", "Cee", "Bee", "Dee"]),
        article("two-authors", &["Abe", "Aye"]),
        article("four", &["Orr"]),
        article("five", &["Orr"]),
        Work { container: some("PLoS ONE"), ..work("six", WorkKind::Article, people(&["Orr"]), 2015, "UK eHealth") },
    ];
    let formatted = format_works(&works, &apa());
    assert_eq!(formatted.order, ["two-authors", "one", "two", "six", "five", "four"]);
    assert_eq!(formatted.short["one"], "Abe, Bee, et al., 2016");
    assert_eq!(formatted.short["two"], "Abe, Cee, et al., 2016");
    assert_eq!(marked(&formatted.references["one"]), "Abe, A., Bee, A., Cee, A., & Dee, A. (2016). *One*.");
    assert_eq!([&formatted.short["five"], &formatted.short["four"]], ["Orr, 2016a", "Orr, 2016b"]);
    assert_eq!(marked(&formatted.references["six"]), "Orr, A. (2015). UK eHealth. *PLoS ONE*.");
}

#[test]
fn citations_are_put_together_from_their_works() {
    let pages = |key| at(key, LocatorKind::Page, "12-14, 20");
    let see = CitationItem { prefix: vec![Inline::text("see")], ..pages("bussu") };
    let only = CitationItem { suffix: vec![Inline::text("and passim")], ..item("ford") };
    let year = CitationItem { suppress_author: true, ..at("zeta", LocatorKind::Page, "3") };
    let expected = [
        (false, vec![item("ford"), see.clone()], "([Ford & Green, 2012]; see [Bussu & Bartels, 2014, pp. 12–14, 20])"),
        (false, vec![item("ford"), item("bussu")], "([Bussu & Bartels, 2014]; [Ford & Green, 2012])"),
        (false, vec![item("zeta"), item("alpha")], "([Orr, 2010a], [2010b])"),
        (false, vec![item("zeta"), item("other-orr")], "([Orr, 2013]; [Orr, 2010b])"),
        (false, vec![pages("alpha"), item("zeta")], "([Orr, 2010a, pp. 12–14, 20]; [Orr, 2010b])"),
        (false, vec![only], "([Ford & Green, 2012] and passim)"),
        (false, vec![year], "([2010b, p. 3])"),
        (false, vec![item("ford"), item("nobody")], "(?@nobody?; [Ford & Green, 2012])"),
        (true, vec![at("ford", LocatorKind::Section, "4.2")], "[Ford and Green (2012, Section 4.2)]"),
        (true, vec![at("fund", LocatorKind::Table, "A2")], "[The King’s Fund (2015, Table A2)]"),
        (
            true,
            vec![at("housing", LocatorKind::Paragraph, "7")],
            "[Levelling Up, Housing & Communities (2015, para. 7)]",
        ),
        (true, vec![at("thesis", LocatorKind::Chapter, "3")], "[van Thiel (2010, Chapter 3)]"),
        (true, vec![item("ford"), see], "[Ford and Green (2012]; see [Bussu & Bartels, 2014, pp. 12–14, 20])"),
        (true, vec![item("edited")], "[Sotarauta et al. (2012)]"),
        (true, vec![item("nobody")], "(?@nobody?)"),
    ];
    for (narrative, items, text) in expected {
        assert_eq!(cited(narrative, items), text);
    }
}

#[test]
fn a_list_holds_what_its_document_cites() {
    let citations = || vec![citation(true, vec![item("zeta")]), citation(false, vec![item("bussu"), item("zeta")])];
    let mut documents = [document(citations(), true), document(citations(), false)];
    cite(documents.iter_mut().map(|document| vec![document]), [], &works(), &apa());
    let Block::References { of: crate::document::Listed::Works, entries } = &documents[0].blocks[1] else { panic!() };
    let listed: Vec<_> = entries.iter().map(|entry| (entry.id.as_str(), entry.cited_at.join(" "))).collect();
    assert_eq!(listed, [("ref-bussu", "cite-2".into()), ("ref-zeta", "cite-1 cite-2".into())]);
    let Block::Paragraph { text } = &documents[1].blocks[0] else { panic!() };
    let Inline::Citation(citation) = &text[0] else { panic!() };
    let target = Target::Page { path: "sources/zeta.html".into(), anchor: None };
    assert_eq!(citation.text, [Inline::Link { target, text: vec![Inline::text("Orr (2010b)")] }]);
}

#[test]
fn a_list_that_names_its_works_holds_those_in_the_order_of_the_style() {
    let named = |key: &str| Reference { key: key.into(), id: String::new(), text: Vec::new(), cited_at: Vec::new() };
    let line = vec![citation(true, vec![item("ford")]), Inline::Reference { key: "zeta".into(), text: Vec::new() }];
    let mut document = document(line, false);
    document
        .blocks
        .push(Block::References { of: crate::document::Listed::Works, entries: vec![named("zeta"), named("bussu")] });
    cite([vec![&mut document]], [], &works(), &apa());
    let Block::References { of: crate::document::Listed::Works, entries } = &document.blocks[1] else { panic!() };
    assert_eq!(entries.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), ["bussu", "zeta"]);
    assert!(entries.iter().all(|entry| entry.cited_at.is_empty() && !entry.text.is_empty()));
    let Block::Paragraph { text } = &document.blocks[0] else { panic!() };
    let Inline::Reference { text, .. } = &text[1] else { panic!() };
    assert_eq!(marked(text), "Orr, K. (2010b). *Zeta*.");
}

#[test]
fn styles_cite_by_author_and_date_or_by_number() {
    assert_eq!(["apa", "harvard-cite-them-right", "vancouver", "nature"].map(style_refusal), [None; 4]);
    assert_eq!(style_refusal("none"), Some(Refusal::Unknown));
    assert_eq!(style_refusal("chicago-notes"), None);
    assert!(style_names().contains(&"apa") && style_names().contains(&"vancouver"));
    assert!(locale_exists("en-GB") && locale_exists("cy") && !locale_exists("xx"));
}
