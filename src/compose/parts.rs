//! Small pieces that several pages are made of: headings, links to cases, facts, and the last touches to a document.

use std::collections::BTreeSet;

use super::{Context, resolve_link};
use crate::document::{
    Accent, Block, Card, Citation, CitationItem, Document, Fact, FactRole, Inline, Kind, Listed, Locator, LocatorKind,
    Role, Target, plain_text, slug,
};
use crate::model::{Axis, Case, Coding, Name, Origin, Prose, Section, Text, Work};
use crate::words::{said, sentences, written};

/// A page without content.
pub(super) fn document(
    context: Context<'_>,
    kind: Kind,
    path: impl Into<String>,
    title: &str,
    origin: &str,
) -> Document {
    Document {
        kind,
        path: path.into(),
        origin: origin.to_owned(),
        title: title.to_owned(),
        // What is made of many files is in the words of the edition.
        language: if origin.ends_with(".md") || kind == Kind::Index { language_at(context, origin) } else { None },
        standfirst: Vec::new(),
        facts: Vec::new(),
        accent: None,
        downloads: Vec::new(),
        blocks: Vec::new(),
        draft: context.edition.draft,
        site_only_from: None,
        endnotes: false,
        part: None,
    }
}

fn language_at(context: Context<'_>, origin: &str) -> Option<String> {
    context.review.language_at(origin).map(str::to_owned)
}

pub(super) fn text(words: impl Into<String>) -> Vec<Inline> {
    vec![Inline::text(words)]
}

pub(super) fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, id: String::new(), text: text(words) }
}

pub(super) fn paragraph(words: Vec<Inline>) -> Block {
    Block::Paragraph { text: words }
}

pub(super) fn fact(label: &str, value: Vec<Inline>) -> Fact {
    Fact { label: label.to_owned(), value, role: None }
}

/// A box; its first block must be a heading, whose words give the box its anchor.
pub(super) fn panel(role: Role, blocks: Vec<Block>) -> Block {
    Block::Panel { role, id: String::new(), blocks }
}

/// The inlines of a prose field that may be left out.
pub(super) fn inlines(prose: Option<&Prose>) -> Vec<Inline> {
    prose.map(|prose| prose.inlines.clone()).unwrap_or_default()
}

/// Groups of inlines with a separator between them.
pub(super) fn join(groups: Vec<Vec<Inline>>, separator: &str) -> Vec<Inline> {
    let mut joined = Vec::new();
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        if !joined.is_empty() {
            joined.push(Inline::text(separator));
        }
        joined.extend(group);
    }
    joined.shrink_to_fit();
    joined
}

/// A link to a page by a name that stands in a content file, in the language of that file.
pub(super) fn page_link(context: Context<'_>, path: String, name: &Text) -> Inline {
    Inline::Link { target: Target::Page { path, anchor: None }, text: context.review.line(name) }
}

/// A link to the page of a case; in a draft, a mark if there is no such case.
pub(super) fn case_link(context: Context<'_>, id: &str) -> Inline {
    match context.review.case(id) {
        Some(case) => page_link(context, format!("cases/{}.html", case.id), &case.title),
        None => Inline::Missing { text: said!(context.words, "missing-case", id = id) },
    }
}

/// Links to cases by their short names, divided by semicolons.
pub(super) fn case_links<'i>(context: Context<'_>, ids: impl IntoIterator<Item = &'i str>) -> Vec<Inline> {
    context.groups(ids.into_iter().map(|id| vec![short_case_link(context, id)]).collect())
}

/// A link to the page of a case by its short name, if it has one.
pub(super) fn short_case_link(context: Context<'_>, id: &str) -> Inline {
    match context.review.case(id).and_then(|case| case.label.as_ref()) {
        Some(label) => page_link(context, format!("cases/{id}.html"), label),
        None => case_link(context, id),
    }
}

pub(super) fn values(texts: &[Text]) -> impl Iterator<Item = &str> {
    texts.iter().map(|text| text.value.as_str())
}

/// A link to the briefing of this name; in a draft, a mark if there is none.
pub(super) fn theme_link(context: Context<'_>, id: &str) -> Inline {
    match context.review.theme(id) {
        Some((_, _, theme)) => page_link(context, format!("briefings/{id}.html"), &theme.title),
        None => Inline::Missing { text: said!(context.words, "missing-theme", id = id) },
    }
}

/// A card that leads to the briefing of this name.
pub(super) fn theme_card(context: Context<'_>, id: &str) -> Option<Card> {
    let (facet, place, theme) = context.review.theme(id)?;
    Some(Card {
        tag: theme.title.value.clone(),
        title: theme.headline.value.clone(),
        path: format!("briefings/{id}.html"),
        text: theme.standfirst.inlines.clone(),
        language: context.review.language_of(theme.file).map(str::to_owned),
        accent: Some(Accent { facet, theme: place }),
    })
}

