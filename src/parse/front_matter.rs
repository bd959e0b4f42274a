//! Splits a content file into its front matter and its Markdown, and reads both.

use std::ops::Range;

use super::fault_kinds::{Fault, FaultKind};
use super::markdown::{Context, PlacedBlock, parse_inlines, parse_placed_blocks};
use super::record::{Field, InTranslation};
use super::typed_place::TypedPlace;
use super::yaml::{Node, Tree};
use crate::document::{Block, Inline, change_lines, in_language, plain_text};
use crate::source::{FileId, SourceFile, Span};

/// Finds the front matter between its lines `---`.
///
/// # Errors
/// A fault if there is none or it does not close.
pub fn split(file: FileId, text: &str) -> Result<Range<usize>, Fault> {
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
            return Ok(yaml_start..at);
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
    /// Where each line of each of the blocks stands: paragraphs, headings and cells in their order.
    pub line_spans: Vec<Vec<Span>>,
    /// Where its heading stands; the start of the body for what stands before the first heading.
    pub span: Span,
}

/// Reads the front matter of a file, and with it what its record finds in the Markdown.
pub fn read<T: Field>(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<T> {
    read_prepared(file, source, faults, |_| {})
}

/// The same, once what is usual in the review has been filled in.
pub fn read_prepared<T: Field>(
    file: FileId,
    source: &SourceFile,
    faults: &mut Vec<Fault>,
    prepare: impl FnOnce(&mut Tree<'_>),
) -> Option<T> {
    let yaml = split(file, &source.text).map_err(|fault| faults.push(fault)).ok()?;
    read_part(file, source, yaml, faults, prepare)
}

/// Reads a file that is YAML throughout.
pub fn read_yaml<T: Field>(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<T> {
    read_part(file, source, 0..source.text.len(), faults, |_| {})
}

/// Reads a file that is a list. That of a translation says first what it translates.
pub fn read_list<T: Field>(file: FileId, source: &SourceFile, faults: &mut Vec<Fault>) -> Option<Vec<T>> {
    let (_, list) = head_and_list(&source.text);
    read_part(file, source, list, faults, |_| {})
}

/// The parts of a list: fields of its own, such as `translates: 3f9a2c1b`, and below a line `---` its items. A list without such
/// a line has items alone.
pub(super) fn head_and_list(text: &str) -> (Range<usize>, Range<usize>) {
    let head = text.find("\n---\n").filter(|_| text.starts_with("translates:")).map_or(0, |end| end + 1);
    let start = if head == 0 { 0 } else { head + "---\n".len() };
    (0..head, start..text.len())
}

fn read_part<T: Field>(
    file: FileId,
    source: &SourceFile,
    part: Range<usize>,
    faults: &mut Vec<Fault>,
    prepare: impl FnOnce(&mut Tree<'_>),
) -> Option<T> {
    let mut tree = Tree::read(file, source, part).map_err(|fault| faults.push(fault)).ok()?;
    prepare(&mut tree);
    let record = T::read(&tree.root());
    faults.extend(tree.into_faults());
    record
}

/// The name of the file without folder and ending: the id of what it describes.
pub fn stem(node: &Node<'_>) -> String {
    let name = node.file_path().rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}

/// The sections of the Markdown behind the front matter.
pub fn sections(node: &Node<'_>) -> Vec<Section> {
    let (file, text) = (node.file(), node.file_text());
    let end_of_yaml = node.end_of_yaml();
    let start = text[end_of_yaml..].find('\n').map_or(text.len(), |newline| end_of_yaml + newline + 1);
    let blocks =
        in_markdown(node, TypedPlace::Direct { file, start }, |context| parse_placed_blocks(&text[start..], context));
    let mut sections = split_sections(blocks, Span { file, start, end: text.len() });
    if let Some(language) = node.language() {
        for section in &mut sections {
            section.heading = in_language(Some(language), std::mem::take(&mut section.heading));
            let tell = &mut |line: &mut Vec<Inline>| *line = in_language(Some(language), std::mem::take(line));
            change_lines(&mut section.blocks, tell);
        }
    }
    sections
}

impl Field for Prose {
    const KIND: &'static str = "text";
    const IN_TRANSLATION: InTranslation = InTranslation::Prose;

    fn read(node: &Node<'_>) -> Option<Self> {
        let text = node.text()?;
        let typed = node.file_text().get(text.span.start..text.span.end).unwrap_or_default();
        let place = TypedPlace::of_scalar(text.span, typed, &text.value);
        let inlines = in_markdown(node, place, |context| parse_inlines(&text.value, context));
        Some(Self { inlines: in_language(node.language(), inlines), span: text.span })
    }

    fn is_blank(node: &Node<'_>) -> bool {
        node.is_blank()
    }
}

/// Reads Markdown of the file of a node, and adds the faults met in it.
fn in_markdown<T>(node: &Node<'_>, place: TypedPlace<'_>, parse: impl FnOnce(&mut Context<'_>) -> T) -> T {
    let folder = node.file_path().rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut faults = Vec::new();
    let parsed = parse(&mut Context { place, folder, faults: &mut faults });
    node.add_faults(faults);
    parsed
}

fn split_sections(blocks: Vec<PlacedBlock>, body: Span) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for PlacedBlock { range, block, lines } in blocks {
        let place = |range: &Range<usize>| body.part(range.start, range.len());
        let span = place(&range);
        let line_spans = lines.iter().map(place).collect();
        if let Block::Heading { level: 2, text, .. } = block {
            sections.push(Section {
                title: plain_text(&text),
                heading: text,
                blocks: Vec::new(),
                block_spans: Vec::new(),
                line_spans: Vec::new(),
                span,
            });
        } else if let Some(section) = sections.last_mut() {
            section.blocks.push(block);
            section.block_spans.push(span);
            section.line_spans.push(line_spans);
        } else {
            let (blocks, block_spans, line_spans) = (vec![block], vec![span], vec![line_spans]);
            sections.push(Section { title: String::new(), heading: Vec::new(), blocks, block_spans, line_spans, span });
        }
    }
    sections
}
