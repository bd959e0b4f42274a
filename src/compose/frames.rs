//! The sentences that frame a review: what a page rests on, where it was read, and how sure it is. Each is computed from
//! the review; what is true of one review alone, such as its caution, stands in its content.

use std::collections::BTreeSet;

use super::Context;
use super::parts::{cite_review, count, text, values};
use crate::document::Inline;
use crate::model::{Case, Finding};

/// What the editors judged of the findings, as a spread and never as one word: "2 high, 1 low, 3 not rated".
pub(super) fn confidence(findings: &[Finding]) -> String {
    let mut ratings: Vec<(String, usize)> = Vec::new();
    for rating in findings.iter().filter_map(|finding| finding.confidence.as_ref()) {
        let word = rating.value.to_lowercase();
        match ratings.iter_mut().find(|(known, _)| *known == word) {
            Some((_, number)) => *number += 1,
            None => ratings.push((word, 1)),
        }
    }
    if ratings.is_empty() {
        return "Not assessed: nobody has rated these findings".to_owned();
    }
    let unrated = findings.len() - ratings.iter().map(|(_, number)| number).sum::<usize>();
    let spread = ratings.into_iter().chain((unrated > 0).then(|| ("not rated".to_owned(), unrated)));
    spread.map(|(word, number)| format!("{number} {word}")).collect::<Vec<_>>().join(", ")
}

/// How many cases, of how many: those of the review and those added since apart.
pub(super) fn cases_of_all(context: Context<'_>, cases: &[&Case]) -> String {
    let all = &context.review.cases;
    let added = |cases: &mut dyn Iterator<Item = &Case>| cases.filter(|case| case.added.is_some()).count();
    let (ours, theirs) = (added(&mut cases.iter().copied()), added(&mut all.iter()));
    let of_review = format!("{} of {} in the review", cases.len() - ours, all.len() - theirs);
    if theirs == 0 { of_review } else { format!("{of_review}, {ours} of {theirs} added since") }
}

/// How many works tell of the cases, of how many that the review includes; others apart.
pub(super) fn works_of_all(context: Context<'_>, cases: &[&Case]) -> String {
    let works: BTreeSet<&str> = cases.iter().flat_map(|case| values(&case.sources)).collect();
    let included: BTreeSet<&str> = values(&context.about.sources).collect();
    let others = works.difference(&included).count();
    let of_review = format!("{} of {} that the review includes", works.len() - others, included.len());
    if others == 0 { of_review } else { format!("{of_review}, and {}", count(others, "other", "others")) }
}

/// Where the cases were read.
pub(super) fn reading(context: Context<'_>) -> Vec<Inline> {
    let cases = &context.review.cases;
    let review = &context.about.review.value;
    let in_review = cases.iter().filter(|case| case.read_in.as_ref().is_some_and(|key| key.value == *review)).count();
    let words = match in_review {
        0 => "No case was read in the review itself: ".to_owned(),
        all if all == cases.len() => "All cases were read in one review: ".to_owned(),
        some => {
            let others = cases.len() - some;
            let were = if others == 1 { "was read in a work of its own" } else { "were read in works of their own" };
            format!("{others} of the {} cases {were}, the others in one review: ", cases.len())
        }
    };
    let mut line = text(words);
    line.push(Inline::Reference { key: review.clone(), text: Vec::new() });
    let added = cases.iter().filter(|case| case.added.is_some()).count();
    if added > 0 {
        line.push(Inline::text(format!(" {} added since.", count(added, "case was", "cases were"))));
    }
    line
}

/// What the review itself says readers must not take it for, its first sentence in bold.
pub(super) fn caution(context: Context<'_>) -> Vec<Inline> {
    let Some(caution) = &context.about.caution else { return Vec::new() };
    let (first, rest) =
        caution.value.split_once(". ").map_or((caution.value.as_str(), ""), |(first, rest)| (first, rest));
    let first = if rest.is_empty() { first.to_owned() } else { format!("{first}.") };
    let mut words = vec![Inline::Strong { text: text(first) }];
    if !rest.is_empty() {
        words.push(Inline::text(format!(" {rest}")));
    }
    words
}

/// How many of a briefing's cases were read in another work.
pub(super) fn second_hand(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    let number = cases.iter().filter(|case| case.read_in.is_some()).count();
    if number == 0 {
        return Vec::new();
    }
    let which = if number == cases.len() { "the".to_owned() } else { format!("{number} of the {}", cases.len()) };
    vec![
        Inline::text(format!("We read {which} cases second-hand, in ")),
        cite_review(context, true, None),
        Inline::text("."),
    ]
}
