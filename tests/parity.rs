//! HTML and PDF carry the same words in the same order: every page of the showcase is looked for, letter by letter, in
//! the PDFs that print it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use scraper::{ElementRef, Html, Node, Selector};

use crate::showcase::build;
use crate::support::files;

#[test]
fn every_briefing_has_the_words_of_its_page() {
    let pages: Vec<String> =
        files(&build().join("briefings")).into_iter().filter(|name| name.ends_with(".html")).collect();
    assert_eq!(pages.len(), 7);
    for page in pages {
        let html = page_letters(&build().join("briefings").join(&page));
        assert_same(&page, &html, &pdf_letters(&build().join("briefings").join(page.replace(".html", ".pdf"))));
        let handout = pdf_letters(&build().join("briefings").join(page.replace(".html", "-handout.pdf")));
        let first_page = html.find("Whatitasksofyou").expect("what follows page 1");
        // Behind the words of page 1 a hand-out has its notes, which the page has at its end.
        assert_same(&page, &html[..first_page], handout.get(..first_page).expect("a beginning"));
        let notes = &handout[first_page..];
        assert!(notes.starts_with("1.") && html.contains(&format!("Notes{notes}")), "the hand-out of {page}: {notes}");
    }
}

#[test]
fn the_book_and_the_appendix_have_the_words_of_all_their_pages() {
    let book = pdf_letters(&build().join("casebook.pdf"));
    let appendix = pdf_letters(&build().join("appendix/appendix.pdf"));
    let mut compared = 0;
    for path in files(build()).into_iter().filter(|path| path.ends_with(".html")) {
        // Works have pages of their own on the site alone; the book lists them.
        let is_of_the_screen = path == "search.html" || path.starts_with("report/");
        if is_of_the_screen || (path.starts_with("sources/") && path != "sources/index.html") {
            continue;
        }
        // What stands behind briefings is in the appendix, since the book has the cases.
        if path.starts_with("evidence/") {
            assert_part(&path, &page_letters_without(&build().join(&path), "none"), &appendix, "appendix.pdf");
            continue;
        }
        assert_part(&path, &letters_for_book(build(), &path), &book, "casebook.pdf");
        let html = page_letters(&build().join(&path));
        if path.starts_with("appendix/") {
            assert_part(&path, &html, &appendix, "appendix.pdf");
        }
        compared += 1;
    }
    assert!(compared > 40, "only {compared} pages were compared");
}

#[test]
fn a_dropped_letter_is_noticed() {
    let pdf = pdf_letters(&build().join("briefings/inclusion.pdf"));
    let html = page_letters(&build().join("briefings/inclusion.html"));
    for dropped in ["2018", "Section4.3", "Coproduction"] {
        assert!(pdf.contains(dropped));
        let without = pdf.replacen(dropped, "", 1);
        assert!(std::panic::catch_unwind(|| assert_same("inclusion", &html, &without)).is_err(), "{dropped}");
    }
}

pub(crate) fn assert_same(name: &str, html: &str, pdf: &str) {
    let differ = html.chars().zip(pdf.chars()).position(|(ours, theirs)| ours != theirs);
    let at = differ.unwrap_or_else(|| html.chars().count().min(pdf.chars().count()));
    let around = |text: &str| text.chars().skip(at.saturating_sub(60)).take(120).collect::<String>();
    assert!(html == pdf, "{name} differs from its page:\nHTML …{}…\nPDF  …{}…", around(html), around(pdf));
}

pub(crate) fn assert_part(path: &str, html: &str, pdf: &str, name: &str) {
    if pdf.contains(html) {
        return;
    }
    // The longest beginning that is there shows where the two part.
    let letters: Vec<char> = html.chars().collect();
    let (mut there, mut not_there) = (0, letters.len());
    while there + 1 < not_there {
        let middle = usize::midpoint(there, not_there);
        let beginning: String = letters[..middle].iter().collect();
        if pdf.contains(&beginning) { there = middle } else { not_there = middle }
    }
    let start: String = letters[..there].iter().collect();
    let at = pdf.find(&start).expect("a beginning") + start.len();
    let theirs: String = pdf[at..].chars().take(60).collect();
    let ours: String = letters[there..].iter().take(60).collect();
    panic!("{name} differs from {path} after {there} letters:\nHTML {ours}…\nPDF  {theirs}…");
}

