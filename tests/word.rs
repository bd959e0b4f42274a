//! Word files carry the words of their pages in the same order, are whole and the same in every build, and hold no more than
//! was typed. What LibreOffice makes of them is for `tests/word/check.py`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use roxmltree::{Document, Node};
use scraper::{ElementRef, Html, Selector};

use crate::parity::{assert_same, letters, page_letters_by};
use crate::showcase::build;
use crate::support::{casebook, copy_of, edit, files, project, stderr};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The parts of a Word file by their names; all but pictures must be XML.
fn parts(path: &Path) -> BTreeMap<String, String> {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let name = part.name().to_owned();
        if name.starts_with("word/media/") {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        Document::parse(&text).unwrap_or_else(|error| panic!("{}, {name}: {error}", path.display()));
        parts.insert(name, text);
    }
    parts
}

fn attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    node.attribute((WORD, name))
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name((WORD, name))
}

/// The letters of a Word file: each note stands in brackets where it is called, and items of lists have their numbers.
pub(crate) fn word_letters(path: &Path) -> String {
    let parts = parts(path);
    let tree = |name: &str| Document::parse(&parts[name]).expect("XML");
    let (notes, numbering) = (tree("word/footnotes.xml"), tree("word/numbering.xml"));
    let notes: BTreeMap<&str, String> = notes
        .descendants()
        .filter(|node| is(*node, "footnote"))
        .map(|note| (attribute(note, "id").expect("an id"), text_of(note, &BTreeMap::new())))
        .collect();
    let numbered: BTreeSet<&str> = numbered(&numbering);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut text = String::new();
    let document = tree("word/document.xml");
    for paragraph in document.descendants().filter(|node| is(*node, "p")) {
        let list = paragraph.descendants().find(|node| is(*node, "numId")).and_then(|node| attribute(node, "val"));
        if let Some(list) = list.filter(|list| numbered.contains(list)) {
            let count = counts.entry(list.to_owned()).or_insert_with(|| start(&numbering, list) - 1);
            *count += 1;
            text.push_str(&format!("{count}."));
        }
        text.push_str(&text_of(paragraph, &notes));
    }
    letters(&text)
}

fn text_of(node: Node<'_, '_>, notes: &BTreeMap<&str, String>) -> String {
    let told = node.descendants().map(|node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "footnoteReference" => format!("⟦{}⟧", notes[attribute(node, "id").expect("an id")]),
        _ => String::new(),
    });
    told.collect()
}

/// The lists that are numbered.
fn numbered<'n>(numbering: &'n Document<'_>) -> BTreeSet<&'n str> {
    let of = |name: &'static str| numbering.descendants().filter(move |node| is(*node, name));
    let is_decimal = |definition: &Node<'_, '_>| {
        let mut formats = definition.descendants().filter(|node| is(*node, "numFmt"));
        formats.any(|format| attribute(format, "val") == Some("decimal"))
    };
    let definitions: BTreeSet<&str> =
        of("abstractNum").filter(is_decimal).filter_map(|node| attribute(node, "abstractNumId")).collect();
    let is_numbered = |list: &Node<'_, '_>| {
        let definition = list.descendants().find(|node| is(*node, "abstractNumId"));
        definition.and_then(|node| attribute(node, "val")).is_some_and(|id| definitions.contains(id))
    };
    of("num").filter(is_numbered).filter_map(|node| attribute(node, "numId")).collect()
}

/// The first number of a list.
fn start(numbering: &Document<'_>, list: &str) -> usize {
    let list = numbering.descendants().find(|node| is(*node, "num") && attribute(*node, "numId") == Some(list));
    let start = list.and_then(|list| list.descendants().find(|node| is(*node, "startOverride")));
    start.and_then(|node| attribute(node, "val")?.parse().ok()).unwrap_or(1)
}

