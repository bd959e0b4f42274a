//! A `.bib` file read entry by entry, so that one that cannot be read costs what is wrong in it and no other entry.
//!
//! What comes of it is text of the same length in which every entry can be read: what is between the entries, and what is
//! wrong in one, is blank, so that every place stays what it was. Parentheses around an entry are braces there.

use std::ops::Range;
use std::sync::LazyLock;

use biblatex::{ParseErrorKind, RawBibliography, Token};
use regex::Regex;

use super::super::fault_kinds::{Fault, FaultKind};
use crate::source::{FileId, Span};

/// The text with all that cannot be read blank, and a fault for each.
pub(super) fn sound(file: FileId, text: &str, faults: &mut Vec<Fault>) -> String {
    let mut sound = Sound { file, text, bytes: blank(text), faults };
    let mut at = 0;
    while let Some(head) = Head::next(text, at) {
        sound.note_lost_fields(at..head.start);
        at = match &text[head.name.clone()] {
            name if name.eq_ignore_ascii_case("comment") || name.eq_ignore_ascii_case("preamble") => {
                head.end_of_comment(text)
            }
            _ => sound.entry(&head),
        };
    }
    sound.note_lost_fields(at..text.len());
    String::from_utf8(sound.bytes).unwrap_or_default()
}

/// The same length of nothing, in the same lines.
fn blank(text: &str) -> Vec<u8> {
    text.bytes().map(|byte| if byte == b'\n' { b'\n' } else { b' ' }).collect()
}

/// The head of an entry: `@book{`.
#[derive(Debug)]
struct Head {
    start: usize,
    name: Range<usize>,
    /// Behind the brace.
    body: usize,
}

/// Where an entry can begin: at the start of a line, or behind another one.
static HEAD: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?m)(?:^|[})\s])[ \t]*(@[ \t]*([A-Za-z][A-Za-z_]*)\s*[{(])").ok());
/// Where an entry begins although the one before is not closed: with a key and a comma, on a line of its own.
static NEXT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?m)^[ \t]*@(?:[A-Za-z]+[ \t]*[{(]\s*[^\s,{}="]+\s*,|(?i:string|comment|preamble)[ \t]*[{(])"#).ok()
});
/// A field, where none can stand.
static FIELD: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?m)^[ \t]*,?[ \t]*([A-Za-z][A-Za-z_-]*)[ \t]*=[ \t]*[{"0-9]"#).ok());
/// Where the head of an entry lacks its brace.
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?mi)^[ \t]*(@(?:article|book|booklet|inbook|incollection|inproceedings|manual|misc|online|phdthesis|report|techreport|thesis|unpublished))\b").ok()
});

impl Head {
    /// The next one that no `%` at the start of its line takes out.
    fn next(text: &str, at: usize) -> Option<Self> {
        let heads = HEAD.as_ref()?.captures_iter(text.get(at..)?);
        let heads = heads.filter_map(|found| {
            let (whole, name) = (found.get(1)?, found.get(2)?);
            Some(Self { start: at + whole.start(), name: at + name.start()..at + name.end(), body: at + whole.end() })
        });
        heads.into_iter().find(|head| !line_before(text, head.start).trim_start().starts_with('%'))
    }

    fn is_round(&self, text: &str) -> bool {
        text[..self.body].ends_with('(')
    }

    /// Behind a comment: what its braces hold, or its line if they are not closed.
    fn end_of_comment(&self, text: &str) -> usize {
        let walk = Walk::over(text, self);
        walk.end.map_or_else(|| self.body + text[self.body..].find('\n').unwrap_or_default(), |end| end + 1)
    }
}

fn line_before(text: &str, at: usize) -> &str {
    text[..at].rsplit('\n').next().unwrap_or_default()
}

/// What is seen on the way from the brace of an entry to the one that closes it.
#[derive(Debug, Default)]
struct Walk {
    /// Where it closes, if it does before the next entry.
    end: Option<usize>,
    /// Where it is given up: at its end, or at the next entry.
    stop: usize,
    /// The commas between fields.
    commas: Vec<usize>,
    /// Whether a field is not closed.
    in_field: bool,
}

impl Walk {
    fn over(text: &str, head: &Head) -> Self {
        let next = NEXT.as_ref().and_then(|next| next.find_at(text, head.body)).map_or(text.len(), |next| next.start());
        let mut walk = Self { stop: next, ..Self::default() };
        let (mut depth, mut is_quoted, mut is_escaped) = (0_usize, false, false);
        for (at, byte) in (head.body..).zip(text[head.body..next].bytes()) {
            if std::mem::take(&mut is_escaped) {
                continue;
            }
            match byte {
                b'\\' => is_escaped = true,
                b'{' => depth += 1,
                b'}' if depth > 0 => depth -= 1,
                b'}' => walk.end = Some(at),
                b')' if depth == 0 && head.is_round(text) && !is_quoted => walk.end = Some(at),
                b'"' if depth == 0 => is_quoted = !is_quoted,
                b',' if depth == 0 && !is_quoted => walk.commas.push(at),
                _ => {}
            }
            if walk.end.is_some() {
                walk.stop = at;
                break;
            }
        }
        walk.in_field = depth > 0 || is_quoted;
        walk
    }
}

struct Sound<'s> {
    file: FileId,
    text: &'s str,
    bytes: Vec<u8>,
    faults: &'s mut Vec<Fault>,
}

