//! The outline of briefings where a review gives none: its kind says which parts there are and in what order.

use super::{OutlineItem, OutlineSection, ReviewFile, ReviewKind, Section, Text};

/// Stands for the sections of a briefing's file, in their order; they tell evidence.
const SECTIONS: &str = "";

/// Where findings are the heart of it.
const OF_FINDINGS: &[&str] =
    &["key-messages", "rests-on", "findings", SECTIONS, "cases", "coverage", "about", "references"];

/// Where studies are appraised, which weighs the findings.
const WITH_APPRAISAL: &[&str] =
    &["key-messages", "rests-on", "findings", SECTIONS, "appraisal", "cases", "coverage", "about", "references"];

/// Where what has been studied is the heart of it, and what has not.
const OF_COVERAGE: &[&str] =
    &["key-messages", "rests-on", "coverage", SECTIONS, "findings", "cases", "about", "references"];

impl ReviewFile {
    /// The outline of a briefing with these sections: that of the review, or the usual one for its kind.
    pub fn outline_of_briefing(&self, sections: &[Section]) -> Vec<OutlineItem> {
        if !self.briefing.is_empty() {
            return self.briefing.clone();
        }
        let parts = usual(self.kind).iter();
        parts.flat_map(|part| if *part == SECTIONS { of_sections(sections) } else { vec![self.made(part)] }).collect()
    }

    fn made(&self, part: &str) -> OutlineItem {
        OutlineItem::Generated(Text { value: part.to_owned(), span: self.title.span })
    }
}

fn usual(kind: Option<ReviewKind>) -> &'static [&'static str] {
    match kind {
        Some(ReviewKind::Effects | ReviewKind::Qualitative | ReviewKind::Mixed) => WITH_APPRAISAL,
        Some(ReviewKind::Map | ReviewKind::Scoping) => OF_COVERAGE,
        Some(ReviewKind::Realist | ReviewKind::Narrative) | None => OF_FINDINGS,
    }
}

fn of_sections(sections: &[Section]) -> Vec<OutlineItem> {
    let item = |section: &Section| {
        let heading = Text { value: section.title.clone(), span: section.span };
        OutlineItem::Section(OutlineSection { heading, evidence: true, most_words: None })
    };
    sections.iter().map(item).collect()
}