/// What a book has of a page. It has one list of references, the codes of all cases in one table, and how they were coded stands
/// on the site alone; what holds for the whole edition stands on its pages, and not in each briefing.
pub(crate) fn letters_for_book(build: &Path, path: &str) -> String {
    let left_out = match path.split('/').next() {
        Some("sources") => "none",
        Some("briefings") => {
            "#references, .references, #related-briefings, .cards, .panel-about .edition, #cite-this-page"
        }
        Some("cases") => "#references, .references, .code",
        _ => "#references, .references",
    };
    let whole = page_letters_without(&build.join(path), left_out);
    if !path.starts_with("cases/") || path == "cases/index.html" {
        return whole;
    }
    let printed = whole.split("Howwecodedit").next().expect("a beginning");
    assert!(printed.len() < whole.len(), "{path} does not say how it was coded");
    printed.to_owned()
}

/// The letters of a page's main part, in order: numbers of list items as printed, no white space, no marks of lists.
pub(crate) fn page_letters(path: &Path) -> String {
    page_letters_without(path, "none")
}

/// The same without the elements that a selector chooses.
pub(crate) fn page_letters_without(path: &Path, selector: &str) -> String {
    let page = Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let main = page.select(&Selector::parse("main").expect("a selector")).next().expect("a main part");
    page_letters_by(main, &Selector::parse(selector).expect("a selector"), &|_| None)
}

/// The letters of an element without those that a selector chooses; `instead` gives what some are taken for.
pub(crate) fn page_letters_by(
    element: ElementRef<'_>,
    left_out: &Selector,
    instead: &dyn Fn(ElementRef<'_>) -> Option<String>,
) -> String {
    let mut text = String::new();
    add_text(element, left_out, instead, &mut text);
    letters(&text)
}

fn add_text(
    element: ElementRef<'_>,
    left_out: &Selector,
    instead: &dyn Fn(ElementRef<'_>) -> Option<String>,
    text: &mut String,
) {
    let start = element.attr("start").and_then(|start| start.parse::<usize>().ok());
    let mut number = start.map_or(0, |start| start - 1);
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(words),
            Node::Element(_) => {
                let Some(inner) = ElementRef::wrap(child) else { continue };
                if is_furniture(inner) || left_out.matches(&inner) {
                    continue;
                }
                if element.value().name() == "ol" && inner.value().name() == "li" {
                    number += 1;
                    text.push_str(&format!("{number}."));
                }
                match instead(inner) {
                    Some(words) => text.push_str(&words),
                    None => add_text(inner, left_out, instead, text),
                }
            }
            _ => {}
        }
    }
}

/// What only a screen needs: the list of contents and of downloads, the search, and ways back to the places that cite.
fn is_furniture(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "nav" | "form") || element.value().classes().any(|class| class == "back")
}

pub(crate) fn letters(text: &str) -> String {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '•' | '\u{200b}' | '\u{2060}' | '\u{ad}');
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// The letters of a PDF in the order of its content, without what is marked as an artifact.
pub(crate) fn pdf_letters(path: &Path) -> String {
    let document = Document::load(path).expect("a PDF");
    let pages = document.get_pages();
    letters(&pages.values().map(|page| page_text(&document, *page)).collect::<String>())
}

/// The letters of each page of a PDF.
pub(crate) fn letters_by_page(path: &Path) -> Vec<String> {
    let document = Document::load(path).expect("a PDF");
    document.get_pages().values().map(|page| letters(&page_text(&document, *page))).collect()
}

/// All that is printed on the pages of a PDF, their heads and feet too, piece by piece.
pub(crate) fn pdf_pieces(path: &Path) -> Vec<String> {
    let document = Document::load(path).expect("a PDF");
    let pages = document.get_pages();
    let of_page = |page: &lopdf::ObjectId| read_page(&document, *page, true).split('\n').map(str::to_owned).collect();
    pages.values().flat_map(|page| -> Vec<String> { of_page(page) }).collect()
}

fn page_text(document: &Document, page: lopdf::ObjectId) -> String {
    read_page(document, page, false)
}

