//! Which characters the typeface has.

use std::collections::BTreeSet;

use ttf_parser::Face;

use super::TemplateFile;

/// The characters that every face of the typeface has: the regular one, the bold one and so on. Empty if there is none.
pub fn typeface_characters(templates: &[TemplateFile]) -> BTreeSet<char> {
    let faces = templates.iter().filter(|file| file.path.ends_with(".otf") || file.path.ends_with(".ttf"));
    let sets = faces.filter_map(|file| Face::parse(&file.contents, 0).ok()).map(|face| characters(&face));
    sets.reduce(|all, of_face| all.intersection(&of_face).copied().collect()).unwrap_or_default()
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
