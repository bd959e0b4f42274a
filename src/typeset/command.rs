//! One run of Typst: its arguments, its time limit and its outcome.
#![expect(clippy::disallowed_methods, reason = "this module runs Typst")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use camino::Utf8Path;
use wait_timeout::ChildExt;

use super::job::{self, Job, is_picture};
use super::{Press, child, message};
use crate::render::Page;
use crate::render::pdf::Pdf;

/// How long any PDF may take. The whole book of a review of 28 cases takes some 3 seconds on a small machine.
const LEAST_SECONDS: u64 = 120;

/// One more second is given for so many bytes of what is on it: two hundred times as much as it needs.
const BYTES_A_SECOND: u64 = 10_000;

/// The most of Typst's own words that is read.
const MOST_SAID: u64 = 64 * 1024;

/// Why a PDF was not made.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error("Typst cannot be run: {0}")]
    CannotRun(io::Error),
    #[error(
        "Typst took longer than {} seconds and was stopped\nhelp: if it only needs more time, give it with `--time-limit SECONDS`",
        .0.as_secs()
    )]
    Hangs(Duration),
    #[error("Typst hung before it made any PDF, so the rest was not tried")]
    NotTried,
    #[error("{0}")]
    Refused(String),
    #[error("Typst crashed ({status}){}{reason}", if reason.is_empty() { "" } else { ": " })]
    Crashed { status: ExitStatus, reason: String },
    #[error("Typst said that all was well, but what it wrote {0}")]
    Unusable(String),
}

/// Typesets one PDF or picture.
pub(super) fn compile(press: &Press<'_>, job: &Job) -> Result<Page, Failure> {
    if !job.is_from_store {
        let errors = job.folder.join("said.txt");
        let limit = press.time_limit.unwrap_or_else(|| time_for(job));
        let status = run(press, job, &errors, limit).map_err(Failure::CannotRun)?;
        judge(status.ok_or(Failure::Hangs(limit))?, &read_some(&errors), &job.root())?;
    }
    take(job)
}

/// What was made. Nobody reads its folder any more.
fn take(job: &Job) -> Result<Page, Failure> {
    let output = job.output();
    let contents = fs::read(&output).map_err(|error| Failure::Unusable(format!("cannot be read: {error}")))?;
    if !contents.starts_with(signature(&job.pdf)) {
        let ending = output.extension().unwrap_or_default().to_uppercase();
        return Err(Failure::Unusable(format!("is no {ending}")));
    }
    Ok(Page { path: job.pdf.path.clone(), contents, origins: job.pdf.origins.clone() })
}

fn time_for(job: &Job) -> Duration {
    Duration::from_secs(LEAST_SECONDS + job::size_of_data(job) / BYTES_A_SECOND)
}

/// Whether a run that ended went well. A warning means that the page is not what the template meant, so it is no
/// success.
fn judge(status: ExitStatus, said: &str, root: &Utf8Path) -> Result<(), Failure> {
    let reason = message::explain(said, root);
    match status.code() {
        None => Err(Failure::Crashed { status, reason: reason.unwrap_or_default() }),
        Some(0) => reason.map_or(Ok(()), |reason| Err(Failure::Refused(reason))),
        Some(_) => Err(Failure::Refused(reason.unwrap_or_else(|| format!("Typst gave no reason ({status})")))),
    }
}

/// The beginning of a file of messages; nothing if there is none.
fn read_some(path: &Utf8Path) -> String {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST_SAID).read_to_end(&mut bytes));
    read.map_or_else(
        |error| format!("its messages cannot be read: {error}"),
        |_| String::from_utf8_lossy(&bytes).into(),
    )
}

/// What a file of its kind begins with.
fn signature(pdf: &Pdf) -> &'static [u8] {
    if is_picture(pdf) { b"\x89PNG" } else { b"%PDF" }
}

/// Runs Typst; gives nothing if it was stopped at the time limit.
fn run(press: &Press<'_>, job: &Job, errors: &Utf8Path, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let root = job.root();
    let mut child = child::bound(press.typst.own_program.as_deref(), press.typst.path.as_str())
        .arg("compile")
        .args(job::flags(press, &job.pdf).into_iter().flat_map(|(_, flags)| flags))
        .args(["--input", &format!("build={}", job.build)])
        .args(["--root", root.as_str()])
        .args(["--font-path", press.fonts().as_str()])
        .args([root.join("pdf/main.typ"), job.output()])
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("TYPST_FONT_PATHS")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(errors)?)
        .spawn()?;
    let status = child.wait_timeout(limit)?;
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    Ok(status)
}
