//! Runs the citation processor over all works.
//!
//! All works are formatted, whether a document cites them or not. So the suffixes of `2010a` and `2010b` and the names
//! that tell two authors apart are the same in every document, and the form of a citation depends on nothing but the
//! work and the place in it.
//!
//! The processor gives suffixes in the order in which it meets the works, gives none once it has spelt out names in three
//! rounds, and leaves authors out of the reference of a work whose names it spelt out. Therefore everything is
//! first formatted plain; then each group of works that look alike is told apart in a run of its own, in the order of the
//! style, and only what that run is for is taken from it.

use std::collections::{BTreeMap, BTreeSet};

use citationberg::IndependentStyle;
use citationberg::json::Item;
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemMeta, RenderedCitation};

use super::csl_locator::CslLocator;
use super::items::{self, people};
use super::order;
use super::style::LoadedStyle;
use super::tree::{self, Form, inlines};
use crate::document::{Inline, plain_text};
use crate::model::{Name, Work};

/// A work, and the place in it that is cited.
pub(super) type Wanted = (String, Option<CslLocator>);

/// What the processor made of the works.
#[derive(Default)]
pub(super) struct Forms {
    /// The keys of all works with their formatted references, in the order of the style.
    pub(super) references: Vec<(String, Vec<Inline>)>,
    /// How each work is cited: without a place, and with each of the places that were asked for.
    pub(super) citations: BTreeMap<Wanted, Form>,
    /// Whose names each work is cited by, in full: two authors called Smith are not the same.
    pub(super) people: BTreeMap<String, Vec<Name>>,
}

impl Forms {
    /// The formatted reference of a work.
    pub(super) fn reference(&self, key: &str) -> Option<&[Inline]> {
        self.references.iter().find(|(each, _)| each == key).map(|(_, text)| text.as_slice())
    }
}

/// Formats all works, and the citations of places in them.
pub(super) fn run(works: &[Work], style: &LoadedStyle, places: &BTreeSet<Wanted>) -> Forms {
    let items: BTreeMap<&str, Item> = works.iter().map(|work| (work.key.as_str(), item(work, style))).collect();
    let all = items.keys().map(|key| ((*key).to_owned(), None));
    let known = places.iter().filter(|(key, place)| place.is_some() && items.contains_key(key.as_str()));
    let requests: Vec<Wanted> = all.chain(known.cloned()).collect();
    let mut forms = format(&items, style, &style.plain, &requests);
    let names: BTreeMap<&str, Vec<String>> = works.iter().map(|work| (work.key.as_str(), order::key(work))).collect();
    forms.references.sort_by(|(a, _), (b, _)| names.get(a.as_str()).cmp(&names.get(b.as_str())));
    forms.people = works.iter().map(|work| (work.key.clone(), people(work).to_vec())).collect();
    for group in alike(&forms) {
        let with_places = requests.iter().filter(|(key, place)| place.is_some() && group.contains(key));
        let requests: Vec<Wanted> = group.iter().map(|key| (key.clone(), None)).chain(with_places.cloned()).collect();
        take(&mut forms, told_apart(&items, style, &requests));
    }
    forms
}

/// The groups of works that are cited alike, each in the order of the style.
fn alike(forms: &Forms) -> Vec<Vec<String>> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, _) in &forms.references {
        let form = forms.citations.get(&(key.clone(), None));
        groups.entry(form.map(|form| plain_text(&form.whole)).unwrap_or_default()).or_default().push(key.clone());
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// The works of one group with names or suffixes that tell them apart; with suffixes alone where names do not suffice.
fn told_apart(items: &BTreeMap<&str, Item>, style: &LoadedStyle, requests: &[Wanted]) -> Forms {
    let forms = format(items, style, &style.full, requests);
    if alike(&forms).is_empty() { forms } else { format(items, style, &style.suffixes_only, requests) }
}

/// Takes over the citations of a group, and the references of those works that have a year suffix.
fn take(forms: &mut Forms, group: Forms) {
    let suffixed: BTreeMap<String, Vec<Inline>> = group
        .references
        .into_iter()
        .filter(|(key, _)| {
            let years = [&forms.citations, &group.citations]
                .map(|citations| citations.get(&(key.clone(), None)).map(|form| &form.rest));
            years[0] != years[1]
        })
        .collect();
    for (key, text) in &mut forms.references {
        if let Some(reference) = suffixed.get(key) {
            text.clone_from(reference);
        }
    }
    forms.citations.extend(group.citations);
}

fn item(work: &Work, style: &LoadedStyle) -> Item {
    let mut item = items::item(work);
    if style.omits_author_as_publisher() && items::published_by_author(work) {
        item.0.remove("publisher");
    }
    item
}

/// One run: the works in the order of the style, and one form for each request.
fn format(items: &BTreeMap<&str, Item>, style: &LoadedStyle, csl: &IndependentStyle, requests: &[Wanted]) -> Forms {
    let mut driver = BibliographyDriver::new();
    for (key, place) in requests {
        if let Some(item) = items.get(key.as_str()) {
            let cited = CitationItem::with_locator(item, place.as_ref().and_then(CslLocator::csl));
            let locale = Some(style.locale.clone());
            driver.citation(CitationRequest::new(vec![cited], csl, locale, &style.locales, None));
        }
    }
    let rendered = driver.finish(BibliographyRequest::new(csl, Some(style.locale.clone()), &style.locales));
    let forms = requests.iter().zip(&rendered.citations).map(|(wanted, citation)| {
        let mut form = cited(citation, style);
        if let Some(place) = &wanted.1 {
            [&mut form.rest, &mut form.whole].into_iter().for_each(|text| place.put_in(text));
        }
        (wanted.clone(), form)
    });
    let citations = forms.collect();
    let references = rendered.bibliography.map(|bibliography| bibliography.items).unwrap_or_default();
    let references = references.into_iter().map(|item| (item.key, inlines(&item.content))).collect();
    Forms { references, citations, people: BTreeMap::new() }
}

/// The form of one citation, taken from between the parentheses: those are put on when works are put together.
fn cited(citation: &RenderedCitation, style: &LoadedStyle) -> Form {
    let entry = citation.citation.find_elem_by(&|elem| matches!(elem.meta, Some(ElemMeta::Entry(_))));
    tree::form(entry.map_or(&citation.citation, |entry| &entry.children), style.and())
}
