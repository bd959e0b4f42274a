//! A page of a document that is too long for one page of a screen.

/// Which page it is of how many.
#[derive(Debug, Clone)]
pub struct Part {
    /// The path of the first page, which is that of the whole document.
    pub of: String,
    /// The number of this page, from 1.
    pub number: usize,
    /// How many pages there are.
    pub all: usize,
    /// How many notes are called on the pages before.
    pub notes_before: usize,
}

impl Part {
    /// Where a page stands: the first where the document would, the others in a folder of its name, so that no name of a
    /// case or of a work can be the same.
    pub fn path(first: &str, number: usize) -> String {
        if number == 1 { first.to_owned() } else { format!("{first}/{number}") }
    }
}
