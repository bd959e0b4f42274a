//! Reads a list of retractions in the form of the Retraction Watch data.
//!
//! Source: the Retraction Watch Data, published by Crossref as CSV; the columns `OriginalPaperDOI`, `RetractionNature` and
//! `RetractionDate` are used, and others are let be.

use crate::source::limits::RETRACTIONS;

/// A notice about a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retraction {
    /// The DOI of the work.
    pub doi: String,
    /// What kind of notice it is: `Retraction`, `Expression of concern`.
    pub nature: String,
    /// When it was given, as the list has it.
    pub date: String,
}

/// A list that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetractionsError {
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub message: String,
}

/// Reads the list; rows without a DOI are left out, since nothing can be matched with them.
///
/// # Errors
/// If it is no CSV table or lacks the column of DOIs.
pub fn parse_retractions(text: &str) -> Result<Vec<Retraction>, RetractionsError> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let column = |name: &str| header.iter().position(|own| own.trim_start_matches('\u{feff}') == name);
    let Some(doi) = column("OriginalPaperDOI") else {
        let message = "the column `OriginalPaperDOI` is missing".to_owned();
        return Err(RetractionsError { line: 1, message });
    };
    let (nature, date) = (column("RetractionNature"), column("RetractionDate"));
    let mut retractions = Vec::new();
    for (row, record) in reader.records().enumerate() {
        if RETRACTIONS.is_passed_by(row + 1) {
            let message = format!("{}; {}", RETRACTIONS.message(), RETRACTIONS.help);
            return Err(RetractionsError { line: row as u64 + 2, message });
        }
        let record = record.map_err(|error| unreadable(&error))?;
        let cell =
            |place: Option<usize>| place.and_then(|place| record.get(place)).unwrap_or_default().trim().to_owned();
        let doi = cell(Some(doi));
        if doi.starts_with("10.") {
            retractions.push(Retraction { doi, nature: cell(nature), date: cell(date) });
        }
    }
    Ok(retractions)
}

fn unreadable(error: &csv::Error) -> RetractionsError {
    let line = error.position().map_or(1, csv::Position::line);
    RetractionsError { line, message: error.to_string() }
}
