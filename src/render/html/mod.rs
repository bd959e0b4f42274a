//! HTML: one page a document, laid out by the Tera templates in `templates/html`.
//!
//! The content of a page is written here by a total match over the tree, with every text escaped; the templates lay out
//! what stands round it and decide nothing.

mod build;
mod figures;
mod landmarks;
mod links;
mod look;
mod metadata;
mod rows;
mod scripts;
mod search;
mod tree;

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Tera};

use super::Page;
use super::svg::Pen;
use crate::document::{
    Accent, Document, Download, EditionLink, Inline, Kind, Look, Part, Picture, Site, plain_text, visit_pictures,
};
use crate::load::TemplateFile;
use crate::words::{Words, said};
use metadata::Meta;
use tree::Writer;

/// A page template cannot be read or fails on a page.
#[derive(Debug, thiserror::Error)]
#[error("a page template fails{}\n{message}", page.as_ref().map(|page| format!(" on `{page}`")).unwrap_or_default())]
pub struct TemplateError {
    /// The page that was being made; none if the templates cannot be read at all.
    page: Option<String>,
    /// What the template engine says, with file, line and column.
    message: String,
}

/// What a template knows of a page.
#[derive(Debug, Serialize)]
struct PageContext<'d> {
    kind: String,
    path: String,
    /// The title of its window.
    name: String,
    /// What its foot says of the edition.
    edition: String,
    build: String,
    /// The way from the page to the output folder: empty or `../`.
    root: String,
    title: &'d str,
    description: String,
    /// What programs read of it.
    metas: Vec<Meta>,
    json_ld: String,
    /// Where to report a problem.
    report_href: Option<String>,
    accent: String,
    is_index: bool,
    is_search: bool,
    /// What was checked is told in English.
    is_report: bool,
    draft: bool,
    header_html: String,
    body_html: String,
    contents: Vec<ContentsEntry>,
    /// Documents to take away.
    documents: Vec<LinkContext>,
    /// Files for programs to take away.
    data: Vec<LinkContext>,
    /// The anchor of what says how to cite the page.
    citation: Option<&'static str>,
    navigation: Vec<LinkContext>,
    footer: Vec<LinkContext>,
    /// The page in every edition, the original first; none if there is but one.
    editions: Vec<EditionContext<'d>>,
    /// The scripts of the page, relative to the output folder, in order.
    scripts: Vec<String>,
    /// Where the page stands among those of its document.
    pages: Option<PagesContext>,
}

/// A heading in the contents of a page.
#[derive(Debug, Serialize)]
struct ContentsEntry {
    id: String,
    text: String,
    /// The language of its words, where that is not the page's.
    language: Option<String>,
}

fn contents_entry((id, words): (&str, &[Inline])) -> ContentsEntry {
    let language = match words {
        [Inline::Language { language, .. }] => Some(language.clone()),
        _ => None,
    };
    ContentsEntry { id: id.to_owned(), text: plain_text(words), language }
}

/// A link beside the content.
#[derive(Debug, Serialize)]
struct LinkContext {
    label: String,
    href: String,
    current: bool,
}

/// The same page in an edition of the review.
#[derive(Debug, Serialize)]
struct EditionContext<'s> {
    language: &'s str,
    name: &'s str,
    /// Its address from this page.
    href: String,
    /// Its address on the web; that from this page, if none is known.
    address: String,
    current: bool,
}

/// The pages of a document that is too long for one.
#[derive(Debug, Serialize)]
struct PagesContext {
    /// "Page 2 of 9".
    said: String,
    links: Vec<LinkContext>,
    previous: Option<String>,
    next: Option<String>,
}

/// The scripts with what pages know of documents: the rows of tables, the words to search in, and those of filters.
pub fn scripts(documents: &[Document], words: &Words) -> impl Iterator<Item = Page> {
    let of_filters = std::iter::once_with(|| scripts::filter_words(words));
    rows::data(documents).into_iter().chain(search::data(documents, words)).chain(of_filters)
}

/// The files that pages load: style sheets, to which the look of the review is added, fonts and the logo.
pub fn assets(templates: &[TemplateFile], look: &Look, words: &Words) -> Vec<Page> {
    let assets = templates.iter().filter_map(|file| {
        let is_of_look = look.logo.as_ref() == Some(&file.path) || look.faces.iter().any(|face| face.path == file.path);
        let is_web_font = file.path.ends_with(".woff2") || file.path == "fonts/LICENSE.md";
        let path = match file.path.strip_prefix("assets/") {
            Some(path) => path,
            None if is_web_font || is_of_look => &file.path,
            None => return None,
        };
        let added = if path == "site.css" { look::style(look) } else { String::new() };
        let own = if matches!(path, "site.css" | "site.js" | "filters.js" | "search.js") {
            without_remarks(&file.contents)
        } else {
            None
        };
        let first = if path == "site.js" { scripts::words(words) } else { String::new() };
        let contents = [first.as_bytes(), own.as_ref().unwrap_or(&file.contents), added.as_bytes()].concat();
        Some(Page { path: format!("assets/{path}"), contents, origins: Vec::new() })
    });
    assets.collect()
}

