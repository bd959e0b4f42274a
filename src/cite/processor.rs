//! The citation processor: what goes into one run of it, and what comes out.

use std::collections::BTreeMap;

use citationberg::IndependentStyle;
use citationberg::json::{Item, Value};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemMeta, RenderedCitation};

use super::csl_locator::CslLocator;
use super::piece::{Quotes, Reading, Span};
use super::style::LoadedStyle;
use super::tree::{self, Form, inlines};
use super::{casing, items, numbers, quotes};
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
    /// What notes on each work say, in a style that cites in notes.
    pub(super) notes: BTreeMap<Wanted, NoteForms>,
    /// Whose names each work is cited by, in full: two authors called Smith are not the same.
    pub(super) people: BTreeMap<String, Vec<Name>>,
    /// The names of the pages of the works, by key.
    pub(super) slugs: BTreeMap<String, String>,
}

/// What a note on a work says, by what stands before it.
#[derive(Debug, Clone)]
pub(super) struct NoteForms {
    /// Nothing: it is the first note on the work.
    pub(super) first: Form,
    /// A note on the work, and others behind that.
    pub(super) later: Form,
    /// A note on the same place in the work.
    pub(super) same: Form,
    /// A note on another place in the work.
    pub(super) same_elsewhere: Form,
}

impl NoteForms {
    /// All of them that name the work.
    pub(super) fn naming(&mut self) -> [&mut Form; 2] {
        [&mut self.first, &mut self.later]
    }
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
    spans: BTreeMap<&'r str, Vec<Span>>,
    pages: BTreeMap<&'r str, &'r str>,
    stresses_et_al: bool,
    quotes: Quotes,
    pub(super) style: &'r LoadedStyle,
    /// A work with a year that is formatted along: without a year in sight the processor gives no suffixes to the undated.
    company: Item,
}

impl<'r> Run<'r> {
    /// What runs over these works take.
    pub(super) fn of(works: &'r [Work], style: &'r LoadedStyle) -> Self {
        let items = works.iter().map(|work| (work.key.as_str(), item(work, style))).collect();
        let spans = works.iter().filter_map(|work| Some((work.key.as_str(), spans(work, style)?))).collect();
        let pages = works.iter().filter_map(|work| Some((work.key.as_str(), work.pages.as_deref()?))).collect();
        Self {
            items,
            spans,
            pages,
            stresses_et_al: style.stresses_et_al(),
            quotes: style.quotes(),
            style,
            company: items::company(),
        }
    }

