//! `prisma:` of `review.yaml`: how works were found and chosen, in the boxes of PRISMA 2020.

use super::record::record;
use super::yaml::Text;
use crate::source::Span;

/// A number and where it stands.
pub type Number = (usize, Span);

record! {
    /// How works were found and chosen, in the boxes of PRISMA 2020; printed where an outline names `search-flow`.
    pub struct Prisma {
        /// How many records were identified, by where.
        required identified: Identified = "{databases: 120}",
        /// How many records were removed before screening, by why.
        optional removed: Removed = "{duplicates: 20}",
        /// How many records were screened.
        required screened: Number = "100",
        /// How many of these were excluded.
        required excluded: Number = "60",
        /// How many reports were sought for retrieval.
        required sought: Number = "40",
        /// How many of these were not retrieved.
        required not_retrieved: Number = "4",
        /// How many reports were assessed for eligibility.
        required assessed: Number = "36",
        /// How many of these were excluded, by reason.
        optional excluded_reports: Vec<ExcludedReports> = "[{reason: No outcome, number: 9}]",
        /// What was found by other methods than databases and registers: the second arm of the flow.
        optional other_methods: Option<OtherMethods> = "{identified: {citations: 9}, sought: 9, not_retrieved: 1, assessed: 8}",
        /// How many studies were included.
        required studies: Number = "20",
        /// How many reports these studies have; as many as studies if it is left out.
        optional reports: Option<Number> = "27",
        /// Whether the cases of this collection are the included studies, which are then counted against them.
        optional studies_are_cases: bool = "false",
    }
}

record! {
    /// How many records were identified.
    pub struct Identified {
        /// In databases.
        optional databases: Option<Number> = "120",
        /// In registers.
        optional registers: Option<Number> = "12",
        /// In other places, such as websites and lists of references.
        optional other: Option<Number> = "3",
    }
}

record! {
    /// How many records were removed before anybody screened them.
    pub struct Removed: Default {
        /// Duplicates.
        optional duplicates: Option<Number> = "20",
        /// Those that automation tools marked as ineligible.
        optional automation: Option<Number> = "5",
        /// For other reasons.
        optional other: Option<Number> = "1",
    }
}

record! {
    /// What was found by other methods than databases and registers, such as websites and citations.
    pub struct OtherMethods {
        /// How many records were identified, by how.
        required identified: IdentifiedOtherwise = "{citations: 9}",
        /// How many reports were sought for retrieval.
        required sought: Number = "9",
        /// How many of these were not retrieved.
        required not_retrieved: Number = "1",
        /// How many reports were assessed for eligibility.
        required assessed: Number = "8",
        /// How many of these were excluded, by reason.
        optional excluded_reports: Vec<ExcludedReports> = "[{reason: No outcome, number: 2}]",
    }
}

record! {
    /// How many records were identified by other methods.
    pub struct IdentifiedOtherwise {
        /// On websites.
        optional websites: Option<Number> = "4",
        /// From organisations.
        optional organisations: Option<Number> = "2",
        /// By searching citations: in lists of references, and among what cites a work.
        optional citations: Option<Number> = "9",
        /// In other ways.
        optional other: Option<Number> = "1",
    }
}

record! {
    /// Reports that were excluded for one reason.
    pub struct ExcludedReports {
        /// The reason, in a few words.
        required reason: Text = "No outcome" as words,
        /// How many there are.
        required number: Number = "9",
    }
}

impl Identified {
    /// All of them.
    pub fn total(&self) -> usize {
        total([self.databases, self.registers, self.other].into_iter().flatten())
    }
}

impl Removed {
    /// All of them.
    pub fn total(&self) -> usize {
        total([self.duplicates, self.automation, self.other].into_iter().flatten())
    }
}

impl IdentifiedOtherwise {
    /// All of them.
    pub fn total(&self) -> usize {
        total([self.websites, self.organisations, self.citations, self.other].into_iter().flatten())
    }
}

/// All reports that were excluded for a reason.
pub fn reports_excluded(by_reason: &[ExcludedReports]) -> usize {
    total(by_reason.iter().map(|excluded| excluded.number))
}

/// The sum of numbers that anybody may have typed.
fn total(numbers: impl Iterator<Item = Number>) -> usize {
    numbers.fold(0, |sum, (number, _)| sum.saturating_add(number))
}
