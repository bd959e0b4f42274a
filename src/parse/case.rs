//! A case: one initiative that a source describes.

use std::collections::BTreeMap;

use super::allowance::Allowance;
use super::basis::{Basis, basis_of};
use super::date::read_date;
use super::fault_kinds::Fault;
use super::front_matter::{Prose, Section, read_prepared, sections, stem};
use super::own_field::OwnValue;
use super::record::{Field, missing, record, refuse_field};
use super::result::{Appraisal, StudyResult};
use super::review::ReviewFile;
use super::told_as::ToldAs;
use super::translation::read_fingerprint;
use super::yaml::{Node, Text};
use crate::source::{FileId, SourceFile, Span};

record! {
    /// One case.
    pub struct Case {
        /// Our name for it.
        required title: Text = "A short name" as words,
        /// What it was, in a sentence.
        required summary: Prose = "One sentence that says what it was.",
        /// A short name for tables and figures: "Okafor 2020".
        optional label: Option<Text> = "A name and a year" as words,
        /// Where it was, as the review names it.
        optional place: Option<Text> = "Not stated" as words,
        /// Its row in the table of cases, from 1.
        optional row: Option<(usize, Span)> = "1",
        /// Why it has no row.
        optional no_row: Option<Prose> = "The text tells of it, the table does not.",
        /// When it was added, if the published review does not have it.
        optional added: Option<Text> = "\"2026-11\"" by read_month,
        /// The keys of the works that describe it.
        optional sources: Vec<Text> = "[key-of-a-work]",
        /// What each of these works is to the study, by key: `main`, `protocol`, `follow-up`, or words of your own.
        optional reports: Vec<(Text, Text)> = "{key-of-a-work: protocol}" as words,
        /// The key of the work that these were read in, if they were not read themselves.
        optional read_in: Option<Text> = "key-of-the-review",
        /// What the table of cases prints, by column.
        optional printed: BTreeMap<String, Text> = "{name-of-a-column: \"What is printed\"}",
        /// Who took part, in our words.
        optional participants: Option<Prose> = "Residents and the council.",
        /// What it has in the fields that the review declares; `not-reported`, `not-applicable` or `unclear` where a value is missing.
        optional fields: Vec<(Text, OwnValue)> = "{a-field: 12}" as declared,
        /// What it found, estimate by estimate.
        optional results: Vec<StudyResult> = "[]",
        /// How far it can be trusted, by the review's tools.
        optional appraisals: Vec<Appraisal> = "[]",
        /// For a translation, by what its original is known as it was translated; `casebook check` says what to type.
        optional translates: Option<Text> = "3f9a2c1b" as own by read_fingerprint,
        /// Where it may break rules.
        optional allow: Vec<Allowance> = "[{rule: a-rule, at: words, reason: Why.}]" as own,
        /// Its codes, by facet or vocabulary.
        required codings ("coding"): BTreeMap<String, Vec<Coding>> = "{a-facet: [{code: a-theme, basis: table}]}" by read_codings,
    }
    with {
        /// The name of its file without the ending.
        id: String = stem,
        /// Its file.
        file: FileId = Node::file,
        /// Where the names of facets and vocabularies stand under `coding`.
        axis_spans: BTreeMap<String, Span> = axis_spans,
        /// The note.
        sections: Vec<Section> = sections,
    }
}

/// A month as it is typed; the rule `case-without-row` says whether it is one.
fn read_month(node: &Node<'_>) -> Option<Text> {
    let year = node.word().filter(|_| node.as_text().is_none());
    year.map(|value| Text { value, span: node.span() }).or_else(|| node.text())
}

