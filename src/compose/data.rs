//! The tables that are published as data: the rebuilt ones, the corrections, each briefing's findings and
//! cases.

use super::briefing::Briefing;
use super::parts::document;
use super::{Context, case_list, case_tables, corrections, tables};
use crate::document::{Block, Document, Kind, Table};
use crate::model::{Case, TABLE_OF_CORRECTIONS};

/// Composes a document for each table, which holds nothing else.
pub(super) fn compose(context: Context<'_>) -> Vec<Document> {
    let context = Context { is_data: true, ..context };
    let data = |id: &str, table: Table| data(context, id, table);
    let mut documents: Vec<Document> =
        tables::rebuilt(context).map(|table| data(&table.id.value, tables::rebuild(context, table))).collect();
    if !documents.is_empty() {
        documents.push(data(TABLE_OF_CORRECTIONS, corrections::table(context, true)));
    }
    let all: Vec<&Case> = context.review.cases.iter().collect();
    let own = context.about.case_tables.iter();
    documents.extend(own.map(|table| data(&case_tables::path(table), case_tables::table(context, table, &all))));
    for facet in &context.review.facets {
        for theme in &facet.themes {
            let cases: Vec<&Case> = context.review.cases_with(&facet.axis.id.value, &theme.id).collect();
            documents.push(data(
                &format!("{}-findings", theme.page),
                Briefing { context, facet, theme }.findings_as_table(),
            ));
            documents.push(data(&format!("{}-cases", theme.page), case_list::list(context, &cases)));
        }
    }
    documents
}

fn data(context: Context<'_>, id: &str, table: Table) -> Document {
    let mut document = document(context, Kind::Table, format!("data/{id}"), id, "review.yaml");
    document.blocks = vec![Block::Table(table)];
    document
}
