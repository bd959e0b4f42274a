//! `casebook check --fix`: puts the one near candidate in the stead of what was misspelt, and shows each change.
#![expect(clippy::disallowed_methods, reason = "this is the one place that writes content files, and only when asked")]

use std::collections::BTreeMap;

use camino::Utf8Path;

use super::Failure;
use super::terminal::Terminal;
use crate::model::EncodingFault;
use crate::pipeline::Verdict;
use crate::source::{FileId, Sources, Span};

/// Applies every safe edit and prints the lines before and after. Says whether there was any.
pub(super) fn mend(root: &Utf8Path, verdict: &Verdict, terminal: &Terminal) -> Result<bool, Failure> {
    let sources = &verdict.review.sources;
    let mut is_mended = false;
    for (file, edits) in edits(verdict) {
        if !is_as_typed(file, &verdict.review.encoding_faults) {
            let path = sources.display_path(file);
            terminal.tell(&format!("{path} is left as it is: save it as UTF-8 with LF line ends first"));
            continue;
        }
        terminal.report(&difference(file, &edits, sources));
        let path = root.join("content").join(&sources.file(file).path);
        replace(&path, &apply(&sources.file(file).text, &edits))?;
        is_mended = true;
    }
    Ok(is_mended)
}

type Edit<'d> = (Span, &'d str);

/// The edits of each file in order, none over another.
fn edits(verdict: &Verdict) -> BTreeMap<FileId, Vec<Edit<'_>>> {
    let mut by_file: BTreeMap<FileId, Vec<Edit<'_>>> = BTreeMap::new();
    for diagnostic in verdict.judgement.diagnostics.iter() {
        let span = diagnostic.place.span;
        let Some(words) = &diagnostic.replacement else { continue };
        let edits = by_file.entry(span.file).or_default();
        if edits.last().is_none_or(|(last, _)| last.end <= span.start) {
            edits.push((span, words));
        }
    }
    by_file
}

/// Whether the text that was read is, byte for byte, what stands in the file.
fn is_as_typed(file: FileId, faults: &[EncodingFault]) -> bool {
    !faults.iter().any(|fault| fault.span.file == file)
}

fn apply(text: &str, edits: &[Edit<'_>]) -> String {
    let mut mended = String::new();
    let mut at = 0;
    for (span, words) in edits {
        mended.push_str(&text[at..span.start]);
        mended.push_str(words);
        at = span.end;
    }
    mended + &text[at..]
}

/// Each changed place as its line before and after.
fn difference(file: FileId, edits: &[Edit<'_>], sources: &Sources) -> String {
    let path = sources.display_path(file);
    let lines = edits.iter().map(|edit| {
        let (span, _) = *edit;
        let line = sources.lines(span);
        let start = span.start - sources.position(span).column_bytes(line);
        let edit_in_line = [(Span { start: span.start - start, end: span.end - start, ..span }, edit.1)];
        format!("{path}:{}\n- {line}\n+ {}\n", sources.position(span).line, apply(line, &edit_in_line))
    });
    lines.collect()
}

/// Writes beside the file first, so that a full disk leaves it whole.
fn replace(path: &Utf8Path, text: &str) -> Result<(), Failure> {
    let beside = path.with_extension("casebook-new");
    let written = std::fs::write(&beside, text).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| Failure::File { path: path.to_owned(), error })
}
