//! Which catalogues a review is printed with: that of its language, from the folder of templates, over the first one, and
//! under the words of the review itself.

use super::{FIRST_LANGUAGE, Words, WordsError};
use crate::load::{TemplateFile, built_in, built_in_names};

/// The folder of the catalogues, within that of the templates and of the content.
const FOLDER: &str = "words/";

/// The languages that casebook speaks, which are the catalogues that are built into it, in the order of the alphabet.
pub fn languages() -> Vec<&'static str> {
    let names = built_in_names(FOLDER).filter_map(|name| name.strip_suffix(".ftl"));
    let mut languages: Vec<&str> = names.collect();
    languages.sort_unstable();
    languages
}

/// Whether casebook speaks a language, such as `de` or `de-AT`.
pub fn is_spoken(language: &str) -> bool {
    languages().contains(&short(language))
}

/// The language without its region.
pub fn short(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}

/// The paths at which words for a language may stand: for `de-AT`, `words/de-AT.ftl` and `words/de.ftl`.
pub fn paths(language: &str) -> [String; 2] {
    [language, short(language)].map(|name| format!("{FOLDER}{name}.ftl"))
}

/// The words of a language that casebook speaks, as they are written.
pub fn spoken(language: &str) -> Option<&'static str> {
    let contents = paths(language).iter().rev().find_map(|path| built_in(path))?;
    std::str::from_utf8(contents).ok()
}

/// The words for a language such as `de-AT`; `own` are those of the review, in which it says what it says in another way.
/// What a language lacks is said in the first one.
///
/// # Errors
/// If a catalogue of the templates cannot be read.
pub fn words(language: &str, templates: &[TemplateFile], own: Option<&str>) -> Result<Words, WordsError> {
    let mut words = Words::new(language)?;
    let [exact, short] = paths(language);
    let first = format!("{FOLDER}{FIRST_LANGUAGE}.ftl");
    for path in [first, short, exact] {
        let file = templates.iter().find(|file| file.path == path).map(|file| file.contents.as_slice());
        let Some(contents) = file.or_else(|| built_in(&path)) else { continue };
        let text = std::str::from_utf8(contents);
        let text = text.map_err(|_| WordsError { path: path.clone(), message: "it is not UTF-8".to_owned() })?;
        words.add(&path, text)?;
    }
    // `check` has told what is wrong in the review's own words; what can be read of them counts.
    if let Some(own) = own {
        words.add_readable(own);
    }
    Ok(words)
}
