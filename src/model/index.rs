//! Where works, cases, themes and codes are found by name, so that no list is walked for a lookup.
//!
//! A code is known within its axis alone: `other` may stand in two. What bears a code bears those that gather it, once.

use std::collections::BTreeMap;

use super::{Axis, Case, CodeKind, Facet, Review, Work};

/// The places of what a review names, each in its list; of two with one name, that of the first.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) works: BTreeMap<String, usize>,
    pub(super) cases: BTreeMap<String, usize>,
    /// By the names of their briefings, the place of the facet and the theme's own place in it.
    pub(super) themes: BTreeMap<String, (usize, usize)>,
    axes: BTreeMap<String, AxisIndex>,
}

/// What is known of an axis.
#[derive(Debug, Default)]
struct AxisIndex {
    codes: BTreeMap<String, Meaning>,
    /// The places of the cases that bear a code or one that it gathers, in order.
    bearers: BTreeMap<String, Vec<usize>>,
}

/// What a code is.
#[derive(Debug)]
struct Meaning {
    kind: CodeKind,
    name: String,
    parent: Option<String>,
}

impl Index {
    /// Finds the places of all that a review names.
    pub(super) fn of(review: &Review) -> Self {
        let themes = review.facets.iter().enumerate().flat_map(|(place, facet)| {
            facet.themes.iter().enumerate().map(move |(own, theme)| (theme.page.as_str(), (place, own)))
        });
        let mut index = Self {
            works: first_places(review.works.iter().map(|work: &Work| work.key.as_str()).zip(0..)),
            cases: first_places(review.cases.iter().map(|case| case.id.as_str()).zip(0..)),
            themes: first_places(themes),
            axes: BTreeMap::new(),
        };
        for axis in review.axes() {
            let facet = review.facets.iter().find(|facet| facet.axis.id == axis.id);
            index.axes.entry(axis.id.value.clone()).or_insert_with(|| AxisIndex::of(axis, facet));
        }
        for (place, case) in review.cases.iter().enumerate() {
            index.add_bearer(case, place);
        }
        index
    }

    fn add_bearer(&mut self, case: &Case, place: usize) {
        for (axis, codings) in &case.codings {
            let Some(axis) = self.axes.get_mut(axis) else { continue };
            for coding in codings {
                axis.add_bearer(&coding.code.value, place);
            }
        }
    }

    /// What a code is on an axis, and the words for it.
    pub(super) fn meaning(&self, axis: &str, code: &str) -> Option<(CodeKind, &str)> {
        let meaning = self.axes.get(axis)?.codes.get(code)?;
        Some((meaning.kind, &meaning.name))
    }

    /// A code and those that gather it, from the narrowest.
    pub(super) fn gathering<'r>(&'r self, axis: &str, code: &'r str) -> impl Iterator<Item = &'r str> + use<'r> {
        let axis = self.axes.get(axis);
        std::iter::successors(Some(code), move |code| axis?.parent(code))
    }

    /// The places of the cases that bear a code on an axis, in order.
    pub(super) fn bearers(&self, axis: &str, code: &str) -> &[usize] {
        self.axes.get(axis).and_then(|axis| axis.bearers.get(code)).map_or(&[], Vec::as_slice)
    }
}

impl AxisIndex {
    fn of(axis: &Axis, facet: Option<&Facet>) -> Self {
        let meaning = |kind, name: &str, parent| Meaning { kind, name: name.to_owned(), parent };
        let states = axis.states.iter().map(|(id, words)| (&id.value, meaning(CodeKind::State, &words.value, None)));
        let themes = facet.into_iter().flat_map(|facet| &facet.themes);
        let themes = themes.map(|theme| (&theme.id, meaning(CodeKind::Member, &theme.title.value, None)));
        let own = axis.codes.0.iter();
        let own = own.map(|code| (&code.id.value, meaning(CodeKind::Member, &code.name, code.parent.clone())));
        let mut codes = BTreeMap::new();
        for (id, meaning) in states.chain(themes).chain(own) {
            codes.entry(id.clone()).or_insert(meaning);
        }
        Self { codes, bearers: BTreeMap::new() }
    }

    fn parent(&self, code: &str) -> Option<&str> {
        self.codes.get(code)?.parent.as_deref()
    }

    fn add_bearer(&mut self, code: &str, place: usize) {
        let mut next = Some(code.to_owned());
        while let Some(code) = next {
            next = self.parent(&code).map(str::to_owned);
            let places = self.bearers.entry(code).or_default();
            if places.last() != Some(&place) {
                places.push(place);
            }
        }
    }
}

/// The first place under each name.
fn first_places<'n, P>(named: impl Iterator<Item = (&'n str, P)>) -> BTreeMap<String, P> {
    let mut places = BTreeMap::new();
    for (name, place) in named {
        places.entry(name.to_owned()).or_insert(place);
    }
    places
}
