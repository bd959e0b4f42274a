//! The citation processor: what goes into one run of it, and what comes out.

use std::collections::BTreeMap;

use citationberg::IndependentStyle;
use citationberg::json::{Item, Value};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemMeta, RenderedCitation};

use super::csl_locator::CslLocator;
use super::piece::{Reading, Years};
use super::style::LoadedStyle;
use super::tree::{self, Form, inlines};
use super::{casing, items};
use crate::document::Inline;
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
    /// The names of the pages of the works, by key.
    pub(super) slugs: BTreeMap<String, String>,
}

impl Forms {
    /// The name of the page of a work.
    pub(super) fn slug<'k>(&'k self, key: &'k str) -> &'k str {
        self.slugs.get(key).map_or(key, String::as_str)
    }
}

/// What every run of the processor takes.
pub(super) struct Run<'r> {
    items: BTreeMap<&'r str, Item>,
    years: BTreeMap<&'r str, Years>,
    pub(super) style: &'r LoadedStyle,
    /// A work with a year that is formatted along: without a year in sight the processor gives no suffixes to the undated.
    company: Item,
}

impl<'r> Run<'r> {
    /// What runs over these works take.
    pub(super) fn of(works: &'r [Work], style: &'r LoadedStyle) -> Self {
        let items = works.iter().map(|work| (work.key.as_str(), item(work, style))).collect();
        let years = works.iter().filter_map(|work| Some((work.key.as_str(), years(work)?))).collect();
        Self { items, years, style, company: items::company() }
    }

    /// One run: the works in the order of the style, and one form for each request.
    pub(super) fn format(&self, csl: &IndependentStyle, requests: &[Wanted]) -> Forms {
        let Self { items, years, style, company } = self;
        let requests = requests.iter().filter(|(key, _)| items.contains_key(key.as_str()));
        let works = requests.clone().filter_map(|(key, place)| {
            let item = items.get(key.as_str())?;
            Some(CitationItem::with_locator(item, place.as_ref().and_then(CslLocator::csl)))
        });
        let mut driver = BibliographyDriver::new();
        for cited in works.chain([CitationItem::with_entry(company)]) {
            let locale = Some(style.locale.clone());
            driver.citation(CitationRequest::new(vec![cited], csl, locale, &style.locales, None));
        }
        let stresses_et_al = style.stresses_et_al();
        let reading = |key: &str| Reading { years: years.get(key), stresses_et_al };
        let rendered = driver.finish(BibliographyRequest::new(csl, Some(style.locale.clone()), &style.locales));
        let forms = requests.zip(&rendered.citations).map(|(wanted, citation)| {
            let mut form = cited(citation, style, reading(&wanted.0));
            if let Some(place) = &wanted.1 {
                [&mut form.rest, &mut form.whole].into_iter().for_each(|text| place.put_in(text));
            }
            (wanted.clone(), form)
        });
        let citations = forms.collect();
        let references = rendered.bibliography.map(|bibliography| bibliography.items).unwrap_or_default();
        let references = references.into_iter().filter(|item| items.contains_key(item.key.as_str()));
        let references = references.map(|item| {
            let text = inlines(item.first_field.as_ref(), &item.content, reading(&item.key));
            (item.key, text)
        });
        let references = references.collect();
        Forms { references, citations, people: BTreeMap::new(), slugs: BTreeMap::new() }
    }
}

/// The form of one citation, taken from between the parentheses: those are put on when works are put together.
fn cited(citation: &RenderedCitation, style: &LoadedStyle, reading: Reading<'_>) -> Form {
    let entry = citation.citation.find_elem_by(&|elem| matches!(elem.meta, Some(ElemMeta::Entry(_))));
    tree::form(entry.map_or(&citation.citation, |entry| &entry.children), style.and(), reading)
}

fn years(work: &Work) -> Option<Years> {
    Some((work.date?.year.to_string(), work.until.clone()?))
}

fn item(work: &Work, style: &LoadedStyle) -> Item {
    let mut item = items::item(work);
    if style.omits_author_as_publisher() && items::published_by_author(work) {
        item.0.remove("publisher");
    }
    let is_foreign = work.language.as_ref().is_some_and(|language| !casing::is_english(language));
    for name in ["title", "container-title", "collection-title"] {
        let Some(Value::String(title)) = item.0.get_mut(name) else { continue };
        if is_foreign {
            *title = casing::as_typed(title);
        } else if style.capitalises_subtitles() && name != "collection-title" {
            *title = casing::with_capital_subtitles(title);
        }
    }
    item
}
