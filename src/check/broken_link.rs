//! `broken-link`: a link to a content file or a place in it that there is not.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Matter::{Cases, Files, Themes};
use crate::document::{Inline, Target, slug};
use crate::model::passages::visit_content;
use crate::model::{Review, Section};

pub(super) const RULE: Rule = rule!("broken-link", Firm, "a link that leads nowhere", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    let pages: Vec<&str> =
        review.sources.iter().map(|(_, file)| file.path.as_str()).filter(|path| path.ends_with(".md")).collect();
    let mut diagnostics = Vec::new();
    visit_content(review, &mut |inline| {
        let Inline::Link { target: Target::Content { path, anchor, span }, .. } = inline else { return };
        if path.is_empty() {
            diagnostics.push(
                Diagnostic::new(RULE.name, *span, "this link has no address")
                    .help("type it between the round brackets"),
            );
        } else if !pages.contains(&path.as_str()) {
            diagnostics.push(
                Diagnostic::new(RULE.name, *span, format!("there is no file `{path}` in the content folder"))
                    .help("link to a content file by its path from this file, such as `../cases/a-case.md`, or to an address with `https://`")
                    .suggest(path, pages.iter().copied())
                    .needs(Files, format!("md/{}", path.trim_end_matches(".md")))
                    .needs(if path.starts_with("cases/") { Cases } else { Themes }, stem(path)),
            );
        } else if let Some((anchor, sections)) = anchor.as_ref().zip(sections(review, path)) {
            let places: Vec<String> = sections.iter().map(|section| slug(&section.title)).collect();
            if !places.contains(anchor) {
                let message = format!("`{path}` has no section that `#{anchor}` could lead to");
                let places = places.iter().map(String::as_str);
                diagnostics.push(
                    Diagnostic::new(RULE.name, *span, message)
                        .help("type the heading of a section in small letters with `-` between the words, or leave out the part from `#`")
                        .suggest(anchor, places),
                );
            }
        }
    });
    // A path from the content folder is no path from the file, so it helps the reader but must not be put in.
    diagnostics.into_iter().map(|diagnostic| Diagnostic { replacement: None, ..diagnostic }).collect()
}

/// The name of a file without folder and ending.
fn stem(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default().trim_end_matches(".md")
}

/// The sections of a content file; none of one that could not be read, of which another rule tells.
fn sections<'r>(review: &'r Review, path: &str) -> Option<&'r Vec<Section>> {
    let cases = review.cases.iter().map(|case| (case.file, &case.sections));
    let themes = review.themes().map(|theme| (theme.file, &theme.sections));
    let pages = review.pages.iter().map(|page| (page.file, &page.sections));
    let mut files = cases.chain(themes).chain(pages);
    files.find(|(file, _)| review.path(*file) == path).map(|(_, sections)| sections)
}