/// The names of the codes that a case bears on an axis; levels of a scale in their order.
pub(super) fn code_labels(context: Context<'_>, case: &Case, axis: &Axis) -> Vec<Inline> {
    let mut codings: Vec<&Coding> = case.codings_on(&axis.id.value).iter().collect();
    if axis.ordered {
        codings.sort_by_key(|coding| axis.codes.0.iter().position(|level| level.id.value == coding.code.value));
    }
    let codes = codings.into_iter().map(|coding| coding.code.value.as_str());
    // A label may hold a comma. Words in one language are one text, since a large map has a hundred thousand.
    if context.edition.folder.is_empty() {
        return text(codes.map(|code| context.review.code_label(axis, code)).collect::<Vec<_>>().join("; "));
    }
    join(codes.map(|code| context.review.code_line(axis, code)).collect(), "; ")
}

/// What those did who bear a code: the code's name and the role.
pub(super) fn role(context: Context<'_>, axis: &Axis, coding: &Coding) -> Vec<Inline> {
    let label = context.review.code_line(axis, &coding.code.value);
    match &coding.role {
        Some(role) => [written!(context.words, "label-before", label = label), role.inlines.clone()].concat(),
        None => label,
    }
}

/// A link to where a problem is reported: outside, or a page of the site.
pub(super) fn report_problem(context: Context<'_>) -> Option<Inline> {
    let address = &context.about.report_problems_to.as_ref()?.value;
    let target = match address.split_once('#').unwrap_or((address, "")) {
        (page, anchor) if page.ends_with(".md") => Target::Content {
            path: page.to_owned(),
            anchor: Some(anchor.to_owned()).filter(|anchor| !anchor.is_empty()),
            span: context.about.report_problems_to.as_ref()?.span,
        },
        _ => Target::Address { url: address.clone() },
    };
    Some(Inline::Link { target, text: context.text("say-what-is-wrong") })
}

/// What is new in each version, each on a line.
pub(super) fn change_lines(context: Context<'_>) -> Vec<Inline> {
    let changes = context.about.changes.iter().map(|change| {
        let version = Inline::Strong { text: text(change.version.value.clone()) };
        vec![
            version,
            Inline::text(said!(
                context.words,
                "change-of-version",
                date = context.words.date(&change.date.value),
                text = &change.text.value
            )),
        ]
    });
    let mut lines = Vec::new();
    for change in changes {
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.extend(change);
    }
    lines
}

/// How to cite a page of this edition, which rests on the review and on so many works that were added since.
pub(super) fn cite_this(context: Context<'_>, title: &Text, works_added: usize) -> Fact {
    cite_page(
        context,
        title,
        sentences::evidence_from(context.words, vec![cite_review(context, true, None)], works_added),
    )
}

/// How to cite the page of a case; that of one which the review does not have, or whose works were read themselves, names
/// its own works.
pub(super) fn cite_case(context: Context<'_>, case: &Case) -> Fact {
    let is_first_hand = context.review.origin(case) == Origin::Review && case.read_in.is_none();
    if case.added.is_none() && (!is_first_hand || case.sources.is_empty()) {
        return cite_this(context, &case.title, 0);
    }
    let works = case.sources.iter().map(|key| vec![cite_work(key, true, None)]).collect();
    cite_page(context, &case.title, sentences::evidence_from(context.words, context.series(works), 0))
}

fn cite_page(context: Context<'_>, title: &Text, evidence: Vec<Inline>) -> Fact {
    let about = context.about;
    let end = if title.value.ends_with(['?', '!', '.']) { "" } else { "." };
    let words = written!(
        context.words,
        "citation-of-page",
        title = [context.review.line(title), text(end)].concat(),
        site = vec![Inline::Emphasis { text: context.review.line(&about.title) }],
        version = &about.version.value,
        date = context.words.date(&about.date.value),
        evidence = evidence,
    );
    Fact { role: Some(FactRole::Citation), ..fact(&context.say("cite-this-page"), words) }
}

/// The works that describe a case, and the work that they were read in.
pub(super) fn sources_of(context: Context<'_>, case: &Case) -> Vec<Inline> {
    let report = |key: &Text| case.reports.iter().find(|(work, _)| work.value == key.value).map(|(_, what)| what);
    let item = |key: &Text, prefix: &str| CitationItem {
        key: key.value.clone(),
        span: key.span,
        prefix: if prefix.is_empty() { Vec::new() } else { text(prefix) },
        locator: None,
        suffix: report(key).map(|what| text(format!(", {}", what.value))).unwrap_or_default(),
        suppress_author: false,
    };
    let sources = case.sources.iter().map(|key| item(key, ""));
    let items: Vec<_> = sources.chain(case.read_in.iter().map(|key| item(key, &context.say("read-in")))).collect();
    if items.is_empty() { context.text("none-named") } else { vec![citation(false, items)] }
}

fn citation(narrative: bool, items: Vec<CitationItem>) -> Inline {
    Inline::Citation(Citation { id: String::new(), narrative, items, text: Vec::new() })
}

/// A citation of the review itself, as a part of a sentence or in brackets, with a place in it.
pub(super) fn cite_review(context: Context<'_>, narrative: bool, locator: Option<(LocatorKind, &str)>) -> Inline {
    cite_work(&context.about.review, narrative, locator)
}

