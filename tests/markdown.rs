//! Every construct of Markdown that is printed, on one golden page, with the same words in HTML and PDF.

use std::fs;
use std::path::Path;

use crate::parity::{page_letters_without, pdf_letters};
use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout, updating};

/// The gardens with more in the note on the school's garden.
fn gardens_with(more: &str) -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let file = folder.path().join("content/cases/school-garden.md");
    let before = fs::read_to_string(&file).expect("a case");
    fs::write(&file, format!("{before}\n{more}")).expect("a case");
    folder
}

fn section(page: &Path) -> String {
    let page = fs::read_to_string(page).expect("a page");
    let start = page.find("<h2 id=\"what-happened\"").expect("the note");
    let end = page.find("<h2 id=\"how-we-coded-it\"").expect("its end");
    page[start..end].to_owned()
}

#[test]
fn every_construct_is_printed_alike_on_the_page_and_on_paper() {
    let own = project().join("tests/reviews/markdown");
    let folder = gardens_with(&fs::read_to_string(own.join("written.md")).expect("Markdown"));
    let check = casebook(folder.path(), &["check", "--deny", "warning"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let build = folder.path().join("build");
    let printed = section(&build.join("cases/school-garden.html"));
    if updating() {
        fs::write(own.join("printed.html"), &printed).expect("a file");
    }
    assert_eq!(printed, fs::read_to_string(own.join("printed.html")).expect("the golden page"));
    assert_printed_alike(&build.join("cases/school-garden.html"), &build.join("casebook.pdf"));
}

/// A page has the words that a book has of it; notes, which stand elsewhere on paper, are looked for apart.
fn assert_printed_alike(page: &Path, book: &Path) {
    let letters = page_letters_without(page, ".notes, .code");
    // What is coded, and how, stands in one table of the book, and on the site.
    let end = letters.find("Howwecodedit").expect("what was coded");
    let mut paper = pdf_letters(book);
    for note in notes(page) {
        assert!(paper.contains(&note), "the book lacks the note {note}");
        paper = paper.replacen(&note, "", 1);
    }
    assert!(paper.contains(&letters[..end]), "the book has other words than {letters}: {paper}");
}

/// The notes of a page: each with its number, as on paper.
fn notes(page: &Path) -> Vec<String> {
    let whole = page_letters_without(page, ".back");
    let start = whole.rfind("Notes1.").expect("notes") + "Notes".len();
    let rest = &whole[start..];
    let second = rest.find("2.Nobody").expect("a second note");
    [&rest[..second], &rest[second..]].map(|note| note.replacen('.', "", 1)).to_vec()
}

#[test]
fn comments_are_not_printed() {
    let folder =
        gardens_with("Beds <!-- for editors --> [@lind-2012].\n\n<!-- and\nlines -->\n\n<!-- a --> <!-- b -->\n");
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = section(&folder.path().join("build/cases/school-garden.html"));
    assert!(page.contains("Beds  <span") && !page.contains("editors") && !page.contains("lines"), "{page}");
}

/// A picture of points and a drawing, in a note that stands on the site, in a briefing's PDF and in the book.
#[test]
fn pictures_stand_wherever_their_note_does() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = folder.path().join("content");
    fs::create_dir(content.join("pictures")).expect("a folder");
    fs::copy(project().join(".github/pictures/map.png"), content.join("pictures/Das Dach.PNG")).expect("a picture");
    fs::copy(content.join("look/leaf.svg"), content.join("pictures/leaf.svg")).expect("a drawing");
    let shown = "## What happened\n\n![A map of beds](<../pictures/Das Dach.PNG> \"The *beds*, from above [@lind-2012]\")\n\n![](../pictures/leaf.svg)\n";
    edit(&content.join("cases/roof-garden.md"), "## What happened\n", shown);
    let records = "pictures:\n  - {file: pictures/Das Dach.PNG, credit: Drawn by A. Lind, licence: CC BY 4.0}\n  \
        - {file: pictures/leaf.svg, decorative: true}\ntables:\n";
    edit(&content.join("review.yaml"), "tables:\n", records);
    let check = casebook(folder.path(), &["check", "--deny", "warning"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let build = folder.path().join("build");
    let carried = files(&build.join("assets/content"));
    assert!(carried.len() == 2 && carried[0].starts_with("das-dach-") && carried[0].ends_with(".png"), "{carried:?}");
    for page in ["cases/roof-garden.html", "evidence/water.html"] {
        let page = fs::read_to_string(build.join(page)).expect("a page");
        let image = format!("<img src=\"../assets/content/{}\" alt=\"A map of beds\" width=\"", carried[0]);
        assert!(page.contains(&image) && page.contains("<small>Drawn by A. Lind, CC BY 4.0</small>"), "{page}");
        assert!(page.contains("alt=\"\""), "{page}");
    }
    for paper in ["appendix/appendix.pdf", "casebook.pdf"] {
        let letters = pdf_letters(&build.join(paper));
        assert!(letters.contains("Thebeds,fromabove(Lind,2012)DrawnbyA.Lind,CCBY4.0"), "{paper}: {letters}");
        assert!(alternatives(&build.join(paper)).contains(&"A map of beds".to_owned()), "{paper}");
    }
}

/// The alternative texts in the tags of a PDF.
fn alternatives(path: &Path) -> Vec<String> {
    let document = lopdf::Document::load(path).expect("a PDF");
    let words = document.objects.values().filter_map(|object| {
        let alternative = object.as_dict().ok()?.get(b"Alt").ok()?;
        lopdf::decode_text_string(alternative).ok()
    });
    words.collect()
}

/// What could not be typeset is told before.
#[test]
fn a_picture_that_is_broken_or_misnamed_is_told_before_it_is_typeset() {
    let whole = fs::read(project().join(".github/pictures/map.png")).expect("a picture");
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    for (name, bytes, said) in [
        ("map.png", &whole[..whole.len() / 2], "breaks off before its end"),
        ("map.png", &changed[..], "is damaged"),
        ("map.jpg", &whole[..], "is a picture of another format than its name says"),
        ("map.webp", b"A text.", "is no picture that can be read"),
    ] {
        let folder = gardens_with(&format!("![A map](../pictures/{name} \"The map\")\n"));
        let pictures = folder.path().join("content/pictures");
        fs::create_dir(&pictures).expect("a folder");
        fs::write(pictures.join(name), bytes).expect("a picture");
        let said = format!("content/pictures/{name}:1:1: error[unusable-picture]: `pictures/{name}` {said}");
        let report = stdout(&casebook(folder.path(), &["check", "--format", "short"]));
        assert!(report.starts_with(&said) && report.lines().count() == 1, "{report}");
    }
}
