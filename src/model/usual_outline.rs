//! The outline of briefings where a review gives none: its kind says which parts there are and in what order.

use super::{OutlineItem, OutlineSection, ReviewFile, ReviewKind, Section, Text};

/// Stands for the sections of a briefing's file, in their order; they tell evidence.
const SECTIONS: &str = "";

/// Where findings are the heart of it.
const OF_FINDINGS: &[&str] = &["key-messages", "rests-on", "findings", SECTIONS, "cases", "references", "about"];

/// Where what has been studied is the heart of it, and what has not.
const OF_COVERAGE: &[&str] =
    &["key-messages", "rests-on", "coverage", SECTIONS, "findings", "cases", "references", "about"];

/// What stands behind it.
const BEHIND: &[&str] = &["case-boxes", "findings-table", "coverage", "changes", "references"];

/// What stands behind it where studies are appraised, which weighs the findings.
const BEHIND_WITH_APPRAISAL: &[&str] =
    &["findings-table", "appraisal", "case-boxes", "coverage", "changes", "references"];

impl ReviewFile {
    /// The outline of a briefing with these sections: that of the review, or the usual one for its kind.
    pub fn outline_of_briefing(&self, sections: &[Section]) -> Vec<OutlineItem> {
        if !self.briefing.is_empty() {
            return self.briefing.clone();
        }
        let parts = usual(self.kind).iter();
        parts.flat_map(|part| if *part == SECTIONS { of_sections(sections) } else { vec![self.made(part)] }).collect()
    }

    /// The outline of what stands behind a briefing: that of the review, or the usual one if it lays out no briefings.
    pub fn outline_behind_briefing(&self) -> Vec<OutlineItem> {
        if !self.behind_briefing.is_empty() || !self.briefing.is_empty() {
            return self.behind_briefing.clone();
        }
        let is_appraised = matches!(self.kind, Some(ReviewKind::Effects | ReviewKind::Qualitative | ReviewKind::Mixed));
        let parts = if is_appraised { BEHIND_WITH_APPRAISAL } else { BEHIND };
        parts.iter().map(|part| self.made(part)).collect()
    }

    /// All that is printed of a theme with these sections: in its briefing, and behind it.
    pub fn outline_of_theme(&self, sections: &[Section]) -> Vec<OutlineItem> {
        [self.outline_of_briefing(sections), self.outline_behind_briefing()].concat()
    }

    fn made(&self, part: &str) -> OutlineItem {
        OutlineItem::Generated(Text { value: part.to_owned(), span: self.title.span })
    }
}

fn usual(kind: Option<ReviewKind>) -> &'static [&'static str] {
    match kind {
        Some(ReviewKind::Map | ReviewKind::Scoping) => OF_COVERAGE,
        Some(
            ReviewKind::Effects
            | ReviewKind::Qualitative
            | ReviewKind::Mixed
            | ReviewKind::Realist
            | ReviewKind::Narrative,
        )
        | None => OF_FINDINGS,
    }
}

fn of_sections(sections: &[Section]) -> Vec<OutlineItem> {
    let item = |section: &Section| {
        let heading = Text { value: section.title.clone(), span: section.span };
        OutlineItem::Section(OutlineSection { heading, evidence: true, in_box: false, most_words: None })
    };
    sections.iter().map(item).collect()
}
