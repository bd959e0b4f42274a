//! How diagnostics look: one module a format.

mod human;
mod json;
pub mod page;
mod sarif;
mod short;

use crate::diagnostic::Diagnostics;
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
pub const FORMATS: [Format; 4] = [
    Format { name: "human", summary: "source lines with the problem marked, and what to type", write: human::write },
    Format {
        name: "short",
        summary: "one line a problem: path, line, column, level, rule, message",
        write: short::write,
    },
    Format { name: "json", summary: "for other programs", write: json::write },
    Format { name: "sarif", summary: "SARIF 2.1.0, for code scanning", write: sarif::write },
];

/// The format with this name.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
