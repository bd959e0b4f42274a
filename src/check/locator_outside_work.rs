//! `locator-outside-work`: a citation of a page that the work does not have.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::{CitationItem, Locator, LocatorKind};
use crate::model::passages::passages;
use crate::model::{Review, WorkKind};

pub(super) const RULE: Rule =
    rule!("locator-outside-work", Error, "a citation of a page that the work does not have", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let passages = passages(review);
    let items = passages.iter().flat_map(|passage| passage.citations()).flat_map(|citation| &citation.items);
    items.filter_map(|item| outside(review, item)).collect()
}

fn outside(review: &Review, item: &CitationItem) -> Option<Diagnostic> {
    let locator = item.locator.as_ref().filter(|locator| locator.kind == LocatorKind::Page)?;
    let work = review.work(&item.key)?;
    // The pages of an article or chapter are a range in a larger whole; those of a book are often their number.
    if !matches!(work.kind, WorkKind::Article | WorkKind::Chapter | WorkKind::ConferencePaper) {
        return None;
    }
    let (first, last) = range(work.pages.as_deref()?)?;
    let wrong = cited_pages(locator).into_iter().find(|page| !(first..=last).contains(page))?;
    let message = format!("page {wrong} is cited of `{}`, which has pages {first}–{last}", item.key);
    Some(
        Diagnostic::new(RULE.name, item.span, message)
            .related(work.span, "its record")
            .help("mend the page here, or the pages in the bibliography"),
    )
}

/// First and last page of `347–367`, or twice the only one.
fn range(pages: &str) -> Option<(u32, u32)> {
    let (first, last) = pages.split_once('–').unwrap_or((pages, pages));
    complete(first.trim(), last.trim()).filter(|(first, last)| first <= last)
}

/// A range in which the second number may leave out what it shares with the first: `1163–75` ends on page 1175.
fn complete(first: &str, last: &str) -> Option<(u32, u32)> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(first) || !is_number(last) {
        return None;
    }
    let shared = first.len().saturating_sub(last.len());
    Some((first.parse().ok()?, format!("{}{last}", &first[..shared]).parse().ok()?))
}

/// The arabic page numbers of a locator: of `pp. 12-14, xi` 12 and 14, of `1165-72` 1165 and 1172.
fn cited_pages(locator: &Locator) -> Vec<u32> {
    let mut pages = Vec::new();
    for part in locator.value.split([',', ' ', ';']) {
        match part.split_once(['-', '–']) {
            Some((first, last)) => {
                pages.extend(complete(first, last).into_iter().flat_map(|(first, last)| [first, last]))
            }
            None => pages.extend(part.parse::<u32>()),
        }
    }
    pages
}
