//! Reviews that are larger than the showcase by far, written as content from a seed: everything is published, and no page is
//! heavy or leads nowhere, and no build takes much memory.
//!
//! `cargo test` makes small ones. `CASEBOOK_SOAK=1 cargo test --release large` makes a map of 1,072 studies and a
//! literature of 385 works.

mod crowded;
mod invented;
mod memory;

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use crate::showcase::assert_links;
use crate::soak::Dice;
use crate::support::{casebook, files, stderr};
use memory::watched;

/// No page is heavier than this, in bytes.
const HEAVIEST: u64 = 400_000;

/// No build of a review takes more kilobytes of memory than this, with Typst.
const MOST_MEMORY: u64 = 1_000_000;

fn put(folder: &Path, path: &str, text: &str) {
    let target = folder.join("content").join(path);
    fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
    fs::write(target, text).expect("a file");
}

/// Invented words, the same in each run.
struct Words(Dice);

impl Words {
    fn new(seed: u64) -> Self {
        Self(Dice(seed))
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.0.below(limit as u64)).expect("a number")
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] =
            ["ba", "con", "de", "fi", "gra", "hol", "in", "ka", "lu", "men", "no", "per", "ri", "so", "ter", "ven"];
        (0..1 + self.below(4)).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect()
    }

    fn name(&mut self) -> String {
        let word = format!("{}{}", self.word(), self.word());
        word[..1].to_uppercase() + &word[1..]
    }

    fn sentence(&mut self, length: usize) -> String {
        let words: Vec<String> = (1..length).map(|_| self.word()).collect();
        format!("{} {}", self.name(), words.join(" "))
    }

    /// From one to `most` of the first numbers, in their order.
    fn some_of(&mut self, all: usize, most: usize) -> Vec<usize> {
        let number = 1 + self.below(most);
        let mut some: Vec<usize> = (0..number).map(|_| self.below(all)).collect();
        some.sort_unstable();
        some.dedup();
        some
    }
}

fn is_soak() -> bool {
    std::env::var_os("CASEBOOK_SOAK").is_some()
}

/// Builds a review; all of it with all PDFs in a long trial, whose memory is watched.
fn build(folder: &Path) {
    let (output, peak) = if is_soak() {
        watched(folder, &["build", "--quiet"])
    } else {
        (casebook(folder, &["build", "--only", "html"]), 0)
    };
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(peak < MOST_MEMORY, "the build took {peak} kB of memory");
    assert!(peak > 0 || !is_soak() || !cfg!(target_os = "linux"), "nobody knows what it took");
}

/// Each page with its weight.
fn pages(folder: &Path) -> Vec<(String, u64)> {
    let build = folder.join("build");
    let pages = files(&build).into_iter().filter(|path| path.ends_with(".html"));
    pages.map(|path| (path.clone(), fs::metadata(build.join(&path)).expect("a page").len())).collect()
}

fn assert_light(folder: &Path) {
    let heavy: Vec<_> = pages(folder).into_iter().filter(|(_, bytes)| *bytes > HEAVIEST).collect();
    assert!(heavy.is_empty(), "{heavy:?}");
}

/// Builds a review and looks at its pages; the whole of it, with all PDFs, in a long trial.
fn publish(small: invented::Shape, large: invented::Shape) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let shape = if is_soak() { large } else { small };
    invented::write(folder.path(), shape);
    build(folder.path());
    assert_light(folder.path());
    assert_links(&folder.path().join("build"));
    assert_listed(folder.path(), shape.studies);
    folder
}

/// Each study stands once in the list of cases.
fn assert_listed(folder: &Path, studies: usize) {
    let list: String = pages(folder)
        .iter()
        .filter(|(path, _)| path.starts_with("cases/index"))
        .map(|(path, _)| fs::read_to_string(folder.join("build").join(path)).expect("a page"))
        .collect();
    for place in 0..studies {
        let links = [format!("/study-{place}.html\""), format!("\"study-{place}.html\"")];
        let number: usize = links.iter().map(|link| list.matches(link).count()).sum();
        assert_eq!(number, 1, "study {place}");
    }
}

#[test]
fn a_map_is_published_in_pages_that_are_light_and_lead_to_each_other() {
    let folder = publish(invented::map(300), invented::map(1072));
    let build = folder.path().join("build");
    let read = |path: &str| fs::read_to_string(build.join(path)).expect("a page");
    let cells: Vec<(String, usize)> = counting_cells(&read("index.html"));
    assert!(cells.len() > 100, "{} cells count", cells.len());
    let all = pages(folder.path());
    for (list, number) in cells {
        // A list that is too long for one page has others in a folder of its name.
        let others = format!("{}/", list.trim_end_matches(".html"));
        let its = all.iter().map(|(path, _)| path).filter(|path| **path == list || path.starts_with(&others));
        let rows: usize = its.map(|path| read(path).matches("<th scope=\"row\">").count()).sum();
        assert_eq!(rows, number, "{list}");
    }
    assert!(read("briefings/outcome-0.html").contains("cases/in/outcome-0.html"), "what is not used is listed");
}

/// The lists that the cells of a map lead to, with how many cases a cell says that there are.
fn counting_cells(page: &str) -> Vec<(String, usize)> {
    let page = Html::parse_document(page);
    let links = Selector::parse("table[id^=map] td > strong > a").expect("a selector");
    let cells = page.select(&links).map(|link| {
        let words: String = link.text().collect();
        let number = words.split(' ').next().and_then(|number| number.parse().ok()).expect("a number");
        (link.value().attr("href").expect("an address").to_owned(), number)
    });
    cells.collect()
}

#[test]
fn a_literature_is_published_in_pages_that_are_light_and_lead_to_each_other() {
    publish(invented::literature(120), invented::literature(385));
}
