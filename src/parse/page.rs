//! Reads a page about the review or about the site.

use super::allowance::{Allowance, read_allowances};
use super::fault::Fault;
use super::front_matter::{FileReader, Prose, Section, split};
use super::outline::{OutlineItem, read_outline};
use super::yaml::{Text, Tree};
use crate::source::{FileId, SourceFile};

/// One page of `pages/`.
#[derive(Debug, Clone)]
pub struct TextPage {
    /// The name of its file without the ending.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// Its title.
    pub title: Text,
    /// What links to it in the navigation say, if that is not its title.
    pub label: Option<Text>,
    /// Whether only the foot of each page links to it.
    pub in_footer: bool,
    /// One line under the title.
    pub summary: Prose,
    /// Its place among the pages.
    pub order: usize,
    /// Whether the printed book has it before the briefings; else it stands behind the cases.
    pub before_briefings: bool,
    /// What goes where; without it the sections stand in the order of the file.
    pub outline: Option<Vec<OutlineItem>>,
    /// The text.
    pub sections: Vec<Section>,
    /// Where it may break rules.
    pub allow: Vec<Allowance>,
}

/// Reads a page file. Gives none if its front matter cannot be read or lacks a title.
pub fn parse(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<TextPage> {
    let parts = split(file, &source.text).map_err(|fault| faults.push(fault)).ok()?;
    let tree =
        Tree::read(file, &source.text, parts.yaml_start, parts.yaml_end).map_err(|fault| faults.push(fault)).ok()?;
    let mut reader = FileReader::new(file, source);
    let page = tree.root().fields().and_then(|mut fields| {
        let title = fields.required_text("title", "title: A short name");
        let label = fields.optional_text("label");
        let in_footer = fields.optional("in_footer").is_some_and(|node| node.flag());
        let summary = fields.required_text("summary", "summary: One line under the title.");
        let order = fields.required("order", "order: 1").and_then(|node| node.count());
        let before_briefings = fields.optional("before_briefings").is_some_and(|node| node.flag());
        let outline = fields.optional("outline").map(|node| read_outline(&node));
        let allow = read_allowances(&mut fields);
        fields.finish();
        Some(TextPage {
            id: reader.stem(),
            file,
            title: title?,
            label,
            in_footer,
            summary: reader.prose(&summary?),
            order: order?,
            before_briefings,
            outline,
            sections: reader.sections(parts.body_start),
            allow,
        })
    });
    reader.finish(tree, faults);
    page
}
