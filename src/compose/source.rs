//! The page of each work that is cited or included, and the list of them.

use std::collections::BTreeMap;

use super::parts::{case_links, count, document, fact, heading, join, paragraph, short_name, text, values};
use super::{Context, frames};
use crate::document::{Block, Document, Filter, Inline, Kind, Reference, Table, Target, sentences};
use crate::model::{Work, WorkKind};

/// Where each work is cited: documents in their order, each with the anchors of its citations.
type CitedIn<'d> = BTreeMap<String, Vec<(&'d Document, Vec<String>)>>;

/// Composes the list of works and a page for each that is a source of the review or that the documents cite.
pub(super) fn compose(context: Context<'_>, documents: &[Document]) -> Vec<Document> {
    let cited_in = cited_in(documents);
    let is_printed = |work: &&Work| is_source(context, work) || cited_in.contains_key(&work.key);
    let works: Vec<&Work> = context.review.works.iter().filter(is_printed).collect();
    let mut composed = vec![compose_list(context, &works, &cited_in)];
    composed.extend(works.iter().map(|work| compose_work(context, work, &cited_in)));
    composed
}

fn is_source(context: Context<'_>, work: &Work) -> bool {
    values(&context.about.sources).any(|key| key == work.key)
}

fn cited_in(documents: &[Document]) -> CitedIn<'_> {
    let mut cited_in: CitedIn<'_> = BTreeMap::new();
    for document in documents {
        document.visit_inlines(&mut |inline| {
            let Inline::Citation(citation) = inline else { return };
            for item in &citation.items {
                let places = cited_in.entry(item.key.clone()).or_default();
                match places.last_mut().filter(|(last, _)| last.path == document.path) {
                    Some((_, anchors)) => anchors.push(citation.id.clone()),
                    None => places.push((document, vec![citation.id.clone()])),
                }
            }
        });
    }
    cited_in
}

fn compose_list(context: Context<'_>, works: &[&Work], cited_in: &CitedIn<'_>) -> Document {
    let mut document = document(context, Kind::Source, "sources/index", "All sources", bibliography(context));
    let sources = works.iter().filter(|work| is_source(context, work)).count();
    let added: Vec<&Work> = works.iter().copied().filter(|work| context.review.is_added(work)).collect();
    let others = works.len() - sources - added.len();
    document.standfirst = text(sentences::works_listed(sources, added.len(), others));
    let included = values(&context.about.sources).filter_map(|key| context.review.work(key));
    let rows = included.chain(added.iter().copied()).map(|work| source_row(context, work, cited_in));
    let table = Table {
        id: "sources".to_owned(),
        caption: text(sentences::works_as_evidence(added.len())),
        columns: ["Work", "Year", "Kind", "Cases", "Used in"].map(text).to_vec(),
        widths: vec![6, 1, 2, 4, 3],
        rows: rows.collect(),
        row_headers: true,
        wide: false,
        filters: [1, 2].map(|column| Filter { column, order: Vec::new() }).to_vec(),
        ..Table::default()
    };
    let entries = works.iter().map(|work| Reference {
        key: work.key.clone(),
        id: format!("ref-{}", work.slug),
        text: Vec::new(),
        cited_at: Vec::new(),
    });
    document.blocks = vec![
        heading(2, "Evidence"),
        Block::Table(table),
        heading(2, "All references"),
        Block::References { entries: entries.collect() },
    ];
    document
}

/// The file of the bibliography, or the first of several.
fn bibliography<'r>(context: Context<'r>) -> &'r str {
    context.review.works.first().map_or("review.yaml", |work| context.review.path(work.span.file))
}

fn source_row(context: Context<'_>, work: &Work, cited_in: &CitedIn<'_>) -> Vec<Vec<Inline>> {
    let link = Inline::page(format!("sources/{}.html", work.slug), work.title.clone());
    let cases = case_ids(context, work);
    let cases = if cases.is_empty() { text("No case") } else { case_links(context, cases) };
    let year = work.date.map_or_else(|| "No year".to_owned(), |date| date.year.to_string());
    vec![vec![link], text(year), text(kind(work.kind)), cases, text(uses(cited_in.get(&work.key)))]
}

