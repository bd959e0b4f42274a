//! `facets:` and `vocabularies:` of `review.yaml`: the axes that cases are coded on, and the codes of vocabularies.

use super::basis::{Basis, read_usual_basis};
use super::fault_kinds::FaultKind;
use super::look::ChosenColour;
use super::record::{Field, Record, record, refuse_field};
use super::yaml::{Node, Text};
use crate::source::Span;

/// What stands between a code and the code that gathers it, where readers see both: `Health › Hospitals`.
pub const PART_OF: &str = " › ";

record! {
    /// An axis that cases are coded on: a facet or a vocabulary.
    pub struct Axis {
        /// The name that cases use.
        required id: Text = "a-short-name" by read_id,
        /// The name that readers see.
        required label: Text = "The name that readers see" as words,
        /// For a facet, the folder of its themes.
        optional folder: Option<Text> = "name-of-a-folder",
        /// For a vocabulary, its codes with the words for them; a code may have fields of its own in their stead.
        optional codes: Codes = "{a-code: The words for it}" as words,
        /// For a vocabulary, whether it is a scale: its codes are levels and keep their order.
        optional ordered: bool = "true",
        /// Whether a case may have no code on it, which then means "not coded".
        optional may_lack ("optional"): bool = "true",
        /// For a vocabulary, whether briefings say on their first page how the cases spread over it.
        optional in_summary: bool = "true",
        /// For a vocabulary, whether the first page has a map of the cases by it.
        optional in_map: bool = "true",
        /// What codes on it rest on where the case does not say: `table`, `text`, `study` or `editor`.
        optional basis: Option<Basis> = "table" by read_usual_basis,
        /// Codes that mean "none", with the words for them.
        optional states: Vec<(Text, Text)> = "{not-stated: Not stated}" as words by read_states,
    }
}

record! {
    /// What a code says of itself.
    pub struct CodeFields {
        /// The words for it.
        required label: Text = "The words for it" as words by read_label,
        /// What it means, in a sentence or two.
        optional definition: Option<Text> = "What it means." as words,
        /// For a level of a scale, its colour in figures.
        optional colour: Option<ChosenColour> = "\"#1d4f91\"",
        /// The narrower codes that it gathers, to any depth; each counts for it.
        optional narrower ("codes"): NarrowerCodes = "{a-narrower-code: The words for it}",
    }
}

/// A code of a vocabulary.
#[derive(Debug, Clone)]
pub struct Code {
    /// The name that cases use.
    pub id: Text,
    /// The words for it.
    pub label: Text,
    /// The words for it as readers see them: behind those of the codes that gather it.
    pub name: String,
    /// What it means.
    pub definition: Option<Text>,
    /// The colour of a level.
    pub colour: Option<ChosenColour>,
    /// The name of the code that gathers it.
    pub parent: Option<String>,
}

/// The codes of a vocabulary, each before the narrower ones that it gathers.
#[derive(Debug, Clone, Default)]
pub struct Codes(pub Vec<Code>);

/// The narrower codes of a code. Their record is that of the code itself.
#[derive(Debug, Clone, Default)]
pub struct NarrowerCodes(Vec<(Text, CodeFields)>);

impl Field for Codes {
    const KIND: &'static str = "names with words, or with fields";
    const RECORD: Option<&'static Record> = Some(&CodeFields::FIELDS);

    fn read(node: &Node<'_>) -> Option<Self> {
        let mut codes = Vec::new();
        add_codes(read_codes(node), None, &mut codes);
        Some(Self(codes))
    }
}

impl Field for NarrowerCodes {
    const KIND: &'static str = "names with words, or with fields";

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(Self(read_codes(node)))
    }
}

