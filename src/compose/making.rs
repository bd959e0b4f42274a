//! What sort of review it is and how it was made, as the review says.

use super::Context;
use super::parts::{fact, heading, text};
use crate::document::{Block, Inline};
use crate::model::Text;
use crate::words::{making_sentences, said};

/// What sort of review it is and what that means, if it says so.
pub(super) fn kind(context: Context<'_>) -> Option<String> {
    let about = context.about;
    about.kind.map(|kind| making_sentences::kind_of_review(context.words, kind.word(), !about.rapid.is_empty()))
}

/// What the review says of itself; nothing if it says nothing.
pub(super) fn blocks(context: Context<'_>) -> Vec<Block> {
    let about = context.about;
    let kind = kind(context);
    let searched = about.searched.iter().map(|one| {
        making_sentences::searched(
            context.words,
            &one.place.value,
            one.until.as_ref().map(|until| until.value.as_str()),
        )
    });
    let excluded = about
        .excluded
        .iter()
        .map(|one| format!("{}{}", said!(context.words, "label-before", label = &one.study.value), one.reason.value));
    let one = |field: &Option<Text>| field.iter().map(|field| field.value.clone()).collect::<Vec<_>>();
    let all = |fields: &[Text]| fields.iter().map(|field| field.value.clone()).collect::<Vec<_>>();
    let facts: Vec<_> = [
        ("kind-of-review-label", kind.into_iter().collect()),
        ("shortcuts-taken", all(&about.rapid)),
        ("searched-label", searched.collect()),
        ("registered", one(&about.registered)),
        ("team", all(&about.team)),
        ("funding", one(&about.funding)),
        ("interests", one(&about.interests)),
        ("left-out", excluded.collect()),
    ]
    .into_iter()
    .filter(|(_, values)| !values.is_empty())
    .map(|(label, values)| fact(&context.say(label), lines(values)))
    .collect();
    if facts.is_empty() {
        Vec::new()
    } else {
        vec![heading(2, &context.say("the-review-in-short")), Block::Facts { facts }]
    }
}

/// Values, each in a line of its own.
fn lines(values: Vec<String>) -> Vec<Inline> {
    let mut lines = Vec::new();
    for value in values {
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.extend(text(value));
    }
    lines
}
