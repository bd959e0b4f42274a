//! One run of Typst: its arguments, its time limit and its outcome.
#![expect(clippy::disallowed_methods, reason = "this module runs Typst")]

use std::fs::{self, File};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use camino::Utf8Path;
use wait_timeout::ChildExt;

use super::{Press, TypesetProblem, data_path, message};
use crate::render::Page;
use crate::render::pdf::PdfJob;

/// How long one PDF may take. The whole book of a review of 28 cases takes some 3 seconds on a small machine.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// Typesets one job.
pub(super) fn compile(press: &Press<'_>, job: &PdfJob, place: usize) -> Result<Page, TypesetProblem> {
    let ending = if is_picture(job) { "png" } else { "pdf" };
    let output = press.staging.join(format!("jobs/{place}.{ending}"));
    let errors = press.staging.join(format!("jobs/{place}.txt"));
    let problem = |message: String| TypesetProblem { pdf: job.path.clone(), origin: job.origin.clone(), message };
    let status =
        run(press, job, place, &output, &errors).map_err(|error| problem(format!("Typst cannot be run: {error}")))?;
    let said = fs::read_to_string(&errors).unwrap_or_default();
    match status {
        None => Err(problem(format!("Typst took longer than {} seconds and was stopped", TIME_LIMIT.as_secs()))),
        // A warning means that the page is not what the template meant, so it is no success.
        Some(status) if !status.success() || !said.trim().is_empty() => Err(problem(message::explain(&said))),
        Some(_) => {
            let contents = fs::read(&output).map_err(|error| problem(format!("the PDF cannot be read: {error}")))?;
            Ok(Page { path: job.path.clone(), contents, origins: job.origins.clone() })
        }
    }
}

fn is_picture(job: &PdfJob) -> bool {
    job.path.ends_with(".png")
}

/// What a PDF must conform to, or how fine a picture is: a point is a pixel.
fn form_arguments(job: &PdfJob) -> [&'static str; 2] {
    if is_picture(job) { ["--ppi", "72"] } else { ["--pdf-standard", "ua-1,a-3a"] }
}

/// Runs Typst; gives nothing if it was stopped at the time limit.
fn run(
    press: &Press<'_>,
    job: &PdfJob,
    place: usize,
    output: &Utf8Path,
    errors: &Utf8Path,
) -> std::io::Result<Option<ExitStatus>> {
    let mut child = Command::new(&press.typst.path)
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
        .args(form_arguments(job))
        .args(["--root", press.staging.as_str()])
        .args(["--font-path", press.staging.join("fonts").as_str()])
        .args(["--font-path", press.staging.join("look").as_str()])
        .args(["--creation-timestamp", &press.timestamp.to_string()])
        .args(["--input", &format!("data=/{}", data_path(place))])
        .args([&press.staging.join("pdf/main.typ"), &output.to_owned()])
        .env_remove("SOURCE_DATE_EPOCH")
        .env_remove("TYPST_FONT_PATHS")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(errors)?)
        .spawn()?;
    let status = child.wait_timeout(TIME_LIMIT)?;
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    Ok(status)
}