/// A citation of any work, as a part of a sentence or in brackets, with a place in it.
pub(super) fn cite_work(key: &Text, narrative: bool, locator: Option<(LocatorKind, &str)>) -> Inline {
    let item = CitationItem {
        key: key.value.clone(),
        span: key.span,
        prefix: Vec::new(),
        locator: locator.map(|(kind, value)| Locator { kind, value: value.to_owned() }),
        suffix: Vec::new(),
        suppress_author: false,
    };
    citation(narrative, vec![item])
}

/// Sections as blocks, each under a heading of this level; their own headings go deeper by as much.
pub(super) fn section_blocks(sections: &[Section], level: u8) -> Vec<Block> {
    sections.iter().flat_map(|section| titled_section(section, level)).collect()
}

/// One section under a heading of this level.
pub(super) fn titled_section(section: &Section, level: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !section.heading.is_empty() {
        blocks.push(Block::Heading { level, id: String::new(), text: section.heading.clone() });
    }
    blocks.extend(section.blocks.iter().cloned().map(|block| match block {
        Block::Heading { level: own, id, text } => Block::Heading { level: (own + level - 2).min(6), id, text },
        block => block,
    }));
    blocks
}

/// A heading with the list of the works that the document cites.
pub(super) fn references(context: Context<'_>) -> [Block; 2] {
    [heading(2, &context.say("references")), Block::References { of: Listed::Works, entries: Vec::new() }]
}

/// A heading with the list of the notes of a document.
pub(super) fn notes(context: Context<'_>) -> [Block; 2] {
    [heading(2, &context.say("notes")), Block::References { of: Listed::Notes, entries: Vec::new() }]
}

/// Gives links their pages and headings, tables, boxes and citations their anchors.
pub(super) fn finish(document: &mut Document, context: Context<'_>) {
    document.change_inlines(&mut |inline| resolve_link(context, inline));
    let mut anchors = Anchors::default();
    FURNITURE.iter().for_each(|anchor| anchors.reserve(anchor));
    let mut citations = 0;
    document.change_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            citations += 1;
            citation.id = anchors.unique(&format!("cite-{citations}"));
            let works = citation.items.iter().filter_map(|item| context.review.work(&item.key));
            works.for_each(|work| anchors.reserve(&format!("ref-{}", work.slug)));
            anchors.reserve(&format!("note-{citations}"));
        }
    });
    anchors.name(&mut document.blocks);
}

/// The anchors of what stands round the content of a page.
const FURNITURE: [&str; 3] = ["content", "cite-this-page", "reference-tip"];

/// The anchors of a document, each once.
#[derive(Default)]
struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    fn name(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading { id, text, .. } => *id = self.unique(&slug(&plain_text(text))),
                Block::Panel { id, blocks, .. } => {
                    self.name(blocks);
                    *id = self.unique(&format!("box-{}", first_heading(blocks)));
                }
                Block::Table(table) => {
                    let wanted = if table.id.is_empty() { "table" } else { table.id.as_str() };
                    table.id = self.unique(wanted);
                }
                Block::Figure(figure) => {
                    figure.id = self.unique(&figure.id);
                    figure.table.id = self.unique(&format!("{}-numbers", figure.id));
                }
                Block::Picture(picture) => picture.id = self.unique("picture"),
                Block::Quote { blocks } => self.name(blocks),
                Block::List { items, .. } => items.iter_mut().for_each(|item| self.name(item)),
                Block::Definitions { definitions } => {
                    definitions.iter_mut().flat_map(|one| &mut one.meanings).for_each(|blocks| self.name(blocks));
                }
                Block::Paragraph { .. }
                | Block::Code { .. }
                | Block::Facts { .. }
                | Block::Cards { .. }
                | Block::References { .. } => {}
            }
        }
    }

    /// Keeps an anchor from being given to anything else.
    fn reserve(&mut self, anchor: &str) {
        self.taken.insert(anchor.to_owned());
    }

    fn unique(&mut self, wanted: &str) -> String {
        let mut anchor = wanted.to_owned();
        let mut uses = 1;
        while !self.taken.insert(anchor.clone()) {
            uses += 1;
            anchor = format!("{wanted}-{uses}");
        }
        anchor
    }
}

fn first_heading(blocks: &[Block]) -> String {
    let ids = blocks.iter().filter_map(|block| match block {
        Block::Heading { id, .. } => Some(id.clone()),
        _ => None,
    });
    ids.into_iter().next().unwrap_or_default()
}

/// A work's authors and year, for places where nothing is formatted: `Okafor & Lind, 2020`.
pub(super) fn short_name(context: Context<'_>, work: &Work) -> String {
    let names: Vec<&str> = work.authors.iter().map(family_name).collect();
    let names = match names.as_slice() {
        [first, second] => format!("{first} & {second}"),
        [first, _, ..] => said!(context.words, "first-of-names", first = *first),
        names => names.concat(),
    };
    work.date.map_or(names.clone(), |date| format!("{names}, {}", date.year))
}

/// The family name of a person, or the name of an organisation.
fn family_name(name: &Name) -> &str {
    match name {
        Name::Person { family, .. } => family,
        Name::Organisation(name) => name,
    }
}
