//! What readers are told stands in one catalogue a language, so that a review in another language holds no English.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use scraper::{Html, Selector};
use tempfile::TempDir;

use crate::marker::marker;
use crate::parity::{pdf_letters, pdf_pieces};
use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};
use crate::word::{assert_words_of_pages, word_pieces};

/// The gardens in another language; its content stays English.
pub(crate) fn gardens_in(language: &str) -> TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let file = folder.path().join("content/review.yaml");
    let text = fs::read_to_string(&file).expect("a review");
    fs::write(&file, text.replace("language: en-GB", &format!("language: {language}"))).expect("a review");
    folder
}

pub(crate) fn build(folder: &Path, only: &[&str]) {
    let output = casebook(folder, &[&["build"], only].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// Words of more than one letter, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    // What holds digits is a number or the name of a build.
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.contains(|c: char| c.is_numeric()));
    let words = runs.filter(|word| word.chars().count() > 1);
    words.map(str::to_lowercase).collect()
}

/// What readers see or hear of a page: its texts, and what stands in attributes that are read out.
fn told(html: &str) -> String {
    let page = Html::parse_document(html);
    let all = Selector::parse("body *, title").expect("a selector");
    let mut told = String::new();
    for element in page.select(&all).filter(|element| !["script", "style"].contains(&element.value().name())) {
        let texts = element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string()));
        let read_out = ["aria-label", "alt", "title"].iter().filter_map(|name| element.attr(name).map(str::to_owned));
        texts.chain(read_out).for_each(|text| told.extend([text.as_str(), " "]));
    }
    told
}

/// What readers are told on each page of an output folder but the report, which is in English.
fn pages(build: &Path) -> Vec<(String, String)> {
    let pages = files(build).into_iter().filter(|path| path.ends_with(".html") && path != "report/check.html");
    pages.map(|path| (path.clone(), told(&fs::read_to_string(build.join(path)).expect("a page")))).collect()
}

/// What the content says, and with it what stands in names of files and in keys.
fn of_content(folder: &Path) -> BTreeSet<String> {
    let content = folder.join("content");
    let read = |path: &String| format!("{path} {}", fs::read_to_string(content.join(path)).unwrap_or_default());
    files(&content).iter().filter(|path| !path.ends_with(".ftl")).flat_map(|path| words(&read(path))).collect()
}

/// The languages that casebook speaks besides English: what each calls the box on page 1, and its direction.
fn languages() -> Vec<(String, String, String)> {
    let folder = project().join("templates/words");
    let others = files(&folder).into_iter().filter(|name| name != "en.ftl");
    let read = |name: String| {
        let text = fs::read_to_string(folder.join(&name)).expect("a catalogue");
        let value = |message: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(&format!("{message} = ")));
            line.unwrap_or_else(|| panic!("{name} has no `{message}`")).to_owned()
        };
        (name.trim_end_matches(".ftl").to_owned(), value("what-this-rests-on"), value("direction"))
    };
    others.map(read).collect()
}

/// No word of the English catalogue is left that neither the content nor the other catalogue has, on pages and on paper; each
/// language is published whole, and kept for the checks of PDFs and for those in a browser.
#[test]
fn a_review_in_another_language_holds_no_english() {
    let read = |language: &str| {
        fs::read_to_string(project().join(format!("templates/words/{language}.ftl"))).expect("a catalogue")
    };
    let english = words(&read("en"));
    let languages = languages();
    assert!(languages.len() > 3, "{languages:?}");
    for (language, said, direction) in languages {
        let folder = gardens_in(&language);
        let check = casebook(folder.path(), &["check", "--format", "short", "--deny", "warning"]);
        assert!(check.status.success() && stdout(&check).contains("are a draft"), "{}", stdout(&check));
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages").join(&language);
        build(folder.path(), &["--out", out.to_str().expect("a path")]);
        let known: BTreeSet<String> = of_content(folder.path()).union(&words(&read(&language))).cloned().collect();
        let left = |told: &str| -> Vec<String> {
            words(told).into_iter().filter(|word| english.contains(word) && !known.contains(word)).collect()
        };
        for (path, told) in pages(&out) {
            assert_eq!(left(&told), Vec::<String>::new(), "{language}: {path}");
        }
        assert_eq!(assert_words_of_pages(&out), 4);
        for path in files(&out).into_iter().filter(|path| path.ends_with(".docx")) {
            assert_eq!(left(&word_pieces(&out.join(&path)).join("\n")), Vec::<String>::new(), "{language}: {path}");
        }
        for path in files(&out).into_iter().filter(|path| path.ends_with(".pdf")) {
            assert_eq!(left(&pdf_pieces(&out.join(&path)).join("\n")), Vec::<String>::new(), "{language}: {path}");
        }
        let html = fs::read_to_string(out.join("briefings/water.html")).expect("a page");
        let way = if direction == "rtl" { " dir=\"rtl\"" } else { "" };
        assert!(html.contains(&format!("<html lang=\"{language}\"{way}>")), "{html}");
        assert!(told(&html).contains(&said), "{language}: {html}");
    }
}

