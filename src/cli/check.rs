//! `casebook check`: one verdict, and nothing published.
#![expect(clippy::disallowed_methods, reason = "reads and writes the files that the command line names")]

use std::io::Write;

use camino::Utf8Path;

use super::arguments::{Arguments, Check, Strictness};
use super::terminal::Terminal;
use super::{Failure, Outcome, fix};
use crate::check::Settings;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{self, RetractionList, Verdict};
use crate::publish::hash;
use crate::report::baseline::Baseline;
use crate::source::Sources;
use crate::{model, report};

/// Checks the content below `root` and prints what is found.
pub(super) fn run(arguments: &Arguments, options: &Check, terminal: &Terminal) -> Result<Outcome, Failure> {
    if options.json_schema {
        terminal.print(report::json::SCHEMA);
        return Ok(Outcome::Clean);
    }
    let mut verdict = judge(&arguments.root, &options.strictness, terminal)?;
    if options.fix && fix::mend(&arguments.root, &verdict, terminal)? {
        verdict = judge(&arguments.root, &options.strictness, terminal)?;
    }
    let sources = &verdict.review.sources;
    let found = &verdict.judgement.diagnostics;
    let compared = options.baseline.as_deref().map(|path| compare(path, options.update_baseline, found, sources));
    let reported = match compared.transpose()? {
        Some(comparison) => {
            terminal.tell(&comparison.summary());
            comparison.new
        }
        None => found.clone(),
    };
    if let Some(format) = report::format_named(&options.format) {
        terminal.print(&(format.write)(&reported, sources, terminal.look()));
    }
    if options.format == "github" {
        write_step_summary(&reported, sources)?;
    }
    Ok(if reported.has_errors() { Outcome::Problems } else { Outcome::Clean })
}

/// Reads the content below `root` and checks it as strictly as the command line says; the same for every command.
pub(super) fn judge(root: &Utf8Path, strictness: &Strictness, terminal: &Terminal) -> Result<Verdict, Failure> {
    let retractions = strictness.retractions.as_deref().map(|path| read_retractions(path, terminal)).transpose()?;
    let settings = Settings { deny: strictness.deny.clone(), allow: strictness.allow.clone() };
    Ok(pipeline::judge(root, &settings, &retractions.unwrap_or_default())?)
}

/// Reads the list of retractions, and says which list that was: how old a list is matters.
fn read_retractions(path: &Utf8Path, terminal: &Terminal) -> Result<RetractionList, Failure> {
    let text = read(path)?;
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

fn compare(
    path: &Utf8Path,
    update: bool,
    found: &Diagnostics,
    sources: &Sources,
) -> Result<report::baseline::Comparison, Failure> {
    if update {
        let text = Baseline::of(found, sources).to_json();
        std::fs::write(path, text).map_err(|error| Failure::File { path: path.to_owned(), error })?;
    }
    let text = read(path)?;
    let baseline = Baseline::parse(&text).map_err(|error| Failure::BrokenFile {
        path: path.to_owned(),
        line: error.line,
        message: error.message,
    })?;
    Ok(baseline.compare(found, sources))
}

fn read(path: &Utf8Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::File { path: path.to_owned(), error })
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
