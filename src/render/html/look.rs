//! The look of a review as rules of a style sheet, which follow those of `site.css`.

use crate::document::{Colour, Face, Look, Paper, Shade};

/// Writes the colours for light and dark, the typeface if it is not the program's own, and the size of paper.
pub(super) fn style(look: &Look) -> String {
    let light = colours(look, Colour::on_paper);
    let dark = colours(look, Colour::in_the_dark);
    let faces: String = look.faces.iter().map(font_face).collect();
    let face = if look.faces.is_empty() { String::new() } else { typefaces(look) };
    let paper = match look.paper {
        Paper::A4 => "A4",
        Paper::Letter => "letter",
    };
    format!(
        "\n/* The look of this review. */\n{faces}{face}{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n\
         @page {{ size: {paper}; margin: 20mm; }}\n"
    )
}

/// The names of the typefaces; for those that came with the program, the pages have files under names of their own.
fn typefaces(look: &Look) -> String {
    let came_along = |name: &String| look.faces.iter().any(|face| face.family == *name);
    let names = look.typefaces.iter().map(|name| match came_along(name) {
        true => format!("\"{}\"", quoted(name)),
        false => format!("\"Casebook Sans\", \"{}\"", quoted(name)),
    });
    format!(":root {{ --face: {}; }}\n", names.collect::<Vec<_>>().join(", "))
}

fn colours(look: &Look, shade: fn(Colour) -> Shade) -> String {
    let house = shade(look.colour);
    let mut rules = format!(":root {{ --link: {}; {} }}\n", house.colour, properties(house));
    for (facet, themes) in look.themes.iter().enumerate() {
        for (theme, colour) in themes.iter().enumerate() {
            rules.push_str(&format!(".accent-{facet}-{theme} {{ {} }}\n", properties(shade(*colour))));
        }
    }
    rules
}

fn properties(shade: Shade) -> String {
    format!("--accent: {}; --tint: {};", shade.colour, shade.tint)
}

fn font_face(face: &Face) -> String {
    let style = if face.italic { "italic" } else { "normal" };
    format!(
        "@font-face {{ font-family: \"{}\"; font-weight: {}; font-style: {style}; font-display: swap; src: url(\"{}\"); }}\n",
        quoted(&face.family),
        face.weight,
        quoted(&face.path),
    )
}

/// Text inside the quotation marks of a style sheet (CSS Syntax Module, §4.3.7: an escape is a number and a space).
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/');
    text.chars().map(|c| if is_plain(c) { c.to_string() } else { format!("\\{:x} ", u32::from(c)) }).collect()
}
