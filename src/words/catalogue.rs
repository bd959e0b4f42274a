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

/// The messages of a catalogue, each with what it speaks of: `$number`, `-noun-case`, `LOWER()`, or another message.
type Messages = BTreeMap<String, BTreeSet<String>>;

/// The functions that a message may use.
const FUNCTIONS: [&str; 2] = ["LOWER()", "NUMBER()"];

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
    let (known, own) = (messages(first()), messages(text));
    let mut seen = BTreeSet::new();
    for entry in &resource.body {
        let Some((name, asked)) = said(entry) else { continue };
        let is_second = !seen.insert(name.clone());
        let fault = if is_second {
            Some((format!("the message `{name}` stands twice"), "remove one of the two".to_owned()))
        } else {
            unknown(&name, &asked, &known, &own)
        };
        let start = place_of(text, &name, usize::from(is_second));
        faults.extend(fault.map(|(message, help)| CatalogueFault { place: start..start + name.len(), message, help }));
    }
    faults.sort_by_key(|fault| fault.place.start);
    faults
}

/// What is not known of a message, if anything is not: the message itself, or what it speaks of. A review may have nouns of its
/// own.
fn unknown(name: &str, asked: &BTreeSet<String>, known: &Messages, own: &Messages) -> Option<(String, String)> {
    let values: BTreeSet<String> = match known.get(name) {
        Some(known) => known.iter().filter(|one| one.starts_with('$')).cloned().collect(),
        None if name.starts_with('-') => BTreeSet::new(),
        None => {
            let help = "`casebook explain words` lists all messages".to_owned();
            return Some((format!("nobody asks for a message `{name}`"), help));
        }
    };
    let is_known = |one: &&String| match one.chars().next() {
        Some('$') => values.contains(*one),
        _ if one.as_str() == name => false,
        _ => FUNCTIONS.contains(&one.as_str()) || known.contains_key(*one) || own.contains_key(*one),
    };
    let one = asked.iter().find(|one| !is_known(one))?;
    let all: Vec<String> = match one.chars().next() {
        Some('$') => values.into_iter().collect(),
        Some('-') => known.keys().filter(|name| name.starts_with('-')).cloned().collect(),
        _ => FUNCTIONS.map(str::to_owned).to_vec(),
    };
    let all: Vec<String> = all.iter().map(|one| format!("`{one}`")).collect();
    let help = if all.is_empty() { "it speaks of no value".to_owned() } else { format!("it knows {}", all.join(", ")) };
    Some((format!("the message `{name}` speaks of `{one}`, which it does not know"), help))
}

/// The messages that a catalogue leaves out, in the order of the alphabet.
pub fn missing(text: &str) -> Vec<String> {
    let own = messages(text);
    let first = messages(first()).into_keys().filter(|name| !name.starts_with('-'));
    first.filter(|name| !own.contains_key(name)).collect()
}

/// The catalogue that has every message.
pub fn first() -> &'static str {
    let text = built_in("words/en.ftl").and_then(|contents| std::str::from_utf8(contents).ok());
    text.unwrap_or_default()
}

fn messages(text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    resource.body.iter().filter_map(said).collect()
}

/// The name of a message or of a noun, and what it speaks of.
fn said(entry: &Entry<&str>) -> Option<(String, BTreeSet<String>)> {
    match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), asked_by(message.value.as_ref()?))),
        Entry::Term(noun) => Some((format!("-{}", noun.id.name), asked_by(&noun.value))),
        _ => None,
    }
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

fn asked_by(words: &Pattern<&str>) -> BTreeSet<String> {
    let placed = words.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    placed.flat_map(of_expression).collect()
}

fn of_expression(expression: &Expression<&str>) -> BTreeSet<String> {
    match expression {
        Expression::Select { selector, variants } => {
            let of_variants = variants.iter().flat_map(|variant| asked_by(&variant.value));
            of_inline(selector).into_iter().chain(of_variants).collect()
        }
        Expression::Inline(inline) => of_inline(inline),
    }
}

fn of_inline(inline: &InlineExpression<&str>) -> BTreeSet<String> {
    match inline {
        InlineExpression::VariableReference { id } => BTreeSet::from([format!("${}", id.name)]),
        InlineExpression::TermReference { id, .. } => BTreeSet::from([format!("-{}", id.name)]),
        InlineExpression::MessageReference { id, .. } => BTreeSet::from([id.name.to_owned()]),
        InlineExpression::FunctionReference { id, arguments: CallArguments { positional, .. } } => {
            positional.iter().flat_map(of_inline).chain([format!("{}()", id.name)]).collect()
        }
        InlineExpression::Placeable { expression } => of_expression(expression),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => BTreeSet::new(),
    }
}
