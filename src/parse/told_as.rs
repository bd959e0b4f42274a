//! How a review tells what a case is coded for.

use super::record::Field;
use super::yaml::Node;

/// How the review tells what a case is coded for, which a map of cases would hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToldAs {
    /// It was done.
    Done,
    /// It failed, or was lacking.
    Lacking,
    /// It should be done, or can be.
    Should,
}

impl ToldAs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Done, Self::Lacking, Self::Should];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Lacking => "lacking",
            Self::Should => "should",
        }
    }

    /// The name of the message that says it to readers.
    pub fn message(self) -> &'static str {
        match self {
            Self::Done => "told-done",
            Self::Lacking => "told-lacking",
            Self::Should => "told-should",
        }
    }
}

impl Field for ToldAs {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let told = Self::ALL.into_iter().find(|told| node.is_text(told.word()));
        if told.is_none() {
            node.refuse(
                "what a case is coded for is told as `done`, `lacking` or `should`",
                "type `done` for what was done, `lacking` for what failed or was missing, `should` for what should or can be done",
            );
        }
        told
    }
}
