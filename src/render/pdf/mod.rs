//! The data that the Typst templates read: one JSON file for each PDF.
//!
//! Content reaches Typst as data, never as Typst code, so nothing in it has to be escaped. Links are settled here: a link
//! to something inside the same PDF leads to its label, any other link inside the site is printed as its words alone.

mod links;
mod qr;

use serde_json::{Value, json};

use super::picture_path;
use super::svg::{self, Pen};
use crate::document::{Document, Drawing, IndexGroup, Kind, Site};
use links::settle_links;

/// One PDF to be typeset.
#[derive(Debug, Clone)]
pub struct PdfJob {
    /// Where the PDF is published, relative to the output folder.
    pub path: String,
    /// The content file to name when it cannot be typeset.
    pub origin: String,
    /// The JSON that its template reads.
    pub data: Value,
    /// Files of the output folder that travel inside the PDF.
    pub attachments: Vec<String>,
    /// The content files that it is made from; empty where it is made from all.
    pub origins: Vec<String>,
}

impl PdfJob {
    /// Whether it makes the first page of a briefing, to hand out.
    pub fn is_handout(&self) -> bool {
        self.data["form"] == "handout"
    }
}

/// What PDFs are made from.
#[derive(Debug, Clone, Copy)]
pub struct Material<'m> {
    /// The pages of the site.
    pub documents: &'m [Document],
    /// The pages of the printed book, in their order.
    pub book: &'m [Document],
    /// What stands alone of each briefing.
    pub handouts: &'m [Document],
    /// What they have in common.
    pub site: &'m Site,
    /// What the book can be looked up by.
    pub index: &'m [IndexGroup],
    /// The data files of the output folder, which may be attached.
    pub data_files: &'m [String],
}

/// Makes the jobs: a PDF and a hand-out for each briefing, one PDF for the tables, and one for everything.
pub fn jobs(material: Material<'_>) -> Vec<PdfJob> {
    let Material { documents, book, handouts, site, data_files, .. } = material;
    let mut jobs: Vec<PdfJob> = briefings(documents).map(|briefing| briefing_job(briefing, site, data_files)).collect();
    jobs.extend(handouts.iter().map(|first_page| handout_job(first_page, site)));
    let tables: Vec<Document> = documents.iter().filter(|document| document.kind == Kind::Table).cloned().collect();
    let offered = |kinds: &[Kind]| -> Vec<String> {
        let printed = || documents.iter().filter(|document| kinds.contains(&document.kind));
        let is_offered = |path: &str| path.ends_with(".csv") && printed().any(|document| is_inside(path, document));
        data_files.iter().filter(|path| is_offered(path)).cloned().collect()
    };
    if !tables.is_empty() {
        let title = format!("Tables: {}", site.title);
        jobs.push(job("appendix/appendix.pdf", "appendix", &title, tables, site, offered(&[Kind::Table])));
    }
    jobs.extend(picture_jobs(documents, site));
    let mut whole = job("casebook.pdf", "book", &site.title, book.to_vec(), site, offered(&[Kind::Table, Kind::Page]));
    whole.data["index"] = json!(material.index);
    jobs.push(whole);
    jobs
}

fn briefings(documents: &[Document]) -> impl Iterator<Item = &Document> {
    documents.iter().filter(|document| document.kind == Kind::Briefing)
}

fn handout_job(first_page: &Document, site: &Site) -> PdfJob {
    let path = format!("{}-handout.pdf", first_page.path);
    of_briefing(job(&path, "handout", &first_page.title, vec![first_page.clone()], site, Vec::new()), first_page)
}

/// The jobs for the pictures: a title on a card, 1200 by 630 pixels, as Open Graph asks for.
fn picture_jobs(documents: &[Document], site: &Site) -> Vec<PdfJob> {
    let jobs = documents.iter().filter_map(|document| {
        let bare = Document { blocks: Vec::new(), facts: Vec::new(), ..document.clone() };
        let card = job(&picture_path(document)?, "card", &document.title, vec![bare], site, Vec::new());
        Some(PdfJob { origin: document.origin.clone(), origins: vec![document.origin.clone()], ..card })
    });
    jobs.collect()
}