/// A script or style sheet without the lines that hold remarks alone and without indents, which every reader would have to
/// load.
fn without_remarks(contents: &[u8]) -> Option<Vec<u8>> {
    let is_remark = |line: &str| line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
    let lines = std::str::from_utf8(contents).ok()?.lines().map(str::trim_start);
    Some(
        lines
            .filter(|line| !line.is_empty() && !is_remark(line.trim_end()))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
            .into_bytes(),
    )
}

/// The pictures that documents show, each once.
pub fn pictures(templates: &[TemplateFile], documents: &[Document]) -> Vec<Page> {
    let mut shown: BTreeMap<&str, &Picture> = BTreeMap::new();
    for document in documents {
        visit_pictures(&document.blocks, &mut |picture| {
            shown.extend((!picture.path.is_empty()).then_some((picture.path.as_str(), picture)));
        });
    }
    let pages = shown.into_iter().filter_map(|(path, picture)| {
        let file = templates.iter().find(|file| file.path == picture.file)?;
        Some(Page { path: path.to_owned(), contents: file.contents.clone(), origins: Vec::new() })
    });
    pages.collect()
}

fn engine(templates: &[TemplateFile]) -> Result<Tera, TemplateError> {
    let failed = |message: String| TemplateError { page: None, message };
    let mut texts = Vec::new();
    for file in templates.iter().filter(|file| file.path.starts_with("html/")) {
        let text = String::from_utf8(file.contents.clone())
            .map_err(|_| failed(format!("templates/{}: not UTF-8", file.path)))?;
        texts.push((file.path["html/".len()..].to_owned(), text));
    }
    let mut tera = Tera::default();
    tera.add_raw_templates(texts).map_err(|error| failed(describe(&error)))?;
    Ok(tera)
}

/// The engine's own words, with those of the errors below it.
fn describe(error: &tera::Error) -> String {
    let mut words = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        words.push_str(&format!("\n{inner}"));
        source = inner.source();
    }
    words
}

/// What stands round the content of every page.
#[derive(Debug)]
pub struct Frame<'f> {
    site: &'f Site,
    words: &'f Words,
    /// The words of the templates, by their names.
    said: serde_json::Value,
    tera: Tera,
}

/// The messages that the templates print as they are; `-` is no part of a name there.
const WORDS_OF_FRAME: [&str; 20] = [
    "direction",
    "skip-to-content",
    "draft-of-page",
    "draft-of-words",
    "navigation-of-site",
    "this-page-in-other-languages",
    "report-a-problem",
    "feed-of-changes",
    "changes",
    "search-all-pages",
    "search",
    "take-away",
    "cite",
    "data-of-page",
    "on-this-page",
    "pages-above",
    "pages-below",
    "previous-page",
    "next-page",
    "version",
];

impl<'f> Frame<'f> {
    /// The frame that the templates give the pages of a site.
    ///
    /// # Errors
    /// If a template cannot be read.
    pub fn of(site: &'f Site, words: &'f Words, templates: &[TemplateFile]) -> Result<Self, TemplateError> {
        Ok(Self { site, words, said: words.finished(&WORDS_OF_FRAME), tera: engine(templates)? })
    }

    /// Renders the page of a document.
    ///
    /// # Errors
    /// If a template fails on it.
    pub fn page(&self, document: &Document) -> Result<Page, TemplateError> {
        let path = format!("{}.html", document.path);
        let mut context = Context::new();
        context.insert("site", self.site);
        context.insert("words", &self.said);
        context.insert("page", &page_context(document, self.site, self.words, &path));
        let html = self
            .tera
            .render("page.html", &context)
            .map_err(|error| TemplateError { page: Some(path.clone()), message: describe(&error) })?;
        Ok(Page { path, contents: build::settle(&html).into_bytes(), origins: vec![document.origin.clone()] })
    }
}

