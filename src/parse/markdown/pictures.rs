//! Pictures: `![what it shows](../pictures/file.png "The caption")`, alone in a paragraph.

use std::ops::Range;

use super::super::link_path::join;
use super::{Reader, parse_inlines};
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
            file: join(&self.context.folder, address),
            path: String::new(),
            width: 0,
            height: 0,
            alternative: alternative.trim().to_owned(),
            caption: parse_inlines(title, self.context),
            credit: String::new(),
            span: self.context.place.find(address, place),
        };
        self.pictures.push((picture, range));
    }

    /// What a paragraph is: a picture, if it holds one and no words.
    pub(super) fn pictured(&mut self, text: Vec<Inline>) -> Option<Block> {
        let mut pictures = std::mem::take(&mut self.pictures);
        let is_empty = plain_text(&text).trim().is_empty();
        if is_empty && pictures.len() == 1 {
            return pictures.pop().map(|(picture, _)| Block::Picture(picture));
        }
        for (_, range) in pictures {
            self.unsupported(
                range,
                "a picture beside words",
                "let it stand alone, with an empty line before and behind it",
            );
        }
        (!text.is_empty()).then_some(Block::Paragraph { text })
    }
}
