//! The form of the content, by number: which forms this program reads, and where content names its own.

use super::yaml::Node;
use crate::source::Span;
use crate::versions::CONTENT;

/// Reads the form; a later one is told, and what it may have brought is not guessed at.
pub fn read_form(node: &Node<'_>) -> Option<usize> {
    let form = node.count()?;
    if !(1..=CONTENT).contains(&form) {
        let message = format!("this content has form {form}, and this casebook reads form {CONTENT}");
        node.refuse(message, "update casebook, or type the form that the content has");
    }
    Some(form)
}

/// The place before the first field of content that does not name its form, as in the first edition.
pub fn place_of_unnamed(node: &Node<'_>) -> Option<Span> {
    let entries = if node.child("format").is_some() { Vec::new() } else { node.entries() };
    entries.first().map(|(name, _)| name.span.part(0, 0))
}