fn kind(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Article => "Article",
        WorkKind::Book => "Book",
        WorkKind::Chapter => "Chapter",
        WorkKind::Report => "Report",
        WorkKind::Thesis => "Thesis",
        WorkKind::ConferencePaper => "Conference paper",
        WorkKind::Webpage => "Web page",
        WorkKind::Other => "Other",
    }
}

fn case_ids<'r>(context: Context<'r>, work: &Work) -> Vec<&'r str> {
    let cases = context.review.cases.iter().filter(|case| values(&case.sources).any(|key| key == work.key));
    cases.map(|case| case.id.as_str()).collect()
}

/// In how many documents a work is cited: "2 briefings, 3 cases".
fn uses(places: Option<&Vec<(&Document, Vec<String>)>>) -> String {
    let Some(places) = places else { return "Not cited".to_owned() };
    let kinds = [
        (Kind::Briefing, "briefing", "briefings"),
        (Kind::Case, "case page", "case pages"),
        (Kind::Page, "page about the review", "pages about the review"),
        (Kind::Table, "table", "tables"),
    ];
    let counted = kinds.iter().filter_map(|(kind, one, many)| {
        let number = places.iter().filter(|(document, _)| document.kind == *kind).count();
        (number > 0).then(|| count(number, one, many))
    });
    counted.collect::<Vec<_>>().join(", ")
}

fn compose_work(context: Context<'_>, work: &Work, cited_in: &CitedIn<'_>) -> Document {
    let mut document = document(
        context,
        Kind::Source,
        format!("sources/{}", work.slug),
        &work.title,
        context.review.path(work.span.file),
    );
    let role = match values(&context.about.sources).position(|key| key == work.key) {
        Some(place) => sentences::included_work(place + 1, context.about.sources.len()),
        None if work.key == context.about.review.value => sentences::work_is_review(),
        None if context.review.is_added(work) => sentences::work_is_added(),
        None if !case_ids(context, work).is_empty() => sentences::work_tells_of_case(),
        None => sentences::work_is_background(),
    };
    document.standfirst = text(format!("{}. {}.", short_name(work), kind(work.kind)));
    document.facts = vec![fact("Role", text(role))];
    document.facts.extend(frames::read_elsewhere(context, &work.key).map(|words| fact("Read", words)));
    document.facts.extend([
        fact("Used in", text(uses(cited_in.get(&work.key)))),
        fact("Key", vec![Inline::Code { text: work.key.clone() }]),
    ]);
    document.blocks = vec![
        heading(2, "Reference"),
        paragraph(vec![Inline::Reference { key: work.key.clone(), text: Vec::new() }]),
        heading(2, "Cases it describes"),
    ];
    let cases = case_ids(context, work);
    document.blocks.push(if cases.is_empty() {
        paragraph(text(sentences::work_without_case()))
    } else {
        Block::List {
            start: None,
            items: cases.into_iter().map(|id| vec![paragraph(case_links(context, [id]))]).collect(),
        }
    });
    document.blocks.push(heading(2, "Where it is cited"));
    document.blocks.push(where_cited(cited_in.get(&work.key)));
    document
}

fn where_cited(places: Option<&Vec<(&Document, Vec<String>)>>) -> Block {
    let Some(places) = places else { return paragraph(text(sentences::work_not_cited())) };
    let items = places.iter().map(|(document, anchors)| {
        let path = format!("{}.html", document.path);
        let mut line = text(format!("{}: ", document.kind.label()));
        line.push(Inline::page(path.clone(), document.title.clone()));
        line.push(Inline::text(", place "));
        let links = anchors.iter().zip(1..).map(|(anchor, number)| {
            let target = Target::Page { path: path.clone(), anchor: Some(anchor.clone()) };
            vec![Inline::Link { target, text: text(number.to_string()) }]
        });
        line.extend(join(links.collect(), ", "));
        vec![paragraph(line)]
    });
    Block::List { start: None, items: items.collect() }
}
