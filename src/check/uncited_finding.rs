//! `uncited-finding`: a finding or key message that cites nothing.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::{Inline, visit_line};
use crate::model::{Prose, Review};

pub(super) const RULE: Rule = rule!("uncited-finding", Error, "a finding or key message that cites nothing", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for theme in review.themes() {
        let messages = theme.key_messages.iter().map(|message| ("key message", &message.text));
        let findings = theme.findings.iter().map(|finding| ("finding", &finding.text));
        let uncited = messages.chain(findings).filter(|(_, prose)| !cites(prose));
        diagnostics.extend(uncited.map(|(what, prose)| {
            Diagnostic::new(RULE.name, prose.span, format!("this {what} cites nothing"))
                .help("cite the work that it rests on, and where it was read: `[@key, sec. 4.2]`")
        }));
    }
    diagnostics
}

fn cites(prose: &Prose) -> bool {
    let mut found = false;
    visit_line(&prose.inlines, &mut |inline| found |= matches!(inline, Inline::Citation(_)));
    found
}
