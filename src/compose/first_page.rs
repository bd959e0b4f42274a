//! The first page: the review at a glance, the evidence map, all briefings.

use super::parts::{document, heading, join, page_link, panel, paragraph, text, theme_card};
use super::{Context, coded_lists, frames, maps, tables, told};
use crate::document::{Block, Document, Download, Inline, Kind, Role};
use crate::model::{Facet, TextPage};
use crate::words::{said, sentences, written};

/// Composes the first page.
pub(super) fn compose(context: Context<'_>) -> Document {
    let about = context.about;
    let mut document = document(context, Kind::Index, "index", &about.title.value, "review.yaml");
    document.standfirst = context.review.line(&about.description);
    document.downloads = downloads(context);
    document.blocks = about.readers.iter().map(|readers| paragraph(readers.inlines.clone())).collect();
    document.blocks.extend(context.review.facets.iter().flat_map(|facet| briefings(context, facet)));
    document.blocks.push(paragraph(context.review.line(&about.question)));
    document.blocks.extend(how_to_read(context));
    document.blocks.push(at_a_glance(context));
    let maps = maps::of_first_page(context);
    if !maps.is_empty() {
        let note = if maps.iter().any(coded_lists::counts) { "counting-map-explained" } else { "map-explained" };
        document.blocks.extend([heading(2, &context.say("evidence-map")), paragraph(context.text(note))]);
        document.blocks.extend(maps::explained(context).map(paragraph));
        document.blocks.extend(told::are_used(context).then(|| paragraph(context.text("told-explained"))));
        document.blocks.extend(maps.into_iter().map(Block::Table));
    }
    document.blocks.extend([heading(2, &context.say("behind-the-briefings")), more(context)]);
    document
}

fn downloads(context: Context<'_>) -> Vec<Download> {
    let file = |label: &str, path: &str| Download { label: context.say(label), path: path.to_owned() };
    vec![file("everything-as-pdf", "casebook.pdf"), file("all-cases-as-json", "data/cases.json")]
}

fn at_a_glance(context: Context<'_>) -> Block {
    let review = context.review;
    let sources = context.about.sources.len() + context.works_added;
    let said = [
        text(said!(context.words, "holdings", briefings = review.themes().count(), sources = sources)),
        text(sentences::cases_listed(context.words, frames::origins(context, &review.cases))),
        frames::reading(context),
    ];
    let line = join(said.to_vec(), " ");
    let caution = frames::caution(context);
    let mut blocks = vec![heading(2, &context.say("what-this-rests-on")), paragraph(line)];
    if !caution.is_empty() {
        blocks.push(paragraph(caution));
    }
    panel(Role::RestsOn, blocks)
}

fn briefings(context: Context<'_>, facet: &Facet) -> Vec<Block> {
    let cards = facet.themes.iter().filter_map(|theme| theme_card(context, &theme.page)).collect();
    vec![heading(2, &said!(context.words, "briefings-by", facet = &facet.axis.label.value)), Block::Cards { cards }]
}

/// A line that leads to the pages that a reader should know before the briefings.
fn how_to_read(context: Context<'_>) -> Option<Block> {
    let pages = context.review.pages.iter().filter(|page| page.before_briefings);
    let links: Vec<_> = pages.map(|page| vec![to_page(context, page)]).collect();
    (!links.is_empty()).then(|| paragraph(written!(context.words, "start-with", pages = context.groups(links))))
}

fn to_page(context: Context<'_>, page: &TextPage) -> Inline {
    page_link(context, format!("{}.html", page.id), &page.title)
}

/// What else there is, each with a line about it.
fn more(context: Context<'_>) -> Block {
    let line =
        |link: Inline, about: Vec<Inline>| vec![paragraph([vec![link], context.text("behind-label"), about].concat())];
    let mut items = vec![
        line(Inline::page("cases/index.html", context.say("all-cases")), context.text("every-case")),
        line(Inline::page("sources/index.html", context.say("all-sources")), context.text("every-work")),
    ];
    let tables = tables::links(context).into_iter();
    items.extend(tables.map(|(title, path, about)| line(Inline::page(path, title), text(about))));
    items.extend(context.review.pages.iter().map(|page| line(to_page(context, page), page.summary.inlines.clone())));
    let report = Inline::page(context.edition.report(), context.say("what-was-checked"));
    items.push(line(report, context.text("rules-of-edition")));
    Block::List { start: None, items }
}
