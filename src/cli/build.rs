//! `casebook build`: the whole pipeline, from content to the published folder.
#![expect(clippy::disallowed_methods, reason = "the summary says how long the build took")]

use std::time::Instant;

use camino::Utf8PathBuf;

use super::arguments::{Arguments, Build, Only};
use super::check::{Verdict, judge};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::compose::{Composition, Edition};
use crate::document::{Document, Kind};
use crate::load::{TemplateFile, load_templates, look_files};
use crate::model::ReviewFile;
use crate::publish::{Input, Provenance, Staging, hash};
use crate::render::Page;
use crate::render::pdf::{Material, PdfJob, handout_jobs, jobs};
use crate::typeset::{Press, Typst};
use crate::{cite, compose, export, publish, render, report, typeset};

/// Builds the content below `root`.
pub(super) fn run(arguments: &Arguments, options: &Build, terminal: &Terminal) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let verdict = judge(&arguments.root, &options.strictness, terminal)?;
    let diagnostics = &verdict.judgement.diagnostics;
    let failed = diagnostics.has_errors();
    if diagnostics.iter().next().is_some() {
        terminal.report(&report(&verdict, terminal));
    }
    let Some(about) = verdict.review.about.as_ref().filter(|_| !failed || options.draft) else {
        terminal.tell("nothing was published; the last output stays as it was");
        return Ok(Outcome::Problems);
    };
    let templates = [load_templates(&arguments.root.join("templates"))?, look_files(&verdict.review.sources)].concat();
    let typst = if wants_pdf(options) { find_typst(options, terminal)? } else { None };
    if options.only.is_some() && wants_pdf(options) && typst.is_none() {
        // There is nothing to publish, and the last output must stay.
        return Ok(Outcome::EnvironmentFailed);
    }
    let out = options.out.clone().unwrap_or_else(|| arguments.root.join("build"));
    let plan =
        Plan { verdict: &verdict, about, templates: &templates, typst: typst.as_ref(), options, out: &out, terminal };
    let pages = plan.publish()?;
    terminal.tell(&summary(&pages, &out, started));
    Ok(match (failed, wants_pdf(options) && typst.is_none()) {
        (true, _) => Outcome::Problems,
        (false, true) => Outcome::EnvironmentFailed,
        (false, false) => Outcome::Clean,
    })
}

fn wants(options: &Build, kind: Only) -> bool {
    options.only.is_none_or(|only| only == kind)
}

fn wants_pdf(options: &Build) -> bool {
    wants(options, Only::Pdf) || wants(options, Only::Handout)
}

/// Everything that the stages from `compose` to `publish` need.
struct Plan<'p> {
    verdict: &'p Verdict,
    about: &'p ReviewFile,
    templates: &'p [TemplateFile],
    typst: Option<&'p Typst>,
    options: &'p Build,
    out: &'p Utf8PathBuf,
    terminal: &'p Terminal,
}