/// Scripts choose among the forms of a number, which are those of the language.
#[test]
fn scripts_get_the_forms_of_numbers() {
    let forms = [
        ("en-GB", vec![("one", "{shown} of {number} case shown"), ("other", "{shown} of {number} cases shown")]),
        ("de-DE", vec![("one", "{shown} von {number} Fall gezeigt"), ("other", "{shown} von {number} Fällen gezeigt")]),
    ];
    for (language, forms) in forms {
        let folder = gardens_in(language);
        build(folder.path(), &["--only", "html"]);
        let html = fs::read_to_string(folder.path().join("build/cases/index.html")).expect("a page");
        let page = Html::parse_document(&html);
        let table = Selector::parse("table#cases").expect("a selector");
        let shown = page.select(&table).next().and_then(|table| table.attr("data-shown")).expect("words");
        let shown: serde_json::Value = serde_json::from_str(shown).expect("JSON");
        forms.iter().for_each(|(form, words)| assert_eq!(shown[form], **words, "{language}"));
        assert!(html.contains("assets/words.js"), "{html}");
    }
}

/// What the templates of PDFs add comes from the same catalogue.
#[test]
fn a_pdf_is_in_the_language_of_the_review() {
    let folder = gardens_in("de-DE");
    build(folder.path(), &["--only", "pdf"]);
    let letters = pdf_letters(&folder.path().join("build/casebook.pdf"));
    for said in
        ["Inhalt", "AufeinenBlick", "ÜberdasReview", "RegisterderFälleundOrte", "HerausgegebenvonTheGardenPress"]
    {
        assert!(letters.contains(said), "`{said}` is not in {letters}");
    }
    for english in ["Contents", "Ataglance", "Indexofcases", "Publishedby"] {
        assert!(!letters.contains(english), "`{english}` is in {letters}");
    }
}

