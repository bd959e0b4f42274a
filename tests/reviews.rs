//! A small review that is not the showcase: other facets, one vocabulary. Every page and data file of it is compared with
//! the expected one, which proves that nothing of the showcase is in the program.

use std::fs;
use std::path::Path;

use crate::changes::changes;
use crate::parity::{assert_part, letters_for_book, page_letters, pdf_letters};
use crate::support::{casebook, copy_of, files, project, stderr, stdout, updating};

/// The parts of the output that are compared. Fonts and the manifest's hashes are not of interest here, and a new rule
/// should not change what is expected.
fn compared(path: &str) -> bool {
    let lists_rules = matches!(path, "report/check.html" | "report/check.sarif");
    // `workbook` holds the workbook against these tables.
    let is_text = !path.ends_with(".xlsx");
    is_text && (path.ends_with(".html") || path.starts_with("data/") || path.starts_with("report/")) && !lists_rules
}

#[test]
fn the_gardens_are_built_as_expected() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let build = folder.path().join("build");
    let expected = project().join("tests/reviews/gardens/expected");
    if updating() {
        write_anew(&build, &expected);
    }
    let built: Vec<String> = files(&build).into_iter().filter(|path| compared(path)).collect();
    assert_eq!(built, files(&expected), "the files of the output");
    for path in &built {
        let (ours, theirs) = (text(&build.join(path)), text(&expected.join(path)));
        let differ = ours.lines().zip(theirs.lines()).enumerate().find(|(_, (ours, theirs))| ours != theirs);
        assert!(ours == theirs, "{path} differs from what is expected: {differ:?}");
    }
}

/// The gardens, changed: what a review says that frames it is so for each kind of review.
#[test]
fn each_kind_of_review_prints_its_own_frames() {
    for kind in ["axes", "living", "rated", "without-tables", "first-hand"] {
        let own = project().join("tests/reviews").join(kind);
        let folder = copy_of(&project().join("tests/reviews/gardens/content"));
        let told = fs::read_to_string(own.join("changes.md")).expect("the changes");
        changes(&told).iter().for_each(|change| change.make(&folder.path().join("content")));
        let check = casebook(folder.path(), &["check", "--deny", "warning"]);
        assert_eq!(check.status.code(), Some(0), "{kind}: {}", stdout(&check));
        let output = casebook(folder.path(), &["build", "--only", "html"]);
        assert_eq!(output.status.code(), Some(0), "{kind}: {}", stderr(&output));
        let pages =
            ["index.html", "briefings/water.html", "cases/index.html", "cases/roof-garden.html", "sources/index.html"];
        let method = (kind == "axes").then_some("method.html");
        for path in pages.into_iter().chain(method) {
            let built = main_part(&text(&folder.path().join("build").join(path)));
            let expected = own.join(path.replace('/', "-"));
            if updating() {
                fs::write(&expected, &built).expect("a file");
            }
            assert_eq!(built, fs::read_to_string(&expected).expect("an expected page"), "{kind}: {path}");
        }
    }
}

/// Definitions, flows, bars and maps are drawn and set in ways of their own by each output.
#[test]
fn the_book_says_of_codes_flows_bars_and_maps_what_the_pages_say() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let told = fs::read_to_string(project().join("tests/reviews/axes/changes.md")).expect("the changes");
    changes(&told).iter().for_each(|change| change.make(&folder.path().join("content")));
    let output = casebook(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let build = folder.path().join("build");
    let data = fs::read_to_string(build.join("data/review.json")).expect("the review");
    assert!(data.contains("\"large-spade\": \"spade\""), "which code gathers which is not in the data");
    let book = pdf_letters(&build.join("casebook.pdf"));
    let briefings = ["briefings/hurdle-other.html", "briefings/setting-other.html"];
    let pages = ["index.html", "method.html", "cases/index.html", "cases/roof-garden.html"];
    for path in pages.into_iter().chain(briefings) {
        // The book leaves the codes of a case to the list of all cases, so that the page itself is measured.
        let page = page_letters(&build.join(path));
        assert!(page.len() > 300, "{path} says little: {page}");
        let html = letters_for_book(&build, path);
        assert!(!html.is_empty(), "{path}");
        assert_part(path, &html, &book, "casebook.pdf");
    }
}

/// What a page says, without what is around it on each page.
fn main_part(page: &str) -> String {
    let start = page.find("<main").expect("the main part");
    let end = page.find("</main>").expect("its end");
    page[start..end].to_owned()
}

/// The text of a file without the build of the page and the version, which change with every template and release.
fn text(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a text file");
    let text = text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    let mut kept = String::new();
    let mut rest = text.as_str();
    const BEFORE_BUILD: &str = "Build of this page: ";
    while let Some(at) = rest.find(BEFORE_BUILD) {
        let (before, after) = rest.split_at(at + BEFORE_BUILD.len());
        kept.push_str(before);
        rest = after.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    kept + rest
}

fn write_anew(build: &Path, expected: &Path) {
    if expected.exists() {
        fs::remove_dir_all(expected).expect("a folder");
    }
    for path in files(build).into_iter().filter(|path| compared(path)) {
        let target = expected.join(&path);
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::write(&target, text(&build.join(&path))).expect("a file");
    }
}

#[test]
fn two_builds_in_different_folders_are_byte_equal() {
    let content = project().join("tests/reviews/gardens/content");
    let (one, other) = (copy_of(&content), copy_of(&content));
    for folder in [&one, &other] {
        assert_eq!(casebook(folder.path(), &["build"]).status.code(), Some(0));
    }
    let names = files(&one.path().join("build"));
    assert_eq!(names, files(&other.path().join("build")));
    assert!(names.iter().any(|name| name.ends_with(".pdf")));
    for name in names {
        let read = |folder: &Path| fs::read(folder.join("build").join(&name)).expect("a file");
        assert!(read(one.path()) == read(other.path()), "{name} differs");
    }
}

#[test]
fn a_new_case_changes_its_briefings_the_map_and_the_list() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = "---\ntitle: The car park garden\nsummary: Beds on asphalt.\nplace: Not stated\nno_row: It is new.\nsources: [lind-2012]\n\
        coding:\n  hurdle:\n    - {code: access, basis: editor, reason: A test.}\n  setting:\n    - {code: roof, basis: editor, reason: A test.}\n  season:\n    - {code: spring, basis: editor, reason: A test.}\n---\n\n\
        ## What happened\n\nBeds [@lind-2012].\n";
    fs::write(folder.path().join("content/cases/car-park.md"), case).expect("a file");
    crate::support::edit(&folder.path().join("content/review.yaml"), "cases: 3", "cases: 4");
    let output = casebook(folder.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = |path: &str| fs::read_to_string(folder.path().join("build").join(path)).expect("a page");
    for path in
        ["index.html", "briefings/access.html", "briefings/roof.html", "cases/index.html", "cases/car-park.html"]
    {
        assert!(page(path).contains("The car park garden"), "{path}");
    }
    assert!(!page("briefings/water.html").contains("The car park garden"));
}
