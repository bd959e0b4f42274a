//! `casebook build`: judges the content, and has it published if nothing forbids that.
#![expect(clippy::disallowed_methods, reason = "the summary says how long the build took")]

use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};

use super::arguments::{Arguments, Build};
use super::check::{judge, shown};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::pipeline::{self, Order, Verdict};
use crate::publish::{Lock, Output};
use crate::typeset::Typst;
use crate::{report, typeset};

/// Builds the content below `root`.
pub(super) fn run(arguments: &Arguments, options: &Build, terminal: &Terminal) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let out = options.out.clone().unwrap_or_else(|| arguments.root.join("build"));
    let (verdict, lock) = judge_and_lock(arguments, options, &out, terminal)?;
    let diagnostics = &verdict.judgement.diagnostics;
    let failed = diagnostics.has_errors();
    if diagnostics.iter().next().is_some() {
        terminal.report(&report(&arguments.root, &verdict, terminal));
    }
    let (Some(lock), Some(about)) = (&lock, &verdict.review.about) else {
        terminal.tell("nothing was published; the last output stays as it was");
        return Ok(Outcome::Problems);
    };
    let only = options.only.map(|only| only.kind());
    let wants_pdf = only.is_none_or(|kind| kind.needs_typst());
    let typst = if wants_pdf { find_typst(options, terminal)? } else { None };
    if only.is_some() && wants_pdf && typst.is_none() {
        // There is nothing to publish, and the last output must stay.
        return Ok(Outcome::EnvironmentFailed);
    }
    let watcher = terminal.watcher();
    let time_limit = options.time_limit.map(Duration::from_secs);
    let order = Order { root: &arguments.root, lock, only, typst: typst.as_ref(), time_limit, watcher: &watcher };
    let built = pipeline::build(&verdict, about, order)?;
    typeset::describe(&built.missing).iter().for_each(|cause| terminal.error(cause));
    built.told.iter().for_each(|what| terminal.tell(&format!("note: {what}")));
    if built.made.is_empty() {
        terminal.tell("nothing was published; the last output stays as it was");
    } else {
        terminal.tell(&summary(&built.made, &out, started));
    }
    Ok(match (failed, wants_pdf && typst.is_none() || !built.missing.is_empty()) {
        (true, _) => Outcome::Problems,
        (false, true) => Outcome::EnvironmentFailed,
        (false, false) => Outcome::Clean,
    })
}

/// The verdict on the content and, where that may be published, the right to do so.
fn judge_and_lock(
    arguments: &Arguments,
    options: &Build,
    out: &Utf8Path,
    terminal: &Terminal,
) -> Result<(Verdict, Option<Lock>), Failure> {
    let judge = || judge(&arguments.root, &options.strictness, terminal);
    let verdict = judge()?;
    if !may_publish(&verdict, options) {
        return Ok((verdict, None));
    }
    let lock = take_lock(out, options, terminal)?;
    // What was read before another run ended may be out of date.
    let verdict = if lock.waited { judge()? } else { verdict };
    let lock = may_publish(&verdict, options).then_some(lock);
    Ok((verdict, lock))
}

/// Whether the content may be published: it has no errors, or a draft was asked for.
fn may_publish(verdict: &Verdict, options: &Build) -> bool {
    verdict.review.about.is_some() && (options.draft || !verdict.judgement.diagnostics.has_errors())
}

fn take_lock(out: &Utf8Path, options: &Build, terminal: &Terminal) -> Result<Lock, Failure> {
    let wait = |holder: &str| {
        let who = if holder.is_empty() { String::new() } else { format!(" ({holder})") };
        terminal.tell(&format!("waiting for another run of casebook that publishes in `{out}`{who}"));
    };
    let lock = Lock::take(out, options.wait.then_some(&wait as &dyn Fn(&str)));
    Ok(lock.map_err(pipeline::Stopped::from)?)
}

fn report(root: &Utf8Path, verdict: &Verdict, terminal: &Terminal) -> String {
    report::format_named("human")
        .map(|format| {
            (format.write)(&verdict.judgement.diagnostics, &shown(root, &verdict.review.sources), terminal.look())
        })
        .unwrap_or_default()
}

/// Finds typst, installing it first if that is asked for; says so if there is none.
fn find_typst(options: &Build, terminal: &Terminal) -> Result<Option<Typst>, Failure> {
    let own_program = typeset::own_program();
    let find = || typeset::find(options.typst.as_deref(), own_program.as_deref());
    if options.install_typst && find().is_err() {
        terminal.tell(&format!("installing typst {}: some ten minutes on two cores, once", typeset::PINNED_VERSION));
        typeset::install()?;
    }
    match find() {
        Ok(typst) => Ok(Some(typst)),
        Err(missing) => {
            let without = if options.only.is_none() {
                "\nnote: HTML and data are published; PDFs that stand in the output folder stay"
            } else {
                ""
            };
            terminal.error(&format!("{missing}{without}"));
            Ok(None)
        }
    }
}

/// What was built, how many of each, how long it took, and where to look.
fn summary(made: &[Output], out: &Utf8PathBuf, started: Instant) -> String {
    let count = |ending: &str| made.iter().filter(|file| file.path.ends_with(ending)).count();
    let data = made.iter().filter(|file| file.path.starts_with("data/")).count();
    let bytes: usize = made.iter().map(|file| file.bytes).sum();
    let seconds = started.elapsed().as_secs_f64();
    format!(
        "built {} pages, {} PDFs, {} Word files and {data} data files ({:.1} MB) in {seconds:.1} s\nopen {}",
        count(".html"),
        count(".pdf"),
        count(".docx"),
        bytes as f64 / 1e6,
        if count(".html") > 0 { out.join("index.html") } else { out.clone() },
    )
}
