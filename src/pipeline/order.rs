//! What a build is to make, where, and who is told how far it has come.

use std::time::Duration;

use crate::publish::{Input, Lock};
use crate::store::Store;
use crate::typeset::Typst;

/// The kinds of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputKind {
    /// The PDFs.
    Pdf,
    /// The first page of each briefing, as a PDF of its own.
    Handout,
    /// The briefings, and their first pages, as Word files.
    Word,
    /// The pages.
    Html,
    /// Tables as CSV and XLSX, cases and review as JSON, cited works as BibTeX, RIS and CSL-JSON.
    Data,
}

impl OutputKind {
    /// Whether it takes Typst to make it.
    pub fn needs_typst(self) -> bool {
        matches!(self, Self::Pdf | Self::Handout)
    }
}

/// What a build is to make, and where.
#[derive(Clone, Copy)]
pub struct Order<'o> {
    /// The right to publish in the output folder.
    pub lock: &'o Lock,
    /// The one kind of output that is wanted; all of them if none.
    pub only: Option<OutputKind>,
    /// What makes the PDFs; none are made without it.
    pub typst: Option<&'o Typst>,
    /// What was made before.
    pub store: &'o Store,
    /// Whether all is made anew, whatever the store has.
    pub is_clean: bool,
    /// The flags that decide what is published.
    pub flags: &'o [String],
    /// The files that flags name and that decide what is published.
    pub named: &'o [Input],
    /// How long one PDF may take; a time that grows with what is on it, if none.
    pub time_limit: Option<Duration>,
    /// Who is told how far a long stage has come.
    pub watcher: &'o dyn Watcher,
}

impl Order<'_> {
    /// Whether a kind of output is wanted.
    pub(super) fn wants(&self, kind: OutputKind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }
}

/// Is told how far a long stage has come.
pub trait Watcher: Sync {
    /// A stage of so many steps begins.
    fn begin(&self, stage: &'static str, steps: usize);
    /// A step of it is done.
    fn step(&self, what: &str);
    /// It has ended, well or not.
    fn end(&self);
}
