//! The stages up to the verdict: load, parse, model, check.

use camino::{Utf8Path, Utf8PathBuf};

use super::Stopped;
use crate::check::{self, Judgement, Settings};
use crate::load::{self, Loaded, TemplateFile};
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
    /// The templates, and what the content shows.
    pub templates: Vec<TemplateFile>,
}

/// The content and the templates as they stand on the disk.
#[derive(Debug)]
pub struct Material {
    /// The content.
    pub content: Loaded,
    /// The templates.
    pub templates: Vec<TemplateFile>,
}

/// Reads content and templates below `root`.
///
/// # Errors
/// If they cannot be read at all.
pub fn read(root: &Utf8Path) -> Result<Material, Stopped> {
    let content = load::load(&root.join("content"))?;
    Ok(Material { content, templates: load::load_templates(&root.join("templates"))? })
}

/// The retractions that works are looked up in.
#[derive(Debug, Default)]
pub struct RetractionList {
    /// The file that they were read from.
    pub path: Utf8PathBuf,
    /// The notices.
    pub notices: Vec<Retraction>,
}

/// Checks what was read; the same for every command.
pub fn judge(material: Material, settings: &Settings, retractions: &RetractionList) -> Verdict {
    let Material { content: loaded, templates: mut files } = material;
    files.extend(load::shown_files(&loaded.sources));
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
    Verdict { review, translations, judgement, templates: files }
}
