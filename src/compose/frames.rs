//! What frames a review: what a page rests on, where it was read, and how sure it is. Counted here from the review, said in
//! `words::sentences`; what is true of one review alone, such as its caution, stands in its content.

use std::collections::BTreeSet;

use super::Context;
use super::names::Named;
use super::parts::{cite_work, short_name, text, values};
use crate::document::Inline;
use crate::model::{Case, Finding, Origin, Text};
use crate::words::{Origins, making_sentences, said, sentences};

/// How many of these cases come from where.
pub(super) fn origins<'r>(context: Context<'_>, cases: impl IntoIterator<Item = &'r Case>) -> Origins {
    let mut origins = Origins::default();
    for case in cases {
        match context.review.origin(case) {
            Origin::Table => origins.table += 1,
            Origin::Text => origins.text += 1,
            Origin::Review => origins.review += 1,
            Origin::Added => origins.added += 1,
        }
    }
    origins
}

/// What the editors judged of the findings, as a spread: certainty and confidence apart, and confidence where there is none.
pub(super) fn ratings(context: Context<'_>, findings: &[Finding]) -> Vec<(&'static str, Vec<Inline>)> {
    let of = |pick: fn(&Finding) -> Option<&Text>| findings.iter().filter_map(pick).collect::<Vec<&Text>>();
    let kinds = [("certainty", of(|one| one.certainty.as_ref())), ("confidence", of(|one| one.confidence.as_ref()))];
    let is_unrated = kinds.iter().all(|(_, ratings)| ratings.is_empty());
    let told = kinds.into_iter().filter(|(label, ratings)| !ratings.is_empty() || is_unrated && *label == "confidence");
    told.map(|(label, ratings)| (label, spread(context, &ratings, findings.len()))).collect()
}

/// Ratings by the ladder of the review, each with its number.
fn spread(context: Context<'_>, given: &[&Text], findings: usize) -> Vec<Inline> {
    let mut ratings: Vec<(&Text, usize)> = Vec::new();
    for &rating in given {
        match ratings.iter_mut().find(|(known, _)| known.value.eq_ignore_ascii_case(&rating.value)) {
            Some((_, number)) => *number += 1,
            None => ratings.push((rating, 1)),
        }
    }
    let ladder = context.review.ratings();
    let step = |rating: &Text| {
        ladder.iter().position(|level| level.eq_ignore_ascii_case(&rating.value)).unwrap_or(ladder.len())
    };
    ratings.sort_by_key(|(rating, _)| step(rating));
    let words = |level| Named::of_level(context, level).with(str::to_lowercase).line();
    let ratings = ratings.into_iter().map(|(level, number)| (words(level), number)).collect();
    sentences::confidence_in_findings(context.words, ratings, findings - given.len())
}

/// How many works tell of the cases, of how many that the review includes; others apart.
pub(super) fn works_of_all(context: Context<'_>, cases: &[&Case]) -> String {
    let works: BTreeSet<&str> = cases.iter().flat_map(|case| values(&case.sources)).collect();
    let included: BTreeSet<&str> = values(&context.about.sources).collect();
    let more: Vec<&str> = works.difference(&included).copied().collect();
    let is_added = |key: &&&str| context.review.work(key).is_some_and(|work| context.review.is_added(work));
    let added = more.iter().filter(is_added).count();
    sentences::works_of_all(context.words, works.len() - more.len(), included.len(), added, more.len() - added)
}

/// In how many reports the studies are told, where cases say what their works are to them.
pub(super) fn reports(context: Context<'_>) -> Vec<Inline> {
    let cases = &context.review.cases;
    if cases.iter().all(|case| case.reports.is_empty()) {
        return Vec::new();
    }
    let reports: BTreeSet<&str> = cases.iter().flat_map(|case| values(&case.sources)).collect();
    text(said!(context.words, "studies-in-reports", studies = cases.len(), reports = reports.len()))
}

/// Where the cases were read.
pub(super) fn reading(context: Context<'_>) -> Vec<Inline> {
    let (cases, review) = (&context.review.cases, &context.about.review.value);
    let read_in = || cases.iter().filter_map(|case| case.read_in.as_ref());
    let in_review = read_in().filter(|key| key.value == *review).count();
    let elsewhere = read_in().count() - in_review;
    let words = sentences::cases_read(context.words, cases.len() - in_review - elsewhere, in_review, elsewhere);
    [text(words), vec![Inline::Reference { key: review.clone(), text: Vec::new() }]].concat()
}

/// What the review itself says readers must not take it for, its first sentence in bold.
pub(super) fn caution(context: Context<'_>) -> Vec<Inline> {
    let of_kind = || context.about.kind.map(|kind| making_sentences::caution_of_kind(context.words, kind.word()));
    let own = context.about.caution.as_ref().map(|caution| caution.value.clone());
    let Some(caution) = own.or_else(of_kind).filter(|words| !words.is_empty()) else { return Vec::new() };
    let (first, rest) = caution.split_once(". ").map_or((caution.as_str(), ""), |(first, rest)| (first, rest));
    let first = if rest.is_empty() { first.to_owned() } else { format!("{first}.") };
    let mut words = vec![Inline::Strong { text: text(first) }];
    if !rest.is_empty() {
        words.push(Inline::text(format!(" {rest}")));
    }
    words
}

/// How many of a briefing's cases were read in other works, and in which.
pub(super) fn second_hand(context: Context<'_>, cases: &[&Case]) -> Vec<Inline> {
    let number = cases.iter().filter(|case| case.read_in.is_some()).count();
    let works = read_in(cases.iter().copied()).into_iter().map(|key| vec![cite_work(key, true, None)]).collect();
    if number == 0 {
        Vec::new()
    } else {
        sentences::read_second_hand(context.words, number, cases.len(), context.series(works))
    }
}

/// Where the cases of a work were read, if not in it: with links to those works.
pub(super) fn read_elsewhere(context: Context<'_>, key: &str) -> Option<Vec<Inline>> {
    let cases: Vec<&Case> =
        context.review.cases.iter().filter(|case| values(&case.sources).any(|source| source == key)).collect();
    let is_elsewhere = |case: &&&Case| case.read_in.as_ref().is_some_and(|other| other.value != key);
    let second_hand: Vec<&Case> = cases.iter().filter(is_elsewhere).copied().collect();
    let works = read_in(second_hand.iter().copied()).into_iter().filter_map(|key| context.review.work(&key.value));
    let links = works
        .map(|work| vec![Inline::page(format!("sources/{}.html", work.slug), short_name(context, work))])
        .collect();
    let said = || sentences::work_read_elsewhere(context.words, second_hand.len(), cases.len(), context.series(links));
    (!second_hand.is_empty()).then(said)
}

/// The works that cases were read in, each once.
fn read_in<'r>(cases: impl Iterator<Item = &'r Case>) -> Vec<&'r Text> {
    let mut works: Vec<&Text> = Vec::new();
    for key in cases.filter_map(|case| case.read_in.as_ref()) {
        if works.iter().all(|known| known.value != key.value) {
            works.push(key);
        }
    }
    works
}
