//! Reads a theme: one member of a briefed facet, and the briefing about it.

use super::allowance::{Allowance, read_allowances};
use super::fault::Fault;
use super::front_matter::{FileReader, Prose, Section, split};
use super::yaml::{Fields, Node, Text, Tree};
use crate::source::{FileId, SourceFile, Span};

/// One theme.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The name of its file without the ending; the code that cases use.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// Its short name.
    pub title: Text,
    /// Its place among the themes of its facet.
    pub order: usize,
    /// The question or message that the briefing bears as its title.
    pub headline: Text,
    /// One line under the headline.
    pub standfirst: Prose,
    /// For whom the briefing is.
    pub audience: Text,
    /// What the review means by it.
    pub definition: Prose,
    /// What a reader should take away.
    pub key_messages: Vec<KeyMessage>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// The ids of the cases that are told in boxes.
    pub case_boxes: Vec<Text>,
    /// The ids of themes to read next.
    pub related: Vec<Text>,
    /// The briefing's own prose.
    pub sections: Vec<Section>,
    /// Where it may break rules.
    pub allow: Vec<Allowance>,
}

/// One message of a briefing's first page.
#[derive(Debug, Clone)]
pub struct KeyMessage {
    /// The message.
    pub text: Prose,
    /// The ids of the cases that it rests on.
    pub cases: Vec<Text>,
}

/// One statement of a briefing, with what it rests on.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Its name within the briefing.
    pub id: Text,
    /// The statement.
    pub text: Prose,
    /// The ids of the cases that it rests on.
    pub cases: Vec<Text>,
    /// The codes of the other facet that it involves.
    pub involves: Vec<Text>,
    /// How much confidence somebody judged it to deserve, if somebody did.
    pub confidence: Option<Text>,
    /// How sure we can be of it, and why.
    pub explanation: Prose,
    /// Where it stands.
    pub span: Span,
}

/// Reads a theme file. Gives none if its front matter cannot be read or lacks what a briefing cannot do without.
pub fn parse(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Theme> {
    let parts = split(file, &source.text).map_err(|fault| faults.push(fault)).ok()?;
    let tree =
        Tree::read(file, &source.text, parts.yaml_start, parts.yaml_end).map_err(|fault| faults.push(fault)).ok()?;
    let mut reader = FileReader::new(file, source);
    let theme = tree.root().fields().and_then(|fields| read_theme(fields, parts.body_start, &mut reader));
    reader.finish(tree, faults);
    theme
}

fn read_theme(mut fields: Fields<'_>, body_start: usize, reader: &mut FileReader<'_>) -> Option<Theme> {
    let title = fields.required_text("title", "title: A short name");
    let order = fields.required("order", "order: 1").and_then(|node| node.count());
    let headline = fields.required_text("headline", "headline: The question that the briefing answers");
    let standfirst = fields.required_text("standfirst", "standfirst: One line under the headline.");
    let audience = fields.required_text("audience", "audience: Those who should read it");
    let definition = fields.required_text("definition", "definition: What the review means by this.");
    let messages = fields.required("key_messages", "key_messages: []").map(|node| node.list()).unwrap_or_default();
    let findings = fields.required("findings", "findings: []").map(|node| node.list()).unwrap_or_default();
    let case_boxes = fields.optional("case_boxes").map(|node| node.texts()).unwrap_or_default();
    let related = fields.optional("related").map(|node| node.texts()).unwrap_or_default();
    let allow = read_allowances(&mut fields);
    fields.finish();
    let key_messages =
        messages.iter().filter_map(Node::fields).filter_map(|fields| read_message(fields, reader)).collect();
    let findings = findings.iter().filter_map(|node| read_finding(node, reader)).collect();
    Some(Theme {
        id: reader.stem(),
        file: reader.file,
        title: title?,
        order: order?,
        headline: headline?,
        standfirst: reader.prose(&standfirst?),
        audience: audience?,
        definition: reader.prose(&definition?),
        key_messages,
        findings,
        case_boxes,
        related,
        sections: reader.sections(body_start),
        allow,
    })
}

fn read_message(mut fields: Fields<'_>, reader: &mut FileReader<'_>) -> Option<KeyMessage> {
    let text = fields.required_text("text", "text: The message [@key].");
    let cases = fields.optional("cases").map(|node| node.texts()).unwrap_or_default();
    fields.finish();
    Some(KeyMessage { text: reader.prose(&text?), cases })
}

fn read_finding(node: &Node<'_>, reader: &mut FileReader<'_>) -> Option<Finding> {
    let mut fields = node.fields()?;
    let id = fields.required_text("id", "id: a-short-name");
    let text = fields.required_text("text", "text: The statement [@key].");
    let cases = fields.optional("cases").map(|node| node.texts()).unwrap_or_default();
    let involves = fields.optional("involves").map(|node| node.texts()).unwrap_or_default();
    let confidence = fields.optional_text("confidence");
    let explanation = fields.required_text("explanation", "explanation: How sure we can be, and why.");
    fields.finish();
    Some(Finding {
        id: id?,
        text: reader.prose(&text?),
        cases,
        involves,
        confidence,
        explanation: reader.prose(&explanation?),
        span: node.span(),
    })
}
