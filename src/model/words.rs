//! Every piece of running text in the content, for rules that read all of it.

use super::{Case, Coding, Prose, Review, Section, TextPage, Theme};
use crate::document::{Block, Inline, visit_inlines};

/// Calls `visit` for every inline of every prose field and body of the content, in no particular order.
pub fn visit_content(review: &Review, visit: &mut dyn FnMut(&Inline)) {
    let mut proses: Vec<&Prose> = Vec::new();
    let mut sections: Vec<&Section> = Vec::new();
    for case in &review.cases {
        proses.extend(case_proses(case));
        sections.extend(&case.sections);
    }
    for theme in review.themes() {
        proses.extend(theme_proses(theme));
        sections.extend(&theme.sections);
    }
    for TextPage { summary, sections: page_sections, .. } in &review.pages {
        proses.push(summary);
        sections.extend(page_sections);
    }
    for prose in proses {
        visit_inlines(&[Block::Paragraph { text: prose.inlines.clone() }], visit);
    }
    for section in sections {
        visit_inlines(&[Block::Paragraph { text: section.heading.clone() }], visit);
        visit_inlines(&section.blocks, visit);
    }
}

/// The prose fields of a case.
pub fn case_proses(case: &Case) -> impl Iterator<Item = &Prose> {
    let of_case = [Some(&case.summary), case.no_row.as_ref(), case.participants.as_ref()];
    let of_codings = case.codings.values().flatten().flat_map(coding_proses);
    of_case.into_iter().flatten().chain(of_codings)
}

fn coding_proses(coding: &Coding) -> impl Iterator<Item = &Prose> {
    [coding.role.as_ref(), coding.reason.as_ref(), coding.disagreement.as_ref()].into_iter().flatten()
}

fn theme_proses(theme: &Theme) -> impl Iterator<Item = &Prose> {
    let messages = theme.key_messages.iter().map(|message| &message.text);
    let findings = theme.findings.iter().flat_map(|finding| [&finding.text, &finding.explanation]);
    [&theme.standfirst, &theme.definition].into_iter().chain(messages).chain(findings)
}
