//! `unsupported-case`: a finding, key message or note on a case that cites no work on a case that it names.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files, Works};
use crate::document::{Citation, Inline, visit_line};
use crate::model::passages::section_passages;
use crate::model::{Case, Prose, Review, Text};

pub(super) const RULE: Rule =
    rule!("unsupported-case", Error, "a finding or note that cites no work on a case that it names", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let cases: BTreeMap<&str, &Case> = review.cases.iter().map(|case| (case.id.as_str(), case)).collect();
    let mut diagnostics = Vec::new();
    for theme in review.themes() {
        let messages = theme.key_messages.iter().map(|message| ("key message", &message.text, &message.cases));
        let findings = theme.findings.iter().map(|finding| ("finding", &finding.text, &finding.cases));
        for (what, text, named) in messages.chain(findings) {
            diagnostics.extend(unsupported(what, text, named, &cases, &about.review.value));
        }
    }
    diagnostics.extend(review.cases.iter().filter_map(|case| unsupported_note(case, &about.review.value)));
    diagnostics
}

fn unsupported(
    what: &str,
    text: &Prose,
    named: &[Text],
    cases: &BTreeMap<&str, &Case>,
    review: &str,
) -> Vec<Diagnostic> {
    let mut cited = Cited::default();
    visit_line(&text.inlines, &mut |inline| cited.add(inline));
    // Where nothing is cited at all, `uncited-finding` says so.
    if cited.works.is_empty() {
        return Vec::new();
    }
    let named = named.iter().filter_map(|id| Some((id, *cases.get(id.value.as_str())?)));
    let unsupported = named.filter(|(_, case)| !cited.supports(case, review));
    unsupported
        .map(|(id, case)| {
            let message = format!("this {what} names the case `{}` and cites no work on it", id.value);
            Diagnostic::new(RULE.name, id.span, message)
                .needs(Files, format!("md/cases/{}", case.id))
                .needs(Works, "")
                .needs(Cases, id.value.as_str())
                .related(text.span, "what is cited here")
                .help(advice(case, review))
        })
        .collect()
}

fn unsupported_note(case: &Case, review: &str) -> Option<Diagnostic> {
    let mut cited = Cited::default();
    let passages = case.sections.iter().flat_map(section_passages);
    passages.for_each(|passage| visit_line(passage.inlines, &mut |inline| cited.add(inline)));
    let is_bare = cited.works.is_empty() || case.sources.is_empty();
    (!is_bare && !cited.supports(case, review)).then(|| {
        Diagnostic::new(RULE.name, case.title.span, "the note on this case cites no work on it").needs(Works, "").help(
            format!(
                "{}, or name under `sources:` the work that it cites",
                advice(case, review).replace("; or take the case away", "")
            ),
        )
    })
}

fn advice(case: &Case, review: &str) -> String {
    let sources: Vec<String> = case.sources.iter().map(|key| format!("`@{}`", key.value)).collect();
    let in_review = match case.added {
        Some(_) => " (the review does not have this case, which was added since)".to_owned(),
        None => format!(", or the review at a place of its own: `[@{review}, sec. …]`"),
    };
    format!("cite {}{in_review}; or take the case away", sources.join(" or "))
}

/// What is cited at a place.
#[derive(Default)]
struct Cited {
    works: BTreeSet<String>,
    /// The works that are cited with a place, and not as what another work was read in.
    alone: BTreeSet<String>,
}

impl Cited {
    fn add(&mut self, inline: &Inline) {
        let Inline::Citation(Citation { items, .. }) = inline else { return };
        for item in items {
            self.works.insert(item.key.clone());
            if item.locator.is_some() && item.prefix.is_empty() {
                self.alone.insert(item.key.clone());
            }
        }
    }

    fn supports(&self, case: &Case, review: &str) -> bool {
        let in_review = case.added.is_none() && self.alone.contains(review);
        in_review || case.sources.iter().any(|key| self.works.contains(&key.value))
    }
}
