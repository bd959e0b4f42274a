//! The Typst process: finding it, running one for each PDF, its time limit, and its messages.
#![expect(clippy::disallowed_methods, reason = "this stage runs Typst in a staging folder")]

mod child;
mod command;
mod find;
mod install;
mod job;
mod message;

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

use self::command::Failure;
use self::job::Desk;
use crate::load::TemplateFile;
use crate::render::Page;
use crate::render::pdf::PdfJob;
use crate::store::{Kind, Store};

pub use child::{CANNOT_RUN, become_child, own_program};
pub use find::{MissingTypst, PINNED_VERSION, Typst, cache_folder, candidates, find};
pub use install::{InstallError, install};
pub use job::Job;

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
}

/// What came of typesetting.
#[derive(Debug, Default)]
pub struct Typeset {
    /// The PDFs and pictures that were made, in the order in which they were asked for.
    pub pages: Vec<Page>,
    /// Those that were not, in the same order.
    pub problems: Vec<TypesetProblem>,
}

/// One message for each cause, with the PDFs that are missing for it.
pub fn describe(problems: &[TypesetProblem]) -> Vec<String> {
    let mut causes: Vec<(&str, Vec<&TypesetProblem>)> = Vec::new();
    for problem in problems {
        match causes.iter_mut().find(|(message, _)| *message == problem.message) {
            Some((_, same)) => same.push(problem),
            None => causes.push((&problem.message, vec![problem])),
        }
    }
    causes.iter().map(|(message, same)| describe_cause(message, same)).collect()
}

fn describe_cause(message: &str, problems: &[&TypesetProblem]) -> String {
    if let [problem] = problems {
        return format!("{}: `{}` could not be typeset: {message}", problem.origin, problem.pdf);
    }
    let names: Vec<&str> = problems.iter().map(|problem| problem.pdf.as_str()).collect();
    format!("{} PDFs could not be typeset: {message}\nmissing: {}", names.len(), names.join(", "))
}

/// Gets the jobs ready: what the store has is taken from it; for the others, what Typst reads is written into the folder
/// of the press, which the caller removes. Typst needs the documents no longer then.
///
/// # Errors
/// If the folder cannot be written.
pub fn stage<'j>(
    press: &Press<'_>,
    templates: &[TemplateFile],
    attachable: &[Page],
    jobs: impl Iterator<Item = &'j PdfJob<'j>>,
) -> Result<Vec<Job>, TypesetError> {
    let desk = Desk::of(press, templates, attachable);
    let jobs = jobs.map(|job| desk.job(job)).collect::<Result<Vec<_>, _>>()?;
    if jobs.iter().any(|job| !job.is_from_store) {
        desk.write_fonts()?;
    }
    Ok(jobs)
}

/// Who typesets, where, and how.
#[derive(Debug)]
pub struct Press<'p> {
    /// The program.
    pub typst: &'p Typst,
    /// The folder for what Typst reads and writes.
    pub staging: Utf8PathBuf,
    /// What was made before.
    pub store: &'p Store,
    /// Whether all is made anew, whatever the store has.
    pub is_clean: bool,
    /// The words that the templates print, as JSON.
    pub words: String,
    /// The edition's date as seconds since 1970, which the PDFs bear as the time of their making.
    pub timestamp: i64,
    /// How many processes run at once.
    pub processes: usize,
    /// How long one PDF may take; a time that grows with what is on it, if none.
    pub time_limit: Option<Duration>,
}

impl Press<'_> {
    /// The folder of the typefaces.
    fn fonts(&self) -> Utf8PathBuf {
        self.staging.join("fonts")
    }
}

/// Typesets what was staged, calling `progress` after each. A PDF that fails does not keep the others from being made, except
/// where Typst hangs before it has made a single one: then the rest is not tried.
pub fn typeset(press: &Press<'_>, jobs: &[Job], progress: &(dyn Fn(&str) + Sync)) -> Typeset {
    let next = AtomicUsize::new(0);
    let results: Mutex<BTreeMap<usize, Result<Page, Failure>>> = Mutex::default();
    thread::scope(|scope| {
        for _ in 0..press.processes.clamp(1, jobs.len().max(1)) {
            scope.spawn(|| {
                while let Some((place, job)) = take(&next, jobs) {
                    let result = command::compile(press, job);
                    keep(press.store, job, &result);
                    progress(&job.pdf.path);
                    let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
                    if matches!(result, Err(Failure::Hangs(_))) && results.values().all(Result::is_err) {
                        next.store(jobs.len(), Ordering::Relaxed);
                    }
                    results.insert(place, result);
                }
            });
        }
    });
    press.store.forget_least_used();
    gather(jobs, results.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Keeps what was made now.
fn keep(store: &Store, job: &Job, result: &Result<Page, Failure>) {
    if let Ok(page) = result
        && !job.is_from_store
    {
        store.put(Kind::Made, &job.key, &page.contents);
    }
}

fn take<'j>(next: &AtomicUsize, jobs: &'j [Job]) -> Option<(usize, &'j Job)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(place).map(|job| (place, job))
}

fn gather(jobs: &[Job], mut results: BTreeMap<usize, Result<Page, Failure>>) -> Typeset {
    let mut typeset = Typeset::default();
    for (place, Job { pdf, .. }) in jobs.iter().enumerate() {
        match results.remove(&place).unwrap_or(Err(Failure::NotTried)) {
            Ok(page) => typeset.pages.push(page),
            Err(failure) => typeset.problems.push(TypesetProblem {
                pdf: pdf.path.clone(),
                origin: pdf.origin.clone(),
                message: failure.to_string(),
            }),
        }
    }
    typeset
}

fn write(folder: &Utf8Path, path: &Utf8Path, contents: &[u8]) -> Result<(), TypesetError> {
    let target: Utf8PathBuf = folder.join(path);
    let fail = |error| TypesetError::Staging { path: target.to_string(), error };
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(fail)?;
    }
    fs::write(&target, contents).map_err(fail)
}
