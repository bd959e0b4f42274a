//! `wrong-value`: a value that its field cannot have, by what `review.yaml` declares of the field.

use super::Rule;
use super::unclear_study::stranger;
use crate::diagnostic::Diagnostic;
use crate::model::own_fields::{Misread, read};
use crate::model::{COLUMNS_OF_CASES, Case, FieldKind, OwnField, OwnValue, Quotation, Review, Text, Typed};
use crate::source::Span;

pub(super) const RULE: Rule = rule!("wrong-value", Error, "a value that a field of the review cannot have", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    if review.about.is_none() {
        return Vec::new();
    }
    let fields = review.own_fields();
    let declared = fields.iter().enumerate().flat_map(|(place, field)| of_declaration(review, &fields[..place], field));
    declared.chain(review.cases.iter().flat_map(|case| of_case(fields, case))).collect()
}

fn at(span: Span, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
    Diagnostic::new(RULE.name, span, message).help(help)
}

fn of_declaration(review: &Review, before: &[OwnField], field: &OwnField) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let name = &field.id.value;
    if before.iter().any(|other| other.id.value == *name) {
        found.push(at(field.id.span, format!("there are two fields `{name}`"), "give one of them another `id`"));
    }
    let is_axis = review.axes().any(|axis| axis.id.value == *name);
    if is_axis || COLUMNS_OF_CASES.contains(&name.as_str()) {
        let message = format!("`{name}` is a column of the table of all cases already");
        found.push(at(field.id.span, message, "give the field another `id`"));
    }
    let is_number = matches!(field.kind, FieldKind::Number | FieldKind::WholeNumber);
    if let Some(unit) = field.unit.as_ref().filter(|_| !is_number) {
        found.push(at(unit.span, "only numbers have a unit", "remove it, or type `kind: number`"));
    }
    match (field.kind, field.choices.first()) {
        (FieldKind::Choice, None) => {
            let message = format!("the choice `{name}` has no `choices`");
            found.push(at(field.id.span, message, "type `choices:` and one `name: words for it` a line"));
        }
        (FieldKind::Choice, Some(_)) | (_, None) => {}
        (_, Some((choice, _))) => {
            found.push(at(choice.span, "only a choice has `choices`", "remove them, or type `kind: choice`"));
        }
    }
    found
}

fn of_case(fields: &[OwnField], case: &Case) -> Vec<Diagnostic> {
    let typed =
        case.fields.iter().flat_map(|(name, value)| match fields.iter().find(|one| one.id.value == name.value) {
            Some(field) => of_value(case, field, value),
            None => vec![undeclared(fields, name)],
        });
    let missing = fields.iter().filter(|field| field.needed && case.own_value(field).is_none());
    let missing = missing.map(|field| {
        let message = format!("this case lacks `{}`, which the review asks of each", field.id.value);
        let help = format!("type it under `fields:`, or `{}: not-reported`", field.id.value);
        at(case.title.span, message, help)
    });
    typed.chain(missing).collect()
}

fn undeclared(fields: &[OwnField], name: &Text) -> Diagnostic {
    let known: Vec<&str> = fields.iter().map(|field| field.id.value.as_str()).collect();
    let message = format!("the review declares no field `{}`", name.value);
    let found = Diagnostic::new(RULE.name, name.span, message);
    if known.is_empty() {
        return found.help("declare it under `fields:` in `review.yaml`, with `id`, `label` and `kind`");
    }
    found
        .help(format!("type one of {}, or declare it under `fields:` in `review.yaml`", known.join(", ")))
        .suggest(&name.value, known)
}

fn of_value(case: &Case, field: &OwnField, value: &OwnValue) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if value.is_list && !field.many {
        let message = format!("a case has one value of `{}`, and this is a list", field.id.value);
        found.push(at(value.span, message, "type one value, or declare the field with `many: true`"));
    }
    for typed in &value.parts {
        let span = match typed {
            Typed::Word(word) => word.span,
            Typed::Quotation(quotation) => quotation.words.span,
        };
        if let Err(Misread { message, help }) = read(field, typed) {
            found.push(at(span, message, help));
        }
        if let Typed::Quotation(Quotation { work: Some(work), .. }) = typed {
            found.extend(stranger(RULE.name, case, work));
        }
    }
    found
}
