//! Editions that cite by number: each number leads to the reference of that number, on pages and in PDFs alike, and what
//! has no list of references cites by author and date.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};

use crate::parity::{assert_same, letters_for_book, page_letters, pdf_letters};
use crate::support::{casebook, copy_of, edit, files, project, stderr};
use crate::word::assert_words_of_page;

/// Brackets, round brackets, raised; the first orders its list by citation as the others do.
const STYLES: [&str; 3] = ["ieee", "vancouver", "nature"];

fn edition(style: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    edit(&folder.path().join("content/review.yaml"), "style: apa", &format!("style: {style}"));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{style}: {}", stderr(&output));
    let build = folder.path().join("build");
    (folder, build)
}

fn digits(text: &str) -> String {
    text.trim_start_matches(['[', '(']).chars().take_while(char::is_ascii_digit).collect()
}

/// How many numbers of a page lead to the reference of that number; fails for one that does not, where a list does not count
/// from one, and where a number comes before one below it.
fn numbers_that_lead(path: &Path) -> usize {
    let page = Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let all = |selector: &str| Selector::parse(selector).expect("a selector");
    let references: BTreeMap<String, String> = page
        .select(&all(".references li"))
        .map(|entry| (entry.attr("id").expect("an id").to_owned(), digits(&entry.text().collect::<String>())))
        .collect();
    let in_order: Vec<String> =
        page.select(&all(".references li")).map(|entry| digits(&entry.text().collect::<String>())).collect();
    let citations: Vec<_> = page.select(&all(".citation a[href^='#ref-']")).collect();
    if citations.is_empty() {
        return 0;
    }
    let counted: Vec<String> = (1..=in_order.len()).map(|number| number.to_string()).collect();
    assert_eq!(in_order, counted, "{}", path.display());
    let mut highest = 0;
    for citation in &citations {
        let words = citation.text().collect::<String>();
        let target = citation.attr("href").expect("an address").trim_start_matches('#');
        let number = words.split([' ', '[', '(']).map(digits).find(|number| !number.is_empty());
        // Raised numbers have a link apart from the names before them.
        if let Some(number) = number {
            assert_eq!(Some(&number), references.get(target), "{}: {words}", path.display());
            let number: usize = number.parse().expect("a number");
            assert!(number <= highest + 1, "{}: {words}", path.display());
            highest = highest.max(number);
        } else {
            assert!(words.chars().any(char::is_alphabetic), "{}: {words}", path.display());
        }
    }
    citations.len()
}

#[test]
fn every_number_leads_to_its_reference_on_pages_and_in_pdfs() {
    for style in STYLES {
        let (_folder, build) = edition(style);
        let pages: Vec<String> = files(&build).into_iter().filter(|path| path.ends_with(".html")).collect();
        let numbers: usize = pages.iter().map(|path| numbers_that_lead(&build.join(path))).sum();
        assert!(numbers > 10, "{style}: {numbers}");
        let without_digits = |text: String| text.chars().filter(|c| !"0123456789,–".contains(*c)).collect::<String>();
        let book = without_digits(pdf_letters(&build.join("casebook.pdf")));
        for path in pages.iter().filter(|path| path.starts_with("briefings/")) {
            let html = page_letters(&build.join(path));
            assert_same(path, &html, &pdf_letters(&build.join(path.replace(".html", ".pdf"))));
            // The book goes on counting from page to page.
            let words = without_digits(letters_for_book(&build, path));
            assert!(book.contains(&words), "{style}: the book lacks the words of {path}");
            let handout = pdf_letters(&build.join(path.replace(".html", "-handout.pdf")));
            assert!(!handout.contains("[1]") && handout.contains("20"), "{style}: {handout}");
            assert_words_of_page(&build, path);
        }
        let shown = page_letters(&build.join("sources/index.html"));
        assert!(!shown.contains('\u{e000}'), "{style}");
    }
}
