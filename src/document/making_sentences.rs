//! The sentences about what sort of review it is and how it was made; each is tried in `tests/sentences.md`.

/// What sort of review it is, and what that means.
pub fn kind_of_review(kind: &str, is_rapid: bool) -> String {
    let what = match kind {
        "effects" => "A review of effects: it asks what works, and how much",
        "qualitative" => "A qualitative review: it asks how people see and live something",
        "mixed" => "A mixed-methods review: it brings measures and accounts together",
        "map" => "A map of evidence: it shows what has been studied, and where nothing has",
        "scoping" => "A scoping review: it asks how far a field reaches, and what it consists of",
        "realist" => "A realist review: it asks what works for whom, where and why",
        "narrative" => "A narrative review: it reads and interprets what was published, and adds up no results",
        other => other,
    };
    let rapid = if is_rapid { ". It was made fast, with shortcuts" } else { "" };
    format!("{what}{rapid}.")
}

/// What readers must not take a review of this kind for, where the review itself says nothing.
pub fn caution_of_kind(kind: &str) -> String {
    let words = match kind {
        "qualitative" => "This is not evidence of effect. It tells how people saw and lived something.",
        "map" | "scoping" => {
            "This is not evidence of effect. It shows what has been studied, not what was found to work."
        }
        "realist" => "This does not measure how much works. It explains how something may work, for whom and where.",
        "narrative" => "This is not evidence of effect. It tells what was reported.",
        _ => "",
    };
    words.to_owned()
}

/// A place that was searched, and until when.
pub fn searched(place: &str, until: Option<&str>) -> String {
    match until {
        Some(until) => format!("{place}, until {until}"),
        None => format!("{place}; until when is not said"),
    }
}
