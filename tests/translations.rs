//! A review in several languages: translations stand beside the originals, change words and no data, and lead to each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use serde_json::Value;
use tempfile::TempDir;

use crate::parity::{assert_same, page_letters, pdf_letters};
use crate::soak::Dice;
use crate::support::{casebook, copy, copy_of, edit, files, project, stderr, stdout};

/// The gardens in English, and a part of them in Welsh; one of the translations is stale.
pub(crate) fn gardens_in_two_languages() -> TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = folder.path().join("content");
    copy(&project().join("tests/welsh"), &content);
    edit(&content.join("review.yaml"), "language: en-GB\n", "language: en-GB\ntranslations: [cy]\n");
    folder
}

pub(crate) fn check(folder: &Path) -> String {
    stdout(&casebook(folder, &["check", "--format", "short"]))
}

pub(crate) fn build(folder: &Path, only: &[&str]) -> PathBuf {
    let output = casebook(folder, &[&["build"], only].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    folder.join("build")
}

/// The pages of an edition, relative to its folder.
fn pages(edition: &Path) -> BTreeSet<String> {
    let is_page = |path: &String| path.ends_with(".html") && !path.starts_with("cy/") && !path.starts_with("report/");
    files(edition).into_iter().filter(is_page).collect()
}

fn page(path: &Path) -> Html {
    Html::parse_document(&fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// The values of an attribute of all elements that a selector finds.
fn all(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
}

#[test]
fn the_stale_translation_is_found_and_nothing_else() {
    let folder = gardens_in_two_languages();
    let report = check(folder.path());
    let lines: Vec<&str> = report.lines().filter(|line| !line.contains("are a draft")).collect();
    assert_eq!(lines.len(), 1, "{report}");
    let found = "content/cy/cases/key-garden.md:19:13: warning[stale-translation]: `cases/key-garden.md` has changed";
    assert!(lines[0].starts_with(found), "{report}");
    let right = lines[0].split("`translates: ").nth(1).and_then(|rest| rest.split('`').next()).expect("what to type");
    edit(
        &folder.path().join("content/cy/cases/key-garden.md"),
        "translates: 0a1b2c3d",
        &format!("translates: {right}"),
    );
    assert!(!check(folder.path()).contains("stale"));
    // Line ends and spaces behind them are no change, a word is.
    let original = folder.path().join("content/cases/key-garden.md");
    let text = fs::read_to_string(&original).expect("a case");
    fs::write(&original, text.replace('\n', "  \r\n")).expect("a case");
    assert!(!check(folder.path()).contains("stale"), "{}", check(folder.path()));
    fs::write(&original, text.replace("one key", "two keys")).expect("a case");
    assert!(check(folder.path()).contains("stale-translation"));
}

#[test]
fn every_page_leads_to_its_translation_and_back() {
    let folder = gardens_in_two_languages();
    let build = build(folder.path(), &["--only", "html"]);
    let (english, welsh) = (pages(&build), pages(&build.join("cy")));
    assert!(english.len() > 10 && english == welsh, "{english:?}\n{welsh:?}");
    for (own, other, name) in [("", "cy/", "Cymraeg"), ("cy/", "", "English")] {
        for path in &english {
            let place = build.join(format!("{own}{path}"));
            let html = page(&place);
            let alternates = all(&html, "link[rel=alternate][hreflang]", "href");
            let addresses = ["", "", "cy/"].map(|folder| format!("https://example.org/gardens/{folder}{path}"));
            assert_eq!(alternates, addresses, "{own}{path}");
            assert_eq!(all(&html, "link[rel=alternate][hreflang]", "hreflang"), ["en-GB", "x-default", "cy"]);
            let switch = all(&html, "nav.editions a", "href");
            assert_eq!(switch.len(), 1, "{own}{path}");
            let led_to = place.parent().expect("a folder").join(&switch[0]).canonicalize().expect("a page");
            assert_eq!(led_to, build.join(format!("{other}{path}")).canonicalize().expect("a page"));
            let words = html.select(&Selector::parse("nav.editions a").expect("a selector")).next().expect("a link");
            assert_eq!(words.text().collect::<String>(), name);
        }
    }
}

/// Every link of a page leads to a file that there is, into the other edition too. Both are kept for the checks of PDFs and for
/// those in a browser.
#[test]
fn no_link_of_either_edition_is_broken() {
    let folder = gardens_in_two_languages();
    let build = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages/english-and-welsh");
    let output = casebook(folder.path(), &["build", "--out", build.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for path in files(&build).into_iter().filter(|path| path.ends_with(".html")) {
        let place = build.join(&path);
        let html = page(&place);
        let links = [all(&html, "a[href]", "href"), all(&html, "script[src]", "src"), all(&html, "img[src]", "src")];
        for link in links.concat().iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            let file = link.split('#').next().unwrap_or_default();
            let there = place.parent().expect("a folder").join(file);
            assert!(file.is_empty() || there.is_file(), "{path}: {link}");
        }
    }
}

#[test]
fn what_is_not_translated_says_so_and_bears_its_language() {
    let folder = gardens_in_two_languages();
    let build = build(folder.path(), &[]);
    let read = |path: &str| fs::read_to_string(build.join(path)).expect("a page");
    let whole = "Nid yw’r dudalen hon wedi ei chyfieithu; fe’i dangosir yn Saesneg.";
    let parts = "Nid yw rhannau o’r dudalen hon wedi eu cyfieithu; fe’u dangosir yn Saesneg.";
    for (path, title) in
        [("cy/cases/roof-garden.html", "The roof garden"), ("cy/briefings/access.html", "Who holds the key?")]
    {
        let html = page(&build.join(path));
        assert!(read(path).contains(whole), "{path}");
        assert_eq!(all(&html, "h1", "lang"), ["en-GB"]);
        assert!(read(path).contains(&format!("dir=\"auto\">{title}</h1>")), "{path}");
        assert!(all(&html, "p > span[lang]", "lang").contains(&"en-GB".to_owned()), "{path}");
    }
    // A briefing in Welsh tells of a case that is told in English.
    assert!(read("cy/briefings/water.html").contains(parts) && !read("cy/briefings/water.html").contains(whole));
    assert!(read("cy/briefings/water.html").contains("<span lang=\"en-GB\" dir=\"auto\">The roof garden</span>"));
    assert!(!read("cy/cases/key-garden.html").contains(whole));
    assert!(
        !files(&build)
            .iter()
            .any(|path| !path.starts_with("cy/") && path.ends_with(".html") && read(path).contains("dangosir"))
    );
    for briefing in ["access", "water"] {
        let [html, pdf] = ["html", "pdf"].map(|ending| build.join(format!("cy/briefings/{briefing}.{ending}")));
        assert_same(briefing, &page_letters(&html), &pdf_letters(&pdf));
    }
}

/// No word of the English files stands on a Welsh page without saying that it is English.
#[test]
fn no_english_word_is_read_as_welsh() {
    let folder = gardens_in_two_languages();
    let content = folder.path().join("content");
    let build = build(folder.path(), &["--only", "html"]);
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    // Of the published tables the cells are shared, and what is said of them is not.
    let is_shared =
        |path: &String| path.starts_with("cy/") || [".csv", ".bib", ".svg"].iter().any(|end| path.ends_with(end));
    let shared = files(&content).into_iter().filter(is_shared).map(|path| read(&content.join(&path)) + &path);
    let catalogue = read(&project().join("templates/words/cy.ftl"));
    let mut known: BTreeSet<String> = shared.chain([catalogue]).flat_map(|text| words(&text)).collect();
    known.extend(OF_CITATIONS.map(str::to_owned));
    let everything = Selector::parse("body *").expect("a selector");
    for path in pages(&build.join("cy")) {
        let html = page(&build.join("cy").join(&path));
        for element in html.select(&everything) {
            let own = element.value().attr("lang").is_some();
            let around = element
                .ancestors()
                .filter_map(|node| node.value().as_element().filter(|element| element.name() != "html"));
            if own || around.into_iter().any(|element| element.attr("lang").is_some()) {
                continue;
            }
            let texts = element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string()));
            let foreign: Vec<String> =
                texts.flat_map(|text| words(&text)).filter(|word| !known.contains(word)).collect();
            assert!(foreign.is_empty(), "{path}: {foreign:?} in {}", element.html());
        }
    }
}

/// What CSL says in Welsh, and what stands in the address of a page.
const OF_CITATIONS: [&str; 3] = ["tt", "adran", "html"];

/// Words of more than one letter, in small letters; what holds digits is a number or the name of a build.
fn words(text: &str) -> BTreeSet<String> {
    let runs = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.contains(|c: char| c.is_numeric()));
    runs.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
}

/// The words of the program in a language of a translation may be the review's own as well.
#[test]
fn a_translation_has_the_words_of_its_language() {
    let folder = gardens_in_two_languages();
    let content = folder.path().join("content");
    fs::create_dir_all(content.join("words")).expect("a folder");
    fs::write(content.join("words/cy.ftl"), "key-messages = Yn fyr\n").expect("words");
    assert_eq!(check(folder.path()).matches("words/cy.ftl:").count(), 0, "{}", check(folder.path()));
    let build = build(folder.path(), &["--only", "html"]);
    let read = |path: &str| fs::read_to_string(build.join(path)).expect("a page");
    assert!(read("cy/briefings/water.html").contains(">Yn fyr</h2>"));
    assert!(read("briefings/water.html").contains(">Key messages</h2>"));
}

/// The original is published as if there were no translation, but for the links to it.
#[test]
fn the_original_is_what_it_was() {
    let folder = gardens_in_two_languages();
    let both = build(folder.path(), &["--only", "html"]);
    let alone = copy_of(&project().join("tests/reviews/gardens/content"));
    let alone = build(alone.path(), &["--only", "html"]);
    let bare = |text: &str| {
        let is_link = |line: &&str| line.contains("hreflang");
        text.lines().filter(|line| !is_link(line)).collect::<Vec<_>>().join("\n")
    };
    // Each page bears the build of what it is made from, and the other edition is among that.
    let build = regex::Regex::new(r"\b[0-9a-f]{12}\b").expect("a pattern");
    for path in pages(&alone) {
        let read = |folder: &Path| {
            build.replace_all(&fs::read_to_string(folder.join(&path)).expect("a page"), "").into_owned()
        };
        let mut ours = bare(&read(&both));
        let start = ours.find("<nav class=\"editions\"").expect("the links");
        let end = start + ours[start..].find("</nav>\n").expect("their end") + "</nav>\n".len();
        ours.replace_range(start..end, "");
        let theirs = bare(&read(&alone));
        let differ = ours.lines().zip(theirs.lines()).find(|(ours, theirs)| ours != theirs);
        assert!(ours == theirs, "{path}: {differ:?}");
    }
}

/// Data that a translation changes, each with what stands there.
const CHANGED_DATA: [(&str, &str, &str); 11] = [
    (
        "hurdles/water.md",
        "case_boxes:",
        "  - id: more\n    text: Un arall [@okafor-2020].\n    cases: [roof-garden]\n    explanation: Un.\ncase_boxes:",
    ),
    ("hurdles/water.md", "## Yr hyn a helpodd", "## Mwy\n\nDim [@lind-2012].\n\n## Yr hyn a helpodd"),
    ("cases/key-garden.md", "row: 2", "row: 1"),
    ("cases/key-garden.md", "{code: access, basis: table", "{code: water, basis: table"),
    ("cases/key-garden.md", "garden: Key garden", "garden: Gardd yr allwedd"),
    ("cases/key-garden.md", "sources: [abel-cruz-2015]", "sources: [lind-2012]"),
    ("cases/key-garden.md", "[p. 3]", "[p. 4]"),
    ("hurdles/water.md", "  - id: somebody", "  - id: rhywun"),
    ("hurdles/water.md", "pp. 4-5, 9]", "pp. 4-5]"),
    ("pages/method.md", "search-flow, ", ""),
    ("review.yaml", "  works: 3", "  works: 2"),
];

#[test]
fn a_translation_that_changes_data_is_refused() {
    for (file, old, new) in CHANGED_DATA {
        let folder = gardens_in_two_languages();
        edit(&folder.path().join("content/cy").join(file), old, new);
        let report = check(folder.path());
        let place = format!("content/cy/{file}:");
        let is_told = |line: &str| line.starts_with(&place) && line.contains("error[unequal-translation]");
        assert!(report.lines().any(is_told), "{old} → {new}: {report}");
        assert_eq!(casebook(folder.path(), &["build", "--only", "html"]).status.code(), Some(1), "{old} → {new}");
    }
}

/// Whatever word of a translation is changed: it is told, or no code and no number of the edition is another.
#[test]
fn no_changed_word_changes_data_in_silence() {
    let mut silent = 0;
    for round in 0..12 {
        let folder = gardens_in_two_languages();
        let content = folder.path().join("content/cy");
        let mut dice = Dice(round);
        let all = files(&content);
        let file = content.join(&all[dice.below(all.len() as u64) as usize]);
        change_a_word(&file, &mut dice);
        if casebook(folder.path(), &["check"]).status.success() {
            silent += 1;
            let build = build(folder.path(), &["--only", "data"]);
            ["data/cases.json", "data/review.json"].iter().for_each(|path| {
                let read = |place: PathBuf| -> Value {
                    serde_json::from_slice(&fs::read(place).expect("data")).expect("JSON")
                };
                same_data(&read(build.join(path)), &read(build.join("cy").join(path)), "");
            });
        }
    }
    assert!((2..12).contains(&silent), "{silent} of 12 changes were told of nobody");
}

/// Turns round the letters of a word, or the digits of a number.
fn change_a_word(file: &Path, dice: &mut Dice) {
    let text = fs::read_to_string(file).expect("a file");
    let is_in_word = |c: char| c.is_alphanumeric();
    let words: Vec<&str> = text.split(|c| !is_in_word(c)).filter(|word| word.chars().count() > 1).collect();
    let word = words[dice.below(words.len() as u64) as usize];
    let turned: String = word.chars().rev().collect();
    fs::write(file, text.replacen(word, &turned, 1)).expect("a file");
}

/// Fields of data that hold words; all others must be equal.
const WORDS: [&str; 14] = [
    "codes",
    "description",
    "disagreement",
    "label",
    "language",
    "licence",
    "note",
    "participants",
    "question",
    "states",
    "step",
    "summary",
    "title",
    "publisher",
];

fn same_data(original: &Value, translated: &Value, field: &str) {
    match (original, translated) {
        (Value::Object(original), Value::Object(translated)) => {
            let names = |object: &serde_json::Map<String, Value>| object.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(original), names(translated), "{field}");
            for (name, value) in original {
                let field = if WORDS.contains(&field) { field } else { name };
                same_data(value, &translated[name], field);
            }
        }
        (Value::Array(original), Value::Array(translated)) => {
            assert_eq!(original.len(), translated.len(), "{field}");
            original.iter().zip(translated).for_each(|(original, translated)| same_data(original, translated, field));
        }
        (Value::String(_), Value::String(_)) if WORDS.contains(&field) => {}
        _ => assert_eq!(original, translated, "{field}"),
    }
}

