//! What the scripts of the site know of the cases: their codes, in the words that readers see.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::model::{Axis, Basis, Case, Review, ToldAs};
use crate::render::Page;
use crate::words::{Words, said};

/// The file that the first page loads for the filters of its maps. `lists` are the ids of the cases on the lists that its
/// cells lead to, by their paths without an ending.
pub fn case_data(review: &Review, lists: &BTreeMap<&str, &[String]>, words: &Words) -> Page {
    let mut axes: Vec<Value> = review.vocabularies().iter().map(|axis| axis_json(review, axis)).collect();
    axes.push(json!({ "id": BASIS, "label": words.say("basis-of-coding"), "values": Basis::ALL.map(|basis| basis_words(words, basis)) }));
    axes.extend(told_axis(review, words));
    let cases: Map<String, Value> =
        review.cases.iter().map(|case| (case.id.clone(), json!({ "codes": codes(review, case, words) }))).collect();
    let count = |number| said!(words, "cases-in-cell", number = number);
    let counts: Vec<String> = (0..=review.cases.len()).map(count).collect();
    let words = json!({ "counts": counts, "none": words.say("no-case-matches") });
    let contents = format!(
        "window.casebook = {};\n",
        json!({ "axes": axes, "cases": cases, "lists": listed(lists), "words": words })
    );
    Page { path: "assets/cases.js".to_owned(), contents: contents.into_bytes(), origins: Vec::new() }
}

/// The ids of the cases on each list that a cell of a map may lead to.
fn listed(lists: &BTreeMap<&str, &[String]>) -> Map<String, Value> {
    lists.iter().map(|(path, ids)| (format!("{path}.html"), json!(ids))).collect()
}

/// No vocabulary can have these names: names are typed in lower case.
const BASIS: &str = "Basis";
const TOLD: &str = "Told";

/// How the review tells what leaders and others did, where any case says so.
fn told_axis(review: &Review, words: &Words) -> Option<Value> {
    let is_told = review.cases.iter().any(|case| !told(review, case).is_empty());
    let values = ToldAs::ALL.map(|told| words.say(told.message()));
    is_told.then(|| json!({ "id": TOLD, "label": words.say("told-as"), "values": values }))
}

fn told(review: &Review, case: &Case) -> BTreeSet<ToldAs> {
    let on_facets = review.facets.iter().flat_map(|facet| case.codings_on(&facet.axis.id.value));
    on_facets.filter_map(|coding| coding.told_as).collect()
}

fn axis_json(review: &Review, axis: &Axis) -> Value {
    let used = |code: &str| review.cases_with(&axis.id.value, code).next().is_some();
    let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
    let values: Vec<&str> =
        review.codes(axis).into_iter().chain(states).filter(|(code, _)| used(code)).map(|(_, label)| label).collect();
    json!({ "id": axis.id.value, "label": axis.label.value, "values": values })
}

fn codes(review: &Review, case: &Case, words: &Words) -> Map<String, Value> {
    let labels = |axis: &Axis| -> Value {
        let codings = case.codings_on(&axis.id.value).iter();
        let borne = codings.flat_map(|coding| review.gathering(&axis.id.value, &coding.code.value));
        borne.map(|code| review.code_label(axis, code)).collect()
    };
    let mut codes: Map<String, Value> =
        review.vocabularies().iter().map(|axis| (axis.id.value.clone(), labels(axis))).collect();
    let on_facets = review.facets.iter().flat_map(|facet| case.codings_on(&facet.axis.id.value));
    let mut bases: Vec<String> = on_facets.map(|coding| basis_words(words, coding.basis)).collect();
    bases.sort_unstable();
    bases.dedup();
    codes.insert(BASIS.to_owned(), bases.into());
    let told = told(review, case);
    if !told.is_empty() {
        codes.insert(TOLD.to_owned(), told.into_iter().map(|told| words.say(told.message())).collect());
    }
    codes
}

fn basis_words(words: &Words, basis: Basis) -> String {
    words.say(match basis {
        Basis::Table => "basis-table",
        Basis::Text => "basis-text",
        Basis::Study => "basis-study",
        Basis::Editor => "basis-editor",
    })
}
