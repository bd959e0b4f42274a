//! A page about the review or about the site.

use super::allowance::Allowance;
use super::front_matter::{Prose, Section, sections, stem};
use super::outline::OutlineItem;
use super::record::record;
use super::translation::read_fingerprint;
use super::yaml::{Node, Text};
use crate::source::FileId;

record! {
    /// One page of `pages/`.
    pub struct TextPage {
        /// Its title.
        required title: Text = "A short name" as words,
        /// What links to it in the navigation say, if that is not its title.
        optional label: Option<Text> = "A shorter name" as words,
        /// Whether only the foot of each page links to it.
        optional in_footer: bool = "true",
        /// One line under the title.
        required summary: Prose = "One line under the title.",
        /// Its place among the pages.
        required order: usize = "1",
        /// Whether the printed book has it before the briefings; else it stands behind the cases.
        optional before_briefings: bool = "true",
        /// What goes where; without it the sections stand in the order of the file.
        optional outline: Option<Vec<OutlineItem>> = "[{section: A heading}, references]",
        /// For a translation, by what its original is known as it was translated; `casebook check` says what to type.
        optional translates: Option<Text> = "3f9a2c1b" as own by read_fingerprint,
        /// Where it may break rules.
        optional allow: Vec<Allowance> = "[{rule: a-rule, at: words, reason: Why.}]" as own,
    }
    with {
        /// The name of its file without the ending.
        id: String = stem,
        /// Its file.
        file: FileId = Node::file,
        /// The text.
        sections: Vec<Section> = sections,
    }
}
