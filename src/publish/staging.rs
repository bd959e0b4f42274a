//! The folder beside the output folder in which a run prepares everything; each run has its own.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::place::{hidden_sibling, journal_path};
use super::{PublishError, at};

/// A folder beside the output folder, removed when it is dropped.
#[derive(Debug)]
pub(super) struct Staging {
    pub(super) folder: Utf8PathBuf,
    journal: Utf8PathBuf,
}

impl Staging {
    /// Makes an empty folder of this run's own.
    pub(super) fn beside(out: &Utf8Path) -> Result<Self, PublishError> {
        let folder = hidden_sibling(out, &format!("staging-{}", std::process::id()));
        at(&folder, fs::create_dir_all(&folder))?;
        Ok(Self { folder, journal: journal_path(out) })
    }

    /// Copies the files into the output folder, where that is on another disk, so that a disk that is too full is found
    /// out before anything is replaced.
    pub(super) fn copy_into(&self, out: &Utf8Path) -> Result<Utf8PathBuf, PublishError> {
        let inside = out.join(self.folder.file_name().unwrap_or_default());
        let copied = copy(&self.site(), &inside.join("site"));
        if copied.is_err() {
            let _ = fs::remove_dir_all(&inside);
        }
        copied.map(|()| inside)
    }

    /// Where the files stand that are to be published.
    pub(super) fn site(&self) -> Utf8PathBuf {
        self.folder.join("site")
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // A journal that could not be finished still needs what stands here. Nothing can be done about a folder that
        // cannot be removed; the next build tries again.
        if !self.journal.exists() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn copy(from: &Utf8Path, to: &Utf8Path) -> Result<(), PublishError> {
    at(to, fs::create_dir_all(to))?;
    for entry in at(from, from.read_dir_utf8())? {
        let entry = at(from, entry)?;
        let target = to.join(entry.file_name());
        if at(entry.path(), entry.file_type())?.is_dir() {
            copy(entry.path(), &target)?;
        } else {
            at(&target, fs::copy(entry.path(), &target))?;
        }
    }
    Ok(())
}

/// Removes the folders of runs that were stopped: whoever has the lock knows that none of them is at work.
pub(super) fn remove_dead(out: &Utf8Path) -> Result<(), PublishError> {
    let beside = out.parent().filter(|parent| !parent.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    let own = out.file_name().unwrap_or("build");
    remove_dead_in(beside, own)?;
    if out.is_dir() { remove_dead_in(out, own) } else { Ok(()) }
}

fn remove_dead_in(folder: &Utf8Path, own: &str) -> Result<(), PublishError> {
    for entry in at(folder, fs::read_dir(folder))?.flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| is_staging_of(name, own)) {
            let path = folder.join(name.to_string_lossy().as_ref());
            at(&path, fs::remove_dir_all(&path))?;
        }
    }
    Ok(())
}

fn is_staging_of(name: &str, out: &str) -> bool {
    let rest = name.strip_prefix(".casebook-staging-").and_then(|rest| rest.split_once('.'));
    rest.is_some_and(|(process, name)| {
        !process.is_empty() && process.bytes().all(|b| b.is_ascii_digit()) && name == out
    })
}

#[cfg(test)]
mod tests {
    use super::is_staging_of;

    #[test]
    fn only_own_folders_are_known() {
        assert!(is_staging_of(".casebook-staging-71.build", "build"));
        assert!(is_staging_of(".casebook-staging-71.a.b", "a.b"));
        assert!(!is_staging_of(".casebook-staging-71.a.b", "b"));
        assert!(!is_staging_of(".casebook-staging-.build", "build"));
        assert!(!is_staging_of(".casebook-lock.build", "build"));
        assert!(!is_staging_of("staging-71.build", "build"));
    }
}
