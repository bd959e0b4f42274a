//! `causal-claim`: a key message or a finding that says what caused what, in a review that did not measure effects.

use super::Rule;
use super::claims::{claims_of, statements};
use crate::diagnostic::Diagnostic;
use crate::model::{Review, ReviewKind};

pub(super) const RULE: Rule =
    rule!("causal-claim", Advice, "what caused what, in a review that did not measure effects", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(claims) = claims_of(review) else { return Vec::new() };
    if review.about.as_ref().and_then(|about| about.kind).is_some_and(ReviewKind::may_claim_causes) {
        return Vec::new();
    }
    let statements = statements(review);
    let main = statements.iter().filter(|statement| statement.is_main);
    let claimed = main.flat_map(|statement| statement.claimed(&claims.cause, review));
    let told = claimed.map(|one| {
        Diagnostic::new(RULE.name, one.span, format!("`{}` says what caused what", one.words))
            .help("say who says so (`the authors report that …`), or what was seen together; a review with `kind: effects` may say so itself")
    });
    told.collect()
}
