//! A language in which every letter of every message is one odd letter: whatever else a reader meets, on a page, on paper, in
//! a table or in what programs read, was chosen outside the catalogue, and comes from the content or from CSL.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, decode_text_string};
use scraper::{ElementRef, Html, Selector};

use crate::changes::changes;
use crate::effects;
use crate::languages::{build, gardens_in};
use crate::parity::pdf_pieces;
use crate::support::{copy_of, edit, files, project};
use crate::word::word_pieces;

/// The letter, which is one of no language here.
const MARK: char = 'ж';

/// What CSL says in references and citations, in French; and what stands in the address of a page.
const OF_STYLES: [&str; 7] = ["et", "chapitre", "tableau", "nᵒ", "éds", "briefings", "html"];

/// A catalogue in which every letter that a reader sees is the same.
pub(crate) fn marker() -> String {
    let english = fs::read_to_string(project().join("templates/words/en.ftl")).expect("a catalogue");
    let marked: String = english.lines().map(|line| marked_line(line) + "\n").collect();
    // Countries have the names of ISO 3166 where a catalogue has no others.
    marked.replace("direction = жжж", "direction = ltr").replace("*[other] { $name }", "*[other] ж")
}

/// Words stand behind the name of a message, behind the key of a variant, and behind the brace that ends the variants.
fn marked_line(line: &str) -> String {
    let (name, words) = if line.starts_with('#') {
        (line, "")
    } else if line.starts_with('}') {
        line.split_at(1)
    } else if let Some(at) = line.find("] ").filter(|_| line.trim_start().starts_with(['[', '*'])) {
        line.split_at(at + 1)
    } else {
        line.split_at(line.find('=').unwrap_or(line.len()))
    };
    let mut depth = 0;
    let mark = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c.is_alphabetic() && depth == 0 { MARK } else { c }
    };
    format!("{name}{}", words.chars().map(mark).collect::<String>())
}

/// A review in the marker language; kept for the tests in a browser.
fn built(folder: &Path, out: &str, only: &[&str]) -> PathBuf {
    let words = folder.join("content/words");
    fs::create_dir_all(&words).expect("a folder");
    fs::write(words.join("fr.ftl"), marker()).expect("words");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(out);
    build(folder, &[&["--out", out.to_str().expect("a path")], only].concat());
    out
}

#[test]
fn the_gardens_say_nothing_outside_the_catalogue() {
    let folder = gardens_in("fr-FR");
    assert_marked(folder.path(), &built(folder.path(), "languages/marker", &[]), &TOLD);
}

#[test]
fn the_showcase_says_nothing_outside_the_catalogue() {
    let folder = copy_of(&project().join("content"));
    edit(&folder.path().join("content/review.yaml"), "language: en-GB", "language: fr-FR");
    assert_marked(folder.path(), &built(folder.path(), "marked-showcase", &[]), &TOLD);
}

/// Frames that neither has: other axes and fields, ratings, results and appraisals, works that came later.
#[test]
fn reviews_of_other_kinds_say_nothing_outside_the_catalogue() {
    for kind in ["axes", "living", "rated", "without-tables", "first-hand"] {
        let folder = gardens_in("fr-FR");
        let told = fs::read_to_string(project().join(format!("tests/reviews/{kind}/changes.md"))).expect("the changes");
        changes(&told).iter().for_each(|change| change.make(&folder.path().join("content")));
        let out = built(folder.path(), &format!("marked-kinds/{kind}"), &["--only", "html"]);
        assert_marked(folder.path(), &out, &TOLD[..1]);
    }
    let folder = effects::review();
    edit(&folder.path().join("content/review.yaml"), "language: en-GB", "language: fr-FR");
    assert_marked(folder.path(), &built(folder.path(), "marked-kinds/effects", &[]), &TOLD[..5]);
}

/// How a file is read: as pieces of text.
type Tell = fn(&Path) -> Vec<String>;

/// Every file of a build whose name has an ending, with how it is read, and how many there are at least.
const TOLD: [(&str, Tell, usize); 6] = [
    (".html", of_page, 11),
    (".pdf", of_pdf, 6),
    (".docx", word_pieces, 6),
    (".csv", of_table, 6),
    (".ris", of_references, 2),
    (".xml", of_feed, 1),
];

