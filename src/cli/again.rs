//! A build again of what was built before: where nothing has changed it is only told, and where something has, `--explain`
//! says what.
#![expect(
    clippy::disallowed_methods,
    reason = "what a build answers depends on where it runs, and on the files that it is given"
)]

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::arguments::{Arguments, Build, Strictness};
use super::check;
use super::terminal::Terminal;
use crate::load::{Stamp, hash};
use crate::pipeline::{Built, LastBuild, Material};
use crate::publish::{Input, Lock, stand};
use crate::source::limits::{BASELINE_BYTES, RETRACTIONS_BYTES};
use crate::store::{Parts, Store};
use crate::typeset::{self, Job};

/// The most changes that are told one by one.
const MOST_TOLD: usize = 20;

/// What of the command line decides what is published.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// The flags.
    pub(super) flags: Vec<String>,
    /// The files that they name.
    pub(super) named: Vec<Input>,
}

impl Asked {
    pub(super) fn of(options: &Build) -> Self {
        let Strictness { deny, allow, baseline, retractions } = &options.strictness;
        let draft = options.draft.then(|| "--draft".to_owned());
        let strict = deny.iter().map(|name| format!("--deny {name}"));
        let lax = allow.iter().map(|name| format!("--allow {name}"));
        let named = [
            ("--baseline", baseline.as_deref(), &BASELINE_BYTES),
            ("--retractions", retractions.as_deref(), &RETRACTIONS_BYTES),
        ];
        let named = named.into_iter().filter_map(|(flag, path, limit)| {
            // One that cannot be read is told of when it is read to be used.
            let text = check::read(path?, limit).unwrap_or_default();
            Some(Input { path: format!("{flag} {}", path?.file_name()?), sha256: hash(text.as_bytes()) })
        });
        Self { flags: draft.into_iter().chain(strict).chain(lax).collect(), named: named.collect() }
    }
}

/// All that decides what a build makes and tells.
pub(super) fn parts(arguments: &Arguments, options: &Build, material: &Material, terminal: &Terminal) -> Parts {
    let mut parts = material.parts();
    let Asked { flags, named } = Asked::of(options);
    parts.add("flags", format!("{flags:?} {:?}", options.only).as_bytes());
    named.into_iter().for_each(|input| parts.add_hashed(input.path, input.sha256));
    let here = (std::env::current_dir().ok(), &arguments.root, terminal.look());
    parts.add("the place and the terminal", format!("{here:?}").as_bytes());
    // How old the list of retractions is, is told.
    let dated = options.strictness.retractions.iter().map(|path| (path.clone(), stamp(path)));
    parts.add("date of the list of retractions", format!("{:?}", dated.collect::<Vec<_>>()).as_bytes());
    parts.add("casebook", format!("{:?}", own_stamp()).as_bytes());
    if options.wants_pdf() {
        let candidates = typeset::candidates(options.typst.as_deref());
        let stamps: Vec<_> = candidates.into_iter().map(|path| (stamp(&path), path)).collect();
        parts.add("typst", format!("{stamps:?}").as_bytes());
    }
    parts
}

/// What tells this casebook from any other on this machine.
fn own_stamp() -> Option<Stamp> {
    stamp(&Utf8PathBuf::from_path_buf(std::env::current_exe().ok()?).ok()?)
}

fn stamp(path: &Utf8Path) -> Option<Stamp> {
    Some(Stamp::of(&fs::metadata(path).ok()?))
}

/// The files of the last build, if it was made of these parts, left nothing out, and all of it stands. They are locked
/// while they are looked at; where another run has them, only that run can say.
pub(super) fn standing(parts: &Parts, store: &Store, out: &Utf8Path) -> Option<LastBuild> {
    let lock = Lock::take(out, None).ok()?;
    let place = place(&lock)?;
    let mut last = LastBuild::of(store, &place).filter(|last| last.is_whole && last.parts == *parts)?;
    let read = stand(&lock, &mut last.files)?;
    if read > 0 {
        last.keep(store, &place);
    }
    Some(last)
}

/// What is known of the last build of an output folder.
pub(super) fn last(store: &Store, lock: &Lock) -> Option<LastBuild> {
    LastBuild::of(store, &place(lock)?)
}

/// Notes what a build was made from and what it left.
pub(super) fn keep(mut build: LastBuild, built: Built, before: Option<LastBuild>, store: &Store, lock: &Lock) {
    build.is_whole &= built.missing.is_empty() && built.published.told.is_empty();
    build.files = built.published.standing;
    build.jobs = before.map(|before| before.jobs).unwrap_or_default();
    build.jobs.extend(built.jobs.into_iter().map(|job| (job.pdf.path, job.parts)));
    if let Some(place) = place(lock) {
        build.keep(store, &place);
    }
}

/// The output folder, by a name that it has wherever casebook runs.
fn place(lock: &Lock) -> Option<Utf8PathBuf> {
    let here = Utf8PathBuf::from_path_buf(std::env::current_dir().ok()?).ok()?;
    Some(here.join(lock.out()).components().collect())
}

/// Why something was made again: what has changed, and what that means for each PDF.
pub(super) fn explain(parts: &Parts, jobs: &[Job], last: Option<&LastBuild>, is_clean: bool) -> String {
    let whole = last.map(|last| parts.changes_since(&last.parts));
    let whole = match whole.as_deref() {
        None => "nothing is known of an earlier build in this folder".to_owned(),
        Some([]) => "nothing has changed since the last build".to_owned(),
        Some(changes) => format!("changed since the last build: {}", some(changes)),
    };
    let lines = jobs.iter().map(|job| {
        let before = last.and_then(|last| last.jobs.get(&job.pdf.path));
        format!("{}: {}", job.pdf.path, reason(job, before, is_clean))
    });
    std::iter::once(whole).chain(lines).collect::<Vec<_>>().join("\n")
}

fn reason(job: &Job, before: Option<&Parts>, is_clean: bool) -> String {
    let changes = before.map(|before| job.parts.changes_since(before));
    match (job.is_from_store, is_clean, changes.as_deref()) {
        (true, ..) => "taken from the store".to_owned(),
        (false, true, _) => "made again, since `--clean` asks for it".to_owned(),
        (false, false, None) => "made; nothing is known of how it was made before".to_owned(),
        (false, false, Some([])) => "made again: it is not in the store, or not whole".to_owned(),
        (false, false, Some(changes)) => format!("made again: {}", some(changes)),
    }
}

/// So many changes as can be read.
fn some(changes: &[String]) -> String {
    let rest = changes.len().saturating_sub(MOST_TOLD);
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    format!("{}{more}", changes[..changes.len() - rest].join(", "))
}
