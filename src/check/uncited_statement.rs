//! `uncited-statement`: a paragraph of a section that tells evidence, which cites nothing and is not the editors' own.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::passages::{Passage, PassageKind, find_words, section_passages};
use crate::model::quotations::begins_quotation;
use crate::model::{FaultKind, OutlineItem, Review, ReviewFile, Section};

pub(super) const RULE: Rule =
    rule!("uncited-statement", Error, "a paragraph that tells evidence and cites nothing", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let of_themes =
        review.themes().flat_map(|theme| evidence(&about.outline_of_theme(&theme.sections), &theme.sections));
    let of_pages = review
        .pages
        .iter()
        .flat_map(|page| page.outline.iter().flat_map(|outline| evidence(outline, &page.sections)).collect::<Vec<_>>());
    let of_cases = review.cases.iter().flat_map(|case| match &about.case_note {
        Some(outline) => evidence(outline, &case.sections),
        None => case.sections.iter().collect(),
    });
    let passages = of_themes.chain(of_pages).chain(of_cases).flat_map(section_passages).collect::<Vec<_>>();
    let uncited = passages.iter().enumerate().filter(|(nth, passage)| {
        let is_cited_later = || is_quotation_cited_later(&passages[*nth..]);
        is_uncited(passage, about) && !holds_unreadable_citation(passage, review) && !is_cited_later()
    });
    uncited.map(|(_, passage)| self::uncited(review, passage, about)).collect()
}

/// The sections that the outline marks with `evidence: true`.
fn evidence<'r>(outline: &[OutlineItem], sections: &'r [Section]) -> Vec<&'r Section> {
    let marked = outline.iter().filter_map(|item| match item {
        OutlineItem::Section(section) if section.evidence => Some(section.heading.value.as_str()),
        OutlineItem::Section(_) | OutlineItem::Generated(_) => None,
    });
    marked.filter_map(|heading| sections.iter().find(|section| section.title == heading)).collect()
}

fn is_uncited(passage: &Passage<'_>, about: &ReviewFile) -> bool {
    let words = passage.words();
    let words = words.trim();
    let is_own = about.editors_mark.as_ref().is_some_and(|mark| words.starts_with(&mark.value));
    // A line that ends in a colon says nothing by itself: it opens the list under it.
    let states = passage.kind == PassageKind::Paragraph && !words.is_empty() && !words.ends_with(':');
    states && !is_own && passage.citations().next().is_none()
}

/// Whether the first passage is of a quotation of several paragraphs, which is cited where it ends.
fn is_quotation_cited_later(passages: &[Passage<'_>]) -> bool {
    let goes_on = |pair: &&[Passage<'_>]| pair[0].leaves_quotation_open() && begins_quotation(&pair[1].words());
    let more = passages.windows(2).take_while(goes_on).count();
    more > 0 && passages[more].citations().next().is_some()
}

/// Whether a citation stands there that cannot be read; `unresolved-citation` says so.
fn holds_unreadable_citation(passage: &Passage<'_>, review: &Review) -> bool {
    let unreadable = review.faults.iter().filter(|fault| matches!(fault.kind, FaultKind::UnreadableCitation { .. }));
    let span = passage.span;
    unreadable.map(|fault| fault.span).any(|at| at.file == span.file && span.start <= at.start && at.start < span.end)
}

fn uncited(review: &Review, passage: &Passage<'_>, about: &ReviewFile) -> Diagnostic {
    let span = find_words(&review.sources, passage.span, &passage.words(), 0);
    let help = match &about.editors_mark {
        Some(mark) => format!("cite the work that says so, or begin it with `{}` if the editors do", mark.value),
        None => "cite the work that says so: `[@key, sec. 4.2]`".to_owned(),
    };
    Diagnostic::new(RULE.name, span, "this statement cites nothing").help(help)
}
