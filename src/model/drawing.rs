//! Drawings as SVG: whether one can be printed on screen and on paper alike.

use roxmltree::{Document, Node, ParsingOptions};

use crate::source::limits::{LOGO_BYTES, LOGO_LEVELS, LOGO_PARTS, Limit};
use crate::source::{FileId, SourceFile, Span};

/// Why a drawing cannot be printed.
#[derive(Debug, Clone)]
pub struct DrawingFault {
    /// Where it is: where the drawing is named, or in it.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// How to say a size.
pub(super) const SIZE_HELP: &str =
    "say its size in `<svg`, such as `viewBox=\"0 0 120 40\"`, and leave `width` and `height` out";

/// Elements that look different where a typeface is missing, fetch something, or run.
const REFUSED: [&str; 10] =
    ["script", "foreignObject", "image", "text", "style", "set", "animate", "animateMotion", "animateTransform", "a"];

/// The width and height of a drawing.
///
/// # Errors
/// If it holds what screen and paper do not show alike, or what could fetch or run something.
pub(super) fn check(file: FileId, source: &SourceFile) -> Result<(f64, f64), DrawingFault> {
    let fault = |start: usize, message: String, help: &str| DrawingFault {
        span: Span { file, start, end: start },
        message,
        help: help.to_owned(),
    };
    let limited = |start, limit: &Limit| fault(start, limit.message(), limit.help);
    if LOGO_BYTES.is_passed_by(source.text.len()) {
        return Err(limited(0, &LOGO_BYTES));
    }
    let options = ParsingOptions { nodes_limit: LOGO_PARTS.most as u32, ..ParsingOptions::default() };
    let tree = Document::parse_with_options(&source.text, options).map_err(|error| {
        if matches!(error, roxmltree::Error::NodesLimitReached) {
            return limited(0, &LOGO_PARTS);
        }
        let start = source.offset(error.pos().row as usize, error.pos().col as usize);
        let help = match error {
            roxmltree::Error::DtdDetected => "delete the line that begins with `<!DOCTYPE`",
            _ => "save it as SVG again, in a program that draws",
        };
        fault(start, format!("this is no SVG picture: {}", reason(&error)), help)
    })?;
    if let Some(deep) = tree.descendants().find(|node| node.ancestors().nth(LOGO_LEVELS.most + 1).is_some()) {
        return Err(limited(deep.range().start, &LOGO_LEVELS));
    }
    let root = tree.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
        let message = format!("this is no SVG picture: it begins with `{}`", root.tag_name().name());
        return Err(fault(root.range().start, message, &format!("an SVG picture begins with `<svg xmlns=\"{SVG}\"`")));
    }
    let size = size_of(root).map_err(|message| fault(root.range().start, message, SIZE_HELP))?;
    if let Some(instruction) = tree.root().children().find(|node| node.is_pi()) {
        let message = "a drawing here cannot name a style sheet".to_owned();
        return Err(fault(instruction.range().start, message, "delete the line that begins with `<?xml-stylesheet`"));
    }
    match tree.descendants().find_map(|node| Some((node, refusal(node)?))) {
        None => Ok(size),
        Some((node, (message, help))) => Err(fault(node.range().start, message, help)),
    }
}

/// Where the drawing itself begins in its file.
pub(super) fn beginning(file: FileId, source: &SourceFile) -> Span {
    let start = source.text.find("<svg").unwrap_or_default();
    Span { file, start, end: start }
}

/// The width and height; `viewBox` holds the left and upper edge before them.
fn size_of(root: Node<'_, '_>) -> Result<(f64, f64), String> {
    let Some(view) = root.attribute("viewBox") else { return Err("the picture has no `viewBox`".to_owned()) };
    let numbers: Vec<f64> = view.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
    let [_, _, width, height] = numbers[..] else { return Err(format!("`viewBox=\"{view}\"` is no size")) };
    if width <= 0.0 || height <= 0.0 {
        return Err(format!("`viewBox=\"{view}\"` is no size"));
    }
    let is_size = |text: &str| text.trim_end_matches(char::is_alphabetic).parse::<f64>().is_ok_and(|size| size > 0.0);
    let mut sizes = ["width", "height"].into_iter().filter_map(|name| Some((name, root.attribute(name)?)));
    match sizes.find(|(_, value)| !is_size(value.trim_end_matches('%'))) {
        Some((name, value)) => Err(format!("`{name}=\"{value}\"` is no size")),
        None => Ok((width, height)),
    }
}

/// The words of the reader of XML, without the place, which the fault has.
fn reason(error: &roxmltree::Error) -> String {
    let words = error.to_string();
    words.split(" at ").next().unwrap_or(&words).to_owned()
}

/// Why an element cannot be in a drawing, and what to do about it.
fn refusal(node: Node<'_, '_>) -> Option<(String, &'static str)> {
    let name = node.tag_name().name();
    if REFUSED.contains(&name) {
        let help = match name {
            "text" => "turn its words into outlines, so that they look the same without their typeface",
            "style" => "save it with plain attributes in place of a style sheet",
            _ => "leave it out; a drawing here is made of lines and areas alone",
        };
        return Some((format!("a drawing here cannot hold `<{name}>`"), help));
    }
    let outside = node.attributes().find(|attribute| {
        let leads_out = attribute.name() == "href" && !attribute.value().starts_with('#');
        leads_out || attribute.name().starts_with("on") || attribute.value().replace("url(#", "").contains("url(")
    })?;
    Some((format!("a drawing here cannot hold `{}=\"…\"` that leads out of it", outside.name()), "leave it out"))
}
