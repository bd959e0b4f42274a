//! Finds Typst: where it was asked for, on the path, or in the user's cache folder.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use wait_timeout::ChildExt;

use super::child;

/// The version that the templates were written for, and that `--install-typst` installs.
pub const PINNED_VERSION: &str = "0.15.1";

/// How long it may take to say its version. A cold disk of a small machine needs some two seconds.
const TIME_LIMIT: Duration = Duration::from_secs(10);

/// The most that is read of what it says.
const MOST_SAID: u64 = 1024;

/// A Typst that can be used.
#[derive(Debug, Clone)]
pub struct Typst {
    /// The program.
    pub path: Utf8PathBuf,
    /// Its version: `0.15.1`.
    pub version: String,
    /// The program that sees to it that it ends with casebook, if one can.
    pub own_program: Option<PathBuf>,
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
/// `own_program` is the casebook that starts it, see [`super::own_program`].
///
/// # Errors
/// If the one asked for cannot be used, or none can.
pub fn find(asked: Option<&Utf8Path>, own_program: Option<&Path>) -> Result<Typst, MissingTypst> {
    if let Some(path) = asked {
        return check(path, own_program);
    }
    match check(Utf8Path::new("typst"), own_program) {
        Ok(typst) => Ok(typst),
        Err(on_path) => match installed() {
            Some(path) if path.is_file() => check(&path, own_program),
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

fn check(path: &Utf8Path, own_program: Option<&Path>) -> Result<Typst, MissingTypst> {
    let refuse = |reason: String| MissingTypst::NotTypst { path: path.to_string(), reason };
    let said = first_line(path, own_program).map_err(refuse)?;
    let version = said.strip_prefix("typst ").and_then(|rest| rest.split_whitespace().next()).map(str::to_owned);
    let version = version.ok_or_else(|| refuse(format!("it calls itself `{}`", said.trim())))?;
    if is_older(&version, PINNED_VERSION) {
        return Err(MissingTypst::TooOld { path: path.to_string(), version });
    }
    Ok(Typst { path: path.to_owned(), version, own_program: own_program.map(Path::to_owned) })
}

/// The first line that the program says when it is asked for its version, or why there is none.
fn first_line(path: &Utf8Path, own_program: Option<&Path>) -> Result<String, String> {
    let mut command = child::bound(own_program, path.as_str());
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut running = command.spawn().map_err(|error| error.to_string())?;
    let said = listen(&mut running).recv_timeout(TIME_LIMIT);
    let status = end(&mut running).map_err(|error| error.to_string())?;
    match (said, status) {
        (Err(_), _) => Err(format!("it did not say its version within {} seconds", TIME_LIMIT.as_secs())),
        (Ok(line), Some(status)) if status.code() == Some(i32::from(child::CANNOT_RUN)) => Err(line.trim().to_owned()),
        (Ok(line), Some(status)) if line.trim().is_empty() => Err(format!("it said no version ({status})")),
        (Ok(line), _) => Ok(line),
    }
}

/// Reads a line in a thread of its own: the program, or one that it started, may keep its output open and say nothing.
fn listen(running: &mut Child) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    if let Some(output) = running.stdout.take() {
        thread::spawn(move || {
            let mut line = Vec::new();
            let read = BufReader::new(output.take(MOST_SAID)).read_until(b'\n', &mut line);
            // If nobody listens any more, the time was up.
            drop(sender.send(read.map_or_else(|error| error.to_string(), |_| String::from_utf8_lossy(&line).into())));
        });
    }
    receiver
}

/// Waits a moment for a program that has said its line, then stops it. Gives how it ended, if by itself.
fn end(running: &mut Child) -> std::io::Result<Option<std::process::ExitStatus>> {
    let status = running.wait_timeout(Duration::from_secs(1))?;
    if status.is_none() {
        running.kill()?;
        running.wait()?;
    }
    Ok(status)
}

/// Whether a version has an older major or minor number than another.
fn is_older(version: &str, than: &str) -> bool {
    let numbers =
        |version: &str| -> Vec<u32> { version.split('.').take(2).filter_map(|part| part.parse().ok()).collect() };
    numbers(version) < numbers(than)
}