impl Plan<'_> {
    /// The pipeline: compose, cite, render, typeset, publish.
    fn publish(&self) -> Result<Vec<Page>, Failure> {
        let inputs = self.inputs();
        let build = build_id(&inputs);
        let staging = Staging::beside(self.out)?;
        let mut composition = compose::compose(&self.verdict.review, self.about, self.edition(&build));
        composition.documents.push(report::page::document(&self.verdict.judgement, &self.verdict.review.sources));
        cite::cite(composition.all_documents(), &self.verdict.review.works, &self.style());
        let cited = compose::cited_keys(&composition.documents);
        let mut data = render::tabular::render(&composition.data);
        data.extend(export::export(&self.verdict.review, self.about, &cited));
        data.extend(self.works_of_briefings(&composition.documents));
        let mut pages = Vec::new();
        if wants(self.options, Only::Html) {
            pages.extend(render::html::render(&composition.documents, &composition.site, self.templates)?);
            pages.extend(render::web::render(&composition.documents, &composition.site));
            pages.extend(render::html::assets(self.templates, &composition.site.look));
            pages.push(export::case_data(&self.verdict.review));
        }
        if let Some(typst) = self.typst {
            let data_files: Vec<String> = data.iter().map(|page| page.path.clone()).collect();
            pages.extend(self.typeset(typst, &self.jobs(&composition, &data_files), &data, &staging)?);
        }
        if wants(self.options, Only::Data) {
            pages.extend(data);
            pages.extend(self.reports());
        }
        let provenance = Provenance {
            build: &build,
            typst: self.typst.map(|typst| typst.version.as_str()),
            inputs: &inputs,
            content_folder: &self.verdict.review.sources.folder,
        };
        publish::publish(&staging, self.out, &pages, &provenance)?;
        Ok(pages)
    }

    /// What there is to typeset.
    fn jobs(&self, composition: &Composition, data_files: &[String]) -> Vec<PdfJob> {
        let Composition { documents, site, index, .. } = composition;
        let material = Material { documents, site, index, data_files };
        if self.options.only == Some(Only::Handout) { handout_jobs(material) } else { jobs(material) }
    }

    /// The works that each briefing cites, for reference managers.
    fn works_of_briefings(&self, documents: &[Document]) -> Vec<Page> {
        let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
        let files = briefings.flat_map(|briefing| {
            let path = format!("{}-cited", briefing.path.replacen("briefings/", "data/", 1));
            export::cited_works(&self.verdict.review, &path, &compose::cited_keys(std::slice::from_ref(briefing)))
        });
        files.collect()
    }

    fn style(&self) -> cite::Style {
        cite::Style { name: self.about.style.value.clone(), locale: self.about.language.value.clone() }
    }

    fn edition<'b>(&self, build: &'b str) -> Edition<'b> {
        Edition {
            build,
            pdf: self.typst.is_some(),
            data: wants(self.options, Only::Data),
            draft: self.verdict.judgement.diagnostics.has_errors(),
        }
    }

    /// The files that the output is made from, with their hashes.
    fn inputs(&self) -> Vec<Input> {
        let sources = &self.verdict.review.sources;
        let content =
            sources.iter().map(|(id, file)| Input { path: sources.display_path(id), hash: hash(file.contents()) });
        let templates = self.templates.iter().filter(|file| !file.path.starts_with("look/"));
        let templates =
            templates.map(|file| Input { path: format!("templates/{}", file.path), hash: hash(&file.contents) });
        content.chain(templates).collect()
    }

    fn typeset(&self, typst: &Typst, jobs: &[PdfJob], data: &[Page], staging: &Staging) -> Result<Vec<Page>, Failure> {
        let folder = staging.press()?;
        let progress = self.terminal.progress("typesetting", jobs.len());
        let press = Press {
            typst,
            staging: &folder,
            templates: self.templates,
            attachable: data,
            timestamp: timestamp(&self.about.date.value),
            processes: std::thread::available_parallelism().map_or(1, usize::from),
        };
        let result = typeset::typeset(&press, jobs, &|pdf| {
            progress.set_message(pdf.to_owned());
            progress.inc(1);
        });
        progress.finish_and_clear();
        Ok(result?)
    }

    /// The reports for machines; the page for people is a document like any other.
    fn reports(&self) -> Vec<Page> {
        let plain = report::Look { colour: false, columns: 80 };
        let formats = ["json", "sarif"].into_iter().filter_map(report::format_named);
        let pages = formats.map(|format| Page {
            path: format!("report/check.{}", format.name),
            contents: (format.write)(&self.verdict.judgement.diagnostics, &self.verdict.review.sources, plain)
                .into_bytes(),
            origins: Vec::new(),
        });
        pages.collect()
    }
}

fn report(verdict: &Verdict, terminal: &Terminal) -> String {
    report::format_named("human")
        .map(|format| (format.write)(&verdict.judgement.diagnostics, &verdict.review.sources, terminal.look()))
        .unwrap_or_default()
}

/// Finds typst, installing it first if that is asked for; says so if there is none.
fn find_typst(options: &Build, terminal: &Terminal) -> Result<Option<Typst>, Failure> {
    let asked = options.typst.as_deref();
    if options.install_typst && typeset::find(asked).is_err() {
        terminal.tell(&format!("installing typst {}: some ten minutes on two cores, once", typeset::PINNED_VERSION));
        typeset::install()?;
    }
    match typeset::find(asked) {
        Ok(typst) => Ok(Some(typst)),
        Err(missing) => {
            let without = if options.only.is_none() { "\nnote: HTML and data are published without PDFs" } else { "" };
            terminal.error(&format!("{missing}{without}"));
            Ok(None)
        }
    }
}

/// The first characters of a hash over all inputs.
fn build_id(inputs: &[Input]) -> String {
    let all: String = inputs.iter().map(|input| format!("{} {}\n", input.hash, input.path)).collect();
    hash(format!("casebook {}\n{all}", env!("CARGO_PKG_VERSION")).as_bytes()).chars().take(12).collect()
}

/// Midnight UTC of a date, in seconds since 1970; a date that is none was reported by `check`.
fn timestamp(date: &str) -> i64 {
    let date: Option<jiff::civil::Date> = date.parse().ok();
    let time = date.and_then(|date| jiff::tz::TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok());
    time.map_or(0, jiff::Timestamp::as_second)
}

/// What was built, how many of each, how long it took, and where to look.
fn summary(pages: &[Page], out: &Utf8PathBuf, started: Instant) -> String {
    let count = |ending: &str| pages.iter().filter(|page| page.path.ends_with(ending)).count();
    let data = pages.iter().filter(|page| page.path.starts_with("data/")).count();
    let bytes: usize = pages.iter().map(|page| page.contents.len()).sum();
    let seconds = started.elapsed().as_secs_f64();
    format!(
        "built {} pages, {} PDFs and {data} data files ({:.1} MB) in {seconds:.1} s\nopen {}",
        count(".html"),
        count(".pdf"),
        bytes as f64 / 1e6,
        if count(".html") > 0 { out.join("index.html") } else { out.clone() },
    )
}
