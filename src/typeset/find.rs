//! Finds Typst: where it was asked for, on the path, or in the user's cache folder.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use wait_timeout::ChildExt;

use super::child;
use crate::load::{Stamp, hash};
use crate::store::{Kind, Store};

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

impl Typst {
    /// The hash of its program. It is known from an earlier run where the system says that the program is as it was. One
    /// that may be run and not read is known by its version alone, and so is any where nothing is kept.
    pub(super) fn sha256(&self, store: &Store) -> String {
        if store.keeps_nothing() {
            return String::new();
        }
        let hash_of_file = || fs::read(&self.path).map(|program| hash(&program)).unwrap_or_default();
        let stamp = fs::metadata(&self.path).ok().map(|found| Stamp::of(&found)).filter(Stamp::is_proof);
        let Some(stamp) = stamp else { return hash_of_file() };
        let name = hash(format!("{} {stamp:?}", self.path).as_bytes());
        let known = store.get(Kind::Program, &name).and_then(|known| String::from_utf8(known).ok());
        known.unwrap_or_else(|| {
            let sha256 = hash_of_file();
            store.put(Kind::Program, &name, sha256.as_bytes());
            sha256
        })
    }
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
        return check(&in_place(path), own_program);
    }
    match check(&in_place(Utf8Path::new("typst")), own_program) {
        Ok(typst) => Ok(typst),
        Err(on_path) => match installed() {
            Some(path) if path.is_file() => check(&path, own_program),
            _ => Err(if matches!(on_path, MissingTypst::TooOld { .. }) { on_path } else { MissingTypst::NotFound }),
        },
    }
}

/// The files among which Typst is looked for, those that are there. Where each is as it was, the same one is found.
pub fn candidates(asked: Option<&Utf8Path>) -> Vec<Utf8PathBuf> {
    let installed = installed().filter(|_| asked.is_none());
    let named = on_path(asked.unwrap_or(Utf8Path::new("typst")));
    named.into_iter().chain(installed).filter(|path| path.is_file()).collect()
}

/// The file that runs when a program is called by a name: the first on the path that may be run.
fn in_place(program: &Utf8Path) -> Utf8PathBuf {
    let found = on_path(program).into_iter().find(|path| may_run(path));
    found.unwrap_or_else(|| program.to_owned())
}

/// Where a program may be that is called by a name; the place itself where it is called by that.
fn on_path(program: &Utf8Path) -> Vec<Utf8PathBuf> {
    if program.components().count() > 1 {
        return vec![program.to_owned()];
    }
    let name = format!("{}{}", program.as_str().trim_end_matches(EXE_SUFFIX), EXE_SUFFIX);
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&folders).filter_map(|folder| Utf8PathBuf::from_path_buf(folder).ok());
    folders.map(|folder| folder.join(&name)).collect()
}

#[cfg(unix)]
fn may_run(path: &Utf8Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn may_run(path: &Utf8Path) -> bool {
    path.is_file()
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
    Some(install_folder()?.join("bin").join(format!("typst{EXE_SUFFIX}")))
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
