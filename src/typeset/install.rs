//! Installs the pinned Typst into the user's cache folder, once.
#![expect(clippy::disallowed_methods, reason = "this module runs cargo to install Typst")]

use std::process::{Command, Stdio};

use super::find::{PINNED_VERSION, install_folder};

/// Typst cannot be installed.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    /// The user has no cache folder.
    #[error(
        "there is no cache folder to install typst into\nhelp: set `$HOME`, or install typst {PINNED_VERSION} yourself and give its path with `--typst`"
    )]
    NoCacheFolder,
    /// Cargo cannot be run.
    #[error(
        "cargo cannot be run: {0}\nhelp: install Rust, which brings cargo, or install typst {PINNED_VERSION} yourself"
    )]
    Cargo(#[from] std::io::Error),
    /// Cargo could not build it.
    #[error(
        "cargo could not build typst {PINNED_VERSION}; its messages stand above\nhelp: it needs a C compiler; then run the same line again"
    )]
    Build,
}

/// Builds the pinned version with cargo, which shows its own progress. Takes about ten minutes on two cores.
///
/// # Errors
/// If cargo cannot be run or cannot build it.
pub fn install() -> Result<(), InstallError> {
    let folder = install_folder().ok_or(InstallError::NoCacheFolder)?;
    let status = Command::new("cargo")
        .args([
            "install",
            "--locked",
            "--features",
            "vendor-openssl",
            "--version",
            PINNED_VERSION,
            "--root",
            folder.as_str(),
            "typst-cli",
        ])
        .stdin(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err(InstallError::Build) }
}
