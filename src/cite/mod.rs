//! Formats citations and references, once for all outputs.
//!
//! [`cite`] fills in what `compose` left open in the documents: the text and anchor of each citation, the references that
//! stand in the text, and the lists of references, volume by volume. [`format_works`] gives references and short forms alone. Both come
//! from the same way of formatting all works at once, so they agree to the letter.

mod apart;
mod casing;
mod citation;
mod conditions;
mod csl_locator;
mod endnotes;
mod engine;
mod et_al;
mod items;
mod lists;
mod lonely_words;
mod note;
mod note_forms;
mod numbers;
mod order;
mod own_style;
mod pages;
mod patches;
mod piece;
mod places;
mod processor;
mod quotes;
mod raised;
mod stops;
mod style;
mod suffix;
#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod alike_tests;
#[cfg(test)]
mod number_tests;
#[cfg(test)]
mod note_tests;
mod tree;
mod volume;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, Inline, plain_text};
use crate::model::Work;

use self::citation::wanted;
use self::processor::{Forms, Wanted};
use self::style::LoadedStyle;
use self::tree::Form;
use self::volume::{Voice, Voices};

pub use self::own_style::StyleFault;
pub use self::style::{REFUSAL_HELP, Refusal, locale_exists, own_style_fault, style_names, style_refusal};

/// A citation style and the language of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// One of [`style_names`]: `apa`.
    pub name: String,
    /// The text of the review's own style file, if that is where the style stands.
    pub own: Option<String>,
    /// The language: `en-GB`.
    pub locale: String,
}

/// How the works are printed wherever they are not cited but shown.
#[derive(Debug, Clone, Default)]
pub struct Formatted {
    /// The formatted reference of each work, by key.
    pub references: BTreeMap<String, Vec<Inline>>,
    /// How each work is cited, without parentheses, by key: `Ford & Green, 2012`.
    pub short: BTreeMap<String, String>,
    /// The keys of all works in the order of the style.
    pub order: Vec<String>,
}

/// Formats all works.
pub fn format_works(works: &[Work], style: &Style) -> Formatted {
    let Some(Voices { by_name, other }) = voices(works, style, &BTreeSet::new()) else {
        return Formatted::default();
    };
    let short = by_name.forms.citations.into_iter().map(|((key, _), form)| (key, plain_text(&form.whole))).collect();
    let references = other.map_or(by_name.forms.references, |other| other.forms.references);
    Formatted {
        short,
        order: references.iter().map(|(key, _)| key.clone()).collect(),
        references: references.into_iter().map(|(key, text)| (key, numbers::without(&text))).collect(),
    }
}

/// What has one list of references and is numbered by itself: a page, a hand-out, or all pages of a book.
pub type Volume<'d> = Vec<&'d mut Document>;

/// Fills in the citations and references of the documents, and of those that are data and have neither references nor
/// notes. All volumes of a review belong into one call: each call formats all works.
pub fn cite<'d>(
    volumes: impl IntoIterator<Item = Volume<'d>>,
    data: impl IntoIterator<Item = &'d mut Document>,
    works: &[Work],
    style: &Style,
) {
    let mut volumes: Vec<Volume<'d>> = volumes.into_iter().collect();
    let mut data: Volume<'d> = data.into_iter().collect();
    let places = all_wanted(volumes.iter().flatten().chain(&data));
    let Some(voices) = voices(works, style, &places) else { return };
    for volume in &mut volumes {
        volume::cite(volume, &voices);
    }
    for document in &mut data {
        volume::cite_data(document, &voices);
    }
}

/// The works in the style, and by author and date where it does not cite so.
fn voices(works: &[Work], style: &Style, places: &BTreeSet<Wanted>) -> Option<Voices> {
    let voice = |style: LoadedStyle| {
        let forms = engine::run(works, &style, places);
        let order = forms.references.iter().enumerate().map(|(place, (key, _))| (key.clone(), place)).collect();
        Voice { style, forms, order }
    };
    let own = voice(LoadedStyle::load(style)?);
    if !own.style.cites_by_number() && !own.style.cites_in_notes() {
        return Some(Voices { by_name: own, other: None });
    }
    let by_name = voice(LoadedStyle::by_name(&style.locale)?);
    let mut own = own;
    speak_names(works, &by_name.forms, &mut own.forms);
    Some(Voices { by_name, other: Some(own) })
}

/// Gives numbers and notes the names that stand before them in a sentence: `Lind [1]`; a work without people has its title.
fn speak_names(works: &[Work], by_name: &Forms, own: &mut Forms) {
    let bare = own.notes.keys().filter(|(_, place)| place.is_none()).cloned();
    let bare: Vec<Wanted> = bare.collect();
    own.citations.extend(bare.into_iter().map(|wanted| (wanted, Form::default())));
    let titles: BTreeMap<&str, &str> = works.iter().map(|work| (work.key.as_str(), work.title.as_str())).collect();
    for ((key, _), form) in &mut own.citations {
        let names = by_name.citations.get(&(key.clone(), None)).map(|form| form.spoken_names.clone());
        let title = titles.get(key.as_str()).map(|title| vec![Inline::Emphasis { text: vec![Inline::text(*title)] }]);
        form.spoken_names = names.filter(|names| !names.is_empty()).or(title).unwrap_or_default();
        form.names.clone_from(&form.spoken_names);
    }
}

/// Every work with every place in it that a document cites.
fn all_wanted<'d>(documents: impl Iterator<Item = &'d &'d mut Document>) -> BTreeSet<Wanted> {
    let mut all = BTreeSet::new();
    for document in documents {
        document.visit_inlines(&mut |inline| {
            if let Inline::Citation(citation) = inline {
                all.extend(citation.items.iter().map(wanted));
            }
        });
    }
    all
}
