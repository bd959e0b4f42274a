//! Where each character of a text begins: `saphyr` counts characters, and all else counts bytes.

/// The byte at which each character of a text begins.
pub(super) struct CharacterOffsets {
    bytes: Vec<usize>,
    length: usize,
}

impl CharacterOffsets {
    /// The places of all characters of a text.
    pub(super) fn new(text: &str) -> Self {
        Self { bytes: text.char_indices().map(|(byte, _)| byte).collect(), length: text.len() }
    }

    /// The byte at which a character begins.
    pub(super) fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(self.length)
    }
}
