//! The briefings themselves as works, for those who cite one.

use super::works::CITED_FORMATS;
use super::{Page, page};
use std::collections::BTreeMap;

use crate::model::{Date, Name, Review, ReviewFile, Theme, Work, WorkKind};
use crate::words::{Words, said};

/// How to cite each briefing, in the formats of reference managers: `data/<theme>-citation.bib` and so on.
pub(super) fn citations_of_briefings(review: &Review, about: &ReviewFile, words: &Words) -> Vec<Page> {
    review.themes().flat_map(|theme| citation(review, about, words, theme)).collect()
}

fn citation(review: &Review, about: &ReviewFile, words: &Words, theme: &Theme) -> Vec<Page> {
    let work = as_work(about, words, theme);
    let origin = review.path(theme.file);
    let pages = CITED_FORMATS.iter().map(|format| {
        let path = format!("data/{}-citation.{}", theme.page, format.ending);
        page(&path, (format.write)(&[&work]), vec![origin.to_owned()])
    });
    pages.collect()
}

/// A briefing is a report within the edition; its number is the version of the edition.
fn as_work(about: &ReviewFile, words: &Words, theme: &Theme) -> Work {
    let publisher = about.publisher.as_ref().map(|publisher| publisher.value.clone());
    Work {
        key: theme.page.clone(),
        slug: theme.page.clone(),
        span: theme.headline.span,
        kind: WorkKind::Report,
        title: theme.headline.value.clone(),
        authors: publisher.iter().cloned().map(Name::Organisation).collect(),
        editors: Vec::new(),
        date: date(&about.date.value),
        is_undated: false,
        book_authors: Vec::new(),
        and_others: Vec::new(),
        until: None,
        language: None,
        container: Some(about.title.value.clone()),
        volume: None,
        issue: None,
        pages: None,
        publisher,
        place: None,
        genre: Some(words.say("kind-briefing")),
        number: Some(said!(words, "version-of-work", version = &about.version.value)),
        edition: None,
        doi: None,
        url: about.address.as_ref().map(|address| format!("{}briefings/{}.html", address.value, theme.page)),
        forms: BTreeMap::new(),
        variables: BTreeMap::new(),
        translators: Vec::new(),
        accessed: None,
        original_date: None,
        csl_type: None,
    }
}

/// The date of an edition, `2026-11-23`; one that is none was reported by `check`.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().and_then(|month| month.parse().ok());
    let day = parts.next().and_then(|day| day.parse().ok());
    Some(Date { year, month, day, circa: false, season: None })
}