impl Sound<'_> {
    /// Takes over an entry as far as it can be read, and says where it ends.
    fn entry(&mut self, head: &Head) -> usize {
        let walk = Walk::over(self.text, head);
        let behind = walk.end.map_or(walk.stop, |end| end + 1);
        let is_definition = self.text[head.name.clone()].eq_ignore_ascii_case("string");
        let key = key(self.text, head.body..walk.stop);
        if !is_definition && key.is_empty() {
            self.fault(head.start..head.body, "the work has no key", HELP_FOR_KEYS);
            return behind;
        }
        self.take(head, walk.stop, &walk.commas);
        match walk.end {
            Some(end) => {
                self.bytes[end] = b'}';
                self.cut_where_unreadable(head, &walk, key, end);
            }
            None => self.close(head, &walk, key),
        }
        behind
    }

    /// Takes over the text of an entry, without commas that nothing stands between.
    fn take(&mut self, head: &Head, stop: usize, commas: &[usize]) {
        self.bytes[head.start..stop].copy_from_slice(&self.text.as_bytes()[head.start..stop]);
        self.bytes[head.body - 1] = b'{';
        let is_idle = |pair: &&[usize]| self.text[pair[0] + 1..pair[1]].trim().is_empty();
        let idle: Vec<usize> = commas.windows(2).filter(is_idle).map(|pair| pair[1]).collect();
        idle.into_iter().for_each(|comma| self.bytes[comma] = b' ');
    }

    /// Closes an entry that is not closed; a field that is not closed goes with what follows it.
    fn close(&mut self, head: &Head, walk: &Walk, key: Range<usize>) {
        let name = &self.text[head.name.clone()];
        let swallowed = self.swallowed(head, walk);
        let before = swallowed.unwrap_or(walk.stop);
        let field = walk.commas.iter().rev().find(|comma| **comma < before).map_or(key.end, |comma| comma + 1);
        match field_name(self.text, field..walk.stop).filter(|_| walk.in_field || swallowed.is_some()) {
            Some(place) => {
                let message = format!("the field `{}` is not closed", &self.text[place.clone()]);
                let help = format!("close it before the next one begins: `{} = {{…}},`", &self.text[place.clone()]);
                self.fault(place, &message, &help);
                self.cut(field, walk.stop);
            }
            None => {
                let message = format!("the entry `@{name}{{{}` is not closed", &self.text[key.clone()]);
                self.fault(key.clone(), &message, "type `}` on a line of its own behind its last field");
            }
        }
        let blank =
            self.bytes[..walk.stop].iter().rposition(|byte| !byte.is_ascii_whitespace()).unwrap_or_default() + 1;
        if blank < walk.stop {
            self.bytes[blank] = b'}';
        } else if walk.stop == self.text.len() {
            self.bytes.push(b'}');
        } else {
            self.cut(head.start, walk.stop);
        }
        let last = if walk.stop == self.text.len() { self.bytes.len() } else { walk.stop } - 1;
        self.cut_where_unreadable(head, walk, key, last);
    }

    /// Where a field begins within another one, which is not closed then.
    fn swallowed(&self, head: &Head, walk: &Walk) -> Option<usize> {
        let mut fields = FIELD.as_ref()?.captures_iter(&self.text[head.body..walk.stop]);
        fields.find_map(|found| {
            let at = head.body + found.get(1)?.start();
            let comma = walk.commas.iter().rev().find(|comma| **comma < at)?;
            (!self.text[comma + 1..at].trim().is_empty()).then_some(at)
        })
    }

    /// Blanks what the parser does not read: all from the field on in which it stops.
    fn cut_where_unreadable(&mut self, head: &Head, walk: &Walk, key: Range<usize>, end: usize) {
        let end = (end + 1).min(self.bytes.len());
        let Some((at, what)) = self.unreadable(head.start..end) else { return };
        let field = walk.commas.iter().rev().find(|comma| **comma < at).map_or(key.end, |comma| comma + 1);
        let place = field_name(self.text, field..end.min(self.text.len())).unwrap_or(at..at);
        self.fault(
            place,
            &format!("the work `{}` cannot be read from here on: {what}", &self.text[key.clone()]),
            HELP_FOR_FIELDS,
        );
        self.cut(field, end);
        self.bytes[end - 1] = b'}';
        if self.unreadable(head.start..end).is_some() {
            self.cut(head.start, end);
            // The shortest type that there is, to have room for a comma.
            let stub = format!("@www{{{},}}", &self.text[key]);
            let fits = stub.len() <= end - head.start;
            let place = head.start..head.start + if fits { stub.len() } else { 0 };
            self.bytes[place.clone()].copy_from_slice(&stub.as_bytes()[..place.len()]);
        }
    }

    /// Where the parser stops in an entry, and why.
    fn unreadable(&self, entry: Range<usize>) -> Option<(usize, String)> {
        let text = std::str::from_utf8(&self.bytes[entry.clone()]).ok()?;
        let error = RawBibliography::parse(text).err()?;
        Some((entry.start + error.span.start.min(text.len()), in_words(&error.kind)))
    }

    fn cut(&mut self, from: usize, to: usize) {
        for byte in &mut self.bytes[from..to] {
            *byte = if *byte == b'\n' { b'\n' } else { b' ' };
        }
    }

    /// Notes what looks like part of an entry and stands between entries.
    fn note_lost_fields(&mut self, between: Range<usize>) {
        let text = &self.text[between.clone()];
        let lost = FIELD.as_ref().and_then(|field| field.captures(text)).and_then(|found| found.get(1));
        let bare = BARE.as_ref().and_then(|bare| bare.captures(text)).and_then(|found| found.get(1));
        if let Some(head) = bare {
            let help = format!("begin the entry with a brace and a key: `{}{{smith-2010,`", head.as_str());
            self.fault(shifted(head.range(), between.start), "an entry begins without its brace", &help);
        } else if let Some(field) = lost.filter(|field| !line_before(text, field.start()).contains('%')) {
            let message = format!("the field `{}` stands outside of any entry", field.as_str());
            let help = "delete the brace before it that closes the entry too early";
            self.fault(shifted(field.range(), between.start), &message, help);
        }
    }

    fn fault(&mut self, place: Range<usize>, message: &str, help: &str) {
        let span = Span { file: self.file, start: place.start, end: place.end };
        let kind = FaultKind::Bibliography { message: message.to_owned(), help: help.to_owned() };
        self.faults.push(Fault { span, kind });
    }
}

