//! Decides which content goes where, in what order: briefings, cases, sources, tables and pages, as documents.

mod appraisals;
mod arrangement;
mod availability;
mod bars;
mod book_index;
mod briefing;
mod case;
mod case_box;
mod case_list;
mod case_tables;
mod coded_lists;
mod coders;
mod making;
mod codes;
mod corrections;
mod coverage;
mod data;
mod evidence;
mod figures;
mod finding;
mod first_page;
mod forest;
mod frames;
mod groups;
mod languages;
mod look;
mod map;
mod maps;
mod names;
mod page;
mod own_fields;
mod paging;
mod parts;
mod pictures;
mod prisma;
mod results;
mod source;
mod sheets;
mod spread;
mod tables;
mod told;
mod uses;
mod volumes;

use crate::document::{
    Change, Document, Download, IndexGroup, Inline, Kind, Site, Target, change_pictures, plain_text,
};
use crate::model::{Facet, Review, ReviewFile, TextPage};
use crate::words::{Words, sentences, written};

pub use availability::{Available, settle};
pub use coded_lists::CodedList;
pub use paging::in_pages;
pub use sheets::sheets;
pub use volumes::{book, handouts};

/// What is asked for and known about this run.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'e> {
    /// Whether the content has errors and is published all the same.
    pub draft: bool,
    /// Where the edition is published within the output folder, with `/` at the end; empty for the original.
    pub folder: &'e str,
    /// All editions, the original first; none if there is but one.
    pub editions: &'e [EditionName],
}

impl Edition<'_> {
    /// The page that says what was checked, which is one for all editions.
    pub(crate) fn report(self) -> String {
        format!("{}report/check.html", self.way_out())
    }

    /// The way from the folder of the edition to that of the original.
    pub(crate) fn way_out(self) -> &'static str {
        if self.folder.is_empty() { "" } else { "../" }
    }
}

/// What editions call one of them.
#[derive(Debug, Clone)]
pub struct EditionName {
    /// Its language.
    pub language: String,
    /// The name of the language in itself.
    pub name: String,
    /// Where it is published within the output folder.
    pub folder: String,
    /// Where it will stand on the web, if that is known.
    pub address: Option<String>,
}

/// Everything that is to be printed.
#[derive(Debug)]
pub struct Composition {
    /// What every page says about the site.
    pub site: Site,
    /// The pages of the site, in the order of a printed book.
    pub documents: Vec<Document>,
    /// Lists of cases that pages lead to, which the site alone has; [`lists`] composes them.
    pub lists: Vec<CodedList>,
    /// What the book can be looked up by.
    pub index: Vec<IndexGroup>,
    /// Whether the book has the notes on cases.
    pub cases_in_book: bool,
    /// Tables that are published as data: documents that hold one table each.
    pub data: Vec<Document>,
}

impl Composition {
    /// All documents, those that are published as data among them.
    pub fn all_documents(&mut self) -> impl Iterator<Item = &mut Document> {
        self.documents.iter_mut().chain(&mut self.data)
    }
}

/// What composing a page may look at.
#[derive(Clone, Copy)]
pub(crate) struct Context<'r> {
    review: &'r Review,
    about: &'r ReviewFile,
    edition: Edition<'r>,
    /// Which cases each briefing uses.
    uses: &'r uses::Uses<'r>,
    /// How many works came with cases that were added since the review.
    works_added: usize,
    /// What the program itself says, in the language of the review.
    words: &'r Words,
    /// Whether numbers stay as they are typed, for programs that read a table.
    is_data: bool,
}

impl Context<'_> {
    /// A message without values.
    fn say(self, name: &str) -> String {
        self.words.say(name)
    }

    /// The same as text.
    fn text(self, name: &str) -> Vec<Inline> {
        parts::text(self.say(name))
    }

    /// A number of things, as readers or programs read it.
    fn number(self, number: usize) -> String {
        if self.is_data { number.to_string() } else { self.words.number(number) }
    }

    /// A number as it was typed, as readers or programs read it.
    fn decimal(self, typed: &str) -> String {
        if self.is_data { typed.to_owned() } else { self.words.decimal(typed) }
    }

    /// Words with links in a row: "one, two".
    fn list(self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        parts::join(items, &self.say("between-items"))
    }

    /// Words with links in a row within a sentence: "one, two and three".
    fn series(self, mut items: Vec<Vec<Inline>>) -> Vec<Inline> {
        let last = items.pop().unwrap_or_default();
        if items.is_empty() { last } else { parts::join(vec![self.list(items), last], &self.say("between-two")) }
    }

    /// Groups of words with links in a row: "one; two".
    fn groups(self, items: Vec<Vec<Inline>>) -> Vec<Inline> {
        parts::join(items, &self.say("between-groups"))
    }
}

