//! A finding of a briefing: its statement, what it rests on, what speaks against it, and how sure somebody is of it.

use super::Context;
use super::parts::{case_links, join, short_case_link, text, values};
use super::results::{interval, printed};
use crate::document::{Inline, sentences, study_sentences};
use crate::model::{Against, Configuration, Effect, Finding, Method, Prose};

/// The statement, with the effect over several studies, or with what works for whom.
pub(super) fn statement(finding: &Finding) -> Vec<Inline> {
    let effect = finding.effect.as_ref().map(effect).unwrap_or_default();
    let mechanism = finding.mechanism.as_ref().map(configuration).unwrap_or_default();
    join(vec![finding.text.inlines.clone(), effect, mechanism], " ")
}

fn effect(effect: &Effect) -> Vec<Inline> {
    let numbers = format!("{}{}", printed(&effect.estimate), interval(&effect.interval));
    let words = study_sentences::effect_over_studies(&effect.measure.value, &numbers, &effect.method.value);
    let plain = effect.plain.as_ref().map(|plain| plain.inlines.clone()).unwrap_or_default();
    join(vec![text(words), plain], " ")
}

fn configuration(one: &Configuration) -> Vec<Inline> {
    let parts = [("Context: ", &one.context), ("Mechanism: ", &one.mechanism), ("Outcome: ", &one.outcome)];
    join(parts.into_iter().map(|(label, prose)| labelled(label, prose)).collect(), " ")
}

fn labelled(label: &str, prose: &Prose) -> Vec<Inline> {
    [vec![Inline::Strong { text: text(label) }], prose.inlines.clone()].concat()
}

/// The cases that a finding rests on, and those that point the other way.
pub(super) fn cases(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let resting = match finding.cases.as_slice() {
        [] => text(sentences::finding_without_case()),
        cases => case_links(context, values(cases)),
    };
    let against = finding.against.iter().map(|one| contrary(context, one)).collect::<Vec<_>>();
    if against.is_empty() {
        return resting;
    }
    let against = [text(study_sentences::points_the_other_way()), join(against, " ")].concat();
    join(vec![resting, against], ". ")
}

fn contrary(context: Context<'_>, one: &Against) -> Vec<Inline> {
    [vec![short_case_link(context, &one.case.value), Inline::text(": ")], one.says.inlines.clone()].concat()
}

/// How sure somebody is of a finding, and why.
pub(super) fn why(finding: &Finding) -> Vec<Inline> {
    let [certainty, confidence] =
        [&finding.certainty, &finding.confidence].map(|rating| rating.as_ref().map(|rating| rating.value.as_str()));
    let mut words = text(sentences::confidence_in_finding(certainty, confidence));
    let counted = finding.method.map(|Method::DirectionOfEffect| sentences::directions_counted());
    words.extend(counted.into_iter().flat_map(text));
    for (component, reason) in &finding.because {
        words.extend(labelled(&format!("{}: ", capitalised(&component.value)), reason));
        words.push(Inline::text(" "));
    }
    words.extend(finding.explanation.inlines.clone());
    words
}

/// `risk-of-bias` as "Risk of bias".
fn capitalised(component: &str) -> String {
    let words = component.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
