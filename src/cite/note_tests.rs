//! Styles that cite in notes: what each note says by what stands before it, and where no note can stand.

use super::tests::{apa, at, citation, document, item, marked, works};
use super::*;
use crate::document::{Block, CitationItem, LocatorKind};

fn style(name: &str) -> Style {
    Style { name: name.into(), ..apa() }
}

/// The lines of a document, with its notes behind them.
fn printed(document: &Document) -> (String, Vec<String>) {
    let (mut line, mut notes) = (String::new(), Vec::new());
    let Block::Paragraph { text } = &document.blocks[0] else { panic!("a paragraph") };
    for inline in text {
        match inline {
            Inline::Citation(citation) => {
                for inline in &citation.text {
                    match inline {
                        Inline::Note { text, .. } => {
                            notes.push(marked(text));
                            line.push_str(&format!("^{}^", notes.len()));
                        }
                        other => line.push_str(&marked(std::slice::from_ref(other))),
                    }
                }
            }
            Inline::Note { text, .. } => {
                notes.push(marked(text));
                line.push_str(&format!("^{}^", notes.len()));
            }
            other => line.push_str(&marked(std::slice::from_ref(other))),
        }
    }
    (line, notes)
}

/// What a page with these citations prints in a style.
fn cited_alone(name: &str) -> (String, Vec<String>) {
    let mut page = document(citations(), true);
    cite([vec![&mut page]], [], &works(), &style(name));
    printed(&page)
}

#[test]
fn the_first_note_on_a_work_is_full_and_others_are_short() {
    let (line, notes) = cited_alone("modern-humanities-research-association");
    assert_eq!(line, "Gardens grow.^1^ As [Ford and Green]^2^ say,^3^ and^4^ so on^5^ once more^6^ end^7^^8^^9^^10^");
    let expected = [
        "[Sandra van Thiel], ‘Cities’ (unpublished PhD thesis, University of Leeds, 2010).",
        "[Anne Ford and Bob Green], *Leading Places?*, 2nd edn (Policy Press, 2012), pp. 12–14.",
        "[Ford and Green], *Leading Places?*, pp. 12–14.",
        "[Ford and Green], *Leading Places?*, p. 20.",
        "[Sonia Bussu and Koen P. R. Bartels], ‘Facilitative Leadership’, *International Journal of Urban and Regional \
         Research*, 38.6 (2014), pp. 2256–73, doi:<https://doi.org/10.1111/1468-2427.12070>; [José Ortega y Gasset], \
         ‘Leading’, in *Big Book of Places*, ed. by Jane Smith and Tom Jones (Routledge, 2010), pp. 3–20.",
        "See [Bussu and Bartels], ‘Facilitative Leadership’; [Ford and Green], *Leading Places?*, sect. 4.",
        "[Kevin Orr], *Zeta* (2010).",
        "Compare Kevin Orr, Alpha (2010), p. 3.",
        "[Orr], *Alpha*.",
        "[*Leadership and Change*], ed. by M. Sotarauta, L. Horlings, and J. Liddle (2012).",
    ];
    assert_eq!(notes, expected);
}

/// A style with a word of its own for each kind of note.
const IBID: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info>
    <title>Notes</title>
    <id>notes</id>
    <category citation-format="note"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation near-note-distance="9">
    <layout delimiter="; " suffix=".">
      <choose>
        <if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><text variable="locator"/></group></if>
        <else-if position="ibid"><text term="ibid"/></else-if>
        <else-if position="near-note"><text value="near"/></else-if>
        <else-if position="subsequent">
          <names variable="author"><name form="short"/></names>
          <text variable="first-reference-note-number" prefix=" (n " suffix=")"/>
        </else-if>
        <else>
          <group delimiter=", ">
            <names variable="author"/><text variable="title"/><text variable="locator"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography><layout><names variable="author"/><text variable="title" prefix=" "/></layout></bibliography>
</style>
"#;

#[test]
fn notes_on_the_work_before_say_so_and_others_lead_to_the_first() {
    let mut page = document(citations(), true);
    cite([vec![&mut page]], [], &works(), &Style { own: Some(IBID.to_owned()), ..style("own.csl") });
    let expected = [
        "[Sandra van Thiel], Cities.",
        "[Anne Ford, Bob Green], Leading places?, 12–14.",
        "[Ibid.]",
        "[Ibid., 20].",
        "[Sonia Bussu, Koen P. R. Bartels], Facilitative leadership; [José Ortega y Gasset], Leading.",
        "See [Bussu, Bartels] (n 5); [Ford, Green] (n 2).",
        "[Kevin Orr], Zeta.",
        "Compare Kevin Orr, Alpha, 3.",
        "[Orr] (n 8).",
        "[Leadership and change].",
    ];
    assert_eq!(printed(&page).1, expected);
}

