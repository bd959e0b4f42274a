//! The report for other programs, in the form of [`SCHEMA`].

use serde_json::{Map, Value, json};

use super::equal_findings::by_rule;
use super::{Look, fingerprint};
use crate::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::source::{Sources, Span};
use crate::versions::REPORT;

/// The JSON Schema of the report. Places count from 1, in characters; ends are exclusive.
pub const SCHEMA: &str = include_str!("report.schema.json");

pub(super) fn write(diagnostics: &Diagnostics, sources: &Sources, _: Look) -> String {
    let problems: Vec<Value> = diagnostics.iter().map(|diagnostic| problem(diagnostic, sources)).collect();
    let rules: Map<String, Value> =
        by_rule(diagnostics).into_iter().map(|(_, rule, count)| (rule.to_owned(), count.into())).collect();
    format!("{:#}\n", json!({ "version": REPORT, "problems": problems, "rules": rules }))
}

fn problem(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let mut object = Map::new();
    object.insert("rule".to_owned(), diagnostic.rule.into());
    object.insert("level".to_owned(), diagnostic.level.word().into());
    object.insert("message".to_owned(), diagnostic.message.clone().into());
    object.extend(place(sources, diagnostic.place.span));
    let related: Vec<Value> = diagnostic.related.iter().map(|label| related(label, sources)).collect();
    object.insert("related".to_owned(), related.into());
    object.insert("fingerprint".to_owned(), fingerprint(diagnostic, sources).into());
    object.extend(diagnostic.help.clone().map(|help| ("help".to_owned(), help.into())));
    if let Some(replacement) = &diagnostic.replacement {
        object.insert("replacement".to_owned(), replacement.words.clone().into());
        object.insert("safe".to_owned(), replacement.is_safe.into());
    }
    Value::Object(object)
}

fn related(label: &Label, sources: &Sources) -> Value {
    let mut object = place(sources, label.span);
    object.insert("message".to_owned(), label.text.clone().into());
    Value::Object(object)
}

fn place(sources: &Sources, span: Span) -> Map<String, Value> {
    let start = sources.position(span);
    let end = sources.position(Span { start: span.end, ..span });
    let fields = [
        ("path", Value::from(sources.display_path(span.file))),
        ("line", start.line.into()),
        ("column", start.column.into()),
        ("end_line", end.line.into()),
        ("end_column", end.column.into()),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
