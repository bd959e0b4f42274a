//! Makes one edition of the review, the original or a translation: compose, cite, typeset, settle, render.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use super::order::{Order, OutputKind};
use super::{Stopped, Verdict};
use crate::compose::{Available, Composition, Edition, EditionName};
use crate::document::{Document, Kind};
use crate::load::TemplateFile;
use crate::model::{Review, ReviewFile};
use crate::publish::{OutputFolder, Staged};
use crate::render::Page;
use crate::render::pdf::{Material, PdfJob};
use crate::typeset::{Press, Typeset, TypesetProblem};
use crate::words::Words;
use crate::{cite, compose, export, render, report, typeset};

/// An edition with the words of its language.
pub(super) struct Speaker<'s> {
    /// Its review.
    pub(super) review: &'s Review,
    /// What it says of itself.
    pub(super) about: &'s ReviewFile,
    /// The words of its language.
    pub(super) words: Words,
    /// Where it is published within the output folder, with `/` at the end; empty for the original.
    pub(super) folder: String,
}

/// What came of making an edition.
pub(super) struct Made {
    /// Whether anything was made besides pages that stand already.
    pub(super) is_any: bool,
    /// The PDFs that could not be made.
    pub(super) missing: Vec<TypesetProblem>,
}

/// Everything that the stages from `compose` to `render` need.
pub(super) struct Plan<'p> {
    /// The verdict on all editions.
    pub(super) verdict: &'p Verdict,
    /// The edition.
    pub(super) speaker: &'p Speaker<'p>,
    /// The editions that there are, if there are several.
    pub(super) editions: &'p [EditionName],
    /// The templates, and what the content shows.
    pub(super) templates: &'p [TemplateFile],
    /// The build id.
    pub(super) build: &'p str,
    /// What is to be made.
    pub(super) order: Order<'p>,
}