/// The review calls its things by its own names and warns in its own words, on pages and on paper; what it does not say
/// stays as it is.
#[test]
fn a_review_says_its_own_nouns() {
    let folder = gardens_in("en-GB");
    let folder = folder.path();
    let review = folder.join("content/review.yaml");
    let text = fs::read_to_string(&review).expect("a review");
    let lines = text.lines().filter(|line| !line.starts_with("caution:") && !line.starts_with("kind:"));
    let text = lines.map(|line| format!("{line}\n")).collect::<String>();
    fs::write(&review, format!("kind: narrative\n{text}")).expect("a review");
    fs::create_dir_all(folder.join("content/words")).expect("a folder");
    let own = "-noun-case = plot\n-noun-cases = plots\n-Noun-case = Plot\n-Noun-cases = Plots\nkey-messages = In short\n\
        caution-of-kind = Gardens differ. What grew in one may not grow in yours.\n";
    fs::write(folder.join("content/words/en.ftl"), own).expect("words");
    let check = casebook(folder, &["check", "--deny", "warning"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    build(folder, &[]);
    let page = told(&fs::read_to_string(folder.join("build/briefings/water.html")).expect("a page"));
    let paper = pdf_letters(&folder.join("build/briefings/water.pdf"));
    for said in ["In short", "What the plots cover", "References", "What grew in one may not grow in yours."] {
        let letters: String = said.chars().filter(|c| c.is_alphanumeric()).collect();
        assert!(page.contains(said), "`{said}` is not in {page}");
        assert!(paper.contains(&letters), "`{letters}` is not in {paper}");
    }
    for said in ["Key messages", "What the cases cover"] {
        assert!(!page.contains(said) && !paper.contains(&said.replace(' ', "")), "{said}");
    }
}

/// What a language of the review's own does not say is told, and said in English.
#[test]
fn a_missing_message_is_told_and_said_in_english() {
    let folder = gardens_in("fr-FR");
    let folder = folder.path();
    let all = marker();
    let some: String =
        all.lines().filter(|line| !line.starts_with("references =")).map(|line| format!("{line}\n")).collect();
    fs::create_dir_all(folder.join("content/words")).expect("a folder");
    fs::write(folder.join("content/words/fr.ftl"), some).expect("words");
    let check = stdout(&casebook(folder, &["check", "--format", "short"]));
    assert!(check.contains("these words lack `references`, which are said in English"), "{check}");
    build(folder, &["--only", "html"]);
    let page = told(&fs::read_to_string(folder.join("build/briefings/water.html")).expect("a page"));
    assert!(page.contains("References") && page.contains("жж"), "{page}");
}

/// A script of which the typefaces of the program have no letter needs one from the review.
#[test]
fn a_script_without_a_typeface_is_told() {
    let folder = gardens_in("he");
    let folder = folder.path();
    let english = fs::read_to_string(project().join("templates/words/en.ftl")).expect("a catalogue");
    fs::create_dir_all(folder.join("content/words")).expect("a folder");
    fs::write(folder.join("content/words/he.ftl"), english.replace("= Search\n", "= חיפוש\n")).expect("words");
    let check = casebook(folder, &["check", "--format", "short"]);
    assert!(stdout(&check).contains("the typeface lacks `חיפוש`"), "{}", stdout(&check));
}

/// Names and titles in another script stand in a review of any language.
#[test]
fn letters_that_the_first_typeface_lacks_are_printed_with_the_next() {
    let folder = gardens_in("en-GB");
    let folder = folder.path();
    let case = folder.join("content/cases/roof-garden.md");
    let text = fs::read_to_string(&case)
        .expect("a case")
        .replace("Water had", "The garden is called «حديقة السطح». Water had");
    fs::write(&case, text).expect("a case");
    build(folder, &["--only", "pdf"]);
    let letters = pdf_letters(&folder.join("build/casebook.pdf"));
    assert!(letters.contains("حديقة") || letters.contains("ةقيدح"), "{letters}");
}

/// Numbers are written as the language writes them, on pages and on paper; programs read them as they were typed. The pages are
/// kept for the tests in a browser.
#[test]
fn numbers_are_written_in_the_language_of_the_review() {
    let folder = gardens_in("de-DE");
    let content = folder.path().join("content");
    let area = "fields:\n  - {id: area, label: Area, kind: number, unit: m², decimals: 1, in_list: true}\nsources:";
    edit(&content.join("review.yaml"), "sources:", area);
    let results = "fields: {area: 1234.5}\nresults:\n  - {id: beans, outcome: Beans, measure: mean difference, estimate: -1234.50, interval: [-12345, 0.5], n: 98765}\n";
    edit(&content.join("cases/roof-garden.md"), "sources:", &format!("{results}sources:"));
    edit(&content.join("cases/key-garden.md"), "sources:", "fields: {area: 12}\nsources:");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("german-numbers");
    build(folder.path(), &["--out", out.to_str().expect("a path")]);
    let read = |path: &str| fs::read_to_string(out.join(path)).expect("a file");
    let (page, book) = (told(&read("cases/roof-garden.html")), pdf_letters(&out.join("casebook.pdf")));
    for said in ["1.234,5\u{a0}m²", "mean difference −1.234,50 (−12.345 bis 0,5)", "98.765"] {
        assert!(page.contains(said), "`{said}` is not in {page}");
        let letters: String = said.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(book.contains(&letters), "`{letters}` is not in {book}");
    }
    assert!(told(&read("cases/index.html")).contains("1.234,5"));
    for path in ["data/cases.csv", "data/water-cases.csv", "data/cases.json"] {
        assert!(read(path).contains("1234.5"), "{path}: {}", read(path));
    }
}
