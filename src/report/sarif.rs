//! The report as SARIF 2.1.0, which code-scanning services read.
//!
//! Source: OASIS, Static Analysis Results Interchange Format 2.1.0, §3. Columns count UTF-16 code units there unless
//! `columnKind` says otherwise (§3.14.17).

use serde_json::{Value, json};

use super::{Look, fingerprint};
use crate::check::RULES;
use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::source::{Sources, Span};

/// The name of the folder that paths are relative to (§3.14.14).
const BASE: &str = "%SRCROOT%";

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| json!({ "id": rule.name, "shortDescription": { "text": rule.summary }, "help": { "text": rule.prose(), "markdown": rule.prose() } }))
        .collect();
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, sources)).collect();
    let driver = json!({ "name": "casebook", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let base = json!({ BASE: { "description": { "text": "the folder that casebook was started in" } } });
    let run = json!({ "tool": { "driver": driver }, "originalUriBaseIds": base, "columnKind": "unicodeCodePoints", "results": results });
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
        "level": severity(diagnostic.level),
        "message": { "text": message },
        "locations": [{ "physicalLocation": place(sources, diagnostic.place.span) }],
        "partialFingerprints": { "casebook/v1": fingerprint(diagnostic, sources) },
    })
}

/// SARIF's word for a level (§3.27.10).
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
        Level::Off => "none",
    }
}

fn place(sources: &Sources, span: Span) -> Value {
    let start = sources.position(span);
    let end = sources.position(Span { start: span.end, ..span });
    let region =
        json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column });
    json!({ "artifactLocation": location(&sources.display_path(span.file)), "region": region })
}

/// A path from the current folder, or from the root of the file system.
fn location(path: &str) -> Value {
    match path.starts_with('/') {
        true => json!({ "uri": format!("file://{}", uri(path)) }),
        false => json!({ "uri": uri(path), "uriBaseId": BASE }),
    }
}

/// A path as the path of a URI (RFC 3986, §3.3).
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded =
        path.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    encoded.collect()
}