impl Plan<'_> {
    /// The pipeline: compose, cite, typeset, settle, render. A file is put aside as soon as it is made.
    pub(super) fn make(&self, output: &mut OutputFolder<'_>) -> Result<Made, Stopped> {
        let Speaker { review, about, words, folder } = self.speaker;
        let made_before = output.made().len();
        let mut composition = compose::compose(review, about, self.edition(), words);
        composition.documents.extend(self.report());
        let mut printed = Printed::of(&composition);
        let Composition { documents, data, .. } = &mut composition;
        let pages = documents.iter_mut().map(|page| vec![page]);
        cite::cite(pages.chain(printed.volumes()), data, &review.works, &self.style());
        let data = self.data(&mut composition);
        let data_files: Vec<String> = data.iter().map(|page| page.path.clone()).collect();
        let jobs = jobs(&composition, &printed, &data_files, words);
        let Typeset { pages, problems: missing } = self.typeset(&jobs, &data, output)?;
        pages.into_iter().try_for_each(|page| self.put(page, output))?;
        let mut promised: BTreeSet<String> = jobs.iter().map(|job| job.path.clone()).collect();
        drop(jobs);
        promised.extend(self.put_data(data, output)?);
        let kept = output.keep(|path| path.strip_prefix(folder).is_some_and(|path| promised.contains(path)))?;
        compose::settle(&mut composition, &self.available(output, &kept), words);
        let is_any = output.made().len() > made_before;
        // Pages that stand are made anew as well: what they lead to, and how old that is, may have changed.
        if self.order.wants(OutputKind::Html) || output.lists(&[".html"]) {
            self.put_pages(composition, output)?;
        }
        Ok(Made { is_any, missing: missing.into_iter().map(|problem| self.problem_in_place(problem)).collect() })
    }

    fn is_original(&self) -> bool {
        self.speaker.folder.is_empty()
    }

    /// What was checked, which is told once for all editions.
    fn report(&self) -> Option<Document> {
        let Verdict { judgement, review, .. } = self.verdict;
        self.is_original().then(|| report::page::document(judgement, &review.sources))
    }

    /// Puts aside a file in the folder of the edition.
    fn put(&self, mut page: Page, output: &mut OutputFolder<'_>) -> Result<(), Stopped> {
        page.path.insert_str(0, &self.speaker.folder);
        page.origins = page.origins.iter().map(|origin| self.speaker.review.sources.place(origin)).collect();
        Ok(output.put(&page)?)
    }

    fn problem_in_place(&self, problem: TypesetProblem) -> TypesetProblem {
        let pdf = format!("{}{}", self.speaker.folder, problem.pdf);
        TypesetProblem { pdf, origin: self.speaker.review.sources.place(&problem.origin), ..problem }
    }

    /// The files that will stand in the folder of the edition besides pages.
    fn available(&self, output: &OutputFolder<'_>, kept: &[Staged]) -> BTreeMap<String, Available> {
        let files = output.made().iter().chain(kept);
        let available = files.filter_map(|file| {
            let path = file.path.strip_prefix(&self.speaker.folder)?.to_owned();
            Some((path, if file.is_older { Available::Older } else { Available::New }))
        });
        available.collect()
    }

    /// Puts aside the pages of the site, with what belongs to them.
    fn put_pages(&self, composition: Composition, output: &mut OutputFolder<'_>) -> Result<(), Stopped> {
        let Composition { mut documents, lists, site, .. } = composition;
        let ids = lists.iter().map(|list| (list.path.as_str(), list.ids.as_slice())).collect();
        self.put(export::case_data(self.speaker.review, &ids, &self.speaker.words), output)?;
        documents.extend(compose::lists(
            &lists,
            self.speaker.review,
            self.speaker.about,
            self.edition(),
            &self.speaker.words,
        ));
        let (documents, site) = (&compose::in_pages(documents), &site);
        let frame = render::html::Frame::of(site, &self.speaker.words, self.templates)?;
        for document in documents {
            self.put(frame.page(document)?, output)?;
        }
        let scripts = render::html::scripts(documents, &self.speaker.words);
        let others = scripts.chain(render::web::render(documents, site, &self.speaker.words));
        let others = others.chain(render::html::assets(self.templates, &site.look, &self.speaker.words));
        others.chain(render::html::pictures(self.templates, documents)).try_for_each(|page| self.put(page, output))
    }

    /// Puts aside the data files, if they are wanted, and gives their paths. Those that no PDF carries are made when Typst
    /// has ended, since they are large.
    fn put_data(&self, data: Vec<Page>, output: &mut OutputFolder<'_>) -> Result<Vec<String>, Stopped> {
        let review = self.speaker.review;
        let mut paths = Vec::new();
        let mut put = |page: Page| {
            paths.push(page.path.clone());
            if self.order.wants(OutputKind::Data) { self.put(page, output) } else { Ok(()) }
        };
        data.into_iter().try_for_each(&mut put)?;
        let sheets = compose::sheets(review);
        sheets.iter().map(render::tabular::render_sheet).try_for_each(&mut put)?;
        let workbook = render::workbook::render("data/review.xlsx", &self.speaker.about.date.value, &sheets);
        drop(sheets);
        workbook.into_iter().try_for_each(&mut put)?;
        put(export::cases(review))?;
        put(export::review(review, self.speaker.about))?;
        Ok(paths)
    }

    /// The data files that may travel inside PDFs.
    ///
    /// The tables are let go, lest they stand in memory beside Typst.
    fn data(&self, composition: &mut Composition) -> Vec<Page> {
        let cited = compose::cited_keys(&composition.documents);
        let mut data = render::tabular::render(&std::mem::take(&mut composition.data));
        data.extend(export::for_reference_managers(self.speaker.review, self.speaker.about, &cited));
        data.extend(self.works_of_briefings(&composition.documents));
        data.extend(if self.is_original() { self.reports() } else { Vec::new() });
        data
    }

    /// The works that each briefing cites, for reference managers.
    fn works_of_briefings(&self, documents: &[Document]) -> Vec<Page> {
        let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
        let files = briefings.flat_map(|briefing| {
            let path = format!("{}-cited", briefing.path.replacen("briefings/", "data/", 1));
            export::cited_works(self.speaker.review, &path, &compose::cited_keys(std::slice::from_ref(briefing)))
        });
        files.collect()
    }

    fn style(&self) -> cite::Style {
        let name = &self.speaker.about.style.value;
        let own = self.speaker.review.sources.iter().find(|(_, source)| source.path == *name);
        let own = own.filter(|_| name.ends_with(".csl")).map(|(_, source)| source.text.clone());
        cite::Style { name: name.clone(), own, locale: self.speaker.about.language.value.clone() }
    }

    fn edition(&self) -> Edition<'_> {
        let draft = self.verdict.judgement.diagnostics.has_errors();
        Edition { build: self.build, draft, folder: &self.speaker.folder, editions: self.editions }
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
            words: &render::pdf::words(&self.speaker.words),
            templates: self.templates,
            attachable: data,
            timestamp: timestamp(&self.speaker.about.date.value),
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

/// Midnight UTC of a date, in seconds since 1970; a date that is none was reported by `check`.
fn timestamp(date: &str) -> i64 {
    let date: Option<jiff::civil::Date> = date.parse().ok();
    let time = date.and_then(|date| jiff::tz::TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).ok());
    time.map_or(0, jiff::Timestamp::as_second)
}
