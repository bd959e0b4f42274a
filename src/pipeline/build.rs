//! Publishes what a verdict is about: each edition of the review is made by itself, and all are published in one step.

use super::edition::{Plan, Speaker};
use super::order::{Order, OutputKind};
use super::{Stopped, Verdict};
use crate::compose::EditionName;
use crate::load::TemplateFile;
use crate::model::{Review, ReviewFile};
use crate::publish::{Input, Output, OutputFolder, Provenance, hash};
use crate::source::Sources;
use crate::typeset::TypesetProblem;
use crate::{load, words};

/// What came of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// The files that were made and published.
    pub made: Vec<Output>,
    /// The PDFs that could not be made, for which everything else was published.
    pub missing: Vec<TypesetProblem>,
    /// What should be told of files in the output folder that casebook did not write.
    pub told: Vec<String>,
}

/// Publishes what `order` asks for, and gives the files that were made.
///
/// `about` is the review of the verdict; whether its problems forbid publishing is for the caller to say.
///
/// # Errors
/// If templates cannot be read or are broken, or the output folder cannot be written; the last output is then as it was.
pub fn build(verdict: &Verdict, about: &ReviewFile, order: Order<'_>) -> Result<Built, Stopped> {
    let sources = &verdict.review.sources;
    let templates = [load::load_templates(&order.root.join("templates"))?, load::shown_files(sources)].concat();
    let speakers = speakers(verdict, about, &templates)?;
    let names = if speakers.len() > 1 { names(&speakers, about) } else { Vec::new() };
    let inputs = inputs(sources, &templates);
    let build = build_id(&inputs);
    let typst = order.typst.map(|typst| typst.version.as_str());
    let provenance = Provenance { build: &build, typst, inputs: &inputs, content_folder: &sources.folder };
    let mut output = OutputFolder::open(order.lock, provenance)?;
    let mut built = Built::default();
    let mut is_made = order.wants(OutputKind::Html);
    for speaker in &speakers {
        let plan = Plan { verdict, speaker, editions: &names, templates: &templates, build: &build, order };
        let made = plan.make(&mut output)?;
        is_made |= made.is_any;
        built.missing.extend(made.missing);
    }
    if is_made {
        (built.made, built.told) = output.publish()?;
    }
    Ok(built)
}

/// The editions that there are, each with its words; the original first.
fn speakers<'v>(
    verdict: &'v Verdict,
    about: &'v ReviewFile,
    templates: &[TemplateFile],
) -> Result<Vec<Speaker<'v>>, Stopped> {
    let translations = verdict.translations.iter().filter_map(|review| Some((review, review.about.as_ref()?)));
    let editions = std::iter::once((&verdict.review, about)).chain(translations);
    let speaker = |(review, about): (&'v Review, &'v ReviewFile)| {
        let language = &about.language.value;
        let words = words::words(language, templates, review.own_words(language))?;
        let tag = review.sources.translation.as_ref().map(|translation| format!("{}/", translation.tag));
        Ok(Speaker { review, about, words, folder: tag.unwrap_or_default() })
    };
    editions.map(speaker).collect()
}

/// What editions call each other.
fn names(speakers: &[Speaker<'_>], original: &ReviewFile) -> Vec<EditionName> {
    let name = |speaker: &Speaker<'_>| EditionName {
        language: speaker.about.language.value.clone(),
        name: speaker.words.say("name-of-own-language"),
        folder: speaker.folder.clone(),
        address: original.address.as_ref().map(|address| format!("{}{}", address.value, speaker.folder)),
    };
    speakers.iter().map(name).collect()
}

/// Whether a file beside the templates is one of the content.
fn is_of_content(path: &str) -> bool {
    path.starts_with("look/") || path.starts_with("pictures/")
}

/// The files that the output is made from, with their hashes.
fn inputs(sources: &Sources, templates: &[TemplateFile]) -> Vec<Input> {
    let content =
        sources.all().map(|(id, file)| Input { path: sources.display_path(id), sha256: hash(file.contents()) });
    let templates = templates.iter().filter(|file| !is_of_content(&file.path));
    let templates =
        templates.map(|file| Input { path: format!("templates/{}", file.path), sha256: hash(&file.contents) });
    content.chain(templates).collect()
}

/// The first characters of a hash over all inputs.
fn build_id(inputs: &[Input]) -> String {
    let all: String = inputs.iter().map(|input| format!("{} {}\n", input.sha256, input.path)).collect();
    hash(format!("casebook {}\n{all}", env!("CARGO_PKG_VERSION")).as_bytes()).chars().take(12).collect()
}