const HELP_FOR_KEYS: &str = "begin it with one: `@article{smith-2010,`";
const HELP_FOR_FIELDS: &str =
    "close each field with `},` and each entry with `}`: `@book{key, title = {Title}, year = {2010}}`";

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// Where the name of the field stands that a text begins with.
fn field_name(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let whole = text.get(within.clone())?;
    let inside = whole.trim_start();
    let start = within.start + whole.len() - inside.len();
    let length = inside.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
    (length > 0).then_some(start..start + length)
}

/// Where the key of an entry stands; nowhere if a field stands in its place.
fn key(text: &str, body: Range<usize>) -> Range<usize> {
    let whole = &text[body.clone()];
    let inside = whole.trim_start();
    let start = body.start + whole.len() - inside.len();
    let length =
        inside.find(|c: char| c.is_whitespace() || matches!(c, ',' | '}' | '=' | '{' | '"')).unwrap_or(inside.len());
    let is_field = inside[length..].trim_start().starts_with('=');
    start..if is_field { start } else { start + length }
}

fn in_words(kind: &ParseErrorKind) -> String {
    match kind {
        ParseErrorKind::UnexpectedEof => "the text of a field is missing, or is not closed".to_owned(),
        ParseErrorKind::Expected(Token::Comma) => "a comma is missing".to_owned(),
        ParseErrorKind::Expected(Token::Equals) => "`=` is missing".to_owned(),
        ParseErrorKind::Expected(Token::Identifier) => "the name of a field is missing".to_owned(),
        other => other.to_string(),
    }
}