record! {
    /// One code of a case, with the basis for it.
    pub struct Coding {
        /// The code.
        required code: Text = "…",
        /// What it rests on: `table`, `text`, `study` or `editor`; as the facet or vocabulary says, if it says so.
        required basis: Basis = "table",
        /// The work that it rests on, with `basis: study`; needed if the case has several sources.
        optional work: Option<Text> = "key-of-a-work",
        /// The section of the review that it rests on (needed with `basis: text`), or of the study.
        optional section: Option<Text> = "\"4.2\"",
        /// The page of the study that it rests on; needed with `basis: study` if no section is named.
        optional page: Option<Text> = "\"12\"",
        /// What the study says there, word for word.
        optional quotation: Option<Text> = "what it says",
        /// Who coded it.
        optional coder: Option<Text> = "A name",
        /// When.
        optional coded: Option<Text> = "2026-11-23" by read_date,
        /// What those concerned did.
        optional role: Option<Prose> = "What they did.",
        /// How the review tells it: `done`, `lacking` (it failed, or was missing) or `should` (it should or can be done).
        optional told_as: Option<ToldAs> = "done",
        /// Why the editor chose it; needed with `basis: editor`.
        optional reason: Option<Prose> = "Why the editor chose this code.",
        /// How text and table disagree about it.
        optional disagreement: Option<Prose> = "How the two differ.",
    }
}

/// Reads a case. A code that says no basis has the usual one of its axis.
pub fn read(file: FileId, source: &SourceFile, review: Option<&ReviewFile>, faults: &mut Vec<Fault>) -> Option<Case> {
    let usual = |name: &str| {
        let mut axes = review.iter().flat_map(|review| review.facets.iter().chain(&review.vocabularies));
        // Of an axis that is not declared, that alone is told.
        axes.find(|axis| axis.id.value == name).map_or(Some(Basis::Table), |axis| axis.basis).map(Basis::word)
    };
    read_prepared(file, source, faults, |tree| tree.fill("coding", "basis", usual))
}

fn read_codings(node: &Node<'_>) -> Option<BTreeMap<String, Vec<Coding>>> {
    let of_axis = |axis: &Node<'_>| {
        let mut codings: Vec<Coding> = axis.list().iter().filter_map(read_coding).collect();
        // Most axes have one, which would keep room for four; a large review has a hundred thousand.
        codings.shrink_to_fit();
        codings
    };
    Some(node.entries().into_iter().map(|(axis, node)| (axis.value, of_axis(&node))).collect())
}

/// Reads a code; which fields it needs, and which it can have, depends on what it rests on.
fn read_coding(node: &Node<'_>) -> Option<Coding> {
    if let Some(basis) = node.child("basis").as_ref().and_then(basis_of) {
        note_needed(node, basis);
        refuse_idle(node, basis);
    }
    Coding::read(node)
}

fn note_needed(node: &Node<'_>, basis: Basis) {
    let lacks = |name: &str| node.child(name).is_none();
    let (name, example) = match basis {
        Basis::Text => ("section", "\"4.2\""),
        Basis::Study if lacks("section") => ("page", "\"12\""),
        Basis::Editor => ("reason", "Why the editor chose this code."),
        Basis::Table | Basis::Study => return,
    };
    if lacks(name) {
        node.note_at(node.start(), missing(name, example));
    }
}

/// Refuses what nothing would print: only a text is pointed into, and only a study by its pages.
fn refuse_idle(node: &Node<'_>, basis: Basis) {
    let help = "remove it, or type the basis that the code has";
    if basis != Basis::Study {
        let owner = "a code with `basis: study`";
        ["work", "page", "quotation"].iter().for_each(|name| refuse_field(node, name, owner, help));
    }
    if matches!(basis, Basis::Table | Basis::Editor) {
        refuse_field(node, "section", "a code with `basis: text` or `basis: study`", help);
    }
}

fn axis_spans(node: &Node<'_>) -> BTreeMap<String, Span> {
    let axes = node.child("coding").filter(Node::has_names);
    let names = axes.iter().flat_map(Node::entries);
    names.map(|(axis, _)| (axis.value, axis.span)).collect()
}
