//! What stands behind a case in a cell of the evidence map: how the review tells what the case is coded for, and whether its
//! editors judged that. A name alone would make what failed, and what should be done, look like what was done.

use super::Context;
use super::parts::short_case_link;
use crate::document::Inline;
use crate::model::{Axis, Basis, Case, Coding, ToldAs};
use crate::words::written;

/// A code of an axis.
pub(super) type Coded<'a> = (&'a Axis, &'a str);

/// A link to a case, with what is known of its codings to two codes.
pub(super) fn case_with_marks(context: Context<'_>, case: &Case, codes: [Coded<'_>; 2]) -> Vec<Inline> {
    let link = vec![short_case_link(context, &case.id)];
    let marks = marks(context, case, codes);
    if marks.is_empty() {
        return link;
    }
    written!(context.words, "case-with-marks", case = link, marks = marks.join(&context.say("between-items")))
}

/// Whether any case of the review has such marks on its facets.
pub(super) fn are_used(context: Context<'_>) -> bool {
    context.review.facets.iter().any(|facet| {
        let mut codings = context.review.cases.iter().flat_map(|case| case.codings_on(&facet.axis.id.value));
        codings.any(|coding| coding.told_as.is_some())
    })
}

fn marks(context: Context<'_>, case: &Case, codes: [Coded<'_>; 2]) -> Vec<String> {
    let codings: Vec<&Coding> = codes.into_iter().flat_map(|code| codings_to(context, case, code)).collect();
    let mut told: Vec<ToldAs> = codings.iter().filter_map(|coding| coding.told_as).collect();
    told.sort_unstable();
    told.dedup();
    let is_ours = !told.is_empty() && codings.iter().any(|coding| is_judged(coding, codes));
    let words = told.into_iter().map(|told| context.say(told.message()));
    words.chain(is_ours.then(|| context.say("our-coding"))).collect()
}

/// Whether the editors chose a code; that none was found is no choice.
fn is_judged(coding: &Coding, codes: [Coded<'_>; 2]) -> bool {
    let mut states = codes.into_iter().flat_map(|(axis, _)| &axis.states);
    coding.basis == Basis::Editor && !states.any(|(state, _)| state.value == coding.code.value)
}

fn codings_to<'c>(context: Context<'c>, case: &'c Case, (axis, code): Coded<'c>) -> impl Iterator<Item = &'c Coding> {
    let axis = axis.id.value.as_str();
    let is_meant = move |coding: &&Coding| context.review.gathering(axis, &coding.code.value).any(|one| one == code);
    case.codings_on(axis).iter().filter(is_meant)
}
