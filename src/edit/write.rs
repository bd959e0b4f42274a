//! Writes changed files, all or none: beside the old ones first, and only over what is still as it was read.
#![expect(clippy::disallowed_methods, reason = "this is the one room that writes content files, and only when asked")]

use std::collections::BTreeMap;
use std::{fs, io};

use camino::{Utf8Path, Utf8PathBuf};

use crate::source::{FileId, Sources};

/// Content cannot be written; it is then as it was.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A file is not as it was read.
    #[error("`{0}` has changed since it was read, so nothing is written\nhelp: run the same line again")]
    Changed(Utf8PathBuf),
    /// A file cannot be read or written.
    #[error(
        "cannot write `{path}`: {error}\nhelp: nothing was changed; check the disk's space and the file's permissions"
    )]
    File {
        /// The file.
        path: Utf8PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// A file that is about to be replaced.
struct Replacement<'t> {
    path: Utf8PathBuf,
    beside: Utf8PathBuf,
    old: &'t str,
    /// The bytes in the file.
    bytes: Vec<u8>,
}

/// Writes the changed files below the content folder. What a symbolic link leads to is written, not the link, and
/// permissions stay.
///
/// # Errors
/// If a file has changed since it was read, or cannot be written.
pub fn write(folder: &Utf8Path, before: &Sources, changed: &BTreeMap<FileId, String>) -> Result<(), WriteError> {
    let mut ready = Vec::new();
    let written = changed.iter().try_for_each(|(file, text)| {
        let replacement = replacement(folder, before, *file)?;
        let result = write_beside(&replacement, text);
        ready.push(replacement);
        result
    });
    if let Err(error) = written {
        ready.iter().for_each(|one| drop(fs::remove_file(&one.beside)));
        return Err(error);
    }
    exchange(&ready)
}

fn replacement<'t>(folder: &Utf8Path, before: &'t Sources, file: FileId) -> Result<Replacement<'t>, WriteError> {
    let named = folder.join(&before.file(file).path);
    let path = at(&named, named.canonicalize_utf8())?;
    let (beside, bytes) = (free_name(&path), at(&path, fs::read(&path))?);
    Ok(Replacement { path, beside, old: &before.file(file).text, bytes })
}

/// A hidden name beside a file that nothing has.
fn free_name(path: &Utf8Path) -> Utf8PathBuf {
    let name = path.file_name().unwrap_or("content");
    let mut names = (0_u32..).map(|number| path.with_file_name(format!(".{name}.casebook-{number}")));
    names.find(|beside| beside.symlink_metadata().is_err()).unwrap_or_else(|| path.with_extension("casebook-new"))
}

fn write_beside(one: &Replacement<'_>, text: &str) -> Result<(), WriteError> {
    if as_in_file(one.old, &one.bytes) != one.bytes {
        return Err(WriteError::Changed(one.path.clone()));
    }
    at(&one.beside, fs::write(&one.beside, as_in_file(text, &one.bytes)))?;
    let permissions = at(&one.path, fs::metadata(&one.path))?.permissions();
    at(&one.beside, fs::set_permissions(&one.beside, permissions))
}

/// A text with the byte order mark and the line ends of a file, which are left out where it is read.
fn as_in_file(text: &str, bytes: &[u8]) -> Vec<u8> {
    let mark = if bytes.starts_with("\u{feff}".as_bytes()) { "\u{feff}" } else { "" };
    let end = if bytes.windows(2).any(|pair| pair == b"\r\n") { "\r\n" } else { "\n" };
    (mark.to_owned() + &text.replace('\n', end)).into_bytes()
}

/// Puts the new files in the place of the old ones; if one cannot be, those before it get their old text again.
fn exchange(ready: &[Replacement<'_>]) -> Result<(), WriteError> {
    for (place, one) in ready.iter().enumerate() {
        if let Err(error) = fs::rename(&one.beside, &one.path) {
            ready[..place].iter().for_each(|done| drop(fs::write(&done.path, &done.bytes)));
            ready[place..].iter().for_each(|left| drop(fs::remove_file(&left.beside)));
            return Err(WriteError::File { path: one.path.clone(), error });
        }
    }
    Ok(())
}

fn at<T>(path: &Utf8Path, result: io::Result<T>) -> Result<T, WriteError> {
    result.map_err(|error| WriteError::File { path: path.to_owned(), error })
}
