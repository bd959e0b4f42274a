//! The versions of what people and programs hand to casebook and take from it: the one place that numbers them.
//!
//! A number is raised when what was written by the last one can no longer be read as it is.

/// The form of the content, under `format:` in `review.yaml`.
pub const CONTENT: usize = 1;

/// The JSON files in `data/` that have no form of somebody else.
pub const DATA: u32 = 1;

/// `manifest.json`.
pub const MANIFEST: u32 = 1;

/// The report of `check --format json`.
pub const REPORT: u32 = 1;

/// A baseline.
pub const BASELINE: u32 = 1;
