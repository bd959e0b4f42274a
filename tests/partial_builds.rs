//! Builds of one kind, or without Typst: the rest stays, links lead to what is there, and what is older is called so.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, files, project};

/// Every file below a folder with its bytes.
fn outputs(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let paths = files(folder).into_iter();
    paths.map(|path| (path.clone(), fs::read(folder.join(path)).expect("a file"))).collect()
}

/// The links of the site that lead to no file.
fn dead_links(build: &Path) -> Vec<String> {
    let link = regex::Regex::new(r##"(?:href|src|content)="([^"#?:]+\.(?:pdf|docx|png|csv|json|bib|ris|html))["#?]"##)
        .expect("a pattern");
    let pages = files(build).into_iter().filter(|path| path.ends_with(".html"));
    let dead = pages.flat_map(|path| {
        let page = build.join(&path);
        let text = fs::read_to_string(&page).expect("a page");
        let links: Vec<String> = link.captures_iter(&text).map(|found| found[1].to_owned()).collect();
        let folder = page.parent().expect("a folder").to_owned();
        links.into_iter().filter(move |link| !folder.join(link).exists()).map(move |link| format!("{path}: {link}"))
    });
    dead.collect()
}

fn pdfs(build: &Path) -> Vec<String> {
    files(build).into_iter().filter(|path| path.ends_with(".pdf")).collect()
}

#[test]
fn a_partial_build_keeps_the_rest_and_a_full_one_after_it_is_as_if_it_had_not_been() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let build = folder.path().join("build");
    let run = |arguments: &[&str]| casebook(folder.path(), arguments).status.code();
    assert_eq!(run(&["build"]), Some(0));
    let (clean, all_pdfs) = (outputs(&build), pdfs(&build));
    assert!(all_pdfs.len() > 5, "{all_pdfs:?}");
    for only in ["html", "data", "handout", "word", "pdf"] {
        assert_eq!(run(&["build", "--only", only]), Some(0), "{only}");
        assert_eq!(outputs(&build), clean, "the same content gives the same files after --only {only}");
    }
    // Without Typst, and after a change, the PDFs of the older content stay and are called so.
    edit(&folder.path().join("content/cases/roof-garden.md"), "Water had", "Rain water had");
    for arguments in [&["build", "--only", "html"][..], &["build", "--typst", "no-such-program"]] {
        run(arguments);
        assert_eq!(pdfs(&build), all_pdfs, "{arguments:?}");
        let page = fs::read_to_string(build.join("briefings/water.html")).expect("a page");
        assert!(page.contains("PDF of this briefing (older than this page)"), "{arguments:?}");
        assert_eq!(dead_links(&build), Vec::<String>::new(), "{arguments:?}");
    }
    assert_eq!(run(&["build", "--only", "pdf"]), Some(0));
    let page = fs::read_to_string(build.join("briefings/water.html")).expect("a page");
    assert!(!page.contains("PDF of this briefing (older than this page)"));
    // A full build depends on the content alone.
    assert_eq!(run(&["build"]), Some(0));
    assert_eq!(run(&["build", "--out", "afresh"]), Some(0));
    assert_eq!(outputs(&build), outputs(&folder.path().join("afresh")));
}

#[test]
fn nothing_links_to_what_is_not_there_and_what_has_no_document_any_more_goes() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let build = folder.path().join("build");
    assert_eq!(casebook(folder.path(), &["build", "--only", "html"]).status.code(), Some(0));
    assert_eq!(dead_links(&build), Vec::<String>::new());
    assert_eq!(casebook(folder.path(), &["build", "--only", "handout"]).status.code(), Some(0));
    assert_eq!(dead_links(&build), Vec::<String>::new());
    let page = fs::read_to_string(build.join("briefings/water.html")).expect("a page");
    assert!(page.contains("PDF of page 1, to hand out") && !page.contains("PDF of this briefing"));
    let settings = folder.path().join("content/settings");
    fs::rename(settings.join("roof.md"), settings.join("rooftop.md")).expect("a rename");
    casebook(folder.path(), &["build", "--draft", "--only", "html"]);
    assert!(!build.join("briefings/roof-handout.pdf").exists(), "its briefing is gone");
    assert!(build.join("briefings/water-handout.pdf").exists(), "its briefing is there");
    assert_eq!(dead_links(&build), Vec::<String>::new());
}
