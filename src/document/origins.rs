//! Where cases come from, in numbers and in the words of a sentence.

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
    pub(super) fn words(self) -> String {
        let of_text = if self.table > 0 { "its" } else { "the review’s" };
        let parts = [
            (self.table, "in the review’s table".to_owned()),
            (self.text, format!("in {of_text} text")),
            (self.review, "in the review".to_owned()),
            (self.added, "added since".to_owned()),
        ];
        let told: Vec<_> = parts.iter().filter(|(number, _)| *number > 0).collect();
        match told.as_slice() {
            [] => String::new(),
            [_] if self.review > 0 => String::new(),
            [(_, place)] => format!(", {place}"),
            several => {
                let told: Vec<_> = several.iter().map(|(number, place)| format!("{number} {place}")).collect();
                format!(": {}", told.join(", "))
            }
        }
    }
}
