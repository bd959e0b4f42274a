//! Reads `review.yaml`: what the review is, what its cases are coded on, and what it declares about itself.

use super::allowance::{Allowance, Exemption, read_allowances, read_exemptions};
use super::fault::Fault;
use super::figure::{FigureDefinition, read_figures};
use super::look::{LookFile, read_look};
use super::outline::{OutlineItem, read_outline};
use super::yaml::{Fields, Node, Text, Tree};
use crate::source::{FileId, SourceFile, Span};

/// What `review.yaml` says.
#[derive(Debug, Clone)]
pub struct ReviewFile {
    /// Its file.
    pub file: FileId,
    /// The name of the site.
    pub title: Text,
    /// What the site is, in a sentence.
    pub description: Text,
    /// The question that the review asked, in a line or two, for the first page.
    pub question: Text,
    /// The key of the review in the bibliography.
    pub review: Text,
    /// The version of this edition.
    pub version: Text,
    /// The date of this edition: `2026-11-23`.
    pub date: Text,
    /// The language of the texts: `en-GB`.
    pub language: Text,
    /// The citation style, by its name in the CSL repository.
    pub style: Text,
    /// The licence of the texts, in a sentence.
    pub licence: Text,
    /// Where to report a problem.
    pub report_problems_to: Option<Text>,
    /// The keys of the works that the review includes as evidence, in its order.
    pub sources: Vec<Text>,
    /// The keys of the works of the review's own reference list, in its order.
    pub reference_list: Vec<Text>,
    /// The axes that are briefed.
    pub facets: Vec<Axis>,
    /// The other axes.
    pub vocabularies: Vec<Axis>,
    /// The published tables.
    pub tables: Vec<TableDefinition>,
    /// What the review says about its search.
    pub search_flow: Vec<SearchStep>,
    /// The figures that outlines may name, each as `figure-` and its name.
    pub figures: Vec<FigureDefinition>,
    /// Where the site will stand on the web, with `/` at its end; none if it is not known.
    pub address: Option<Text>,
    /// Who publishes this edition.
    pub publisher: Option<Text>,
    /// What is new in each version of the edition, the latest first.
    pub changes: Vec<Change>,
    /// What goes where in a briefing.
    pub briefing: Vec<OutlineItem>,
    /// The sections of the note on a case; without it a note has any sections, and all of them tell evidence.
    pub case_note: Option<Vec<OutlineItem>>,
    /// Counts that the review declares about itself, by name.
    pub declared: Vec<(Text, usize, Span)>,
    /// Levels of rules that differ from their own, by name.
    pub levels: Vec<(Text, Text)>,
    /// Where the content may break rules.
    pub allow: Vec<Allowance>,
    /// Works that need not be cited.
    pub background: Vec<Exemption>,
    /// Works of the review's evidence that need no case.
    pub without_case: Vec<Exemption>,
    /// The sections that works have, by key; what is declared of a work binds its citations.
    pub work_sections: Vec<(Text, Vec<Text>)>,
    /// What readers must not take this review for; printed on its first page and on that of each briefing.
    pub caution: Option<Text>,
    /// Words that begin a paragraph in which the editors speak for themselves.
    pub editors_mark: Option<Text>,
    /// Its colours, paper, typeface and logo.
    pub look: LookFile,
    /// The most words that parts of a briefing may have, by name.
    pub limits: Vec<(Text, usize)>,
}

/// An axis that cases are coded on: a facet or a vocabulary.
#[derive(Debug, Clone)]
pub struct Axis {
    /// The name that cases use.
    pub id: Text,
    /// The name that readers see.
    pub label: Text,
    /// For a facet, the folder of its themes.
    pub folder: Option<Text>,
    /// For a vocabulary, its codes with the words for them.
    pub codes: Vec<(Text, Text)>,
    /// Whether briefings say on their first page how the cases spread over it.
    pub in_summary: bool,
    /// For a vocabulary, whether the first page has a map of the cases by it.
    pub in_map: bool,
    /// Codes that mean "none", with the words for them.
    pub states: Vec<(Text, Text)>,
}

/// A table of the review.
#[derive(Debug, Clone)]
pub struct TableDefinition {
    /// The name that corrections and files use: `table-a2`.
    pub id: Text,
    /// The name that readers see: `Table A2`.
    pub label: Text,
    /// The caption.
    pub caption: Text,
    /// What its rows are.
    pub rows: TableRows,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Why cells differ from the published ones in form alone.
    pub form: Option<Text>,
}

/// What the rows of a table are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableRows {
    /// The published table itself, for a table that is not about cases or works.
    Published,
    /// The cases that have a row.
    Cases,
    /// The works that the review includes as evidence.
    Sources,
    /// The works of the review's own reference list; reconciled, not printed again.
    ReferenceList,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// The name that cases use under `printed`.
    pub id: Text,
    /// The header, as published.
    pub label: Text,
    /// How wide it is, in parts of the whole.
    pub width: u32,
    /// Whether its cells name the works that describe the case: `Fenwick et al. 2012`.
    pub names_works: bool,
}

