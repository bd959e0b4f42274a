//! A review with much too much of everything: nothing of it is lost, and what cannot be laid out is named where it is typed.
//!
//! The PDFs stay in the folder for the temporary files of tests, where `tests/pdf/check.py` looks for words that overlap
//! or leave their page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::parity::{assert_same, page_letters, pdf_letters};
use crate::structure::attachments;
use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};
use crate::word::assert_words_of_pages;

/// An address without a place where a line may end.
fn endless_address() -> String {
    format!("https://example.org/{}", "a1b2".repeat(45))
}

fn words(number: usize) -> String {
    let word = ["water", "carried", "up", "the", "stairs", "by", "hand"];
    (0..number).map(|place| word[place % word.len()]).collect::<Vec<_>>().join(" ")
}

/// A table of sixteen columns of long words, which have no room side by side on any paper.
fn broad_table() -> String {
    let row = |word: &str| format!("|{}\n", (0..16).map(|column| format!(" {word}{column} |")).collect::<String>());
    let rows: String = (0..3).map(|number| row(&format!("Interdisciplinarity{number}x"))).collect();
    format!("{}|{}\n{rows}\nTable: Broad", row("Transformational"), "---|".repeat(16))
}

/// Makes the gardens too long everywhere: a key message of 200 words, 30 findings, a cell of 2,000 words, a title of three
/// lines, and addresses that cannot be broken.
fn overfill(content: &Path) {
    let theme = content.join("hurdles/water.md");
    edit(&theme, "headline: Who carries the water?", &format!("headline: Who carries the water, {}?", words(40)));
    edit(&content.join("review.yaml"), "title: Gardens that last", &format!("title: Gardens that last, {}", words(40)));
    let long = "Transformational";
    let review = content.join("review.yaml");
    edit(&review, "spring: Spring", &format!("spring: {long}\n      summer: {long}s\n      winter: Un{long}"));
    edit(&review, "rows: season, columns: year", "rows: year, columns: season");
    edit(&theme, "text: Somebody has to do it", &format!("text: Somebody has to do it, {},", words(200)));
    edit(&theme, "explanation: One garden.", &format!("explanation: One garden, {}.", words(2000)));
    let findings: String = (1..30)
        .map(|number| {
            format!(
                "  - id: somebody-{number}\n    text: Somebody did it {number} times [@okafor-2020, p. 4].\n    \
                 cases: [roof-garden]\n    involves: [roof]\n    explanation: One garden.\n"
            )
        })
        .collect();
    edit(&theme, "case_boxes:", &format!("{findings}case_boxes:"));
    let case = content.join("cases/roof-garden.md");
    edit(&case, "title: The roof garden", &format!("title: The roof garden, {}", words(40)));
    edit(&case, "Water had", &format!("See <{}>. Water had", endless_address()));
    edit(&content.join("cases/school-garden.md"), "Pupils took", &format!("{}\n\nPupils took", broad_table()));
    let url = format!("  url = {{{}}},\n  date = {{2012}},", endless_address());
    edit(&content.join("bibliography.bib"), "  date = {2012},", &url);
}

