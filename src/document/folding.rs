//! Text without case and accents, for what compares, sorts or makes addresses of words.

/// The text in lower-case ASCII: `Łódź` gives `lodz`.
pub fn fold(text: &str) -> String {
    deunicode::deunicode(text).to_lowercase()
}
