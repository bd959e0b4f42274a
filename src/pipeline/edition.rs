//! Makes one edition of the review, the original or a translation: compose, cite, render, typeset, settle.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use super::order::{Order, OutputKind};
use super::{Stopped, Verdict};
use crate::compose::{Available, Composition, Edition, EditionName};
use crate::document::{Document, Kind, Site};
use crate::load::TemplateFile;
use crate::model::{Review, ReviewFile};
use crate::publish::{Output, OutputFolder};
use crate::render::Page;
use crate::render::pdf::{Material, PdfJob};
use crate::render::word;
use crate::typeset::{Job, Press, Typeset, TypesetProblem};
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
    /// What there was to typeset.
    pub(super) jobs: Vec<Job>,
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
    /// What is to be made.
    pub(super) order: Order<'p>,
}

impl Plan<'_> {
    /// The pipeline: compose, cite, render, typeset, settle, render. A file is put aside as soon as it is made.
    pub(super) fn make(&self, output: &mut OutputFolder<'_>) -> Result<Made, Stopped> {
        let Speaker { review, about, words, folder } = self.speaker;
        let mut composition = compose::compose(review, about, self.edition(), words);
        composition.documents.extend(self.report());
        let Staged { jobs, data, mut promised } = self.stage(&mut composition, output)?;
        // Pages that stand are made anew as well: what they lead to, and how old that is, may have changed.
        let has_pages = self.order.wants(OutputKind::Html) || output.lists(&[".html"]);
        let mut site = composition.site.clone();
        let composition = has_pages.then_some(composition);
        let waiting = composition.map(|all| self.put_pages_without_files(all, output)).transpose()?;
        let mut waiting = waiting.unwrap_or_default();
        let Typeset { pages, problems: missing } = self.typeset(&jobs, output)?;
        let is_any =
            !pages.is_empty() || [OutputKind::Data, OutputKind::Word].iter().any(|kind| self.order.wants(*kind));
        pages.into_iter().try_for_each(|page| self.put(page, output))?;
        promised.extend(self.put_data(data, output)?);
        let kept = output.keep(|path| path.strip_prefix(folder).is_some_and(|path| promised.contains(path)))?;
        compose::settle(&mut waiting, &mut site, &self.available(output, &kept), words);
        if has_pages {
            self.put_pages(&waiting, &site, output)?;
        }
        let missing = missing.into_iter().map(|problem| self.problem_in_place(problem)).collect();
        Ok(Made { is_any, missing, jobs: jobs.into_iter().map(|job| self.job_in_place(job)).collect() })
    }

    /// Cites the documents, puts aside the Word files, and writes what Typst reads of them.
    fn stage(&self, composition: &mut Composition, output: &mut OutputFolder<'_>) -> Result<Staged, Stopped> {
        let mut printed = Printed::of(composition);
        let Composition { documents, data, .. } = &mut *composition;
        let pages = documents.iter_mut().map(|page| vec![page]);
        cite::cite(pages.chain(printed.volumes()), data, &self.speaker.review.works, &self.style());
        let data = self.data(composition);
        let data_files: Vec<String> = data.iter().map(|page| page.path.clone()).collect();
        let jobs = jobs(composition, &printed, &data_files, &self.speaker.words);
        let mut promised: BTreeSet<String> = jobs.iter().map(|job| job.pdf.path.clone()).collect();
        promised.extend(self.put_word_files(composition, &printed, output)?);
        let Some(press) = self.press(output)? else { return Ok(Staged { jobs: Vec::new(), data, promised }) };
        let only_handouts = self.order.only == Some(OutputKind::Handout);
        let wanted = jobs.iter().filter(|job| !only_handouts || job.is_handout());
        let jobs = typeset::stage(&press, self.templates, &data, wanted)?;
        Ok(Staged { jobs, data, promised })
    }

    /// Puts aside the Word files, if they are wanted, and gives the paths of all that the edition has.
    fn put_word_files(
        &self,
        composition: &Composition,
        printed: &Printed,
        output: &mut OutputFolder<'_>,
    ) -> Result<Vec<String>, Stopped> {
        let Speaker { about, words, .. } = self.speaker;
        let material = word::Material { site: &composition.site, words, templates: self.templates };
        let mut paths = Vec::new();
        if about.outputs.word == Some(false) {
            return Ok(paths);
        }
        for file in word::files(&composition.documents, &printed.handouts) {
            paths.push(file.path());
            if self.order.wants(OutputKind::Word) {
                file.render(material).map_or(Ok(()), |page| self.put(page, output))?;
            }
        }
        Ok(paths)
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

    fn job_in_place(&self, mut job: Job) -> Job {
        job.pdf.path.insert_str(0, &self.speaker.folder);
        job
    }

    /// The files that will stand in the folder of the edition besides pages.
    fn available(&self, output: &OutputFolder<'_>, kept: &[Output]) -> BTreeMap<String, Available> {
        let files = output.made().iter().chain(kept);
        let available = files.filter_map(|file| {
            let path = file.path.strip_prefix(&self.speaker.folder)?.to_owned();
            Some((path, if file.is_older { Available::Older } else { Available::New }))
        });
        available.collect()
    }

    /// Puts aside the pages that lead to no file which may not be made, and what belongs to all pages. Gives the documents of
    /// the others, which are few: pages of a large review take several times the room of its content.
    fn put_pages_without_files(
        &self,
        composition: Composition,
        output: &mut OutputFolder<'_>,
    ) -> Result<Vec<Document>, Stopped> {
        let Speaker { review, about, words, .. } = self.speaker;
        let Composition { mut documents, lists, site, .. } = composition;
        let ids = lists.iter().map(|list| (list.path.as_str(), list.ids.as_slice())).collect();
        self.put(export::case_data(review, &ids, words), output)?;
        documents.extend(compose::lists(&lists, review, about, self.edition(), words));
        let documents = compose::in_pages(documents);
        let scripts = render::html::scripts(&documents, words);
        let others = scripts.chain(render::web::render(&documents, &site, words));
        let others = others.chain(render::html::assets(self.templates, &site.look, words));
        let pictures = render::html::pictures(self.templates, &documents);
        others.chain(pictures).try_for_each(|page| self.put(page, output))?;
        let (waiting, settled): (Vec<_>, Vec<_>) = documents.into_iter().partition(leads_to_files);
        self.put_pages(&settled, &site, output)?;
        Ok(waiting)
    }

    fn put_pages(&self, documents: &[Document], site: &Site, output: &mut OutputFolder<'_>) -> Result<(), Stopped> {
        let frame = render::html::Frame::of(site, &self.speaker.words, self.templates)?;
        documents.iter().try_for_each(|document| self.put(frame.page(document)?, output))
    }

    /// Puts aside the data files, if they are wanted, and gives their paths. Those that no PDF carries are made when Typst
    /// has ended, since they are large.
    fn put_data(&self, data: Vec<Page>, output: &mut OutputFolder<'_>) -> Result<Vec<String>, Stopped> {
        let Speaker { review, about, words, .. } = self.speaker;
        let mut paths = Vec::new();
        let mut put = |page: Page| {
            paths.push(page.path.clone());
            if self.order.wants(OutputKind::Data) { self.put(page, output) } else { Ok(()) }
        };
        data.into_iter().try_for_each(&mut put)?;
        let sheets = compose::sheets(review, words);
        sheets.iter().map(render::tabular::render_sheet).try_for_each(&mut put)?;
        let workbook = render::workbook::render("data/review.xlsx", &about.date.value, &sheets, words);
        drop(sheets);
        workbook.into_iter().try_for_each(&mut put)?;
        put(export::cases(review))?;
        put(export::review(review, about))?;
        Ok(paths)
    }

    /// The data files that may travel inside PDFs.
    ///
    /// The tables are let go, lest they stand in memory beside Typst.
    fn data(&self, composition: &mut Composition) -> Vec<Page> {
        let cited = compose::cited_keys(&composition.documents);
        let mut data = render::tabular::render(&std::mem::take(&mut composition.data));
        let Speaker { review, about, words, .. } = self.speaker;
        data.extend(export::for_reference_managers(review, about, words, &cited));
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
        Edition { draft, folder: &self.speaker.folder, editions: self.editions }
    }

    /// What typesets; nothing without Typst.
    fn press(&self, output: &OutputFolder<'_>) -> Result<Option<Press<'_>>, Stopped> {
        let Some(typst) = self.order.typst else { return Ok(None) };
        Ok(Some(Press {
            typst,
            staging: output.press()?,
            store: self.order.store,
            is_clean: self.order.is_clean,
            words: render::pdf::words(&self.speaker.words),
            timestamp: timestamp(&self.speaker.about.date.value),
            processes: std::thread::available_parallelism().map_or(1, usize::from),
            time_limit: self.order.time_limit,
        }))
    }

    /// Typesets what was staged.
    fn typeset(&self, jobs: &[Job], output: &OutputFolder<'_>) -> Result<Typeset, Stopped> {
        let Some(press) = self.press(output)? else { return Ok(Typeset::default()) };
        self.order.watcher.begin("typesetting", jobs.len());
        let typeset = typeset::typeset(&press, jobs, &|pdf| self.order.watcher.step(pdf));
        self.order.watcher.end();
        Ok(typeset)
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

/// What is ready when Typst has not begun.
struct Staged {
    /// The PDFs that Typst is to make.
    jobs: Vec<Job>,
    /// The data files that may travel inside PDFs.
    data: Vec<Page>,
    /// The paths of all PDFs that the edition has.
    promised: BTreeSet<String>,
}

/// Whether a page leads to files, or shows one, of which it is known only when Typst has ended whether they are there.
fn leads_to_files(document: &Document) -> bool {
    !document.downloads.is_empty() || render::picture_path(document).is_some()
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