impl<'r> Context<'r> {
    fn of(
        review: &'r Review,
        about: &'r ReviewFile,
        edition: Edition<'r>,
        uses: &'r uses::Uses<'r>,
        words: &'r Words,
    ) -> Self {
        let works_added = review.works.iter().filter(|work| review.is_added(work)).count();
        Self { review, about, edition, uses, works_added, words, is_data: false }
    }
}

/// Composes all documents; the tables for programs are [`sheets`].
pub fn compose(review: &Review, about: &ReviewFile, edition: Edition<'_>, words: &Words) -> Composition {
    let uses = uses::uses(review);
    let context = Context::of(review, about, edition, &uses, words);
    let mut documents = vec![first_page::compose(context)];
    documents.extend(review.pages.iter().filter(|page| page.before_briefings).map(|page| page::compose(context, page)));
    documents.extend(
        review
            .facets
            .iter()
            .flat_map(|facet| facet.themes.iter().map(|theme| briefing::compose(context, facet, theme))),
    );
    documents.push(case_list::compose(context));
    documents.extend(review.cases.iter().map(|case| case::compose(context, case)));
    documents
        .extend(review.pages.iter().filter(|page| !page.before_briefings).map(|page| page::compose(context, page)));
    documents.extend(tables::compose(context));
    documents.extend(corrections::compose(context));
    let themes = review.facets.iter().flat_map(|facet| facet.themes.iter().map(move |theme| (facet, theme)));
    documents.extend(themes.filter_map(|(facet, theme)| evidence::compose(context, facet, theme)));
    documents.iter_mut().for_each(|document| finish(document, context));
    let lists = coded_lists::cut(context, &mut documents);
    let mut of_sources = source::compose(context, &documents);
    of_sources.iter_mut().for_each(|document| parts::finish(document, context));
    documents.extend(of_sources);
    documents.push(search(context));
    documents.iter_mut().for_each(|document| languages::tell(document, context));
    let cases_in_book = volumes::has_cases(review, about);
    let index = if cases_in_book { book_index::index(context) } else { Vec::new() };
    Composition { site: site(context), documents, lists, index, cases_in_book, data: data::compose(context) }
}

/// Composes the lists of cases that pages lead to; they cite nothing.
pub fn lists(
    lists: &[CodedList],
    review: &Review,
    about: &ReviewFile,
    edition: Edition<'_>,
    words: &Words,
) -> Vec<Document> {
    let uses = uses::uses(review);
    let context = Context::of(review, about, edition, &uses, words);
    let mut documents: Vec<Document> = lists.iter().map(|list| coded_lists::compose(context, list)).collect();
    for document in &mut documents {
        parts::finish(document, context);
        languages::tell(document, context);
    }
    documents
}

/// Settles what a document leads to and shows.
fn finish(document: &mut Document, context: Context<'_>) {
    parts::finish(document, context);
    change_pictures(&mut document.blocks, &mut |picture| pictures::resolve(context, picture));
}

/// The page of the search; its words are for readers without scripts, which put the search in their place.
fn search(context: Context<'_>) -> Document {
    let mut document =
        parts::document(context, Kind::Search, "search".to_owned(), &context.say("search"), "review.yaml");
    let lists = [
        ("cases/index.html", "to-all-cases"),
        ("sources/index.html", "to-all-sources"),
        ("index.html", "to-all-briefings"),
    ];
    let links = lists.map(|(path, words)| vec![Inline::page(path, context.say(words))]).to_vec();
    document.blocks =
        vec![parts::paragraph(written!(context.words, "search-needs-scripts", lists = context.series(links)))];
    document
}

