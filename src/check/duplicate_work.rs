//! `duplicate-work`: one work under two keys.
//!
//! Two records are taken for one work if they have the same DOI, or the same first author, the same year and nearly the
//! same title: a normalised Levenshtein similarity of at least nine tenths, without regard to capitals, accents and marks.

use std::collections::BTreeMap;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Review, Work, WorkKind, reconcile::squash};

pub(super) const RULE: Rule = rule!("duplicate-work", Error, "one work under two keys", find);

/// How alike two titles are that are taken for one.
const SIMILARITY: f64 = 0.9;

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut by_doi: BTreeMap<String, &Work> = BTreeMap::new();
    let mut by_author: BTreeMap<(String, i32), Vec<&Work>> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for work in &review.works {
        let of_doi = work.doi.as_ref().and_then(|doi| by_doi.insert(doi.to_lowercase(), work));
        let same_author = author_and_year(work).map(|at| by_author.entry(at).or_default());
        let of_title = same_author.and_then(|earlier| {
            let found = earlier.iter().find(|other| may_be_one(work, other)).copied();
            earlier.push(work);
            found
        });
        diagnostics.extend(of_doi.map(|earlier| duplicate(work, earlier, "the same DOI")));
        if of_doi.is_none() {
            diagnostics.extend(
                of_title.map(|earlier| duplicate(work, earlier, "the same author and year and nearly the same title")),
            );
        }
    }
    diagnostics
}

fn author_and_year(work: &Work) -> Option<(String, i32)> {
    let author = work.authors.first().or(work.editors.first())?;
    Some((squash(author.family()), work.date?.year))
}

/// Two DOIs are two works, whatever their titles.
fn may_be_one(work: &Work, other: &Work) -> bool {
    let have_two_dois = work.doi.is_some() && other.doi.is_some();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (title, other_title) = (squash(&work.title), squash(&other.title));
    // Lengths that differ by more than a tenth make titles that do; numbers tell "Part 1" from "Part 2".
    let are_alike = title.len().abs_diff(other_title.len()) * 10 <= title.len().max(other_title.len())
        && digits(&title) == digits(&other_title)
        && strsim::normalized_levenshtein(&title, &other_title) >= SIMILARITY;
    let is_chapter_of_another = work.kind == WorkKind::Chapter && work.container != other.container;
    !have_two_dois && !is_chapter_of_another && are_alike
}

fn duplicate(work: &Work, earlier: &Work, why: &str) -> Diagnostic {
    let message = format!("`{}` and `{}` seem to be one work: they have {why}", work.key, earlier.key);
    Diagnostic::new(RULE.name, work.span, message)
        .related(earlier.span, "the earlier record")
        .help(format!("keep one of the two, and cite `{}` everywhere", earlier.key))
}
