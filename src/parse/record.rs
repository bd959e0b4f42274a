//! One declaration for the fields of front matter: it makes a record, reads it, and lists its fields for editors.
//!
//! A record is read by its declaration alone, so that no field can be read that is not listed.

use std::collections::BTreeMap;

use super::fault_kinds::FaultKind;
use super::yaml::{Node, Text};
use crate::source::Span;

/// What editors are told about a record.
#[derive(Debug)]
pub struct Record {
    /// What it is.
    pub about: &'static str,
    /// Its fields, in the order in which they are best typed.
    pub rows: &'static [Row],
}

/// What editors are told about a field.
#[derive(Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// What kind of value it has.
    pub kind: &'static str,
    /// Whether it is needed.
    pub needed: bool,
    /// What it means.
    pub meaning: &'static str,
    /// A value to type.
    pub example: &'static str,
    /// The record that its value is, or lists.
    pub record: Option<&'static Record>,
    /// What a translation makes of it.
    pub in_translation: InTranslation,
}

/// What a translation of a file may make of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InTranslation {
    /// It is data, and has the value of the original.
    Data,
    /// It has other words.
    Words,
    /// It has other words, which cite what the original cites.
    Prose,
    /// It is data, but for the fields of cases that the review declares as text.
    Declared,
    /// It has a value of its own, or none.
    Own,
}

/// A kind of value that can stand in front matter.
pub trait Field: Sized {
    /// What editors call it.
    const KIND: &'static str;

    /// What editors call several of it under names of their own.
    const NAMED: &'static str = "names with values";

    /// The record that it is, or lists.
    const RECORD: Option<&'static Record> = None;

    /// What a translation makes of it.
    const IN_TRANSLATION: InTranslation = InTranslation::Data;

