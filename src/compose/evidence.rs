//! What stands behind a briefing, on a page of its own: its cases in full, its findings as a table, what the cases cover.

use super::Context;
use super::arrangement::arrange;
use super::briefing::Briefing;
use super::parts::{document, fact, references, theme_link};
use crate::document::{Accent, Document, Inline, Kind, Target};
use crate::model::{Facet, Theme};
use crate::words::{said, written};

/// Composes the page behind the briefing of a theme, if the review has such pages.
pub(super) fn compose(context: Context<'_>, facet: &Facet, theme: &Theme) -> Option<Document> {
    let outline = context.about.outline_behind_briefing();
    if outline.is_empty() {
        return None;
    }
    let briefing = Briefing { context, facet, theme };
    let path = format!("evidence/{}", theme.page);
    let title = said!(context.words, "evidence-on", theme = &theme.title.value);
    let mut document = document(context, Kind::Evidence, path, &title, context.review.path(theme.file));
    document.standfirst = context.text("evidence-explained");
    document.facts = vec![
        fact(&context.say("kind-briefing"), vec![theme_link(context, &theme.page)]),
        fact(&facet.axis.label.value, context.review.line(&theme.title)),
    ];
    document.accent = context.review.theme(&theme.page).map(|(facet, theme, _)| Accent { facet, theme });
    document.downloads = briefing.data_files();
    document.blocks = arrange(&outline, &theme.sections, &|part| match part {
        // The briefing leads to others.
        "references" => references(context).to_vec(),
        part => briefing.part(part),
    });
    Some(document)
}

impl Briefing<'_> {
    /// A link to what stands behind the briefing, if there is such a page.
    pub(super) fn link_behind(&self) -> Option<Vec<Inline>> {
        let has_page = !self.context.about.outline_behind_briefing().is_empty();
        let target = Target::Page { path: format!("evidence/{}.html", self.theme.page), anchor: None };
        let title = self.context.review.line(&self.theme.title);
        let link = || Inline::Link { target, text: written!(self.context.words, "evidence-on", theme = title) };
        has_page.then(|| vec![link()])
    }
}