#[test]
fn nothing_of_an_overfull_review_is_lost() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("odd");
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    overfill(&copy.path().join("content"));
    let output = casebook(copy.path(), &["build", "--out", folder.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for name in ["water", "roof", "access", "yard"] {
        let html = page_letters(&folder.join(format!("briefings/{name}.html")));
        assert_same(name, &html, &pdf_letters(&folder.join(format!("briefings/{name}.pdf"))));
    }
    assert_eq!(assert_words_of_pages(&folder), 4);
    let water = page_letters(&folder.join("briefings/water.html"));
    assert!(water.contains("Somebodydidit29times") && water.len() > 10_000, "{} letters", water.len());
    // The broad table is a list on paper.
    let book = pdf_letters(&folder.join("casebook.pdf"));
    assert!(book.contains("Transformational0:Interdisciplinarity2x0") && book.contains("Interdisciplinarity2x15"));
}

/// Headings may have the names of what stands round the content, and of citations.
#[test]
fn no_anchor_stands_twice_whatever_a_heading_says() {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = copy.path().join("content/cases/roof-garden.md");
    let headings = "## Content\n\n### Cite this page\n\nIt was [@okafor-2020].\n\n### Cite 1\n\nIt was [@okafor-2020].\n\n\
        ## What happened";
    edit(&case, "## What happened", headings);
    let output = casebook(copy.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let html = fs::read_to_string(copy.path().join("build/cases/roof-garden.html")).expect("a page");
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert!(ids.contains(&"cite-1-2") && ids.contains(&"content-2"), "{ids:?}");
    assert_eq!(ids.len(), once.len(), "{ids:?}");
}

/// A page may name the search of a review that says nothing of one; a build without pages names its folder.
#[test]
fn a_part_with_nothing_in_it_is_left_out() {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    let review = copy.path().join("content/review.yaml");
    let text = fs::read_to_string(&review).expect("a file");
    let start = text.find("search_flow:").expect("a search");
    let end = start + text[start..].find("\nfigures:").expect("what follows") + 1;
    fs::write(&review, format!("{}{}", &text[..start], &text[end..])).expect("a file");
    let output = casebook(copy.path(), &["build", "--only", "pdf"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!stdout(&output).contains("index.html") && !stderr(&output).contains("index.html"));
    let output = casebook(copy.path(), &["build", "--only", "html"]);
    let method = fs::read_to_string(copy.path().join("build/method.html")).expect("a page");
    assert!(output.status.success() && !method.contains("id=\"search-flow\""), "{method}");
}

/// The names of the files of one briefing may begin like those of another.
#[test]
fn a_briefing_carries_its_own_files_alone() {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    let hurdles = copy.path().join("content/hurdles");
    fs::copy(hurdles.join("water.md"), hurdles.join("water-butts.md")).expect("a copy");
    edit(&hurdles.join("water-butts.md"), "id: somebody", "id: somebody-else");
    let case = copy.path().join("content/cases/roof-garden.md");
    edit(&case, "{code: water,", "{code: water-butts, basis: editor, reason: For a test.}\n    - {code: water,");
    let output = casebook(copy.path(), &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let briefing = lopdf::Document::load(copy.path().join("build/briefings/water.pdf")).expect("a PDF");
    let files: Vec<String> = attachments(&briefing).into_iter().map(|(name, _)| name).collect();
    assert!(files.len() == 4 && files.iter().all(|name| !name.contains("butts")), "{files:?}");
}

/// Each code of a case points into its own study, and the data say which that is.
#[test]
fn a_code_names_the_study_that_it_rests_on() {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = copy.path().join("content/cases/school-garden.md");
    edit(&case, "sources: [lind-2012]", "sources: [lind-2012, abel-cruz-2015]");
    let study = |work: &str, page: u8| format!("basis: study, work: {work}, page: \"{page}\"");
    edit(&case, "water, basis: text, section: \"3\"", &format!("water, {}", study("lind-2012", 7)));
    edit(&case, "yard, basis: text, section: \"3\"", &format!("yard, {}", study("abel-cruz-2015", 8)));
    let output = casebook(copy.path(), &["build", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = fs::read_to_string(copy.path().join("build/cases/school-garden.html")).expect("a page");
    let words: String = scraper::Html::parse_document(&page).root_element().text().collect();
    assert!(words.contains("Lind (2012, p. 7)") && words.contains("Abel and de la Cruz (2015, p. 8)"), "{words}");
    assert_eq!(casebook(copy.path(), &["build", "--only", "data"]).status.code(), Some(0));
    let data = fs::read_to_string(copy.path().join("build/data/cases.json")).expect("data");
    assert!(["lind-2012", "abel-cruz-2015"].iter().all(|work| data.contains(&format!("\"work\": \"{work}\""))));
}

/// What casebook says, and what it leaves behind, when the content has what cannot be printed.
fn refusal(change: impl FnOnce(&Path)) -> (String, PathBuf, tempfile::TempDir) {
    let copy = copy_of(&project().join("tests/reviews/gardens/content"));
    change(&copy.path().join("content"));
    let output = casebook(copy.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    (stderr(&output), copy.path().join("build"), copy)
}

#[test]
fn what_cannot_be_printed_is_named_where_it_is_typed() {
    let (said, build, _copy) =
        refusal(|content| edit(&content.join("hurdles/water.md"), "Somebody has", "Somebody \u{13000} has"));
    assert!(said.contains("content/hurdles/water.md:9:20") && said.contains('\u{13000}'), "{said}");
    assert!(!said.contains(".typ") && !build.exists(), "{said}");
    let (said, ..) = refusal(|content| fs::remove_file(content.join("look/leaf.svg")).expect("a logo"));
    assert!(said.contains("content/review.yaml:20:9") && said.contains("look/leaf.svg"), "{said}");
    let (said, ..) = refusal(|content| fs::write(content.join("look/leaf.svg"), "no picture").expect("a file"));
    assert!(said.contains("content/look/leaf.svg:1:1"), "{said}");
    assert!(!said.contains(".typ"), "{said}");
}

/// What one program draws and another does not, or draws too large, is no logo.
#[test]
fn a_logo_that_pages_and_pdfs_would_show_differently_is_refused() {
    let leaf = r#"<path d="M2 2h9v9z"/></svg>"#;
    let cases = [
        (format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40">{leaf}"#), "no `viewBox`"),
        (format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0">{leaf}"#), "is no size"),
        (format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" height="0">{leaf}"#), "is no size"),
        (format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 9">{leaf}"#), "as long as it is broad"),
        (format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><set/>{leaf}"#), "`<set>`"),
        (format!(r#"<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{leaf}"#), "<!DOCTYPE"),
    ];
    for (logo, words) in cases {
        let (said, ..) = refusal(|content| fs::write(content.join("look/leaf.svg"), &logo).expect("a file"));
        assert!(said.contains("error[unusable-logo]") && said.contains(words), "{logo}\n{said}");
    }
}

/// What would give pages without names, links that lead nowhere, or two figures of one name.
#[test]
fn front_matter_that_pages_could_not_show_is_refused() {
    let edits = [
        ("pages/method.md", "order: 1", "label: \"  \"\norder: 1", "`label` is empty"),
        ("review.yaml", "https://example.org/gardens", "https://example.org/?x", "is no address of a site"),
        ("review.yaml", "https://example.org/gardens", "https://", "is no address of a site"),
        ("review.yaml", "publisher: The Garden Press", "publisher: ''", "`publisher` is empty"),
        ("review.yaml", "id: seasons", "id: The seasons", "cannot be the name of a figure"),
        ("pages/method.md", "search-flow,", "key-messages,", "makes no part called `key-messages`"),
    ];
    for (file, old, new, words) in edits {
        let (said, ..) = refusal(|content| edit(&content.join(file), old, new));
        assert!(said.contains(words) && said.contains(&format!("content/{file}:")), "{new}\n{said}");
    }
}

/// Another folder, another home, another language and another clock change nothing.
#[test]
fn two_builds_in_different_surroundings_are_byte_equal() {
    let content = project().join("tests/reviews/gardens/content");
    let build = |variables: [(&str, &str); 5]| {
        let copy = copy_of(&content);
        let typst = typst();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_casebook"));
        command.args(["build", "--typst", typst.to_str().expect("a path")]).current_dir(copy.path()).env_clear();
        let output =
            command.envs(variables).env("CASEBOOK_STORE", crate::support::NO_STORE).output().expect("casebook runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        copy
    };
    let home = [("HOME", "/nonexistent"), ("USER", "ada"), ("LANG", "C"), ("TZ", "UTC"), ("PATH", "/nowhere")];
    let away =
        [("HOME", "/tmp"), ("USER", "bo"), ("LANG", "tr_TR.UTF-8"), ("TZ", "Pacific/Auckland"), ("PATH", "/usr/bin")];
    let (one, other) = (build(home), build(away));
    let names = files(&one.path().join("build"));
    assert!(names.iter().filter(|name| name.ends_with(".pdf")).count() > 4, "{names:?}");
    for name in names {
        let read = |folder: &tempfile::TempDir| fs::read(folder.path().join("build").join(&name)).expect("a file");
        assert!(read(&one) == read(&other), "{name} differs");
    }
}

/// The Typst that `casebook` finds for itself.
fn typst() -> PathBuf {
    let named = std::env::var_os("TYPST").map(PathBuf::from);
    let on_path =
        std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let cache = dirs::cache_dir().expect("a cache folder").join("casebook");
    let cached = fs::read_dir(cache).into_iter().flatten().map(|entry| entry.expect("a folder").path().join("bin"));
    let folders = on_path.chain(cached).map(|folder| folder.join("typst"));
    named.into_iter().chain(folders).find(|file| file.is_file()).expect("typst is installed")
}
