//! The notes on a work: the first one in full, and the shorter ones that follow it.
//!
//! The processor says what stands in a note by what was cited before it. Each work is therefore cited in a run of its own
//! as often as there are kinds of note, and each volume takes the kind that its own notes ask for. A style that prints
//! another note a few notes behind the first than far behind it has the latter in both places.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers;
use super::processor::{NoteForms, Run, Wanted};
use crate::document::plain_text;

/// The notes on a work, or on a place in it.
pub(super) fn of(run: &Run<'_>, wanted: &Wanted) -> Option<NoteForms> {
    let bare = (wanted.0.clone(), None);
    let in_turn = [Some(wanted), None, Some(wanted), Some(wanted), Some(&bare), Some(wanted)];
    // Without a place there is no other one.
    let kinds = if wanted.1.is_some() { in_turn.len() } else { 4 };
    let forms = run.cite_in_turn(&in_turn[..kinds]);
    let form = |place: usize| {
        let mut form = forms.get(place)?.clone();
        [&mut form.rest, &mut form.whole].into_iter().for_each(|text| numbers::hide_note(text));
        Some(form)
    };
    Some(NoteForms { first: form(0)?, later: form(2)?, same: form(3)?, same_elsewhere: form(kinds - 1)? })
}

/// Cites works in full each time whose short notes would be those of another.
pub(super) fn tell_apart(notes: &mut BTreeMap<Wanted, NoteForms>) {
    let mut works: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((key, _), forms) in notes.iter().filter(|((_, place), _)| place.is_none()) {
        for text in [&forms.first, &forms.later].map(|form| plain_text(&form.whole)) {
            let names_its_note = numbers::has_number(&text);
            let of_text = works.entry(text).or_default();
            if !names_its_note && !of_text.contains(key) {
                of_text.push(key.clone());
            }
        }
    }
    let alike: BTreeSet<String> = works.into_values().filter(|works| works.len() > 1).flatten().collect();
    for (_, forms) in notes.iter_mut().filter(|((key, _), _)| alike.contains(key)) {
        forms.later = forms.first.clone();
    }
}
