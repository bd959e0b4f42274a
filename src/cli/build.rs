//! `casebook build`: judges the content, and has it published if nothing forbids that.
#![expect(clippy::disallowed_methods, reason = "the summary says how long the build took")]

use std::time::{Duration, Instant};

use camino::Utf8Path;

use super::again::{self, Asked};
use super::arguments::{Arguments, Build};
use super::check::{self, shown};
use super::terminal::Terminal;
use super::{Failure, Outcome, summary};
use crate::model::ReviewFile;
use crate::pipeline::{self, Built, LastBuild, Material, Order, Verdict};
use crate::publish::Lock;
use crate::store::{Parts, Store};
use crate::typeset::Typst;
use crate::{report, typeset};

/// What is told where a build leaves everything as it was.
const NOTHING_PUBLISHED: &str = "nothing was published; the last output stays as it was";

/// Builds the content below `root`, unless it was built before and nothing has changed.
pub(super) fn run(arguments: &Arguments, options: &Build, terminal: &Terminal) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let out = options.out.clone().unwrap_or_else(|| arguments.root.join("build"));
    let task = Task { arguments, options, out: &out, store: &store(options), terminal };
    let material = pipeline::read(&arguments.root)?;
    let parts = again::parts(arguments, options, &material, terminal);
    let last = if options.clean { None } else { again::standing(&parts, task.store, &out) };
    if let Some(last) = last {
        terminal.tell_again(&last.told);
        terminal.tell(&summary::of_standing(&last.files, &out, started.elapsed()));
        return Ok(if last.has_errors { Outcome::Problems } else { Outcome::Clean });
    }
    let (verdict, lock, parts) = task.judge_and_lock(material, parts)?;
    let (Some(lock), Some(about)) = (&lock, &verdict.review.about) else {
        terminal.tell(NOTHING_PUBLISHED);
        return Ok(Outcome::Problems);
    };
    task.publish(&verdict, about, lock, parts, started)
}

/// Where things are kept that are slow to make.
fn store(options: &Build) -> Store {
    let own = || typeset::cache_folder().map(|folder| folder.join("store"));
    Store::in_folder(options.store.clone().or_else(own).as_deref())
}

/// What is asked for, and where.
struct Task<'t> {
    arguments: &'t Arguments,
    options: &'t Build,
    out: &'t Utf8Path,
    store: &'t Store,
    terminal: &'t Terminal,
}

impl Task<'_> {
    /// The verdict on the content and, where that may be published, the right to do so, with all that the verdict rests on.
    fn judge_and_lock(&self, material: Material, parts: Parts) -> Result<(Verdict, Option<Lock>, Parts), Failure> {
        let judge = |material| check::judge_material(material, &self.options.strictness, self.terminal);
        let verdict = judge(material)?;
        if !may_publish(&verdict, self.options) {
            self.report(&verdict);
            return Ok((verdict, None, parts));
        }
        let lock = self.take_lock()?;
        if !lock.waited {
            self.report(&verdict);
            return Ok((verdict, Some(lock), parts));
        }
        // What was read before another run ended may be out of date.
        let material = pipeline::read(&self.arguments.root)?;
        let parts = again::parts(self.arguments, self.options, &material, self.terminal);
        let verdict = judge(material)?;
        self.report(&verdict);
        let lock = may_publish(&verdict, self.options).then_some(lock);
        Ok((verdict, lock, parts))
    }

    fn take_lock(&self) -> Result<Lock, Failure> {
        let wait = |holder: &str| {
            let who = if holder.is_empty() { String::new() } else { format!(" ({holder})") };
            self.terminal.tell(&format!("waiting for another run of casebook that publishes in `{}`{who}", self.out));
        };
        let lock = Lock::take(self.out, self.options.wait.then_some(&wait as &dyn Fn(&str)));
        Ok(lock.map_err(pipeline::Stopped::from)?)
    }

    /// Tells what is wrong with the content, if anything is.
    fn report(&self, verdict: &Verdict) {
        let found = &verdict.judgement.diagnostics;
        let format = report::format_named("human").filter(|_| found.iter().next().is_some());
        if let Some(format) = format {
            let sources = shown(&self.arguments.root, &verdict.review.sources);
            self.terminal.report(&(format.write)(found, &sources, self.terminal.look()));
        }
    }

    /// Publishes what was judged, and tells what came of it.
    fn publish(
        &self,
        verdict: &Verdict,
        about: &ReviewFile,
        lock: &Lock,
        parts: Parts,
        started: Instant,
    ) -> Result<Outcome, Failure> {
        let Self { options, store, terminal, .. } = self;
        let told = terminal.told();
        let typst = if options.wants_pdf() { find_typst(options, terminal)? } else { None };
        let lacks_typst = options.wants_pdf() && typst.is_none();
        if options.only.is_some() && lacks_typst {
            // There is nothing to publish, and the last output must stay.
            return Ok(Outcome::EnvironmentFailed);
        }
        let built = self.build(verdict, about, lock, typst.as_ref())?;
        typeset::describe(&built.missing).iter().for_each(|cause| terminal.error(cause));
        built.published.told.iter().for_each(|what| terminal.tell(&format!("note: {what}")));
        let before = again::last(store, lock);
        if options.explain {
            terminal.tell(&again::explain(&parts, &built.jobs, before.as_ref(), options.clean));
        }
        match built.published.made.as_slice() {
            [] => terminal.tell(NOTHING_PUBLISHED),
            made => terminal.tell(&summary::of_made(made, self.out, started.elapsed())),
        }
        let has_errors = verdict.judgement.diagnostics.has_errors();
        let lacks_any = lacks_typst || !built.missing.is_empty();
        let is_whole = !lacks_any && !lock.waited && !built.published.made.is_empty();
        let build = LastBuild { parts, is_whole, has_errors, told, ..LastBuild::default() };
        again::keep(build, built, before, store, lock);
        Ok(match (has_errors, lacks_any) {
            (true, _) => Outcome::Problems,
            (false, true) => Outcome::EnvironmentFailed,
            (false, false) => Outcome::Clean,
        })
    }

    fn build(
        &self,
        verdict: &Verdict,
        about: &ReviewFile,
        lock: &Lock,
        typst: Option<&Typst>,
    ) -> Result<Built, Failure> {
        let Asked { flags, named } = Asked::of(self.options);
        let order = Order {
            lock,
            only: self.options.only.map(|only| only.kind()),
            typst,
            store: self.store,
            is_clean: self.options.clean,
            flags: &flags,
            named: &named,
            time_limit: self.options.time_limit.map(Duration::from_secs),
            watcher: &self.terminal.watcher(),
        };
        Ok(pipeline::build(verdict, about, order)?)
    }
}

/// Whether the content may be published: it has no errors, or a draft was asked for.
fn may_publish(verdict: &Verdict, options: &Build) -> bool {
    verdict.review.about.is_some() && (options.draft || !verdict.judgement.diagnostics.has_errors())
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
