//! The data that the Typst templates read: one JSON file for each PDF.
//!
//! Content reaches Typst as data, never as Typst code, so nothing in it has to be escaped. Links are settled here: a link
//! to something inside the same PDF leads to its label, any other link inside the site is printed as its words alone.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::svg;
use crate::document::{Block, Document, Drawing, Inline, Kind, Site, Target, change_lines};

/// One PDF to be typeset.
#[derive(Debug, Clone)]
pub struct PdfJob {
    /// Where the PDF is published, relative to the output folder.
    pub path: String,
    /// The content file to name when it cannot be typeset.
    pub origin: String,
    /// The JSON that its template reads.
    pub data: Vec<u8>,
    /// Files of the output folder that travel inside the PDF.
    pub attachments: Vec<String>,
    /// The content files that it is made from; empty where it is made from all.
    pub origins: Vec<String>,
}

/// Makes the jobs: a PDF for each briefing, one for the tables, and one for everything. `data_files` are the data files
/// of the output folder that may be attached.
pub fn jobs(documents: &[Document], site: &Site, data_files: &[String]) -> Vec<PdfJob> {
    let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
    let mut jobs: Vec<PdfJob> = briefings.map(|briefing| briefing_job(briefing, site, data_files)).collect();
    let tables: Vec<Document> = documents.iter().filter(|document| document.kind == Kind::Table).cloned().collect();
    let csv_files: Vec<String> =
        data_files.iter().filter(|path| path.ends_with(".csv") && !is_of_briefing(path, documents)).cloned().collect();
    if !tables.is_empty() {
        let title = format!("Tables: {}", site.title);
        jobs.push(job("appendix/appendix.pdf", "appendix", &title, tables, site, csv_files.clone()));
    }
    jobs.extend(picture_jobs(documents, site));
    jobs.push(job("casebook.pdf", "book", &site.title, book(documents), site, csv_files));
    jobs
}

/// The picture of a page that is passed on: one for each briefing, and one for the site.
pub fn picture_path(document: &Document) -> Option<String> {
    match document.kind {
        Kind::Index | Kind::Briefing => Some(format!("assets/pictures/{}.png", document.path.replace('/', "-"))),
        Kind::Case | Kind::Source | Kind::Table | Kind::Page | Kind::Report | Kind::Search => None,
    }
}

/// The jobs for the pictures: a title on a card, 1200 by 630 pixels, as Open Graph asks for.
fn picture_jobs(documents: &[Document], site: &Site) -> Vec<PdfJob> {
    let jobs = documents.iter().filter_map(|document| {
        let bare = Document { blocks: Vec::new(), facts: Vec::new(), ..document.clone() };
        Some(job(&picture_path(document)?, "card", &document.title, vec![bare], site, Vec::new()))
    });
    jobs.collect()
}

/// Whether a data file belongs to one briefing alone.
fn is_of_briefing(path: &str, documents: &[Document]) -> bool {
    let briefings = documents.iter().filter(|document| document.kind == Kind::Briefing);
    let mut prefixes = briefings.map(|briefing| format!("{}-", briefing.path.replacen("briefings/", "data/", 1)));
    prefixes.any(|prefix| path.starts_with(&prefix))
}

fn briefing_job(briefing: &Document, site: &Site, data_files: &[String]) -> PdfJob {
    let own = format!("{}-", briefing.path.replacen("briefings/", "data/", 1));
    let kept = |path: &&String| path.starts_with(&own) && (path.ends_with(".bib") || path.ends_with(".csv"));
    let attached = data_files.iter().filter(kept).cloned().collect();
    let path = format!("{}.pdf", briefing.path);
    let mut job = job(&path, "briefing", &briefing.title, vec![briefing.clone()], site, attached);
    job.origin.clone_from(&briefing.origin);
    job.origins = vec![briefing.origin.clone()];
    job
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
    let mut data = json!({
        "site": site_json(site),
        "form": form,
        "title": title,
        "description": site.description,
        "attachments": attached,
        "documents": documents,
    });
    rename_targets(&mut data);
    PdfJob {
        path: path.to_owned(),
        origin: "review.yaml".to_owned(),
        data: data.to_string().into_bytes(),
        attachments,
        origins: Vec::new(),
    }
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
        "review": site.review,
        "licence": site.licence,
        "build": site.build,
    })
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

/// The documents of the printed book: each once, with one list of references at the end.
fn book(documents: &[Document]) -> Vec<Document> {
    let printed = documents.iter().filter(|document| match document.kind {
        Kind::Index | Kind::Briefing | Kind::Case | Kind::Table | Kind::Page => true,
        Kind::Source => document.path == SOURCES,
        Kind::Report | Kind::Search => false,
    });
    let mut printed: Vec<Document> = printed.cloned().collect();
    for document in printed.iter_mut().filter(|document| document.path != SOURCES) {
        drop_references(document);
        document.change_inlines(&mut |inline| {
            if let Inline::Citation(citation) = inline {
                citation.text.iter_mut().for_each(lead_to_sources);
            }
        });
    }
    printed
}

/// The document that lists all references.
const SOURCES: &str = "sources/index";

fn drop_references(document: &mut Document) {
    let place = document.blocks.iter().position(|block| matches!(block, Block::References { .. }));
    if let Some(place) = place {
        document.blocks.remove(place);
        // The heading of the list goes with it.
        if place > 0 && matches!(document.blocks[place - 1], Block::Heading { .. }) {
            document.blocks.remove(place - 1);
        }
    }
}