/// The text of a page: with heads and feet and a line for each piece, or without both.
fn read_page(document: &Document, page: lopdf::ObjectId, is_whole: bool) -> String {
    let fonts: BTreeMap<Vec<u8>, CharacterMap> = document
        .get_page_fonts(page)
        .expect("fonts")
        .into_iter()
        .map(|(name, font)| (name, CharacterMap::of(document, font)))
        .collect();
    let content = Content::decode(&document.get_page_content(page)).expect("operations");
    let mut reader = TextReader { fonts: &fonts, font: None, marks: Vec::new(), text: String::new(), is_whole };
    content.operations.iter().for_each(|operation| reader.read(&operation.operator, &operation.operands));
    reader.text
}

/// Reads the operations of a page.
struct TextReader<'f> {
    fonts: &'f BTreeMap<Vec<u8>, CharacterMap>,
    font: Option<&'f CharacterMap>,
    /// For each open mark, whether what is in it is not read: artifacts, and glyphs that stand for other text.
    marks: Vec<bool>,
    text: String,
    /// Whether artifacts are read as well, and each piece ends a line.
    is_whole: bool,
}

impl TextReader<'_> {
    fn read(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "BMC" | "BDC" => {
                let is_artifact =
                    !self.is_whole && operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"Artifact");
                let actual = operands.get(1).and_then(|properties| properties.as_dict().ok());
                let actual = actual.and_then(|properties| properties.get(b"ActualText").ok()?.as_str().ok());
                if let Some(words) = actual.filter(|_| !self.is_silent() && !is_artifact) {
                    self.text.push_str(&utf16(words));
                }
                self.marks.push(is_artifact || actual.is_some());
            }
            "EMC" => {
                self.marks.pop();
            }
            "Tf" => self.font = operands.first().and_then(|name| self.fonts.get(name.as_name().ok()?)),
            "Tj" => self.show(&operands[0]),
            "TJ" => operands[0].as_array().expect("an array").iter().for_each(|part| self.show(part)),
            _ => return,
        }
        if self.is_whole && ["Tj", "TJ"].contains(&operator) {
            self.text.push('\n');
        }
    }

    fn is_silent(&self) -> bool {
        self.marks.iter().any(|silent| *silent)
    }

    fn show(&mut self, part: &Object) {
        if let (Ok(codes), Some(font), false) = (part.as_str(), self.font, self.is_silent()) {
            self.text.push_str(&font.decode(codes));
        }
    }
}

/// From the codes of a font to characters: its `ToUnicode` map.
struct CharacterMap(BTreeMap<u16, String>);

impl CharacterMap {
    fn of(document: &Document, font: &Dictionary) -> Self {
        let stream = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).expect("a map to Unicode");
        let text = String::from_utf8(stream.decompressed_content().expect("the map")).expect("text");
        let mut map = BTreeMap::new();
        for (begin, end, width) in [("beginbfchar", "endbfchar", 2), ("beginbfrange", "endbfrange", 3)] {
            for part in text.split(begin).skip(1) {
                let tokens: Vec<&str> = part.split(end).next().expect("an end").split(['<', '>']).collect();
                let codes: Vec<&str> = tokens.into_iter().skip(1).step_by(2).collect();
                codes.chunks_exact(width).for_each(|entry| add_entry(&mut map, entry));
            }
        }
        Self(map)
    }

    fn decode(&self, codes: &[u8]) -> String {
        let codes = codes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        codes.filter_map(|code| self.0.get(&code).map(String::as_str)).collect()
    }
}

fn add_entry(map: &mut BTreeMap<u16, String>, entry: &[&str]) {
    let number = |hex: &str| u16::from_str_radix(hex, 16).expect("a number");
    let target = entry.last().expect("a target");
    let bytes: Vec<u8> =
        (0..target.len() / 2).map(|at| u8::from_str_radix(&target[2 * at..2 * at + 2], 16).expect("a byte")).collect();
    let first = number(entry[0]);
    let last = if entry.len() == 3 { number(entry[1]) } else { first };
    for code in first..=last {
        let mut units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        if let Some(unit) = units.last_mut() {
            *unit += code - first;
        }
        map.insert(code, String::from_utf16_lossy(&units));
    }
}

fn utf16(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(&[0xfe, 0xff]).unwrap_or(bytes);
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}
