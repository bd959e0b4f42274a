//! What pages may lead to: downloads that will stand in the output folder beside them. It is known only when the PDFs
//! have been typeset, or could not be.

use std::collections::BTreeMap;

use crate::document::{Document, Site};
use crate::words::{Words, said};

/// Whether a file that will stand in the output folder is as new as the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Available {
    /// It is of this build.
    New,
    /// It was left by an earlier build, of other content.
    Older,
}

/// Drops every download that will not be there, says of one that is older than its page that it is, and names the
/// pictures that show the pages as they are.
pub fn settle(documents: &mut [Document], site: &mut Site, files: &BTreeMap<String, Available>, words: &Words) {
    documents.iter_mut().for_each(|document| settle_downloads(document, files, words));
    let new = files.iter().filter(|(_, available)| **available == Available::New).map(|(path, _)| path);
    site.pictures = new.filter(|path| path.starts_with("assets/pictures/")).cloned().collect();
}

fn settle_downloads(document: &mut Document, files: &BTreeMap<String, Available>, words: &Words) {
    document.downloads.retain(|download| files.contains_key(&download.path));
    for download in &mut document.downloads {
        if files.get(&download.path) == Some(&Available::Older) {
            download.label = said!(words, "older-than-page", file = &download.label);
        }
    }
}
