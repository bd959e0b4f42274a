//! The order of a list of references by names.
//!
//! The processor sorts by the names as it prints them, and an `&` comes before every letter: `Parker & Street` would stand
//! before `Parker, Lynn & Wargent`. What is sorted here keeps the processor's order, by date and title, among equal names.

use super::items::people;
use crate::document::fold;
use crate::model::{Name, Work};

/// What a work is sorted by: each of its people in turn, or its title if it has none.
pub(super) fn key(work: &Work) -> Vec<String> {
    let people = people(work);
    if people.is_empty() {
        return vec![without_article(&letters(&work.title)).to_owned()];
    }
    people.iter().map(name).collect()
}

/// A name as it is sorted: `van der Pennen, Ton` as `van der pennen, t`, and `The King’s Fund` as `kings fund`.
fn name(name: &Name) -> String {
    match name {
        Name::Organisation(name) => without_article(&letters(name)).to_owned(),
        Name::Person { family, given, particle, .. } => {
            let family = letters(&format!("{} {family}", particle.as_deref().unwrap_or_default()));
            let given = letters(&given.as_deref().unwrap_or_default().replace(['-', '.'], " "));
            let initials = given.split(' ').filter_map(|word| word.chars().next());
            format!("{family}, {}", initials.collect::<String>())
        }
    }
}

/// Letters and digits in lower case without accents, and single spaces.
fn letters(text: &str) -> String {
    let plain = fold(text);
    let kept: String = plain.chars().filter(|c| c.is_ascii_alphanumeric() || c.is_whitespace()).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_article(text: &str) -> &str {
    ["the ", "an ", "a "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
}
