//! The form of the content, by number: which forms this program reads.

use super::yaml::Node;

/// The form that this program reads best.
pub const PRESENT: usize = 1;

/// Reads the form; a later one is told, and what it may have brought is not guessed at.
pub fn read_form(node: &Node<'_>) -> Option<usize> {
    let form = node.count()?;
    if !(1..=PRESENT).contains(&form) {
        let message = format!("this content has form {form}, and this casebook reads form {PRESENT}");
        node.refuse(message, "update casebook, or type the form that the content has");
    }
    Some(form)
}
