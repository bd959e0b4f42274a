//! The catalogues of words: every message that is asked for is in each of them, and none is left that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::support::{files, project};

/// The messages of a catalogue, each with the values that it speaks of.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn catalogue(text: &str) -> Messages {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut values = BTreeSet::new();
        pattern(message.value.as_ref().expect("words"), &mut values);
        let earlier = messages.insert(message.id.name.to_owned(), values);
        assert!(earlier.is_none(), "`{}` stands twice", message.id.name);
    }
    messages
}

fn pattern(words: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &words.elements {
        if let PatternElement::Placeable { expression } = element {
            self::expression(expression, values);
        }
    }
}

fn expression(expression: &Expression<&str>, values: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            inline(selector, values);
            variants.iter().for_each(|variant| pattern(&variant.value, values));
        }
        Expression::Inline(one) => inline(one, values),
    }
}

fn inline(one: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match one {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|one| inline(one, values));
        }
        InlineExpression::Placeable { expression: inner } => expression(inner, values),
        _ => {}
    }
}

fn catalogues() -> BTreeMap<String, Messages> {
    let folder = project().join("templates/words");
    let read = |name: &String| catalogue(&fs::read_to_string(folder.join(name)).expect("a catalogue"));
    files(&folder).into_iter().map(|name| (name.clone(), read(&name))).collect()
}

/// The program and its templates.
fn code() -> String {
    let folders = ["src", "templates/pdf", "templates/html"].map(|folder| project().join(folder));
    let read = |folder: &std::path::PathBuf| {
        let paths = files(folder).into_iter();
        paths.map(|path| fs::read_to_string(folder.join(path)).expect("text")).collect::<String>()
    };
    folders.iter().map(read).collect()
}

#[test]
fn every_message_is_asked_for() {
    let code = code();
    let english = &catalogues()["en.ftl"];
    let is_asked_for = |name: &&String| code.contains(&format!("\"{name}\"")) || name.starts_with("part-");
    let idle: Vec<&String> = english.keys().filter(|name| !is_asked_for(name)).collect();
    assert!(english.len() > 200, "{}", english.len());
    assert_eq!(idle, Vec::<&String>::new());
}

/// What is asked for by name where it can be seen: the macros, and what a page or its parts say.
#[test]
fn every_message_that_is_asked_for_is_in_the_catalogue() {
    let code = code();
    let english = &catalogues()["en.ftl"];
    let calls = [".say(\"", "context.text(\"", "words, \""];
    let asked = calls.iter().flat_map(|call| code.split(call).skip(1)).filter_map(|rest| rest.split('"').next());
    let is_name = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let asked: BTreeSet<&str> = asked.filter(is_name).collect();
    let missing: Vec<&&str> = asked.iter().filter(|name| !english.contains_key(**name)).collect();
    assert!(asked.len() > 150, "{}", asked.len());
    assert_eq!(missing, Vec::<&&str>::new());
}

/// A language that is behind would print English, or nothing.
#[test]
fn all_languages_have_the_same_messages_with_the_same_values() {
    let catalogues = catalogues();
    let english = &catalogues["en.ftl"];
    for (file, messages) in &catalogues {
        let names = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(names(messages), names(english), "{file}");
        for (name, values) in messages {
            let unknown: Vec<_> = values.difference(&english[name]).collect();
            assert!(unknown.is_empty(), "{file}: `{name}` speaks of {unknown:?}");
        }
    }
}

/// The messages and values of which a language chooses among the forms of numbers, as `one` and `few`.
fn counted() -> BTreeSet<(String, String)> {
    const FORMS: [&str; 5] = ["zero", "one", "two", "few", "many"];
    let folder = project().join("templates/words");
    let mut counted = BTreeSet::new();
    for file in files(&folder) {
        let text = fs::read_to_string(folder.join(file)).expect("a catalogue");
        let (mut message, mut value) = ("", "");
        for line in text.lines() {
            message =
                line.split_once(" = ").map_or(message, |(name, _)| if name.starts_with(' ') { message } else { name });
            value = line.split_once("{ $").and_then(|(_, rest)| rest.split_once(" ->")).map_or(value, |(name, _)| name);
            let form = line.trim_start_matches([' ', '*']).strip_prefix('[').and_then(|rest| rest.split_once(']'));
            if form.is_some_and(|(form, _)| FORMS.contains(&form)) {
                counted.insert((message.to_owned(), value.to_owned()));
            }
        }
    }
    counted
}

/// A number that comes as a text chooses no form: `3` would be "3 case".
#[test]
fn numbers_that_choose_a_form_are_given_as_numbers() {
    let code = code();
    let mut seen = 0;
    for (message, value) in counted() {
        for (at, name) in code.match_indices(&format!("\"{message}\"")) {
            let behind: String = code[at + name.len()..].chars().take(300).collect();
            let Some((_, given)) = behind.split_once(&format!(" {value} = ")) else { continue };
            let given = given.split([',', '\n']).next().unwrap_or_default();
            let is_text =
                ["to_string", "format!", "\"", "&", ".number(", ".decimal("].iter().any(|sign| given.contains(sign));
            assert!(!is_text, "`{message}` gets `{value} = {given}`");
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen}");
}
