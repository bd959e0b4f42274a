//! What a build says in the end: how many files of each kind there are, and where to look.

use std::time::Duration;

use camino::Utf8Path;

use crate::publish::{Output, Standing};

/// What was built, and how long it took.
pub(super) fn of_made(made: &[Output], out: &Utf8Path, took: Duration) -> String {
    let files: Vec<(&str, u64)> = made.iter().map(|file| (file.path.as_str(), file.bytes as u64)).collect();
    format!("built {} in {:.1} s\n{}", counted(&files), took.as_secs_f64(), where_to_look(&files, out))
}

/// What stands as the last build left it.
pub(super) fn of_standing(files: &[Standing], out: &Utf8Path, took: Duration) -> String {
    let files: Vec<(&str, u64)> = files.iter().map(|file| (file.path.as_str(), file.bytes)).collect();
    format!(
        "nothing has changed since the last build: {} stand as it left them (looked at in {:.2} s)\n{}",
        counted(&files),
        took.as_secs_f64(),
        where_to_look(&files, out),
    )
}

/// How many files there are of each kind.
fn counted(files: &[(&str, u64)]) -> String {
    let count = |ending: &str| files.iter().filter(|(path, _)| path.ends_with(ending)).count();
    let data = files.iter().filter(|(path, _)| path.starts_with("data/")).count();
    let bytes: u64 = files.iter().map(|(_, bytes)| bytes).sum();
    format!(
        "{} pages, {} PDFs, {} Word files and {data} data files ({:.1} MB)",
        count(".html"),
        count(".pdf"),
        count(".docx"),
        bytes as f64 / 1e6,
    )
}

/// The page to open, or the folder where there is none.
fn where_to_look(files: &[(&str, u64)], out: &Utf8Path) -> String {
    let has_pages = files.iter().any(|(path, _)| path.ends_with(".html"));
    format!("open {}", if has_pages { out.join("index.html") } else { out.to_owned() })
}
