//! `casebook check`: one verdict, and nothing published.
#![expect(clippy::disallowed_methods, reason = "reads and writes the files that the command line names")]

use std::io::{Read, Write};

use camino::{Utf8Path, Utf8PathBuf};

use super::arguments::{Arguments, Check, Strictness};
use super::terminal::Terminal;
use super::{Failure, Outcome, fix};
use crate::check::{Allowed, Settings};
use crate::diagnostic::Diagnostics;
use crate::load::hash;
use crate::pipeline::{self, Material, RetractionList, Verdict};
use crate::report::baseline::Baseline;
use crate::source::Sources;
use crate::source::limits::{BASELINE_BYTES, Limit, RETRACTIONS_BYTES};
use crate::{model, report};

/// Checks the content below `root` and prints what is found.
pub(super) fn run(arguments: &Arguments, options: &Check, terminal: &Terminal) -> Result<Outcome, Failure> {
    if options.json_schema {
        terminal.print(report::json::SCHEMA);
        return Ok(Outcome::Clean);
    }
    let strictness = &options.strictness;
    let mut verdict = judge_all(pipeline::read(&arguments.root)?, strictness, terminal)?;
    if options.fix && fix::mend(&arguments.root, options, &settings(strictness), &verdict, terminal)? {
        verdict = judge_all(pipeline::read(&arguments.root)?, strictness, terminal)?;
    }
    if let Some(path) = strictness.baseline.as_ref().filter(|_| options.update_baseline) {
        write_baseline(path, &verdict)?;
    }
    let verdict = against_baseline(verdict, strictness, terminal)?;
    let sources = shown(&arguments.root, &verdict.review.sources);
    let found = &verdict.judgement.diagnostics;
    if let Some(format) = report::format_named(&options.format) {
        terminal.print(&(format.write)(found, &sources, terminal.look()));
    }
    if options.format == "github" {
        write_step_summary(found, &sources)?;
    }
    Ok(if found.has_errors() { Outcome::Problems } else { Outcome::Clean })
}

/// The files under the path by which they are found from the current folder.
pub(super) fn shown(root: &Utf8Path, sources: &Sources) -> Sources {
    let here = std::env::current_dir().ok().and_then(|here| Utf8PathBuf::from_path_buf(here).ok());
    let below = here.as_deref().and_then(|here| root.strip_prefix(here).ok());
    let folder = below.unwrap_or(root).join(&sources.folder);
    // A Windows path has `/` in every report as well.
    let parts = folder.components().filter(|part| part.as_str() != ".").map(|part| part.as_str());
    sources.found_under(&parts.collect::<Vec<_>>().join("/").replacen("//", "/", 1))
}

/// Reads the content below `root` and checks it as strictly as the command line says; the same for every command.
pub(super) fn judge(root: &Utf8Path, strictness: &Strictness, terminal: &Terminal) -> Result<Verdict, Failure> {
    judge_material(pipeline::read(root)?, strictness, terminal)
}

/// Checks what was read as strictly as the command line says.
pub(super) fn judge_material(
    material: Material,
    strictness: &Strictness,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    against_baseline(judge_all(material, strictness, terminal)?, strictness, terminal)
}

fn judge_all(material: Material, strictness: &Strictness, terminal: &Terminal) -> Result<Verdict, Failure> {
    let retractions = strictness.retractions.as_deref().map(|path| read_retractions(path, terminal)).transpose()?;
    Ok(pipeline::judge(material, &settings(strictness), &retractions.unwrap_or_default()))
}

fn settings(strictness: &Strictness) -> Settings {
    Settings { deny: strictness.deny.clone(), allow: strictness.allow.clone() }
}

/// Sets what a baseline knows among what is allowed, and says how many that are.
fn against_baseline(mut verdict: Verdict, strictness: &Strictness, terminal: &Terminal) -> Result<Verdict, Failure> {
    let Some(path) = &strictness.baseline else { return Ok(verdict) };
    let baseline = Baseline::parse(&read(path, &BASELINE_BYTES)?).map_err(|error| Failure::BrokenFile {
        path: path.to_owned(),
        line: error.line,
        message: error.message,
    })?;
    let comparison = baseline.compare(&verdict.judgement.diagnostics, &verdict.review.sources);
    terminal.tell(&comparison.summary());
    let reason = format!("Known since the baseline `{}`.", path.file_name().unwrap_or_default());
    let known = comparison.known.into_iter().map(|diagnostic| Allowed { diagnostic, reason: reason.clone() });
    verdict.judgement.allowed.extend(known);
    verdict.judgement.diagnostics = comparison.new;
    Ok(verdict)
}

/// Reads the list of retractions, and says which list that was: how old a list is matters.
fn read_retractions(path: &Utf8Path, terminal: &Terminal) -> Result<RetractionList, Failure> {
    let text = read(path, &RETRACTIONS_BYTES)?;
    let notices = model::parse_retractions(&text).map_err(|error| Failure::BrokenFile {
        path: path.to_owned(),
        line: error.line,
        message: error.message,
    })?;
    let modified = std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let date = modified
        .and_then(|time| jiff::Timestamp::try_from(time).ok())
        .map(|time| time.strftime("%Y-%m-%d").to_string());
    let date = date.unwrap_or_else(|| "unknown date".to_owned());
    let count = notices.len();
    terminal.tell(&format!(
        "retractions: {count} notices with a DOI in {path}, of {date}, SHA-256 {}",
        hash(text.as_bytes())
    ));
    Ok(RetractionList { path: path.to_owned(), notices })
}

fn write_baseline(path: &Utf8Path, verdict: &Verdict) -> Result<(), Failure> {
    let text = Baseline::of(&verdict.judgement.diagnostics, &verdict.review.sources).to_json();
    std::fs::write(path, text).map_err(|error| Failure::File { path: path.to_owned(), error })
}

pub(super) fn read(path: &Utf8Path, limit: &Limit) -> Result<String, Failure> {
    let mut text = String::new();
    let failure = |error| Failure::File { path: path.to_owned(), error };
    let size = std::fs::metadata(path).map_err(failure)?.len() as usize;
    if !limit.is_passed_by(size) {
        // What is no plain file may have no size and no end.
        let file = std::fs::File::open(path).map(|file| file.take(limit.most as u64 + 1));
        file.and_then(|mut file| file.read_to_string(&mut text)).map_err(failure)?;
    }
    if limit.is_passed_by(size.max(text.len())) {
        let message = format!("{}; {}", limit.message(), limit.help);
        return Err(Failure::BrokenFile { path: path.to_owned(), line: 1, message });
    }
    Ok(text)
}

/// Appends a table to the summary of the step, where GitHub Actions says that there is one.
fn write_step_summary(diagnostics: &Diagnostics, sources: &Sources) -> Result<(), Failure> {
    let Some(path) = std::env::var_os("GITHUB_STEP_SUMMARY").and_then(|path| path.into_string().ok()) else {
        return Ok(());
    };
    let summary = report::github::step_summary(diagnostics, sources);
    let file = std::fs::OpenOptions::new().append(true).create(true).open(&path);
    file.and_then(|mut file| file.write_all(summary.as_bytes()))
        .map_err(|error| Failure::File { path: path.into(), error })
}