/// The letters of a page as a Word file has them: each note stands in brackets where it is called, and in no list.
pub(crate) fn page_letters_with_notes(path: &Path) -> String {
    let page = Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let of_lists = Selector::parse(".endnotes > li, .notes li").expect("a selector");
    let none = Selector::parse(".endnotes, .notes, h2:has(+ .endnotes), .drawing").expect("a selector");
    let mut notes: BTreeMap<String, String> = BTreeMap::new();
    for note in page.select(&of_lists) {
        let inner = page_letters_by(note, &none, &|_| None);
        notes.insert(format!("#{}", note.attr("id").expect("an anchor")), inner);
    }
    let called = |element: ElementRef<'_>| notes.get(element.attr("href")?).map(|note| format!("⟦{note}⟧"));
    let main = page.select(&Selector::parse("main").expect("a selector")).next().expect("a main part");
    page_letters_by(main, &none, &called)
}

/// Everything that a Word file tells: its texts, those round the pages, those for ears, and what it says of itself.
pub(crate) fn word_pieces(path: &Path) -> Vec<String> {
    let mut told = Vec::new();
    for (name, part) in parts(path) {
        let part = Document::parse(&part).expect("XML");
        let is_of_text = name.starts_with("word/") && !name.contains("rels");
        for node in part.descendants() {
            let own = if is_of_text {
                [node.attribute("descr"), attribute(node, "val").filter(|_| is(node, "tblDescription"))]
            } else {
                [None; 2]
            };
            let is_told = is(node, "t") || node.tag_name().namespace() == Some("http://purl.org/dc/elements/1.1/");
            let words = node.text().filter(|_| is_told);
            told.extend(own.into_iter().flatten().chain(words).map(str::to_owned));
        }
    }
    told
}

/// Holds a briefing of an output folder against its page, of which it gives the letters.
pub(crate) fn assert_words_of_page(build: &Path, page: &str) -> String {
    let html = page_letters_with_notes(&build.join(page));
    assert_same(&format!("the Word file of {page}"), &html, &word_letters(&build.join(page.replace(".html", ".docx"))));
    html
}

/// Holds every briefing of an output folder, and its first page, against its page.
pub(crate) fn assert_words_of_pages(build: &Path) -> usize {
    let folder = build.join("briefings");
    let pages: Vec<String> = files(&folder).into_iter().filter(|name| name.ends_with(".html")).collect();
    for page in &pages {
        let html = assert_words_of_page(&folder, page);
        let handout = word_letters(&folder.join(page.replace(".html", "-handout.docx")));
        let length = handout.len();
        assert!(length > 200 && length < html.len(), "{page}: {length}");
        assert_same(&format!("the hand-out of {page}"), html.get(..length).expect("a beginning"), &handout);
    }
    pages.len()
}

#[test]
fn every_word_file_has_the_words_of_its_page() {
    assert_eq!(assert_words_of_pages(build()), 7);
    let handout = word_letters(&build().join("briefings/inclusion-handout.docx"));
    let page = page_letters_with_notes(&build().join("briefings/inclusion.html"));
    assert!(page[handout.len()..].starts_with("Whatitasksofyou"), "what follows page 1");
}

#[test]
fn a_dropped_word_or_note_is_noticed() {
    let html = page_letters_with_notes(&build().join("briefings/inclusion.html"));
    let word = word_letters(&build().join("briefings/inclusion.docx"));
    for dropped in ["⟦Bussu&Galanti,2018,Section4.3.⟧", "Whyitmatters", "2.", "https://doi.org"] {
        assert!(word.contains(dropped), "{dropped}");
        let without = word.replacen(dropped, "", 1);
        assert!(std::panic::catch_unwind(|| assert_same("inclusion", &html, &without)).is_err(), "{dropped}");
    }
}

