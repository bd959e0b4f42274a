//! The stages up to the verdict: load, parse, model, check.

use camino::{Utf8Path, Utf8PathBuf};

use super::Stopped;
use crate::check::{self, Judgement, Settings};
use crate::load;
use crate::model::{self, Retraction, Review};
use crate::parse::{self, Edition, Editions};

/// The content with everything that the checks say of it.
#[derive(Debug)]
pub struct Verdict {
    /// The linked review.
    pub review: Review,
    /// Its translations, each linked as a review.
    pub translations: Vec<Review>,
    /// What the checks say of all of them.
    pub judgement: Judgement,
}

/// The retractions that works are looked up in.
#[derive(Debug, Default)]
pub struct RetractionList {
    /// The file that they were read from.
    pub path: Utf8PathBuf,
    /// The notices.
    pub notices: Vec<Retraction>,
}

/// Reads the content below `root` and checks it; the same for every command.
///
/// # Errors
/// If content or templates cannot be read at all.
pub fn judge(root: &Utf8Path, settings: &Settings, retractions: &RetractionList) -> Result<Verdict, Stopped> {
    let loaded = load::load(&root.join("content"))?;
    let files = [load::load_templates(&root.join("templates"))?, load::shown_files(&loaded.sources)].concat();
    let Editions { original, translations } = parse::parse_editions(loaded.sources);
    let link = |(sources, parsed): Edition| {
        let mut review = model::link(parsed, loaded.faults.clone(), &sources);
        review.fonts = load::fonts(&files);
        review.printable = load::printable_characters(&files, &review.typefaces());
        review.retractions.clone_from(&retractions.notices);
        review
    };
    let (review, translations) = (link(original), translations.into_iter().map(link).collect::<Vec<_>>());
    let judgement = check::check_editions(&review, &translations, settings);
    Ok(Verdict { review, translations, judgement })
}
