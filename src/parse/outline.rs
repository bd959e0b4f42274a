//! An outline: which parts a page or a briefing has, in what order, and what is asked of them.

use super::record::{Field, Record, record};
use super::yaml::{Node, Text};

/// One part of a page: a section of the file, or something that casebook makes.
#[derive(Debug, Clone)]
pub enum OutlineItem {
    /// A section of the file.
    Section(OutlineSection),
    /// The generated part of this name.
    Generated(Text),
}

impl OutlineItem {
    /// The name of the part, if casebook makes it.
    pub fn generated(&self) -> Option<&Text> {
        match self {
            Self::Generated(name) => Some(name),
            Self::Section(_) => None,
        }
    }

    /// The section of the file, if it is one.
    pub fn section(&self) -> Option<&OutlineSection> {
        match self {
            Self::Generated(_) => None,
            Self::Section(section) => Some(section),
        }
    }
}

record! {
    /// A section of the file, and what is asked of it; in its stead, the name alone of a part that casebook makes.
    pub struct OutlineSection {
        /// Its heading.
        required heading ("section"): Text = "The heading of a section" as words,
        /// Whether it tells evidence, so that each of its statements must cite.
        optional evidence: bool = "true",
        /// Whether its first paragraph stands in the short box of a case, for a section of the note on one.
        optional in_box: bool = "false",
        /// The most words that it should have.
        optional most_words: Option<usize> = "200",
    }
}

impl Field for OutlineItem {
    const KIND: &'static str = "fields, or a name";
    const RECORD: Option<&'static Record> = OutlineSection::RECORD;

    fn read(node: &Node<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            return node.text().map(OutlineItem::Generated);
        }
        OutlineSection::read(node).map(OutlineItem::Section)
    }
}
