//! The report as commands to GitHub Actions, which shows them beside the changed lines.
//!
//! Source: GitHub Docs, Workflow commands for GitHub Actions: `%`, carriage return and line feed are escaped in messages,
//! and `:` and `,` in properties as well. GitHub shows ten of a step, so equal findings are one and the most important
//! come first.

use super::Look;
use super::equal_findings::{Finding, by_rule_in_words, folded};
use crate::diagnostic::{Diagnostics, Level, place};
use crate::source::{Sources, Span};

/// The most rows of a step summary, which may be a megabyte at the most.
const MOST_ROWS: usize = 200;

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    folded(diagnostics).iter().map(|finding| command(finding, sources)).collect()
}

/// The problems as a Markdown table for the summary of a step.
pub fn step_summary(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let all = folded(diagnostics);
    if all.is_empty() {
        return "### casebook check\n\nNo problem found.\n".to_owned();
    }
    let rows = all.iter().take(MOST_ROWS).map(|finding| {
        let first = finding.first;
        let cells = [place(sources, first.place.span), first.rule.to_owned(), message(finding, sources)];
        format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|").replace(['\n', '\r'], " ")).join(" | "))
    });
    let rows: String = rows.collect();
    let more = all.len().saturating_sub(MOST_ROWS);
    let more = if more > 0 { format!("\n… and {more} more.\n") } else { String::new() };
    format!(
        "### casebook check: {} problems\n\nBy rule: {}.\n\n| Place | Rule | Problem |\n| --- | --- | --- |\n{rows}{more}",
        diagnostics.iter().count(),
        by_rule_in_words(diagnostics)
    )
}

fn command(finding: &Finding<'_>, sources: &Sources) -> String {
    let diagnostic = finding.first;
    let span = diagnostic.place.span;
    let (start, end) = (sources.position(span), sources.position(Span { start: span.end, ..span }));
    let mut properties = vec![
        format!("file={}", property(&sources.display_path(span.file))),
        format!("line={}", start.line),
        format!("endLine={}", end.line),
    ];
    // GitHub takes columns only for a place on one line.
    if start.line == end.line {
        properties.extend([format!("col={}", start.column), format!("endColumn={}", end.column)]);
    }
    properties.push(format!("title={}", property(diagnostic.rule)));
    format!("::{} {}::{}\n", severity(diagnostic.level), properties.join(","), data(&message(finding, sources)))
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice | Level::Off => "notice",
    }
}

fn message(finding: &Finding<'_>, sources: &Sources) -> String {
    let help = finding.first.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    let others = finding.other_places(sources).map(|others| format!("; {others}")).unwrap_or_default();
    format!("{}{help}{others}", finding.first.message)
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
