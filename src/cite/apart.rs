//! Tells works apart that are cited alike, or that have the same reference.
//!
//! Each group is formatted in a run of its own, in the order of the style, and only what that run is for is taken from it:
//! spelt-out names for citations, and suffixes for references as well. What the style leaves alike gets suffixes of our
//! own, so that no two works of a review ever print one citation or one reference.

use std::collections::BTreeMap;

use super::note_forms;
use super::processor::{Forms, Run, Wanted};
use super::style::LoadedStyle;
use super::suffix::Suffixes;
use crate::document::{Inline, plain_text};
use crate::model::Work;

/// Groups that are larger are told apart by our suffixes alone: the processor counts its own in one byte, and compares
/// each work with each.
const MOST_IN_A_RUN: usize = 26;

/// Tells the works apart; `requests` are the forms that are wanted of a work.
pub(super) fn tell_apart(forms: &mut Forms, run: &Run<'_>, works: &[Work], requests: &dyn Fn(&str) -> Vec<Wanted>) {
    let suffixes = Suffixes::of(run.style, works);
    for group in alike(forms) {
        let requests: Vec<Wanted> = group.iter().flat_map(|key| requests(key)).collect();
        match told_apart(run, &group, &requests) {
            Some(told) => take(forms, told),
            None => suffixes.give(forms, &group),
        }
    }
    for group in alike(forms).into_iter().chain(same_references(forms)) {
        suffixes.give(forms, &group);
    }
}

/// Tells the works apart in notes: by suffixes where full notes or references are the same, and by full notes where only
/// the short ones are.
pub(super) fn tell_notes_apart(forms: &mut Forms, style: &LoadedStyle, works: &[Work]) {
    let suffixes = Suffixes::of(style, works);
    for group in same_notes(forms) {
        suffixes.give(forms, &group);
    }
    for group in same_references(forms) {
        suffixes.give(forms, &group);
    }
    note_forms::tell_apart(&mut forms.notes);
}

/// The groups of works whose full notes are the same, each in the order of the style.
fn same_notes(forms: &Forms) -> Vec<Vec<String>> {
    let full = |key: &str| forms.notes.get(&(key.to_owned(), None)).map(|notes| plain_text(&notes.first.whole));
    groups(forms.references.iter().map(|(key, _)| (key, full(key).unwrap_or_default())))
}

/// The groups of works that are cited alike, each in the order of the style.
fn alike(forms: &Forms) -> Vec<Vec<String>> {
    let cited = |key: &str| forms.citations.get(&(key.to_owned(), None)).map(|form| plain_text(&form.whole));
    groups(forms.references.iter().map(|(key, _)| (key, cited(key).unwrap_or_default())))
}

/// The groups of works with one reference.
fn same_references(forms: &Forms) -> Vec<Vec<String>> {
    groups(forms.references.iter().map(|(key, text)| (key, plain_text(text))))
}

fn groups<'k>(works: impl Iterator<Item = (&'k String, String)>) -> Vec<Vec<String>> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, text) in works {
        groups.entry(text).or_default().push(key.clone());
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// The works of one group with names or suffixes that tell them apart; with suffixes alone where names do not suffice.
fn told_apart(run: &Run<'_>, group: &[String], requests: &[Wanted]) -> Option<Forms> {
    if group.len() > MOST_IN_A_RUN {
        return None;
    }
    let ways = [&run.style.full, &run.style.suffixes_only];
    ways.into_iter().map(|way| run.format(way, requests)).find(|forms| alike(forms).is_empty())
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
