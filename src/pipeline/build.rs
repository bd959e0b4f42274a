//! Publishes what a verdict is about: each edition of the review is made by itself, and all are published in one step.

use super::edition::{Plan, Speaker};
use super::last::inputs;
use super::order::{Order, OutputKind};
use super::{Stopped, Verdict};
use crate::compose::EditionName;
use crate::load::{TemplateFile, hash};
use crate::model::{Review, ReviewFile};
use crate::publish::{Input, OutputFolder, Provenance, Published};
use crate::typeset::{Job, TypesetProblem};
use crate::words;

/// What came of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// What was published; no files if nothing was made.
    pub published: Published,
    /// The PDFs that could not be made, for which everything else was published.
    pub missing: Vec<TypesetProblem>,
    /// What there was to typeset, and what of it the store had.
    pub jobs: Vec<Job>,
}

/// Publishes what `order` asks for, and gives the files that were made.
///
/// `about` is the review of the verdict; whether its problems forbid publishing is for the caller to say.
///
/// # Errors
/// If templates cannot be read or are broken, or the output folder cannot be written; the last output is then as it was.
pub fn build(verdict: &Verdict, about: &ReviewFile, order: Order<'_>) -> Result<Built, Stopped> {
    let sources = &verdict.review.sources;
    let templates = verdict.templates.as_slice();
    let speakers = speakers(verdict, about, templates)?;
    let names = if speakers.len() > 1 { names(&speakers, about) } else { Vec::new() };
    let inputs = [inputs(sources, templates), order.named.to_vec()].concat();
    let build = build_id(&inputs, order.flags);
    let typst = order.typst.map(|typst| typst.version.as_str());
    let provenance =
        Provenance { build: &build, typst, flags: order.flags, inputs: &inputs, content_folder: &sources.folder };
    let mut output = OutputFolder::open(order.lock, provenance)?;
    let mut built = Built::default();
    let mut is_made = order.wants(OutputKind::Html);
    for speaker in &speakers {
        let plan = Plan { verdict, speaker, editions: &names, templates, order };
        let made = plan.make(&mut output)?;
        is_made |= made.is_any;
        built.missing.extend(made.missing);
        built.jobs.extend(made.jobs);
    }
    if is_made {
        built.published = output.publish()?;
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

/// The first characters of a hash over all inputs and flags.
fn build_id(inputs: &[Input], flags: &[String]) -> String {
    let inputs = inputs.iter().map(|input| format!("{} {}\n", input.sha256, input.path));
    let all: String = inputs.chain(flags.iter().map(|flag| format!("{flag}\n"))).collect();
    hash(format!("casebook {}\n{all}", env!("CARGO_PKG_VERSION")).as_bytes()).chars().take(12).collect()
}
