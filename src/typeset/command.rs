//! One run of Typst: its arguments, its time limit and its outcome.
#![expect(clippy::disallowed_methods, reason = "this module runs Typst")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use camino::Utf8Path;
use wait_timeout::ChildExt;

use super::{Press, child, data_path, message};
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
pub(super) fn compile(press: &Press<'_>, pdf: &Pdf, place: usize) -> Result<Page, Failure> {
    let ending = if is_picture(pdf) { "png" } else { "pdf" };
    let output = press.staging.join(format!("jobs/{place}.{ending}"));
    let errors = press.staging.join(format!("jobs/{place}.txt"));
    let limit = press.time_limit.unwrap_or_else(|| time_for(press, place));
    let status = run(press, pdf, place, &output, &errors, limit).map_err(Failure::CannotRun)?;
    judge(status.ok_or(Failure::Hangs(limit))?, &read_some(&errors))?;
    let contents = fs::read(&output).map_err(|error| Failure::Unusable(format!("cannot be read: {error}")))?;
    if contents.starts_with(signature(pdf)) {
        Ok(Page { path: pdf.path.clone(), contents, origins: pdf.origins.clone() })
    } else {
        Err(Failure::Unusable(format!("is no {}", ending.to_uppercase())))
    }
}

fn time_for(press: &Press<'_>, place: usize) -> Duration {
    let size = fs::metadata(press.staging.join(data_path(place))).map_or(0, |file| file.len());
    Duration::from_secs(LEAST_SECONDS + size / BYTES_A_SECOND)
}

/// Whether a run that ended went well. A warning means that the page is not what the template meant, so it is no
/// success.
fn judge(status: ExitStatus, said: &str) -> Result<(), Failure> {
    let reason = message::explain(said);
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

fn is_picture(pdf: &Pdf) -> bool {
    pdf.path.ends_with(".png")
}

/// What a PDF must conform to, or how fine a picture is: a point is a pixel.
fn form_arguments(pdf: &Pdf) -> [&'static str; 2] {
    if is_picture(pdf) { ["--ppi", "72"] } else { ["--pdf-standard", "ua-1,a-3a"] }
}

/// Runs Typst; gives nothing if it was stopped at the time limit.
fn run(
    press: &Press<'_>,
    pdf: &Pdf,
    place: usize,
    output: &Utf8Path,
    errors: &Utf8Path,
    limit: Duration,
) -> io::Result<Option<ExitStatus>> {
    let mut child = child::bound(press.typst.own_program.as_deref(), press.typst.path.as_str())
        .args([
            "compile",
            "--features",
            "a11y-extras",
            "--ignore-system-fonts",
            "--diagnostic-format",
            "short",
            "-j",
            "1",
        ])
        .args(form_arguments(pdf))
        .args(["--root", press.staging.as_str()])
        .args(["--font-path", press.staging.join("fonts").as_str()])
        .args(["--font-path", press.staging.join("look").as_str()])
        .args(["--creation-timestamp", &press.timestamp.to_string()])
        .args(["--input", &format!("data=/{}", data_path(place))])
        .args(["--input", &format!("words={}", press.words)])
        .args([&press.staging.join("pdf/main.typ"), &output.to_owned()])
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
