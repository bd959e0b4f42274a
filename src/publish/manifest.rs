//! The manifest: each output with its hash, the inputs that it was made from, and the build that made it.

use std::collections::BTreeMap;
use std::fs;

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::place::is_inside;
use crate::versions::MANIFEST as VERSION;

/// The file by which a folder is known to be casebook's output.
pub(super) const MANIFEST: &str = "manifest.json";

/// A content or template file that outputs are made from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Input {
    /// Its path, with the folder's name before it.
    pub path: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// What the manifest says besides the files.
#[derive(Debug)]
pub struct Provenance<'p> {
    /// The build id.
    pub build: &'p str,
    /// The version of Typst, if PDFs were made.
    pub typst: Option<&'p str>,
    /// The flags that decide what is published.
    pub flags: &'p [String],
    /// All inputs.
    pub inputs: &'p [Input],
    /// The name of the content folder, which comes before the origins of pages.
    pub content_folder: &'p str,
}

/// What casebook wrote into an output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// The version of the manifest; the first ones bore none.
    #[serde(default)]
    version: u32,
    casebook: String,
    pub(super) typst: Option<String>,
    pub(super) build: String,
    /// The flags that it was made with, where there were any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    flags: Vec<String>,
    inputs: Vec<Input>,
    pub(super) outputs: Vec<Entry>,
}

/// A file of the output folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) sha256: String,
    /// The content files that it was made from; an empty list means all of them.
    pub(super) from: Vec<String>,
    /// The build that made it, where that is another than the manifest's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) build: Option<String>,
}

impl Manifest {
    /// The manifest of these outputs; `typst_before` made the PDFs that were kept.
    pub(super) fn of(mut outputs: Vec<Entry>, provenance: &Provenance<'_>, typst_before: Option<String>) -> Self {
        outputs.sort_by(|a, b| a.path.cmp(&b.path));
        let has_pdf = outputs.iter().any(|output| output.path.ends_with(".pdf"));
        Self {
            version: VERSION,
            casebook: env!("CARGO_PKG_VERSION").to_owned(),
            typst: provenance.typst.map(str::to_owned).or(typst_before.filter(|_| has_pdf)),
            build: provenance.build.to_owned(),
            flags: provenance.flags.to_vec(),
            inputs: provenance.inputs.to_vec(),
            outputs,
        }
    }

    /// The manifest in a folder; none if there is none of casebook's. Paths that lead out of the folder are dropped.
    pub(super) fn read(folder: &Utf8Path) -> Option<Self> {
        let mut manifest: Self = serde_json::from_slice(&fs::read(folder.join(MANIFEST)).ok()?).ok()?;
        manifest.outputs.retain(|output| is_inside(&output.path) && output.path != MANIFEST);
        Some(manifest)
    }

    /// Whether a later casebook, which may list its files in another way, wrote the manifest in a folder.
    pub(super) fn is_later(folder: &Utf8Path) -> bool {
        let manifest = fs::read(folder.join(MANIFEST)).ok();
        let manifest = manifest.and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok());
        let version = manifest.and_then(|manifest| manifest.get("version")?.as_u64());
        version.is_some_and(|version| version > u64::from(VERSION))
    }

    pub(super) fn to_text(&self) -> String {
        format!("{:#}\n", serde_json::json!(self))
    }

    /// The hash of each output by its path.
    pub(super) fn hashes(&self) -> BTreeMap<&str, &str> {
        self.outputs.iter().map(|output| (output.path.as_str(), output.sha256.as_str())).collect()
    }
}
