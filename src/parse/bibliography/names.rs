//! Names of people and organisations.

use biblatex::{Chunk, ChunksExt, Person};

use super::{Name, fields::Fields};

/// The names in one field. Those that say nothing are noted and left out.
pub(super) fn read(fields: &mut Fields<'_>, field: &str) -> Vec<Name> {
    let Some(chunks) = fields.chunks(field) else { return Vec::new() };
    let mut chunks = chunks.clone();
    for chunk in &mut chunks {
        // A tie is a space that does not break; the splitting of a name needs it to be a space.
        if let Chunk::Normal(text) | Chunk::Verbatim(text) = &mut chunk.v {
            *text = text.replace('~', " ");
        }
    }
    let people: Vec<Person> = match chunks.parse() {
        Ok(people) => people,
        Err(error) => {
            fields.fault(field, format!("the names in `{field}` cannot be read: {error}"), help(field));
            return Vec::new();
        }
    };
    people.iter().filter_map(|person| name(fields, field, person)).collect()
}

fn help(field: &str) -> String {
    format!("type `{field} = {{Family, Given and Family, Given}}`, and an organisation in braces of its own")
}

fn name(fields: &mut Fields<'_>, field: &str, person: &Person) -> Option<Name> {
    let given = some_text(&person.given_name);
    let suffix = some_text(&person.suffix);
    // `Family, Jr, Given` has a short second part without a full stop inside; `Family, A., Family, B.` is two people.
    let holds_two = given.iter().chain(&suffix).any(|part| part.contains(" & ") || part.contains(','))
        || suffix.as_ref().is_some_and(|suffix| is_initials(suffix));
    if holds_two {
        fields.fault(field, format!("a name in `{field}` holds more than one person"), help(field));
    }
    let (particle, family) = particle_and_family(person);
    if family.is_empty() {
        fields.fault(field, format!("a name in `{field}` is empty"), help(field));
        return None;
    }
    if given.is_none() && particle.is_none() && suffix.is_none() {
        if family == "others" {
            let message = format!("`and others` in `{field}` hides names that a reference must print");
            fields.fault(field, message, "type every name; the citation style shortens the list where it should");
            return None;
        }
        return Some(Name::Organisation(family));
    }
    Some(Name::Person { family, given, particle, suffix })
}

/// What the library calls a prefix is only a particle when it begins in lower case: `{\'A}lvarez Garc{\'i}a` has none,
/// although its braces are read as one.
fn particle_and_family(person: &Person) -> (Option<String>, String) {
    let family = person.name.trim();
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
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}
