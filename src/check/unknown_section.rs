//! `unknown-section`: a section that the outline of its page does not place, or one that it places and the file lacks.

use super::Rule;
use crate::diagnostic::Matter::{Axes, Codes, Files, Parts, Uses};
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::passages::find_words;
use crate::model::{Case, OutlineItem, PARTS_OF_BRIEFINGS, PARTS_OF_PAGES, Review, Section, Text};
use crate::source::{FileId, Span};

pub(super) const RULE: Rule =
    rule!("unknown-section", Firm, "a section that the outline does not place, or a missing one", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let figures = about.figures.iter().map(|figure| format!("figure-{}", figure.id.value));
    let figures = figures.chain(about.maps.iter().map(|map| format!("map-{}", map.id.value)));
    let figures = figures.chain(about.case_tables.iter().map(|table| format!("table-{}", table.id.value)));
    let with_figures = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).chain(figures.clone()).collect();
    let of_pages: Vec<String> = with_figures(&PARTS_OF_PAGES);
    let of_briefings: Vec<String> = with_figures(&PARTS_OF_BRIEFINGS);
    let mut diagnostics = unknown_parts(&about.briefing, &of_briefings);
    diagnostics.extend(unknown_parts(&about.behind_briefing, &of_briefings));
    for theme in review.themes() {
        diagnostics.extend(compare(review, &about.outline_of_theme(&theme.sections), &theme.sections, theme.file));
    }
    if let Some(outline) = &about.case_note {
        diagnostics.extend(unknown_parts(outline, &[]));
        diagnostics.extend(review.cases.iter().flat_map(|case| case_note(review, outline, case)));
    }
    for page in &review.pages {
        if let Some(outline) = &page.outline {
            diagnostics.extend(unknown_parts(outline, &of_pages));
            diagnostics.extend(compare(review, outline, &page.sections, page.file));
        }
    }
    diagnostics
}

fn unknown_parts(outline: &[OutlineItem], parts: &[String]) -> Vec<Diagnostic> {
    let unknown = outline.iter().filter_map(OutlineItem::generated).filter(|name| !parts.contains(&name.value));
    let diagnostics = unknown.map(|name| {
        let or_part = if parts.is_empty() { String::new() } else { format!(", or one of {}", parts.join(", ")) };
        Diagnostic::new(RULE.name, name.span, format!("casebook makes no part called `{}`", name.value))
            .help(format!("type `section: {}` for a section of the file{or_part}", name.value))
            .suggest(&name.value, parts.iter().map(String::as_str))
            .spoils(Uses, "parts")
            .needs(Files, "yaml/review/facets")
            .needs(Files, "yaml/review/figures")
            .needs(Files, "yaml/review/maps")
            .needs(Files, "yaml/review/case_tables")
            .needs(Files, "yaml/review/vocabularies")
            .needs(Axes, "")
            .needs(Codes, "figures")
    });
    diagnostics.collect()
}

/// A note that was left out altogether lacks every section, and that is said once.
fn case_note(review: &Review, outline: &[OutlineItem], case: &Case) -> Vec<Diagnostic> {
    if !case.sections.is_empty() {
        return compare(review, outline, &case.sections, case.file);
    }
    let start = Span { file: case.file, start: 0, end: 0 };
    let first = outline.iter().find_map(|item| match item {
        OutlineItem::Section(section) => Some(section.heading.value.as_str()),
        OutlineItem::Generated(_) => None,
    });
    let missing = first.map(|heading| {
        Diagnostic::new(RULE.name, start, "the note on this case is missing")
            .help(format!("type `## {heading}` and the section's text below the second `---`"))
            .needs(Parts, format!("file-{}", case.file.0))
    });
    missing.into_iter().collect()
}

fn compare(review: &Review, outline: &[OutlineItem], sections: &[Section], file: FileId) -> Vec<Diagnostic> {
    let placed: Vec<&Text> = outline
        .iter()
        .filter_map(|item| match item {
            OutlineItem::Section(section) => Some(&section.heading),
            OutlineItem::Generated(_) => None,
        })
        .collect();
    let headings: Vec<&str> = placed.iter().map(|heading| heading.value.as_str()).collect();
    let start = Span { file, start: 0, end: 0 };
    let missing = placed.iter().filter(|heading| !sections.iter().any(|section| section.title == heading.value));
    let missing = missing.map(|heading| {
        Diagnostic::new(RULE.name, start, format!("the section `{}` is missing", heading.value))
            .related(heading.span, "the outline places it here")
            .help(format!("type `## {}` and the section's text", heading.value))
            .needs(Parts, format!("file-{}", file.0))
    });
    let unplaced = sections.iter().filter(|section| !headings.contains(&section.title.as_str()));
    let unplaced = unplaced.map(|section| unplaced_section(review, section, &headings));
    missing.chain(unplaced).chain(repeated(review, sections)).collect()
}

/// A section whose heading an earlier one has: the outline places one of them, and the other would be lost.
fn repeated(review: &Review, sections: &[Section]) -> Vec<Diagnostic> {
    let earlier = |place: usize| sections[..place].iter().find(|other| other.title == sections[place].title);
    let repeated = (0..sections.len()).filter_map(|place| Some((&sections[place], earlier(place)?)));
    let diagnostics = repeated.map(|(section, first)| {
        Diagnostic::new(RULE.name, title_of(review, section), format!("the section `{}` stands twice", section.title))
            .related(first.span, "the first one")
            .help("join the two under one heading")
    });
    diagnostics.collect()
}

fn unplaced_section(review: &Review, section: &Section, headings: &[&str]) -> Diagnostic {
    let message = match section.title.as_str() {
        "" => "text before the first heading has no place in the outline".to_owned(),
        title => format!("the outline places no section `{title}`"),
    };
    let diagnostic = Diagnostic::new(RULE.name, title_of(review, section), message);
    // Under another heading, a section is surplus here and missing there.
    let diagnostic = diagnostic.spoils(Parts, format!("file-{}", section.span.file.0));
    match nearest(&section.title, headings.iter().copied()) {
        Some(_) => diagnostic.suggest(&section.title, headings.iter().copied()),
        None => {
            let known: Vec<String> = headings.iter().map(|heading| format!("`## {heading}`")).collect();
            diagnostic.help(format!("the outline places {}", known.join(", ")))
        }
    }
}

/// The words of a section's heading; the beginning of a text that has none.
fn title_of(review: &Review, section: &Section) -> Span {
    if section.title.is_empty() { section.span } else { find_words(&review.sources, section.span, &section.title, 0) }
}
