//! `hard-sentence`: a sentence of a briefing that is longer than most readers follow at the first reading.
//!
//! The limit is `sentence_words` under `limits` of `review.yaml`; where that is silent, the one below. The style guide of
//! GOV.UK asks for sentences of at most 25 words; only what is far beyond is told.

use super::Rule;
use super::long_message::limit;
use crate::diagnostic::Diagnostic;
use crate::model::Review;
use crate::model::passages::{Passage, PassageKind, find_words, theme_passages};
use crate::model::reading::{Reading, sentences};

pub(super) const RULE: Rule =
    rule!("hard-sentence", Advice, "a sentence of a briefing longer than most readers follow", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let most = limit(about, "sentence_words");
    let passages = review.themes().flat_map(theme_passages);
    let running = passages.filter(|passage| !matches!(passage.kind, PassageKind::Heading | PassageKind::Cell));
    running.flat_map(|passage| hard(review, &passage, most)).collect()
}

fn hard(review: &Review, passage: &Passage<'_>, most: usize) -> Vec<Diagnostic> {
    let words = passage.words();
    let long = sentences(&words).into_iter().map(|sentence| (sentence, Reading::of(sentence).words));
    let long = long.filter(|(_, number)| *number > most);
    let diagnostic = |(sentence, number): (&str, usize)| {
        let first: Vec<&str> = sentence.split_whitespace().take(4).collect();
        let span = find_words(&review.sources, passage.span, &first.join(" "), 0);
        let message = format!("this sentence has {number} words, which few follow at the first reading");
        Diagnostic::new(RULE.name, span, message).help("say it in two sentences, the claim first")
    };
    long.map(diagnostic).collect()
}
