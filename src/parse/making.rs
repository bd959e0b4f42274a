//! What sort of review it is and how it was made: what readers need to weigh it by.

use super::record::{Field, record};
use super::yaml::{Node, Text};

/// The sorts of reviews: each may claim other things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewKind {
    /// It asks what works, and how much.
    Effects,
    /// It asks how people see and live something.
    Qualitative,
    /// It brings measures and accounts together.
    Mixed,
    /// It shows what has been studied, and where nothing has.
    Map,
    /// It asks how far a field reaches, and what it consists of.
    Scoping,
    /// It asks what works for whom, where and why.
    Realist,
    /// It reads and interprets what was published.
    Narrative,
}

impl ReviewKind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Effects, Self::Qualitative, Self::Mixed, Self::Map, Self::Scoping, Self::Realist, Self::Narrative];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Effects => "effects",
            Self::Qualitative => "qualitative",
            Self::Mixed => "mixed",
            Self::Map => "map",
            Self::Scoping => "scoping",
            Self::Realist => "realist",
            Self::Narrative => "narrative",
        }
    }

    /// Whether its findings may say what caused what.
    pub fn may_claim_causes(self) -> bool {
        matches!(self, Self::Effects | Self::Realist)
    }
}

impl Field for ReviewKind {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|kind| node.is_text(kind.word()));
        if found.is_none() {
            let words = Self::ALL.map(|kind| format!("`{}`", kind.word())).join(", ");
            node.refuse("this is no kind of review", format!("type one of {words}"));
        }
        found
    }
}

record! {
    /// A place that was searched for works.
    pub struct SearchedPlace {
        /// The database, register or website.
        required place ("where"): Text = "Web of Science" as words,
        /// Until when it was searched.
        optional until: Option<Text> = "\"2017\"",
    }
}

record! {
    /// A study that readers might expect, and that was left out.
    pub struct ExcludedStudy {
        /// The study, as readers know it.
        required study: Text = "Smith (2019)",
        /// Why it was left out.
        required reason: Text = "Why." as words,
    }
}
