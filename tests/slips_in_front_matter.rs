//! Slips in front matter, planted in a real case: each gives one message, on a line that the slip changed.

use std::fmt::Write;

use crate::planted::{Files, judged, showcase};
use crate::support::{assert_expected, project};

const CASE: &str = "cases/taff-housing-cardiff.md";

/// A slip: the lines before and after, each with its end.
struct Slip {
    old: String,
    new: String,
}

#[test]
fn each_slip_gives_one_message_where_the_editor_must_type() {
    let page = project().join("tests/slips_in_front_matter.md");
    let text = std::fs::read_to_string(&page).expect("the page");
    let showcase = showcase();
    let (mut written, mut wrong) = (String::new(), Vec::new());
    for (number, part) in text.split("\n## ").enumerate() {
        if number == 0 {
            written.push_str(part);
            continue;
        }
        let (name, _) = part.split_once('\n').expect("a name");
        let slip = read(part);
        let report = report(&showcase, &slip);
        if let Some(problem) = problem(&showcase, &slip, &report) {
            wrong.push(format!("{name}: {problem}\n{}", report.join("\n")));
        }
        let head = part.split("```report\n").next().expect("a report");
        write!(written, "\n## {head}```report\n{}\n```\n", report.join("\n")).expect("a string");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(text.matches("\n## ").count() >= 40);
    assert_expected(&written, &page);
}

fn read(part: &str) -> Slip {
    let edit = part.split("```edit\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an edit");
    let side = |sign: char| edit.split_inclusive('\n').filter_map(|line| line.strip_prefix(sign)).collect();
    Slip { old: side('-'), new: side('+') }
}

/// What is told: `4:8: message (what to type)`.
fn report(showcase: &Files, slip: &Slip) -> Vec<String> {
    let mut files = showcase.clone();
    let case = files.get_mut(CASE).expect("the case");
    assert!(case.contains(&slip.old), "{}", slip.old);
    *case = case.replacen(&slip.old, &slip.new, 1);
    let text = case.clone();
    let judgement = judged(&files);
    let lines = judgement.diagnostics.iter().map(|diagnostic| {
        let before = &text[..diagnostic.place.span.start];
        let (line, start) = (before.matches('\n').count() + 1, before.rfind('\n').map_or(0, |newline| newline + 1));
        let help = diagnostic.help.clone().unwrap_or_default();
        format!("{line}:{}: {} ({help})", before[start..].chars().count() + 1, diagnostic.message)
    });
    lines.collect()
}

/// Why a report is not right: not one message, not in a line that was changed, or in the parser's words.
fn problem(showcase: &Files, slip: &Slip, report: &[String]) -> Option<String> {
    let [only] = report else { return Some(format!("{} messages", report.len())) };
    let at = showcase[CASE].find(&slip.old).expect("the old lines");
    let first = showcase[CASE][..at].matches('\n').count() + 1;
    let line: usize = only.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
    let is_there = (first..first + slip.new.matches('\n').count()).contains(&line);
    if !is_there {
        return Some(format!("the slip is in line {first}"));
    }
    only.contains("cannot be read from here on").then(|| "in the words of the parser".to_owned())
}