    /// What is to be known to read what comes out for a work.
    fn reading(&self, key: &str) -> Reading<'_> {
        let pages = self.pages.get(key).copied();
        Reading {
            spans: self.spans.get(key).map_or(&[], Vec::as_slice),
            pages,
            is_note: self.style.cites_in_notes(),
            quotes: &self.quotes,
            stresses_et_al: self.stresses_et_al,
        }
    }

    /// One run: the works in the order of the style, and one form for each request.
    pub(super) fn format(&self, csl: &IndependentStyle, requests: &[Wanted]) -> Forms {
        let Self { items, style, company, .. } = self;
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
        let rendered = driver.finish(BibliographyRequest::new(csl, Some(style.locale.clone()), &style.locales));
        let forms = requests.zip(&rendered.citations).map(|(wanted, citation)| {
            let mut form = cited(citation, style, self.reading(&wanted.0));
            if let Some(place) = &wanted.1 {
                [&mut form.rest, &mut form.whole].into_iter().for_each(|text| place.put_in(text));
            }
            (wanted.clone(), form)
        });
        let citations = forms.collect();
        let references = rendered.bibliography.map(|bibliography| bibliography.items).unwrap_or_default();
        let references = references.into_iter().filter(|item| items.contains_key(item.key.as_str()));
        let references = references.map(|item| {
            let text = inlines(item.first_field.as_ref(), &item.content, self.reading(&item.key));
            (item.key, text)
        });
        let references = references.collect();
        Forms { references, citations, ..Forms::default() }
    }

    /// What a style that cites in notes prints for one citation after the other; none is one of another work.
    pub(super) fn cite_in_turn(&self, requests: &[Option<&Wanted>]) -> Vec<Form> {
        let Self { items, style, company, .. } = self;
        let csl = &style.citations_only;
        let mut driver = BibliographyDriver::new();
        for wanted in requests {
            let item = wanted.and_then(|wanted| items.get(wanted.0.as_str())).unwrap_or(company);
            let place = wanted.and_then(|wanted| wanted.1.as_ref()?.csl());
            let cited = vec![CitationItem::with_locator(item, place)];
            let number = Some(numbers::FIRST_NOTE);
            let locale = Some(style.locale.clone());
            driver.citation(CitationRequest::new(cited, csl, locale, &style.locales, number));
        }
        let locale = Some(style.locale.clone());
        let rendered = driver.finish(BibliographyRequest::new(csl, locale, &style.locales));
        let forms = requests.iter().zip(&rendered.citations).map(|(wanted, citation)| {
            let key = wanted.map(|wanted| wanted.0.as_str()).unwrap_or_default();
            let mut form = cited(citation, style, self.reading(key));
            if let Some(place) = wanted.and_then(|wanted| wanted.1.as_ref()) {
                [&mut form.rest, &mut form.whole].into_iter().for_each(|text| place.put_in(text));
            }
            form
        });
        forms.collect()
    }
}

/// The form of one citation, taken from between the parentheses: those are put on when works are put together.
fn cited(citation: &RenderedCitation, style: &LoadedStyle, reading: Reading<'_>) -> Form {
    let entry = citation.citation.find_elem_by(&|elem| matches!(elem.meta, Some(ElemMeta::Entry(_))));
    tree::form(entry.map_or(&citation.citation, |entry| &entry.children), style.and(), reading)
}

/// How the time of a work of several years, or of several months, may be printed.
fn spans(work: &Work, style: &LoadedStyle) -> Option<Vec<Span>> {
    let (date, until) = (work.date?, work.until.as_ref()?);
    let Some((_, last)) = until.split_once('-') else {
        return Some(vec![(date.year.to_string(), format!("{}–{until}", date.year))]);
    };
    let (from, to) = (style.month(date.month?), style.month(last.parse().ok()?));
    Some(from.into_iter().zip(to).map(|(from, to)| (from.to_owned(), format!("{from}–{to}"))).collect())
}

fn item(work: &Work, style: &LoadedStyle) -> Item {
    let mut item = items::item(work);
    if style.omits_author_as_publisher() && items::published_by_author(work) {
        item.0.remove("publisher");
    }
    match work.titles_of_volume().filter(|_| style.names_volumes) {
        Some((whole, _)) => drop(item.0.insert("title".to_owned(), Value::String(whole.to_owned()))),
        None => drop(item.0.remove("volume-title")),
    }
    let is_foreign = work.language.as_ref().is_some_and(|language| !casing::is_english(language));
    for name in ["title", "container-title", "collection-title", "volume-title"] {
        let Some(Value::String(title)) = item.0.get_mut(name) else { continue };
        *title = quotes::hidden(title);
        if is_foreign {
            *title = casing::as_typed(title);
        } else if style.capitalises_subtitles() && name != "collection-title" {
            *title = casing::with_capital_subtitles(title);
        }
    }
    if style.cites_in_notes() {
        shorten(&mut item);
    }
    style.witnesses.give(&mut item);
    item
}

/// Gives a work its title without the subtitle, for short notes, if it has no short title of its own.
fn shorten(item: &mut Item) {
    let Some(Value::String(title)) = item.0.get("title") else { return };
    if let Some((title, _)) = title.split_once(": ")
        && !item.0.contains_key("title-short")
    {
        item.0.insert("title-short".to_owned(), Value::String(title.to_owned()));
    }
}