fn read_codes(node: &Node<'_>) -> Vec<(Text, CodeFields)> {
    let code = |(id, fields): (Text, Node<'_>)| Some((plain_id(id, &fields), read_code(&fields)?));
    node.entries().into_iter().filter_map(code).collect()
}

/// A code as the words for it alone, or with fields.
fn read_code(node: &Node<'_>) -> Option<CodeFields> {
    if node.has_names() {
        return CodeFields::read(node);
    }
    let label = read_label(node)?;
    Some(CodeFields { label, definition: None, colour: None, narrower: NarrowerCodes::default() })
}

fn add_codes(typed: Vec<(Text, CodeFields)>, parent: Option<(&str, &str)>, codes: &mut Vec<Code>) {
    for (id, CodeFields { label, definition, colour, narrower }) in typed {
        let name = parent.map_or_else(|| label.value.clone(), |(_, words)| format!("{words}{PART_OF}{}", label.value));
        let (own, parent) = (id.value.clone(), parent.map(|(id, _)| id.to_owned()));
        codes.push(Code { id, label, name: name.clone(), definition, colour, parent });
        add_codes(narrower.0, Some((&own, &name)), codes);
    }
}

/// Reads the facets, and refuses what only vocabularies have.
pub fn read_facets(node: &Node<'_>) -> Option<Vec<Axis>> {
    let help = "remove it: the codes of a facet are the files in its `folder:`, and each has a briefing";
    for facet in node.items() {
        let others = ["codes", "ordered", "in_summary", "in_map"];
        others.iter().for_each(|name| refuse_field(&facet, name, "a vocabulary", help));
    }
    Field::read(node)
}

/// Reads the vocabularies, and refuses what only facets have, and what only scales have or lack.
pub fn read_vocabularies(node: &Node<'_>) -> Vec<Axis> {
    for vocabulary in node.items() {
        refuse_field(&vocabulary, "folder", "a facet", "remove it, or move all of this under `facets:`");
    }
    let axes: Vec<Axis> = Field::read(node).unwrap_or_default();
    axes.iter().for_each(|axis| refuse_of_scales(node, axis));
    axes
}

fn refuse_of_scales(node: &Node<'_>, axis: &Axis) {
    let refuse = |span: Span, message: &str, help: &str| {
        node.note_at(span, FaultKind::FrontMatter { message: message.to_owned(), help: help.to_owned() });
    };
    for code in &axis.codes.0 {
        if let Some(chosen) = code.colour.filter(|_| !axis.ordered) {
            refuse(chosen.span, "only a level of a scale has a colour", "remove it, or type `ordered: true`");
        }
        if axis.ordered && code.parent.is_some() {
            let help = "type all levels in one row, or remove `ordered: true`";
            refuse(code.id.span, "a level of a scale gathers no others", help);
        }
    }
}

/// Reads the states, whose names and words are as those of codes.
fn read_states(node: &Node<'_>) -> Vec<(Text, Text)> {
    let state = |(id, words): (Text, Node<'_>)| Some((plain_id(id, &words), read_label(&words)?));
    node.entries().into_iter().filter_map(state).collect()
}

fn read_id(node: &Node<'_>) -> Option<Text> {
    Some(plain_id(node.text()?, node))
}

/// A name that cases, questions and addresses can use; signs that divide names there are refused.
fn plain_id(id: Text, node: &Node<'_>) -> Text {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    if !id.value.is_empty() && id.value.chars().all(is_plain) {
        return id;
    }
    let parts: Vec<&str> = id.value.split(|c: char| !is_plain(c)).filter(|part| !part.is_empty()).collect();
    let right = if parts.is_empty() { "a-code".to_owned() } else { parts.join("-").to_lowercase() };
    let kind = FaultKind::FrontMatter {
        message: format!("`{}` cannot be the name of a code or an axis", id.value.trim()),
        help: format!("type letters, digits and `-`, such as `{right}`; the words for it may have any signs"),
    };
    node.note_at(id.span, kind);
    id
}

/// Words that can stand in a list of codes.
pub fn read_label(node: &Node<'_>) -> Option<Text> {
    let label = node.text()?;
    if label.value.contains("; ") || label.value.trim().contains('\n') {
        node.refuse(
            "the words for a code stand in lists that are divided by `; `, and can have neither it nor a new line",
            "type a comma or “and” instead",
        );
    }
    Some(label)
}