fn page_context<'d>(document: &'d Document, site: &'d Site, words: &Words, path: &str) -> PageContext<'d> {
    let link = |label: &str, target: &str| LinkContext {
        label: label.to_owned(),
        href: links::relative(path, target),
        current: target == path,
    };
    let description = description(&document.standfirst, site);
    let links =
        |downloads: &[Download]| downloads.iter().map(|download| link(&download.label, &download.path)).collect();
    let (documents, data): (Vec<Download>, Vec<Download>) =
        document.downloads.iter().cloned().partition(|download| is_document(&download.path));
    let pen = Pen::of(&site.look, document.accent, words);
    let (header_html, body_html) = header_and_body(document, path, pen, words);
    PageContext {
        kind: words.say(document.kind.message()),
        name: name(document, site, words),
        edition: edition(site, words),
        build: said!(words, "build", build = build::UNKNOWN),
        path: path.to_owned(),
        root: "../".repeat(path.matches('/').count()),
        title: &document.title,
        metas: metadata::metas(document, site, words, &description),
        json_ld: metadata::json_ld(document, site, &description),
        report_href: site.report_problems_to.as_ref().map(|target| report_href(path, target)),
        description,
        accent: accent_class(document.accent),
        is_index: document.kind == Kind::Index,
        is_search: document.kind == Kind::Search,
        is_report: document.kind == Kind::Report,
        draft: document.draft,
        header_html,
        body_html,
        contents: landmarks::contents(&document.blocks).into_iter().map(contents_entry).collect(),
        documents: links(&documents),
        data: links(&data),
        citation: landmarks::says_how_to_cite(&document.blocks).then_some(landmarks::CITATION_ANCHOR),
        editions: editions(document, site, path),
        scripts: scripts::of(document),
        pages: document.part.as_ref().map(|part| pages_context(part, words, &link)),
        navigation: links(&site.navigation),
        footer: links(&site.footer),
    }
}

/// Whether a file is there for people and not for programs.
fn is_document(path: &str) -> bool {
    [".pdf", ".docx"].iter().any(|ending| path.ends_with(ending))
}

/// Where the page stands in each edition. What was checked is told once, for all of them.
fn editions<'s>(document: &Document, site: &'s Site, path: &str) -> Vec<EditionContext<'s>> {
    let editions = site.editions.iter().filter(|_| document.kind != Kind::Report);
    let root = "../".repeat(path.matches('/').count());
    let context = |edition: &'s EditionLink| {
        let href = format!("{root}{}{path}", edition.way);
        let address = edition.address.as_ref().map_or_else(|| href.clone(), |address| format!("{address}{path}"));
        EditionContext { language: &edition.language, name: &edition.name, href, address, current: edition.current }
    };
    editions.map(context).collect()
}

/// What the window of a page is called: the page, its kind and the site.
fn name(document: &Document, site: &Site, words: &Words) -> String {
    if document.kind == Kind::Index {
        return site.title.clone();
    }
    let part = document.part.as_ref();
    let title = match part {
        Some(part) => said!(words, "part-of-title", title = &document.title, page = page_of(part, words)),
        None => document.title.clone(),
    };
    [title, words.say(document.kind.message()), site.title.clone()].join(" – ")
}

fn page_of(part: &Part, words: &Words) -> String {
    said!(words, "page-of-pages", number = part.number.to_string(), all = part.all.to_string())
}

/// What the foot of every page says: version, date, evidence and publisher.
fn edition(site: &Site, words: &Words) -> String {
    let version = said!(words, "edition", title = &site.title, version = &site.version, date = &site.date_text);
    let publisher = site.publisher.as_ref().map(|name| said!(words, "published-by-behind", publisher = name));
    format!("{version} {}.{}", site.evidence, publisher.unwrap_or_default())
}

/// An address outside the site as it is, a page of the site from this one.
fn report_href(path: &str, target: &str) -> String {
    if links::is_harmless(target) {
        return target.to_owned();
    }
    let (page, anchor) = target.split_once('#').map_or((target, ""), |(page, anchor)| (page, anchor));
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    format!("{}{anchor}", links::relative(path, page))
}

fn pages_context(part: &Part, words: &Words, link: &dyn Fn(&str, &str) -> LinkContext) -> PagesContext {
    let link = |number: usize| link(&number.to_string(), &format!("{}.html", Part::path(&part.of, number)));
    PagesContext {
        said: page_of(part, words),
        links: (1..=part.all).map(link).collect(),
        previous: (part.number > 1).then(|| link(part.number - 1).href),
        next: (part.number < part.all).then(|| link(part.number + 1).href),
    }
}

fn description(standfirst: &[Inline], site: &Site) -> String {
    let words = plain_text(standfirst);
    if words.is_empty() { site.description.clone() } else { words }
}

/// An attribute with its value escaped, and a space before it.
pub(super) fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}

/// The text with the signs that HTML gives a meaning written as references.
fn escape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    // Writing into memory cannot fail.
    let _ = tera::escape_html(text, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// The class of a theme's colour.
pub(super) fn accent_class(accent: Option<Accent>) -> String {
    accent.map_or_else(|| "accent-none".to_owned(), |accent| format!("accent-{}-{}", accent.facet, accent.theme))
}

/// What stands above the content and is part of it (kind, title, standfirst and facts), and the content with the notes of
/// both.
fn header_and_body(document: &Document, path: &str, pen: Pen<'_>, words: &Words) -> (String, String) {
    let mut writer = Writer::new(path, pen, words);
    writer.header(document);
    let header = writer.take();
    writer.blocks(&document.blocks);
    writer.notes();
    (header, writer.take())
}
