//! Changes of content that stand in a page of the tests: ``Change: `file` ``, and a block with lines that go (`-`) and come
//! (`+`). A block with `+` lines alone is put at the end of the file, or makes it; one without lines removes it.

use std::fs;
use std::path::Path;

use crate::support::edit;

/// A piece of a file and what is put in its place.
pub(crate) struct Change {
    file: String,
    old: String,
    new: String,
}

/// The changes that a text holds.
pub(crate) fn changes(text: &str) -> Vec<Change> {
    text.split("\nChange: ").skip(1).map(change).collect()
}

fn change(text: &str) -> Change {
    let file = text.lines().next().unwrap_or_default().trim_matches('`').to_owned();
    let block = text.split("```").nth(1).unwrap_or_default();
    let lines = |sign: char| block.lines().filter_map(|line| line.strip_prefix(sign)).collect::<Vec<_>>().join("\n");
    Change { file, old: lines('-'), new: lines('+') }
}

impl Change {
    /// Makes the change in a content folder.
    pub(crate) fn make(&self, content: &Path) {
        let file = content.join(&self.file);
        match (self.old.as_str(), self.new.as_str()) {
            ("", "") => fs::remove_file(file).expect("a file"),
            ("", new) => {
                let text = fs::read_to_string(&file).unwrap_or_default();
                fs::write(file, format!("{text}{new}\n")).expect("a file");
            }
            (old, "") => edit(&file, &format!("{old}\n"), ""),
            (old, new) => edit(&file, old, new),
        }
    }
}
