//! The report as SARIF 2.1.0, which code-scanning services read.
//!
//! Source: OASIS, Static Analysis Results Interchange Format 2.1.0, §3. Columns count UTF-16 code units there unless
//! `columnKind` says otherwise (§3.14.17).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Look;
use crate::check::RULES;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Sources, Span};

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| json!({ "id": rule.name, "shortDescription": { "text": rule.summary }, "help": { "text": rule.prose(), "markdown": rule.prose() } }))
        .collect();
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, sources)).collect();
    let driver = json!({ "name": "casebook", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    let log = json!({ "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run] });
    format!("{log:#}\n")
}

fn result(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let mut message = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        message.push_str("; ");
        message.push_str(help);
    }
    json!({
        "ruleId": diagnostic.rule,
        "level": diagnostic.level.word(),
        "message": { "text": message },
        "locations": [{ "physicalLocation": place(sources, diagnostic.place.span) }],
        "partialFingerprints": { "casebook/v1": fingerprint(diagnostic, sources) },
    })
}

fn place(sources: &Sources, span: Span) -> Value {
    let start = sources.position(span);
    let end = sources.position(Span { start: span.end, ..span });
    let region =
        json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column });
    json!({ "artifactLocation": { "uri": sources.display_path(span.file) }, "region": region })
}

/// A name for the problem that stays the same when lines are added before it: no line number is in it.
fn fingerprint(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let marked = sources.text(diagnostic.place.span);
    let words =
        [diagnostic.rule, &sources.display_path(diagnostic.place.span.file), &diagnostic.message, marked].join("\u{0}");
    Sha256::digest(words.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
