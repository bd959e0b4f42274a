//! The stages behind the verdict: compose, cite, render, typeset, publish.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::time::Duration;

use camino::Utf8Path;

use super::{Stopped, Verdict};
use crate::compose::{Available, Composition, Edition};
use crate::document::{Document, Kind};
use crate::load::TemplateFile;
use crate::model::ReviewFile;
use crate::publish::{Input, Lock, OutputFolder, Provenance, Staged, hash};
use crate::render::Page;
use crate::render::pdf::{Material, PdfJob};
use crate::typeset::{Press, Typeset, TypesetProblem, Typst};
use crate::words::{self, Words};
use crate::{cite, compose, export, load, render, report, typeset};

/// The kinds of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputKind {
    /// The PDFs.
    Pdf,
    /// The first page of each briefing, as a PDF of its own.
    Handout,
    /// The pages.
    Html,
    /// Tables as CSV and XLSX, cases and review as JSON, cited works as BibTeX, RIS and CSL-JSON.
    Data,
}

impl OutputKind {
    /// Whether it takes Typst to make it.
    pub fn needs_typst(self) -> bool {
        matches!(self, Self::Pdf | Self::Handout)
    }
}

/// What a build is to make, and where.
#[derive(Clone, Copy)]
pub struct Order<'o> {
    /// The folder that holds `content` and `templates`.
    pub root: &'o Utf8Path,
    /// The right to publish in the output folder.
    pub lock: &'o Lock,
    /// The one kind of output that is wanted; all of them if none.
    pub only: Option<OutputKind>,
    /// What makes the PDFs; none are made without it.
    pub typst: Option<&'o Typst>,
    /// How long one PDF may take; a time that grows with what is on it, if none.
    pub time_limit: Option<Duration>,
    /// Who is told how far a long stage has come.
    pub watcher: &'o dyn Watcher,
}

impl Order<'_> {
    fn wants(&self, kind: OutputKind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }
}

/// Is told how far a long stage has come.
pub trait Watcher: Sync {
    /// A stage of so many steps begins.
    fn begin(&self, stage: &'static str, steps: usize);
    /// A step of it is done.
    fn step(&self, what: &str);
    /// It has ended, well or not.
    fn end(&self);
}

/// What came of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// The files that were made and published.
    pub made: Vec<Staged>,
    /// The PDFs that could not be made, for which everything else was published.
    pub missing: Vec<TypesetProblem>,
    /// What should be told of files in the output folder that casebook did not write.
    pub told: Vec<String>,
}

/// Publishes what `order` asks for, and gives the files that were made.
///
/// `about` is the review of the verdict; whether its problems forbid publishing is for the caller to say.
///
/// # Errors
/// If templates cannot be read or are broken, or the output folder cannot be written; the last output is then as it was.
pub fn build(verdict: &Verdict, about: &ReviewFile, order: Order<'_>) -> Result<Built, Stopped> {
    let shown = load::shown_files(&verdict.review.sources);
    let templates = [load::load_templates(&order.root.join("templates"))?, shown].concat();
    let words = words::words(&about.language.value, &templates, own_words(verdict, about))?;
    Plan { verdict, about, templates: &templates, words: &words, order }.publish()
}

/// What the review says in its own words.
fn own_words<'v>(verdict: &'v Verdict, about: &ReviewFile) -> Option<&'v str> {
    let paths = words::paths(&about.language.value);
    let mut files = verdict.review.sources.iter();
    files.find(|(_, source)| paths.contains(&source.path)).map(|(_, source)| source.text.as_str())
}

/// Whether a file beside the templates is one of the content.
fn is_of_content(path: &str) -> bool {
    path.starts_with("look/") || path.starts_with("pictures/")
}

/// Everything that the stages from `compose` to `publish` need.
struct Plan<'p> {
    verdict: &'p Verdict,
    about: &'p ReviewFile,
    templates: &'p [TemplateFile],
    words: &'p Words,
    order: Order<'p>,
}

