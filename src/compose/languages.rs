//! What the editions of a review say of each other: where the others are, and what one shows in the language of the original
//! since nobody has translated it.

use super::parts::{fact, text};
use super::{Context, Edition, EditionName};
use crate::document::{Document, EditionLink, Inline, Kind};
use crate::words::said;

/// All editions as pages of one lead to them.
pub(super) fn editions(edition: Edition<'_>) -> Vec<EditionLink> {
    let link = |other: &EditionName| EditionLink {
        language: other.language.clone(),
        name: other.name.clone(),
        way: if other.folder == edition.folder { String::new() } else { edition.way_out().to_owned() + &other.folder },
        address: other.address.clone(),
        current: other.folder == edition.folder,
    };
    edition.editions.iter().map(link).collect()
}

/// Says among the first facts of a document what of it is not translated.
pub(super) fn tell(document: &mut Document, context: Context<'_>) {
    if context.edition.folder.is_empty() {
        return;
    }
    // The first page is made of many files.
    let whole = document.language.clone().filter(|_| document.kind != Kind::Index);
    let message = if whole.is_some() { "page-not-translated" } else { "parts-not-translated" };
    let Some(language) = whole.or_else(|| foreign_part(document, context)) else { return };
    let short = language.split('-').next().unwrap_or(&language).to_owned();
    let name = said!(context.words, "name-of-language", language = short);
    let words = said!(context.words, message, language = name);
    document.facts.insert(0, fact(&context.say("language-of-page"), text(words)));
}

/// The language of a part of a document that is in another one: words of its own, or what `review.yaml` says.
fn foreign_part(document: &Document, context: Context<'_>) -> Option<String> {
    let mut found = context.review.language_of(context.about.file).map(str::to_owned);
    document.visit_inlines(&mut |inline| {
        if let (None, Inline::Language { language, .. }) = (&found, inline) {
            found = Some(language.clone());
        }
    });
    found
}
