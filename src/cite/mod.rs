//! Formats citations and references, once for all outputs.
//!
//! [`cite`] fills in what `compose` left open in the documents: the text and anchor of each citation, the references that
//! stand in the text, and the lists of references. [`format_works`] gives references and short forms alone. Both come
//! from the same way of formatting all works at once, so they agree to the letter.

mod apart;
mod casing;
mod citation;
mod csl_locator;
mod engine;
mod items;
mod lists;
mod order;
mod processor;
mod stops;
mod style;
mod suffix;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_alike;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Document, Inline, plain_text};
use crate::model::Work;

use self::citation::{Printer, missing, wanted};
use self::lists::CitedAt;
use self::processor::{Forms, Wanted};
use self::style::LoadedStyle;

pub use self::style::{locale_exists, style_exists, style_names};

/// A citation style and the language of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// One of [`style_names`]: `apa`.
    pub name: String,
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
    let Some(style) = LoadedStyle::load(style) else { return Formatted::default() };
    let Forms { references, citations, .. } = engine::run(works, &style, &BTreeSet::new());
    Formatted {
        short: citations.into_iter().map(|((key, _), form)| (key, plain_text(&form.whole))).collect(),
        order: references.iter().map(|(key, _)| key.clone()).collect(),
        references: references.into_iter().collect(),
    }
}

/// Fills in the citations and references of the documents. All documents of a site belong into one call: each call formats
/// all works.
pub fn cite<'d>(documents: impl IntoIterator<Item = &'d mut Document>, works: &[Work], style: &Style) {
    let Some(style) = LoadedStyle::load(style) else { return };
    let documents: Vec<&mut Document> = documents.into_iter().collect();
    let forms = engine::run(works, &style, &all_wanted(&documents));
    let order = forms.references.iter().enumerate().map(|(place, (key, _))| (key.as_str(), place)).collect();
    for document in documents {
        cite_document(document, &style, &forms, &order);
    }
}

/// Every work with every place in it that a document cites.
fn all_wanted(documents: &[&mut Document]) -> BTreeSet<Wanted> {
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

fn cite_document(document: &mut Document, style: &LoadedStyle, forms: &Forms, order: &BTreeMap<&str, usize>) {
    let cited = name_citations(document);
    let listed = lists::listed(document, &cited);
    let printer = Printer { forms, style, order, listed: &listed };
    document.change_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            citation.text = printer.print(citation);
        } else if let Inline::Reference { key, text } = inline {
            *text = forms.reference(key).map_or_else(|| vec![missing(key)], <[Inline]>::to_vec);
        }
    });
    lists::fill(document, forms, &cited);
}

/// Gives the citations of a document their anchors, in the order of reading, and notes where each work is cited.
fn name_citations(document: &mut Document) -> CitedAt {
    let mut cited = CitedAt::new();
    let mut count = 0;
    document.change_inlines(&mut |inline| {
        let Inline::Citation(citation) = inline else { return };
        count += 1;
        citation.id = format!("cite-{count}");
        for item in &citation.items {
            let places = cited.entry(item.key.clone()).or_default();
            if places.last() != Some(&citation.id) {
                places.push(citation.id.clone());
            }
        }
    });
    cited
}
