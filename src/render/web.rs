//! What programs read of a site: the feed of changes (Atom, RFC 4287), and where its address is known the list of its
//! pages (sitemaps.org). The list of the original has the pages of all editions, each with those that say the same.

use super::Page;
use super::escape_xml as escape;
use crate::document::{Document, EditionLink, Kind, Site};
use crate::words::{Words, said};

/// The feed, relative to the output folder.
pub const FEED: &str = "feed.xml";

/// The feed where there are changes, and the sitemap where there is an address.
pub fn render(documents: &[Document], site: &Site, words: &Words) -> Vec<Page> {
    let feed = (!site.changes.is_empty()).then(|| page(FEED, feed(site, words)));
    let is_translation = site.editions.first().is_some_and(|original| !original.current);
    let address = site.address.as_deref().filter(|_| !is_translation);
    let sitemap = address.map(|address| page("sitemap.xml", sitemap(documents, site, address)));
    feed.into_iter().chain(sitemap).collect()
}

fn page(path: &str, contents: String) -> Page {
    Page { path: path.to_owned(), contents: contents.into_bytes(), origins: vec!["review.yaml".to_owned()] }
}

/// Without an address of its own a site names itself by the title, which is what stays the same from one edition to the
/// next.
fn feed(site: &Site, words: &Words) -> String {
    let id = site.address.clone().unwrap_or_else(|| format!("urn:casebook:{}", name(&site.title)));
    let author = site.publisher.as_ref().unwrap_or(&site.title);
    let entries: String = site
        .changes
        .iter()
        .map(|change| {
            format!(
                "<entry>\n<id>{}{}</id>\n<title>{}</title>\n<updated>{}T00:00:00Z</updated>\n<link href=\"index.html\"/>\n\
                 <content type=\"text\">{}</content>\n</entry>\n",
                escape(&id),
                escape(&format!("#version-{}", name(&change.version))),
                escape(&said!(words, "version-of-edition", version = &change.version)),
                escape(&change.date),
                escape(&change.text)
            )
        })
        .collect();
    let base = site.address.as_ref().map(|address| format!(" xml:base=\"{}\"", escape(address))).unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\"{base}>\n<id>{}</id>\n\
         <title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}T00:00:00Z</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"self\" href=\"{FEED}\"/>\n{entries}</feed>\n",
        escape(&site.language),
        escape(&id),
        escape(&site.title),
        escape(&site.description),
        escape(&site.date),
        escape(author),
    )
}

fn sitemap(documents: &[Document], site: &Site, address: &str) -> String {
    let edition = |edition: &EditionLink| Some((edition.language.clone(), edition.address.clone()?));
    let editions: Vec<(String, String)> = site.editions.iter().filter_map(edition).collect();
    let alone = [(site.language.clone(), address.to_owned())];
    let listed = documents.iter().filter(|document| !matches!(document.kind, Kind::Search | Kind::Report));
    let entries = listed.flat_map(|document| {
        let path = if document.kind == Kind::Index { String::new() } else { format!("{}.html", document.path) };
        let addresses = if editions.is_empty() { &alone[..] } else { &editions };
        let others = alternates(&editions, &path);
        addresses
            .iter()
            .map(move |(_, address)| entry(&format!("{address}{path}"), &others, &site.date))
            .collect::<Vec<_>>()
    });
    let links = if editions.is_empty() { "" } else { " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" };
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{links}>\n{}</urlset>\n",
        entries.collect::<String>()
    )
}

/// The same page in every language, its own among them; the original stands for languages that there are not.
fn alternates(editions: &[(String, String)], path: &str) -> String {
    let original = editions.first().map(|(_, address)| ("x-default", address.as_str()));
    let editions = editions.iter().map(|(language, address)| (language.as_str(), address.as_str()));
    let link = |(language, address): (&str, &str)| {
        let href = escape(&format!("{address}{path}"));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\"/>")
    };
    editions.chain(original).map(link).collect()
}

fn entry(address: &str, alternates: &str, date: &str) -> String {
    format!("<url><loc>{}</loc><lastmod>{}</lastmod>{alternates}</url>\n", escape(address), escape(date))
}

/// Words as a part of a name: letters, digits and dots, with `-` for all else.
fn name(words: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '.' { c.to_ascii_lowercase() } else { '-' };
    words.chars().map(plain).collect()
}
