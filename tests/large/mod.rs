//! Reviews that are larger than the showcase by far, written as content from a seed: everything is published, and no page is
//! heavy or leads nowhere.
//!
//! `cargo test` makes small ones. `CASEBOOK_SOAK=1 cargo test --release large` makes a map of 1,072 studies.

mod map;

use std::fs;
use std::path::Path;

use crate::showcase::assert_links;
use crate::soak::Dice;
use crate::support::{casebook, files, stderr};

/// No page is heavier than this, in bytes.
const HEAVIEST: u64 = 400_000;

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

fn build(folder: &Path, arguments: &[&str]) {
    let output = casebook(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
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

#[test]
fn a_map_is_published_in_pages_that_are_light_and_lead_to_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let studies = if is_soak() { 1072 } else { 300 };
    map::write(folder.path(), map::Size { studies, vocabularies: 40 });
    build(folder.path(), if is_soak() { &["build"] } else { &["build", "--only", "html"] });
    assert_light(folder.path());
    assert_links(&folder.path().join("build"));
    let list: String = pages(folder.path())
        .iter()
        .filter(|(path, _)| path.starts_with("cases/index"))
        .map(|(path, _)| fs::read_to_string(folder.path().join("build").join(path)).expect("a page"))
        .collect();
    for place in 0..studies {
        let row = format!("/study-{place}.html\"");
        let row = if list.contains(&row) { row } else { format!("\"study-{place}.html\"") };
        assert_eq!(list.matches(&row).count(), 1, "study {place} is in the list once");
    }
}
