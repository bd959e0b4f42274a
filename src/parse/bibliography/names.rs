//! Names of people and organisations.

use biblatex::{Chunk, ChunksExt, Person};

use super::super::fault_kinds::FaultKind;
use super::form;
use super::name_slips::{ends_with_initials, note, separated};
use super::{Name, fields::Fields};
use crate::source::limits::NAMES;

/// The names in one field. Those that say nothing are noted and left out.
pub(super) fn read(fields: &mut Fields<'_>, field: &'static str) -> Vec<Name> {
    let Some(chunks) = fields.chunks(field) else { return Vec::new() };
    let mut chunks = chunks.clone();
    let mut unknown = Vec::new();
    for chunk in &mut chunks {
        // A tie is a space that does not break; the splitting of a name needs it to be a space.
        if let Chunk::Normal(text) | Chunk::Verbatim(text) = &mut chunk.v {
            *text = form::plain(&text.replace('~', " "), &mut unknown);
        }
    }
    for command in unknown {
        fields.note(field, FaultKind::UnknownCommand { command, field: field.to_owned() });
    }
    let typed: usize = chunks.iter().map(|chunk| chunk.v.get().matches(" and ").count()).sum();
    if NAMES.is_passed_by(typed + 1) {
        fields.excess(field, &NAMES);
        return Vec::new();
    }
    let people: Vec<Person> = match chunks.parse() {
        Ok(people) => people,
        Err(error) => {
            fields.fault(field, format!("the names in `{field}` cannot be read: {error}"), help(field));
            return Vec::new();
        }
    };
    if people.iter().any(|person| holds_two(person) && !hides_others(person)) {
        let right = fields.text(&[field]).and_then(|text| separated(&text));
        let help = right.map_or_else(|| help(field), |right| format!("type `{field} = {{{right}}}`"));
        fields.fault(field, format!("a name in `{field}` holds more than one person"), help);
    } else {
        note(fields, field);
    }
    people.iter().filter_map(|person| name(fields, field, person)).collect()
}

/// The lists of names that end with `and others`.
pub(super) fn and_others(fields: &Fields<'_>) -> Vec<&'static str> {
    let goes_on = |field: &&str| fields.text(&[field]).is_some_and(|text| text.ends_with(" and others"));
    ["author", "editor", "translator"].into_iter().filter(goes_on).collect()
}

/// Whether a name holds several. `Family, Jr, Given` has a short second part without a full stop inside;
/// `Family, A., Family, B.` is two people.
fn holds_two(person: &Person) -> bool {
    let Person { name, prefix, given_name, suffix, .. } = person;
    let is_joined = |part: &String| {
        part.contains([';', ',']) || part.split_whitespace().any(|word| matches!(word, "&" | "+" | "/" | "with"))
    };
    // An organisation stands whole in the family name, and may hold any sign.
    let is_whole = given_name.is_empty() && prefix.is_empty() && suffix.is_empty();
    let parts = [given_name, suffix, prefix].into_iter().chain((!is_whole).then_some(name));
    let has_comma_behind_initials = !given_name.is_empty() && name.contains(' ') && ends_with_initials(name);
    parts.into_iter().any(is_joined) || is_initials(suffix.trim()) && !suffix.is_empty() || has_comma_behind_initials
}

fn help(field: &str) -> String {
    format!("type `{field} = {{Family, Given and Family, Given}}`, and an organisation in braces of its own")
}

fn name(fields: &mut Fields<'_>, field: &str, person: &Person) -> Option<Name> {
    let given = some_text(&person.given_name);
    let suffix = some_text(&person.suffix);
    let (particle, family) = particle_and_family(person);
    if hides_others(person) {
        let message = format!("`et al.` in `{field}` hides names that a reference must print");
        fields.fault(field, message, "type every name; the citation style shortens the list where it should");
    }
    if family.is_empty() {
        fields.fault(field, format!("a name in `{field}` is empty"), help(field));
        return None;
    }
    if given.is_none() && particle.is_none() && suffix.is_none() {
        if family == "others" {
            let why = format!("in `{field}` is printed as “et al.”");
            let help = "type every name; the citation style shortens the list where it should";
            fields.set_aside(field, "and others".to_owned(), why, help);
            return None;
        }
        return Some(Name::Organisation(family));
    }
    Some(Name::Person { family, given, particle, suffix })
}

fn hides_others(person: &Person) -> bool {
    let whole = [&person.given_name, &person.suffix, &person.prefix, &person.name].map(String::as_str).join(" ");
    whole
        .split_whitespace()
        .collect::<Vec<_>>()
        .windows(2)
        .any(|pair| pair[0] == "et" && matches!(pair[1], "al" | "al."))
}

/// What the library calls a prefix is only a particle when it begins in lower case: `{\'A}lvarez Garc{\'i}a` has none,
/// although its braces are read as one.
fn particle_and_family(person: &Person) -> (Option<String>, String) {
    let family = &form::apostrophes(person.name.trim());
    match some_text(&person.prefix) {
        Some(prefix) if prefix.starts_with(char::is_lowercase) => (Some(prefix), family.to_owned()),
        Some(prefix) => (None, format!("{prefix} {family}").trim().to_owned()),
        None => (None, family.to_owned()),
    }
}

fn is_initials(text: &str) -> bool {
    text.len() <= 6 && text.ends_with('.') && text.split(['.', ' ', '-']).all(|part| part.chars().count() <= 1)
}

fn some_text(text: &str) -> Option<String> {
    let text = form::apostrophes(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    (!text.is_empty()).then_some(text)
}
