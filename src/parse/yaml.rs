//! YAML with places: every value knows the bytes that it was written in.
//!
//! `serde_yaml` gives the values and `saphyr` the places. A value is asked for by its type and notes every fault that is
//! met, so that one run tells all that is wrong with a file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use saphyr::{LoadableYamlNode, MarkedYaml, YamlData};
use serde_yaml::Value;

use super::character_offsets::CharacterOffsets;
use super::fault_kinds::{Fault, FaultKind};
use super::nesting;
use super::yaml_slips::{Slip, slip, slip_at};
use crate::source::limits::YAML_BYTES;
use crate::source::{FileId, SourceFile, Span};

/// Where a value stands, and the key before it.
#[derive(Debug, Clone, Copy)]
struct Spans {
    key: Option<Span>,
    value: Span,
}

/// A YAML document with places and the faults met while reading it.
#[derive(Debug)]
pub struct Tree<'t> {
    file: FileId,
    /// The path of the file.
    path: &'t str,
    /// The text of the whole file.
    text: &'t str,
    /// The language of its words, where that is not the edition's.
    language: Option<&'t str>,
    root: Value,
    whole: Span,
    places: BTreeMap<String, Spans>,
    faults: RefCell<Vec<Fault>>,
}

/// A value and the path to it.
#[derive(Debug, Clone)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    path: String,
    pub(super) value: &'t Value,
}

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

impl<'t> Tree<'t> {
    /// Reads the YAML in a part of a file.
    ///
    /// # Errors
    /// One fault if it does not parse, with its place.
    pub fn read(file: FileId, source: &'t SourceFile, part: Range<usize>) -> Result<Self, Fault> {
        let SourceFile { path, text, language, .. } = source;
        let language = language.as_deref();
        let yaml = &text[part.clone()];
        let Range { start, end } = part;
        let whole = Span { file, start, end };
        if YAML_BYTES.is_passed_by(yaml.len()) {
            return Err(Fault::excess(whole.part(0, 0), &YAML_BYTES));
        }
        let syntax = |at: usize, reason: &str| told(whole, slip(yaml, at, reason));
        let bytes = CharacterOffsets::new(yaml);
        if let Some((at, limit)) = nesting::find_excess(yaml) {
            return Err(Fault::excess(whole.part(bytes.byte(at), 0), limit));
        }
        let marked = MarkedYaml::load_from_str(yaml)
            .map_err(|error| syntax(bytes.byte(error.marker().index()), error.info()))?;
        if let Some(second) = marked.get(1) {
            return Err(syntax(bytes.byte(second.span.start.index()), "a second document begins"));
        }
        let root = serde_yaml::from_str(yaml).map_err(|error| {
            syntax(error.location().map_or(0, |location| location.index()).min(yaml.len()), &error.to_string())
        })?;
        let mut tree =
            Self { file, path, text, language, root, whole, places: BTreeMap::new(), faults: RefCell::default() };
        if let Some(document) = marked.first() {
            tree.index(String::new(), None, document, &bytes);
        }
        Ok(tree)
    }

    /// Gives each item of the named lists at `outer` that lacks a field the usual value, as if it were typed there.
    pub fn fill(&mut self, outer: &str, field: &str, usual: impl Fn(&str) -> Option<&'static str>) {
        let lists = self.root.get_mut(outer).and_then(Value::as_mapping_mut).into_iter().flatten();
        for (name, list) in lists {
            let items = list.as_sequence_mut().into_iter().flatten().filter_map(Value::as_mapping_mut);
            let Some(value) = name.as_str().and_then(&usual) else { continue };
            for item in items.filter(|item| !item.contains_key(field)).collect::<Vec<_>>() {
                item.insert(field.into(), value.into());
            }
        }
    }

    /// The places of a value, or of what it was filled in.
    fn spans(&self, path: &str) -> Spans {
        let above = path.rsplit_once('/').map(|(above, _)| above);
        self.places
            .get(path)
            .copied()
            .unwrap_or_else(|| above.map_or(Spans { key: None, value: self.whole }, |above| self.spans(above)))
    }

