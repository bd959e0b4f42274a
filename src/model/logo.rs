//! The logo: whether the file that `review.yaml` names can be printed on screen and on paper.

use roxmltree::{Document, Node, ParsingOptions};

use super::Review;
use crate::source::limits::{LOGO_BYTES, LOGO_LEVELS, LOGO_PARTS, Limit};
use crate::source::{FileId, SourceFile, Span};

/// Why a logo cannot be printed.
#[derive(Debug, Clone)]
pub struct LogoFault {
    /// Where it is: in `review.yaml` or in the picture.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements that look different where a typeface is missing, fetch something, or run.
const REFUSED: [&str; 10] =
    ["script", "foreignObject", "image", "text", "style", "set", "animate", "animateMotion", "animateTransform", "a"];

/// How many times as wide as high, or as high as wide, a logo may be, so that it leaves room in the head of a page.
const LARGEST_PROPORTION: f64 = 8.0;

impl Review {
    /// The path of the logo in the content folder; nothing if the review has none.
    ///
    /// # Errors
    /// If it is not there or is no picture that can be printed everywhere.
    pub fn logo(&self) -> Result<Option<&str>, LogoFault> {
        let Some(logo) = self.about.as_ref().and_then(|about| about.look.logo.as_ref()) else { return Ok(None) };
        let fault = |message: String, help: &str| LogoFault { span: logo.span, message, help: help.to_owned() };
        let Some((file, source)) = self.sources.iter().find(|(_, source)| source.path == logo.value) else {
            return Err(fault(format!("there is no file `{}`", logo.value), &self.logos_there()));
        };
        if !source.path.ends_with(".svg") || !source.path.starts_with("look/") {
            let help = "put an SVG file into the folder `look` and name it so: `look/logo.svg`";
            return Err(fault(format!("`{}` is no SVG file in the folder `look`", logo.value), help));
        }
        check_picture(file, source).map(|()| Some(logo.value.as_str()))
    }

    fn logos_there(&self) -> String {
        let there = self.sources.files.iter().filter(|file| file.path.ends_with(".svg"));
        let there: Vec<String> = there.map(|file| format!("`{}`", file.path)).collect();
        if there.is_empty() { "put an SVG file there".to_owned() } else { format!("type {}", there.join(" or ")) }
    }
}

fn check_picture(file: FileId, source: &SourceFile) -> Result<(), LogoFault> {
    let fault = |start: usize, message: String, help: &str| LogoFault {
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
            _ => "save the logo as SVG again, in a program that draws",
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
    if let Some(message) = size_fault(root) {
        let help = "say its size in `<svg`, such as `viewBox=\"0 0 120 40\"`, and leave `width` and `height` out";
        return Err(fault(root.range().start, message, help));
    }
    if let Some(instruction) = tree.root().children().find(|node| node.is_pi()) {
        let message = "a logo cannot name a style sheet".to_owned();
        return Err(fault(instruction.range().start, message, "delete the line that begins with `<?xml-stylesheet`"));
    }
    match tree.descendants().find_map(|node| Some((node, refusal(node)?))) {
        None => Ok(()),
        Some((node, (message, help))) => Err(fault(node.range().start, message, help)),
    }
}

/// What is wrong with the size of a picture; `viewBox` holds its left and upper edge, its width and its height.
fn size_fault(root: Node<'_, '_>) -> Option<String> {
    let Some(view) = root.attribute("viewBox") else { return Some("the picture has no `viewBox`".to_owned()) };
    let numbers: Vec<f64> = view.split([' ', ',']).filter_map(|part| part.parse().ok()).collect();
    let [_, _, width, height] = numbers[..] else { return Some(format!("`viewBox=\"{view}\"` is no size")) };
    if width <= 0.0 || height <= 0.0 {
        return Some(format!("`viewBox=\"{view}\"` is no size"));
    }
    if width / height > LARGEST_PROPORTION || height / width > LARGEST_PROPORTION {
        return Some(format!("the picture is more than {LARGEST_PROPORTION} times as long as it is broad"));
    }
    let is_size = |text: &str| text.trim_end_matches(char::is_alphabetic).parse::<f64>().is_ok_and(|size| size > 0.0);
    let mut sizes = ["width", "height"].into_iter().filter_map(|name| Some((name, root.attribute(name)?)));
    let wrong = sizes.find(|(_, value)| !is_size(value.trim_end_matches('%')));
    wrong.map(|(name, value)| format!("`{name}=\"{value}\"` is no size"))
}

/// The words of the reader of XML, without the place, which the fault has.
fn reason(error: &roxmltree::Error) -> String {
    let words = error.to_string();
    words.split(" at ").next().unwrap_or(&words).to_owned()
}

/// Why an element cannot be in a logo, and what to do about it.
fn refusal(node: Node<'_, '_>) -> Option<(String, &'static str)> {
    let name = node.tag_name().name();
    if REFUSED.contains(&name) {
        let help = match name {
            "text" => "turn its words into outlines, so that they look the same without their typeface",
            "style" => "save it with plain attributes in place of a style sheet",
            _ => "leave it out; a logo is drawn from lines and areas alone",
        };
        return Some((format!("a logo cannot hold `<{name}>`"), help));
    }
    let outside = node.attributes().find(|attribute| {
        let leads_out = attribute.name() == "href" && !attribute.value().starts_with('#');
        leads_out || attribute.name().starts_with("on") || attribute.value().replace("url(#", "").contains("url(")
    })?;
    Some((format!("a logo cannot hold `{}=\"…\"` that leads out of it", outside.name()), "leave it out"))
}
