//! The real review: its declared counts, its tables against the published ones, its links, and its PDFs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use biblib::CitationParser as _;
use scraper::{Html, Selector};

use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};

/// The built showcase, built once for all tests.
pub(crate) fn build() -> &'static Path {
    static BUILD: OnceLock<PathBuf> = OnceLock::new();
    BUILD.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("showcase");
        let output = casebook(&project(), &["build", "--out", out.to_str().expect("a path")]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        out
    })
}

fn csv(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a table");
    reader.records().map(|record| record.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_cell_is_the_printed_one_or_a_recorded_correction() {
    let corrections = csv(&build().join("data/corrections.csv"));
    let is_corrected = |table: &str, row: usize, column: &str, printed: &str, ours: &str| {
        let mut found =
            corrections.iter().filter(|cells| cells[..3] == [table.to_owned(), row.to_string(), column.to_owned()]);
        found.any(|cells| cells[3] == printed && cells[4] == ours && !cells[5].is_empty())
    };
    for (id, label, rows, columns) in
        [("table-a1", "Table A1", 35, 2), ("table-a2", "Table A2", 24, 7), ("table-1", "Table 1", 3, 2)]
    {
        let ours = csv(&build().join(format!("data/{id}.csv")));
        let printed = csv(&project().join(format!("content/published/{id}.csv")));
        assert_eq!((ours.len() - 1, ours[0].len()), (rows, columns), "{id}");
        assert_eq!(ours[0], printed[0]);
        for row in 1..=rows {
            for column in 0..columns {
                let (ours, printed) = (&ours[row][column], &printed[row][column]);
                let header = &csv(&project().join(format!("content/published/{id}.csv")))[0][column];
                assert!(ours == printed || is_corrected(label, row, header, printed, ours), "{id} row {row}: {ours}");
            }
        }
    }
}

#[test]
fn every_link_leads_to_a_file_and_a_place_in_it() {
    assert_links(build());
}

/// Every link of the pages in a folder leads to a file, and to a place in it.
pub(crate) fn assert_links(build: &Path) {
    let pages: Vec<String> = files(build).into_iter().filter(|path| path.ends_with(".html")).collect();
    let links = Selector::parse("[href]").expect("a selector");
    let anchors = Selector::parse("[id]").expect("a selector");
    let ids = |path: &str| -> BTreeSet<String> {
        let page = Html::parse_document(&fs::read_to_string(build.join(path)).expect("a page"));
        page.select(&anchors).filter_map(|element| element.value().id().map(str::to_owned)).collect()
    };
    let all_ids: std::collections::BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|path| (path.as_str(), ids(path))).collect();
    let mut count = 0;
    for path in &pages {
        let page = Html::parse_document(&fs::read_to_string(build.join(path)).expect("a page"));
        for element in page.select(&links) {
            let href = element.value().attr("href").expect("an address");
            if href.contains("://") || href.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = href.split_once('#').map_or((href, None), |(file, anchor)| (file, Some(anchor)));
            let target = if file.is_empty() { path.clone() } else { resolve(path, file) };
            assert!(build.join(&target).is_file(), "{path} links to {href}");
            if let Some(anchor) = anchor {
                assert!(all_ids[target.as_str()].contains(anchor), "{path} links to {href}");
            }
            count += 1;
        }
    }
    assert!(count > 1000, "only {count} links were seen");
}

fn resolve(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn anchors_are_unique_and_tables_have_captions_and_headers() {
    for path in files(build()).into_iter().filter(|path| path.ends_with(".html")) {
        let page = Html::parse_document(&fs::read_to_string(build().join(&path)).expect("a page"));
        let mut seen = BTreeSet::new();
        for element in page.select(&Selector::parse("[id]").expect("a selector")) {
            assert!(
                seen.insert(element.value().id().expect("an id").to_owned()),
                "{path}: {:?} stands twice",
                element.value().id()
            );
        }
        for table in page.select(&Selector::parse("table").expect("a selector")) {
            let has = |selector: &str| table.select(&Selector::parse(selector).expect("a selector")).next().is_some();
            let name = table.value().attr("aria-labelledby").unwrap_or("none");
            let is_named_elsewhere =
                page.select(&Selector::parse(&format!("#{name}")).expect("a selector")).next().is_some();
            assert!(
                (has("caption") || is_named_elsewhere) && has("thead th[scope=col]"),
                "{path}: a table without caption or header"
            );
        }
        assert!(!page.html().contains("class=\"missing\""), "{path} lacks something");
    }
}

#[test]
fn the_seven_briefings_stand_as_html_pdf_and_word_files() {
    let names = files(&build().join("briefings"));
    assert_eq!(names.iter().filter(|name| name.ends_with(".html")).count(), 7);
    let (handouts, pdfs): (Vec<&String>, Vec<&String>) =
        names.iter().filter(|name| name.ends_with(".pdf")).partition(|name| name.ends_with("-handout.pdf"));
    assert_eq!((pdfs.len(), handouts.len()), (7, 7));
    assert_eq!(names.iter().filter(|name| name.ends_with(".docx")).count(), 14);
}

/// Typst accepted each PDF as `ua-1,a-3a`, and the file says so itself: metadata is not compressed.
#[test]
fn every_pdf_says_that_it_is_accessible_and_archivable() {
    let pdfs: Vec<String> = files(build()).into_iter().filter(|path| path.ends_with(".pdf")).collect();
    assert_eq!(pdfs.len(), 16);
    for path in pdfs {
        let bytes = fs::read(build().join(&path)).expect("a PDF");
        let text = String::from_utf8_lossy(&bytes);
        for mark in
            ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>", "<dc:title>", "en-GB", "/Outlines"]
        {
            assert!(text.contains(mark), "{path} lacks {mark}");
        }
    }
}

#[test]
fn the_cited_works_come_back_from_ris() {
    let ris = fs::read_to_string(build().join("data/cited.ris")).expect("a file");
    let works = biblib::RisParser::new().parse(&ris).expect("RIS");
    let bib = fs::read_to_string(build().join("data/cited.bib")).expect("a file");
    assert_eq!(works.len(), bib.lines().filter(|line| line.starts_with('@')).count());
    let work = works.iter().find(|work| work.title.starts_with("Facilitating coproduction")).expect("the review");
    assert_eq!(work.doi.as_deref(), Some("10.1080/14494035.2018.1414355"));
    assert_eq!(work.authors.len(), 2);
}

/// Renaming a key breaks every citation of it: each place is named, the new key is suggested, and nothing is published.
#[test]
fn a_renamed_key_is_reported_everywhere_it_is_cited_and_nothing_is_published() {
    let folder = copy_of(&project().join("content"));
    assert_eq!(casebook(folder.path(), &["build", "--only", "data"]).status.code(), Some(0));
    let before = fs::read(folder.path().join("build/manifest.json")).expect("a manifest");
    let cited = count_in(&folder.path().join("content"), "ford-green-2012");
    edit(&folder.path().join("content/bibliography.bib"), "@article{ford-green-2012,", "@article{ford-and-green-2012,");
    let check = casebook(folder.path(), &["check", "--format", "short"]);
    assert_eq!(check.status.code(), Some(1));
    let report = stdout(&check);
    let lines: Vec<&str> = report.lines().filter(|line| line.contains("unresolved-citation")).collect();
    // Every place but the bibliography itself.
    assert_eq!(lines.len(), cited - 1, "{report}");
    assert!(lines.iter().all(|line| line.contains("`ford-and-green-2012`")), "{report}");
    let build = casebook(folder.path(), &["build", "--only", "data"]);
    assert_eq!(build.status.code(), Some(1));
    assert_eq!(fs::read(folder.path().join("build/manifest.json")).expect("a manifest"), before);
}

fn count_in(folder: &Path, needle: &str) -> usize {
    let texts = files(folder).into_iter().map(|path| fs::read_to_string(folder.join(path)).expect("a text"));
    texts.map(|text| text.matches(needle).count()).sum()
}
