//! `unusable-picture`: a picture that is not there, or that could not be printed everywhere.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::source::Span;

pub(super) const RULE: Rule =
    rule!("unusable-picture", Firm, "a picture that is not there, or that cannot be printed everywhere", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let shown = review.pictures().into_iter().map(|picture| (picture.file.as_str(), picture.span));
    let records = review.about.iter().flat_map(|about| &about.pictures);
    let described = records.map(|record| (record.file.value.as_str(), record.file.span));
    let files =
        review.sources.iter().filter(|(_, source)| source.path.starts_with("pictures/") && source.unread.is_none());
    let stored = files.map(|(file, source)| (source.path.as_str(), Span { file, start: 0, end: 0 }));
    let mut told: BTreeSet<Span> = BTreeSet::new();
    let faults = shown.chain(described).chain(stored).filter_map(|(file, named)| {
        let fault = review.picture_file(file).err()?;
        let span = fault.span.unwrap_or(named);
        // A file that is shown at two places has one fault.
        told.insert(span).then(|| Diagnostic::new(RULE.name, span, fault.message).help(fault.help))
    });
    faults.collect()
}
