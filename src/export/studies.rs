//! What a study found and how far it can be trusted, as JSON.

use serde_json::{Map, Value, json};

use super::words;
use crate::model::{
    Appraisal, Case, Judgement, Number, OwnValue, Quotation, Review, Speaker, StudyResult, Text, Typed,
};

fn value(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.value.as_str())
}

/// What a case has in the fields of the review, as it was typed.
pub(super) fn own_values(review: &Review, case: &Case) -> Value {
    let fields = review.own_fields().iter();
    let typed = fields.filter_map(|field| Some((field.id.value.clone(), own_value(case.own_value(field)?))));
    Value::Object(typed.collect::<Map<_, _>>())
}

fn own_value(own: &OwnValue) -> Value {
    let parts: Vec<Value> = own.parts.iter().map(typed).collect();
    match parts.as_slice() {
        [one] if !own.is_list => one.clone(),
        parts => parts.into(),
    }
}

fn typed(typed: &Typed) -> Value {
    match typed {
        Typed::Word(word) => word.value.as_str().into(),
        Typed::Quotation(quotation) => quoted(quotation),
    }
}

fn quoted(quotation: &Quotation) -> Value {
    let by = if quotation.by == Speaker::Participant { "participant" } else { "author" };
    json!({
        "words": quotation.words.value,
        "by": by,
        "work": value(quotation.work.as_ref()),
        "page": value(quotation.page.as_ref()),
    })
}

/// What each work of a case is to the study, by key.
pub(super) fn reports(case: &Case) -> Value {
    let reports = case.reports.iter().map(|(work, what)| (work.value.clone(), what.value.as_str().into()));
    Value::Object(reports.collect())
}

/// One result of a study; numbers are written as the study prints them.
pub(super) fn result(result: &StudyResult) -> Value {
    let interval: Vec<&str> = result.interval.iter().map(|end| end.typed.as_str()).collect();
    json!({
        "id": result.id.value,
        "outcome": result.outcome.value,
        "comparison": value(result.comparison.as_ref()),
        "time": value(result.time.as_ref()),
        "arm": value(result.arm.as_ref()),
        "measure": value(result.measure.as_ref()),
        "estimate": result.estimate.as_ref().map(|Number { typed, .. }| typed.as_str()),
        "interval": interval,
        "n": result.n.map(|(number, _)| number),
        "said": result.said.as_ref().map(words),
        "work": value(result.work.as_ref()),
        "page": value(result.page.as_ref()),
    })
}

/// One appraisal of a study or of a result.
pub(super) fn appraisal(appraisal: &Appraisal) -> Value {
    let domains = appraisal.domains.iter().map(|(name, judgement)| (name.value.clone(), judged(judgement)));
    json!({
        "tool": appraisal.tool.value,
        "result": value(appraisal.result.as_ref()),
        "domains": domains.collect::<Map<_, _>>(),
        "overall": appraisal.overall.as_ref().map(judged),
        "coder": value(appraisal.coder.as_ref()),
        "date": value(appraisal.date.as_ref()),
    })
}

fn judged(judgement: &Judgement) -> Value {
    json!({
        "level": judgement.level.value,
        "reason": words(&judgement.reason),
        "quotation": value(judgement.quotation.as_ref()),
        "page": value(judgement.page.as_ref()),
    })
}
