//! The sentences about what sort of review it is and how it was made; each is tried in `tests/sentences.md`.

use super::{Words, said};

/// What sort of review it is, and what that means.
pub fn kind_of_review(words: &Words, kind: &str, is_rapid: bool) -> String {
    let what = said!(words, "kind-of-review", kind = kind);
    said!(words, if is_rapid { "made-fast" } else { "made-in-full" }, kind = what)
}

/// What readers must not take a review of this kind for, where the review itself says nothing; nothing if its kind needs no
/// caution.
pub fn caution_of_kind(words: &Words, kind: &str) -> String {
    let has_none = matches!(kind, "effects" | "mixed");
    if has_none { String::new() } else { said!(words, "caution-of-kind", kind = kind) }
}

/// A place that was searched, and until when.
pub fn searched(words: &Words, place: &str, until: Option<&str>) -> String {
    match until {
        Some(until) => said!(words, "searched-until", place = place, until = until),
        None => said!(words, "searched", place = place),
    }
}
