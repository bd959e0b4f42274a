//! The prose of cases, themes and pages, field by field: one list for those who read it and those who change it.

use super::{Case, Coding, Finding, Prose, Review, Section, Theme};
use crate::document::{Inline, change_lines};
use crate::source::Span;

/// The fields that hold prose, in functions that lend them to be read or, with `mut`, to be changed.
macro_rules! proses {
    ($of_case:ident, $of_coding:ident, $of_finding:ident, $of_theme:ident, $as_ref:ident, $values:ident, $iter:ident $(, $change:tt)?) => {
        /// The prose fields of a case.
        pub fn $of_case(case: &$($change)? Case) -> impl Iterator<Item = &$($change)? Prose> {
            let of_case = [Some(&$($change)? case.summary), case.no_row.$as_ref(), case.participants.$as_ref()];
            let of_codings = case.codings.$values().flatten().flat_map($of_coding);
            let of_results = case.results.$iter().filter_map(|result| result.said.$as_ref());
            let appraisals = case.appraisals.$iter();
            let of_appraisals = appraisals.flat_map(|one| one.domains.$iter().map(|(_, judged)| judged).chain(one.overall.$as_ref()));
            let reasons = of_appraisals.map(|judged| &$($change)? judged.reason);
            of_case.into_iter().flatten().chain(of_codings).chain(of_results).chain(reasons)
        }

        fn $of_coding(coding: &$($change)? Coding) -> impl Iterator<Item = &$($change)? Prose> {
            [coding.role.$as_ref(), coding.reason.$as_ref(), coding.disagreement.$as_ref()].into_iter().flatten()
        }

        fn $of_finding(one: &$($change)? Finding) -> impl Iterator<Item = &$($change)? Prose> {
            let reasons = one.because.$iter().map(|(_, reason)| reason);
            let plain = one.effect.$as_ref().and_then(|effect| effect.plain.$as_ref());
            let against = one.against.$iter().map(|one| &$($change)? one.says);
            let parts = one.mechanism.$as_ref().into_iter();
            let parts = parts.flat_map(|one| {
                [&$($change)? one.context, &$($change)? one.mechanism, &$($change)? one.outcome]
            });
            let first = [&$($change)? one.text, &$($change)? one.explanation];
            first.into_iter().chain(reasons).chain(plain).chain(against).chain(parts)
        }

        /// The prose fields of a theme.
        pub fn $of_theme(theme: &$($change)? Theme) -> impl Iterator<Item = &$($change)? Prose> {
            let messages = theme.key_messages.$iter().map(|message| &$($change)? message.text);
            let findings = theme.findings.$iter();
            let findings = findings.flat_map($of_finding);
            let first = [&$($change)? theme.standfirst, &$($change)? theme.definition];
            first.into_iter().chain(messages).chain(findings)
        }
    };
}

proses!(case_proses, coding_proses, finding_proses, theme_proses, as_ref, values, iter);
proses!(case_proses_mut, coding_proses_mut, finding_proses_mut, theme_proses_mut, as_mut, values_mut, iter_mut, mut);

/// Calls `change` for every line of prose with the bytes that it stands in. Titles and headings are names, not prose.
pub(super) fn change_prose(review: &mut Review, change: &mut dyn FnMut(&mut Vec<Inline>, Span)) {
    let change_field = |prose: &mut Prose, change: &mut dyn FnMut(&mut Vec<Inline>, Span)| {
        change(&mut prose.inlines, prose.span);
    };
    for case in &mut review.cases {
        case_proses_mut(case).for_each(|prose| change_field(prose, change));
        change_sections(&mut case.sections, change);
    }
    for theme in review.facets.iter_mut().flat_map(|facet| &mut facet.themes) {
        theme_proses_mut(theme).for_each(|prose| change_field(prose, change));
        change_sections(&mut theme.sections, change);
    }
    for page in &mut review.pages {
        change_field(&mut page.summary, change);
        change_sections(&mut page.sections, change);
    }
    if let Some(about) = &mut review.about {
        let terms = about.terms.iter_mut().map(|term| &mut term.meaning);
        about.readers.iter_mut().chain(terms).for_each(|prose| change_field(prose, change));
    }
    review.inconsistencies.iter_mut().for_each(|one| change_field(&mut one.text, change));
}

fn change_sections(sections: &mut [Section], change: &mut dyn FnMut(&mut Vec<Inline>, Span)) {
    for section in sections {
        for (block, span) in section.blocks.iter_mut().zip(&section.block_spans) {
            change_lines(std::slice::from_mut(block), &mut |line| change(line, *span));
        }
    }
}
