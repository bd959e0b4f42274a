//! The forms in which a bibliography can be kept: the same works give the same pages, and what is wrong with one is told
//! where it is typed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, files, project, stderr, stdout};

const CSL_JSON: &str = r#"[
	{"id": "http://zotero.org/users/1/items/okafor-2020", "type": "book", "title": "Gardens that last",
	 "author": [{"family": "Okafor", "given": "N."}], "issued": {"date-parts": [[2020]]}, "publisher": "Invented Press"},
	{"id": "lind-2012", "type": "article-journal", "title": "Water on the roof",
	 "container-title": "Journal of Gardens", "author": [{"family": "Lind", "given": "A."}], "volume": "3", "issue": 1,
	 "page": "10-19", "issued": {"date-parts": [["2012"]]}},
	{"id": "item", "citation-key": "abel-cruz-2015", "type": "article-journal", "title": "Keys, sheds and neighbours",
	 "container-title": "Journal of Gardens", "volume": "6", "page": "1-8", "issued": {"date-parts": [[2015]]},
	 "author": [{"family": "Abel", "given": "B."}, {"family": "Cruz", "given": "M.", "non-dropping-particle": "de la"}]}
]
"#;

const HAYAGRIVA: &str = "okafor-2020:
  type: book
  title: Gardens that last
  author: Okafor, N.
  date: 2020
  publisher: Invented Press
