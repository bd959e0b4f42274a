//! What tests need: folders to work in, the program to run, and expected files that can be written anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A store that keeps nothing. No test depends on what an earlier run or the person who runs it left in a store: those
/// that are about the store give it a folder of their own, the others make everything.
pub(crate) const NO_STORE: &str = "";

/// Runs `casebook` with these arguments in a folder.
pub(crate) fn casebook(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("CASEBOOK_STORE", NO_STORE)
        .output()
        .expect("casebook runs")
}

/// What a run wrote to standard output.
pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// What a run wrote to standard error.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// A new folder with a copy of a content folder in it.
pub(crate) fn copy_of(content: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(content, &folder.path().join("content"));
    folder
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Replaces a piece of a file; fails if it is not there.
pub(crate) fn edit(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert!(text.contains(old), "{} does not hold:\n{old}", file.display());
    fs::write(file, text.replacen(old, new, 1)).expect("a file");
}

/// All files below a folder with `/` between the parts of their names, sorted.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    collect(folder, folder, &mut found);
    found.sort();
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            found.push(path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/"));
        }
    }
}

/// Whether expected files are to be written anew: `CASEBOOK_UPDATE=1 cargo test`.
pub(crate) fn updating() -> bool {
    std::env::var_os("CASEBOOK_UPDATE").is_some()
}

/// Compares a text with an expected file, or writes the file anew when expected files are being updated.
pub(crate) fn assert_expected(text: &str, expected: &Path) {
    if updating() {
        fs::write(expected, text).expect("a file");
    }
    assert_eq!(text, fs::read_to_string(expected).expect("a file"), "{}", expected.display());
}
