//! How diagnostics look: one module a format.

pub mod baseline;
mod equal_findings;
pub mod github;
mod human;
pub mod json;
mod junit;
pub mod page;
mod sarif;
mod short;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::Sources;

/// How to draw a report.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Whether to use colour.
    pub colour: bool,
    /// How many columns the terminal has.
    pub columns: usize,
}

/// A format for reports.
#[derive(Debug)]
pub struct Format {
    /// The name that `--format` takes.
    pub name: &'static str,
    /// What it is for.
    pub summary: &'static str,
    /// Writes the report.
    pub write: fn(&Diagnostics, &Sources, Look) -> String,
}

/// All formats.
pub const FORMATS: [Format; 6] = [
    Format { name: "human", summary: "source lines with the problem marked, and what to type", write: human::write },
    Format {
        name: "short",
        summary: "one line a problem: path, line, column, level, rule, message",
        write: short::write,
    },
    Format { name: "json", summary: "for other programs", write: json::write },
    Format { name: "sarif", summary: "SARIF 2.1.0, for code scanning", write: sarif::write },
    Format { name: "github", summary: "commands to GitHub Actions, with a summary of the step", write: github::write },
    Format { name: "junit", summary: "JUnit XML, for services that show tests", write: junit::write },
];

/// The format with this name.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// A name for the problem that stays the same when lines are added before it: no line number is in it, and no folder
/// above the content.
pub(crate) fn fingerprint(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let marked = sources.text(diagnostic.place.span);
    // The same wherever casebook was started.
    let path = format!("content/{}", sources.file(diagnostic.place.span.file).path);
    let words = [diagnostic.rule, &path, &diagnostic.message, marked].join("\u{0}");
    Sha256::digest(words.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
