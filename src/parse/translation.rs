//! What says that a file is a translation: the tag of its language, and which text it translates.

use sha2::{Digest, Sha256};
use unic_langid::LanguageIdentifier;

use super::fault_kinds::{Fault, FaultKind};
use super::yaml::{Node, Text};
use crate::source::SourceFile;
use crate::source::limits::TRANSLATIONS;

/// Whether a word is the tag of a language, in its usual form: `cy`, `de-AT`.
pub(super) fn is_tag(word: &str) -> bool {
    let is_short = (2..=3).contains(&word.split('-').next().unwrap_or_default().len());
    is_short && tag_meant(word).is_some_and(|tag| tag == word)
}

fn tag_meant(word: &str) -> Option<String> {
    word.parse::<LanguageIdentifier>().ok().map(|tag| tag.to_string())
}

/// Reads the languages that a review is translated into; what is no tag of a language is refused.
pub(super) fn read_translations(node: &Node<'_>) -> Vec<Text> {
    let mut tags: Vec<Text> = Vec::new();
    for item in node.list() {
        if tags.len() == TRANSLATIONS.most {
            item.add_faults(vec![Fault::excess(item.span(), &TRANSLATIONS)]);
            break;
        }
        let Some(tag) = item.text() else { continue };
        if !is_tag(&tag.value) {
            let meant =
                tag_meant(&tag.value).filter(|meant| is_tag(meant)).unwrap_or_else(|| "cy` or `de-AT".to_owned());
            item.refuse(format!("`{}` is no tag of a language", tag.value), format!("type a tag, such as `{meant}`"));
        } else if tags.iter().any(|other| other.value == tag.value) {
            item.refuse(format!("`{}` stands here twice", tag.value), "remove one of the two");
        } else {
            tags.push(tag);
        }
    }
    tags
}

/// Reads by what an original is known. It may look like a number.
pub(super) fn read_fingerprint(node: &Node<'_>) -> Option<Text> {
    node.word().map(|value| Text { value, span: node.span() }).or_else(|| node.text())
}

/// How many letters a text is known by. A change that leaves them as they were comes once in four thousand million.
const LETTERS: usize = 8;

/// By what a text is known: the first letters of its hash, without spaces at the ends of lines and of the text.
fn fingerprint(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    let hash = Sha256::digest(lines.join("\n").as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>().chars().take(LETTERS).collect()
}

/// What is wrong with what a translation says of its original: nothing, or that of an earlier text.
pub(super) fn stale(original: &SourceFile, translated: &Node<'_>) -> Option<Fault> {
    let (right, path) = (fingerprint(&original.text), &original.path);
    let typed = translated.child("translates");
    let known =
        typed.as_ref().map(|typed| typed.word().or_else(|| typed.as_text().map(str::to_owned)).unwrap_or_default());
    let (message, help) = match known {
        Some(known) if known == right => return None,
        Some(_) => (
            format!("`{path}` has changed since this translation was made"),
            format!("bring the words up to those of the original, and type `translates: {right}` when they are"),
        ),
        None => (
            format!("this does not say which text of `{path}` it translates"),
            format!("type `translates: {right}`{} if it translates the text as it is now", place_in(path)),
        ),
    };
    let span = typed.map_or(translated.start(), |typed| typed.span());
    Some(Fault { span, kind: FaultKind::StaleTranslation { message, help } })
}

/// Where a file has it: a list above its items.
fn place_in(path: &str) -> &'static str {
    if path.starts_with("published/") { " in its first line, and `---` below it," } else { "" }
}
