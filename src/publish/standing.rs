//! Whether the output folder holds what was published in it, found out without reading most of it.

use std::fs;

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::foreign::holds;
use super::manifest::{MANIFEST, Manifest};
use super::place::journal_path;
use super::{Lock, staging};
use crate::load::{Stamp, hash};

/// A file of the output folder, and by what it is known to stand there as it was published.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Standing {
    /// Relative to the output folder.
    pub path: String,
    /// How large it is.
    pub bytes: u64,
    sha256: String,
    /// What the system noted of it; nothing where only its contents can tell.
    stamp: Option<Stamp>,
}

/// The files that a manifest lists, and the manifest, as they wait to be published. Nobody else writes there, so that what
/// the system notes of them belongs to the contents that casebook wrote.
pub(super) fn of(staged: &Utf8Path, manifest: &Manifest, text: &str) -> Vec<Standing> {
    let listed = manifest.outputs.iter().map(|output| (output.path.as_str(), output.sha256.clone()));
    let all = listed.chain([(MANIFEST, hash(text.as_bytes()))]);
    let standing = |(path, sha256): (&str, String)| {
        let found = fs::symlink_metadata(staged.join(path)).ok();
        let bytes = found.as_ref().map_or(0, fs::Metadata::len);
        let stamp = found.map(|found| Stamp::of(&found)).filter(Stamp::is_proof);
        Standing { path: path.to_owned(), bytes, sha256, stamp }
    };
    all.map(standing).collect()
}

/// Whether all these files stand in the output folder as they were published. If so, gives how many of them had to be read;
/// they need not be the next time.
pub fn stand(lock: &Lock, files: &mut [Standing]) -> Option<usize> {
    let is_settled = !journal_path(lock.out()).exists() && staging::remove_dead(lock.out()).is_ok();
    let mut read = 0;
    for file in files.iter_mut().filter(|_| is_settled) {
        let path = lock.out().join(&file.path);
        let stamp = Stamp::of(&fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?);
        if file.stamp.as_ref() != Some(&stamp) {
            // A change while the file is read changes its stamp, which was taken before.
            if !holds(path.as_std_path(), &file.sha256) {
                return None;
            }
            file.stamp = Some(stamp).filter(Stamp::is_proof);
            read += 1;
        }
    }
    is_settled.then_some(read)
}