/// Without an address of the site its pages lead to each other from folder to folder.
#[test]
fn without_an_address_the_way_between_languages_is_relative() {
    let folder = gardens_in_two_languages();
    for file in ["review.yaml", "cy/review.yaml"] {
        edit(&folder.path().join("content").join(file), "address: https://example.org/gardens\n", "");
    }
    let build = build(folder.path(), &["--only", "html"]);
    let alternates = |path: &str| all(&page(&build.join(path)), "link[rel=alternate][hreflang]", "href");
    let english = ["../cases/key-garden.html", "../cases/key-garden.html", "../cy/cases/key-garden.html"];
    assert_eq!(alternates("cases/key-garden.html"), english);
    let welsh = ["../../cases/key-garden.html", "../../cases/key-garden.html", "../cases/key-garden.html"];
    assert_eq!(alternates("cy/cases/key-garden.html"), welsh);
}

/// Where the review itself is not translated, its name is in English on every page of the edition.
#[test]
fn a_translation_of_pages_alone_has_the_name_of_the_original() {
    let folder = gardens_in_two_languages();
    fs::remove_file(folder.path().join("content/cy/review.yaml")).expect("a file");
    let build = build(folder.path(), &["--only", "html"]);
    for path in pages(&build.join("cy")) {
        let html = page(&build.join("cy").join(&path));
        assert_eq!(all(&html, "html", "lang"), ["cy"]);
        assert_eq!(all(&html, "a.site-name", "lang"), ["en-GB"], "{path}");
        assert!(
            html.html().contains("fe’u dangosir yn Saesneg") || html.html().contains("fe’i dangosir yn Saesneg"),
            "{path}"
        );
    }
    let water = fs::read_to_string(build.join("cy/briefings/water.html")).expect("a page");
    assert!(water.contains(">Yr hyn a helpodd</h2>"), "sections are found by those of the original");
}

