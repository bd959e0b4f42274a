//! What stands in the output folder and is not casebook's: files that the last manifest does not list, and listed ones
//! whose bytes are no longer those that were written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use camino::Utf8Path;
use walkdir::WalkDir;

use super::manifest::{MANIFEST, Manifest};
use crate::load::hash;

/// The files, links and folders of others, relative to the folder, in a fixed order; of a folder that is theirs, the
/// folder alone.
pub(super) fn list(folder: &Utf8Path, before: &Manifest) -> Vec<PathBuf> {
    let hashes = before.hashes();
    let own_folders: BTreeSet<&Utf8Path> =
        hashes.keys().flat_map(|path| Utf8Path::new(path).ancestors().skip(1)).collect();
    let mut foreign = Vec::new();
    let mut walk = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let Ok(entry) = entry else { continue };
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let name = Utf8Path::from_path(path);
        if entry.file_type().is_dir() {
            if name.is_none_or(|name| !own_folders.contains(name)) {
                foreign.push(path.to_owned());
                walk.skip_current_dir();
            }
            continue;
        }
        let written = name.and_then(|name| hashes.get(slashed(name).as_str()).copied());
        let is_manifest = name == Some(Utf8Path::new(MANIFEST));
        if !entry.file_type().is_file() || !(is_manifest || written.is_some_and(|hash| holds(entry.path(), hash))) {
            foreign.push(path.to_owned());
        }
    }
    foreign
}

/// Whether a file has the contents with this hash.
pub(super) fn holds(file: &Path, sha256: &str) -> bool {
    fs::read(file).is_ok_and(|contents| hash(&contents) == sha256)
}

fn slashed(path: &Utf8Path) -> String {
    path.as_str().replace('\\', "/")
}
