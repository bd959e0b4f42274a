//! `unprinted-part`: something that the review declares and that is printed nowhere, since no outline places it.

use std::collections::BTreeSet;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Files, Uses};
use crate::model::{PARTS_OF_BRIEFINGS, PARTS_OF_PAGES, Review, ReviewFile, Text};
use crate::source::Span;

pub(super) const RULE: Rule = rule!(
    "unprinted-part",
    Warning,
    "something that is declared and that no outline places, so that it is printed nowhere",
    find,
    needs = [(Files, "md/pages"), (Files, "yaml/review/briefing"), (Uses, "parts")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let mut known = placed(review, about);
    let mut diagnostics = Vec::new();
    for (part, what, span) in declared(about) {
        // Of two things that one part prints, the first is told.
        if known.insert(part.clone()) {
            let message = format!("no outline places `{part}`, so {what} is printed nowhere");
            diagnostics.push(Diagnostic::new(RULE.name, span, message).help(where_to_type(review, &part)));
        }
    }
    diagnostics.extend(unused_tools(review, about));
    diagnostics
}

/// The parts that are printed.
fn placed(review: &Review, about: &ReviewFile) -> BTreeSet<String> {
    let of_briefings = review.themes().flat_map(|theme| about.outline_of_theme(&theme.sections));
    let own = about.briefing.iter().chain(&about.behind_briefing).cloned();
    let of_pages = review.pages.iter().flat_map(|page| page.outline.iter().flatten().cloned());
    let items = of_briefings.chain(own).chain(of_pages);
    items.filter_map(|item| item.generated().map(|name| name.value.clone())).collect()
}

/// What a part alone prints: the part, in words what it prints, and where that is declared.
fn declared(about: &ReviewFile) -> Vec<(String, &'static str, Span)> {
    let figures = about.figures.iter().map(|one| (format!("figure-{}", one.id.value), "this figure", one.id.span));
    let tables = about.case_tables.iter().map(|one| (format!("table-{}", one.id.value), "this table", one.id.span));
    let printed = about.search_flow.first().map(|step| step.step.span);
    let flow = printed.or(about.prisma.as_ref().map(|prisma| prisma.screened.1));
    let coders = about.coders.first().map(|coder| coder.name.span);
    let of_review = [
        ("search-flow", "the flow of works", flow),
        ("coders", "who coded", coders),
        ("making", "how the review was made", first_of_making(about)),
    ];
    let of_review = of_review.into_iter().filter_map(|(part, what, span)| Some((part.to_owned(), what, span?)));
    figures.chain(tables).chain(of_review).collect()
}

/// The first thing that the review says of how it was made. Its kind alone need not be printed: it gives the caution.
fn first_of_making(about: &ReviewFile) -> Option<Span> {
    let single = [&about.registered, &about.funding, &about.interests].into_iter().flatten();
    let listed = about.rapid.iter().chain(&about.team);
    let searched = about.searched.iter().map(|one| &one.place);
    let excluded = about.excluded.iter().map(|one| &one.study);
    single.chain(listed).chain(searched).chain(excluded).map(|text: &Text| text.span).min()
}

fn where_to_type(review: &Review, part: &str) -> String {
    let with_outline = review.pages.iter().find(|page| page.outline.is_some());
    let page = with_outline.map_or("a page", |page| review.path(page.file));
    let is_for_pages_alone = PARTS_OF_PAGES.contains(&part) && !PARTS_OF_BRIEFINGS.contains(&part);
    let or_briefing = if is_for_pages_alone { "" } else { " or under `briefing:`" };
    format!("type `- {part}` under `outline:` of {page}{or_briefing}, or remove what it would print")
}

/// Tools by which nothing is appraised; what is appraised stands on the pages of the cases.
fn unused_tools(review: &Review, about: &ReviewFile) -> Vec<Diagnostic> {
    let used: BTreeSet<&str> =
        review.cases.iter().flat_map(|case| &case.appraisals).map(|one| one.tool.value.as_str()).collect();
    let unused = about.appraisal_tools.iter().filter(|tool| !used.contains(tool.id.value.as_str()));
    let told = unused.map(|tool| {
        let message = format!("no case is appraised by `{}`, so this tool is printed nowhere", tool.id.value);
        let help = format!("type `{{tool: {}, …}}` under `appraisals:` of a case, or remove the tool", tool.id.value);
        Diagnostic::new(RULE.name, tool.id.span, message).help(help).needs(Files, "md/cases")
    });
    told.collect()
}