lind-2012:
  type: article
  title: {value: Water on the roof}
  author: [\"Lind, A.\"]
  date: 2012
  page-range: 10-19
  parent: {type: periodical, title: Journal of Gardens, volume: 3, issue: 1}
abel-cruz-2015:
  type: article
  title: Keys, sheds and neighbours
  author: [\"Abel, B.\", {name: Cruz, given-name: M., prefix: de la}]
  date: 2015
  page-range: 1-8
  parent: [{type: periodical, title: Journal of Gardens, volume: 6}]
";

/// The gardens with their bibliography in another file.
fn gardens(name: &str, text: &str) -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    fs::remove_file(folder.path().join("content/bibliography.bib")).expect("a file");
    fs::write(folder.path().join("content").join(name), text).expect("a file");
    folder
}

/// The pages about works and what is offered of them.
fn works(folder: &Path) -> BTreeMap<String, String> {
    for kind in ["html", "data"] {
        let output = casebook(folder, &["build", "--only", kind]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    let build = folder.join("build");
    let of_works = files(&build).into_iter().filter(|path| path.contains("cited") || path.starts_with("sources/"));
    of_works.map(|path| (path.clone(), without_build(&fs::read_to_string(build.join(path)).expect("a file")))).collect()
}

/// The build's number is made of all content, and so of its names.
fn without_build(page: &str) -> String {
    page.lines().filter(|line| !line.contains("Build ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_works_in_another_form_give_the_same_pages() {
    let bib = copy_of(&project().join("tests/reviews/gardens/content"));
    let expected = works(bib.path());
    assert!(expected.len() > 6);
    for (name, text) in [("works.json", CSL_JSON), ("works.yaml", HAYAGRIVA)] {
        assert_eq!(works(gardens(name, text).path()), expected, "{name}");
    }
}

#[test]
fn what_is_wrong_with_a_work_is_told_where_it_is_typed() {
    let plants = [
        ("works.json", CSL_JSON, "[[2015]]", "[[2015, 13]]", "content/works.json:8:84: error[invalid-bibliography]"),
        (
            "works.json",
            CSL_JSON,
            "\"lind-2012\"",
            "\"lind|2012\"",
            "content/works.json:4:9: error[invalid-bibliography]",
        ),
        (
            "works.json",
            CSL_JSON,
            "\"volume\": \"6\"",
            "\"DOI\": \"12\"",
            "content/works.json:8:51: error[malformed-identifier]",
        ),
        (
            "works.json",
            CSL_JSON,
            "\"issue\": 1,",
            "\"issue\": 1",
            "content/works.json:6:3: error[invalid-bibliography]",
        ),
        ("works.yaml", HAYAGRIVA, "date: 2012", "date: soon", "content/works.yaml:11:9: error[invalid-bibliography]"),
        (
            "works.yaml",
            HAYAGRIVA,
            "  title: Keys",
            "\ttitle: Keys",
            "content/works.yaml:16:1: error[invalid-bibliography]",
        ),
    ];
    let mut wrong = Vec::new();
    for (name, text, old, new, expected) in plants {
        assert!(text.contains(old));
        let folder = gardens(name, &text.replacen(old, new, 1));
        let report = stdout(&casebook(folder.path(), &["check", "--format", "short"]));
        if !report.contains(expected) {
            wrong.push(format!("{new}: {report}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The same works whatever the bytes around them: a byte order mark, line ends of three systems in one file. A letter of
/// Latin-1 is told at its place, and costs nothing else.
#[test]
fn the_bytes_of_a_bibliography_may_be_those_of_other_systems() {
    let bib = fs::read_to_string(project().join("tests/reviews/gardens/content/bibliography.bib")).expect("a file");
    let mixed: String = bib
        .split_inclusive('\n')
        .zip(["\r\n", "\n", "\r\n"].iter().cycle())
        .map(|(line, end)| line.replace('\n', end))
        .collect();
    let check = |bytes: &[u8]| {
        let folder = gardens("works.bib", "");
        fs::write(folder.path().join("content/works.bib"), bytes).expect("a file");
        stdout(&casebook(folder.path(), &["check", "--format", "short"]))
    };
    let errors =
        |report: &str| report.lines().filter(|line| line.contains("error[")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(errors(&check(format!("\u{feff}{mixed}").as_bytes())), Vec::<String>::new());
    let latin: Vec<u8> =
        bib.replace("Okafor, N.", "Ok#for, N.").bytes().map(|byte| if byte == b'#' { 0xE1 } else { byte }).collect();
    let found = errors(&check(&latin));
    assert!(found.len() == 1 && found[0].starts_with("content/works.bib:2:15: error[invalid-encoding]"), "{found:?}");
}

/// Keys as other programs write them, each cited once: its page is there, and the citation leads to the reference.
#[test]
fn works_are_cited_by_keys_as_other_programs_write_them() {
    let keys =
        ["DBLP:journals/gdn/Lind12", "lind_2012.a", "Lind+Abel2012", "LIND-2012", "müller&söhne", "o'neill:2010"];
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let note = folder.path().join("content/cases/school-garden.md");
    let mut text = fs::read_to_string(&note).expect("a case");
    let mut works = String::new();
    for (number, key) in keys.iter().enumerate() {
        let typed = if key.contains('\'') { format!("{{{key}}}") } else { (*key).to_owned() };
        text.push_str(&format!("\nNumber {number} [see @{typed}, p. 1] and @{typed} [p. 2].\n"));
        works.push_str(&format!(
            "@book{{{key}, author = {{Author{number}, A.}}, title = {{T}}, year = 2001, publisher = {{P}}}}\n"
        ));
    }
    fs::write(&note, text).expect("a case");
    fs::write(folder.path().join("content/more.bib"), works).expect("a file");
    let output = casebook(folder.path(), &["build", "--draft", "--only", "html"]);
    assert!(
        !stderr(&output).contains("[unresolved-citation]") && !stderr(&output).contains("cannot be a key"),
        "{}",
        stderr(&output)
    );
    let page = fs::read_to_string(folder.path().join("build/cases/school-garden.html")).expect("a page");
    for number in 0..keys.len() {
        assert!(
            page.contains(&format!("Author{number}, 2001, p. 1"))
                && page.contains(&format!("Author{number} (2001, p. 2)")),
            "{number}: {page}"
        );
    }
    for slug in ["DBLP-journals-gdn-Lind12", "muller-sohne", "o-neill-2010"] {
        assert!(page.contains(&format!("#ref-{slug}\"")), "{slug}");
        assert!(folder.path().join(format!("build/sources/{slug}.html")).exists(), "{slug}");
    }
}