    /// The value of the whole document.
    pub fn root(&'t self) -> Node<'t> {
        Node { tree: self, path: String::new(), value: &self.root }
    }

    /// The faults met so far.
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    fn index(&mut self, path: String, key: Option<Span>, node: &MarkedYaml<'_>, bytes: &CharacterOffsets) {
        let value = self.span(node, bytes);
        match &node.data {
            YamlData::Mapping(mapping) => {
                for (name, child) in mapping {
                    let name_span = self.span(name, bytes);
                    // A name that is no text is refused, whatever stands under it.
                    let name_text = name.data.as_str().unwrap_or_default();
                    self.index(format!("{path}/{name_text}"), Some(name_span), child, bytes);
                }
            }
            YamlData::Sequence(items) => {
                for (number, child) in items.iter().enumerate() {
                    self.index(format!("{path}/{number}"), None, child, bytes);
                }
            }
            _ => {}
        }
        self.places.insert(path, Spans { key, value });
    }

    fn span(&self, node: &MarkedYaml<'_>, bytes: &CharacterOffsets) -> Span {
        let start = self.whole.start + bytes.byte(node.span.start.index());
        let end = self.whole.start + bytes.byte(node.span.end.index());
        let trimmed = self.text[start..end.max(start)].trim_end().len();
        Span { file: self.file, start, end: start + trimmed }
    }

    fn note(&self, span: Span, kind: FaultKind) {
        self.faults.borrow_mut().push(Fault { span, kind });
    }
}

impl<'t> Node<'t> {
    /// Where the value stands.
    pub fn span(&self) -> Span {
        self.tree.spans(&self.path).value
    }

    /// Where the key stands, or the value if it has none.
    pub fn key_span(&self) -> Span {
        let spans = self.tree.spans(&self.path);
        spans.key.unwrap_or(spans.value)
    }

    /// The file that it stands in.
    pub fn file(&self) -> FileId {
        self.tree.file
    }

    /// The path of that file.
    pub fn file_path(&self) -> &'t str {
        self.tree.path
    }

