//! The page of the site that says what was checked and what was found.

use crate::check::RULES;
use crate::diagnostic::{Diagnostics, place};
use crate::document::{Block, Document, Inline, Kind, Table};
use crate::source::Sources;

/// The report page: every problem by place, and every rule.
pub fn document(diagnostics: &Diagnostics, sources: &Sources) -> Document {
    let found = diagnostics.iter().count();
    let standfirst = format!("{found} problems in {} files, {} rules checked.", sources.files.len(), RULES.len());
    Document {
        kind: Kind::Report,
        path: "report/check".to_owned(),
        origin: "review.yaml".to_owned(),
        title: "What was checked".to_owned(),
        standfirst: text(&standfirst),
        facts: Vec::new(),
        accent: None,
        downloads: Vec::new(),
        blocks: blocks(diagnostics, sources),
        draft: diagnostics.has_errors(),
    }
}

fn blocks(diagnostics: &Diagnostics, sources: &Sources) -> Vec<Block> {
    let problems = if diagnostics.iter().next().is_none() {
        Block::Paragraph { text: text("Nothing.") }
    } else {
        Block::Table(problems(diagnostics, sources))
    };
    vec![heading("found", "What was found"), problems, heading("rules", "The rules"), Block::Table(rules(diagnostics))]
}

fn problems(diagnostics: &Diagnostics, sources: &Sources) -> Table {
    let rows = diagnostics.iter().map(|diagnostic| {
        let place = code(&place(sources, diagnostic.place.span));
        let help = diagnostic.help.as_deref().unwrap_or_default();
        vec![place, code(diagnostic.rule), text(&diagnostic.message), text(help)]
    });
    table("problems", "Problems, by place", ["Place", "Rule", "Problem", "What to type"], rows.collect())
}

fn rules(diagnostics: &Diagnostics) -> Table {
    let rows = RULES.iter().map(|rule| {
        let found = diagnostics.iter().filter(|diagnostic| diagnostic.rule == rule.name).count();
        vec![code(rule.name), text(rule.level.word()), text(rule.summary), text(&found.to_string())]
    });
    table(
        "rule-list",
        "The rules and how often each was broken",
        ["Rule", "Level", "What it finds", "Found"],
        rows.collect(),
    )
}

fn table(id: &str, caption: &str, columns: [&str; 4], rows: Vec<Vec<Vec<Inline>>>) -> Table {
    Table {
        id: id.to_owned(),
        caption: text(caption),
        columns: columns.map(text).to_vec(),
        widths: vec![3, 1, 4, 1],
        rows,
        row_headers: true,
        wide: false,
    }
}

fn heading(id: &str, words: &str) -> Block {
    Block::Heading { level: 2, id: id.to_owned(), text: text(words) }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

fn code(words: &str) -> Vec<Inline> {
    vec![Inline::Code { text: words.to_owned() }]
}
