//! `uncited-source`: a work that nothing cites, or one of the review's evidence that no case, finding or note uses.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Uses};
use crate::model::passages::note_passages;
use crate::model::{Review, Work};

pub(super) const RULE: Rule = rule!(
    "uncited-source",
    Error,
    "a work that nothing cites",
    find,
    needs = [(Files, "md"), (Files, "bib"), (Files, "yaml/review")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let unused = unused_works(review).into_iter();
    unused.map(|work| uncited(review, work).needs(Uses, format!("works/{}", work.key))).collect()
}

/// The works that nothing uses and whose stay nobody gives a reason for.
pub(super) fn unused_works(review: &Review) -> Vec<&Work> {
    let used = used_keys(review);
    let background = review.about.iter().flat_map(|about| &about.background);
    let exempt: BTreeSet<&str> =
        background.flat_map(|exemption| &exemption.keys).map(|key| key.value.as_str()).collect();
    let is_unused = |work: &&Work| !used.contains(&work.key) && !exempt.contains(work.key.as_str());
    review.works.iter().filter(is_unused).collect()
}

fn uncited(review: &Review, work: &Work) -> Diagnostic {
    let listed = review.about.iter().flat_map(|about| &about.sources).find(|key| key.value == work.key);
    let help = "cite it, remove it, or say under `background` in `review.yaml` why it stays";
    match listed {
        Some(key) => {
            let message = format!("no case, finding or note uses `{}`, a source of the review", work.key);
            Diagnostic::new(RULE.name, work.span, message).related(key.span, "listed among the sources here").help(help)
        }
        None => Diagnostic::new(RULE.name, work.span, format!("nothing cites `{}`", work.key)).help(help),
    }
}

/// The keys that notes, cases and `review.yaml` use. To stand in a list of works, or to be noted as inconsistent, is no
/// use of a work.
pub(super) fn used_keys(review: &Review) -> BTreeSet<String> {
    let passages = note_passages(review);
    let items = passages.iter().flat_map(|passage| passage.citations()).flat_map(|citation| &citation.items);
    let of_cases = review.cases.iter().flat_map(|case| case.sources.iter().chain(&case.read_in));
    let of_review = review.about.iter().map(|about| &about.review);
    items.map(|item| item.key.clone()).chain(of_cases.chain(of_review).map(|key| key.value.clone())).collect()
}