fn lead_to_sources(inline: &mut Inline) {
    if let Inline::Link { target: Target::Page { path, anchor: Some(anchor) }, .. } = inline
        && path.is_empty()
        && anchor.starts_with("ref-")
    {
        *path = format!("{SOURCES}.html");
    }
}

/// Makes every link inside the PDF lead to a label that is there, and every other internal link its words.
fn settle_links(documents: &mut [Document]) {
    let labels = labels(documents);
    for document in documents {
        let own = document.path.clone();
        settle_line(&mut document.standfirst, &own, &labels);
        document.facts.iter_mut().for_each(|fact| settle_line(&mut fact.value, &own, &labels));
        change_lines(&mut document.blocks, &mut |line| settle_line(line, &own, &labels));
        settle_back_links(&mut document.blocks, &own, &labels);
        settle_cards(&mut document.blocks, &labels);
    }
}

fn settle_line(line: &mut Vec<Inline>, own: &str, labels: &BTreeSet<String>) {
    let mut settled = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        match &mut inline {
            Inline::Emphasis { text } | Inline::Strong { text } | Inline::Reference { text, .. } => {
                settle_line(text, own, labels)
            }
            Inline::Citation(citation) => settle_line(&mut citation.text, own, labels),
            Inline::Link { target, text } => {
                settle_line(text, own, labels);
                if let Some(label) = label_of(target, own) {
                    if labels.contains(&label) {
                        *target = Target::Page { path: label, anchor: None };
                    } else {
                        settled.append(text);
                        continue;
                    }
                }
            }
            Inline::Text { .. } | Inline::Code { .. } | Inline::Break | Inline::Missing { .. } => {}
        }
        settled.push(inline);
    }
    *line = settled;
}

/// The label that an internal link leads to; none for an outside address.
fn label_of(target: &Target, own: &str) -> Option<String> {
    match target {
        Target::Address { .. } => None,
        Target::Page { path, anchor } | Target::Content { path, anchor, .. } => {
            let document = if path.is_empty() { own } else { path.trim_end_matches(".html") };
            Some(anchor.as_ref().map_or_else(|| document.to_owned(), |anchor| format!("{document}#{anchor}")))
        }
    }
}

/// Back-links lead to citations of the same document.
fn settle_back_links(blocks: &mut [Block], own: &str, labels: &BTreeSet<String>) {
    for block in blocks {
        if let Block::References { entries } = block {
            for entry in entries {
                entry.cited_at.retain(|anchor| labels.contains(&format!("{own}#{anchor}")));
            }
        }
    }
}

/// A card that leads out of the PDF keeps its words and loses its link.
fn settle_cards(blocks: &mut [Block], labels: &BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Cards { cards } => {
                for card in cards {
                    let label = card.path.trim_end_matches(".html").to_owned();
                    card.path = if labels.contains(&label) { label } else { String::new() };
                }
            }
            Block::Panel { blocks, .. } | Block::Quote { blocks } => settle_cards(blocks, labels),
            Block::List { items, .. } => items.iter_mut().for_each(|item| settle_cards(item, labels)),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::Facts { .. }
            | Block::References { .. } => {}
        }
    }
}

/// The labels that the templates set: each document's path, and `path#id` for everything in it that has an id.
fn labels(documents: &[Document]) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    for document in documents {
        labels.insert(document.path.clone());
        let mut add = |id: &str| {
            labels.insert(format!("{}#{id}", document.path));
        };
        block_ids(&document.blocks, &mut add);
        document.visit_inlines(&mut |inline| {
            if let Inline::Citation(citation) = inline {
                add(&citation.id);
            }
        });
    }
    labels
}

fn block_ids(blocks: &[Block], add: &mut dyn FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Heading { id, .. } => add(id),
            Block::Table(table) => add(&table.id),
            Block::Figure(figure) => {
                add(&figure.id);
                add(&figure.table.id);
            }
            Block::Panel { id, blocks, .. } => {
                add(id);
                block_ids(blocks, add);
            }
            Block::Quote { blocks } => block_ids(blocks, add),
            Block::List { items, .. } => items.iter().for_each(|item| block_ids(item, add)),
            Block::References { entries } => entries.iter().for_each(|entry| add(&entry.id)),
            Block::Paragraph { .. } | Block::Code { .. } | Block::Facts { .. } | Block::Cards { .. } => {}
        }
    }
}

/// The drawing of a figure, as the site has it.
fn draw(drawing: &Value, alternative: &Value) -> Option<String> {
    let drawing: Drawing = serde_json::from_value(drawing.clone()).ok()?;
    Some(svg::draw(&drawing, alternative.as_str()?))
}

/// Writes settled targets as the templates read them, `{"to": "label", "label": …}`, and draws the figures.
fn rename_targets(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(rename_targets),
        Value::Object(fields) => {
            if fields.get("to").and_then(Value::as_str) == Some("page") {
                let label = fields.get("path").cloned().unwrap_or_default();
                *value = json!({ "to": "label", "label": label });
                return;
            }
            if let Some(svg) = fields.get("drawing").and_then(|drawing| draw(drawing, fields.get("alternative")?)) {
                fields.insert("svg".to_owned(), svg.into());
            }
            fields.values_mut().for_each(rename_targets);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
