//! The report for people: the lines with the problem marked, other places that matter, and what to type.

use annotate_snippets::{AnnotationKind, Group, Level as Severity, Renderer, Snippet};

use super::Look;
use super::equal_findings::{Finding, by_rule, by_rule_in_words, folded};
use crate::diagnostic::{Diagnostic, Diagnostics, Label, Level};
use crate::source::Sources;

/// Findings drawn in full; the count is always of all.
const MOST_DRAWN: usize = 40;

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, look: Look) -> String {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() }.term_width(look.columns);
    let mut report = String::new();
    let findings = folded(diagnostics);
    for finding in findings.iter().take(MOST_DRAWN) {
        let others = finding.other_places(sources);
        report.push_str(&renderer.render(&groups(finding, others.as_deref(), sources)));
        report.push_str("\n\n");
    }
    let hidden = findings.len().saturating_sub(MOST_DRAWN);
    if hidden > 0 {
        report.push_str(&format!("… and {hidden} more; `casebook check --format short` prints a line for each\n\n"));
    }
    report.push_str(&summary(diagnostics));
    report
}

fn groups<'d>(finding: &Finding<'d>, others: Option<&'d str>, sources: &'d Sources) -> Vec<Group<'d>> {
    let diagnostic = finding.first;
    let severity = match diagnostic.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Advice | Level::Off => Severity::NOTE,
    };
    let mut group =
        severity.primary_title(diagnostic.message.as_str()).id(diagnostic.rule).element(snippet(diagnostic, sources));
    for label in diagnostic.related.iter().filter(|label| label.span.file != diagnostic.place.span.file) {
        group = group.element(other_file(label, sources));
    }
    if let Some(others) = others {
        group = group.element(Severity::NOTE.message(others));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Severity::HELP.message(help.as_str()));
    }
    vec![group]
}

fn snippet<'d>(diagnostic: &'d Diagnostic, sources: &'d Sources) -> Snippet<'d, annotate_snippets::Annotation<'d>> {
    let file = diagnostic.place.span.file;
    let own = diagnostic.related.iter().filter(|label| label.span.file == file);
    let others = own.map(|label| annotation(AnnotationKind::Context, label));
    Snippet::source(sources.file(file).text.as_str())
        .path(sources.display_path(file))
        .annotation(annotation(AnnotationKind::Primary, &diagnostic.place))
        .annotations(others)
}

fn other_file<'d>(label: &'d Label, sources: &'d Sources) -> Snippet<'d, annotate_snippets::Annotation<'d>> {
    Snippet::source(sources.file(label.span.file).text.as_str())
        .path(sources.display_path(label.span.file))
        .annotation(annotation(AnnotationKind::Context, label))
}

fn annotation(kind: AnnotationKind, label: &Label) -> annotate_snippets::Annotation<'_> {
    let words = (!label.text.is_empty()).then_some(label.text.as_str());
    kind.span(label.span.start..label.span.end).label(words)
}

/// The last lines: how many problems of which rules, and in how many files.
fn summary(diagnostics: &Diagnostics) -> String {
    let errors = diagnostics.count(Level::Error);
    let warnings = diagnostics.count(Level::Warning);
    let advice = diagnostics.count(Level::Advice);
    if errors + warnings + advice == 0 {
        return "no problem found\n".to_owned();
    }
    let advice = if advice > 0 { format!(", {advice} to consider") } else { String::new() };
    let counted = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    let files = counted(diagnostics.file_count(), "file");
    let rules = match by_rule(diagnostics).len() {
        0 | 1 => String::new(),
        _ => format!("by rule: {}\n", by_rule_in_words(diagnostics)),
    };
    format!(
        "{rules}{}, {}{advice} in {files}; `casebook explain <rule>` tells more\n",
        counted(errors, "error"),
        counted(warnings, "warning")
    )
}
