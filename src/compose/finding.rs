//! A finding of a briefing: its statement, what it rests on, what speaks against it, and how sure somebody is of it.

use super::Context;
use super::parts::{case_links, join, short_case_link, text, values};
use super::results::{interval, printed};
use crate::document::Inline;
use crate::model::{Against, Configuration, Effect, Finding, Method, Prose};
use crate::words::{said, sentences};

/// The statement, with the effect over several studies, or with what works for whom.
pub(super) fn statement(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let effect = finding.effect.as_ref().map(|one| effect(context, one)).unwrap_or_default();
    let mechanism = finding.mechanism.as_ref().map(|one| configuration(context, one)).unwrap_or_default();
    join(vec![finding.text.inlines.clone(), effect, mechanism], " ")
}

fn effect(context: Context<'_>, effect: &Effect) -> Vec<Inline> {
    let numbers = format!("{}{}", printed(&effect.estimate), interval(context, &effect.interval));
    let words = said!(
        context.words,
        "effect-over-studies",
        measure = &effect.measure.value,
        numbers = numbers,
        method = &effect.method.value
    );
    let plain = effect.plain.as_ref().map(|plain| plain.inlines.clone()).unwrap_or_default();
    join(vec![text(words), plain], " ")
}

fn configuration(context: Context<'_>, one: &Configuration) -> Vec<Inline> {
    let parts = [("context", &one.context), ("mechanism", &one.mechanism), ("outcome", &one.outcome)];
    join(parts.into_iter().map(|(label, prose)| labelled(context, &context.say(label), prose)).collect(), " ")
}

fn labelled(context: Context<'_>, label: &str, prose: &Prose) -> Vec<Inline> {
    let label = said!(context.words, "label-before", label = label);
    [vec![Inline::Strong { text: text(label) }], prose.inlines.clone()].concat()
}

/// The cases that a finding rests on, and those that point the other way.
pub(super) fn cases(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let resting = match finding.cases.as_slice() {
        [] => context.text("finding-without-case"),
        cases => case_links(context, values(cases)),
    };
    let against = finding.against.iter().map(|one| contrary(context, one)).collect::<Vec<_>>();
    if against.is_empty() {
        return resting;
    }
    let against = [context.text("points-the-other-way"), join(against, " ")].concat();
    join(vec![resting, against], &context.say("between-sentences"))
}

fn contrary(context: Context<'_>, one: &Against) -> Vec<Inline> {
    [
        vec![short_case_link(context, &one.case.value), Inline::text(context.say("behind-label"))],
        one.says.inlines.clone(),
    ]
    .concat()
}

/// How sure somebody is of a finding, and why.
pub(super) fn why(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let [certainty, confidence] =
        [&finding.certainty, &finding.confidence].map(|rating| rating.as_ref().map(|rating| rating.value.as_str()));
    let mut words = text(sentences::confidence_in_finding(context.words, certainty, confidence));
    let counted = finding.method.map(|Method::DirectionOfEffect| context.say("directions-counted"));
    words.extend(counted.into_iter().flat_map(text));
    for (component, reason) in &finding.because {
        words.extend(labelled(context, &capitalised(&component.value), reason));
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
