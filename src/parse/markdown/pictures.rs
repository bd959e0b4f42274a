//! Pictures: `![what it shows](../pictures/file.png "The caption")`, alone in a paragraph.

use std::ops::Range;

use super::super::link_path::join;
use super::{Context, Reader, parse_inlines};
use crate::document::{Block, Inline, Picture, plain_text};

impl Reader<'_, '_> {
    /// Reads a picture, which is printed if its paragraph holds nothing else.
    pub(super) fn note_picture(&mut self, address: &str, title: &str, range: Range<usize>) {
        let alternative = plain_text(&self.inlines_to_end());
        if address.contains("://") {
            let instead = "save it in the folder `pictures` of the content, and type its path";
            return self.unsupported(range, "a picture from another place", instead);
        }
        let typed = &self.text[range.clone()];
        let place = typed.find(address).map_or(0, |at| range.start + at);
        let picture = Picture {
            id: String::new(),
            file: join(&self.context.folder, &address.replace("%20", " ")),
            path: String::new(),
            width: 0,
            height: 0,
            alternative: alternative.trim().to_owned(),
            caption: self.caption(title, range.start),
            credit: String::new(),
            span: self.context.place.find(address, place),
        };
        self.pictures.push((picture, range));
    }

    /// What a paragraph is: a picture, if it holds one and no words.
    pub(super) fn pictured(&mut self, text: Vec<Inline>) -> Option<Block> {
        let is_empty = plain_text(&text).trim().is_empty();
        if is_empty && self.pictures.len() == 1 {
            return self.pictures.pop().map(|(picture, _)| Block::Picture(picture));
        }
        self.refuse_pictures();
        Some(Block::Paragraph { text })
    }

    /// Notes the pictures of a line that is none itself.
    pub(super) fn refuse_pictures(&mut self) {
        for (_, range) in std::mem::take(&mut self.pictures) {
            self.unsupported(
                range,
                "a picture beside words",
                "let it stand alone, with an empty line before and behind it",
            );
        }
    }

    /// The words of a caption, which may have marks and citations.
    fn caption(&mut self, title: &str, start: usize) -> Vec<Inline> {
        if title.trim().is_empty() {
            return Vec::new();
        }
        // A caption in which a sign is typed behind `\` stands nowhere as it is; its place is that of the picture.
        let at = self.text[start..].find(title).map_or(start, |at| start + at);
        let (place, folder) = (self.context.place.behind(at), self.context.folder.clone());
        parse_inlines(title, &mut Context { place, folder, faults: self.context.faults })
    }
}