fn site(context: Context<'_>) -> Site {
    let about = context.about;
    let link = |label: &str, path: &str| Download { label: label.to_owned(), path: path.to_owned() };
    let to = |name: &str, path: &str| link(&context.say(name), path);
    let mut navigation =
        vec![to("briefings", "index.html"), to("cases", "cases/index.html"), to("sources", "sources/index.html")];
    navigation.extend(tables::first_path(context).map(|path| to("tables", &path)));
    let page_link =
        |page: &TextPage| link(&page.label.as_ref().unwrap_or(&page.title).value, &format!("{}.html", page.id));
    let (below, above): (Vec<_>, Vec<_>) = context.review.pages.iter().partition(|page| page.in_footer);
    navigation.extend(above.into_iter().map(page_link));
    navigation.push(to("search", "search.html"));
    let mut footer: Vec<Download> = below.into_iter().map(page_link).collect();
    footer.push(to("what-was-checked", &context.edition.report()));
    Site {
        title: about.title.value.clone(),
        description: about.description.value.clone(),
        version: about.version.value.clone(),
        date: about.date.value.clone(),
        date_text: context.words.date(&about.date.value),
        language: about.language.value.clone(),
        language_of_words: context.review.language_of(about.file).map(str::to_owned),
        evidence: plain_text(&sentences::evidence_from(
            context.words,
            parts::text(review_name(context)),
            context.works_added,
        )),
        licence: about.licence.value.clone(),
        report_problems_to: report_problems_to(context),
        address: about.address.as_ref().map(|address| address.value.clone()),
        look: look::look(context),
        publisher: about.publisher.as_ref().map(|publisher| publisher.value.clone()),
        review_address: context.review.work(&about.review.value).and_then(|work| {
            work.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")).or_else(|| work.url.clone())
        }),
        changes: about.changes.iter().map(change).collect(),
        pictures: Vec::new(),
        navigation,
        footer,
        editions: languages::editions(context.edition),
        draft: context.edition.draft,
    }
}

/// The address, or the page of a content file with the place in it.
fn report_problems_to(context: Context<'_>) -> Option<String> {
    let typed = &context.about.report_problems_to.as_ref()?.value;
    let (page, anchor) = typed.split_once('#').unwrap_or((typed, ""));
    match output_path(context, page) {
        Some(page) if anchor.is_empty() => Some(page),
        Some(page) => Some(format!("{page}#{anchor}")),
        None => Some(typed.clone()),
    }
}

fn change(change: &crate::model::Change) -> Change {
    Change { version: change.version.value.clone(), date: change.date.value.clone(), text: change.text.value.clone() }
}

/// The review's authors and year, for places where nothing is formatted: `Okafor & Lind, 2020`.
fn review_name(context: Context<'_>) -> String {
    let key = &context.about.review.value;
    context.review.work(key).map_or_else(|| key.clone(), |work| parts::short_name(context, work))
}

/// The keys of all works that documents cite or print, each once, in the order of the alphabet.
pub fn cited_keys(documents: &[Document]) -> Vec<String> {
    let mut keys = std::collections::BTreeSet::new();
    for document in documents {
        document.visit_inlines(&mut |inline| match inline {
            Inline::Citation(citation) => keys.extend(citation.items.iter().map(|item| item.key.clone())),
            Inline::Reference { key, .. } => {
                keys.insert(key.clone());
            }
            _ => {}
        });
    }
    keys.into_iter().collect()
}

/// The page that a content file becomes, relative to the output folder.
fn output_path(context: Context<'_>, content_path: &str) -> Option<String> {
    let stem = content_path.strip_suffix(".md")?;
    let (folder, name) = stem.rsplit_once('/')?;
    match folder.split('/').next()? {
        "cases" => Some(format!("cases/{name}.html")),
        "pages" => Some(format!("{name}.html")),
        folder => {
            let has_folder = |facet: &&Facet| facet.axis.folder.as_ref().is_some_and(|own| own.value == folder);
            let facet = context.review.facets.iter().find(has_folder)?;
            let page = facet.theme(name).map_or(name, |theme| theme.page.as_str());
            Some(format!("briefings/{page}.html"))
        }
    }
}

/// Turns a link to a content file into a link to its page; its words alone where there is none.
fn resolve_link(context: Context<'_>, inline: &mut Inline) {
    if let Inline::Link { target, text } = inline
        && let Target::Content { path, anchor, .. } = &*target
    {
        match output_path(context, path) {
            Some(path) => *target = Target::Page { path, anchor: anchor.clone() },
            None => *inline = Inline::Missing { text: crate::document::plain_text(text) },
        }
    }
}
