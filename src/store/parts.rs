//! What a thing is made from, and the key under which it is kept: it changes with every part.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::load::hash;

/// What a thing is made from: the hash of each part by its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts(BTreeMap<String, String>);

impl Parts {
    /// Adds a part with what is in it.
    pub fn add(&mut self, name: impl Into<String>, contents: &[u8]) {
        self.add_hashed(name, hash(contents));
    }

    /// Adds a part of which the hash is known. Parts of one name are one part.
    pub fn add_hashed(&mut self, name: impl Into<String>, sha256: String) {
        let part = self.0.entry(name.into()).or_default();
        *part = if part.is_empty() { sha256 } else { hash(format!("{part} {sha256}").as_bytes()) };
    }

    /// Adds the parts of another thing.
    pub fn join(&mut self, others: &Self) {
        others.0.iter().for_each(|(name, sha256)| self.add_hashed(name.clone(), sha256.clone()));
    }

    /// The hash of all parts with their names.
    pub fn key(&self) -> String {
        let lines: String = self.0.iter().map(|(name, sha256)| format!("{sha256} {name:?}\n")).collect();
        hash(lines.as_bytes())
    }

    /// The names of the parts.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The names of the parts that are others than before, were added or are gone.
    pub fn changes_since(&self, before: &Self) -> Vec<String> {
        let differs = |(name, sha256): &(&String, &String)| before.0.get(*name) != Some(*sha256);
        let changed = self.0.iter().filter(differs).map(|(name, _)| name.clone());
        let gone = before.0.keys().filter(|name| !self.0.contains_key(*name)).map(|name| format!("{name} (gone)"));
        changed.chain(gone).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    fn parts(all: &[(&str, &str)]) -> Parts {
        let mut parts = Parts::default();
        all.iter().for_each(|(name, contents)| parts.add(*name, contents.as_bytes()));
        parts
    }

    #[test]
    fn every_change_of_a_part_is_another_key() {
        let before = parts(&[("a", "1"), ("b", "2")]);
        let others = [
            parts(&[("a", "2"), ("b", "2")]),
            parts(&[("a", "1")]),
            parts(&[("a", "1"), ("c", "2")]),
            parts(&[("a", "2"), ("b", "1")]),
            parts(&[("a", "1"), ("b", "2"), ("c", "")]),
            parts(&[("a", "1"), ("b", "2"), ("b", "2")]),
        ];
        for other in others {
            assert_ne!(before.key(), other.key(), "{other:?}");
            assert!(!other.changes_since(&before).is_empty(), "{other:?}");
        }
        assert_eq!(before.key(), parts(&[("b", "2"), ("a", "1")]).key());
    }

    #[test]
    fn what_has_changed_is_named() {
        let changes = parts(&[("a", "1"), ("c", "3")]).changes_since(&parts(&[("a", "0"), ("b", "2")]));
        assert_eq!(changes, ["a", "c", "b (gone)"]);
    }
}
