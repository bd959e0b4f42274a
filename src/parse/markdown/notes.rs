//! Footnotes: `[^1]` in the text, and `[^1]: words` on a line of its own, before or behind it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{PlacedBlock, Reader};
use crate::document::{Block, Inline, change_inlines, change_lines};

/// The notes of a text, by what they are called.
#[derive(Default)]
pub(super) struct Notes {
    /// Their words, with the bytes where they stand.
    defined: BTreeMap<String, (Vec<Inline>, Range<usize>)>,
    /// Where they are called.
    called: Vec<(String, Range<usize>)>,
}

impl Reader<'_, '_> {
    /// A call of a note, whose words may stand behind it.
    pub(super) fn call_note(&mut self, label: &str, range: Range<usize>) -> Inline {
        self.notes.called.push((label.to_owned(), range));
        Inline::Note { label: label.to_owned(), text: Vec::new() }
    }

    /// Reads a line that is printed more than once or apart from the text, and so cannot call a note.
    pub(super) fn line_without_notes(&mut self) -> Vec<Inline> {
        let calls = self.notes.called.len();
        let line = self.inlines_to_end();
        let called: Vec<Range<usize>> = self.notes.called[calls..].iter().map(|(_, call)| call.clone()).collect();
        for call in called {
            let what = "a footnote in a heading, a term or the head of a table";
            self.unsupported(call, what, "call it from a sentence of the text");
        }
        self.refuse_pictures();
        line
    }

    /// Reads the words of a note: its paragraphs, one after another.
    pub(super) fn define_note(&mut self, label: &str, range: Range<usize>) {
        let mut words = Vec::new();
        let calls = self.notes.called.len();
        // Its lines are none of the block that it may stand in.
        let lines = std::mem::take(&mut self.lines);
        let blocks = self.blocks();
        self.lines = lines;
        for block in blocks {
            let Block::Paragraph { text } = block else {
                self.unsupported(range.clone(), "a list, table or quotation in a footnote", "use paragraphs alone");
                continue;
            };
            words.extend((!words.is_empty()).then_some(Inline::Break));
            words.extend(text);
        }
        for (_, call) in self.notes.called.split_off(calls) {
            self.unsupported(call, "a footnote in a footnote", "say it in the note itself");
        }
        if words.is_empty() {
            let help = format!("type them behind the colon: `[^{label}]: words`");
            self.unsupported(range.clone(), "a footnote without its words", &help);
        }
        if self.notes.defined.contains_key(label) {
            let help = format!("call it by another name than `[^{label}]`, which another footnote has");
            return self.unsupported(range, "a second footnote of one name", &help);
        }
        self.notes.defined.insert(label.to_owned(), (words, range));
    }

    /// Puts the words of each note where it is called, and tells of those that nothing calls.
    pub(super) fn give_notes(&mut self, blocks: &mut [PlacedBlock]) {
        let Notes { mut defined, called } = std::mem::take(&mut self.notes);
        for PlacedBlock { block, .. } in blocks {
            change_lines(std::slice::from_mut(block), &mut |line| {
                change_inlines(line, &mut |inline| {
                    if let Inline::Note { label, text } = inline
                        && let Some((words, _)) = defined.get(label)
                    {
                        text.clone_from(words);
                    }
                });
            });
        }
        defined.retain(|label, _| called.iter().all(|(other, _)| other != label));
        for (label, (_, range)) in defined {
            let help = format!("type `[^{label}]` where it belongs, or remove it");
            self.unsupported(range, "a footnote that nothing calls", &help);
        }
    }
}