#[test]
fn languages_that_cannot_be_are_told() {
    let declared = |languages: &str| {
        let folder = gardens_in_two_languages();
        edit(&folder.path().join("content/review.yaml"), "[cy]", languages);
        check(folder.path())
    };
    for (languages, message) in [
        ("[cy, Welsh]", "error[invalid-front-matter]: `Welsh` is no tag of a language"),
        ("[cy, de_AT]", "`de_AT` is no tag of a language (type a tag, such as `de-AT`)"),
        ("[cy, cy]", "error[invalid-front-matter]: `cy` stands here twice"),
        ("[cy, de]", "error[unknown-translation]: there are no files of a translation into `de`"),
        ("[cy, en-GB]", "error[unknown-translation]: the review is written in `en-GB`"),
        ("[klingon, en]", "error[invalid-front-matter]: `klingon` is no tag of a language"),
        ("[klingon, en]", "error[unknown-translation]: the review is written in `en`, and is no translation into it"),
        ("cy", "error[invalid-front-matter]: expected a list"),
        ("[]", "error[unknown-translation]: `cy` is the name of a language"),
    ] {
        let report = declared(languages);
        assert!(report.contains(message), "{languages}: {report}");
    }
}

/// The list of pages of the site has those of both editions, each with the other.
#[test]
fn the_sitemap_lists_the_pages_of_every_language() {
    let folder = gardens_in_two_languages();
    let build = build(folder.path(), &["--only", "html"]);
    assert!(!build.join("cy/sitemap.xml").exists());
    let text = fs::read_to_string(build.join("sitemap.xml")).expect("a sitemap");
    let sitemap = roxmltree::Document::parse(&text).expect("XML");
    let pages: Vec<_> = sitemap
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "url")))
        .collect();
    let address = |page: &roxmltree::Node<'_, '_>| {
        page.first_element_child().and_then(|place| place.text()).expect("an address").to_owned()
    };
    let (welsh, english): (Vec<_>, Vec<_>) = pages.iter().partition(|page| address(page).contains("/cy/"));
    assert!(welsh.len() > 10 && welsh.len() == english.len(), "{text}");
    for (own, other) in english.iter().zip(&welsh) {
        let (own_place, other_place) = (address(own), address(other));
        assert_eq!(other_place, own_place.replace("/gardens/", "/gardens/cy/"));
        for page in [own, other] {
            let alternates: Vec<_> = page
                .children()
                .filter_map(|link| Some((link.attribute("hreflang")?, link.attribute("href")?)))
                .collect();
            assert_eq!(alternates, [("en-GB", own_place.as_str()), ("cy", &other_place), ("x-default", &own_place)]);
        }
    }
}
