//! What a review says of itself, as JSON.

use serde_json::{Map, Value, json};

use super::flow;
use crate::model::{Axis, Review, ReviewFile, ReviewKind, Text};
use crate::versions::DATA;

/// What `review.yaml` says, by the names under which it is typed there; what is not said is `null` or empty.
pub(super) fn review(review: &Review, about: &ReviewFile) -> Value {
    let axes: Map<String, Value> = review.axes().map(|axis| (axis.id.value.clone(), axis_json(review, axis))).collect();
    let search: Vec<Value> = about
        .search_flow
        .iter()
        .map(|step| json!({ "step": step.step.value, "printed": step.printed.value, "note": step.note.value }))
        .collect();
    let sources: Vec<&str> = about.sources.iter().map(|key| key.value.as_str()).collect();
    let mut data = json!({
        "format": DATA,
        "title": about.title.value,
        "description": about.description.value,
        "question": about.question.value,
        "review": about.review.value,
        "version": about.version.value,
        "date": about.date.value,
        "language": about.language.value,
        "licence": about.licence.value,
        "ratings": review.ratings(),
        "axes": axes,
        "sources": sources,
        "search": search,
        "prisma": about.prisma.as_ref().map(flow::prisma),
    });
    if let Some(fields) = data.as_object_mut() {
        fields.extend(making(about));
    }
    data
}

/// What sort of review it is and how it was made.
fn making(about: &ReviewFile) -> Map<String, Value> {
    let value = |text: &Option<Text>| Value::from(text.as_ref().map(|text| text.value.as_str()));
    let values = |texts: &[Text]| texts.iter().map(|text| text.value.as_str()).collect::<Value>();
    let searched = about.searched.iter().map(|one| json!({ "where": one.place.value, "until": value(&one.until) }));
    let excluded = about.excluded.iter().map(|one| json!({ "study": one.study.value, "reason": one.reason.value }));
    let fields = [
        ("kind", about.kind.map(ReviewKind::word).into()),
        ("rapid", values(&about.rapid)),
        ("searched", searched.collect()),
        ("registered", value(&about.registered)),
        ("team", values(&about.team)),
        ("funding", value(&about.funding)),
        ("interests", value(&about.interests)),
        ("excluded", excluded.collect()),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// An axis: its codes in their order, with those that gather others told apart and what they mean.
fn axis_json(review: &Review, axis: &Axis) -> Value {
    let texts = |pairs: Vec<(&str, &str)>| -> Map<String, Value> {
        pairs.into_iter().map(|(id, words)| (id.to_owned(), words.into())).collect()
    };
    let own = || axis.codes.0.iter();
    let labels = own().map(|code| (code.id.value.as_str(), code.label.value.as_str())).collect();
    let states = axis.states.iter().map(|(id, words)| (id.value.as_str(), words.value.as_str())).collect();
    let definitions = own().filter_map(|code| Some((code.id.value.as_str(), code.definition.as_ref()?.value.as_str())));
    let parents = own().filter_map(|code| Some((code.id.value.as_str(), code.parent.as_deref()?)));
    let is_facet = axis.folder.is_some();
    json!({
        "label": axis.label.value,
        "facet": is_facet,
        "codes": texts(if is_facet { review.codes(axis) } else { labels }),
        "states": texts(states),
        "ordered": axis.ordered,
        "optional": axis.may_lack,
        "definitions": texts(definitions.collect()),
        "parents": texts(parents.collect()),
    })
}
