//! Places in a work: pages, sections, chapters, paragraphs, tables.

use std::str::FromStr;

use hayagriva::citationberg::taxonomy;
use hayagriva::{LocatorPayload, SpecificLocator};

use crate::document::{Locator, LocatorKind};

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
        };
        Self { label, value: locator.value.replace("--", "–").replace('-', "–") }
    }

    /// The place as the processor takes it.
    pub(super) fn csl(&self) -> Option<SpecificLocator<'_>> {
        let label = taxonomy::Locator::from_str(self.label).ok()?;
        Some(SpecificLocator(label, LocatorPayload::Str(&self.value)))
    }
}