fn assert_marked(folder: &Path, out: &Path, told: &[(&str, Tell, usize)]) {
    let content = Content::of(&folder.join("content"));
    for &(ending, tell, least) in told {
        // The report speaks English, and says so.
        let is_told = |path: &String| path.ends_with(ending) && path != "report/check.html" && path != "sitemap.xml";
        let told: Vec<String> = files(out).into_iter().filter(is_told).collect();
        assert!(told.len() >= least, "{told:?}");
        for path in told {
            let pieces = tell(&out.join(&path));
            let is_page = matches!(ending, ".html" | ".pdf" | ".docx");
            assert!(!is_page || pieces.iter().any(|piece| piece.contains(MARK)), "{path}: {pieces:?}");
            let mut foreign: Vec<String> = pieces.iter().flat_map(|piece| content.foreign(piece)).collect();
            // A word may be printed in two pieces.
            foreign.retain(|word| ending != ".pdf" || !content.has_within(word));
            assert_eq!(foreign, Vec::<String>::new(), "{path}");
        }
    }
}

/// The words of a content folder, and those that stand beside each other in it.
struct Content {
    words: BTreeSet<String>,
    /// The words that stand between two numbers, as in "2 to 4".
    between: BTreeSet<String>,
    pairs: BTreeSet<(String, String)>,
}

