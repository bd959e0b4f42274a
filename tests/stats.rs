//! `casebook stats` says how long briefings are and how easily they read; those of the showcase read easily.

use serde_json::Value;

use crate::support::{casebook, project, stdout};

fn stats() -> Value {
    let output = casebook(&project(), &["stats", "--format", "json"]);
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

/// Key messages and findings are read first, so that they must read as easily as the rest. The formula is Flesch's.
#[test]
fn the_briefings_of_the_showcase_read_easily() {
    let stats = stats();
    let briefings = stats["briefings"].as_array().expect("briefings");
    assert_eq!(briefings.len(), 7);
    for briefing in briefings {
        let name = &briefing["briefing"];
        let number = |counted: &Value, what: &str| counted[what].as_f64().expect("a number");
        assert!(number(&briefing["all"], "reading_ease") >= 60.0, "{name}: {}", briefing["all"]);
        let parts = briefing["parts"].as_array().expect("parts");
        let read_first: Vec<&Value> =
            parts.iter().filter(|part| part["part"] == "Key messages" || part["part"] == "Findings").collect();
        assert_eq!(read_first.len(), 2, "{name}");
        for part in read_first {
            let counted = &part["counted"];
            assert!(number(counted, "reading_ease") >= 55.0, "{name}: {part}");
            assert!(number(counted, "words") / number(counted, "sentences") < 20.0, "{name}: {part}");
        }
    }
}

#[test]
fn the_table_names_every_part_with_its_figures() {
    let table = stdout(&casebook(&project(), &["stats"]));
    let line = table.lines().find(|line| line.trim_start().starts_with("Key messages")).expect("a line");
    assert!(line.contains(" words ") && line.contains(" a sentence ") && line.contains("reading ease "), "{line}");
    assert!(table.lines().all(|line| line.chars().count() <= 100), "{table}");
}
