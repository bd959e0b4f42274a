//! What is taken from the store is what would be made: builds after edits of every kind equal builds that make all anew,
//! and whatever is done to the store costs time alone.
//!
//! A program stands in for Typst that writes down all that Typst can read, the flags and its own text too, so that nothing
//! can change without another PDF.

mod edits;
mod ill_use;
mod keys;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{NO_STORE, copy, copy_of, edit, files, project, stderr};

/// What stands in for Typst: it notes that it ran, and writes the sum of all that it was given.
const WITNESS: &str = r#"#!/bin/sh
[ "$1" = --version ] && echo typst 0.15.1 && exit
[ -n "$TYPST_TRACE" ] && echo run >> "$TYPST_TRACE"
for word; do
  said="$said $a"; a=$b; b=$word
  case "$last" in --root) root=$word; b=- ;; --font-path) fonts=$word; b=- ;; esac
  last=$word
done
files() { cd "$1" && find . -type f | LC_ALL=C sort | xargs cksum; }
sum=$( (echo "$said"; cat "$0"; (files "$root"); (files "$fonts")) | cksum)
case "$last" in *.png) printf '\211PNG %s' "$sum" > "$last" ;; *) echo "%PDF-1.7 $sum" > "$last" ;; esac
"#;

/// A review with a look, pictures, words and templates of its own, a store, and the witness in the place of Typst.
pub(crate) struct Workshop {
    folder: tempfile::TempDir,
}

impl Workshop {
    fn new() -> Self {
        let workshop = Self { folder: copy_of(&project().join("tests/reviews/gardens/content")) };
        workshop.restore();
        let typst = workshop.path("typst");
        fs::write(&typst, WITNESS).expect("a program");
        fs::set_permissions(&typst, fs::Permissions::from_mode(0o755)).expect("a program");
        workshop
    }

    /// Brings content and templates to what they were in the beginning.
    fn restore(&self) {
        for (name, from) in [("content", "tests/reviews/gardens/content"), ("templates", "templates")] {
            let _ = fs::remove_dir_all(self.path(name));
            copy(&project().join(from), &self.path(name));
        }
        fs::create_dir(self.path("content/pictures")).expect("a folder");
        fs::copy(self.path("content/look/leaf.svg"), self.path("content/pictures/leaf.svg")).expect("a picture");
        fs::create_dir(self.path("content/words")).expect("a folder");
        fs::write(self.path("content/words/en.ftl"), "contents = What is in it\n").expect("words");
        let water = self.path("content/hurdles/water.md");
        edit(&water, "## What helped\n", "## What helped\n\n![A leaf](../pictures/leaf.svg \"A leaf\")\n");
    }

    /// Adds a translation.
    fn translate(&self) {
        copy(&project().join("tests/welsh"), &self.path("content"));
        edit(&self.path("content/review.yaml"), "language: en-GB\n", "language: en-GB\ntranslations: [cy]\n");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Builds with a store.
    fn build_with(&self, store: &str, more: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
        command.args([&["build", "--typst", "./typst"], more].concat()).current_dir(self.folder.path());
        command.env("CASEBOOK_STORE", store).env("NO_COLOR", "1").env("TYPST_TRACE", self.path("trace"));
        command.output().expect("casebook runs")
    }

    fn build(&self, more: &[&str]) -> Output {
        self.build_with("store", more)
    }

    /// Makes all anew, without a store and in a folder that is not there.
    fn build_afresh(&self, more: &[&str]) -> Output {
        let _ = fs::remove_dir_all(self.path("afresh"));
        self.build_with(NO_STORE, &[&["--out", "afresh"], more].concat())
    }

    /// How often Typst ran since this was last asked.
    fn runs(&self) -> usize {
        let trace = fs::read_to_string(self.path("trace")).unwrap_or_default();
        let _ = fs::remove_file(self.path("trace"));
        trace.lines().count()
    }

    /// Every file below a folder with its bytes.
    fn outputs(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let folder = self.path(folder);
        let read = |path: String| (path.clone(), fs::read(folder.join(path)).expect("a file"));
        files(&folder).into_iter().map(read).collect()
    }

    /// Fails if two folders do not hold the same files.
    fn assert_same(&self, one: &str, other: &str, about: &str) {
        let (one, other) = (self.outputs(one), self.outputs(other));
        let names = |outputs: &BTreeMap<String, Vec<u8>>| outputs.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&one), names(&other), "{about}");
        let differ: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
        assert!(differ.is_empty(), "{about}: {differ:?}");
    }
}

/// What a build told besides how long it took and where to look.
fn findings(output: &Output) -> String {
    let said = stderr(output);
    let is_summary =
        |line: &&str| ["built ", "open ", "nothing has changed"].iter().any(|start| line.starts_with(start));
    said.lines().filter(|line| !is_summary(line)).collect::<Vec<_>>().join("\n")
}

fn is_unchanged(output: &Output) -> bool {
    stderr(output).contains("nothing has changed since the last build")
}

fn write(path: &Path, contents: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, contents).expect("a file");
}

