//! The printed text of one citation, put together from the forms of its works.

use std::collections::BTreeMap;

use super::csl_locator::CslLocator;
use super::numbers;
use super::processor::{Forms, Wanted};
use super::raised;
use super::style::LoadedStyle;
use super::tree::{Form, join};
use crate::document::{Citation, CitationItem, Inline, Target, plain_text};

/// What the citations of a document are put together with.
pub(super) struct Printer<'a> {
    pub(super) forms: &'a Forms,
    pub(super) style: &'a LoadedStyle,
    /// The place of each work in the order of the style; its number, if the style cites by number.
    pub(super) order: &'a BTreeMap<String, usize>,
    /// The document with the list that each work stands in; works in none are linked to their pages.
    pub(super) lists: &'a BTreeMap<String, String>,
    /// The document that the citations stand in.
    pub(super) own: &'a str,
}

/// One work of a citation and its form; a work that the bibliography lacks has none.
struct Part<'a> {
    item: &'a CitationItem,
    form: Option<&'a Form>,
}

impl Printer<'_> {
    /// The text of a citation.
    pub(super) fn print(&self, citation: &Citation) -> Vec<Inline> {
        let mut parts: Vec<Part<'_>> = self.in_order(citation).into_iter().map(|item| self.part(item)).collect();
        if self.style.cites_by_number() {
            drop_repeated(&mut parts);
        }
        let narrative = citation.narrative && parts.first().is_some_and(|first| first.form.is_some());
        join(if narrative { self.narrative(&parts) } else { self.parenthetical(&parts) })
    }

    /// The works of a citation without the brackets round them, whether or not names are part of the sentence.
    pub(super) fn bare(&self, citation: &Citation) -> Vec<Inline> {
        let parts: Vec<Part<'_>> = self.in_order(citation).into_iter().map(|item| self.part(item)).collect();
        join(self.list(&parts, None))
    }

    /// The names that a citation has in the sentence, linked.
    pub(super) fn spoken_names(&self, citation: &Citation) -> Option<Inline> {
        let item = citation.items.first().filter(|_| citation.narrative)?;
        let Form { spoken_names, .. } = self.forms.citations.get(&(item.key.clone(), None))?;
        Some(Inline::Link { target: self.target(&item.key), text: spoken_names.clone() })
    }

    /// The works of a citation in the order of the style, unless words before or after them connect them.
    pub(super) fn in_order<'c>(&self, citation: &'c Citation) -> Vec<&'c CitationItem> {
        let mut items: Vec<&CitationItem> = citation.items.iter().collect();
        let worded = items.iter().any(|item| !item.prefix.is_empty() || !item.suffix.is_empty());
        if self.style.sorts() && !worded && !citation.narrative {
            items.sort_by_key(|item| self.order.get(item.key.as_str()));
        }
        items
    }

    fn part<'c>(&'c self, item: &'c CitationItem) -> Part<'c> {
        Part { item, form: self.forms.citations.get(&wanted(item)) }
    }

    /// `(Ford & Green, 2012; see Richardson, 2012, pp. 12–14)`.
    fn parenthetical(&self, parts: &[Part<'_>]) -> Vec<Inline> {
        let (open, close) = self.style.brackets();
        let mut text = vec![Inline::text(open)];
        text.extend(self.list(parts, None));
        text.push(Inline::text(close));
        if self.style.is_raised() { raised::raise(text) } else { text }
    }

    /// The works with what stands between them; `before` is the work that stands before the first.
    fn list(&self, parts: &[Part<'_>], before: Option<&Part<'_>>) -> Vec<Inline> {
        let mut text = Vec::new();
        let mut before = before;
        let inside = self.inside_ranges(parts);
        for (place, part) in parts.iter().enumerate().filter(|(place, _)| !inside[*place]) {
            let ends_range = place > 0 && inside[place - 1];
            let shares_names = before.is_some_and(|before| self.shares_names(before, part));
            let follows = self.style.same_names_delimiter().filter(|_| shares_names);
            if before.is_some() {
                let delimiter = follows.unwrap_or(self.style.delimiter());
                text.push(Inline::text(if ends_range { "–" } else { delimiter }));
                if !part.item.prefix.is_empty() && !delimiter.ends_with(' ') {
                    text.push(Inline::text(" "));
                }
            }
            text.extend(before_words(&part.item.prefix));
            let words = part
                .form
                .map(|form| if follows.is_some() || part.item.suppress_author { &form.rest } else { &form.whole });
            text.push(self.linked(part.item, words.cloned()));
            text.extend(after_words(&part.item.suffix));
            before = Some(part);
        }
        text
    }

    /// Which of the works are not printed, since a range of numbers holds them.
    fn inside_ranges(&self, parts: &[Part<'_>]) -> Vec<bool> {
        let number = |key: &str| self.order.get(key).copied().filter(|_| self.style.collapses_numbers());
        numbers::inside_ranges(&parts.iter().map(|part| (part.item, number(&part.item.key))).collect::<Vec<_>>())
    }

    /// Whether a work follows another of the same people, and nothing between the two needs their names repeated.
    fn shares_names(&self, before: &Part<'_>, part: &Part<'_>) -> bool {
        let people = |part: &Part<'_>| self.forms.people.get(&part.item.key).filter(|people| !people.is_empty());
        let unbroken = before.item.suffix.is_empty() && before.item.locator.is_none() && part.item.prefix.is_empty();
        let names = before.form.zip(part.form).is_some_and(|(before, part)| before.names == part.names);
        unbroken && names && people(before).is_some_and(|before| Some(before) == people(part))
    }

    /// `Ford and Green (2012, section 4)`: the first work speaks in the sentence, the others follow in the parentheses.
    fn narrative(&self, parts: &[Part<'_>]) -> Vec<Inline> {
        let Some((first, others)) = parts.split_first() else { return Vec::new() };
        let Some(form) = first.form else { return Vec::new() };
        if self.style.is_raised() {
            let names = Some(form.spoken_names.clone());
            return [vec![self.linked(first.item, names)], self.parenthetical(parts)].concat();
        }
        let (open, close) = self.style.brackets();
        let mut words = form.spoken_names.clone();
        if form.names.is_empty() {
            // A work that is cited by its title alone has no names to speak.
            words.extend(form.whole.iter().cloned());
        } else {
            words.push(Inline::text(format!(" {open}")));
            words.extend(form.rest.iter().cloned());
        }
        let mut text: Vec<Inline> = before_words(&first.item.prefix).collect();
        let (suffix, closing) = (&first.item.suffix, if form.names.is_empty() { "" } else { close });
        if suffix.is_empty() && others.is_empty() {
            words.push(Inline::text(closing));
            text.push(self.linked(first.item, Some(words)));
            return text;
        }
        text.push(self.linked(first.item, Some(words)));
        text.extend(after_words(suffix));
        text.extend(self.list(others, Some(first)));
        text.push(Inline::text(closing));
        text
    }

    /// The words of one work, linked to its description; where there is none, the key in their place.
    fn linked(&self, item: &CitationItem, words: Option<Vec<Inline>>) -> Inline {
        let Some(mut words) = words else { return missing(&item.key) };
        if self.style.cites_by_number() {
            numbers::put(&mut words, self.order.get(&item.key).copied().unwrap_or_default());
        }
        Inline::Link { target: self.target(&item.key), text: join(words) }
    }

    /// The description of a work: in a list of references, or on its page.
    pub(super) fn target(&self, key: &str) -> Target {
        let slug = self.forms.slug(key);
        match self.lists.get(key) {
            Some(list) => {
                let path = if list == self.own { String::new() } else { format!("{list}.html") };
                Target::Page { path, anchor: Some(reference_id(slug)) }
            }
            None => Target::Page { path: format!("sources/{slug}.html"), anchor: None },
        }
    }
}

/// The works of a citation that stands before all words of its line, each with its names: `Lind [1]; Okafor [2]`.
pub(super) fn print_each(citation: &Citation, print: &mut dyn FnMut(&Citation) -> Vec<Inline>) -> Vec<Inline> {
    let mut text = Vec::new();
    for item in &citation.items {
        if !text.is_empty() {
            text.push(Inline::text("; "));
        }
        text.extend(before_words(&item.prefix));
        let item = CitationItem { prefix: Vec::new(), ..item.clone() };
        text.extend(print(&Citation { narrative: true, items: vec![item], ..citation.clone() }));
    }
    join(text)
}

/// Drops works that would print the same number again: many styles leave out the places that tell the two apart.
fn drop_repeated(parts: &mut Vec<Part<'_>>) {
    let mut seen = Vec::new();
    parts.retain(|part| {
        let words = (&part.item.key, part.form);
        let is_repeated = seen.contains(&words) && part.item.prefix.is_empty() && part.item.suffix.is_empty();
        seen.push(words);
        !is_repeated
    });
}

/// What a citation of a work asks the processor for.
pub(super) fn wanted(item: &CitationItem) -> Wanted {
    (item.key.clone(), item.locator.as_ref().map(CslLocator::of))
}

/// What a draft prints for a work that the bibliography lacks.
pub(super) fn missing(key: &str) -> Inline {
    Inline::Missing { text: format!("@{key}") }
}

/// The anchor of a work in a list of references.
pub(super) fn reference_id(slug: &str) -> String {
    format!("ref-{slug}")
}

pub(super) fn before_words(prefix: &[Inline]) -> impl Iterator<Item = Inline> {
    let space = (!prefix.is_empty()).then(|| Inline::text(" "));
    prefix.iter().cloned().chain(space)
}

pub(super) fn after_words(suffix: &[Inline]) -> impl Iterator<Item = Inline> {
    let closes = plain_text(suffix).starts_with([',', '.', ';', ':', ')', '?', '!']);
    let space = (!suffix.is_empty() && !closes).then(|| Inline::text(" "));
    space.into_iter().chain(suffix.iter().cloned())
}
