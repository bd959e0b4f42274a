//! `unused-name`: words for a name that no case and no finding uses.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::Files;
use crate::model::Review;

pub(super) const RULE: Rule =
    rule!("unused-name", Warning, "words for a name that no case and no finding uses", find, needs = [(Files, "md")]);

fn find(review: &Review) -> Vec<Diagnostic> {
    let declared = review.about.iter().flat_map(|about| &about.words_for);
    let used = review.names_in_use();
    let unused = declared.filter(|(name, _)| !used.iter().any(|one| one.eq_ignore_ascii_case(&name.value)));
    let told = unused.map(|(name, _)| {
        Diagnostic::new(RULE.name, name.span, format!("no case and no finding names `{}`", name.value))
            .help("type a name as the results and ratings have it, or remove the line")
            .suggest(&name.value, used.iter().copied())
    });
    told.collect()
}
