//! The last build of an output folder: what it was made from, what it told, and by what its files are known. Where all of
//! that still holds, a build would make the same files and tell the same, so it need not be done.

use std::collections::BTreeMap;

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::Material;
use crate::load::{TemplateFile, hash, hashes};
use crate::publish::{Input, Standing};
use crate::source::Sources;
use crate::store::{Kind, Parts, Store};

/// What is known of the last build of an output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct LastBuild {
    /// All that it was made from.
    pub parts: Parts,
    /// Whether it left nothing out, so that a build from the same parts would do the same.
    pub is_whole: bool,
    /// Whether the content had problems that forbid publishing it as more than a draft.
    pub has_errors: bool,
    /// What it told of the content.
    pub told: Vec<Told>,
    /// The files that it published.
    pub files: Vec<Standing>,
    /// What each PDF was made from.
    pub jobs: BTreeMap<String, Parts>,
}

/// Something that was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// What is wrong with the content.
    Report(String),
    /// What is said by the way.
    Note(String),
}

impl LastBuild {
    /// What the store knows of the last build of an output folder.
    pub fn of(store: &Store, out: &Utf8Path) -> Option<Self> {
        serde_json::from_slice(&store.get(Kind::Build, &name(out))?).ok()
    }

    /// Has the store know of it.
    pub fn keep(&self, store: &Store, out: &Utf8Path) {
        if let Ok(text) = serde_json::to_vec(self) {
            store.put(Kind::Build, &name(out), &text);
        }
    }
}

fn name(out: &Utf8Path) -> String {
    hash(out.as_str().as_bytes())
}

impl Material {
    /// All that was read, as parts of what is made from it.
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        for input in inputs(&self.content.sources, &self.templates) {
            parts.add_hashed(input.path, input.sha256);
        }
        // What cannot be read, and what was wrong with the bytes, is told, and is not in the texts.
        let unread = self.content.sources.files.iter().filter_map(|file| Some((&file.path, file.unread?)));
        parts.add("files that are not read", format!("{:?}", unread.collect::<Vec<_>>()).as_bytes());
        parts.add("encoding of the content", format!("{:?}", self.content.faults).as_bytes());
        parts
    }
}

/// The content and template files that the output is made from, with their hashes.
pub(super) fn inputs(sources: &Sources, templates: &[TemplateFile]) -> Vec<Input> {
    let content = sources.all().map(|(id, file)| (sources.display_path(id), file.contents()));
    let templates = templates.iter().filter(|file| !is_of_content(&file.path));
    let templates = templates.map(|file| (format!("templates/{}", file.path), file.contents.as_slice()));
    let (paths, contents): (Vec<_>, Vec<_>) = content.chain(templates).unzip();
    paths.into_iter().zip(hashes(&contents)).map(|(path, sha256)| Input { path, sha256 }).collect()
}

/// Whether a file beside the templates is one of the content.
fn is_of_content(path: &str) -> bool {
    path.starts_with("look/") || path.starts_with("pictures/")
}
