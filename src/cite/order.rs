//! The order of a list of references by names, by the rules of the review's language: in Swedish `Åberg` follows `Zorn`.
//!
//! The processor sorts by the names as it prints them, and an `&` comes before every letter: `Parker & Street` would stand
//! before `Parker, Lynn & Wargent`. What is sorted here keeps the processor's order, by date and title, among equal names.

use citationberg::DemoteNonDroppingParticle;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;
use unicode_normalization::UnicodeNormalization;

use super::items::people;
use super::style::LoadedStyle;
use crate::model::{Name, Work};

/// How the names of works are sorted.
pub(super) struct Order {
    /// None where the language has no code that can be read; letters then follow their numbers.
    collator: Option<CollatorBorrowed<'static>>,
    is_english: bool,
    /// Whether `van der Pennen` stands under P.
    demotes_particles: bool,
}

impl Order {
    /// The order of a style in its language.
    pub(super) fn of(style: &LoadedStyle) -> Self {
        let language = &style.locale.0;
        let locale = language.parse::<Locale>().ok();
        let demote = style.full.settings.demote_non_dropping_particle;
        Self {
            collator: locale.and_then(|locale| Collator::try_new((&locale).into(), Default::default()).ok()),
            is_english: language.split('-').next() == Some("en"),
            demotes_particles: demote != DemoteNonDroppingParticle::Never,
        }
    }

    /// What a work is sorted by: each of its people in turn, or its title if it has none.
    pub(super) fn key(&self, work: &Work) -> Vec<Vec<u8>> {
        let people = people(work);
        if people.is_empty() {
            return vec![self.sortable(self.without_article(&letters(&work.title)))];
        }
        people.iter().map(|name| self.sortable(&self.name(name))).collect()
    }

    fn sortable(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::new();
        match &self.collator {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend(text.bytes()),
        }
        key
    }

    /// A name as it is sorted: `van der Pennen, Ton` as `van der pennen, t` or as `pennen, t van der`, and `The King’s
    /// Fund` as `kings fund`.
    fn name(&self, name: &Name) -> String {
        match name {
            Name::Organisation(name) => self.without_article(&letters(name)).to_owned(),
            Name::Person { family, given, particle, .. } => {
                let particle = letters(particle.as_deref().unwrap_or_default());
                let (family, given) = (letters(family), given.as_deref().unwrap_or_default());
                let given = letters(&given.replace(['-', '.'], " "));
                let initials: String = given.split(' ').filter_map(|word| word.chars().next()).collect();
                match (particle.is_empty(), self.demotes_particles) {
                    (true, _) => format!("{family}, {initials}"),
                    (false, true) => format!("{family}, {initials} {particle}"),
                    (false, false) => format!("{particle} {family}, {initials}"),
                }
            }
        }
    }

    fn without_article<'t>(&self, text: &'t str) -> &'t str {
        let articles = ["the ", "an ", "a "].into_iter().filter(|_| self.is_english);
        articles.into_iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
    }
}

/// Letters and digits in lower case, and single spaces.
fn letters(text: &str) -> String {
    let kept: String = text.nfc().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect();
    kept.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
