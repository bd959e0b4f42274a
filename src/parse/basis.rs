//! What a code rests on.

use super::record::Field;
use super::yaml::Node;
use crate::diagnostic::nearest;

/// What a coding rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The review's table.
    Table,
    /// The review's text.
    Text,
    /// The study that describes the case.
    Study,
    /// The editor's judgement.
    Editor,
}

impl Basis {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Table, Self::Text, Self::Study, Self::Editor];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Text => "text",
            Self::Study => "study",
            Self::Editor => "editor",
        }
    }
}

impl Field for Basis {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let basis = basis_of(node);
        if basis.is_none() {
            node.refuse("a basis is `table`, `text`, `study` or `editor`", "type `table` for what the review's table prints, `text` for what its text says, `study` for what the case's own work says, `editor` for what we judged");
        }
        basis
    }
}

/// The basis that a node names, if it names one; notes nothing.
pub fn basis_of(node: &Node<'_>) -> Option<Basis> {
    Basis::ALL.into_iter().find(|basis| node.is_text(basis.word()))
}

/// What the codes on an axis rest on where the case does not say. One that is misspelt is noted, and the nearest stands
/// in, lest every code lack a basis.
pub fn read_usual_basis(node: &Node<'_>) -> Option<Basis> {
    let meant = || {
        let typed = node.as_text()?;
        let word = nearest(typed, Basis::ALL.map(Basis::word))?;
        Basis::ALL.into_iter().find(|basis| basis.word() == word)
    };
    Basis::read(node).or_else(meant).or(Some(Basis::Table))
}
