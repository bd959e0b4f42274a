//! Styles that cite by number: numbers of a volume, their lists, and what cites by author and date all the same.

use super::tests::{apa, at, citation, document, item, marked, works};
use super::*;
use crate::document::{Block, Citation, CitationItem, LocatorKind};

fn style(name: &str) -> Style {
    Style { name: name.into(), ..apa() }
}

/// The citations of a document, and its list.
fn printed(document: &Document) -> (Vec<String>, Vec<String>) {
    let (mut cited, mut listed) = (Vec::new(), Vec::new());
    document.visit_inlines(&mut |inline| {
        if let Inline::Citation(Citation { text, .. }) = inline {
            cited.push(marked(text));
        }
    });
    for block in &document.blocks {
        if let Block::References { entries, .. } = block {
            listed.extend(entries.iter().map(|entry| marked(&entry.text)));
        }
    }
    (cited, listed)
}

fn citations() -> Vec<Inline> {
    let see = CitationItem { prefix: vec![Inline::text("see")], ..item("bussu") };
    vec![
        Inline::text("So "),
        citation(false, vec![item("thesis")]),
        citation(true, vec![at("ford", LocatorKind::Page, "12-14")]),
        citation(false, vec![item("zeta"), item("ford"), item("thesis")]),
        citation(false, vec![at("alpha", LocatorKind::Table, "A2"), item("zeta")]),
        citation(false, vec![see, item("ford")]),
        citation(true, vec![item("edited")]),
        citation(false, vec![item("ford"), at("ford", LocatorKind::Page, "3")]),
    ]
}

fn cited_alone(name: &str) -> (Vec<String>, Vec<String>) {
    let mut page = document(citations(), true);
    cite([vec![&mut page]], [], &works(), &style(name));
    printed(&page)
}

#[test]
fn works_are_numbered_as_they_are_cited() {
    let (cited, listed) = cited_alone("vancouver");
    let expected =
        ["([1])", "[Ford and Green (2)]", "([1]–[3])", "([3],[4])", "(see [5],[2])", "[Sotarauta et al. (6)]", "([2])"];
    assert_eq!(cited, expected);
    assert_eq!(
        listed[..2],
        [
            "1. van Thiel S. Cities [PhD thesis]. University of Leeds; 2010.",
            "2. Ford A, Green B. Leading places? 2nd edn. Bristol: Policy Press; 2012.",
        ]
    );
    assert_eq!(listed.len(), 6);
}

#[test]
fn places_are_printed_as_the_style_has_them() {
    let (cited, listed) = cited_alone("ieee");
    let expected = [
        "[[1]]",
        "[Ford and Green [2, pp. 12–14]]",
        "[[1]], [[2]], [[3]]",
        "[[3]], [[4, Tbl. A2]]",
        "see [[5]], [[2]]",
        "[Sotarauta et al. [6]]",
        "[[2]], [[2, p. 3]]",
    ];
    assert_eq!(cited, expected);
    assert_eq!(listed[0], "[1] S. van Thiel, ‘Cities’, PhD thesis, University of Leeds, 2010.");
}

#[test]
fn numbers_stand_above_the_line_where_the_style_has_them_there() {
    let line = vec![Inline::text("So they say "), citation(false, vec![item("ford"), item("zeta")]), Inline::text(".")];
    let spoken = vec![Inline::text("As "), citation(true, vec![item("ford")]), Inline::text(" say.")];
    let mut pages = [line, spoken].map(|line| document(line, true));
    cite(pages.iter_mut().map(|page| vec![page]), [], &works(), &style("nature"));
    let words = pages.each_ref().map(|page| {
        let Block::Paragraph { text } = &page.blocks[0] else { panic!() };
        text.iter()
            .map(|inline| match inline {
                Inline::Citation(citation) => marked(&citation.text),
                other => plain_text(std::slice::from_ref(other)),
            })
            .collect::<String>()
    });
    assert_eq!(words, ["So they say^[1],[2]^.", "As [Ford and Green]^[1]^ say."]);
    assert!(printed(&pages[0]).1[0].starts_with("1. Ford, A. & Green, B."), "{:?}", printed(&pages[0]).1);
}

