//! The exchange of the new folder and the old one in one step, so that a reader finds every file at every moment.

use std::fs;
use std::io;

use camino::Utf8Path;

use super::foreign;
use super::manifest::{MANIFEST, Manifest};
use super::place::free_name;
use super::{PublishError, at};

/// Puts `staged` in the place of `out`, and the other way round. Gives whether that was possible: where it is not, for
/// whatever reason, nothing has happened.
pub(super) fn exchange(staged: &Utf8Path, out: &Utf8Path) -> Result<bool, PublishError> {
    if fs::symlink_metadata(out).is_err() {
        at(out, fs::rename(staged, out))?;
        return Ok(true);
    }
    Ok(in_one_step(staged, out).is_ok())
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn in_one_step(a: &Utf8Path, b: &Utf8Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a.as_std_path(), CWD, b.as_std_path(), RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn in_one_step(_: &Utf8Path, _: &Utf8Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Takes leave of the old folder, which now stands in the place of the staged one. What somebody wrote into it while the
/// folders were exchanged moves into the new one; the rest goes when the staging folder goes.
pub(super) fn retire(old: &Utf8Path, out: &Utf8Path, before: &Manifest) -> Result<Vec<String>, PublishError> {
    let mut told = Vec::new();
    for path in foreign::list(old, before) {
        let Some(path) = Utf8Path::from_path(&path).filter(|path| *path != MANIFEST) else { continue };
        let mut target = out.join(path);
        if fs::symlink_metadata(&target).is_ok() {
            target = free_name(&target);
        }
        if let Some(parent) = target.parent() {
            at(parent, fs::create_dir_all(parent))?;
        }
        at(&target, fs::rename(old.join(path), &target))?;
        told.push(format!(
            "`{}` was written while the new output took its place; it is kept as `{target}`",
            out.join(path)
        ));
    }
    Ok(told)
}
