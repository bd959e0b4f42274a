//! Reads allowances: places where the content may break a rule, each with a reason.

use super::yaml::{Fields, Node, Text};
use crate::source::{FileId, Span};

/// One place where a rule may be broken.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The rule.
    pub rule: Text,
    /// Words that stand on the lines of the place.
    pub at: Text,
    /// Why.
    pub reason: Text,
    /// The content file that it is for, by its path; the file that it stands in if none is named.
    pub file: Option<Text>,
    /// Where it stands.
    pub span: Span,
    /// The file that it stands in.
    pub own_file: FileId,
}

/// Works that need not be cited, or need no case, and why.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// Their keys.
    pub keys: Vec<Text>,
    /// Why.
    pub reason: Text,
}

/// Reads the field `allow`: a list of allowances.
pub fn read_allowances(fields: &mut Fields<'_>) -> Vec<Allowance> {
    let nodes = fields.optional("allow").map(|node| node.list()).unwrap_or_default();
    nodes.iter().filter_map(read_allowance).collect()
}

fn read_allowance(node: &Node<'_>) -> Option<Allowance> {
    let mut fields = node.fields()?;
    let rule = fields.required_text("rule", "rule: the-name-of-a-rule");
    let at = fields.required_text("at", "at: words of the line");
    let reason = fields.required_text("reason", "reason: Why it is right here.");
    let file = fields.optional_text("file");
    fields.finish();
    Some(Allowance { rule: rule?, at: at?, reason: reason?, file, span: node.span(), own_file: node.span().file })
}

/// Reads a list of exemptions.
pub fn read_exemptions(fields: &mut Fields<'_>, name: &'static str) -> Vec<Exemption> {
    let nodes = fields.optional(name).map(|node| node.list()).unwrap_or_default();
    nodes.iter().filter_map(read_exemption).collect()
}

fn read_exemption(node: &Node<'_>) -> Option<Exemption> {
    let mut fields = node.fields()?;
    let keys = fields.required("keys", "keys: [key-of-a-work]").map(|node| node.texts());
    let reason = fields.required_text("reason", "reason: Why.");
    fields.finish();
    Some(Exemption { keys: keys?, reason: reason? })
}
