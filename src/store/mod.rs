//! Things that are slow to make, kept under the hash of what they were made from.
//!
//! Nothing depends on the store but time: what cannot be read from it, or is not what was put into it, is made anew, and
//! what cannot be written to it is not kept. A thing is written beside its place and moved there, so that any number of
//! builds may share a store. It has a size, and forgets what was not used for longest. It does not guard against people:
//! who may write in a store can put anything there.
#![expect(clippy::disallowed_methods, reason = "this module reads and writes the store")]

mod parts;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

use crate::load::hash;

pub use parts::Parts;

/// The most that a store holds, in bytes: some fifty versions of the PDFs of a review of ordinary size.
pub const MOST_BYTES: u64 = 2_000_000_000;

/// The folder within the store whose files are ours. Another form of the files has another name.
const FOLDER: &str = "casebook-store-1";

/// The first word of a file in the store.
const SIGNATURE: &str = "casebook-store-1";

/// What is kept in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// PDFs and pictures, each under the hash of its job.
    Made,
    /// What is known of the last build of an output folder.
    Build,
    /// The hashes of programs.
    Program,
}

impl Kind {
    fn folder(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Build => "builds",
            Self::Program => "programs",
        }
    }
}

/// A place for things that are slow to make.
#[derive(Debug, Clone)]
pub struct Store {
    folder: Option<Utf8PathBuf>,
    most_bytes: u64,
}

impl Store {
    /// The store in a folder, which need not be there; none, or one without a name, keeps nothing.
    pub fn in_folder(folder: Option<&Utf8Path>) -> Self {
        let named = folder.filter(|folder| !folder.as_str().is_empty());
        Self { folder: named.map(|folder| folder.join(FOLDER)), most_bytes: MOST_BYTES }
    }

    /// Whether nothing is ever kept.
    pub fn keeps_nothing(&self) -> bool {
        self.folder.is_none()
    }

    /// What was put under a name, which is a hash; nothing if it is not there whole.
    pub fn get(&self, kind: Kind, name: &str) -> Option<Vec<u8>> {
        let path = self.place(kind, name)?;
        // What is no plain file may never end.
        fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        let mut bytes = fs::read(&path).ok()?;
        let end = bytes.iter().take(200).position(|byte| *byte == b'\n')?;
        let contents = bytes.split_off(end + 1);
        if bytes != head(kind, name, &contents).as_bytes() {
            return None;
        }
        // What is used now is forgotten last. A store that cannot be written is of use all the same.
        let _ = File::options().append(true).open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        Some(contents)
    }

    /// Keeps contents under a name, which is a hash, if they can be kept.
    pub fn put(&self, kind: Kind, name: &str, contents: &[u8]) {
        if let Some(path) = self.place(kind, name) {
            let beside = path.with_file_name(format!("{name}.{}-{}", std::process::id(), next_number()));
            let written = write(&beside, &head(kind, name, contents), contents);
            if written.and_then(|()| fs::rename(&beside, &path)).is_err() {
                let _ = fs::remove_file(&beside);
            }
        }
    }

    /// Forgets what was not used for longest, until the store is no larger than it may be.
    pub fn forget_least_used(&self) {
        let mut files = self.files();
        let mut size: u64 = files.iter().map(|file| file.size).sum();
        if size <= self.most_bytes {
            return;
        }
        files.sort_by(|a, b| (a.used, &a.path).cmp(&(b.used, &b.path)));
        for file in files {
            // A little more goes than must, lest it be looked for at each build.
            if size <= self.most_bytes / 10 * 9 {
                return;
            }
            if fs::remove_file(&file.path).is_ok() {
                size -= file.size;
            }
        }
    }

    fn place(&self, kind: Kind, name: &str) -> Option<Utf8PathBuf> {
        let folder = self.folder.as_ref().filter(|_| is_hash(name))?;
        Some(folder.join(kind.folder()).join(&name[..2]).join(name))
    }

    /// The files that were put here, and those of builds that were stopped while they wrote one.
    fn files(&self) -> Vec<Kept> {
        let walk = self.folder.iter().flat_map(|folder| WalkDir::new(folder).min_depth(3).max_depth(3));
        let is_ours = |name: &str| is_hash(name.split('.').next().unwrap_or_default());
        let files = walk.filter_map(|entry| {
            let entry = entry.ok().filter(|entry| entry.file_name().to_str().is_some_and(is_ours))?;
            let metadata = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some(Kept { path: entry.into_path(), size: metadata.len(), used: metadata.modified().ok()? })
        });
        files.collect()
    }
}

/// A file in the store.
struct Kept {
    path: PathBuf,
    size: u64,
    used: SystemTime,
}

/// The line before the contents, by which a file is known to be whole and in its place.
fn head(kind: Kind, name: &str, contents: &[u8]) -> String {
    format!("{SIGNATURE} {} {name} {}\n", kind.folder(), hash(contents))
}

fn is_hash(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Threads of a process need names of their own.
fn next_number() -> u64 {
    static NUMBERS: AtomicU64 = AtomicU64::new(0);
    NUMBERS.fetch_add(1, Ordering::Relaxed)
}

fn write(path: &Utf8Path, head: &str, contents: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::create(path)?;
    file.write_all(head.as_bytes())?;
    file.write_all(contents)
}

#[cfg(test)]
mod tests;
