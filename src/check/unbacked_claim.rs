//! `unbacked-claim`: words that claim more than stands beside them: that there was no effect, how many studies found
//! something, that evidence is strong.
//!
//! An error where readers take it away, in key messages and findings; advice elsewhere.

use super::Rule;
use super::claim_words::Claims;
use super::claims::{Statement, backing, claims_of, statements};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Review;

pub(super) const RULE: Rule = rule!("unbacked-claim", Error, "a claim that needs more than words beside it", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(claims) = claims_of(review) else { return Vec::new() };
    statements(review).iter().flat_map(|statement| unbacked(review, claims, statement)).collect()
}

fn unbacked(review: &Review, claims: &Claims, statement: &Statement<'_>) -> Vec<Diagnostic> {
    let backing = backing(statement, claims);
    let kinds = [
        (
            &claims.no_effect,
            backing.has_interval && backing.has_rating,
            "is said without an interval and a rating beside it",
            "say between what it may lie (`effect:` of a finding, `95% CI 0.8 to 1.3` in a message) and how sure that is (`certainty:` or `confidence:` of a finding, `low certainty` in a message), or that no effect was shown",
        ),
        (
            &claims.vote_count,
            backing.counts_directions,
            "counts studies as if each weighed the same",
            "say how large the effects are; or type `method: direction-of-effect` in the finding or the theme, and the page says what is counted",
        ),
        (
            &claims.strong_evidence,
            backing.has_rating,
            "is said where nobody has rated it",
            "rate it (`certainty:` or `confidence:` of a finding, `high certainty` in a message), or say what was seen",
        ),
    ];
    let missing = kinds.into_iter().filter(|(_, is_backed, ..)| !is_backed);
    let told = missing.flat_map(|(claim, _, what, help)| {
        let claimed = statement.claimed(claim, review).into_iter();
        claimed.map(move |one| Diagnostic::new(RULE.name, one.span, format!("`{}` {what}", one.words)).help(help))
    });
    told.map(|one| if statement.is_main { one } else { one.at_most(Level::Advice) }).collect()
}
