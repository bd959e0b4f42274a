//! The editions of a review: the original, and translations, each with files of its own in the place of the original's.

use std::collections::{BTreeMap, BTreeSet};

use super::{FileId, SourceFile, Sources, Span};

/// What the files of a translation are.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The tag of its language, which is the name of its folder.
    pub tag: String,
    /// The language of the original.
    pub language: String,
    /// Where the review declares it.
    pub declared: Span,
    /// Its files with those that they translate.
    pub originals: BTreeMap<FileId, FileId>,
    /// Files in its folder that translate none.
    pub orphans: Vec<FileId>,
}

impl Sources {
    /// What the original reads: everything but the folders and the words of its translations.
    pub fn original(self, tags: &[&str], language: &str) -> Self {
        let is_of = |file: &SourceFile| {
            tags.iter().any(|tag| below(tag, file).is_some() || words_of(tag).contains(&file.path))
                && !words_of(language).contains(&file.path)
        };
        let elsewhere = self.all().filter(|(_, file)| is_of(file)).map(|(id, _)| id).collect();
        Self { elsewhere, ..self }
    }

    /// What a translation reads: its own files in the place of those that they translate, and the original's for all else.
    pub fn translated(&self, tags: &[&str], tag: &str, language: &str, declared: Span) -> Self {
        let places: BTreeMap<&str, FileId> = self.all().map(|(id, file)| (file.path.as_str(), id)).collect();
        let (mut originals, mut orphans) = (BTreeMap::new(), Vec::new());
        for (id, path) in self.all().filter_map(|(id, file)| Some((id, below(tag, file)?))) {
            match places.get(path).filter(|_| has_words(path)) {
                Some(original) => drop(originals.insert(id, *original)),
                None => orphans.push(id),
            }
        }
        let other = |file: &SourceFile| tags.iter().any(|one| *one != tag && below(one, file).is_some());
        let of_others = self.all().filter(|(_, file)| other(file)).map(|(id, _)| id);
        let elsewhere: BTreeSet<FileId> =
            of_others.chain(originals.values().copied()).chain(orphans.iter().copied()).collect();
        let mut files = self.files.clone();
        for (id, file) in (0..).map(FileId).zip(&mut files).filter(|(id, _)| !elsewhere.contains(id)) {
            if originals.contains_key(&id) {
                file.folder = format!("{tag}/");
                file.path = file.path.split_off(file.folder.len());
            } else {
                file.language = Some(language.to_owned());
            }
        }
        let translation =
            Some(Translation { tag: tag.to_owned(), language: language.to_owned(), declared, originals, orphans });
        Self { files, elsewhere, translation, ..self.clone() }
    }
}

impl Sources {
    /// Where a file that is read under this path stands, relative to the content folder.
    pub fn place(&self, path: &str) -> String {
        let is_translated =
            |translation: &Translation| translation.originals.keys().any(|file| self.file(*file).path == path);
        let of_language = self.translation.as_ref().filter(|translation| is_translated(translation));
        of_language.map_or_else(|| path.to_owned(), |translation| format!("{}/{path}", translation.tag))
    }
}

/// The path of a file within the folder of a language, if it stands there.
fn below<'f>(tag: &str, file: &'f SourceFile) -> Option<&'f str> {
    file.path.strip_prefix(tag)?.strip_prefix('/')
}

/// Whether a file has words to translate and a place to say which text it translates; all others are shared.
fn has_words(path: &str) -> bool {
    path == "review.yaml" || path.ends_with(".md") || path.starts_with("published/") && path.ends_with(".yaml")
}

/// Where the words that the program says in a language may stand.
pub fn words_of(language: &str) -> [String; 2] {
    let short = language.split('-').next().unwrap_or(language);
    [short, language].map(|name| format!("words/{name}.ftl"))
}
