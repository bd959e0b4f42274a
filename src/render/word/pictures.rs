//! Pictures of the content, with their alternative texts.

use docx_rs::{Paragraph, Pic, Run};

use super::setting::{Setting, child};
use super::styles;
use super::writer::{Around, Piece, Writer};
use crate::document::Picture;
use crate::words::said;

/// How many of the units that Word measures pictures in are in a twentieth of a point, and in a CSS pixel.
const EMU_IN_TWIP: u32 = 635;
const EMU_IN_PIXEL: u32 = 9_525;

/// The tallest picture, in twentieths of a point: half a page.
const TALLEST: u32 = 7_000;

impl<'d> Writer<'d> {
    /// A picture with its caption and who made it. One in a format that Word does not know is told in words.
    pub(super) fn picture(&mut self, picture: &'d Picture, around: Around) {
        self.anchor(&picture.id);
        if picture.path.is_empty() {
            let told = said!(self.material.words, "missing-picture", file = &picture.file);
            let line = self.run(&told, Setting::strong());
            return self.put_line("Warning", line, around);
        }
        if let Some(bytes) = self.known_picture(picture) {
            self.put_line("Normal", vec![self.drawn(picture, bytes)], around);
            self.alternatives.push(picture.alternative.clone());
            self.keep_with_next();
        }
        let mut line = self.line(&picture.caption);
        if !picture.credit.is_empty() {
            let space = if line.is_empty() { "" } else { " " };
            line.extend(self.run(&format!("{space}{}", picture.credit), Setting::default()));
        }
        if !line.is_empty() {
            self.put_line("Below", line, around);
        }
    }

    fn known_picture(&self, picture: &Picture) -> Option<Vec<u8>> {
        let file = self.material.templates.iter().find(|file| file.path == picture.file)?;
        let is_known = [b"\x89PNG".as_slice(), b"\xff\xd8\xff"].iter().any(|start| file.contents.starts_with(start));
        is_known.then(|| file.contents.clone())
    }

    fn drawn(&self, picture: &Picture, bytes: Vec<u8>) -> docx_rs::ParagraphChild {
        let (width, height) = (picture.width.max(1) as u32, picture.height.max(1) as u32);
        let widest = styles::text_width(self.material.site.look.paper) * EMU_IN_TWIP;
        let room = (widest, TALLEST * EMU_IN_TWIP);
        let (width, height) = fitted((width * EMU_IN_PIXEL, height * EMU_IN_PIXEL), room);
        let name = format!("rIdImage{}", self.alternatives.len() + 1);
        child(Run::new().add_image(Pic::new_with_dimensions(bytes, 1, 1).id(name).size(width, height)))
    }

    /// Keeps what was put last on the page of what comes next.
    fn keep_with_next(&mut self) {
        if let Some(Piece::Paragraph(last)) = self.pieces.last_mut() {
            **last = std::mem::take::<Paragraph>(last).keep_next(true);
        }
    }
}

/// A size that fits into a room, in the same proportions.
fn fitted((width, height): (u32, u32), (widest, tallest): (u32, u32)) -> (u32, u32) {
    let scale = (f64::from(widest) / f64::from(width)).min(f64::from(tallest) / f64::from(height)).min(1.0);
    ((f64::from(width) * scale) as u32, (f64::from(height) * scale) as u32)
}
