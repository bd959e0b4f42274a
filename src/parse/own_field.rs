//! Fields of cases that a review declares itself, and the values that cases give them.
//!
//! What is typed is kept as it stands; `model::own_fields` reads it by the declaration.

use super::record::{Field, Record, record};
use super::yaml::{Node, Text};
use crate::source::Span;

record! {
    /// A field of cases that the review declares.
    pub struct OwnField {
        /// The name that cases use.
        required id: Text = "a-short-name",
        /// The name that readers see.
        required label: Text = "The name that readers see" as words,
        /// What its values are: `text`, `number`, `whole-number`, `date`, `yes-no`, `link`, `coordinate`, `country`, `quotation` or `choice`.
        required kind: FieldKind = "whole-number",
        /// What it means, for readers and coders.
        optional definition: Option<Text> = "What it means." as words,
        /// What its numbers count or measure.
        optional unit: Option<Text> = "people" as words,
        /// How many digits its numbers have behind the point at most.
        optional decimals: Option<usize> = "1",
        /// The values of a choice with the words for them, in their order.
        optional choices: Vec<(Text, Text)> = "{a-choice: The words for it}" as words,
        /// Whether a case may have several values.
        optional many: bool = "true",
        /// Whether each case must have it.
        optional needed ("required"): bool = "true",
        /// Whether lists of cases have a column for it.
        optional in_list: bool = "true",
    }
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A number, with digits behind the point or without.
    Number,
    /// A whole number.
    WholeNumber,
    /// A year, a month or a day, or a range of them.
    Date,
    /// Yes or no.
    YesNo,
    /// An address on the web.
    Link,
    /// Latitude and longitude in degrees.
    Coordinate,
    /// A country, by its code in ISO 3166-1.
    Country,
    /// Words of a participant or an author.
    Quotation,
    /// One of the choices that the field declares.
    Choice,
}

impl FieldKind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Number,
        Self::WholeNumber,
        Self::Date,
        Self::YesNo,
        Self::Link,
        Self::Coordinate,
        Self::Country,
        Self::Quotation,
        Self::Choice,
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::WholeNumber => "whole-number",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::Link => "link",
            Self::Coordinate => "coordinate",
            Self::Country => "country",
            Self::Quotation => "quotation",
            Self::Choice => "choice",
        }
    }
}

impl Field for FieldKind {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let kind = Self::ALL.into_iter().find(|kind| node.is_text(kind.word()));
        if kind.is_none() {
            let words = Self::ALL.map(|kind| format!("`{}`", kind.word())).join(", ");
            node.refuse("this is no kind of field", format!("type one of {words}"));
        }
        kind
    }
}

/// What a case says in a field of the review: one value, or several.
#[derive(Debug, Clone)]
pub struct OwnValue {
    /// The values.
    pub parts: Vec<Typed>,
    /// Whether they stand in a list.
    pub is_list: bool,
    /// Where they stand.
    pub span: Span,
}

/// One value as it was typed.
#[derive(Debug, Clone)]
pub enum Typed {
    /// A text, a number, or true or false.
    Word(Text),
    /// Words with whose they are.
    Quotation(Quotation),
}

record! {
    /// Words that a participant or an author said.
    pub struct Quotation {
        /// The words.
        required words: Text = "What was said",
        /// Whose they are: `participant` or `author`.
        required by: Speaker = "participant",
        /// The work that has them, if the case has several.
        optional work: Option<Text> = "key-of-a-work",
        /// The page that they stand on.
        optional page: Option<Text> = "\"12\"",
    }
}

/// Whose words a quotation has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// One of those who were studied.
    Participant,
    /// One of those who wrote about it.
    Author,
}

impl Field for Speaker {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let speakers = [("participant", Self::Participant), ("author", Self::Author)];
        let speaker = speakers.iter().find(|(word, _)| node.is_text(word)).map(|(_, speaker)| *speaker);
        if speaker.is_none() {
            node.refuse("a quotation is by `participant` or `author`", "type whose words these are");
        }
        speaker
    }
}

impl Field for OwnValue {
    const KIND: &'static str = "value";
    const RECORD: Option<&'static Record> = Some(&Quotation::FIELDS);

    fn read(node: &Node<'_>) -> Option<Self> {
        let parts = if node.is_list() { node.items() } else { vec![node.clone()] };
        let parts = parts.iter().filter_map(typed).collect();
        Some(Self { parts, is_list: node.is_list(), span: node.span() })
    }
}

fn typed(node: &Node<'_>) -> Option<Typed> {
    if node.has_names() {
        return Quotation::read(node).map(Typed::Quotation);
    }
    match node.word() {
        Some(value) => Some(Typed::Word(Text { value, span: node.span() })),
        None => node.text().map(Typed::Word),
    }
}