fn gardens(change: impl Fn(&Path), arguments: &[&str]) -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    change(&folder.path().join("content"));
    let output = casebook(folder.path(), &[&["build"], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    folder
}

fn word_files(folder: &Path) -> Vec<String> {
    files(&folder.join("build")).into_iter().filter(|path| path.ends_with(".docx")).collect()
}

#[test]
fn word_files_are_the_same_in_two_builds() {
    let all = || {
        let folder = gardens(|_| (), &["--only", "word"]);
        let paths = word_files(folder.path());
        assert!(paths.len() > 4, "{paths:?}");
        paths.iter().map(|path| fs::read(folder.path().join("build").join(path)).expect("a file")).collect::<Vec<_>>()
    };
    let first = all();
    // The clock of a zip file counts in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert_eq!(first, all());
}

/// No name is borne twice, and all that is named is there.
#[test]
fn the_parts_of_every_file_fit_together() {
    let folder = build().join("briefings");
    for path in files(&folder).into_iter().filter(|path| path.ends_with(".docx")) {
        let parts = parts(&folder.join(&path));
        let texts = |part: &str, start: &str| -> Vec<String> {
            parts[part].split(start).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
        };
        let known = |part: &str| texts(part, " Id=\"").into_iter().collect::<BTreeSet<_>>();
        for (part, start) in [
            ("word/document.xml", "<w:bookmarkStart w:id=\""),
            ("word/document.xml", "<w:bookmarkStart w:name=\""),
            ("word/document.xml", "<w:footnoteReference w:id=\""),
            ("word/document.xml", "<wp:docPr id=\""),
            ("word/footnotes.xml", "<w:footnote w:id=\""),
            ("word/_rels/document.xml.rels", " Id=\""),
            ("word/styles.xml", " w:styleId=\""),
        ] {
            let all = texts(part, start);
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{path}: {part} has {start} twice");
        }
        let styles: BTreeSet<String> = texts("word/styles.xml", " w:styleId=\"").into_iter().collect();
        for (part, links) in [("document", "document"), ("footnotes", "footnotes")] {
            let part = format!("word/{part}.xml");
            let links = known(&format!("word/_rels/{links}.xml.rels"));
            assert!(texts(&part, " r:id=\"").iter().all(|id| links.contains(id)), "{path}: a link leads nowhere");
            let marks = ["<w:pStyle w:val=\"", "<w:rStyle w:val=\""].map(|start| texts(&part, start)).concat();
            let lacking: Vec<&String> = marks.iter().filter(|style| !styles.contains(*style)).collect();
            assert!(lacking.is_empty(), "{path}: {part} has styles that are not there: {lacking:?}");
        }
        let bookmarks: BTreeSet<String> = parts["word/document.xml"]
            .split(" w:name=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect();
        let led_to = ["word/document.xml", "word/footnotes.xml"].map(|part| texts(part, " w:anchor=\"")).concat();
        assert!(led_to.iter().all(|anchor| bookmarks.contains(anchor)), "{path}: {led_to:?} {bookmarks:?}");
    }
}

/// Whatever is typed stays text: it becomes no field, no part of the file, and nothing that cannot be read.
#[test]
fn what_is_typed_stays_text() {
    let typed = "A < B & C > D \"E\" 'F' ]]> &amp; { DATE } =1+1 </w:t></w:r>";
    let folder = gardens(
        |content| {
            edit(
                &content.join("hurdles/water.md"),
                "headline: Who carries the water?",
                &format!("headline: 'Who carries {}?'", typed.replace('\'', "''")),
            );
        },
        &["--only", "word"],
    );
    let path = folder.path().join("build/briefings/water.docx");
    assert!(word_letters(&path).contains(&letters(typed)), "{}", word_letters(&path));
    let parts = parts(&path);
    let fields = |part: &str| parts[part].matches("<w:instrText").count() + parts[part].matches("<w:fldSimple").count();
    assert_eq!((fields("word/document.xml"), fields("word/footnotes.xml")), (0, 0));
}

#[test]
fn a_review_may_do_without_word_files() {
    let decline = |content: &Path| {
        edit(&content.join("review.yaml"), "tables:\n", "outputs: {word: false}\ntables:\n");
    };
    let folder = gardens(decline, &["--typst", "no-such-program", "--only", "html"]);
    assert_eq!(word_files(folder.path()), Vec::<String>::new());
    let page = fs::read_to_string(folder.path().join("build/briefings/water.html")).expect("a page");
    assert!(!page.contains(".docx"), "{page}");
    // Without Typst they are made all the same, and pages lead to them.
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    casebook(folder.path(), &["build", "--typst", "no-such-program"]);
    let page = fs::read_to_string(folder.path().join("build/briefings/water.html")).expect("a page");
    assert!(page.contains("href=\"water.docx\"") && page.contains("href=\"water-handout.docx\""), "{page}");
    let paths = word_files(folder.path());
    let manifest = fs::read_to_string(folder.path().join("build/manifest.json")).expect("a manifest");
    assert!(paths.len() > 4 && paths.iter().all(|path| manifest.contains(path.as_str())), "{paths:?}");
    assert_words_of_pages(&folder.path().join("build"));
}

/// A briefing with every construct of Markdown, pictures, a map and a figure; it stays for `tests/word/check.py`.
#[test]
fn everything_that_a_briefing_may_hold_is_in_its_word_file() {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = copy.path().join("content");
    fs::create_dir(content.join("pictures")).expect("a folder");
    fs::copy(project().join(".github/pictures/map.png"), content.join("pictures/map.png")).expect("a picture");
    fs::copy(project().join("tests/word/bed.jpg"), content.join("pictures/bed.jpg")).expect("a picture");
    let written = fs::read_to_string(project().join("tests/reviews/markdown/written.md")).expect("Markdown");
    let more = "### Below\n\n> Somebody wrote *this*[^q] [@lind-2012].\n\n[^q]: In a book [@lind-2012, p. 13].\n\n";
    let lines = "```\nif typed:\n    keep  it\n```\n\n";
    let shown = "![A bed & a \"butt\"](../pictures/bed.jpg \"The bed\")\n\n![A map](../pictures/map.png)\n\n";
    let theme = content.join("hurdles/water.md");
    edit(&theme, "- A list [@okafor-2020].", &format!("- A list [@okafor-2020].\n\n{written}\n{more}{lines}{shown}"));
    let review = content.join("review.yaml");
    edit(&review, "  - coverage\n", "  - coverage\n  - evidence-map\n  - figure-seasons\n");
    let credits =
        "pictures: [{file: pictures/bed.jpg, credit: By Ada, licence: CC0}, {file: pictures/map.png, credit: By Bo}]\n";
    edit(&review, "tables:\n", &format!("{credits}tables:\n"));
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("word");
    for only in ["html", "word"] {
        let output = casebook(copy.path(), &["build", "--only", only, "--out", out.to_str().expect("a path")]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    assert_eq!(assert_words_of_pages(&out), 4);
    let file = out.join("briefings/water.docx");
    let told = word_pieces(&file);
    for said in ["A bed & a “butt”", "A map", "    keep  it", " By Ada, CC0", "The Garden Press"] {
        assert!(told.iter().any(|piece| piece == said), "`{said}` is not in {told:?}");
    }
    let numbered = word_letters(&file);
    assert!(numbered.contains("3.Digthethirdbed") && numbered.contains("4.Digthefourth"), "{numbered}");
    let names: Vec<String> = zip::ZipArchive::new(fs::File::open(&file).expect("a file"))
        .expect("an archive")
        .file_names()
        .map(str::to_owned)
        .collect();
    assert!(["jpeg", "png"].iter().all(|end| names.iter().any(|name| name.ends_with(end))), "{names:?}");
}

/// A table whose words have no room side by side is told row by row.
#[test]
fn a_broad_table_is_a_list() {
    let folder = gardens(
        |content| {
            let row = |word: &str| format!("|{}\n", (0..16).map(|at| format!(" {word}{at} |")).collect::<String>());
            let rows = format!("{}|{}\n{}", row("Transformational"), "---|".repeat(16), row("Interdisciplinarity"));
            edit(
                &content.join("hurdles/water.md"),
                "- A list [@okafor-2020].",
                &format!("- A list [@okafor-2020].\n\n{rows}\nTable: Broad\n"),
            );
        },
        &["--only", "word"],
    );
    let letters = word_letters(&folder.path().join("build/briefings/water.docx"));
    assert!(
        letters.contains("BroadTransformational0:Interdisciplinarity0Transformational1:Interdisciplinarity1T"),
        "{letters}"
    );
    assert!(letters.contains("Transformational15:Interdisciplinarity15"), "{letters}");
}
