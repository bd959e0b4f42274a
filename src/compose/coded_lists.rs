//! What is too much for a cell of a map or for a briefing: lists of cases that stand on the site alone. A cell counts its
//! cases and leads to their list.

use std::collections::BTreeMap;

use super::parts::{document, page_link, text};
use super::{Context, case_list, frames};
use crate::document::{Block, Document, Inline, Kind, Table, Target, plain_text, slug};
use crate::model::{Case, Theme};
use crate::words::{said, sentences};

/// A map with more names than this counts them all; any other names as many as this in a cell.
const MOST_IN_MAP: usize = 150;
const MOST_IN_CELL: usize = 12;

/// The letters of a label that stand in the address of a list.
const LETTERS: usize = 40;

/// A list of cases that pages lead to. It is composed when the pages of the site are made, since all lists together are
/// large.
#[derive(Debug, PartialEq, Eq)]
pub struct CodedList {
    /// Where it is published, relative to the output folder and without a file ending.
    pub path: String,
    /// What its cases have in common.
    labels: Vec<String>,
    /// The ids of its cases.
    pub ids: Vec<String>,
}

type Lists = BTreeMap<String, CodedList>;

/// A link to the list of all cases that are coded to a theme.
pub(super) fn of_theme(context: Context<'_>, theme: &Theme) -> Inline {
    page_link(context, format!("{}.html", theme_path(theme)), &theme.title)
}

fn theme_path(theme: &Theme) -> String {
    format!("cases/in/{}", theme.page)
}

/// Whether a map counts cases that it does not name.
pub(super) fn counts(map: &Table) -> bool {
    map.rows.iter().flatten().any(|cell| names(cell).len() > most_in_cell(map))
}

/// Cuts the cells of maps that have too many names, and gives the lists that documents lead to.
pub(super) fn cut(context: Context<'_>, documents: &mut [Document]) -> Vec<CodedList> {
    let mut lists = of_themes(context, documents);
    for document in documents {
        let page = document.path.strip_prefix("briefings/");
        let theme = context.review.themes().find(|theme| Some(theme.page.as_str()) == page);
        let theme = theme.map(|theme| theme.title.value.as_str());
        for block in &mut document.blocks {
            match block {
                Block::Table(table) if is_map(table) => cut_map(table, None, &mut lists),
                Block::Table(table) if table.id.starts_with("coverage-map") => cut_map(table, theme, &mut lists),
                _ => {}
            }
        }
    }
    lists.into_values().collect()
}

fn is_map(table: &Table) -> bool {
    ["map", "works-map", "results-map"].iter().any(|start| table.id.starts_with(start))
}

/// The cases of each theme whose list a document leads to.
fn of_themes(context: Context<'_>, documents: &[Document]) -> Lists {
    let mut led_to = Vec::new();
    for document in documents {
        document.visit_inlines(&mut |inline| {
            led_to.extend(page(inline).filter(|path| path.starts_with("cases/in/")).map(str::to_owned));
        });
    }
    let facets = context.review.facets.iter();
    let themes = facets.flat_map(|facet| facet.themes.iter().map(move |theme| (&facet.axis.id.value, theme)));
    let lists = themes.filter(|(_, theme)| led_to.contains(&theme_path(theme))).map(|(axis, theme)| {
        let ids = context.review.cases_with(axis, &theme.id).map(|case| case.id.clone()).collect();
        let path = theme_path(theme);
        (path.clone(), CodedList { path, labels: vec![theme.title.value.clone()], ids })
    });
    lists.collect()
}

fn most_in_cell(map: &Table) -> usize {
    let cells = map.rows.iter().flat_map(|row| row.iter().skip(1));
    let named: usize = cells.map(|cell| names(cell).len().min(MOST_IN_CELL)).sum();
    if named > MOST_IN_MAP { 0 } else { MOST_IN_CELL }
}

/// The pages that a cell leads to.
fn names(cell: &[Inline]) -> Vec<&str> {
    if matches!(cell, [Inline::Strong { .. }, Inline::Break, ..]) {
        cell.iter().filter_map(page).collect()
    } else {
        Vec::new()
    }
}

fn page(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Link { target: Target::Page { path, .. }, .. } => path.strip_suffix(".html"),
        _ => None,
    }
}

/// `theme` is what all columns have in common, if a briefing has its part of the map.
fn cut_map(table: &mut Table, theme: Option<&str>, lists: &mut Lists) {
    let most = most_in_cell(table);
    let columns: Vec<String> = table.columns.iter().map(|column| plain_text(column)).collect();
    for row in &mut table.rows {
        let label = row.first().map(|cell| plain_text(cell)).unwrap_or_default();
        for (cell, column) in row.iter_mut().zip(&columns).skip(1).filter(|(cell, _)| names(cell).len() > most) {
            let labels = vec![label.clone(), theme.unwrap_or(column).to_owned()];
            *cell = counted(cell, labels, lists);
        }
    }
}

/// What a full cell says: how many there are, with a link to their list, and how they spread if that was said.
fn counted(cell: &[Inline], labels: Vec<String>, lists: &mut Lists) -> Vec<Inline> {
    let ids: Vec<String> =
        names(cell).iter().filter_map(|page| page.strip_prefix("cases/")).map(str::to_owned).collect();
    let path = if ids.is_empty() { "sources/index".to_owned() } else { register(labels, ids, lists) };
    let number = Inline::Strong { text: vec![Inline::page(format!("{path}.html"), plain_text(&cell[..1]))] };
    let spread = cell.get(1..3).filter(|words| matches!(words, [Inline::Break, Inline::Text { .. }]));
    std::iter::once(number).chain(spread.unwrap_or_default().iter().cloned()).collect()
}

/// Where a list stands, which it shares with one of the same cases.
fn register(mut labels: Vec<String>, ids: Vec<String>, lists: &mut Lists) -> String {
    labels.sort();
    let name = |label: &String| {
        let letters: String = slug(label).chars().take(LETTERS).collect();
        if letters.is_empty() { "list".to_owned() } else { letters }
    };
    let name = format!("cases/in/{}", labels.iter().map(name).collect::<Vec<_>>().join("."));
    let mut path = name.clone();
    let mut uses = 1;
    while lists.get(&path).is_some_and(|other| other.labels != labels || other.ids != ids) {
        uses += 1;
        path = format!("{name}.{uses}");
    }
    lists.insert(path.clone(), CodedList { path: path.clone(), labels, ids });
    path
}

/// The page of a list.
pub(super) fn compose(context: Context<'_>, list: &CodedList) -> Document {
    let cases: Vec<&Case> = list.ids.iter().filter_map(|id| context.review.case(id)).collect();
    let labels: Vec<String> = list.labels.iter().map(|label| said!(context.words, "quoted", words = label)).collect();
    let labels = context.words.both(&labels);
    let mut document =
        document(context, Kind::Case, &list.path, &said!(context.words, "cases-of", labels = &labels), "review.yaml");
    document.standfirst = text(sentences::cases_listed(context.words, frames::origins(context, cases.iter().copied())));
    let list = case_list::list(context, &cases);
    let table = Table { caption: text(said!(context.words, "cases-coded-to", labels = &labels)), ..list };
    document.blocks = vec![Block::Table(table)];
    document
}