impl Plan<'_> {
    /// The pipeline: compose, cite, typeset, settle, render, publish. A file is put aside as soon as it is made.
    fn publish(&self) -> Result<Built, Stopped> {
        let inputs = self.inputs();
        let build = build_id(&inputs);
        let mut output = OutputFolder::open(self.order.lock, self.provenance(&build, &inputs))?;
        let mut composition = compose::compose(&self.verdict.review, self.about, self.edition(&build), self.words);
        composition.documents.push(report::page::document(&self.verdict.judgement, &self.verdict.review.sources));
        let mut printed = Printed::of(&composition);
        let Composition { documents, data, .. } = &mut composition;
        let pages = documents.iter_mut().map(|page| vec![page]);
        cite::cite(pages.chain(printed.volumes()), data, &self.verdict.review.works, &self.style());
        let data = self.data(&mut composition);
        let data_files: Vec<String> = data.iter().map(|page| page.path.clone()).collect();
        let jobs = jobs(&composition, &printed, &data_files, self.words);
        let Typeset { pages, problems: missing } = self.typeset(&jobs, &data, &output)?;
        pages.iter().try_for_each(|page| output.put(page))?;
        let mut promised: BTreeSet<String> = jobs.iter().map(|job| job.path.clone()).collect();
        drop(jobs);
        promised.extend(self.put_data(data, &mut output)?);
        let kept = output.keep(|path| promised.contains(path))?;
        compose::settle(&mut composition, &available(&output, &kept));
        let is_made = !output.made().is_empty() || self.order.wants(OutputKind::Html);
        // Pages that stand are made anew as well: what they lead to, and how old that is, may have changed.
        if self.order.wants(OutputKind::Html) || output.lists(&[".html"]) {
            self.put_pages(composition, &build, &mut output)?;
        }
        let (made, told) = if is_made { output.publish()? } else { Default::default() };
        Ok(Built { made, missing, told })
    }

    fn provenance<'i>(&'i self, build: &'i str, inputs: &'i [Input]) -> Provenance<'i> {
        Provenance {
            build,
            typst: self.order.typst.map(|typst| typst.version.as_str()),
            inputs,
            content_folder: &self.verdict.review.sources.folder,
        }
    }

    /// Puts aside the pages of the site, with what belongs to them.
    fn put_pages(&self, composition: Composition, build: &str, output: &mut OutputFolder<'_>) -> Result<(), Stopped> {
        let Composition { mut documents, lists, site, .. } = composition;
        let ids = lists.iter().map(|list| (list.path.as_str(), list.ids.as_slice())).collect();
        output.put(&export::case_data(&self.verdict.review, &ids, self.words))?;
        documents.extend(compose::lists(&lists, &self.verdict.review, self.about, self.edition(build), self.words));
        let (documents, site) = (&compose::in_pages(documents), &site);
        let frame = render::html::Frame::of(site, self.words, self.templates)?;
        for document in documents {
            output.put(&frame.page(document)?)?;
        }
        let scripts = render::html::scripts(documents, self.words);
        let others = scripts.chain(render::web::render(documents, site, self.words));
        let others = others.chain(render::html::assets(self.templates, &site.look, self.words));
        others.chain(render::html::pictures(self.templates, documents)).try_for_each(|page| output.put(&page))?;
        Ok(())
    }

    /// Puts aside the data files, if they are wanted, and gives their paths. Those that no PDF carries are made when Typst
    /// has ended, since they are large.
    fn put_data(&self, data: Vec<Page>, output: &mut OutputFolder<'_>) -> Result<Vec<String>, Stopped> {
        let review = &self.verdict.review;
        let mut paths = Vec::new();
        let mut put = |page: Page| {
            paths.push(page.path.clone());
            if self.order.wants(OutputKind::Data) { output.put(&page) } else { Ok(()) }
        };
        data.into_iter().try_for_each(&mut put)?;
        let sheets = compose::sheets(review);
        sheets.iter().map(render::tabular::render_sheet).try_for_each(&mut put)?;
        let workbook = render::workbook::render("data/review.xlsx", &self.about.date.value, &sheets);
        drop(sheets);
        workbook.into_iter().try_for_each(&mut put)?;
        put(export::cases(review))?;
        put(export::review(review, self.about))?;
        Ok(paths)
    }

    /// The data files that may travel inside PDFs.
    ///
    /// The tables are let go, lest they stand in memory beside Typst.
    fn data(&self, composition: &mut Composition) -> Vec<Page> {
        let cited = compose::cited_keys(&composition.documents);
        let mut data = render::tabular::render(&std::mem::take(&mut composition.data));
        data.extend(export::for_reference_managers(&self.verdict.review, self.about, &cited));
        data.extend(self.works_of_briefings(&composition.documents));
        data.extend(self.reports());
        data
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
        let name = &self.about.style.value;
        let own = self.verdict.review.sources.iter().find(|(_, source)| source.path == *name);
        let own = own.filter(|_| name.ends_with(".csl")).map(|(_, source)| source.text.clone());
        cite::Style { name: name.clone(), own, locale: self.about.language.value.clone() }
    }

    fn edition<'b>(&self, build: &'b str) -> Edition<'b> {
        Edition { build, draft: self.verdict.judgement.diagnostics.has_errors() }
    }

    /// The files that the output is made from, with their hashes.
    fn inputs(&self) -> Vec<Input> {
        let sources = &self.verdict.review.sources;
        let content =
            sources.iter().map(|(id, file)| Input { path: sources.display_path(id), sha256: hash(file.contents()) });
        let templates = self.templates.iter().filter(|file| !is_of_content(&file.path));
        let templates =
            templates.map(|file| Input { path: format!("templates/{}", file.path), sha256: hash(&file.contents) });
        content.chain(templates).collect()
    }

    /// Typesets what is asked for; nothing without Typst.
    fn typeset(&self, jobs: &[PdfJob<'_>], data: &[Page], output: &OutputFolder<'_>) -> Result<Typeset, Stopped> {
        let Some(typst) = self.order.typst else { return Ok(Typeset::default()) };
        let only_handouts = self.order.only == Some(OutputKind::Handout);
        let jobs: Vec<PdfJob<'_>> = jobs.iter().filter(|job| !only_handouts || job.is_handout()).cloned().collect();
        let folder = output.press()?;
        let press = Press {
            typst,
            staging: &folder,
            words: &render::pdf::words(self.words),
            templates: self.templates,
            attachable: data,
            timestamp: timestamp(&self.about.date.value),
            processes: std::thread::available_parallelism().map_or(1, usize::from),
            time_limit: self.order.time_limit,
        };
        self.order.watcher.begin("typesetting", jobs.len());
        let result = typeset::typeset(&press, &jobs, &|pdf| self.order.watcher.step(pdf));
        self.order.watcher.end();
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

/// What is printed and numbered apart from the pages of the site.
struct Printed {
    book: Vec<Document>,
    handouts: Vec<Document>,
}

impl Printed {
    fn of(composition: &Composition) -> Self {
        let documents = &composition.documents;
        Self { book: compose::book(composition), handouts: compose::handouts(documents) }
    }

    fn volumes(&mut self) -> impl Iterator<Item = cite::Volume<'_>> {
        iter::once(self.book.iter_mut().collect()).chain(self.handouts.iter_mut().map(|page| vec![page]))
    }
}

/// What there is to typeset.
fn jobs<'c>(
    composition: &'c Composition,
    printed: &'c Printed,
    data_files: &'c [String],
    words: &'c Words,
) -> Vec<PdfJob<'c>> {
    let Printed { book, handouts } = printed;
    let Composition { documents, site, index, .. } = composition;
    render::pdf::jobs(Material { documents, book, handouts, site, words, index, data_files })
}

/// The files that will stand in the output folder besides pages.
fn available(output: &OutputFolder<'_>, kept: &[Staged]) -> BTreeMap<String, Available> {
    let files = output.made().iter().chain(kept);
    files.map(|file| (file.path.clone(), if file.is_older { Available::Older } else { Available::New })).collect()
}

/// The first characters of a hash over all inputs.
fn build_id(inputs: &[Input]) -> String {
    let all: String = inputs.iter().map(|input| format!("{} {}\n", input.sha256, input.path)).collect();
    hash(format!("casebook {}\n{all}", env!("CARGO_PKG_VERSION")).as_bytes()).chars().take(12).collect()
}

/// Midnight UTC of a date, in seconds since 1970; a date that is none was reported by `check`.
fn timestamp(date: &str) -> i64 {
    let date: Option<jiff::civil::Date> = date.parse().ok();
    let time = date.and_then(|date| jiff::tz::TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok());
    time.map_or(0, jiff::Timestamp::as_second)
}
