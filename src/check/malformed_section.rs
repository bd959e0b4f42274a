//! `malformed-section`: a code whose `section:` names a page, a table or another kind of place.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Review, Text};

pub(super) const RULE: Rule = rule!("malformed-section", Error, "a code whose section is not one", find);

/// The words that name a kind of place before its number. Pages print "Section" of their own.
const KINDS: [&str; 20] = [
    "app",
    "appendix",
    "box",
    "ch",
    "chap",
    "chapter",
    "fig",
    "figure",
    "p",
    "page",
    "pages",
    "para",
    "paragraph",
    "pp",
    "s",
    "sec",
    "section",
    "sections",
    "table",
    "vol",
];

fn find(review: &Review) -> Vec<Diagnostic> {
    let codings = review.cases.iter().flat_map(|case| case.codings.values().flatten());
    codings.filter_map(|coding| malformed(coding.section.as_ref()?)).collect()
}

/// Whether a section is none, so that nothing else need be said of it.
pub(super) fn is_malformed(section: &Text) -> bool {
    malformed(section).is_some()
}

fn malformed(section: &Text) -> Option<Diagnostic> {
    let letters = |letter: char| letter.is_alphabetic();
    let rest = section.value.trim().trim_start_matches(letters);
    let word = section.value.trim().strip_suffix(rest)?.to_lowercase();
    let has_number = rest.contains(|letter: char| letter.is_ascii_digit());
    (KINDS.contains(&word.as_str()) && has_number).then(|| {
        let message = format!("`{}` is not the number of a section: pages would print “Section {0}”", section.value);
        Diagnostic::new(RULE.name, section.span, message)
            .help("type the number or the heading of the section alone, such as `section: \"4.2\"`")
    })
}
