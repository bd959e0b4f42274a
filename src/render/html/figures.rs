//! Writes what is looked at: drawings with their numbers, and pictures with their captions.

use super::attribute;
use super::links::relative;
use super::tree::Writer;
use crate::document::{Figure, Inline, Picture};
use crate::render::svg;
use crate::words::said;

impl Writer<'_> {
    /// A drawing in a region that scrolls sideways on narrow screens, its caption, and its numbers to be opened.
    pub(super) fn figure(&mut self, figure: &Figure) {
        let caption = format!("{}-caption", figure.id);
        let region =
            format!(" class=\"drawing\" role=\"region\" tabindex=\"0\"{}", attribute("aria-labelledby", &caption));
        self.element("figure", &attribute("id", &figure.id), |writer| {
            writer.element("div", &region, |writer| {
                writer.html.push_str(&svg::draw(&figure.drawing, &figure.alternative, writer.pen));
            });
            writer.element("figcaption", &attribute("id", &caption), |writer| writer.inlines(&figure.caption));
        });
        self.element("details", "", |writer| {
            let name = format!("{}-caption", figure.table.id);
            writer.element("summary", &attribute("id", &name), |writer| writer.inlines(&figure.table.caption));
            writer.table_body(&figure.table, &name, None);
        });
    }

    /// A picture with its caption and who made it. Its size is said, so that what stands below does not jump.
    pub(super) fn picture(&mut self, picture: &Picture) {
        if picture.path.is_empty() {
            return self.element("p", "", |writer| {
                writer.inline(&Inline::Missing { text: said!(writer.words, "missing-picture", file = &picture.file) })
            });
        }
        self.element("figure", &format!(" class=\"picture\"{}", attribute("id", &picture.id)), |writer| {
            let source = attribute("src", &relative(writer.path, &picture.path));
            let alternative = attribute("alt", &picture.alternative);
            let size = format!(" width=\"{}\" height=\"{}\" loading=\"lazy\"", picture.width, picture.height);
            writer.html.push_str(&format!("<img{source}{alternative}{size}>"));
            if picture.caption.is_empty() && picture.credit.is_empty() {
                return;
            }
            writer.element("figcaption", "", |writer| {
                writer.inlines(&picture.caption);
                if !picture.credit.is_empty() {
                    writer.html.push(' ');
                    writer.element("small", "", |writer| writer.text(&picture.credit));
                }
            });
        });
    }
}
