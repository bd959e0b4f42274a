//! Cites the documents of one volume: what has one list of references and is numbered by itself.
//!
//! In a style that cites in notes, each citation is a note. In a style that cites by number, a volume without a list of references has nothing that its numbers could lead to: it
//! cites by author and date, as a citation does whose works are not all in the list.

use std::collections::{BTreeMap, BTreeSet};

use super::citation::{Printer, missing, print_each};
use super::endnotes::{self, Endnotes};
use super::lists::{self, CitedAt};
use super::note::Notes;
use super::numbers;
use super::places::Places;
use super::processor::Forms;
use super::raised;
use super::style::LoadedStyle;
use crate::document::{Document, Inline};

/// All works in one style.
pub(super) struct Voice {
    pub(super) style: LoadedStyle,
    pub(super) forms: Forms,
    /// The place of each work in the order of the style.
    pub(super) order: BTreeMap<String, usize>,
}

impl Voice {
    /// The formatted reference of a work, with what stands for its number.
    fn reference(&self, key: &str) -> Option<&[Inline]> {
        self.order.get(key).and_then(|place| self.forms.references.get(*place)).map(|(_, text)| text.as_slice())
    }

    /// What citations of the document `own` are put together with.
    fn printer<'a>(&'a self, lists: &'a BTreeMap<String, String>, own: &'a str) -> Printer<'a> {
        Printer { style: &self.style, forms: &self.forms, order: &self.order, lists, own }
    }
}

/// How works are cited.
pub(super) struct Voices {
    pub(super) by_name: Voice,
    /// The style of the review, if it cites by number or in notes.
    pub(super) other: Option<Voice>,
}

impl Voices {
    /// The voice that references are printed in.
    fn own(&self) -> &Voice {
        self.other.as_ref().unwrap_or(&self.by_name)
    }
}

/// Fills in the citations and references of a volume.
pub(super) fn cite(documents: &mut [&mut Document], voices: &Voices) {
    let mut first_cited = Vec::new();
    let cited: Vec<CitedAt> = documents.iter_mut().map(|document| name_citations(document, &mut first_cited)).collect();
    let mut lists: BTreeMap<String, String> = BTreeMap::new();
    for (document, cited) in documents.iter_mut().zip(&cited) {
        let listed = lists::listed(document, cited);
        lists.extend(listed.into_iter().map(|key| (key, document.path.clone())));
    }
    let by_number = voices.other.as_ref().filter(|voice| voice.style.cites_by_number());
    let numbers = by_number.map(|voice| number(voice, &first_cited, &lists)).unwrap_or_default();
    let mut notes = Notes::default();
    for (document, cited) in documents.iter_mut().zip(&cited) {
        match &voices.other {
            Some(voice) if voice.style.cites_in_notes() => fill_notes(document, voices, voice, &lists, &mut notes),
            None if endnotes::are_in(document) => fill_endnotes(document, voices, &lists),
            _ => fill(document, voices, &lists, &numbers),
        }
        raised::close_up(document);
        endnotes::drop_empty_list(document);
        lists::fill(document, &voices.own().forms, &numbers, cited);
    }
}

/// The numbers of all listed works, if any of them is cited: in the order of citation, unless the style has another.
fn number(voice: &Voice, first_cited: &[String], lists: &BTreeMap<String, String>) -> BTreeMap<String, usize> {
    if !first_cited.iter().any(|key| lists.contains_key(key)) {
        return BTreeMap::new();
    }
    let in_order = voice.forms.references.iter().map(|(key, _)| key);
    let first = if voice.style.sorts_references() { &[] } else { first_cited };
    let mut seen = BTreeSet::new();
    let keys = first.iter().chain(in_order).filter(|key| lists.contains_key(*key) && voice.order.contains_key(*key));
    keys.filter(|key| seen.insert(*key)).cloned().zip(1..).collect()
}

fn fill(document: &mut Document, voices: &Voices, lists: &BTreeMap<String, String>, numbers: &BTreeMap<String, usize>) {
    let (own, places) = (document.path.clone(), Places::of(document));
    let by_name = voices.by_name.printer(lists, &own);
    let by_number = voices.other.as_ref().map(|voice| Printer { order: numbers, ..voice.printer(lists, &own) });
    document.change_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            let numbered = |_: &&Printer<'_>| citation.items.iter().all(|item| numbers.contains_key(&item.key));
            citation.text = match by_number.as_ref().filter(numbered) {
                Some(printer) if places.in_front.contains(&citation.id) => {
                    print_each(citation, &mut |each| printer.print(each))
                }
                printer => printer.unwrap_or(&by_name).print(citation),
            };
        }
        fill_reference(inline, voices);
    });
}

fn fill_reference(inline: &mut Inline, voices: &Voices) {
    if let Inline::Reference { key, text } = inline {
        let reference = voices.own().reference(key);
        *text = reference.map_or_else(|| vec![missing(key)], numbers::without);
    }
}

/// Fills in citations that are notes.
fn fill_notes(
    document: &mut Document,
    voices: &Voices,
    voice: &Voice,
    lists: &BTreeMap<String, String>,
    notes: &mut Notes,
) {
    let (own, places) = (document.path.clone(), Places::of(document));
    let [by_name, in_notes] = [&voices.by_name, voice].map(|voice| voice.printer(lists, &own));
    document.change_inlines(&mut |inline| {
        match inline {
            Inline::Citation(citation) => {
                citation.text = if places.in_heads.contains(&citation.id) {
                    by_name.print(citation)
                } else if places.in_notes.contains(&citation.id) {
                    notes.print_inside(citation, &in_notes)
                } else if places.in_front.contains(&citation.id) {
                    print_each(citation, &mut |each| notes.print(each, &in_notes))
                } else {
                    notes.print(citation, &in_notes)
                };
            }
            Inline::Note { .. } => notes.count_own(),
            _ => {}
        }
        fill_reference(inline, voices);
    });
}

/// Fills in citations that are small numbers, and the list of notes that these lead to.
fn fill_endnotes(document: &mut Document, voices: &Voices, lists: &BTreeMap<String, String>) {
    let (own, places) = (document.path.clone(), Places::of(document));
    let printer = voices.by_name.printer(lists, &own);
    let mut notes = Endnotes::default();
    document.change_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            citation.text =
                if places.are_apart(&citation.id) { printer.print(citation) } else { notes.print(citation, &printer) };
        }
        fill_reference(inline, voices);
    });
    notes.list(document);
}

/// Fills in the citations of a document that is no page, by author and date.
pub(super) fn cite_data(document: &mut Document, voices: &Voices) {
    name_citations(document, &mut Vec::new());
    let (own, lists) = (document.path.clone(), BTreeMap::new());
    let printer = voices.by_name.printer(&lists, &own);
    document.change_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            citation.text = printer.print(citation);
        }
        fill_reference(inline, voices);
    });
}

/// Gives the citations of a document their anchors, in the order of reading, and notes where each work is cited, and
/// which is cited first.
fn name_citations(document: &mut Document, first_cited: &mut Vec<String>) -> CitedAt {
    let mut cited = CitedAt::new();
    let mut count = 0;
    document.change_inlines(&mut |inline| {
        let Inline::Citation(citation) = inline else { return };
        count += 1;
        citation.id = format!("cite-{count}");
        for item in &citation.items {
            first_cited.push(item.key.clone());
            let places = cited.entry(item.key.clone()).or_default();
            if places.last() != Some(&citation.id) {
                places.push(citation.id.clone());
            }
        }
    });
    cited
}
