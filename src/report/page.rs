//! The page of the site that says what was checked and what was found.

use super::equal_findings::{Finding, folded};
use crate::check::{Allowed, Judgement};
use crate::diagnostic::{Level, place};
use crate::document::{Block, Document, Inline, Kind, Table};
use crate::source::Sources;

/// The report page: every problem, the gravest first, what is allowed and why, and every rule.
pub fn document(judgement: &Judgement, sources: &Sources) -> Document {
    let found = judgement.diagnostics.iter().count();
    let rules = judgement.levels.iter().filter(|(_, level)| *level != Level::Off).count();
    let standfirst = checked(found, sources.files.len(), judgement.allowed.len(), rules);
    Document {
        kind: Kind::Report,
        path: "report/check".to_owned(),
        origin: "review.yaml".to_owned(),
        title: "What was checked".to_owned(),
        language: None,
        standfirst: text(&standfirst),
        facts: Vec::new(),
        accent: None,
        downloads: Vec::new(),
        blocks: blocks(judgement, sources),
        draft: judgement.diagnostics.has_errors(),
        site_only_from: None,
        endnotes: false,
        part: None,
    }
}

/// What was found in how many files. The report speaks to editors, in English.
fn checked(problems: usize, files: usize, allowed: usize, rules: usize) -> String {
    let count = |number: usize, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    let [problems, files, rules] = [count(problems, "problem"), count(files, "file"), count(rules, "rule")];
    format!("{problems} in {files}, {allowed} allowed with a reason, {rules} checked.")
}

fn blocks(judgement: &Judgement, sources: &Sources) -> Vec<Block> {
    let found: Vec<_> = folded(&judgement.diagnostics).iter().map(|finding| problem(finding, sources)).collect();
    let allowed: Vec<_> = judgement.allowed.iter().map(|allowed| allowance(allowed, sources)).collect();
    let or_nothing = |id, caption, columns, rows: Vec<_>| match rows.is_empty() {
        true => Block::Paragraph { text: text("Nothing.") },
        false => Block::Table(table(id, caption, columns, rows)),
    };
    vec![
        heading("found", "What was found"),
        or_nothing("problems", "Problems, the gravest first", ["Place", "Rule", "Problem", "What to type"], found),
        heading("allowed", "What is allowed, and why"),
        or_nothing("allowances", "Allowed places", ["Place", "Rule", "Problem", "Reason"], allowed),
        heading("rules", "The rules"),
        Block::Table(rules(judgement)),
    ]
}

fn problem(finding: &Finding<'_>, sources: &Sources) -> Vec<Vec<Inline>> {
    let first = finding.first;
    let others = finding.other_places(sources).map(|others| format!(" ({others})")).unwrap_or_default();
    let help = first.help.as_deref().unwrap_or_default();
    let message = format!("{}{others}", first.message);
    vec![code(&place(sources, first.place.span)), code(first.rule), text(&message), text(help)]
}

fn allowance(allowed: &Allowed, sources: &Sources) -> Vec<Vec<Inline>> {
    let Allowed { diagnostic, reason } = allowed;
    let place = code(&place(sources, diagnostic.place.span));
    vec![place, code(diagnostic.rule), text(&diagnostic.message), text(reason)]
}

fn rules(judgement: &Judgement) -> Table {
    let rows = judgement.levels.iter().map(|(rule, level)| {
        let found = judgement.diagnostics.iter().filter(|diagnostic| diagnostic.rule == rule.name).count();
        let found = if *level == Level::Off { "not looked for".to_owned() } else { found.to_string() };
        vec![code(rule.name), text(level.word()), text(rule.summary), text(&found)]
    });
    table(
        "rule-list",
        "The rules and how often each was broken",
        ["Rule", "Level", "What it finds", "Found"],
        rows.collect(),
    )
}

fn table(id: &str, caption: &str, columns: [&str; 4], rows: Vec<Vec<Vec<Inline>>>) -> Table {
    Table {
        id: id.to_owned(),
        caption: text(caption),
        columns: columns.map(text).to_vec(),
        widths: if id == "rule-list" { vec![3, 1, 4, 1] } else { vec![5, 4, 5, 5] },
        rows,
        row_headers: true,
        wide: false,
        ..Table::default()
    }
}

fn heading(id: &str, words: &str) -> Block {
    Block::Heading { level: 2, id: id.to_owned(), text: text(words) }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

fn code(words: &str) -> Vec<Inline> {
    vec![Inline::Code { text: words.to_owned() }]
}
