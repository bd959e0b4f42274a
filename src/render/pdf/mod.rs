//! The data that the Typst templates read: one JSON file for each PDF.
//!
//! Content reaches Typst as data, never as Typst code, so nothing in it has to be escaped. Links are settled here: a link
//! to something inside the same PDF leads to its label, any other link inside the site is printed as its words alone.

mod links;
mod qr;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Value, json};

use super::picture_path;
use super::svg::{self, Pen};
use crate::document::{Document, Drawing, IndexGroup, Kind, Site};
use crate::words::{Words, said};
use links::settle_links;

/// One PDF or picture to be typeset.
#[derive(Debug, Clone)]
pub struct Pdf {
    /// Where it is published, relative to the output folder.
    pub path: String,
    /// The content file to name when it cannot be typeset.
    pub origin: String,
    /// The content files that it is made from; empty where it is made from all.
    pub origins: Vec<String>,
}

/// A PDF or picture with what is on it.
#[derive(Debug, Clone)]
pub struct PdfJob<'m> {
    /// The PDF.
    pub pdf: Pdf,
    /// Files of the output folder that travel inside it.
    attachments: Vec<String>,
    form: Form,
    title: String,
    documents: Vec<&'m Document>,
    site: &'m Site,
    words: &'m Words,
    index: &'m [IndexGroup],
}

/// What a PDF is to those who take it in hand; the templates have a form for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Form {
    Briefing,
    Handout,
    Appendix,
    Card,
    Book,
}

/// What a template reads. Its documents are written when they come: as trees of JSON they take several times the room.
#[derive(Serialize)]
struct Data<'j> {
    site: Value,
    form: Form,
    title: &'j str,
    description: &'j str,
    attachments: Vec<Value>,
    documents: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    qr: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<&'j [IndexGroup]>,
}

impl PdfJob<'_> {
    /// Whether it makes the first page of a briefing, to hand out.
    pub fn is_handout(&self) -> bool {
        self.form == Form::Handout
    }

    /// The files of the output folder that travel inside it.
    pub fn attachments(&self) -> &[String] {
        &self.attachments
    }

    /// The JSON that its template reads. It is made when it is asked for: those of all PDFs together are large.
    pub fn data(&self) -> String {
        let mut documents: Vec<Document> = self.documents.iter().map(|document| self.printed(document)).collect();
        settle_links(&mut documents);
        let documents = documents.into_iter().map(|document| self.document_json(&document));
        let is_of_briefing = matches!(self.form, Form::Briefing | Form::Handout);
        let data = Data {
            site: site_json(self.site),
            form: self.form,
            title: &self.title,
            description: &self.site.description,
            attachments: self.attachments.iter().map(|path| attachment(path, self.words)).collect(),
            // What is given here has a form in JSON, and memory takes all that is written.
            documents: documents.map(|document| to_raw_value(&document).unwrap_or_default()).collect(),
            qr: self.address().filter(|_| is_of_briefing).and_then(|address| qr::draw(&address)),
            index: (self.form == Form::Book).then_some(self.index),
        };
        serde_json::to_string(&data).unwrap_or_default()
    }

    /// A card has the title of its page alone.
    fn printed(&self, document: &Document) -> Document {
        match self.form {
            Form::Card => Document { blocks: Vec::new(), facts: Vec::new(), ..document.clone() },
            Form::Briefing | Form::Handout | Form::Appendix | Form::Book => document.clone(),
        }
    }

    /// A document as the templates read it: with its colour, its links settled and its figures drawn.
    fn document_json(&self, document: &Document) -> Value {
        let mut data = json!(document);
        data["label"] = json!(self.words.say(document.kind.message()));
        let pen = Pen::of(&self.site.look, document.accent, self.words);
        data["colour"] = json!(pen.colour);
        finish(&mut data, pen);
        data
    }

    /// How to get from the paper of a briefing to the web.
    fn address(&self) -> Option<String> {
        let (site, briefing) = (self.site.address.as_ref()?, self.documents.first()?);
        Some(format!("{site}{}.html", briefing.path))
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
    /// What the program itself says.
    pub words: &'m Words,
    /// What the book can be looked up by.
    pub index: &'m [IndexGroup],
    /// The data files of the output folder, which may be attached.
    pub data_files: &'m [String],
}

/// The words that the Typst templates print, as JSON; `{…}` keeps the place of what they know alone.
pub fn words(words: &Words) -> String {
    const PLAIN: [&str; 16] = [
        "direction",
        "contents",
        "draft",
        "draft-reason",
        "hand-out",
        "page-2-follows",
        "whole-stands-at-address",
        "cases-on-site",
        "index-of-book",
        "index-explained",
        "part-index",
        "part-briefing",
        "part-case",
        "part-source",
        "part-table",
        "part-page",
    ];
    let patterns = [
        ("missing", ["what"].as_slice()),
        ("page-of-pages", &["number", "all"]),
        ("version-of-edition", &["version"]),
        ("published-by", &["publisher"]),
        ("pages-follow", &["last"]),
        ("whole-stands-in", &["title"]),
        ("build-of", &["build"]),
    ];
    let mut said = words.finished(&PLAIN);
    for (name, values) in patterns {
        said[name] = words.pattern(name, values).into();
    }
    said.to_string()
}

