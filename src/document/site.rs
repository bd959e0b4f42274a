//! What the pages of a site have in common.

use serde::Serialize;

use super::{Download, Look};

/// What every page of a site says about the site.
#[derive(Debug, Clone, Serialize)]
pub struct Site {
    /// The name of the site.
    pub title: String,
    /// What it is, in a sentence; plain text.
    pub description: String,
    /// The version of this edition.
    pub version: String,
    /// The date of this edition: `2026-11-23`.
    pub date: String,
    /// The same date in words: `23 November 2026`.
    pub date_text: String,
    /// The language of the texts: `en-GB`.
    pub language: String,
    /// The language of what the site says of itself, where that is another.
    pub language_of_words: Option<String>,
    /// What the evidence comes from: `Evidence from Okafor & Lind, 2020`.
    pub evidence: String,
    /// The licence of the texts, in a sentence; plain text.
    pub licence: String,
    /// Where to report a problem: an `https` or `mailto` address, or a page relative to the output folder.
    pub report_problems_to: Option<String>,
    /// Where the site will stand on the web, with `/` at its end.
    pub address: Option<String>,
    /// Who publishes this edition.
    pub publisher: Option<String>,
    /// How it looks.
    pub look: Look,
    /// Where the review itself can be read.
    pub review_address: Option<String>,
    /// What is new in each version, the latest first.
    pub changes: Vec<Change>,
    /// The pictures of pages that there are, for those who pass on a link to one.
    pub pictures: Vec<String>,
    /// The pages that the head of every page links to, in order.
    pub navigation: Vec<Download>,
    /// The pages that the foot of every page links to, in order.
    pub footer: Vec<Download>,
    /// The editions of the review, the original first; none if there is but one.
    pub editions: Vec<EditionLink>,
    /// Whether the content had errors.
    pub draft: bool,
}

/// An edition of the review in a language.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    /// The tag of its language.
    pub language: String,
    /// The name of the language in itself.
    pub name: String,
    /// The way from the folder of this edition to its folder: empty, `cy/` or `../`.
    pub way: String,
    /// Where it will stand on the web, with `/` at the end.
    pub address: Option<String>,
    /// Whether it is this one.
    pub current: bool,
}

/// A part of the index of the book: cases, or places.
#[derive(Debug, Clone, Serialize)]
pub struct IndexGroup {
    /// What its entries are.
    pub title: String,
    /// The entries, in the order of the alphabet.
    pub entries: Vec<IndexEntry>,
}

/// An entry of the index.
#[derive(Debug, Clone, Serialize)]
pub struct IndexEntry {
    /// The word to look up.
    pub term: String,
    /// The documents that are about it, by their paths.
    pub paths: Vec<String>,
}

/// What is new in a version of the edition.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// The version.
    pub version: String,
    /// Its date: `2026-11-23`.
    pub date: String,
    /// What is new.
    pub text: String,
}
