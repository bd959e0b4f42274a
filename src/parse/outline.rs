//! Reads an outline: which parts a page or a briefing has, in what order, and what is asked of them.

use super::yaml::{Node, Text};

/// One part of a page: a section of the file, or something that casebook makes.
#[derive(Debug, Clone)]
pub enum OutlineItem {
    /// A section of the file.
    Section(OutlineSection),
    /// The generated part of this name.
    Generated(Text),
}

/// A section of the file, and what is asked of it.
#[derive(Debug, Clone)]
pub struct OutlineSection {
    /// Its heading.
    pub heading: Text,
    /// Whether it tells evidence, so that each of its statements must cite.
    pub evidence: bool,
    /// The most words that it should have.
    pub most_words: Option<usize>,
}

/// Reads an outline: names of generated parts, and `section: Heading` for parts of the file.
pub fn read_outline(node: &Node<'_>) -> Vec<OutlineItem> {
    node.list().iter().filter_map(read_outline_item).collect()
}

fn read_outline_item(node: &Node<'_>) -> Option<OutlineItem> {
    if node.is_any_text() {
        return node.text().map(OutlineItem::Generated);
    }
    let mut fields = node.fields()?;
    let heading = fields.required_text("section", "section: The heading of a section");
    let evidence = fields.optional("evidence").is_some_and(|node| node.flag());
    let most_words = fields.optional("most_words").and_then(|node| node.count());
    fields.finish();
    Some(OutlineItem::Section(OutlineSection { heading: heading?, evidence, most_words }))
}
