//! `stray-file`: a file that stands where casebook reads none, or a printed table that the review does not name.

use super::Rule;
use super::unknown_style::names_no_style_file;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Codes, Files, Rows};
use crate::model::{Fault, FaultKind, Review};
use crate::source::{Obstacle, Span};

pub(super) const RULE: Rule = rule!("stray-file", Error, "a file that stands where casebook reads none", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    // Where the logo is named wrongly, `unusable-logo` says which pictures there are.
    let has_wrong_logo = review.logo().is_err();
    let is = |fault: &Fault, ending: &str| review.path(fault.span.file).ends_with(ending);
    // So does `unknown-style` of style files.
    let has_wrong_style = names_no_style_file(review);
    let faults = review.faults.iter().filter(|fault| !(has_wrong_logo && is(fault, ".svg")));
    let faults = faults.filter(|fault| !(has_wrong_style && is(fault, ".csl")));
    let misplaced = faults.filter_map(|fault| match &fault.kind {
        FaultKind::StrayFile { places } => Some(
            Diagnostic::new(RULE.name, fault.span, "casebook reads no such file here")
                .help(format!("move it to where files are read: {}", places.join(", ")))
                // A theme has no folder where its facet is named wrongly.
                .needs(Files, "folders")
                .needs(Axes, "")
                .needs(Codes, "themes")
                .needs(Files, "yaml/review/facets"),
        ),
        FaultKind::SpecialFile { what } => {
            let (message, help) = special(*what, &review.sources.display_path(fault.span.file));
            Some(Diagnostic::new(RULE.name, fault.span, message).help(help))
        }
        _ => None,
    });
    let about = review.about.iter();
    let unnamed = about.flat_map(|about| {
        let named = |id: &str| about.tables.iter().any(|table| table.id.value == id);
        review.published.iter().filter(move |table| !named(&table.id))
    });
    let unnamed = unnamed.map(|table| {
        let span = Span { file: table.file, start: 0, end: 0 };
        Diagnostic::new(RULE.name, span, format!("`review.yaml` names no table `{}`", table.id))
            .help(format!("add `- id: {}` with its label and columns under `tables`, or remove the file", table.id))
            .needs(Files, "yaml/review/tables")
            .needs(Rows, "")
    });
    misplaced.chain(unnamed).collect()
}

/// What something is that is no file, and what to do with it.
fn special(what: Obstacle, path: &str) -> (String, String) {
    let (what, why) = match what {
        Obstacle::Link => ("a link to another place", "copy there what it leads to"),
        Obstacle::Pipe => ("a pipe, which holds nothing by itself", "save there what comes out of it as a file"),
        Obstacle::Socket => ("a line to another program", "move it out of the content folder"),
        Obstacle::Device => ("a device and no file", "move it out of the content folder"),
        Obstacle::Excess => ("more than is read", "move it out of the content folder"),
    };
    (format!("this is {what}, and casebook does not open it"), format!("type `rm {path}`, and {why} if it is needed"))
}
