//! The tables that are published as data: the rebuilt ones, the corrections, each briefing's findings and
//! cases, and apart from them all cases and codes for programs, which are large and cite nothing.

use super::parts::document;
use super::{Context, briefing, case_list, case_tables, corrections, data_tables, tables};
use crate::document::{Block, Document, Kind, Table};
use crate::model::{Case, TABLE_OF_CORRECTIONS, TABLES_FOR_PROGRAMS};

/// Composes a document for each table, which holds nothing else.
pub(super) fn compose(context: Context<'_>) -> Vec<Document> {
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
            documents.push(data(&format!("{}-findings", theme.page), briefing::findings(context, facet, theme)));
            documents.push(data(&format!("{}-cases", theme.page), case_list::list(context, &cases)));
        }
    }
    documents
}

/// The tables of everything, which programs read.
pub(super) fn for_programs(context: Context<'_>) -> Vec<Document> {
    let tables = [data_tables::cases(context), data_tables::codings(context), data_tables::dictionary(context)];
    TABLES_FOR_PROGRAMS.into_iter().zip(tables).map(|(id, table)| data(context, id, table)).collect()
}

fn data(context: Context<'_>, id: &str, table: Table) -> Document {
    let mut document = document(context, Kind::Table, format!("data/{id}"), id, "review.yaml");
    document.blocks = vec![Block::Table(table)];
    document
}
