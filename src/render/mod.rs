//! Turns documents into files: one module an output format.
//!
//! Every format walks the whole tree by a `match` without a wildcard, so that a new kind of block is a compile error in
//! each of them. No format sees the model: what is not in the document cannot be printed.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new block or inline must be an error in every output until it is printed"
)]

pub mod html;
pub mod pdf;
pub mod svg;
pub mod tabular;
pub mod web;
pub mod word;
pub mod workbook;

use crate::document::{Document, Kind};

/// The picture of a page for those who pass on a link to it: one for each briefing, and one for the site.
pub fn picture_path(document: &Document) -> Option<String> {
    match document.kind {
        Kind::Index | Kind::Briefing => Some(format!("assets/pictures/{}.png", document.path.replace('/', "-"))),
        Kind::Evidence | Kind::Case | Kind::Source | Kind::Table | Kind::Page | Kind::Report | Kind::Search => None,
    }
}

/// Text of an XML file, with the signs that XML gives a meaning written as references.
fn escape_xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file of the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Relative to the output folder, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub contents: Vec<u8>,
    /// The content files that it was made from, relative to the content folder; empty where it is made from all.
    pub origins: Vec<String>,
}
