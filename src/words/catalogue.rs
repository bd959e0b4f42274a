//! What is wrong with a catalogue that a review brings: messages that cannot be read, that nobody asks for, that speak of
//! what is not known, or that are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::load::built_in;

/// Something wrong in a catalogue.
#[derive(Debug)]
pub struct CatalogueFault {
    /// Where, in bytes.
    pub place: Range<usize>,
    /// What.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The messages of a catalogue, each with the values that it speaks of.
type Messages<'t> = BTreeMap<&'t str, BTreeSet<&'t str>>;

/// Everything wrong in a catalogue, in its order.
pub fn faults(text: &str) -> Vec<CatalogueFault> {
    let (resource, broken) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, broken)) => (resource, broken),
    };
    let help = "type it as `name = words`, and each `{` with its `}`";
    let mut faults: Vec<CatalogueFault> = broken
        .into_iter()
        .map(|fault| CatalogueFault {
            // The message as a whole: the parser stops where the next one begins.
            place: fault.slice.unwrap_or(fault.pos),
            message: format!("this message cannot be read: {}", fault.kind),
            help: help.to_owned(),
        })
        .collect();
    let known = messages(first());
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let (name, values) = (message.id.name, message.value.as_ref().map(values_of).unwrap_or_default());
        let is_second = !seen.insert(name);
        let fault = if is_second {
            Some((format!("the message `{name}` stands twice"), "remove one of the two".to_owned()))
        } else {
            unknown(name, &values, &known)
        };
        let start = place_of(text, name, usize::from(is_second));
        faults.extend(fault.map(|(message, help)| CatalogueFault { place: start..start + name.len(), message, help }));
    }
    faults.sort_by_key(|fault| fault.place.start);
    faults
}

fn unknown(name: &str, values: &BTreeSet<&str>, known: &Messages<'_>) -> Option<(String, String)> {
    let Some(known) = known.get(name) else {
        let help = "`casebook explain words` lists all messages".to_owned();
        return Some((format!("nobody asks for a message `{name}`"), help));
    };
    let value = values.difference(known).next()?;
    let known: Vec<String> = known.iter().map(|value| format!("`${value}`")).collect();
    let help =
        if known.is_empty() { "it speaks of no value".to_owned() } else { format!("it knows {}", known.join(", ")) };
    Some((format!("the message `{name}` speaks of `${value}`, which it does not know"), help))
}

/// The messages that a catalogue leaves out, in the order of the alphabet.
pub fn missing(text: &str) -> Vec<&'static str> {
    let own = messages(text);
    messages(first()).into_keys().filter(|name| !own.contains_key(name)).collect()
}

/// The catalogue that has every message.
pub fn first() -> &'static str {
    let text = built_in("words/en.ftl").and_then(|contents| std::str::from_utf8(contents).ok());
    text.unwrap_or_default()
}

fn messages(text: &str) -> Messages<'_> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, values_of(&message.value?))),
        _ => None,
    });
    messages.collect()
}

/// Where a message of this name begins; with `nth` above 0, where it does so once more.
fn place_of(text: &str, name: &str, nth: usize) -> usize {
    let begins = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let lines = text.split_inclusive('\n').scan(0, |start, line| {
        *start += line.len();
        Some((*start - line.len(), line))
    });
    lines.filter(|(_, line)| begins(line)).nth(nth).map_or(0, |(start, _)| start)
}

fn values_of<'t>(words: &Pattern<&'t str>) -> BTreeSet<&'t str> {
    let placed = words.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    placed.flat_map(of_expression).collect()
}

fn of_expression<'t>(expression: &Expression<&'t str>) -> BTreeSet<&'t str> {
    match expression {
        Expression::Select { selector, variants } => {
            let of_variants = variants.iter().flat_map(|variant| values_of(&variant.value));
            of_inline(selector).into_iter().chain(of_variants).collect()
        }
        Expression::Inline(inline) => of_inline(inline),
    }
}

fn of_inline<'t>(inline: &InlineExpression<&'t str>) -> BTreeSet<&'t str> {
    match inline {
        InlineExpression::VariableReference { id } => BTreeSet::from([id.name]),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().flat_map(of_inline).collect()
        }
        InlineExpression::Placeable { expression } => of_expression(expression),
        _ => BTreeSet::new(),
    }
}