/// Whether a data file travels inside the PDF of a document: one that it offers, in the formats of spreadsheets and of BibTeX.
fn is_inside(path: &str, document: &Document) -> bool {
    let is_offered = document.downloads.iter().any(|download| download.path == path);
    is_offered && [".csv", ".bib"].iter().any(|ending| path.ends_with(ending))
}

fn briefing_job(briefing: &Document, site: &Site, data_files: &[String]) -> PdfJob {
    let attached = data_files.iter().filter(|path| is_inside(path, briefing)).cloned().collect();
    let path = format!("{}.pdf", briefing.path);
    of_briefing(job(&path, "briefing", &briefing.title, vec![briefing.clone()], site, attached), briefing)
}

/// The same job with what it owes to its briefing: where it comes from, and how to get from its paper to the web.
fn of_briefing(mut job: PdfJob, briefing: &Document) -> PdfJob {
    if let Some(address) = job.data["site"]["address"].as_str() {
        job.data["qr"] = qr::draw(&format!("{address}{}.html", briefing.path)).into();
    }
    PdfJob { origin: briefing.origin.clone(), origins: vec![briefing.origin.clone()], ..job }
}

fn job(
    path: &str,
    form: &str,
    title: &str,
    mut documents: Vec<Document>,
    site: &Site,
    attachments: Vec<String>,
) -> PdfJob {
    settle_links(&mut documents);
    let attached: Vec<Value> = attachments.iter().map(|path| attachment(path)).collect();
    let documents: Vec<Value> = documents.iter().map(|document| document_json(document, site)).collect();
    let data = json!({
        "site": site_json(site),
        "form": form,
        "title": title,
        "description": site.description,
        "attachments": attached,
        "documents": documents,
    });
    PdfJob { path: path.to_owned(), origin: "review.yaml".to_owned(), data, attachments, origins: Vec::new() }
}

fn site_json(site: &Site) -> Value {
    let (language, region) = site.language.split_once('-').unwrap_or((&site.language, "GB"));
    json!({
        "title": site.title,
        "version": site.version,
        "date": site.date,
        "date-text": site.date_text,
        "language": language,
        "region": region,
        "evidence": site.evidence,
        "licence": site.licence,
        "build": site.build,
        "publisher": site.publisher,
        "address": site.address,
        "look": site.look,
    })
}

/// A document as the templates read it: with its colour, its links settled and its figures drawn.
fn document_json(document: &Document, site: &Site) -> Value {
    let mut data = json!(document);
    data["label"] = json!(document.kind.label());
    let pen = Pen::of(&site.look, document.accent);
    data["colour"] = json!(pen.colour);
    finish(&mut data, pen);
    data
}

/// Writes settled targets as the templates read them, `{"to": "label", "label": …}`, and draws the figures.
fn finish(value: &mut Value, pen: Pen<'_>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| finish(item, pen)),
        Value::Object(fields) => {
            if fields.get("to").and_then(Value::as_str) == Some("page") {
                let label = fields.get("path").cloned().unwrap_or_default();
                *value = json!({ "to": "label", "label": label });
                return;
            }
            if let Some(svg) = fields.get("drawing").and_then(|drawing| draw(drawing, fields.get("alternative")?, pen))
            {
                fields.insert("svg".to_owned(), svg.into());
            }
            fields.values_mut().for_each(|field| finish(field, pen));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The drawing of a figure, as the site has it.
fn draw(drawing: &Value, alternative: &Value, pen: Pen<'_>) -> Option<String> {
    let drawing: Drawing = serde_json::from_value(drawing.clone()).ok()?;
    Some(svg::draw(&drawing, alternative.as_str()?, pen))
}

fn attachment(path: &str) -> Value {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mime = match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        Some("bib") => "application/x-bibtex",
        _ => "application/octet-stream",
    };
    json!({ "path": format!("/{path}"), "name": name, "mime": mime, "description": format!("{name}, the data behind this document") })
}
