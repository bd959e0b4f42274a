//! The order of the stages, and what stops them. No terminal and no arguments stand here, so that every way in, the
//! command line first, runs the same stages in the same order.

mod judge;
mod order;
mod build;
mod edition;
mod last;

pub use build::{Built, build};
pub use judge::{Material, RetractionList, Verdict, judge, read};
pub use last::{LastBuild, Told};
pub use order::{Order, OutputKind, Watcher};

/// Something around casebook failed; the text says what and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// Content or templates cannot be read.
    #[error(transparent)]
    Load(#[from] crate::load::LoadError),
    /// A page template is broken.
    #[error(transparent)]
    Template(#[from] crate::render::html::TemplateError),
    /// The words for readers cannot be read.
    #[error(transparent)]
    Words(#[from] crate::words::WordsError),
    /// PDFs cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] crate::typeset::TypesetError),
    /// The output folder cannot be written.
    #[error(transparent)]
    Publish(#[from] crate::publish::PublishError),
}
