//! What `docx-rs` does not know of, put into the parts that it wrote: who and what the file is, its language, heads of tables,
//! alternative texts, the numbers inside notes, and the order of its links.
//!
//! All texts in the parts are escaped, so that no content can look like what is looked for here.

use docx_rs::XMLDocx;

use super::order::ordered;
use crate::render::escape_xml;

/// What is to be added.
pub(super) struct Additions<'a> {
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    pub(super) about: &'a str,
    pub(super) kind: &'a str,
    pub(super) language: &'a str,
    /// The date of the edition: `2026-11-23`.
    pub(super) date: &'a str,
    pub(super) styles: String,
    pub(super) typeface: &'a str,
    pub(super) is_rtl: bool,
    /// What to say of each table.
    pub(super) tables: &'a [String],
    /// The alternative text of each picture.
    pub(super) alternatives: &'a [String],
    /// The names of links, each with its address.
    pub(super) links: Vec<(String, String)>,
}

/// The parts of a file.
pub(super) struct Mended {
    /// Those that the library packs.
    pub(super) file: XMLDocx,
    /// Where the links in notes lead.
    pub(super) links_of_notes: String,
}

/// The parts with what is added to them.
pub(super) fn mended(mut file: XMLDocx, additions: &Additions<'_>) -> Mended {
    file.document = document(&text(&file.document), additions).into_bytes();
    file.footnotes = footnotes(&text(&file.footnotes)).into_bytes();
    for part in file.headers.iter_mut().chain(&mut file.footers) {
        *part = completed(&text(part)).into_bytes();
    }
    file.document_rels = relationships(&text(&file.document_rels), &file.media).into_bytes();
    file.numberings = completed(&text(&file.numberings)).into_bytes();
    file.styles = additions.styles.clone().into_bytes();
    file.settings = settings(additions).into_bytes();
    file.font_table = fonts(&text(&file.font_table), additions.typeface).into_bytes();
    file.doc_props.core = properties(additions).into_bytes();
    Mended { file, links_of_notes: links(&additions.links) }
}

fn text(part: &[u8]) -> String {
    String::from_utf8_lossy(part).into_owned()
}

/// A part in the order of the standard, and with the direction of its runs, for which a mark that no run has stood so far.
fn completed(part: &str) -> String {
    ordered(&part.replace("<w:specVanish />", "<w:rtl/>"))
}

fn document(part: &str, additions: &Additions<'_>) -> String {
    // The first row of each table.
    let part = part.replace("</w:tblGrid><w:tr><w:trPr />", "</w:tblGrid><w:tr><w:trPr></w:trPr>");
    let part = part.replace("</w:tblGrid><w:tr><w:trPr>", "</w:tblGrid><w:tr><w:trPr><w:tblHeader/>");
    let part = each(&part, "</w:tblPr>", |place| {
        format!("{}</w:tblPr>", additions.tables.get(place).map(String::as_str).unwrap_or_default())
    });
    let part = each(&part, "<wp:docPr id=\"1\" name=\"Figure\"", |place| {
        let alternative = additions.alternatives.get(place).map(|words| super::clean(words)).unwrap_or_default();
        let number = place + 1;
        format!("<wp:docPr id=\"{number}\" name=\"Picture {number}\" descr=\"{}\"", escape_xml(&alternative))
    });
    let part = if additions.is_rtl { part.replace("</w:sectPr>", "<w:bidi/></w:sectPr>") } else { part };
    completed(&part)
}

/// The text with each of what is looked for replaced by what `with` gives for its place among them.
fn each(text: &str, looked_for: &str, with: impl Fn(usize) -> String) -> String {
    let mut pieces = text.split(looked_for);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.enumerate().fold(first, |text, (place, piece)| text + &with(place) + piece)
}

/// Notes begin with their number; a line parts them from the text.
fn footnotes(part: &str) -> String {
    const NUMBER: &str = "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                          <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    let part = completed(part).replace("</w:pPr>", NUMBER);
    let separator = |id: i32, kind: &str, sign: &str| {
        format!(
            "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" \
             w:lineRule=\"auto\"/></w:pPr><w:r><w:{sign}/></w:r></w:p></w:footnote>"
        )
    };
    let separators =
        separator(-1, "separator", "separator") + &separator(0, "continuationSeparator", "continuationSeparator");
    match part.find("<w:footnote w:id") {
        Some(first) => format!("{}{separators}{}", &part[..first], &part[first..]),
        None => part,
    }
}

/// What the document leads to, in an order that is the same in every build: the library has it in that of a hash.
fn relationships(part: &str, media: &[(String, Vec<u8>)]) -> String {
    const BEGINS: &str = "<Relationship ";
    let body = part.trim_end_matches("</Relationships>");
    let mut pieces = body.split(BEGINS);
    let head = pieces.next().unwrap_or_default();
    let mut sorted: Vec<&str> = pieces.collect();
    sorted.sort_unstable();
    let all: String = sorted.into_iter().map(|piece| format!("{BEGINS}{piece}")).collect();
    let jpegs = media.iter().filter(|(_, bytes)| is_jpeg(bytes));
    let all = jpegs
        .fold(all, |all, (name, _)| all.replace(&format!("\"media/{name}.png\""), &format!("\"media/{name}.jpeg\"")));
    format!("{head}{all}</Relationships>")
}

/// Whether a picture is no PNG, which the library takes all for.
pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xd8\xff")
}

fn links(links: &[(String, String)]) -> String {
    let link = |(name, address): &(String, String)| {
        format!(
            "<Relationship Id=\"{name}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" \
             Target=\"{address}\" TargetMode=\"External\"/>"
        )
    };
    let links: String = links.iter().map(link).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
    )
}

fn settings(additions: &Additions<'_>) -> String {
    let language = escape_xml(additions.language);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:settings \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"567\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
         w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{language}\" w:bidi=\"{language}\"/></w:settings>"
    )
}

/// A computer without the typeface takes one that it has.
fn fonts(part: &str, typeface: &str) -> String {
    let name = escape_xml(typeface);
    if part.contains(&format!("w:name=\"{name}\"")) {
        return part.to_owned();
    }
    let font = format!(
        "<w:font w:name=\"{name}\"><w:altName w:val=\"Arial\"/><w:charset w:val=\"00\"/><w:family w:val=\"auto\"/>\
         <w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    );
    part.replace("</w:fonts>", &font)
}

fn properties(additions: &Additions<'_>) -> String {
    let element = |name: &str, words: &str| format!("<{name}>{}</{name}>", escape_xml(&super::clean(words)));
    let date =
        |name: &str| format!("<{name} xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</{name}>", escape_xml(additions.date));
    let all = [
        element("dc:title", additions.title),
        element("dc:subject", additions.about),
        element("dc:creator", additions.author),
        element("dc:language", additions.language),
        element("cp:category", additions.kind),
        element("cp:lastModifiedBy", additions.author),
        date("dcterms:created"),
        date("dcterms:modified"),
    ];
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}</cp:coreProperties>",
        all.concat()
    )
}
