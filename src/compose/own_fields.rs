//! What cases have in the fields that the review declares.

use super::Context;
use super::parts::{cite_work, fact, text};
use crate::document::{Fact, Filter, Inline, LocatorKind, Range, Target};
use crate::model::own_fields::{Missing, Reading};
use crate::model::{Case, FieldKind, OwnField, Quotation, Speaker};
use crate::words::{said, study_sentences};

/// The fields of a case that have a value, in the order of the review.
pub(super) fn facts(context: Context<'_>, case: &Case) -> Vec<Fact> {
    let fields = context.review.own_fields().iter();
    let told = fields.map(|field| (field, values(context, case, field))).filter(|(_, words)| !words.is_empty());
    told.map(|(field, words)| fact(&field.label.value, words)).collect()
}

/// The fields that lists of cases have a column for.
pub(super) fn in_lists<'r>(context: Context<'r>) -> Vec<&'r OwnField> {
    context.review.own_fields().iter().filter(|field| field.in_list).collect()
}

/// How lists are filtered by a field whose values are words of a kind.
pub(super) fn filter(column: usize, field: &OwnField) -> Option<Filter> {
    let order = field.choices.iter().map(|(_, label)| label.value.clone()).collect();
    matches!(field.kind, FieldKind::Choice | FieldKind::YesNo | FieldKind::Country).then_some(Filter { column, order })
}

/// How lists are filtered by a field whose values are numbers or dates.
pub(super) fn range(column: usize, field: &OwnField) -> Option<Range> {
    let of_years = field.kind == FieldKind::Date;
    let is_range = of_years || matches!(field.kind, FieldKind::Number | FieldKind::WholeNumber);
    is_range.then_some(Range { column, of_years })
}

/// What a case says in a field; nothing if it says nothing.
pub(super) fn values(context: Context<'_>, case: &Case, field: &OwnField) -> Vec<Inline> {
    context.groups(case.readings(field).into_iter().map(|reading| words(context, case, field, reading)).collect())
}

fn words(context: Context<'_>, case: &Case, field: &OwnField, reading: Reading<'_>) -> Vec<Inline> {
    match reading {
        Reading::Words(words) | Reading::Choice(words) | Reading::Coordinate(words) => text(words),
        Reading::Country { code, name } => text(said!(context.words, "name-of-country", code = code, name = name)),
        Reading::Number(number) => {
            let unit = field.unit.as_ref().map(|unit| format!("\u{a0}{}", unit.value)).unwrap_or_default();
            text(format!("{}{unit}", context.decimal(number)))
        }
        Reading::Date(first, None) => text(context.words.date(first)),
        Reading::Date(first, Some(last)) => {
            text(said!(context.words, "from-to", from = context.words.date(first), to = context.words.date(last)))
        }
        Reading::YesNo(flag) => context.text(if flag { "yes" } else { "no" }),
        Reading::Link(url) => vec![Inline::Link { target: Target::Address { url: url.to_owned() }, text: text(url) }],
        Reading::Quotation(quotation) => quoted(context, case, quotation),
        Reading::Missing(missing) => text(self::missing(context, missing)),
    }
}

/// Why a value is missing.
pub(super) fn missing(context: Context<'_>, why: Missing) -> String {
    context.say(why.word())
}

/// The words, whose they are, and where they stand.
fn quoted(context: Context<'_>, case: &Case, quotation: &Quotation) -> Vec<Inline> {
    let mut words =
        text(study_sentences::said_by(context.words, &quotation.words.value, quotation.by == Speaker::Participant));
    let page = quotation.page.as_ref().map(|page| (LocatorKind::Page, page.value.as_str()));
    if let Some(key) = quotation.work.as_ref().or(case.sources.first()) {
        words.extend([Inline::text(" "), cite_work(key, false, page)]);
    }
    words
}