    /// Reads it, and notes what is wrong with it.
    fn read(node: &Node<'_>) -> Option<Self>;

    /// Whether a value says nothing, which is as good as left out.
    fn is_blank(_: &Node<'_>) -> bool {
        false
    }

    /// What stands in for a value that is needed and cannot be had, where what is left still makes sense without it.
    fn stand_in() -> Option<Self> {
        None
    }
}

/// Declares a record of front matter.
///
/// Each field is `required` (without it there is no record), `expected` (it is needed, and a blank one stands in) or
/// `optional`; it has a meaning, a name (`codings ("coding")` where the record's own differs), a type and an example.
/// A type is read as its [`Field`] says, or `by` a function that says more. Texts are data, which a translation leaves as they
/// are, unless they are declared `as words`, or `as own` to each edition. What a record knows `with` its fields, such
/// as where it stands, is found by functions of its node. Every field is read before the first that fails ends the
/// record: all faults are told at once.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $vis:vis struct $record:ident $(: $also:ident)? {
            $(
                $(#[doc = $meaning:literal])+
                $need:ident $field:ident $(($typed:literal))?: $type:ty = $example:literal $(as $kept:ident)? $(by $read:path)?,
            )*
        }
        $(with { $( $(#[doc = $note:literal])+ $found:ident: $of:ty = $find:path, )* })?
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone $(, $also)?)]
        $vis struct $record {
            $( $(#[doc = $meaning])+ pub $field: $type, )*
            $( $( $(#[doc = $note])+ pub $found: $of, )* )?
        }

        impl $record {
            /// Its fields, as editors are told of them.
            pub const FIELDS: $crate::parse::record::Record = $crate::parse::record::Record {
                about: concat!($($about),+),
                rows: &[$( $crate::parse::record::Row {
                    name: $crate::parse::record::name!($field $($typed)?),
                    kind: <$type as $crate::parse::record::Field>::KIND,
                    needed: $crate::parse::record::needed!($need),
                    meaning: concat!($($meaning),+),
                    example: $example,
                    record: <$type as $crate::parse::record::Field>::RECORD,
                    in_translation: $crate::parse::record::in_translation!($type $(, $kept)?),
                } ),*],
            };
        }

        impl $crate::parse::record::Field for $record {
            const KIND: &'static str = "fields";
            const RECORD: Option<&'static $crate::parse::record::Record> = Some(&Self::FIELDS);

            fn read(node: &$crate::parse::yaml::Node<'_>) -> Option<Self> {
                let mut fields = $crate::parse::record::Fields::of(node)?;
                $( let $field = $crate::parse::record::field!(
                    $need fields, $crate::parse::record::name!($field $($typed)?), $type, $example $(, $read)?
                ); )*
                fields.finish();
                $( $( let $found = $find(node); )* )?
                Some(Self { $( $field: $field?, )* $( $( $found, )* )? })
            }
        }
    };
}

/// The name that editors type.
macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $typed:literal) => {
        $typed
    };
}

/// Whether a field is needed.
macro_rules! needed {
    (optional) => {
        false
    };
    ($need:ident) => {
        true
    };
}

/// What a translation makes of a field.
macro_rules! in_translation {
    ($type:ty) => {
        <$type as $crate::parse::record::Field>::IN_TRANSLATION
    };
    ($type:ty, words) => {
        $crate::parse::record::InTranslation::Words
    };
    ($type:ty, declared) => {
        $crate::parse::record::InTranslation::Declared
    };
    ($type:ty, own) => {
        $crate::parse::record::InTranslation::Own
    };
}

/// The value of a field as its record has it; none where there can be no record without it.
macro_rules! field {
    (required $fields:ident, $name:expr, $type:ty, $example:literal) => {
        $fields.required::<$type>($name, $example)
    };
    (required $fields:ident, $name:expr, $type:ty, $example:literal, $read:path) => {
        $fields
            .needed($name, $example)
            .and_then(|node| $read(&node))
            .or_else(<$type as $crate::parse::record::Field>::stand_in)
    };
    (expected $fields:ident, $($rest:tt)+) => {
        $crate::parse::record::field!(required $fields, $($rest)+).or_else(|| Some($fields.blank()))
    };
    (optional $fields:ident, $name:expr, $type:ty, $example:literal) => {
        Some($fields.optional::<$type>($name))
    };
    (optional $fields:ident, $name:expr, $type:ty, $example:literal, $read:path) => {
        Some($fields.ask($name).map(|node| $read(&node)).unwrap_or_default())
    };
}

pub(super) use {field, in_translation, name, needed, record};

/// The fields of a mapping, asked for one by one.
#[derive(Debug)]
pub struct Fields<'n, 't> {
    node: &'n Node<'t>,
    asked: Vec<&'static str>,
}

impl<'n, 't> Fields<'n, 't> {
    /// The fields of a mapping; notes a fault if the value is none.
    pub fn of(node: &'n Node<'t>) -> Option<Self> {
        node.must_have_names().then(|| Self { node, asked: Vec::new() })
    }

    /// The value of a field, if it is there.
    pub fn ask(&mut self, name: &'static str) -> Option<Node<'t>> {
        self.asked.push(name);
        self.node.child(name)
    }

    /// The value of a field; notes a fault with a line to type if it is not there.
    pub fn needed(&mut self, name: &'static str, example: &str) -> Option<Node<'t>> {
        let found = self.ask(name);
        if found.is_none() {
            self.node.note_at(self.node.start(), missing(name, example));
        }
        found
    }

    /// A field that is needed, and may not be left blank.
    pub fn required<T: Field>(&mut self, name: &'static str, example: &str) -> Option<T> {
        let node = self.needed(name, example);
        if let Some(node) = node.as_ref().filter(|node| T::is_blank(node)) {
            node.note(missing(name, example));
        }
        node.as_ref().and_then(T::read).or_else(T::stand_in)
    }

    /// A field that may be left out, but not left blank.
    pub fn optional<T: Field + Default>(&mut self, name: &'static str) -> T {
        let Some(node) = self.ask(name) else { return T::default() };
        if T::is_blank(&node) {
            node.refuse(format!("`{name}` is empty"), "type a text, or leave the line out");
            return T::default();
        }
        T::read(&node).unwrap_or_default()
    }

    /// A blank text at the start of the fields, in the stead of one that is missing.
    pub fn blank(&self) -> Text {
        Text { value: String::new(), span: self.node.start() }
    }

    /// Notes every field that was not asked for.
    pub fn finish(self) {
        for (name, node) in self.node.entries() {
            if !self.asked.contains(&name.value.as_str()) {
                let kind = FaultKind::UnknownField { name: name.value, allowed: self.asked.clone() };
                node.note_at(node.key_span(), kind);
            }
        }
    }
}

/// The fault of a field that is missing.
pub fn missing(name: &str, example: &str) -> FaultKind {
    FaultKind::MissingField { name: name.to_owned(), example: format!("{name}: {example}") }
}

/// Refuses a field that others of the kind have, and that would do nothing here.
pub fn refuse_field(node: &Node<'_>, name: &str, owner: &str, help: &str) {
    if let Some(value) = node.child(name) {
        value.refuse(format!("only {owner} has the field `{name}`"), help);
    }
}

impl Field for Text {
    const KIND: &'static str = "text";

    fn read(node: &Node<'_>) -> Option<Self> {
        node.text()
    }

    fn is_blank(node: &Node<'_>) -> bool {
        node.is_blank()
    }
}

impl Field for usize {
    const KIND: &'static str = "number";

    fn read(node: &Node<'_>) -> Option<Self> {
        node.count()
    }
}

impl Field for (usize, Span) {
    const KIND: &'static str = "number";

    fn read(node: &Node<'_>) -> Option<Self> {
        Some((node.count()?, node.span()))
    }
}

impl Field for bool {
    const KIND: &'static str = "true or false";

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(node.flag())
    }
}

impl<T: Field> Field for Option<T> {
    const KIND: &'static str = T::KIND;
    const RECORD: Option<&'static Record> = T::RECORD;
    const IN_TRANSLATION: InTranslation = T::IN_TRANSLATION;

    fn read(node: &Node<'_>) -> Option<Self> {
        T::read(node).map(Some)
    }

    fn is_blank(node: &Node<'_>) -> bool {
        T::is_blank(node)
    }
}

impl<T: Field> Field for Vec<T> {
    const KIND: &'static str = "list";
    const NAMED: &'static str = "names with lists";
    const RECORD: Option<&'static Record> = T::RECORD;
    const IN_TRANSLATION: InTranslation = T::IN_TRANSLATION;

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(node.list().iter().filter_map(T::read).collect())
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Field> Field for Vec<(Text, T)> {
    const KIND: &'static str = T::NAMED;
    const RECORD: Option<&'static Record> = T::RECORD;
    const IN_TRANSLATION: InTranslation = T::IN_TRANSLATION;

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(node.entries().into_iter().filter_map(|(name, node)| Some((name, T::read(&node)?))).collect())
    }
}

impl<T: Field> Field for BTreeMap<String, T> {
    const KIND: &'static str = T::NAMED;
    const RECORD: Option<&'static Record> = T::RECORD;
    const IN_TRANSLATION: InTranslation = T::IN_TRANSLATION;

    fn read(node: &Node<'_>) -> Option<Self> {
        Some(node.entries().into_iter().filter_map(|(name, node)| Some((name.value, T::read(&node)?))).collect())
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new())
    }
}
