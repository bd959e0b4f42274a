//! Tables for programs.

use std::borrow::Cow;

/// A table that programs read: its cells are words alone, as they were typed.
#[derive(Debug)]
pub struct Sheet<'r> {
    /// What it is called, and its file in the folder of data.
    pub name: &'static str,
    /// The header row.
    pub columns: Vec<Cow<'r, str>>,
    /// The rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cow<'r, str>>>,
}

impl Sheet<'_> {
    /// Where it is published, relative to the output folder and without a file ending.
    pub fn path(&self) -> String {
        format!("data/{}", self.name)
    }
}