#[test]
fn where_no_note_can_be_called_a_work_is_cited_by_author_and_date() {
    let heading = Block::Heading { level: 2, id: "h".into(), text: vec![citation(false, vec![item("ford")])] };
    let mut page = document(vec![citation(false, vec![item("ford")])], true);
    page.blocks.push(heading.clone());
    let mut data = document(vec![citation(false, vec![item("ford")])], false);
    cite([vec![&mut page]], [&mut data], &works(), &style("chicago-notes"));
    assert_eq!(printed(&page).1.len(), 1);
    let Some(Block::Heading { text, .. }) = page.blocks.last() else { panic!("a heading") };
    let Inline::Citation(of_heading) = &text[0] else { panic!("a citation") };
    assert_eq!(marked(&of_heading.text), "([Ford & Green, 2012])");
    assert_eq!(printed(&data), ("([Ford & Green, 2012])".to_owned(), Vec::new()));
}

#[test]
fn a_note_before_all_words_of_its_line_has_the_names_before_it() {
    let mut page = document(vec![citation(false, vec![item("ford"), item("fund")]), Inline::text(". A list.")], true);
    cite([vec![&mut page]], [], &works(), &style("chicago-notes"));
    let (line, notes) = printed(&page);
    assert_eq!((line.as_str(), notes.len()), ("[Ford and Green]^1^; [The King’s Fund].^2^ A list.", 2));
}

#[test]
fn notes_go_on_through_a_volume() {
    let mut book = [["zeta"], ["zeta"]].map(|keys| document(vec![citation(false, keys.map(item).to_vec())], false));
    let mut alone = book[1].clone();
    cite([book.iter_mut().collect(), vec![&mut alone]], [], &works(), &style("chicago-notes"));
    let notes = [&book[0], &book[1], &alone].map(|page| printed(page).1.concat());
    assert_eq!(notes, ["[Kevin Orr], *Zeta* (2010).", "[Orr], *Zeta*.", "[Kevin Orr], *Zeta* (2010)."]);
}

fn citations() -> Vec<Inline> {
    let see = CitationItem { prefix: vec![Inline::text("see")], ..item("bussu") };
    vec![
        Inline::text("Gardens grow "),
        citation(false, vec![item("thesis")]),
        Inline::text(". As "),
        citation(true, vec![at("ford", LocatorKind::Page, "12-14")]),
        Inline::text(" say "),
        citation(false, vec![at("ford", LocatorKind::Page, "12-14")]),
        Inline::text(", and "),
        citation(false, vec![at("ford", LocatorKind::Page, "20")]),
        Inline::text(" so on "),
        citation(false, vec![item("bussu"), item("chapter")]),
        Inline::text(" once more "),
        citation(false, vec![see, at("ford", LocatorKind::Section, "4")]),
        Inline::text(" end "),
        citation(false, vec![item("zeta")]),
        Inline::Note {
            label: "own".into(),
            text: vec![
                Inline::text("Compare "),
                citation(false, vec![at("alpha", LocatorKind::Page, "3")]),
                Inline::text("."),
            ],
        },
        citation(false, vec![item("alpha")]),
        citation(false, vec![item("edited")]),
    ]
}

#[test]
fn a_note_leaves_out_the_names_that_the_sentence_has() {
    let without_names = |item: CitationItem| citation(false, vec![CitationItem { suppress_author: true, ..item }]);
    let ford = || at("ford", LocatorKind::Page, "20");
    let lines = vec![
        without_names(ford()),
        without_names(ford()),
        without_names(item("chapter")),
        without_names(item("edited")),
    ];
    let mut page = document(lines, true);
    cite([vec![&mut page]], [], &works(), &style("modern-humanities-research-association"));
    let expected = [
        "[*Leading Places?*], 2nd edn (Policy Press, 2012), p. 20.",
        "[*Leading Places?*], p. 20.",
        "[‘Leading’], in *Big Book of Places*, ed. by Jane Smith and Tom Jones (Routledge, 2010), pp. 3–20.",
        "[*Leadership and Change*], ed. by M. Sotarauta, L. Horlings, and J. Liddle (2012).",
    ];
    assert_eq!(printed(&page).1, expected);
}
