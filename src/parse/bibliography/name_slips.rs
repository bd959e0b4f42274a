//! Names that are read otherwise than they are meant: persons in braces of their own, organisations without them,
//! initials behind a family name without a comma, and several persons run together.

use biblatex::{Chunk, Chunks};

use super::super::fault_kinds::{FaultKind, NameSlip};
use super::fields::Fields;
use crate::document::fold;

/// Words that stand in names of organisations and hardly ever in those of persons.
const OF_ORGANISATIONS: &str = " Academy Agency Alliance Assembly Association Authority Bank Board Bureau Cabinet Centre \
    Center Charity College Commission Committee Commonwealth Company Confederation Consortium Consultancy Corporation \
    Council Department Directorate Executive Federation Forum Foundation Friends Fund Government Group Health Hospital Inc \
    Initiative Inspectorate Institute Institution International Laboratory Ltd Limited Ministry National Network NHS \
    Office Organisation Organization Parliament Partners Partnership Programme Public Research School Secretariat \
    Service Services Social Society Strategy Taskforce Team The Treasury Trust Union United Unit University World for the ";

/// Words before a family name that begin in lower case.
const PARTICLES: &str = " al bin da dal de del della den der di dos du el la le ten ter van von zu ";

/// A name as it is typed between two `and`.
#[derive(Debug, Default)]
struct TypedName {
    text: String,
    in_braces: bool,
    outside_braces: bool,
}

impl TypedName {
    /// Whether nothing tells its parts: no brace, no comma.
    fn is_bare(&self) -> bool {
        !self.in_braces && !self.text.contains(',')
    }

    /// The name with its braces.
    fn typed(&self) -> String {
        if self.in_braces && !self.outside_braces { format!("{{{}}}", self.text) } else { self.text.clone() }
    }
}

/// Notes the names of a field that are likely to be meant otherwise.
pub(super) fn note(fields: &mut Fields<'_>, field: &'static str) {
    let Some(chunks) = fields.chunks(field) else { return };
    let names = typed_names(chunks);
    let (slip, wrong, right) = if let Some((wrong, right)) = braced_persons(&names, fields.key()) {
        (NameSlip::BracedPersons, wrong, right)
    } else if let Some((wrong, right)) = bare_organisation(&names) {
        (NameSlip::BareOrganisation, wrong, Some(right))
    } else if let Some((wrong, right)) = turned_name(&names) {
        (NameSlip::TurnedName, wrong, Some(right))
    } else {
        return;
    };
    let right = right.unwrap_or_else(|| "Family, Given and Family, Given".to_owned());
    fields.note(field, FaultKind::Names { slip, field, number: names.len(), wrong, right });
}

