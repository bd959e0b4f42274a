//! The page of each work that is cited or included, and the list of them.

use std::collections::BTreeMap;

use super::parts::{case_links, document, fact, heading, paragraph, short_name, text, values};
use super::{Context, frames};
use crate::document::{Block, Document, Filter, Inline, Kind, Listed, Reference, Table, Target, in_language};
use crate::model::{Work, WorkKind};
use crate::words::{said, sentences};

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
    let mut document =
        document(context, Kind::Source, "sources/index", &context.say("all-sources"), bibliography(context));
    let sources = works.iter().filter(|work| is_source(context, work)).count();
    let added: Vec<&Work> = works.iter().copied().filter(|work| context.review.is_added(work)).collect();
    let others = works.len() - sources - added.len();
    document.standfirst = text(sentences::works_listed(context.words, sources, added.len(), others));
    let included = values(&context.about.sources).filter_map(|key| context.review.work(key));
    let rows = included.chain(added.iter().copied()).map(|work| source_row(context, work, cited_in));
    let table = Table {
        id: "sources".to_owned(),
        caption: text(sentences::works_as_evidence(context.words, added.len())),
        columns: ["work", "year", "kind", "cases", "used-in"].map(|name| context.text(name)).to_vec(),
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
        heading(2, &context.say("evidence")),
        Block::Table(table),
        heading(2, &context.say("all-references")),
        Block::References { of: Listed::Works, entries: entries.collect() },
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
    let cases = if cases.is_empty() { context.text("no-case") } else { case_links(context, cases) };
    let year = work.date.map_or_else(|| context.say("no-year"), |date| date.year.to_string());
    vec![vec![link], text(year), context.text(kind(work.kind)), cases, text(uses(context, cited_in.get(&work.key)))]
}

fn kind(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Article => "article",
        WorkKind::Book => "book",
        WorkKind::Chapter => "chapter",
        WorkKind::Report => "report",
        WorkKind::Thesis => "thesis",
        WorkKind::ConferencePaper => "conference-paper",
        WorkKind::Webpage => "web-page",
        WorkKind::Other => "other-work",
    }
}

fn case_ids<'r>(context: Context<'r>, work: &Work) -> Vec<&'r str> {
    let cases = context.review.cases.iter().filter(|case| values(&case.sources).any(|key| key == work.key));
    cases.map(|case| case.id.as_str()).collect()
}

/// In how many documents a work is cited: "2 briefings, 3 cases".
fn uses(context: Context<'_>, places: Option<&Vec<(&Document, Vec<String>)>>) -> String {
    let Some(places) = places else { return context.say("not-cited") };
    let kinds = [
        (Kind::Briefing, "used-in-briefings"),
        (Kind::Evidence, "used-in-evidence"),
        (Kind::Case, "used-in-cases"),
        (Kind::Page, "used-in-pages"),
        (Kind::Table, "used-in-tables"),
    ];
    let counted = kinds.iter().filter_map(|(kind, message)| {
        let number = places.iter().filter(|(document, _)| document.kind == *kind).count();
        (number > 0).then(|| said!(context.words, message, number = number))
    });
    context.words.list(counted)
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
        Some(place) => said!(context.words, "included-work", place = place + 1, all = context.about.sources.len()),
        None if work.key == context.about.review.value => context.say("work-is-review"),
        None if context.review.is_added(work) => context.say("work-is-added"),
        None if !case_ids(context, work).is_empty() => context.say("work-tells-of-case"),
        None => context.say("work-is-background"),
    };
    document.standfirst = text(said!(
        context.words,
        "name-and-kind",
        name = short_name(context, work),
        kind = context.say(kind(work.kind))
    ));
    document.facts = vec![fact(&context.say("role"), text(role))];
    document.facts.extend(frames::read_elsewhere(context, &work.key).map(|words| fact(&context.say("read"), words)));
    document.facts.extend([
        fact(&context.say("used-in"), text(uses(context, cited_in.get(&work.key)))),
        fact(&context.say("key"), vec![Inline::Code { text: work.key.clone() }]),
    ]);
    document.blocks = vec![
        heading(2, &context.say("reference")),
        paragraph(vec![Inline::Reference { key: work.key.clone(), text: Vec::new() }]),
        heading(2, &context.say("cases-it-describes")),
    ];
    let cases = case_ids(context, work);
    let read_in =
        context.review.cases.iter().filter(|case| case.read_in.as_ref().is_some_and(|key| key.value == work.key));
    document.blocks.push(if cases.is_empty() {
        paragraph(text(match read_in.count() {
            0 => context.say("work-without-case"),
            number => said!(context.words, "cases-read-in-work", number = number),
        }))
    } else {
        Block::List {
            start: None,
            items: cases.into_iter().map(|id| vec![paragraph(case_links(context, [id]))]).collect(),
        }
    });
    document.blocks.push(heading(2, &context.say("where-it-is-cited")));
    document.blocks.push(where_cited(context, cited_in.get(&work.key)));
    document
}

fn where_cited(context: Context<'_>, places: Option<&Vec<(&Document, Vec<String>)>>) -> Block {
    let Some(places) = places else { return paragraph(context.text("work-not-cited")) };
    let items = places.iter().map(|(document, anchors)| {
        let path = format!("{}.html", document.path);
        let mut line = text(said!(context.words, "label-before", label = context.say(document.kind.message())));
        let title = in_language(document.language.as_deref(), text(&document.title));
        line.push(Inline::Link { target: Target::Page { path: path.clone(), anchor: None }, text: title });
        line.push(Inline::text(said!(context.words, "at-place", number = anchors.len())));
        let links = anchors.iter().zip(1..).map(|(anchor, number)| {
            let target = Target::Page { path: path.clone(), anchor: Some(anchor.clone()) };
            vec![Inline::Link { target, text: text(number.to_string()) }]
        });
        line.extend(context.list(links.collect()));
        vec![paragraph(line)]
    });
    Block::List { start: None, items: items.collect() }
}
