//! Typefaces: which there are, and which characters they have.

use std::collections::BTreeSet;

use ttf_parser::{Face, name_id};

use super::TemplateFile;
use crate::source::Sources;

/// One file of a typeface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FontFile {
    /// Its path among the templates, or that of [`shown_files`].
    pub path: String,
    /// The name of the typeface: `Source Sans 3`.
    pub family: String,
    /// From 100 (thin) to 900 (black).
    pub weight: u16,
    /// Whether it is italic.
    pub italic: bool,
}

/// The files of the content's folders `look` and `pictures`, as files beside the templates.
pub fn shown_files(sources: &Sources) -> Vec<TemplateFile> {
    let is_shown = |path: &str| path.starts_with("look/") || path.starts_with("pictures/");
    let files = sources.iter().map(|(_, file)| file).filter(|file| is_shown(&file.path));
    files.map(|file| TemplateFile { path: file.path.clone(), contents: file.contents().to_vec() }).collect()
}

/// The files of typefaces that can be read.
pub fn fonts(files: &[TemplateFile]) -> Vec<FontFile> {
    font_files(files).filter_map(|file| describe(file, &Face::parse(&file.contents, 0).ok()?)).collect()
}

/// The characters that one or another of the typefaces has. Empty if the first is not there, so that nobody knows.
pub fn printable_characters(files: &[TemplateFile], families: &[&str]) -> BTreeSet<char> {
    let sets: Vec<BTreeSet<char>> = families.iter().map(|family| characters_of(files, family)).collect();
    let is_known = sets.first().is_some_and(|first| !first.is_empty());
    if is_known { sets.into_iter().flatten().collect() } else { BTreeSet::new() }
}

/// The characters that every file of a typeface has: the regular one, the bold one and so on.
fn characters_of(files: &[TemplateFile], family: &str) -> BTreeSet<char> {
    let faces = font_files(files).filter_map(|file| Some((file, Face::parse(&file.contents, 0).ok()?)));
    let faces = faces.filter(|(file, face)| describe(file, face).is_some_and(|font| font.family == family));
    let sets = faces.map(|(_, face)| characters(&face));
    sets.reduce(|all, of_face| all.intersection(&of_face).copied().collect()).unwrap_or_default()
}

fn font_files(files: &[TemplateFile]) -> impl Iterator<Item = &TemplateFile> {
    files.iter().filter(|file| file.path.ends_with(".otf") || file.path.ends_with(".ttf"))
}

fn describe(file: &TemplateFile, face: &Face<'_>) -> Option<FontFile> {
    let named =
        |id: u16| face.names().into_iter().filter(move |name| name.name_id == id).find_map(|name| name.to_string());
    // The family of all weights, where a file tells it from that of its own weight (OpenType, table `name`).
    let family = named(name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(name_id::FAMILY))?;
    Some(FontFile { path: file.path.clone(), family, weight: face.weight().to_number(), italic: face.is_italic() })
}

fn characters(face: &Face<'_>) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables).filter(|table| table.is_unicode()) {
        table.codepoints(|code| {
            characters
                .extend(char::from_u32(code).filter(|_| table.glyph_index(code).is_some_and(|glyph| glyph.0 > 0)));
        });
    }
    characters
}