/// Makes the jobs: a PDF and a hand-out for each briefing, one PDF for the tables, the pictures, and one PDF for everything.
pub fn jobs(material: Material<'_>) -> Vec<PdfJob<'_>> {
    let Material { documents, book, handouts, data_files, .. } = material;
    let mut jobs: Vec<PdfJob<'_>> =
        briefings(documents).map(|briefing| briefing_job(material, briefing, data_files)).collect();
    jobs.extend(handouts.iter().map(|first_page| handout_job(material, first_page)));
    let behind = documents.iter().filter(|document| document.kind == Kind::Evidence);
    let tables = documents.iter().filter(|document| document.kind == Kind::Table);
    let tables: Vec<&Document> = tables.chain(behind).collect();
    let offered = |kinds: &[Kind]| -> Vec<String> {
        let printed = || documents.iter().filter(|document| kinds.contains(&document.kind));
        let is_offered = |path: &str| path.ends_with(".csv") && printed().any(|document| is_inside(path, document));
        data_files.iter().filter(|path| is_offered(path)).cloned().collect()
    };
    if !tables.is_empty() {
        let title = said!(material.words, "tables-of", title = &material.site.title);
        let appendix = job(material, "appendix/appendix.pdf".to_owned(), Form::Appendix, title, tables);
        jobs.push(PdfJob { attachments: offered(&[Kind::Table]), ..appendix });
    }
    jobs.extend(picture_jobs(material));
    let whole =
        job(material, "casebook.pdf".to_owned(), Form::Book, material.site.title.clone(), book.iter().collect());
    jobs.push(PdfJob { attachments: offered(&[Kind::Table, Kind::Page]), ..whole });
    jobs
}

fn briefings(documents: &[Document]) -> impl Iterator<Item = &Document> {
    documents.iter().filter(|document| document.kind == Kind::Briefing)
}

fn briefing_job<'m>(material: Material<'m>, briefing: &'m Document, data_files: &[String]) -> PdfJob<'m> {
    let attachments = data_files.iter().filter(|path| is_inside(path, briefing)).cloned().collect();
    PdfJob { attachments, ..page_job(material, format!("{}.pdf", briefing.path), Form::Briefing, briefing) }
}

fn handout_job<'m>(material: Material<'m>, first_page: &'m Document) -> PdfJob<'m> {
    page_job(material, format!("{}-handout.pdf", first_page.path), Form::Handout, first_page)
}

/// The jobs for the pictures: a title on a card, 1200 by 630 pixels, as Open Graph asks for.
fn picture_jobs(material: Material<'_>) -> impl Iterator<Item = PdfJob<'_>> {
    let pictured = material.documents.iter().filter_map(|document| Some((picture_path(document)?, document)));
    pictured.map(move |(path, document)| page_job(material, path, Form::Card, document))
}

/// Whether a data file travels inside the PDF of a document: one that it offers, in the formats of spreadsheets and of BibTeX.
fn is_inside(path: &str, document: &Document) -> bool {
    let is_offered = document.downloads.iter().any(|download| download.path == path);
    is_offered && [".csv", ".bib"].iter().any(|ending| path.ends_with(ending))
}

/// A job for one page, which says what it is made from.
fn page_job<'m>(material: Material<'m>, path: String, form: Form, page: &'m Document) -> PdfJob<'m> {
    let job = job(material, path, form, page.title.clone(), vec![page]);
    let pdf = Pdf { origin: page.origin.clone(), origins: vec![page.origin.clone()], ..job.pdf };
    PdfJob { pdf, ..job }
}

fn job<'m>(
    material: Material<'m>,
    path: String,
    form: Form,
    title: String,
    documents: Vec<&'m Document>,
) -> PdfJob<'m> {
    PdfJob {
        pdf: Pdf { path, origin: "review.yaml".to_owned(), origins: Vec::new() },
        attachments: Vec::new(),
        form,
        title,
        documents,
        site: material.site,
        words: material.words,
        index: material.index,
    }
}

fn site_json(site: &Site) -> Value {
    let mut parts = site.language.split('-');
    let (language, region) = (parts.next(), parts.find(|part| part.len() == 2));
    json!({
        "title": site.title,
        "version": site.version,
        "date": site.date,
        "date-text": site.date_text,
        "language": language,
        "region": region,
        "evidence": site.evidence,
        "licence": site.licence,
        "publisher": site.publisher,
        "address": site.address,
        "look": site.look,
    })
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

fn attachment(path: &str, words: &Words) -> Value {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mime = match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        Some("bib") => "application/x-bibtex",
        _ => "application/octet-stream",
    };
    json!({ "path": format!("/{path}"), "name": name, "mime": mime, "description": said!(words, "data-behind-document", name = name) })
}
