//! The styles of a Word file: those of `templates/word/styles.xml`, with what the review chooses.

use std::collections::BTreeSet;

use docx_rs::PageMargin;

use super::{Form, Material};
use crate::document::{Colour, Look, Paper};
use crate::load::built_in;
use crate::render::escape_xml;

/// What stands back.
pub(super) const QUIET: &str = "4B5660";
/// What must be noticed.
pub(super) const ALARM: &str = "9B1C1C";
/// The background of a box without a colour of its own.
pub(super) const WASH: &str = "F2F4F5";
/// Lines between rows.
pub(super) const HAIRLINE: &str = "BCC4CA";
/// The style of links.
pub(super) const LINK: &str = "Hyperlink";

/// What every computer has, and most forms of words are set in; it has Arabic letters too.
const TYPEFACE: &str = "Arial";

/// The margins at the sides, in twentieths of a point.
const SIDE: u32 = 1247;

/// The styles as XML.
pub(super) fn styles(material: Material<'_>, form: Form, colour: &str, languages: &BTreeSet<&str>) -> String {
    let site = material.site;
    let is_rtl = is_rtl(material);
    let languages: String = languages.iter().map(|language| style_of_language(language)).collect();
    // In half points. What is handed out should be one page.
    let size = if form == Form::Handout { "20" } else { "22" };
    let values = [
        ("{size}", size.to_owned()),
        ("{typeface}", escape_xml(typeface(&site.look))),
        ("{language}", escape_xml(&site.language)),
        ("{colour}", colour.to_owned()),
        ("{right}", text_width(site.look.paper).to_string()),
        ("{bidi}", if is_rtl { "<w:bidi/>".to_owned() } else { String::new() }),
        ("{languages}", languages),
    ];
    values.into_iter().fold(template(material), |styles, (name, value)| styles.replace(name, &value))
}

/// The project's own file, or else that of the program.
fn template(material: Material<'_>) -> String {
    const PATH: &str = "word/styles.xml";
    let own = material.templates.iter().find(|file| file.path == PATH).map(|file| file.contents.as_slice());
    let own = own.and_then(|contents| std::str::from_utf8(contents).ok());
    let ours = || built_in(PATH).and_then(|contents| std::str::from_utf8(contents).ok());
    own.or_else(ours).unwrap_or_default().to_owned()
}

/// Whether lines begin on the right.
pub(super) fn is_rtl(material: Material<'_>) -> bool {
    material.words.say("direction") == "rtl"
}

/// A typeface that the review brings, or one that computers have: that of the program is on none but by chance.
pub(super) fn typeface(look: &Look) -> &str {
    let own = look.typefaces.first().filter(|name| look.faces.iter().any(|face| face.family == **name));
    own.map_or(TYPEFACE, String::as_str)
}

/// The style of words in another language.
pub(super) fn of_language(language: &str) -> String {
    format!("Language-{}", language.replace(|c: char| !c.is_ascii_alphanumeric(), "-"))
}

fn style_of_language(language: &str) -> String {
    let (id, tag) = (of_language(language), escape_xml(language));
    format!(
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>\
         <w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" \
         w:bidi=\"{tag}\"/></w:rPr></w:style>\n"
    )
}

/// A colour as Word writes it.
pub(super) fn hex(colour: Colour) -> String {
    colour.to_string().trim_start_matches('#').to_uppercase()
}

/// Width and height of the paper, in twentieths of a point.
pub(super) fn paper_size(paper: Paper) -> (u32, u32) {
    match paper {
        Paper::A4 => (11_906, 16_838),
        Paper::Letter => (12_240, 15_840),
    }
}

/// The width of the text.
pub(super) fn text_width(paper: Paper) -> u32 {
    paper_size(paper).0 - 2 * SIDE
}

/// The margins of every page.
pub(super) fn margins() -> PageMargin {
    let side = SIDE as i32;
    PageMargin { top: 1247, bottom: 1191, left: side, right: side, header: 624, footer: 510, gutter: 0 }
}
