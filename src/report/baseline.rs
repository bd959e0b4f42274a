//! A baseline: problems that are known, so that a check fails on new ones alone.
//!
//! The file is JSON: `version`, and `known`, each problem with its `fingerprint`, which holds no line number, and for
//! people its `rule`, `path` and `message`. What a rule finds that cannot be relaxed is never known: nothing that holds it
//! could be published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fingerprint;
use crate::check::rule_named;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Sources;
use crate::source::limits::BASELINE_PROBLEMS;
use crate::versions::BASELINE;

/// The problems that are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    version: u32,
    known: Vec<Known>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    fingerprint: String,
    rule: String,
    path: String,
    message: String,
}

/// What every version of a baseline says of itself.
#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

/// A baseline that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaselineError {
    /// The line.
    pub line: u64,
    /// What is wrong.
    pub message: String,
}

/// What is found, set beside what is known.
#[derive(Debug)]
pub struct Comparison {
    /// Problems that are not known.
    pub new: Diagnostics,
    /// The known ones that are still there.
    pub known: Vec<Diagnostic>,
    /// How many of the new ones are of rules that cannot be relaxed, which no baseline takes.
    pub firm: usize,
    /// How many of the known ones are gone.
    pub fixed: usize,
}

impl Baseline {
    /// A baseline in which everything that was found, and may be relaxed, is known.
    pub fn of(found: &Diagnostics, sources: &Sources) -> Self {
        let known = found.iter().filter(|diagnostic| !is_firm(diagnostic.rule)).map(|diagnostic| Known {
            fingerprint: fingerprint(diagnostic, sources),
            rule: diagnostic.rule.to_owned(),
            path: sources.display_path(diagnostic.place.span.file),
            message: diagnostic.message.clone(),
        });
        Self { version: BASELINE, known: known.collect() }
    }

    /// Reads a baseline.
    ///
    /// # Errors
    /// If it is no baseline, or one of another version.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let unreadable =
            |error: serde_json::Error| BaselineError { line: error.line() as u64, message: error.to_string() };
        // A later one may have other fields, so its version is asked for first.
        let Versioned { version } = serde_json::from_str(text).map_err(unreadable)?;
        if version != BASELINE {
            let message = format!(
                "this baseline has version {version}, and this casebook reads version {BASELINE}; update casebook, or write the baseline anew with `--update-baseline`"
            );
            return Err(BaselineError { line: 1, message });
        }
        let baseline: Self = serde_json::from_str(text).map_err(unreadable)?;
        if BASELINE_PROBLEMS.is_passed_by(baseline.known.len()) {
            let message = format!("{}; {}", BASELINE_PROBLEMS.message(), BASELINE_PROBLEMS.help);
            return Err(BaselineError { line: 1, message });
        }
        Ok(baseline)
    }

    /// The baseline as a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// Sets what is found beside what is known; of problems that look the same, as many are known as the baseline has.
    pub fn compare(&self, found: &Diagnostics, sources: &Sources) -> Comparison {
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        let taken = self.known.iter().filter(|known| !is_firm(&known.rule));
        taken.for_each(|known| *left.entry(&known.fingerprint).or_default() += 1);
        let mut is_known = |diagnostic: &Diagnostic| match left.get_mut(fingerprint(diagnostic, sources).as_str()) {
            Some(number) if *number > 0 && !is_firm(diagnostic.rule) => {
                *number -= 1;
                true
            }
            _ => false,
        };
        let (known, new): (Vec<_>, Vec<_>) = found.iter().cloned().partition(&mut is_known);
        let fixed = left.values().sum();
        let firm = new.iter().filter(|diagnostic| is_firm(diagnostic.rule)).count();
        Comparison { new: Diagnostics::new(new), known, firm, fixed }
    }
}

fn is_firm(rule: &str) -> bool {
    rule_named(rule).is_some_and(|rule| rule.firm)
}

impl Comparison {
    /// The comparison in a line.
    pub fn summary(&self) -> String {
        let firm = match self.firm {
            0 => String::new(),
            firm => format!("; {firm} of the new ones can be mended and not known: their rules allow no exception"),
        };
        let new = self.new.iter().count();
        format!("{new} new, {} known, {} fixed since the baseline{firm}", self.known.len(), self.fixed)
    }
}