    /// The text of that file.
    pub fn file_text(&self) -> &'t str {
        self.tree.text
    }

    /// The language of its words, where that is not the edition's.
    pub fn language(&self) -> Option<&'t str> {
        self.tree.language
    }

    /// The byte of the file after the YAML.
    pub fn end_of_yaml(&self) -> usize {
        self.tree.whole.end
    }

    /// The place just before the value.
    pub fn start(&self) -> Span {
        Span { end: self.span().start, ..self.span() }
    }

    /// Notes a fault of the value.
    pub fn note(&self, kind: FaultKind) {
        self.tree.note(self.span(), kind);
    }

    /// Notes a fault at another place.
    pub fn note_at(&self, span: Span, kind: FaultKind) {
        self.tree.note(span, kind);
    }

    /// Adds faults that were met in the Markdown of a value.
    pub fn add_faults(&self, faults: Vec<Fault>) {
        self.tree.faults.borrow_mut().extend(faults);
    }

    /// Notes that the value is not what it should be.
    pub fn refuse(&self, message: impl Into<String>, help: impl Into<String>) {
        self.tree.note(self.span(), FaultKind::FrontMatter { message: message.into(), help: help.into() });
    }

    /// The value as text; notes a fault if it is anything else.
    pub fn text(&self) -> Option<Text> {
        if let Value::String(value) = self.value {
            self.refuse_comment();
            self.refuse_half_quoted();
            return Some(Text { value: value.clone(), span: self.span() });
        }
        let slip = match self.value {
            Value::Null | Value::Tagged(_) => slip_at(self.tree.text, self.span().start),
            _ => None,
        };
        if let Some(slip) = slip {
            self.tree.faults.borrow_mut().push(told(Span { start: 0, ..self.tree.whole }, slip));
            return None;
        }
        let typed = self.tree.text.get(self.span().start..self.span().end).unwrap_or_default();
        let help = match self.value {
            Value::Number(_) | Value::Bool(_) => format!("put it in quotes: `\"{typed}\"`"),
            Value::Null | Value::String(_) => "type a text".to_owned(),
            Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => {
                "type one text; put it in quotes if it begins with `[` or `{`".to_owned()
            }
        };
        self.refuse(format!("expected a text, found {}", describe(self.value)), help);
        None
    }

    /// A text, a number, or true or false, as it was typed.
    pub fn word(&self) -> Option<String> {
        let typed = self.tree.text.get(self.span().start..self.span().end);
        let typed = typed.filter(|_| self.value.is_number() || self.value.is_bool());
        self.value.as_str().or(typed).map(str::to_owned)
    }

    /// Whether the value is a list.
    pub fn is_list(&self) -> bool {
        self.value.is_sequence()
    }

    /// Notes a quotation mark that ends a text and began none.
    fn refuse_half_quoted(&self) {
        let span = self.span();
        let typed = self.tree.text.get(span.start..span.end).unwrap_or_default();
        if !typed.starts_with(['"', '\'', '>', '|']) && typed.ends_with('"') && typed.matches('"').count() == 1 {
            self.tree.note(
                Span { end: span.start, ..span },
                FaultKind::FrontMatter {
                    message: "a quotation mark ends this text, and none begins it".to_owned(),
                    help: "type `\"` here, or remove the one at the end".to_owned(),
                },
            );
        }
    }

    /// Notes a comment behind a text that is not in quotes: most often it was meant as a part of the text.
    fn refuse_comment(&self) {
        let span = self.span();
        let rest = self.tree.text.get(span.end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if rest.starts_with(' ') && rest.trim_start().starts_with('#') {
            self.tree.note(
                Span { start: span.end + rest.len() - rest.trim_start().len(), end: span.end + rest.len(), ..span },
                FaultKind::FrontMatter {
                    message: "what stands behind ` #` is a comment and is not printed".to_owned(),
                    help: "put the whole text in quotes, or move the comment to a line of its own".to_owned(),
                },
            );
        }
    }

    /// The value as a whole number; notes a fault if it is anything else.
    pub fn count(&self) -> Option<usize> {
        let count = self.value.as_u64();
        if count.is_none() {
            self.refuse(
                format!("expected a whole number, found {}", describe(self.value)),
                "type a number without quotes, such as `12`",
            );
        }
        count.and_then(|count| usize::try_from(count).ok())
    }

    /// The value as true or false; notes a fault if it is anything else.
    pub fn flag(&self) -> bool {
        let flag = self.value.as_bool();
        if flag.is_none() {
            self.refuse(format!("expected true or false, found {}", describe(self.value)), "type `true` or `false`");
        }
        flag.unwrap_or_default()
    }

    /// The items of a list; notes a fault if the value is none.
    pub fn list(&self) -> Vec<Node<'t>> {
        if !self.value.is_sequence() {
            self.refuse(
                format!("expected a list, found {}", describe(self.value)),
                if self.value.is_mapping() {
                    "begin each item with a hyphen and a space: `- `"
                } else {
                    "type it as `[one, two]`, or one item a line after `- `"
                },
            );
        }
        self.items()
    }

    /// The items of a list; none, and no fault, if the value is none.
    pub fn items(&self) -> Vec<Node<'t>> {
        let items = self.value.as_sequence().into_iter().flatten().enumerate();
        let item = |(number, value)| Node { tree: self.tree, path: format!("{}/{number}", self.path), value };
        items.map(item).collect()
    }

    /// The names and values of a mapping whose names are data; notes a fault if the value is none.
    pub fn entries(&self) -> Vec<(Text, Node<'t>)> {
        let Value::Mapping(mapping) = self.value else {
            self.refuse(
                format!("expected names with values, found {}", describe(self.value)),
                "type one `name: value` a line, indented",
            );
            return Vec::new();
        };
        mapping.iter().filter_map(|(key, value)| self.entry(key, value)).collect()
    }

    fn entry(&self, key: &Value, value: &'t Value) -> Option<(Text, Node<'t>)> {
        let Value::String(name) = key else {
            self.refuse(format!("expected a text as a name, found {}", describe(key)), "put the name in quotes");
            return None;
        };
        let node = Node { tree: self.tree, path: format!("{}/{name}", self.path), value };
        Some((Text { value: name.clone(), span: node.key_span() }, node))
    }

    /// Whether the value is a mapping; notes a fault if it is none.
    pub fn must_have_names(&self) -> bool {
        if !self.has_names() {
            self.refuse(format!("expected fields, found {}", describe(self.value)), "type one `field: value` a line");
        }
        self.has_names()
    }

    /// Whether the value is a mapping.
    pub fn has_names(&self) -> bool {
        self.value.is_mapping()
    }

    /// The ids that a list of the document declares.
    pub fn declared(&self, list: &str) -> Vec<&'t str> {
        let items = self.tree.root.get(list).and_then(Value::as_sequence).into_iter().flatten();
        items.filter_map(|item| item.get("id")?.as_str()).collect()
    }

    /// The value of this name, if there are names and this is one.
    pub fn child(&self, name: &str) -> Option<Node<'t>> {
        let value = self.value.as_mapping()?.get(name)?;
        Some(Node { tree: self.tree, path: format!("{}/{name}", self.path), value })
    }
}

fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Sequence(_) => "a list",
        Value::Mapping(_) => "fields",
        Value::Tagged(_) => "a tagged value",
    }
}

/// A slip as a fault; its places count from the start of the YAML.
fn told(whole: Span, slip: Slip) -> Fault {
    let span = whole.part(slip.range.start, slip.range.len());
    Fault { span, kind: FaultKind::FrontMatter { message: slip.message, help: slip.help } }
}

impl Node<'_> {
    /// The value, if it is a text; notes nothing.
    pub fn as_text(&self) -> Option<&'_ str> {
        self.value.as_str()
    }

    /// Whether the value is this text.
    pub fn is_text(&self, text: &str) -> bool {
        self.value.as_str() == Some(text)
    }

    /// Whether the value is a text that says nothing.
    pub fn is_blank(&self) -> bool {
        self.value.as_str().is_some_and(|text| text.trim().is_empty())
    }
}
