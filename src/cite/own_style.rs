//! A review's own style file: whether it is a style that casebook can format with.
//!
//! The processor follows macros wherever they lead, so a style that goes round in circles or grows without end is refused
//! before the processor sees it.

use std::collections::BTreeMap;

use citationberg::IndependentStyle;
use roxmltree::{Document, Node, ParsingOptions};

use crate::source::limits::{CSL_BYTES, CSL_LEVELS, CSL_PARTS, CSL_STEPS, Limit};

/// Why a style file is of no use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleFault {
    /// Where in the file, in bytes.
    pub at: usize,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

const CSL: &str = "http://purl.org/net/xbiblio/csl";
const SAVE: &str = "save it again from the repository of styles, https://www.zotero.org/styles";

/// Reads a style file.
pub(super) fn read(text: &str) -> Result<IndependentStyle, StyleFault> {
    if CSL_BYTES.is_passed_by(text.len()) {
        return Err(limited(0, &CSL_BYTES));
    }
    let options = ParsingOptions { nodes_limit: CSL_PARTS.most as u32, ..ParsingOptions::default() };
    let tree = Document::parse_with_options(text, options).map_err(|error| unreadable(text, &error))?;
    check_root(tree.root_element())?;
    check_macros(tree.root_element())?;
    IndependentStyle::from_xml(text).map_err(|error| fault(0, format!("this style cannot be read: {error}"), SAVE))
}

fn unreadable(text: &str, error: &roxmltree::Error) -> StyleFault {
    if matches!(error, roxmltree::Error::NodesLimitReached) {
        return limited(0, &CSL_PARTS);
    }
    let (line, column) = (error.pos().row as usize, error.pos().col as usize);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let at = start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    fault(at, "this is no CSL style: it is no XML".to_owned(), SAVE)
}

/// The root of the file, and what has to stand under it.
fn check_root(root: Node<'_, '_>) -> Result<(), StyleFault> {
    let at = root.range().start;
    if !is_csl(root, "style") {
        let message = format!("this is no CSL style: it holds `<{}>`", root.tag_name().name());
        return Err(fault(at, message, SAVE));
    }
    let links = root.descendants().filter(|node| is_csl(*node, "link"));
    if let Some(parent) = links.into_iter().find(|link| link.attribute("rel") == Some("independent-parent")) {
        let parent = parent.attribute("href").and_then(|href| href.rsplit('/').next()).unwrap_or_default();
        let message = format!("this file only says that the style is that of `{parent}`");
        let help = format!("type `style: {parent}`, or save the file of that style in its place");
        return Err(fault(at, message, &help));
    }
    match ["citation", "bibliography"].into_iter().find(|part| !root.children().any(|child| is_csl(child, part))) {
        Some("citation") => Err(fault(at, "this style does not say how to cite".to_owned(), SAVE)),
        Some(_) => Err(fault(at, "this style has no list of references".to_owned(), "take a style that has one")),
        None => Ok(()),
    }
}

/// The first word that a style prints in whatever language it is used, and its place. Labels and months are none: those
/// are taken from the language of the review.
pub(super) fn own_word(text: &str) -> Option<(usize, String)> {
    let tree = Document::parse(text).ok()?;
    let words = tree.descendants().filter(|node| is_csl(*node, "text"));
    let mut words = words.filter_map(|node| Some((node.range().start, node.attribute("value")?.trim())));
    let is_word = |words: &str| {
        let mut words = words.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        words.any(|word| word.chars().count() > 2 && !INTERNATIONAL.contains(&word.as_str()))
    };
    words.find(|(_, words)| is_word(words)).map(|(at, words)| (at, words.to_owned()))
}

/// What is written alike in most languages.
const INTERNATIONAL: [&str; 12] =
    ["doi", "org", "http", "https", "url", "isbn", "issn", "pmid", "arxiv", "vol", "ibid", "pdf"];

/// How deep elements stand when all macros are written out, and how many there are.
#[derive(Debug, Clone, Copy, Default)]
struct Size {
    levels: usize,
    elements: usize,
}

/// The macros of a style, with the size of those that were measured; one that is being measured has none yet.
struct Macros<'t> {
    nodes: BTreeMap<&'t str, Node<'t, 't>>,
    sizes: BTreeMap<&'t str, Option<Size>>,
}

fn check_macros<'t>(root: Node<'t, 't>) -> Result<(), StyleFault> {
    let named = root.children().filter(|node| is_csl(*node, "macro"));
    let nodes = named.filter_map(|node| Some((node.attribute("name")?, node))).collect();
    let mut macros = Macros { nodes, sizes: BTreeMap::new() };
    root.children().filter(Node::is_element).try_for_each(|part| measure(part, 0, &mut macros).map(|_| ()))
}

fn measure<'t>(node: Node<'t, 't>, level: usize, macros: &mut Macros<'t>) -> Result<Size, StyleFault> {
    let at = node.range().start;
    if CSL_LEVELS.is_passed_by(level) {
        return Err(limited(at, &CSL_LEVELS));
    }
    let mut parts = Vec::new();
    if let Some(name) = node.attribute("macro") {
        parts.push(measure_macro(name, at, level, macros)?);
    }
    for child in node.children().filter(Node::is_element) {
        parts.push(measure(child, level + 1, macros)?);
    }
    let size = Size {
        levels: 1 + parts.iter().map(|part| part.levels).max().unwrap_or_default(),
        elements: parts.iter().fold(1, |sum, part| part.elements.saturating_add(sum)),
    };
    match [(&CSL_LEVELS, level + size.levels), (&CSL_STEPS, size.elements)]
        .iter()
        .find(|(limit, n)| limit.is_passed_by(*n))
    {
        Some((limit, _)) => Err(limited(at, limit)),
        None => Ok(size),
    }
}

fn measure_macro<'t>(name: &'t str, at: usize, level: usize, macros: &mut Macros<'t>) -> Result<Size, StyleFault> {
    match macros.sizes.get(name) {
        Some(Some(size)) => return Ok(*size),
        Some(None) => return Err(fault(at, format!("the macro `{name}` of this style uses itself"), SAVE)),
        None => {}
    }
    let Some(node) = macros.nodes.get(name).copied() else {
        return Err(fault(at, format!("this style has no macro `{name}`"), SAVE));
    };
    macros.sizes.insert(name, None);
    let size = measure(node, level + 1, macros)?;
    macros.sizes.insert(name, Some(size));
    Ok(size)
}

fn is_csl(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(CSL)
}

fn limited(at: usize, limit: &Limit) -> StyleFault {
    fault(at, limit.message(), limit.help)
}

fn fault(at: usize, message: String, help: &str) -> StyleFault {
    StyleFault { at, message, help: help.to_owned() }
}
