//! What there is in the content folder, before any of it is read.

use std::fs::{FileType, Metadata};
use std::path::PathBuf;

use camino::Utf8Path;
use walkdir::{DirEntry, WalkDir};

use super::{LoadError, Stamp};
use crate::source::Obstacle;
use crate::source::limits::{CONTENT_BYTES, FILES, FOLDER_LEVELS};

/// A file, or something that somebody may take for one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it is.
    pub(super) place: PathBuf,
    /// Its path relative to the content folder, with `/` between the parts.
    pub(super) path: String,
    /// Why it cannot be read, if it cannot.
    pub(super) obstacle: Option<Obstacle>,
    /// By what it is known to be as it was.
    stamp: Stamp,
}

/// The first file that is not as it was, or that was changed so recently that nobody can know.
pub(super) fn first_change<'f>(before: &'f [Found], after: &'f [Found]) -> Option<&'f str> {
    let differs = before.iter().zip(after).find(|(before, after)| before != after).map(|(_, after)| after);
    let longer = if before.len() > after.len() { before } else { after };
    let surplus = longer.get(before.len().min(after.len()));
    differs.or(surplus).or_else(|| after.iter().find(|found| found.stamp.is_fresh())).map(|found| found.path.as_str())
}

/// Everything below a folder that is not hidden, sorted by path.
pub(super) fn survey(folder: &Utf8Path) -> Result<Vec<Found>, LoadError> {
    let mut found = Vec::new();
    let mut bytes = 0;
    let visible = |entry: &DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
    let walk = WalkDir::new(folder).sort_by_file_name().min_depth(1).max_depth(FOLDER_LEVELS.most + 1);
    for entry in walk.into_iter().filter_entry(visible) {
        let entry = entry?;
        let is_too_deep = entry.depth() > FOLDER_LEVELS.most;
        if entry.file_type().is_dir() && !is_too_deep || is_of_the_system(&entry) {
            continue;
        }
        let metadata = entry.metadata()?;
        bytes += if metadata.is_file() { metadata.len() as usize } else { 0 };
        found.push(describe(folder, &entry, &metadata));
        let sizes = [(&FILES, found.len()), (&CONTENT_BYTES, bytes)];
        if let Some((limit, _)) = sizes.into_iter().find(|(limit, size)| limit.is_passed_by(*size)) {
            return Err(LoadError::TooMuch { path: entry.path().display().to_string(), limit });
        }
    }
    Ok(found)
}

fn describe(folder: &Utf8Path, entry: &DirEntry, metadata: &Metadata) -> Found {
    let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
    Found { place: entry.path().to_owned(), path, obstacle: obstacle(entry.file_type()), stamp: Stamp::of(metadata) }
}

/// Why something cannot be read: a link may lead anywhere, and a pipe may never end. A folder is only seen here where it
/// is too deep.
fn obstacle(kind: FileType) -> Option<Obstacle> {
    match kind {
        _ if kind.is_file() => None,
        _ if kind.is_symlink() => Some(Obstacle::Link),
        _ if kind.is_dir() => Some(Obstacle::Excess),
        _ => Some(of_no_disk(kind)),
    }
}

#[cfg(unix)]
fn of_no_disk(kind: FileType) -> Obstacle {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        _ if kind.is_fifo() => Obstacle::Pipe,
        _ if kind.is_socket() => Obstacle::Socket,
        _ => Obstacle::Device,
    }
}

#[cfg(not(unix))]
fn of_no_disk(_: FileType) -> Obstacle {
    Obstacle::Device
}

/// Files that programs leave behind: locks of open documents, thumbnails, settings of a folder.
fn is_of_the_system(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with("~$") || name.ends_with('~') || ["Thumbs.db", "desktop.ini"].contains(&&*name)
}
