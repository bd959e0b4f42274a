//! Splits a content file into its front matter and its Markdown, and reads both.

use std::ops::Range;

use super::fault::{Fault, FaultKind};
use super::markdown::{Context, parse_inlines, parse_placed_blocks};
use super::typed_place::TypedPlace;
use super::yaml::{Node, Text, Tree};
use crate::document::{Block, Inline, plain_text};
use crate::source::{FileId, SourceFile, Span};

/// A file in two parts: `text[yaml]` and `text[body..]`.
#[derive(Debug)]
pub struct Parts {
    /// The first byte of the YAML.
    pub yaml_start: usize,
    /// The byte after the YAML.
    pub yaml_end: usize,
    /// The first byte of the Markdown.
    pub body_start: usize,
}

/// Finds the lines `---` round the front matter.
///
/// # Errors
/// A fault if there is none or it does not close.
pub fn split(file: FileId, text: &str) -> Result<Parts, Fault> {
    let fault = |at: usize, message: &str, help: &str| Fault {
        span: Span { file, start: at, end: at + text[at..].lines().next().map_or(0, str::len) },
        kind: FaultKind::FrontMatter { message: message.to_owned(), help: help.to_owned() },
    };
    let Some(rest) = text.strip_prefix("---\n") else {
        return Err(fault(
            0,
            "this file has no front matter",
            "begin the file with a line `---`, its fields, and a line `---`",
        ));
    };
    let mut at = text.len() - rest.len();
    let yaml_start = at;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            if goes_on(&text[at + line.len()..]) {
                let help = "remove this line; `---` stands before and after all fields, and not between them";
                return Err(fault(at, "the front matter ends here, and more fields stand below", help));
            }
            return Ok(Parts { yaml_start, yaml_end: at, body_start: at + line.len() });
        }
        at += line.len();
    }
    Err(fault(0, "the front matter that begins here does not close", "type a line `---` after its last field"))
}

/// Whether what stands behind the front matter is most likely more of it: a field first, and another `---` below.
fn goes_on(body: &str) -> bool {
    let mut lines = body.lines();
    let is_field = |line: &str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    };
    lines.next().is_some_and(is_field) && lines.any(|line| line.trim_end() == "---")
}

/// Text with marks: citations, stress, links.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The text.
    pub inlines: Vec<Inline>,
    /// Where it stands.
    pub span: Span,
}

/// A part of a body: a heading of level 2 and what stands under it.
#[derive(Debug, Clone)]
pub struct Section {
    /// The heading's words; empty for what stands before the first heading.
    pub title: String,
    /// The heading as typed.
    pub heading: Vec<Inline>,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// Where each of the blocks stands.
    pub block_spans: Vec<Span>,
    /// Where its heading stands; the start of the body for what stands before the first heading.
    pub span: Span,
}

/// Reads the parts of one file, collecting faults.
#[derive(Debug)]
pub struct FileReader<'t> {
    /// The file.
    pub file: FileId,
    /// Its path and text.
    pub source: &'t SourceFile,
    /// The faults met in Markdown.
    pub faults: Vec<Fault>,
}

impl<'t> FileReader<'t> {
    /// A reader of a file.
    pub fn new(file: FileId, source: &'t SourceFile) -> Self {
        Self { file, source, faults: Vec::new() }
    }

    /// The name of the file without folder and ending: the id of what it describes.
    pub fn stem(&self) -> String {
        let name = self.source.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
    }

    fn folder(&self) -> String {
        self.source.path.rsplit_once('/').map_or_else(String::new, |(folder, _)| folder.to_owned())
    }

    /// Reads a text field that may hold marks.
    pub fn prose(&mut self, text: &Text) -> Prose {
        let typed = self.source.text.get(text.span.start..text.span.end).unwrap_or_default();
        let place = TypedPlace::Scalar { span: text.span, typed, value: &text.value };
        let mut context = Context { place, folder: self.folder(), faults: &mut self.faults };
        Prose { inlines: parse_inlines(&text.value, &mut context), span: text.span }
    }

    /// Reads a text field of a node, if the node is there and is text.
    pub fn optional_prose(&mut self, node: Option<Node<'_>>) -> Option<Prose> {
        let text = node?.text()?;
        Some(self.prose(&text))
    }

    /// Reads the Markdown of the file into its sections.
    pub fn sections(&mut self, body_start: usize) -> Vec<Section> {
        let body = Span { file: self.file, start: body_start, end: self.source.text.len() };
        let place = TypedPlace::Direct { file: self.file, start: body_start };
        let mut context = Context { place, folder: self.folder(), faults: &mut self.faults };
        split_sections(parse_placed_blocks(&self.source.text[body_start..], &mut context), body)
    }

    /// The faults of the front matter and of the Markdown together.
    pub fn finish(self, tree: Tree<'_>, faults: &mut Vec<Fault>) {
        faults.extend(tree.into_faults());
        faults.extend(self.faults);
    }
}

fn split_sections(blocks: Vec<(Range<usize>, Block)>, body: Span) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (range, block) in blocks {
        let span = body.part(range.start, range.len());
        if let Block::Heading { level: 2, text, .. } = block {
            sections.push(Section {
                title: plain_text(&text),
                heading: text,
                blocks: Vec::new(),
                block_spans: Vec::new(),
                span,
            });
        } else if let Some(section) = sections.last_mut() {
            section.blocks.push(block);
            section.block_spans.push(span);
        } else {
            let (blocks, block_spans) = (vec![block], vec![span]);
            sections.push(Section { title: String::new(), heading: Vec::new(), blocks, block_spans, span });
        }
    }
    sections
}
