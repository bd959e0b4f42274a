//! Reads a case: one initiative that a source describes.

use std::collections::BTreeMap;

use super::allowance::{Allowance, read_allowances};
use super::fault::Fault;
use super::front_matter::{FileReader, Prose, Section, split};
use super::yaml::{Fields, Node, Text, Tree};
use crate::source::{FileId, SourceFile, Span};

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The name of its file without the ending.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// Our name for it.
    pub title: Text,
    /// What it was, in a sentence.
    pub summary: Prose,
    /// Where it was, as the review names it.
    pub place: Text,
    /// Its row in the table of cases, from 1.
    pub row: Option<(usize, Span)>,
    /// Why it has no row.
    pub no_row: Option<Prose>,
    /// When it was added, if the published review does not have it.
    pub added: Option<Text>,
    /// The keys of the works that describe it.
    pub sources: Vec<Text>,
    /// The key of the work that these were read in, if they were not read themselves.
    pub read_in: Option<Text>,
    /// What the table of cases prints, by column.
    pub printed: BTreeMap<String, Text>,
    /// Who took part, in our words.
    pub participants: Option<Prose>,
    /// Its codes, by facet or vocabulary.
    pub codings: BTreeMap<String, Vec<Coding>>,
    /// Where the names of facets and vocabularies stand under `coding`.
    pub axis_spans: BTreeMap<String, Span>,
    /// The note.
    pub sections: Vec<Section>,
    /// Where it may break rules.
    pub allow: Vec<Allowance>,
}

/// One code of a case, with the basis for it.
#[derive(Debug, Clone)]
pub struct Coding {
    /// The code.
    pub code: Text,
    /// What it rests on.
    pub basis: Basis,
    /// The section of the review that it rests on, or of the study.
    pub section: Option<Text>,
    /// The page of the study that it rests on.
    pub page: Option<Text>,
    /// What the study says there, word for word.
    pub quotation: Option<Text>,
    /// What those concerned did.
    pub role: Option<Prose>,
    /// Why the editor chose it.
    pub reason: Option<Prose>,
    /// How text and table disagree about it.
    pub disagreement: Option<Prose>,
}

/// What a coding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The review's table.
    Table,
    /// The review's text.
    Text,
    /// The study that describes the case.
    Study,
    /// The editor's judgement.
    Editor,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Table, Self::Text, Self::Study, Self::Editor];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Text => "text",
            Self::Study => "study",
            Self::Editor => "editor",
        }
    }
}

/// Reads a case file. Gives none if its front matter cannot be read or lacks a title or sources.
pub fn parse(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Case> {
    let parts = split(file, &source.text).map_err(|fault| faults.push(fault)).ok()?;
    let tree =
        Tree::read(file, &source.text, parts.yaml_start, parts.yaml_end).map_err(|fault| faults.push(fault)).ok()?;
    let mut reader = FileReader::new(file, source);
    let case = tree.root().fields().and_then(|fields| read_case(fields, parts.body_start, &mut reader));
    reader.finish(tree, faults);
    case
}

fn read_case(mut fields: Fields<'_>, body_start: usize, reader: &mut FileReader<'_>) -> Option<Case> {
    let title = fields.required_text("title", "title: A short name");
    let summary = fields.required_text("summary", "summary: One sentence that says what it was.");
    let place = fields.required_text("place", "place: Not stated");
    let row = fields.optional("row").and_then(|node| Some((node.count()?, node.span())));
    let no_row = fields.optional("no_row");
    let added = fields.optional_text("added");
    let sources = fields.optional("sources").map(|node| node.texts()).unwrap_or_default();
    let read_in = fields.optional_text("read_in");
    let printed = fields.optional("printed").map(|node| read_printed(&node)).unwrap_or_default();
    let participants = fields.optional("participants");
    let allow = read_allowances(&mut fields);
    let coding = fields.required("coding", "coding: {}").map(|node| node.entries()).unwrap_or_default();
    fields.finish();
    let axis_spans = coding.iter().map(|(axis, _)| (axis.value.clone(), axis.span)).collect();
    let codings = coding.iter().map(|(axis, node)| (axis.value.clone(), read_codings(node, reader))).collect();
    Some(Case {
        id: reader.stem(),
        file: reader.file,
        title: title?,
        summary: reader.prose(&summary?),
        place: place?,
        row,
        no_row: reader.optional_prose(no_row),
        added,
        sources,
        read_in,
        printed,
        participants: reader.optional_prose(participants),
        codings,
        axis_spans,
        sections: reader.sections(body_start),
        allow,
    })
}

fn read_printed(node: &Node<'_>) -> BTreeMap<String, Text> {
    node.entries().iter().filter_map(|(column, cell)| Some((column.value.clone(), cell.text()?))).collect()
}

fn read_codings(node: &Node<'_>, reader: &mut FileReader<'_>) -> Vec<Coding> {
    node.list().iter().filter_map(Node::fields).filter_map(|fields| read_coding(fields, reader)).collect()
}

fn read_coding(mut fields: Fields<'_>, reader: &mut FileReader<'_>) -> Option<Coding> {
    let code = fields.required_text("code", "code: …");
    let basis = fields.required("basis", "basis: table");
    let section = match basis.as_ref().and_then(read_basis) {
        Some(Basis::Text) => fields.required_text("section", "section: \"4.2\""),
        _ => fields.optional_text("section"),
    };
    let page = match basis.as_ref().and_then(read_basis) {
        Some(Basis::Study) if section.is_none() => fields.required_text("page", "page: \"12\""),
        _ => fields.optional_text("page"),
    };
    let quotation = fields.optional_text("quotation");
    let role = fields.optional("role");
    let reason = match basis.as_ref().and_then(read_basis) {
        Some(Basis::Editor) => fields.required("reason", "reason: Why the editor chose this code."),
        _ => fields.optional("reason"),
    };
    let disagreement = fields.optional("disagreement");
    fields.finish();
    if let Some(node) = basis.as_ref().filter(|node| read_basis(node).is_none()) {
        node.refuse("a basis is `table`, `text`, `study` or `editor`", "type `table` for what the review's table prints, `text` for what its text says, `study` for what the case's own work says, `editor` for what we judged");
    }
    Some(Coding {
        code: code?,
        basis: read_basis(&basis?)?,
        section,
        page,
        quotation,
        role: reader.optional_prose(role),
        reason: reader.optional_prose(reason),
        disagreement: reader.optional_prose(disagreement),
    })
}

fn read_basis(node: &Node<'_>) -> Option<Basis> {
    Basis::ALL.into_iter().find(|basis| node.is_text(basis.word()))
}
