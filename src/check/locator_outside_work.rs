//! `locator-outside-work`: a citation of a page that the work does not have.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::document::{CitationItem, Locator, LocatorKind};
use crate::model::words::passages;
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

/// First and last page of `347–367`; of `1163–75` the last is 1175, as many journals print it.
fn range(pages: &str) -> Option<(u32, u32)> {
    let (first, last) = pages.split_once('–')?;
    let (first, last) = (first.trim(), last.trim());
    let whole = if last.len() < first.len() {
        format!("{}{last}", &first[..first.len() - last.len()])
    } else {
        last.to_owned()
    };
    let (first, last) = (first.parse().ok()?, whole.parse().ok()?);
    (first < last).then_some((first, last))
}

/// The arabic page numbers of a locator: of `pp. 12-14, xi` 12 and 14.
fn cited_pages(locator: &Locator) -> Vec<u32> {
    locator.value.split(|c: char| !c.is_alphanumeric()).filter_map(|page| page.parse().ok()).collect()
}
