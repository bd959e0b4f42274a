//! Where cases come from, in numbers and in the words of a sentence.

use super::{Words, said};

/// How many cases come from where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Origins {
    /// They have a row in the review's table of cases.
    pub table: usize,
    /// The review tells of them, and its table of cases does not have them.
    pub text: usize,
    /// The review has them, and no table of cases.
    pub review: usize,
    /// They were added after the review was published.
    pub added: usize,
}

impl Origins {
    /// All cases.
    pub fn all(self) -> usize {
        self.table + self.text + self.review + self.added
    }

    /// ": 24 in the review's table, 4 in its text, 1 added since"; ", in the review's table" where it is one place.
    pub(super) fn words(self, words: &Words) -> String {
        let of_text = if self.table > 0 { "in-its-text" } else { "in-the-review-s-text" };
        let parts =
            [(self.table, "in-table"), (self.text, of_text), (self.review, "in-review"), (self.added, "added-since")];
        let told: Vec<_> = parts.into_iter().filter(|(number, _)| *number > 0).collect();
        match told.as_slice() {
            [] => String::new(),
            [_] if self.review > 0 => String::new(),
            [(number, place)] => said!(words, "from-one-place", place = said!(words, *place, number = *number)),
            several => {
                let place = |number, place| said!(words, place, number = number);
                let told = several.iter().map(|(number, name)| {
                    said!(words, "from-this-place", number = *number, place = place(*number, *name))
                });
                said!(words, "from-places", places = words.list(told))
            }
        }
    }
}