fn typed_names(chunks: &Chunks) -> Vec<TypedName> {
    let mut names = vec![TypedName::default()];
    for chunk in chunks {
        let is_braced = matches!(chunk.v, Chunk::Verbatim(_));
        let text = chunk.v.get().replace(char::is_whitespace, " ");
        let parts: Vec<&str> = if is_braced { vec![&text] } else { text.split(" and ").collect() };
        for (nth, part) in parts.into_iter().enumerate() {
            if nth > 0 {
                names.push(TypedName::default());
            }
            let Some(name) = names.last_mut() else { continue };
            name.text.push_str(part);
            name.in_braces |= is_braced;
            name.outside_braces |= !is_braced && !part.trim().is_empty();
        }
    }
    names.iter_mut().for_each(|name| name.text = words(&name.text).join(" "));
    names.retain(|name| !name.text.is_empty());
    names
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(" and ")
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn is_among(list: &str, word: &str) -> bool {
    list.contains(&format!(" {} ", word.trim_matches(|c: char| !c.is_alphanumeric())))
}

fn is_organisation(name: &str) -> bool {
    words(name).iter().any(|word| is_among(OF_ORGANISATIONS, word))
}

/// Whether a text in braces is most likely a person: two to five words that begin as names do.
fn is_person(name: &str) -> bool {
    let words = words(name);
    let begins_as_name = |word: &&str| word.starts_with(char::is_uppercase) || is_among(PARTICLES, word);
    (2..=5).contains(&words.len())
        && words.iter().all(begins_as_name)
        && !is_organisation(name)
        && !name.contains(|c: char| c.is_ascii_digit() || c == '&')
}

/// `J`, `JB`, `J.B.`, but not the `III` of kings.
fn is_initials(word: &str) -> bool {
    let letters = word.replace('.', "");
    (1..=3).contains(&letters.chars().count())
        && letters.chars().all(char::is_uppercase)
        && !["II", "III", "IV"].contains(&word)
}

/// All names of a field, if each is a person in braces of its own; and the same as they should be typed, if it is plain
/// which words are the family.
fn braced_persons(names: &[TypedName], key: &str) -> Option<(String, Option<String>)> {
    if names.is_empty() || !names.iter().all(|name| name.in_braces && !name.outside_braces) {
        return None;
    }
    let persons: Vec<&str> = names.iter().flat_map(|name| name.text.split(" and ")).collect();
    persons.iter().all(|person| is_person(person)).then(|| {
        (joined(names.iter().map(TypedName::typed)), family_first(&persons, key).map(|persons| persons.join(" and ")))
    })
}

/// The persons as `Family, Given`. Initials at the end of one, or the key of the work, say where the family stands.
fn family_first(persons: &[&str], key: &str) -> Option<Vec<String>> {
    let first = words(persons.first()?);
    let named_by_key = |word: Option<&&str>| word.is_some_and(|word| fold(key).starts_with(&fold(word)));
    let begins = first.iter().find(|word| !is_among(PARTICLES, word));
    let has_initials = |person: &&str| words(person).last().is_some_and(|word| is_initials(word));
    if persons.iter().any(|person| person.contains(',')) {
        return Some(persons.iter().map(|person| (*person).to_owned()).collect());
    }
    if named_by_key(begins) || persons.iter().any(has_initials) {
        return Some(persons.iter().map(|person| comma_behind_family(person)).collect());
    }
    named_by_key(first.last()).then(|| persons.iter().map(|person| comma_before_given(person)).collect())
}

/// `van Leeuwen Thed` as `van Leeuwen, Thed`.
fn comma_behind_family(person: &str) -> String {
    let words = words(person);
    let particles = words.iter().take_while(|word| is_among(PARTICLES, word)).count();
    let (family, given) = words.split_at((particles + 1).min(words.len()));
    format!("{}, {}", family.join(" "), given.join(" "))
}

/// `Thed van Leeuwen` as `van Leeuwen, Thed`.
fn comma_before_given(person: &str) -> String {
    let words = words(person);
    let last = words.len().saturating_sub(1);
    let family = words.iter().position(|word| is_among(PARTICLES, word)).filter(|at| *at > 0).unwrap_or(last);
    format!("{}, {}", words[family..].join(" "), words[..family].join(" "))
}

/// An organisation without braces, which is read as a person, and torn where `and` stands in its name.
fn bare_organisation(names: &[TypedName]) -> Option<(String, String)> {
    let start = names.iter().position(|name| name.is_bare() && is_organisation(&name.text))?;
    let end = names[start..].iter().position(|name| !name.is_bare()).map_or(names.len(), |length| start + length);
    let organisation = joined(names[start..end].iter().map(|name| name.text.clone()));
    let before = names[..start].iter().map(TypedName::typed);
    let whole = before.chain([format!("{{{organisation}}}")]).chain(names[end..].iter().map(TypedName::typed));
    Some((organisation, joined(whole)))
}

/// `Smith J`, which is read as a family called J.
fn turned_name(names: &[TypedName]) -> Option<(String, String)> {
    let right = |name: &TypedName| turned(&name.text).filter(|_| name.is_bare());
    let wrong = names.iter().find(|name| right(name).is_some())?;
    Some((wrong.text.clone(), joined(names.iter().map(|name| right(name).unwrap_or_else(|| name.typed())))))
}

/// `Smith, J` of `Smith J`.
fn turned(name: &str) -> Option<String> {
    let words = words(name);
    let (last, family) = words.split_last()?;
    let is_turned = !family.is_empty() && is_initials(last) && family.iter().all(|word| !is_initials(word));
    is_turned.then(|| format!("{}, {last}", family.join(" ")))
}

/// Whether the end of a family name is initials: `Smith J` of `Smith J, Jones B`.
pub(super) fn ends_with_initials(family: &str) -> bool {
    turned(family).is_some()
}

/// Names that are run together with `;`, `&` or commas, as they should be typed.
pub(super) fn separated(text: &str) -> Option<String> {
    let text = text.replace([';', '&'], " and ");
    let pieces = text.split(" and ").map(|piece| piece.trim().trim_end_matches(',').trim_end());
    let persons: Vec<String> = pieces.filter(|piece| !piece.is_empty()).flat_map(persons_in).collect();
    let is_plain = persons.iter().all(|person| person.matches(',').count() < 2);
    (persons.len() > 1 && is_plain).then(|| persons.join(" and "))
}

fn persons_in(piece: &str) -> Vec<String> {
    let parts: Vec<&str> = piece.split(',').map(str::trim).collect();
    if parts.iter().all(|part| turned(part).is_some()) {
        return parts.into_iter().filter_map(turned).collect();
    }
    if parts.len() > 2 && parts.len().is_multiple_of(2) {
        return parts.chunks(2).map(|pair| pair.join(", ")).collect();
    }
    vec![piece.to_owned()]
}
