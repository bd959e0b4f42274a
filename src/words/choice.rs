//! Which catalogue a review is printed with: that of its language, from the folder of templates.

use super::{FIRST_LANGUAGE, Words, WordsError};
use crate::load::{TemplateFile, built_in};

/// The folder of the catalogues, within that of the templates.
const FOLDER: &str = "words/";

/// The words for a language such as `de-AT`: those of the same region if there are any, or else of the language alone; those
/// of the first language where it has none.
///
/// # Errors
/// If a catalogue cannot be read.
pub fn words(language: &str, templates: &[TemplateFile]) -> Result<Words, WordsError> {
    let short = language.split('-').next().unwrap_or(language);
    let file = |name: &str| {
        let path = format!("{FOLDER}{name}.ftl");
        let own = templates.iter().find(|file| file.path == path).map(|file| file.contents.as_slice());
        Some((own.or_else(|| built_in(&path))?, path))
    };
    let wanted = [(language, language), (language, short), (FIRST_LANGUAGE, FIRST_LANGUAGE)];
    let found = wanted.into_iter().find_map(|(tag, name)| Some((tag, file(name)?)));
    let error = |path: &str, message: &str| WordsError { path: path.to_owned(), message: message.to_owned() };
    let (tag, (contents, path)) = found.ok_or_else(|| error(FOLDER, "it has no catalogue"))?;
    let text = std::str::from_utf8(contents).map_err(|_| error(&path, "it is not UTF-8"))?;
    Words::read(tag, &path, text)
}
