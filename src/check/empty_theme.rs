//! `empty-theme`: a theme that no case is coded to.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Axes, Cases, Codes, Files, Lists, Themes};
use crate::model::Review;

pub(super) const RULE: Rule = rule!(
    "empty-theme",
    Error,
    "a theme that no case is coded to",
    find,
    needs = [(Files, "md/cases"), (Axes, ""), (Codes, ""), (Themes, ""), (Cases, "")]
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for facet in &review.facets {
        let axis = &facet.axis.id.value;
        let empty = facet.themes.iter().filter(|theme| review.cases_with(axis, &theme.id).next().is_none());
        diagnostics.extend(empty.map(|theme| {
            Diagnostic::new(RULE.name, theme.title.span, format!("no case is coded to the theme `{}`", theme.id))
                .help(format!("code a case to it (`{axis}: [{{code: {}, basis: …}}]`), or remove the theme", theme.id))
                .spoils(Lists, "themes")
        }));
    }
    diagnostics
}
