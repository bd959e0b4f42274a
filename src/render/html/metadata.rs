//! What programs read of a page: how to cite it (Highwire Press tags, as Google Scholar and Zotero read them), Dublin
//! Core, Open Graph, and JSON-LD after schema.org.

use serde::Serialize;
use serde_json::{Value, json};

use super::links::relative;
use crate::document::{Document, Kind, Site};
use crate::render::picture_path;
use crate::words::{Words, said};

/// One `meta` element.
#[derive(Debug, Serialize)]
pub(super) struct Meta {
    /// `name`, or `property` for Open Graph.
    attribute: &'static str,
    key: &'static str,
    content: String,
}

/// The `meta` elements of a page.
pub(super) fn metas(document: &Document, site: &Site, words: &Words, description: &str) -> Vec<Meta> {
    let language = document.language.as_deref().unwrap_or(&site.language);
    let own_path = format!("{}.html", document.path);
    let page = address(site, &own_path);
    let pdf = document.downloads.iter().find(|download| download.path.ends_with(".pdf"));
    let publisher = site.publisher.clone();
    let picture = picture_path(document)
        .filter(|path| site.pictures.contains(path))
        .map(|path| address(site, &path).unwrap_or_else(|| relative(&own_path, &path)));
    let kind = if document.kind == Kind::Index { "website" } else { "article" };
    let named = [
        ("citation_title", Some(document.title.clone())),
        ("citation_author", publisher.clone()),
        ("citation_publication_date", Some(site.date.replace('-', "/"))),
        ("citation_language", Some(language.to_owned())),
        ("citation_technical_report_institution", publisher.clone()),
        ("citation_public_url", page.clone()),
        ("citation_pdf_url", pdf.and_then(|download| address(site, &download.path))),
        ("DC.title", Some(document.title.clone())),
        ("DC.description", Some(description.to_owned())),
        ("DC.type", Some("Text".to_owned())),
        ("DC.format", Some("text/html".to_owned())),
        ("DC.date", Some(site.date.clone())),
        ("DC.language", Some(language.to_owned())),
        ("DC.publisher", publisher),
        ("DC.source", site.review_address.clone()),
        ("DC.rights", Some(site.licence.clone())),
        ("DC.identifier", page.clone()),
    ];
    let open_graph = [
        ("og:type", Some(kind.to_owned())),
        ("og:title", Some(document.title.clone())),
        ("og:description", Some(description.to_owned())),
        ("og:site_name", Some(site.title.clone())),
        ("og:locale", Some(language.replace('-', "_"))),
        ("og:url", page),
        ("og:image:alt", picture.as_ref().map(|_| said!(words, "title-of-page", title = &document.title))),
        ("og:image", picture),
    ];
    let metas = |attribute, pairs: Vec<(&'static str, Option<String>)>| {
        pairs.into_iter().filter_map(move |(key, content)| content.map(|content| Meta { attribute, key, content }))
    };
    metas("name", named.to_vec()).chain(metas("property", open_graph.to_vec())).collect()
}

/// The page as JSON-LD; `<` is written so that nothing in it can end the script element that it stands in.
pub(super) fn json_ld(document: &Document, site: &Site, description: &str) -> String {
    let language = document.language.as_deref().unwrap_or(&site.language);
    let kind = match document.kind {
        Kind::Index => "WebSite",
        Kind::Briefing | Kind::Evidence => "Report",
        Kind::Table => "Dataset",
        Kind::Case | Kind::Source | Kind::Page | Kind::Report | Kind::Search => "WebPage",
    };
    let fields = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!(kind))),
        ("name", Some(json!(document.title))),
        ("description", Some(json!(description))),
        ("inLanguage", Some(json!(language))),
        ("datePublished", Some(json!(site.date))),
        ("version", Some(json!(site.version))),
        ("url", address(site, &format!("{}.html", document.path)).map(Value::from)),
        ("publisher", site.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name }))),
        ("isBasedOn", site.review_address.clone().map(Value::from)),
        ("isPartOf", (document.kind != Kind::Index).then(|| json!({ "@type": "WebSite", "name": site.title }))),
    ];
    let object: serde_json::Map<String, Value> =
        fields.into_iter().filter_map(|(name, value)| value.map(|value| (name.to_owned(), value))).collect();
    Value::from(object).to_string().replace('<', "\\u003c")
}

/// A file of the site on the web; none where nobody knows the site's address.
fn address(site: &Site, path: &str) -> Option<String> {
    site.address.as_ref().map(|address| format!("{address}{path}"))
}
