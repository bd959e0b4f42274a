//! Allowances: places where the content may break a rule, each with a reason.

use super::record::record;
use super::yaml::{Node, Text};
use crate::source::{FileId, Span};

record! {
    /// One place where a rule may be broken.
    pub struct Allowance {
        /// The rule.
        required rule: Text = "the-name-of-a-rule",
        /// Words that stand on the lines of the place.
        required at: Text = "words of the line",
        /// Why.
        required reason: Text = "Why it is right here.",
        /// The content file that it is for, by its path; the file that it stands in if none is named.
        optional file: Option<Text> = "cases/name-of-a-case.md",
    }
    with {
        /// Where it stands.
        span: Span = Node::span,
        /// The file that it stands in.
        own_file: FileId = Node::file,
    }
}

record! {
    /// Works that need not be cited, or need no case, and why.
    pub struct Exemption {
        /// Their keys.
        required keys: Vec<Text> = "[key-of-a-work]",
        /// Why.
        required reason: Text = "Why.",
    }
}
