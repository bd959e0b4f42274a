//! `retracted-work`: a work that stands in the list of retractions which the command line names.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::Review;

pub(super) const RULE: Rule =
    rule!("retracted-work", Error, "a work that a list given by `--retractions` names as retracted", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for work in &review.works {
        let Some(doi) = &work.doi else { continue };
        for retraction in review.retractions.iter().filter(|retraction| retraction.doi.eq_ignore_ascii_case(doi)) {
            let date = if retraction.date.is_empty() { String::new() } else { format!(" on {}", retraction.date) };
            let message = format!("`{}` bears a notice: {}{date}", work.key, retraction.nature.to_lowercase());
            diagnostics.push(
                Diagnostic::new(RULE.name, work.span, message).help(
                    "read the notice; leave the work out, or allow it with a reason and tell readers in the text",
                ),
            );
        }
    }
    diagnostics
}
