//! Runs the citation processor over all works.
//!
//! All works are formatted, whether a document cites them or not. So the suffixes of `2010a` and `2010b` and the names
//! that tell two authors apart are the same in every document, and the form of a citation depends on nothing but the
//! work and the place in it.
//!
//! The processor gives suffixes in the order in which it meets the works, gives none once it has spelt out names in three
//! rounds, and leaves authors out of the reference of a work whose names it spelt out. Therefore everything is
//! first formatted plain, in batches; then each group of works that look alike is told apart in a run of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::panic::resume_unwind;
use std::thread;

use super::apart;
use super::items::people;
use super::note_forms;
use super::order::Order;
use super::processor::{Forms, Run, Wanted};
use super::style::LoadedStyle;
use super::tree::join;
use crate::document::{Inline, plain_text};
use crate::model::Work;

/// Formats all works, and the citations of places in them.
pub(super) fn run(works: &[Work], style: &LoadedStyle, places: &BTreeSet<Wanted>) -> Forms {
    let run = Run::of(works, style);
    let mut of_works: BTreeMap<&str, Vec<Wanted>> = BTreeMap::new();
    for wanted in places.iter().filter(|(_, place)| place.is_some()) {
        of_works.entry(&wanted.0).or_default().push(wanted.clone());
    }
    let requests = |key: &str| {
        let with_places = of_works.get(key).into_iter().flatten().cloned();
        iter::once((key.to_owned(), None)).chain(with_places).collect::<Vec<Wanted>>()
    };
    let mut forms = Forms::default();
    let order = Order::of(style);
    let format = |batch: &[&Work]| {
        let wanted: Vec<Wanted> = batch.iter().flat_map(|work| requests(&work.key)).collect();
        if style.cites_in_notes() {
            let bare: Vec<Wanted> = wanted.iter().filter(|(_, place)| place.is_none()).cloned().collect();
            let references = in_order(run.format(&style.plain, &bare).references, batch, &order);
            let notes = wanted.into_iter().filter_map(|wanted| Some((wanted.clone(), note_forms::of(&run, &wanted)?)));
            return Forms { references, notes: notes.collect(), ..Forms::default() };
        }
        let formatted = run.format(&style.plain, &wanted);
        Forms { references: in_order(formatted.references, batch, &order), ..formatted }
    };
    for Forms { references, citations, notes, .. } in side_by_side(&batches(works, &order), &format) {
        forms.references.extend(references);
        forms.notes.extend(notes);
        forms.citations.extend(citations);
    }
    forms.people = works.iter().map(|work| (work.key.clone(), people(work).to_vec())).collect();
    forms.slugs = works.iter().map(|work| (work.key.clone(), work.slug.clone())).collect();
    fill_empty_references(&mut forms, works, style);
    if style.cites_by_number() {
        return forms;
    }
    if style.cites_in_notes() {
        apart::tell_notes_apart(&mut forms, style, works);
        return forms;
    }
    apart::tell_apart(&mut forms, &run, works, &|key| requests(key));
    forms
}

/// Styles leave letters, talks and dictionaries out of their lists; here what is cited stands there, as the first note on
/// it has it, or as in the style of names.
fn fill_empty_references(forms: &mut Forms, works: &[Work], style: &LoadedStyle) {
    let is_empty = |text: &[Inline]| plain_text(text).trim().is_empty();
    let left_out: BTreeSet<&str> =
        forms.references.iter().filter(|(_, text)| is_empty(text)).map(|(key, _)| key.as_str()).collect();
    let works: Vec<Work> = works.iter().filter(|work| left_out.contains(work.key.as_str())).cloned().collect();
    if works.is_empty() {
        return;
    }
    let wanted: Vec<Wanted> = works.iter().map(|work| (work.key.clone(), None)).collect();
    let in_names = LoadedStyle::by_name(&style.locale.0).filter(|_| !style.cites_in_notes());
    let in_names = in_names.map(|names| Run::of(&works, &names).format(&names.plain, &wanted).references);
    let in_names: BTreeMap<String, Vec<Inline>> = in_names.into_iter().flatten().collect();
    for (key, text) in forms.references.iter_mut().filter(|(_, text)| is_empty(text)) {
        let note = forms.notes.get(&(key.clone(), None)).map(|notes| ended(notes.first.whole.clone()));
        *text = note.or_else(|| in_names.get(key).cloned()).unwrap_or_default();
    }
}

/// A note as an entry of a list: with a full stop.
fn ended(mut note: Vec<Inline>) -> Vec<Inline> {
    if !plain_text(&note).trim_end_matches(['’', '”', '\'', '"']).ends_with(['.', '?', '!']) {
        note.push(Inline::text("."));
    }
    join(note)
}

/// How many works are formatted at once: the processor compares each with each.
const BATCH: usize = 48;

/// What comes of each batch, in their order; the processors of the machine share the work.
fn side_by_side(batches: &[Vec<&Work>], format: &(dyn Fn(&[&Work]) -> Forms + Sync)) -> Vec<Forms> {
    let shares = thread::available_parallelism().map_or(1, usize::from);
    let share = batches.len().div_ceil(shares).max(1);
    let (first, others) = batches.split_at(share.min(batches.len()));
    let all = |share: &[Vec<&Work>]| share.iter().map(|batch| format(batch)).collect::<Vec<Forms>>();
    thread::scope(|scope| {
        let others: Vec<_> = others.chunks(share).map(|share| scope.spawn(move || all(share))).collect();
        let mut forms = all(first);
        for other in others {
            forms.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        forms
    })
}

/// The works in the order of their names, in batches; those of the same people stand in one, since the style has the word
/// on their order.
fn batches<'w>(works: &'w [Work], order: &Order) -> Vec<Vec<&'w Work>> {
    let mut keyed: Vec<(Vec<Vec<u8>>, &Work)> = works.iter().map(|work| (order.key(work), work)).collect();
    let year = |work: &Work| work.date.map(|date| (date.year, date.month, date.day));
    keyed.sort_by(|(a, one), (b, other)| (a, year(one), &one.title).cmp(&(b, year(other), &other.title)));
    let mut batches: Vec<Vec<&Work>> = Vec::new();
    for of_people in keyed.chunk_by(|(a, _), (b, _)| a == b) {
        let of_people = of_people.iter().map(|(_, work)| *work);
        match batches.last_mut() {
            Some(last) if last.len() < BATCH => last.extend(of_people),
            _ => batches.push(of_people.collect()),
        }
    }
    batches
}

/// The references of a batch in its order of names; among the same people they keep the order that the style gave them.
fn in_order(mut references: Vec<(String, Vec<Inline>)>, batch: &[&Work], order: &Order) -> Vec<(String, Vec<Inline>)> {
    let names: BTreeMap<&str, Vec<Vec<u8>>> = batch.iter().map(|work| (work.key.as_str(), order.key(work))).collect();
    references.sort_by(|(a, _), (b, _)| names.get(a.as_str()).cmp(&names.get(b.as_str())));
    references
}