impl Content {
    fn of(folder: &Path) -> Self {
        let mut content = Self { words: BTreeSet::new(), between: BTreeSet::new(), pairs: BTreeSet::new() };
        for path in files(folder).into_iter().filter(|path| !path.ends_with(".ftl")) {
            let text = format!("{path} {}", fs::read_to_string(folder.join(&path)).unwrap_or_default());
            let words: Vec<String> = runs(&text).into_iter().map(|place| one_run(&text[place])).collect();
            content.pairs.extend(words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
            content.between.extend(words.windows(3).filter_map(between_numbers));
            content.words.extend(words);
        }
        content
    }

    /// The words of a text that the content does not have, and pairs of words that it has only apart from each other.
    fn foreign(&self, text: &str) -> Vec<String> {
        let places: Vec<Range<usize>> = runs(text);
        let words: Vec<String> = places.iter().map(|place| one_run(&text[place.clone()])).collect();
        let mut foreign: Vec<String> = words.iter().filter(|word| !self.knows(word)).cloned().collect();
        for (places, words) in places.windows(2).zip(words.windows(2)) {
            let is_pair = &text[places[0].end..places[1].start] == " " && words.iter().all(|word| is_word(word));
            let is_of_styles = words.iter().any(|word| OF_STYLES.contains(&word.as_str()));
            let pair = (words[0].clone(), words[1].clone());
            if is_pair && !is_of_styles && !self.pairs.contains(&pair) {
                foreign.push(words.join(" "));
            }
        }
        let in_a_row = |places: &[Range<usize>]| {
            places.windows(2).all(|pair| &text[pair[0].end..pair[1].start] == " ").then_some(())
        };
        let between = places.windows(3).zip(words.windows(3));
        let between = between.filter_map(|(places, words)| in_a_row(places).and_then(|()| between_numbers(words)));
        foreign.extend(between.filter(|word| is_word(word) && !self.between.contains(word)));
        foreign
    }

    fn has_within(&self, part: &str) -> bool {
        self.words.iter().any(|word| word.contains(part))
    }

    fn knows(&self, word: &str) -> bool {
        !is_word(word) || self.words.contains(word) || OF_STYLES.contains(&word)
    }
}

/// What holds digits is a number or the name of a build; a single letter may stand for a name.
fn is_word(run: &str) -> bool {
    run.chars().count() > 1 && !run.contains(|c: char| c.is_numeric() || c == MARK)
}

fn between_numbers(runs: &[String]) -> Option<String> {
    (runs[0] == "0" && runs[1] != "0" && runs[2] == "0").then(|| runs[1].clone())
}

/// A run in small letters; all numbers are one.
fn one_run(run: &str) -> String {
    if run.contains(|c: char| c.is_numeric()) { "0".to_owned() } else { run.to_lowercase() }
}

/// Where letters and digits stand together.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += c.len_utf8(),
            None => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// What Dublin Core and Open Graph have names for, and a file.
const NOT_READ_OUT: [&str; 4] = ["og:type", "og:locale", "og:image", "DC.type"];

/// What readers see or hear of a page, what scripts add to it, and what it says of itself.
fn of_page(path: &Path) -> Vec<String> {
    let page = Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let all = Selector::parse("*").expect("a selector");
    let elements = page.select(&all).filter(|element| !["script", "style"].contains(&element.value().name()));
    elements.flat_map(|element| [texts(element), said_of(element)].concat()).collect()
}

fn texts(element: ElementRef<'_>) -> Vec<String> {
    element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect()
}

/// The words in attributes: read out, of a page about itself, or of scripts.
fn said_of(element: ElementRef<'_>) -> Vec<String> {
    let name = element.attr("name").or_else(|| element.attr("property")).unwrap_or_default();
    let is_described = ["og:", "DC.", "citation_", "description"].iter().any(|start| name.starts_with(start));
    let attributes = element.value().attrs().flat_map(|(attribute, value)| match attribute {
        "alt" | "title" | "placeholder" | "aria-label" | "aria-description" | "label" => vec![value.to_owned()],
        "content" if is_described && !NOT_READ_OUT.contains(&name) && !value.contains("//") => vec![value.to_owned()],
        attribute if attribute.starts_with("data-") => of_scripts(value),
        _ => Vec::new(),
    });
    attributes.collect()
}

/// Words for scripts: a text, or several by the forms of numbers; the places of values are none.
fn of_scripts(value: &str) -> Vec<String> {
    let value = &value.replace("{shown}", "").replace("{number}", "");
    match serde_json::from_str::<serde_json::Value>(value) {
        Ok(serde_json::Value::Object(forms)) => forms.values().map(ToString::to_string).collect(),
        _ if value.contains(' ') => vec![value.to_owned()],
        _ => Vec::new(),
    }
}

/// The cells of a table. The names of columns for programs are names, which the dictionary has as its first column.
fn of_table(path: &Path) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("a table");
    let is_for_programs = ["cases.csv", "codings.csv", "dictionary.csv"].iter().any(|name| path.ends_with(name));
    let is_of_columns = path.ends_with("dictionary.csv");
    let rows = reader.records().map(|row| row.expect("a row")).skip(usize::from(is_for_programs));
    rows.flat_map(|row| row.iter().skip(usize::from(is_of_columns)).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The values of RIS that are no names of kinds; those of the other formats come from the same record.
fn of_references(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("references");
    text.lines().filter(|line| !line.starts_with("TY")).filter_map(|line| line.get(6..)).map(str::to_owned).collect()
}

fn of_feed(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a feed");
    let feed = roxmltree::Document::parse(&text).expect("XML");
    let told = feed
        .descendants()
        .filter(|node| node.is_text() && !node.parent_element().is_some_and(|parent| parent.has_tag_name("id")));
    told.filter_map(|node| node.text().map(str::to_owned)).collect()
}

/// What is printed, heads and feet too, and what a PDF says of itself, of its pictures and of the files in it. The pieces that
/// are printed may end within a line, so that each of their words stands alone.
fn of_pdf(path: &Path) -> Vec<String> {
    let printed = pdf_pieces(path).join("\n").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let document = Document::load(path).expect("a PDF");
    let mut said: Vec<String> = Vec::new();
    document.objects.values().for_each(|object| add_said(object, &mut said));
    // A file within is called by its name.
    let is_file = |word: &&str| word.ends_with([',', '،']) && word.contains('.');
    let said = said.iter().map(|piece| piece.split(' ').filter(|word| !is_file(word)).collect::<Vec<_>>().join(" "));
    printed.into_iter().chain(said).collect()
}

fn add_said(object: &Object, said: &mut Vec<String>) {
    match object {
        Object::Array(items) => items.iter().for_each(|item| add_said(item, said)),
        Object::Dictionary(dictionary) => add_said_of(dictionary, said),
        Object::Stream(stream) => add_said_of(&stream.dict, said),
        _ => {}
    }
}

/// What links are called (`Contents`), Typst says in words of its own, in the language of the document.
fn add_said_of(dictionary: &Dictionary, said: &mut Vec<String>) {
    const NAMES: [&[u8]; 7] = [b"Title", b"Author", b"Subject", b"Keywords", b"Alt", b"Desc", b"TU"];
    for (name, value) in dictionary.iter() {
        match value {
            Object::String(..) if NAMES.contains(&name.as_slice()) => said.extend(decode_text_string(value)),
            value => add_said(value, said),
        }
    }
}

/// The test can fail: a word of the program's own is found on each kind of file.
#[test]
fn a_foreign_word_is_noticed() {
    let folder = gardens_in("fr-FR");
    let content = Content::of(&folder.path().join("content"));
    assert_eq!(content.foreign("жжж Water 12 жж"), Vec::<String>::new());
    assert_eq!(content.foreign("Skip to content"), ["skip", "content", "skip to", "to content"]);
    // Both words are known, and never stand together.
    assert_eq!(content.foreign("garden water"), ["garden water"]);
    assert_eq!(content.foreign("2005 to 2009"), ["to"]);
}
