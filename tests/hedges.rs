//! Short words lose "may" first. What the first edition of the showcase hedged in its key messages and findings
//! (`hedges.csv`: the works that it cited, and how it hedged) is hedged in the same ways where the same works are cited now.

use std::collections::BTreeSet;
use std::fs;

use regex::Regex;
use serde_yaml::Value;

use crate::support::project;

/// Kinds of hedges, with words for them.
const HEDGES: [(&str, &str); 3] = [
    ("possibility", r"\b(may|might|can|could|should|would|not always|likely)\b"),
    (
        "tendency",
        r"\b(often|some|seems?|seemed|appear\w*|looked|partly|mostly|expected|meant to|was to|were to|hope\w*|wanted)\b",
    ),
    (
        "count",
        r"\b[Oo]ne\b|\b[Tt]wo\b|\b[Tt]hree\b|\b(four|five|six) (cases|pilots|sources|studies|examples|accounts|projects)\b|\ban example\b",
    ),
];

/// Key messages and findings, each with its explanation, of a briefing.
fn passages(briefing: &str) -> Vec<String> {
    let text = fs::read_to_string(project().join("content").join(briefing)).expect("a briefing");
    let front_matter = text.split("---\n").nth(1).expect("front matter");
    let fields: Value = serde_yaml::from_str(front_matter).expect("YAML");
    let items = |name: &str| fields[name].as_sequence().expect("a list").clone();
    let words =
        |item: &Value| [&item["text"], &item["explanation"]].map(|words| words.as_str().unwrap_or_default()).join(" ");
    items("key_messages").iter().chain(&items("findings")).map(words).collect()
}

fn hedges_of(passage: &str) -> BTreeSet<&'static str> {
    let citations = Regex::new(r"\[@[^\]]*\]").expect("a pattern");
    let words = citations.replace_all(passage, "");
    let is_used = |pattern: &str| Regex::new(pattern).expect("a pattern").is_match(&words);
    HEDGES.iter().filter(|(_, pattern)| is_used(pattern)).map(|(kind, _)| *kind).collect()
}

/// The lines of the table that no passage of today holds to; `change` is what is done to the passages first.
fn broken(change: impl Fn(String) -> String) -> Vec<String> {
    let table = fs::read_to_string(project().join("tests/hedges.csv")).expect("the table");
    let holds = |line: &&str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [briefing, works, hedges] = cells.as_slice() else { panic!("three cells: {line}") };
        let cites = |passage: &&String| works.split(' ').any(|work| passage.contains(&format!("@{work}")));
        let today: Vec<String> = passages(briefing).into_iter().map(&change).collect();
        let keeps = |passage: &String| hedges.split(' ').all(|hedge| hedges_of(passage).contains(hedge));
        today.iter().filter(cites).any(keeps)
    };
    table.lines().skip(1).filter(|line| !holds(line)).map(str::to_owned).collect()
}

#[test]
fn what_was_hedged_is_hedged_still() {
    assert_eq!(broken(|passage| passage), Vec::<String>::new());
}

#[test]
fn a_dropped_hedge_is_noticed() {
    for dropped in ["may", "could", "often", "One"] {
        let pattern = Regex::new(&format!(r"\b{dropped}\b")).expect("a pattern");
        assert!(!broken(|passage| pattern.replace_all(&passage, "").into_owned()).is_empty(), "{dropped}");
    }
}
