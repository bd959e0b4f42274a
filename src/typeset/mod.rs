//! The Typst process: finding it, running one for each PDF, its time limit, and its messages.
#![expect(clippy::disallowed_methods, reason = "this stage runs Typst in a staging folder")]

mod command;
mod find;
mod install;
mod message;

use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use camino::{Utf8Path, Utf8PathBuf};

use crate::load::TemplateFile;
use crate::render::Page;
use crate::render::pdf::PdfJob;

pub use find::{MissingTypst, PINNED_VERSION, Typst, cache_folder, find};
pub use install::{InstallError, install};

/// A PDF that could not be typeset.
#[derive(Debug, Clone)]
pub struct TypesetProblem {
    /// The PDF.
    pub pdf: String,
    /// The content file that it is made from.
    pub origin: String,
    /// What is wrong.
    pub message: String,
}

/// The typesetting stage as a whole cannot run.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// The staging folder cannot be written.
    #[error("cannot write the files that Typst reads to `{path}`: {error}")]
    Staging {
        /// The file or folder.
        path: String,
        /// Why.
        error: std::io::Error,
    },
    /// Some PDFs could not be typeset.
    #[error("{}", describe(.0))]
    Problems(Vec<TypesetProblem>),
}

fn describe(problems: &[TypesetProblem]) -> String {
    let lines = problems
        .iter()
        .map(|problem| format!("{}: `{}` could not be typeset: {}", problem.origin, problem.pdf, problem.message));
    lines.collect::<Vec<_>>().join("\n")
}

/// What typesetting needs besides the jobs.
#[derive(Debug)]
pub struct Press<'p> {
    /// The program.
    pub typst: &'p Typst,
    /// A folder to work in, which is empty and which the caller removes.
    pub staging: &'p Utf8Path,
    /// The templates, of which `pdf/` and the fonts are used.
    pub templates: &'p [TemplateFile],
    /// The files that may be attached.
    pub attachable: &'p [Page],
    /// The edition's date as seconds since 1970, which the PDFs bear as the time of their making.
    pub timestamp: i64,
    /// How many processes run at once.
    pub processes: usize,
}

/// Typesets all jobs, calling `progress` after each, and gives the PDFs in the order of the jobs.
///
/// # Errors
/// If the staging folder cannot be written, or with every PDF that could not be typeset.
pub fn typeset(
    press: &Press<'_>,
    jobs: &[PdfJob],
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Vec<Page>, TypesetError> {
    stage(press, jobs)?;
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..press.processes.clamp(1, jobs.len().max(1)) {
            scope.spawn(|| {
                while let Some((place, job)) = take(&next, jobs) {
                    let result = command::compile(press, job, place);
                    progress(&job.path);
                    results.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((place, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(place, _)| *place);
    let (pages, problems) = divide(results.into_iter().map(|(_, result)| result));
    if problems.is_empty() { Ok(pages) } else { Err(TypesetError::Problems(problems)) }
}

fn take<'j>(next: &AtomicUsize, jobs: &'j [PdfJob]) -> Option<(usize, &'j PdfJob)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(place).map(|job| (place, job))
}

fn divide(results: impl Iterator<Item = Result<Page, TypesetProblem>>) -> (Vec<Page>, Vec<TypesetProblem>) {
    let (mut pages, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(page) => pages.push(page),
            Err(problem) => problems.push(problem),
        }
    }
    (pages, problems)
}

/// Writes what Typst reads: templates, fonts, one JSON file a job, and the files to be attached.
fn stage(press: &Press<'_>, jobs: &[PdfJob]) -> Result<(), TypesetError> {
    let is_read = |path: &str| {
        ["pdf/", "look/"].iter().any(|start| path.starts_with(start))
            || path.ends_with(".otf")
            || path.ends_with(".ttf")
    };
    for template in press.templates.iter().filter(|file| is_read(&file.path)) {
        write(press.staging, &template.path, &template.contents)?;
    }
    for page in press.attachable {
        write(press.staging, &page.path, &page.contents)?;
    }
    for (place, job) in jobs.iter().enumerate() {
        write(press.staging, &data_path(place), job.data.to_string().as_bytes())?;
    }
    Ok(())
}

fn data_path(place: usize) -> String {
    format!("jobs/{place}.json")
}

fn write(staging: &Utf8Path, path: &str, contents: &[u8]) -> Result<(), TypesetError> {
    let target: Utf8PathBuf = staging.join(path);
    let fail = |error| TypesetError::Staging { path: target.to_string(), error };
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(fail)?;
    }
    fs::write(&target, contents).map_err(fail)
}