#[test]
fn what_has_not_changed_is_not_made_again_and_told_as_it_was() {
    let workshop = Workshop::new();
    edit(&workshop.path("content/cases/roof-garden.md"), "Water had", "Watr had [@lind-2012");
    let first = workshop.build(&["--draft"]);
    let made = workshop.outputs("build");
    assert!(workshop.runs() > 10, "{}", stderr(&first));
    assert!(!findings(&first).is_empty(), "there is something to tell");
    let again = workshop.build(&["--draft"]);
    assert_eq!((workshop.runs(), is_unchanged(&again)), (0, true), "{}", stderr(&again));
    assert_eq!(first.status.code(), again.status.code());
    assert_eq!(findings(&first), findings(&again));
    assert_eq!(workshop.outputs("build"), made);
    // All is made again where that is asked for.
    assert!(!is_unchanged(&workshop.build(&["--draft", "--clean"])));
    assert!(workshop.runs() > 10);
    assert_eq!(workshop.outputs("build"), made);
}

#[test]
fn after_an_edit_of_one_case_only_the_pdfs_that_it_is_in_are_made() {
    let workshop = Workshop::new();
    workshop.build(&[]);
    let (before, _) = (workshop.outputs("build"), workshop.runs());
    edit(&workshop.path("content/cases/roof-garden.md"), "Water had", "Rain water had");
    let said = stderr(&workshop.build(&["--explain"]));
    assert!(said.contains("changed since the last build: content/cases/roof-garden.md\n"), "{said}");
    let after = workshop.outputs("build");
    let is_typeset = |path: &&String| path.ends_with(".pdf") || path.ends_with(".png");
    let remade: Vec<&String> = after.keys().filter(is_typeset).filter(|path| after[*path] != before[*path]).collect();
    assert_eq!(remade, ["appendix/appendix.pdf", "casebook.pdf"]);
    assert_eq!(workshop.runs(), remade.len(), "{said}");
    for path in remade {
        assert!(said.contains(&format!("{path}: made again: ")), "{said}");
    }
    assert!(said.contains("briefings/water.pdf: taken from the store\n"), "{said}");
}

/// The witness says what Typst is given; Typst itself says what comes of it.
#[test]
fn what_typst_itself_made_is_taken_as_it_is() {
    let typst = casebook::typeset::find(None, None).expect("typst");
    let workshop = Workshop::new();
    fs::remove_file(workshop.path("typst")).expect("the witness");
    std::os::unix::fs::symlink(typst.path, workshop.path("typst")).expect("a link");
    workshop.build(&["--only", "handout"]);
    edit(&workshop.path("content/hurdles/access.md"), "headline: ", "headline: Tell me, ");
    let said = stderr(&workshop.build(&["--only", "handout", "--explain"]));
    assert!(said.contains("access-handout.pdf: made again: what it says\n"), "{said}");
    assert!(said.contains("water-handout.pdf: taken from the store\n"), "{said}");
    workshop.build_afresh(&["--only", "handout"]);
    workshop.assert_same("build", "afresh", &said);
}

#[test]
fn an_output_that_somebody_changed_is_seen_whatever_its_size_and_date_say() {
    let workshop = Workshop::new();
    workshop.build(&[]);
    workshop.build(&[]);
    let page = workshop.path("build/method.html");
    let (text, date) = (fs::read_to_string(&page).expect("a page"), fs::metadata(&page).expect("a page").modified());
    fs::write(&page, text.replacen("<p>", "<P>", 1)).expect("a page");
    let file = fs::File::options().append(true).open(&page).expect("a page");
    file.set_modified(date.expect("a date")).expect("a date");
    let again = workshop.build(&[]);
    assert!(!is_unchanged(&again));
    assert_eq!(fs::read_to_string(&page).expect("a page"), text);
    // One that is gone is made again, and one that was only touched is as it was.
    fs::remove_file(workshop.path("build/method.edited.html")).expect("what was set aside");
    fs::remove_file(&page).expect("a page");
    assert!(!is_unchanged(&workshop.build(&[])) && page.exists());
    let file = fs::File::options().append(true).open(&page).expect("a page");
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("a date");
    assert!(is_unchanged(&workshop.build(&[])));
}

/// Whatever a build is told besides the content is a part of what it answers.
#[test]
fn other_flags_files_and_programs_are_no_repetition() {
    let workshop = Workshop::new();
    let build = |more: &[&str]| is_unchanged(&workshop.build(more));
    fs::write(workshop.path("known.json"), "{\"version\":1,\"known\":[]}").expect("a baseline");
    fs::write(workshop.path("list.csv"), "OriginalPaperDOI,RetractionDOI\n").expect("a list");
    let ways: [&[&str]; 10] = [
        &[],
        &["--draft"],
        &["--deny", "warning"],
        &["--allow", "advice"],
        &["--baseline", "known.json"],
        &["--retractions", "list.csv"],
        &["--only", "html"],
        &["--color", "always"],
        &["--root", "content/.."],
        &[],
    ];
    for way in ways {
        assert!(!build(way), "{way:?} for the first time");
        assert!(build(way), "{way:?} for the second time");
    }
    fs::write(workshop.path("content/.hidden"), "no content").expect("a file");
    assert!(build(&[]), "nobody reads it");
    for path in ["templates/html/base.html", "templates/assets/site.css", "content/pages/method.md", "typst"] {
        let text = fs::read_to_string(workshop.path(path)).expect("a text");
        fs::write(workshop.path(path), text + "\n").expect("a text");
        assert!(!build(&[]), "{path}");
        assert!(build(&[]), "{path}");
    }
}