/// What is new in a version of the edition.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version.
    pub version: Text,
    /// Its date: `2026-11-23`.
    pub date: Text,
    /// What is new, in a sentence or two.
    pub text: Text,
}

/// One number of the review's search.
#[derive(Debug, Clone)]
pub struct SearchStep {
    /// What was counted.
    pub step: Text,
    /// The number as printed.
    pub printed: Text,
    /// What is not printed about it.
    pub note: Text,
}

/// Reads `review.yaml`. Gives none if it cannot be read at all.
pub fn parse(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<ReviewFile> {
    let tree = Tree::read(file, &source.text, 0, source.text.len()).map_err(|fault| faults.push(fault)).ok()?;
    let review = tree.root().fields().map(|mut fields| {
        let review = read_review(file, &mut fields);
        fields.finish();
        review
    });
    faults.extend(tree.into_faults());
    review
}

fn read_review(file: FileId, fields: &mut Fields<'_>) -> ReviewFile {
    let facets = fields.required("facets", "facets: []").map(|node| read_list(&node, read_axis)).unwrap_or_default();
    let vocabularies = list(fields, "vocabularies", |node| read_list(node, read_axis));
    let facet_names: Vec<&str> = facets.iter().map(|axis| axis.id.value.as_str()).collect();
    let axes: Vec<&str> = facets.iter().chain(&vocabularies).map(|axis| axis.id.value.as_str()).collect();
    let look = fields.optional("look").and_then(|node| Some(read_look(node.fields()?, &facet_names)));
    let figures = list(fields, "figures", |node| read_figures(node, &axes));
    ReviewFile {
        file,
        title: needed(fields, "title", "title: The name of the site"),
        description: needed(fields, "description", "description: What it is, in a sentence."),
        question: needed(fields, "question", "question: What the review asked."),
        review: needed(fields, "review", "review: the-key-of-the-review"),
        version: needed(fields, "version", "version: \"1.0\""),
        date: fields
            .required("date", "date: 2026-11-23")
            .and_then(|node| read_date(&node))
            .unwrap_or_else(|| fields.empty()),
        language: needed(fields, "language", "language: en-GB"),
        style: needed(fields, "style", "style: apa"),
        licence: needed(fields, "licence", "licence: CC BY 4.0"),
        report_problems_to: fields.optional_text("report_problems_to"),
        sources: texts(fields, "sources"),
        reference_list: texts(fields, "reference_list"),
        tables: list(fields, "tables", |node| read_list(node, read_table)),
        search_flow: list(fields, "search_flow", |node| read_list(node, read_search_step)),
        figures,
        address: fields.optional("address").and_then(|node| read_address(&node)),
        publisher: fields.optional_text("publisher"),
        changes: list(fields, "changes", |node| read_list(node, read_change)),
        briefing: fields
            .required("briefing", "briefing: [key-messages, findings, references]")
            .map(|node| read_outline(&node))
            .unwrap_or_default(),
        case_note: fields.optional("case_note").map(|node| read_outline(&node)),
        declared: list(fields, "declared", read_declared),
        levels: list(fields, "rules", read_codes),
        allow: read_allowances(fields),
        background: read_exemptions(fields, "background"),
        without_case: read_exemptions(fields, "without_case"),
        caution: fields.optional_text("caution"),
        work_sections: list(fields, "work_sections", read_work_sections),
        editors_mark: fields.optional_text("editors_mark"),
        look: look.unwrap_or_default(),
        limits: list(fields, "limits", read_limits),
        facets,
        vocabularies,
    }
}

/// What a field lists; nothing where it is left out.
fn list<T>(fields: &mut Fields<'_>, name: &'static str, read: impl FnOnce(&Node<'_>) -> Vec<T>) -> Vec<T> {
    fields.optional(name).map(|node| read(&node)).unwrap_or_default()
}

/// The text of a field that is needed; empty where it is not there, so that the rest of the content is still read.
fn needed(fields: &mut Fields<'_>, name: &'static str, example: &str) -> Text {
    fields.required_text(name, example).unwrap_or_else(|| fields.empty())
}

fn texts(fields: &mut Fields<'_>, name: &'static str) -> Vec<Text> {
    fields.optional(name).map(|node| node.texts()).unwrap_or_default()
}

fn read_list<T>(node: &Node<'_>, read: fn(Fields<'_>) -> Option<T>) -> Vec<T> {
    node.list().iter().filter_map(Node::fields).filter_map(read).collect()
}

fn read_axis(mut fields: Fields<'_>) -> Option<Axis> {
    let id = fields.required_text("id", "id: a-short-name");
    let label = fields.required_text("label", "label: The name that readers see");
    let folder = fields.optional_text("folder");
    let codes = fields.optional("codes").map(|node| read_codes(&node)).unwrap_or_default();
    let in_summary = fields.optional("in_summary").is_some_and(|node| node.flag());
    let in_map = fields.optional("in_map").is_some_and(|node| node.flag());
    let states = fields.optional("states").map(|node| read_codes(&node)).unwrap_or_default();
    fields.finish();
    Some(Axis { id: id?, label: label?, folder, codes, in_summary, in_map, states })
}

fn read_codes(node: &Node<'_>) -> Vec<(Text, Text)> {
    node.entries().into_iter().filter_map(|(code, label)| Some((code, label.text()?))).collect()
}

fn read_table(mut fields: Fields<'_>) -> Option<TableDefinition> {
    let id = fields.required_text("id", "id: table-1");
    let label = fields.required_text("label", "label: Table 1");
    let caption = fields.required_text("caption", "caption: What the table shows.");
    let rows = fields.required("rows", "rows: cases").and_then(|node| read_rows(&node));
    let columns =
        fields.required("columns", "columns: []").map(|node| read_list(&node, read_column)).unwrap_or_default();
    let form = fields.optional_text("form");
    fields.finish();
    Some(TableDefinition { id: id?, label: label?, caption: caption?, rows: rows?, columns, form })
}

fn read_rows(node: &Node<'_>) -> Option<TableRows> {
    let kinds = [
        ("published", TableRows::Published),
        ("cases", TableRows::Cases),
        ("sources", TableRows::Sources),
        ("reference-list", TableRows::ReferenceList),
    ];
    let found = kinds.iter().find(|(name, _)| node.is_text(name));
    if found.is_none() {
        node.refuse("rows are `published`, `cases`, `sources` or `reference-list`", "type one of these");
    }
    found.map(|(_, rows)| *rows)
}

fn read_column(mut fields: Fields<'_>) -> Option<Column> {
    let id = fields.required_text("id", "id: a-short-name");
    let label = fields.required_text("label", "label: The header as published");
    let width = fields.optional("width").and_then(|node| node.count());
    let names_works = fields.optional("names_works").is_some_and(|node| node.flag());
    fields.finish();
    let width = width.and_then(|width| u32::try_from(width).ok()).unwrap_or(1);
    Some(Column { id: id?, label: label?, width, names_works })
}

fn read_search_step(mut fields: Fields<'_>) -> Option<SearchStep> {
    let step = fields.required_text("step", "step: What was counted");
    let printed = fields.required_text("printed", "printed: \"45\"");
    let note = fields.required_text("note", "note: What the review does not print about it.");
    fields.finish();
    Some(SearchStep { step: step?, printed: printed?, note: note? })
}

fn read_change(mut fields: Fields<'_>) -> Option<Change> {
    let version = fields.required_text("version", "version: \"1.0\"");
    let date = fields.required("date", "date: 2026-11-23").and_then(|node| read_date(&node));
    let text = fields.required_text("text", "text: What is new.");
    fields.finish();
    Some(Change { version: version?, date: date?, text: text? })
}

fn read_address(node: &Node<'_>) -> Option<Text> {
    let mut text = node.text()?;
    let rest = text.value.strip_prefix("https://").or_else(|| text.value.strip_prefix("http://"));
    let is_address = |rest: &str| {
        let host = rest.split('/').next().unwrap_or_default();
        let is_of_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
        !host.is_empty() && host.chars().all(is_of_host) && !rest.contains(['?', '#', '"', '<', '>', ' ', '\t', '\n'])
    };
    if !rest.is_some_and(is_address) || text.value.ends_with(".html") {
        node.refuse(
            format!("`{}` is no address of a site", text.value),
            "type the address of the folder where `index.html` will stand, such as `https://example.org/review/`",
        );
        return None;
    }
    if !text.value.ends_with('/') {
        text.value.push('/');
    }
    Some(text)
}

fn read_declared(node: &Node<'_>) -> Vec<(Text, usize, Span)> {
    node.entries().into_iter().filter_map(|(name, value)| Some((name, value.count()?, value.span()))).collect()
}

fn read_work_sections(node: &Node<'_>) -> Vec<(Text, Vec<Text>)> {
    node.entries().into_iter().map(|(key, sections)| (key, sections.texts())).collect()
}

fn read_limits(node: &Node<'_>) -> Vec<(Text, usize)> {
    node.entries().into_iter().filter_map(|(name, value)| Some((name, value.count()?))).collect()
}

fn read_date(node: &Node<'_>) -> Option<Text> {
    let text = node.text()?;
    if text.value.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == text.value) {
        return Some(text);
    }
    node.refuse(format!("`{}` is no date", text.value), "type year, month and day, such as `2026-11-23`");
    Some(text)
}
