//! Places in a work, in the terms of CSL.

use std::str::FromStr;

use hayagriva::citationberg::taxonomy;
use hayagriva::{LocatorPayload, SpecificLocator};

use crate::document::{Inline, Locator, LocatorKind, change_inlines};

/// What stands for one place, and for several, which the processor would not count by itself: it reads `iv, vi–xi` or
/// `3.1–3.4` as one place, and as none what has a word in it.
const STAND_INS: [&str; 2] = ["987654321", "987654321, 987654322"];

/// A place in a work, in an order of its own so that the forms of a work can be looked up by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CslLocator {
    label: &'static str,
    value: String,
}

impl CslLocator {
    /// The place that a locator names, with en dashes in its ranges.
    pub(super) fn of(locator: &Locator) -> Self {
        let label = match locator.kind {
            LocatorKind::Page => "page",
            LocatorKind::Section => "section",
            LocatorKind::Chapter => "chapter",
            LocatorKind::Paragraph => "paragraph",
            LocatorKind::Table => "table",
            LocatorKind::Figure => "figure",
            LocatorKind::Volume => "volume",
            LocatorKind::Part => "part",
            LocatorKind::Note => "note",
            LocatorKind::Appendix => "appendix",
            LocatorKind::Act => "act",
            LocatorKind::Article => "article-locator",
            LocatorKind::Book => "book",
            LocatorKind::Canon => "canon",
            LocatorKind::Column => "column",
            LocatorKind::Elocation => "elocation",
            LocatorKind::Equation => "equation",
            LocatorKind::Folio => "folio",
            LocatorKind::Issue => "issue",
            LocatorKind::Line => "line",
            LocatorKind::Opus => "opus",
            LocatorKind::Rule => "rule",
            LocatorKind::Scene => "scene",
            LocatorKind::Supplement => "supplement",
            LocatorKind::Timestamp => "timestamp",
            LocatorKind::Verse => "verse",
            LocatorKind::Own => "custom",
        };
        Self { label, value: locator.value.replace("--", "–").replace('-', "–") }
    }

    /// The place as the processor takes it.
    pub(super) fn csl(&self) -> Option<SpecificLocator<'_>> {
        let label = match self.label {
            "custom" => taxonomy::Locator::Custom,
            label => taxonomy::Locator::from_str(label).ok()?,
        };
        Some(SpecificLocator(label, LocatorPayload::Str(self.stand_in().unwrap_or(&self.value))))
    }

    /// What the processor is given in the place of the value: nothing where it reads the value as it is meant.
    fn stand_in(&self) -> Option<&'static str> {
        let is_plain = self.value.chars().all(|c| c.is_ascii_digit() || "–, ".contains(c));
        (!is_plain).then(|| STAND_INS[usize::from(self.is_several())])
    }

    /// Whether the value names several places; those behind a word of their own do not count.
    fn is_several(&self) -> bool {
        let words = self.value.split([' ', ',']).filter(|word| !word.is_empty());
        let mut own = words.take_while(|word| !is_label(word)).peekable();
        own.peek().is_some_and(|first| first.contains('–'))
            || own.filter(|word| !word.ends_with('f') && !word.ends_with("f.")).count() > 1
    }

    /// Puts the value where the processor printed what stands for it.
    pub(super) fn put_in(&self, text: &mut [Inline]) {
        if let Some(stand_in) = self.stand_in() {
            change_inlines(text, &mut |inline| {
                if let Inline::Text { text } = inline {
                    *text = text.replace(stand_in, &self.value);
                }
            });
        }
    }
}

/// Whether a word says what is counted: `pp.`, but not `iv`, `B` or `and`.
fn is_label(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    let is_word = letters.len() > 1 || letters != word || letters == "p";
    is_word
        && letters.chars().all(char::is_alphabetic)
        && !letters.chars().all(|c| "ivxlcdmIVXLCDM".contains(c))
        && letters != "and"
}
