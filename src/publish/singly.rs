//! Replaces files one by one, where others' files stand in the output folder or folders cannot be exchanged: what pages
//! load first, then pages, then removals, the manifest last. A journal beside the folder lets the next run finish.

use std::fs;
use std::io;

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::foreign::holds;
use super::manifest::{Entry, MANIFEST, Manifest};
use super::place::{free_name, journal_path};
use super::staging::Staging;
use super::{PublishError, at};

/// What was begun: every step can be told from it and from what stands on the disk, so it can be done again.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    /// The name of the folder that holds the new files, beside the output folder.
    staging: String,
    /// What stood in the output folder.
    before: Manifest,
}

/// Replaces the files of the last build by those of the staging folder, and gives what should be told.
pub(super) fn replace(staging: &Staging, out: &Utf8Path, before: Manifest) -> Result<Vec<String>, PublishError> {
    at(out, fs::create_dir_all(out))?;
    // A folder that cannot be written is better found out before anything has begun.
    let probe = out.join(".casebook-new");
    at(out, fs::write(&probe, "").and_then(|()| fs::remove_file(&probe)))?;
    let inside = if is_on_another_disk(staging, &probe)? { Some(staging.copy_into(out)?) } else { None };
    let name = staging.folder.file_name().unwrap_or_default();
    let from_beside =
        if inside.is_some() { format!("{}/{name}", out.file_name().unwrap_or_default()) } else { name.to_owned() };
    let journal = Journal { staging: from_beside, before };
    let path = journal_path(out);
    let draft = staging.folder.join("journal");
    at(&path, fs::write(&draft, serde_json::json!(journal).to_string()).and_then(|()| fs::rename(&draft, &path)))?;
    let told = finish(out)?;
    match inside {
        Some(inside) => at(&inside, fs::remove_dir_all(&inside)).map(|()| told),
        None => Ok(told),
    }
}

/// Whether files cannot be moved to the output folder, only copied: it is where another disk begins.
fn is_on_another_disk(staging: &Staging, probe: &Utf8Path) -> Result<bool, PublishError> {
    let own = staging.folder.join("probe");
    at(&own, fs::write(&own, ""))?;
    match fs::rename(&own, probe) {
        Ok(()) => at(probe, fs::remove_file(probe)).map(|()| false),
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => Ok(true),
        Err(error) => at(probe, Err(error)),
    }
}

/// Finishes what a journal says was begun, by this run or one that was stopped; does nothing where there is none.
pub(super) fn finish(out: &Utf8Path) -> Result<Vec<String>, PublishError> {
    let path = journal_path(out);
    let Ok(text) = fs::read(&path) else { return Ok(Vec::new()) };
    let mut told = Vec::new();
    if let Ok(journal) = serde_json::from_slice::<Journal>(&text) {
        let staged = out.with_file_name(&journal.staging).join("site");
        // Without a manifest among the new files everything has been done.
        if let Some(after) = Manifest::read(&staged) {
            told = Replacement { out, staged: &staged, before: &journal.before, after: &after, told }.run()?;
        }
    }
    at(&path, fs::remove_file(&path))?;
    Ok(told)
}

struct Replacement<'r> {
    out: &'r Utf8Path,
    staged: &'r Utf8Path,
    before: &'r Manifest,
    after: &'r Manifest,
    told: Vec<String>,
}

impl Replacement<'_> {
    fn run(mut self) -> Result<Vec<String>, PublishError> {
        let mut outputs: Vec<&Entry> = self.after.outputs.iter().collect();
        outputs.sort_by_key(|output| (output.path.ends_with(".html"), output.path == "index.html"));
        for output in outputs {
            self.place(output)?;
        }
        let after = self.after.hashes();
        for output in self.before.outputs.iter().filter(|output| !after.contains_key(output.path.as_str())) {
            self.remove(output)?;
        }
        let manifest = self.out.join(MANIFEST);
        put(&self.staged.join(MANIFEST), &manifest)?;
        Ok(self.told)
    }

    /// Puts a new file in its place, unless it stands there.
    fn place(&mut self, output: &Entry) -> Result<(), PublishError> {
        let source = self.staged.join(&output.path);
        let target = self.out.join(&output.path);
        if fs::symlink_metadata(&source).is_err() {
            return Ok(());
        }
        self.make_way(&output.path)?;
        if is_file_with(&target, &output.sha256) {
            return Ok(());
        }
        let before = self.before.hashes();
        let is_ours = before.get(output.path.as_str()).is_some_and(|hash| is_file_with(&target, hash));
        if !is_ours && fs::symlink_metadata(&target).is_ok() {
            self.set_aside(&target)?;
        }
        put(&source, &target)
    }

    /// Makes the folders that a file needs; what stands there and is no folder is set aside.
    fn make_way(&mut self, path: &str) -> Result<(), PublishError> {
        let folders: Vec<&Utf8Path> = Utf8Path::new(path).ancestors().skip(1).collect();
        for folder in folders.into_iter().rev() {
            let folder = self.out.join(folder);
            match fs::symlink_metadata(&folder) {
                Ok(found) if found.is_dir() => continue,
                Ok(_) => self.set_aside(&folder)?,
                Err(_) => {}
            }
            at(&folder, fs::create_dir_all(&folder))?;
        }
        Ok(())
    }

    fn set_aside(&mut self, path: &Utf8Path) -> Result<(), PublishError> {
        let name = free_name(path);
        at(path, fs::rename(path, &name))?;
        self.told.push(format!("`{path}` is not as casebook wrote it; it is kept as `{name}`"));
        Ok(())
    }

    /// Removes a file that is made no longer, and the folders that it leaves empty.
    fn remove(&mut self, output: &Entry) -> Result<(), PublishError> {
        let path = self.out.join(&output.path);
        let folders = Utf8Path::new(&output.path).ancestors().skip(1).filter(|folder| !folder.as_str().is_empty());
        // What stands behind a link of somebody's is theirs.
        let is_behind_link = folders.clone().any(|folder| self.out.join(folder).is_symlink());
        if is_behind_link || !is_file_with(&path, &output.sha256) {
            if path.exists() {
                self.told.push(format!("`{path}` is made no longer, and not as casebook wrote it; it stays"));
            }
            return Ok(());
        }
        at(&path, fs::remove_file(&path))?;
        for folder in folders {
            // Fails where something still stands in it, which is right.
            let _ = fs::remove_dir(self.out.join(folder));
        }
        Ok(())
    }
}

fn is_file_with(path: &Utf8Path, sha256: &str) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file()) && holds(path.as_std_path(), sha256)
}

/// Moves a file to its place in one step, over what stands there; where somebody's link leads to another disk, by way of
/// a file beside it.
fn put(source: &Utf8Path, target: &Utf8Path) -> Result<(), PublishError> {
    let moved = fs::rename(source, target).or_else(|error| {
        if error.kind() != io::ErrorKind::CrossesDevices {
            return Err(error);
        }
        let beside = target.with_file_name(format!(".casebook-new.{}", target.file_name().unwrap_or_default()));
        let copied = fs::copy(source, &beside).and_then(|_| fs::rename(&beside, target));
        if copied.is_err() {
            let _ = fs::remove_file(&beside);
        }
        copied.and_then(|()| fs::remove_file(source))
    });
    at(target, moved)
}
