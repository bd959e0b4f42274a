//! Who coded and appraised the cases, as the review names them, and how much each did.

use super::Context;
use super::parts::{heading, text};
use crate::document::{Block, Table};
use crate::model::Text;

/// The coders of the review; nothing if it names none.
pub(super) fn blocks(context: Context<'_>) -> Vec<Block> {
    let coders = &context.about.coders;
    if coders.is_empty() {
        return Vec::new();
    }
    let cases = || context.review.cases.iter();
    let is_by = |named: Option<&Text>, name: &str| named.is_some_and(|coder| coder.value == name);
    let rows = coders.iter().map(|coder| {
        let name = coder.name.value.as_str();
        let codes = cases().flat_map(|case| case.codings.values().flatten());
        let codes = codes.filter(|one| is_by(one.coder.as_ref(), name)).count();
        let appraisals = cases().flat_map(|case| &case.appraisals);
        let appraisals = appraisals.filter(|one| is_by(one.coder.as_ref(), name)).count();
        let role = coder.role.as_ref().map(|role| role.value.clone()).unwrap_or_default();
        [name.to_owned(), role, context.number(codes), context.number(appraisals)].map(text).to_vec()
    });
    vec![
        heading(2, &context.say("who-coded")),
        Block::Table(Table {
            id: "coders".to_owned(),
            caption: context.text("who-coded-and-appraised"),
            columns: ["name", "what-they-did", "codes", "appraisals"].map(|name| context.text(name)).to_vec(),
            widths: vec![3, 5, 1, 2],
            rows: rows.collect(),
            row_headers: true,
            ..Table::default()
        }),
    ]
}