#[test]
fn a_style_may_number_in_the_order_of_the_alphabet() {
    let (cited, listed) = cited_alone("springer-fachzeitschriften-medizin-psychologie");
    assert_eq!(cited[..3], ["[[6]]", "[Ford and Green [2]]", "[[2], [4], [6]]"]);
    let begins = listed.iter().zip(1..).all(|(line, number)| line.starts_with(&format!("{number}. ")));
    assert!(begins && listed[0].starts_with("1. Bu"), "{listed:?}");
}

#[test]
fn a_citation_before_all_words_of_its_line_has_the_names() {
    let mut page = document(vec![citation(false, vec![item("ford"), item("fund")]), Inline::text(". A list.")], true);
    cite([vec![&mut page]], [], &works(), &style("vancouver"));
    assert_eq!(printed(&page).0, ["[Ford and Green (1)]; [The King’s Fund (2)]"]);
}

#[test]
fn what_no_list_holds_is_cited_by_author_and_date() {
    let mut page = document(vec![citation(false, vec![item("ford")])], false);
    let mut draft =
        document(vec![citation(false, vec![item("ford"), item("nobody")]), citation(false, vec![item("ford")])], true);
    let mut shown = document(vec![Inline::Reference { key: "ford".into(), text: Vec::new() }], false);
    cite([&mut page, &mut draft, &mut shown].map(|page| vec![page]), [], &works(), &style("vancouver"));
    assert_eq!(printed(&page).0, ["([Ford & Green, 2012])"]);
    assert_eq!(printed(&draft).0, ["(?@nobody?; [Ford & Green, 2012])", "([1])"]);
    let Block::Paragraph { text } = &shown.blocks[0] else { panic!() };
    assert_eq!(marked(text), "Ford A, Green B. Leading places? 2nd edn. Bristol: Policy Press; 2012.");
}

#[test]
fn numbers_go_on_through_a_volume() {
    let page = |path: &str, keys: &[&str]| {
        let cited = keys.iter().map(|key| citation(false, vec![item(key)]));
        Document { path: path.into(), ..document([Inline::text("So ")].into_iter().chain(cited).collect(), false) }
    };
    let named = |key: &str| crate::document::Reference {
        key: key.into(),
        id: String::new(),

        text: Vec::new(),
        cited_at: Vec::new(),
    };
    let mut list = page("sources/index", &[]);
    list.blocks.push(Block::References {
        of: crate::document::Listed::Works,
        entries: ["alpha", "ford", "zeta", "thesis"].map(named).to_vec(),
    });
    let mut alone = list.clone();
    let mut book = [page("one", &["zeta", "ford"]), page("two", &["thesis", "zeta"]), list];
    cite([book.iter_mut().collect(), vec![&mut alone]], [], &works(), &style("vancouver"));
    assert_eq!(printed(&book[0]).0, ["([1])", "([2])"]);
    assert_eq!(printed(&book[1]).0, ["([3])", "([1])"]);
    let starts = |lines: &[String]| lines.iter().map(|line| line.chars().take(6).collect()).collect::<Vec<String>>();
    assert_eq!(starts(&printed(&book[2]).1), ["1. Orr", "2. For", "3. van", "4. Orr"]);
    assert_eq!(starts(&printed(&alone).1), ["Ford A", "Orr K.", "Orr K.", "van Th"]);
    let mut targets = Vec::new();
    book[1].visit_inlines(&mut |inline| {
        let Inline::Citation(Citation { text, .. }) = inline else { return };
        targets.extend(text.iter().filter_map(|inline| match inline {
            Inline::Link { target, .. } => Some(target.clone()),
            _ => None,
        }));
    });
    let to =
        |anchor: &str| crate::document::Target::Page { path: "sources/index.html".into(), anchor: Some(anchor.into()) };
    assert_eq!(targets, [to("ref-thesis"), to("ref-zeta")]);
}

#[test]
fn a_space_behind_an_address_stays() {
    let address = Some("https://www.example.org/x".to_owned());
    let page =
        Work { url: address, ..super::tests::work("page", crate::model::WorkKind::Webpage, vec![], 2015, "Homes") };
    let reference = marked(&format_works(&[page], &style("nature")).references["page"]);
    assert_eq!(reference, "Homes. <https://www.example.org/x> (2015).");
}
