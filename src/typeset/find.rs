//! Finds Typst: where it was asked for, on the path, or in the user's cache folder.
#![expect(clippy::disallowed_methods, reason = "this module looks for Typst and asks it for its version")]

use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};

/// The version that the templates were written for, and that `--install-typst` installs.
pub const PINNED_VERSION: &str = "0.15.1";

/// A Typst that can be used.
#[derive(Debug, Clone)]
pub struct Typst {
    /// The program.
    pub path: Utf8PathBuf,
    /// Its version: `0.15.1`.
    pub version: String,
}

/// There is no Typst that can be used.
#[derive(Debug, Clone, thiserror::Error)]
pub enum MissingTypst {
    /// None was found.
    #[error(
        "typst is not installed, so no PDF can be made\nhelp: `casebook build --install-typst` installs it once, in some ten minutes; or give its path with `--typst`"
    )]
    NotFound,
    /// The one that was asked for cannot be run.
    #[error(
        "`{path}` cannot be run as typst: {reason}\nhelp: give the path of typst {PINNED_VERSION} with `--typst`, or leave `--typst` and `$TYPST` out"
    )]
    NotTypst {
        /// The program.
        path: String,
        /// Why.
        reason: String,
    },
    /// The one that was found is too old.
    #[error(
        "`{path}` is typst {version}, and the templates need {PINNED_VERSION} or newer\nhelp: `casebook build --install-typst` installs it beside yours"
    )]
    TooOld {
        /// The program.
        path: String,
        /// Its version.
        version: String,
    },
}

/// Looks for Typst: the one asked for (by `--typst` or `$TYPST`), then the path, then the cache folder.
///
/// # Errors
/// If the one asked for cannot be used, or none can.
pub fn find(asked: Option<&Utf8Path>) -> Result<Typst, MissingTypst> {
    if let Some(path) = asked {
        return check(path);
    }
    match check(Utf8Path::new("typst")) {
        Ok(typst) => Ok(typst),
        Err(on_path) => match installed() {
            Some(path) if path.is_file() => check(&path),
            _ => Err(if matches!(on_path, MissingTypst::TooOld { .. }) { on_path } else { MissingTypst::NotFound }),
        },
    }
}

/// The folder for things that are slow to make again, in the user's cache folder.
pub fn cache_folder() -> Option<Utf8PathBuf> {
    Some(Utf8PathBuf::from_path_buf(dirs::cache_dir()?).ok()?.join("casebook"))
}

/// Where `--install-typst` puts Typst.
pub(super) fn install_folder() -> Option<Utf8PathBuf> {
    Some(cache_folder()?.join(format!("typst-{PINNED_VERSION}")))
}

fn installed() -> Option<Utf8PathBuf> {
    Some(install_folder()?.join("bin").join(format!("typst{}", std::env::consts::EXE_SUFFIX)))
}

fn check(path: &Utf8Path) -> Result<Typst, MissingTypst> {
    let refuse = |reason: String| MissingTypst::NotTypst { path: path.to_string(), reason };
    let output = Command::new(path).arg("--version").output().map_err(|error| refuse(error.to_string()))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let version = said.strip_prefix("typst ").and_then(|rest| rest.split_whitespace().next()).map(str::to_owned);
    let version = version.ok_or_else(|| refuse(format!("it calls itself `{}`", said.trim())))?;
    if is_older(&version, PINNED_VERSION) {
        return Err(MissingTypst::TooOld { path: path.to_string(), version });
    }
    Ok(Typst { path: path.to_owned(), version })
}

/// Whether a version has an older major or minor number than another.
fn is_older(version: &str, than: &str) -> bool {
    let numbers =
        |version: &str| -> Vec<u32> { version.split('.').take(2).filter_map(|part| part.parse().ok()).collect() };
    numbers(version) < numbers(than)
}
