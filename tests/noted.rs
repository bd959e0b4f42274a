//! Editions that cite in notes: each note is called once, in order, and leads back; what it cites stands in the list of
//! references; and PDFs have the words of their pages, with the notes at the feet of their own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};

use crate::parity::{letters, page_letters_without, pdf_letters};
use crate::support::{casebook, copy_of, edit, files, project, stderr};
use crate::word::assert_words_of_page;

const STYLES: [&str; 2] = ["modern-humanities-research-association", "chicago-notes"];

fn edition(style: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    edit(&folder.path().join("content/review.yaml"), "style: apa", &format!("style: {style}"));
    edit(
        &folder.path().join("content/cases/school-garden.md"),
        "Pupils took turns",
        "Pupils[^who] took turns [@okafor-2020, p. 3]",
    );
    let file = folder.path().join("content/cases/school-garden.md");
    let case = fs::read_to_string(&file).expect("a case");
    fs::write(&file, format!("{case}\n[^who]: All of them, as in @lind-2012 [p. 12].\n")).expect("a case");
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{style}: {}", stderr(&output));
    let build = folder.path().join("build");
    (folder, build)
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn attributes(page: &Html, selector: &str, name: &str) -> Vec<String> {
    all(page, selector).into_iter().filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

/// How many notes a page has; fails for one that is not called once and in order, that leads nowhere, or is a note again.
fn notes_that_lead(path: &Path) -> usize {
    let text = fs::read_to_string(path).expect("a page");
    let page = Html::parse_document(&text);
    let name = path.display();
    let called = attributes(&page, "[role=doc-noteref]", "href");
    let notes: Vec<String> = attributes(&page, ".notes li", "id").iter().map(|id| format!("#{id}")).collect();
    assert_eq!(called, notes, "{name}");
    let calls: Vec<String> = attributes(&page, "[role=doc-noteref]", "id").iter().map(|id| format!("#{id}")).collect();
    assert_eq!(attributes(&page, ".notes [role=doc-backlink]", "href"), calls, "{name}");
    let ids: Vec<String> = attributes(&page, "[id]", "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name} has an anchor twice");
    for target in attributes(&page, ".notes a, .citation a", "href") {
        let is_there = target.strip_prefix('#').is_none_or(|target| ids.iter().any(|id| id == target));
        assert!(is_there, "{name}: {target}");
    }
    assert!(all(&page, ".notes .notes, .notes [role=doc-noteref], a a").is_empty(), "{name}");
    let works = attributes(&page, ".references li", "id");
    let cited: BTreeSet<String> = attributes(&page, ".notes a[href^='#ref-'], .citation a[href^='#ref-']", "href")
        .iter()
        .map(|target| target.trim_start_matches('#').to_owned())
        .collect();
    assert!(cited.is_empty() || cited == works.into_iter().collect(), "{name}");
    notes.len()
}

/// The letters of the notes of a page, each with its number, as on paper.
fn notes(path: &Path) -> String {
    let page = Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let text = all(&page, ".notes li").into_iter().zip(1..).map(|(note, number)| {
        let words = note.text().collect::<String>();
        format!("{number}{}", words.trim_end_matches([' ', '↑']))
    });
    letters(&text.collect::<String>())
}

/// Whether a PDF has the words of a text and of its notes, each in order; of beginnings of both, if it is a part.
fn is_shuffled(pdf: &str, text: &str, notes: &str, is_part: bool) -> bool {
    let (text, notes): (Vec<char>, Vec<char>) = (text.chars().collect(), notes.chars().collect());
    // How much of the text may have been read when so much of the PDF has been.
    let mut read = BTreeSet::from([0]);
    for (place, letter) in pdf.chars().enumerate() {
        let in_text = read.iter().filter(|at| text.get(**at) == Some(&letter)).map(|at| at + 1);
        let in_notes = read.iter().filter(|at| notes.get(place - **at) == Some(&letter)).copied();
        read = in_text.chain(in_notes).collect();
    }
    if is_part {
        !read.is_empty()
    } else {
        read.contains(&text.len()) && pdf.chars().count() == text.len() + notes.len()
    }
}

#[test]
fn every_note_is_called_in_order_and_pdfs_have_the_words_of_their_pages() {
    for style in STYLES {
        let (_folder, build) = edition(style);
        let pages: Vec<String> = files(&build).into_iter().filter(|path| path.ends_with(".html")).collect();
        let count: usize = pages.iter().map(|path| notes_that_lead(&build.join(path))).sum();
        assert!(count > 20, "{style}: {count}");
        for path in pages.iter().filter(|path| path.starts_with("briefings/")) {
            let page = build.join(path);
            let (text, notes) = (page_letters_without(&page, ".notes"), notes(&page));
            let pdf = pdf_letters(&build.join(path.replace(".html", ".pdf")));
            assert!(is_shuffled(&pdf, &text, &notes, false), "{style}, {path}:\n{pdf}\n{text}\n{notes}");
            assert!(!is_shuffled(&pdf.replacen('2', "", 1), &text, &notes, false));
            let handout = pdf_letters(&build.join(path.replace(".html", "-handout.pdf")));
            assert!(is_shuffled(&handout, &text, &notes, true), "{style}, {path}:\n{handout}\n{text}\n{notes}");
            assert!(handout.contains("1N.Okafor,"), "{style}: the hand-out of {path} has no notes: {handout}");
            assert_words_of_page(&build, path);
        }
        let data = fs::read_to_string(build.join("data/access-findings.csv")).expect("data");
        assert!(data.contains("(Okafor, 2020"), "{data}");
    }
}

#[test]
fn citations_in_a_note_of_an_editor_are_printed_in_it() {
    let (_folder, build) = edition(STYLES[0]);
    let page = Html::parse_document(&fs::read_to_string(build.join("cases/school-garden.html")).expect("a page"));
    let notes: Vec<String> = all(&page, ".notes li").iter().map(|note| note.text().collect::<String>()).collect();
    let expected = [
        "A. Lind, ‘Water on the Roof’, Journal of Gardens, 3.1 (2012), pp. 10–19. ↑",
        "All of them, as in Lind (Lind, ‘Water on the Roof’, p. 12). ↑",
        "N. Okafor, Gardens That Last (Invented Press, 2020), p. 3. ↑",
    ];
    assert_eq!(notes[..3], expected);
}

/// A case that is divided into pages has one count of notes, so that `n. 3` in a later note is the third note.
#[test]
fn notes_are_counted_through_the_pages_of_a_long_case() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    edit(&folder.path().join("content/review.yaml"), "style: apa", "style: chicago-notes");
    let file = folder.path().join("content/cases/school-garden.md");
    let case = fs::read_to_string(&file).expect("a case");
    let items: String = (1..=300).map(|page| format!("- Once more [@lind-2012, p. {page}].\n")).collect();
    fs::write(&file, format!("{case}\n{items}")).expect("a case");
    let output = casebook(folder.path(), &["build", "--draft", "--only", "html"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let cases = folder.path().join("build/cases");
    let [first, second] = ["school-garden.html", "school-garden/2.html"].map(|name| {
        let page = Html::parse_document(&fs::read_to_string(cases.join(name)).expect("a page"));
        notes_that_lead(&cases.join(name));
        (attributes(&page, ".notes li", "id"), attributes(&page, ".notes ol", "start"))
    });
    assert!(!second.0.is_empty() && first.1.is_empty());
    let expected: Vec<String> = (1..=first.0.len() + second.0.len()).map(|number| format!("fn{number}")).collect();
    assert_eq!([first.0.clone(), second.0].concat(), expected);
    assert_eq!(second.1, [(first.0.len() + 1).to_string()]);
}
