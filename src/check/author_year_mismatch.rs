//! `author-year-mismatch`: an author and a year typed in the text that no citation beside them bears out.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::passages::{Passage, Piece, find_words, passages};
use crate::model::{Name, Review, Work, reconcile::squash};

pub(super) const RULE: Rule =
    rule!("author-year-mismatch", Error, "an author and year typed in the text that no citation bears out", find);

/// `Smith (2021)`, `Smith, 2021`, `Smith and Jones (2021)`, `Smith et al. 2021`.
static AUTHOR_YEAR: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let name = r"\p{Lu}[\p{L}’'-]+";
    let pattern = format!(
        r"(?<first>{name})(?:(?<more> (?:and|&) {name}|,? et al\.?))?,? (?<open>\()?(?<year>(?:1[89]|20)\d\d)[a-z]?\b\)?"
    );
    Regex::new(&pattern).ok()
});

fn find(review: &Review) -> Vec<Diagnostic> {
    let families: BTreeSet<String> = review.works.iter().flat_map(family_names).collect();
    passages(review).iter().flat_map(|passage| mismatches(review, passage, &families)).collect()
}

fn family_names(work: &Work) -> impl Iterator<Item = String> {
    work.authors.iter().chain(&work.editors).map(|name| squash(name.family()))
}

fn mismatches(review: &Review, passage: &Passage<'_>, families: &BTreeSet<String>) -> Vec<Diagnostic> {
    let Some(pattern) = AUTHOR_YEAR.as_ref() else { return Vec::new() };
    let keys: Vec<&str> =
        passage.citations().flat_map(|citation| &citation.items).map(|item| item.key.as_str()).collect();
    let cited: Vec<&Work> = keys.into_iter().filter_map(|key| review.work(key)).collect();
    let mut diagnostics = Vec::new();
    for piece in passage.pieces() {
        let Piece::Text(text) = piece else { continue };
        let text = without_quotations(&text);
        for found in pattern.captures_iter(&text).filter(|found| looks_like_a_work(found, &text, families)) {
            diagnostics.extend(mismatch(review, passage, &found, &cited));
        }
    }
    diagnostics
}

/// What stands in quotation marks is somebody else's: a label that is quoted because it is wrong must stay as it is.
fn without_quotations(text: &str) -> String {
    let mut is_quoted = false;
    let mut kept = String::new();
    for c in text.chars() {
        is_quoted = (is_quoted || c == '“') && c != '”';
        kept.push(if is_quoted { '·' } else { c });
    }
    kept
}

/// Words before a name that make it no author.
const SMALL_WORDS: [&str; 9] = ["a", "an", "at", "from", "in", "of", "since", "the", "to"];

/// Whether an author of the bibliography has a name, whose genitive counts as well.
fn is_known(name: &str, families: &BTreeSet<String>) -> bool {
    families.contains(&family_of(name))
}

fn family_of(name: &str) -> String {
    squash(name.trim_end_matches(['\'', '’']).trim_end_matches("’s").trim_end_matches("'s"))
}

/// A name and a year are a work if an author of the bibliography has the name, or if it is typed as works are.
fn looks_like_a_work(found: &Captures<'_>, text: &str, families: &BTreeSet<String>) -> bool {
    let start = found.get(0).map_or(0, |whole| whole.start());
    let word_before = text[..start].trim_end().rsplit(' ').next().unwrap_or_default();
    let is_part_of_a_name = word_before.chars().next().is_some_and(char::is_uppercase) && text[..start].ends_with(' ');
    let known = is_known(&found["first"], families);
    let more = found.name("more").map_or("", |more| more.as_str());
    let is_typed_as_a_work = more.contains("et al") || found.name("open").is_some();
    // "in London (2012)", "the Act (2011)", "March and May 2014" are no works.
    let follows_a_small_word = SMALL_WORDS.contains(&word_before.to_lowercase().as_str());
    known || (is_typed_as_a_work && !is_part_of_a_name && !follows_a_small_word)
}

/// Whether a work has an author of this family. A person who is typed between braces, such as `{Bar-Ilan Judit}`, is read as
/// an organisation, any of whose words may be the family.
fn may_be_by(work: &Work, family: &str) -> bool {
    work.authors.iter().chain(&work.editors).any(|name| match name {
        Name::Person { family: own, .. } => squash(own) == family,
        Name::Organisation(words) => squash(words) == family || words.split(' ').any(|word| squash(word) == family),
    })
}

fn mismatch(review: &Review, passage: &Passage<'_>, found: &Captures<'_>, cited: &[&Work]) -> Option<Diagnostic> {
    let (family, year) = (family_of(&found["first"]), &found["year"]);
    let by_author = |work: &&&Work| may_be_by(work, &family);
    let fits = |work: &&Work| work.date.is_some_and(|date| date.year.to_string() == *year);
    let by_them: Vec<&&Work> = cited.iter().filter(by_author).collect();
    if by_them.iter().any(|work| fits(work)) {
        return None;
    }
    let typed = &found[0];
    let typed = if found.name("open").is_some() { typed } else { typed.trim_end_matches(')') };
    let span = find_words(&review.sources, passage.span, typed, 0);
    Some(match by_them.first() {
        Some(work) => {
            let year = work.date.map_or_else(|| "no year".to_owned(), |date| date.year.to_string());
            Diagnostic::new(
                RULE.name,
                span,
                format!("the text says `{typed}`, and the work cited beside it is of {year}"),
            )
            .related(work.span, "the work cited")
            .help(format!("type `@{}` and let casebook print the author and the year", work.key))
        }
        None => {
            let matching = review.works.iter().find(|work| may_be_by(work, &family) && fits(work));
            let help = match matching {
                Some(work) => format!("type `@{}`", work.key),
                None => "cite the work by its key: `@key`".to_owned(),
            };
            Diagnostic::new(
                RULE.name,
                span,
                format!("`{typed}` is typed as text, and no work of that author is cited beside it"),
            )
            .help(help)
        }
    })
}
