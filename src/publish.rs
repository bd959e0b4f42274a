//! Everything that is written under the output folder: staging, the swap, and the manifest.
//!
//! Files are written to a folder beside the output folder, which then takes its place. So a build that is stopped at any
//! moment leaves the last good one whole, or nothing at all where there was none.
#![expect(clippy::disallowed_methods, reason = "this is the stage that writes the output folder")]

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::render::Page;

/// The file by which a folder is known to be casebook's output.
const MANIFEST: &str = "manifest.json";

/// The output folder cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder holds something that casebook did not write.
    #[error(
        "`{0}` holds files that casebook did not write, so it is left alone\nhelp: give another folder with `--out`, or empty this one"
    )]
    NotOurs(Utf8PathBuf),
    /// A file or folder cannot be written or moved.
    #[error("cannot write `{path}`: {error}\nhelp: check the disk's space and the folder's permissions")]
    Write {
        /// The file or folder.
        path: Utf8PathBuf,
        /// Why.
        error: io::Error,
    },
}

/// A content or template file that outputs are made from.
#[derive(Debug)]
pub struct Input {
    /// Its path, with the folder's name before it.
    pub path: String,
    /// Its SHA-256.
    pub hash: String,
}

/// What the manifest says besides the files.
#[derive(Debug)]
pub struct Provenance<'p> {
    /// The build id.
    pub build: &'p str,
    /// The version of Typst, if PDFs were made.
    pub typst: Option<&'p str>,
    /// All inputs.
    pub inputs: &'p [Input],
    /// The name of the content folder, which comes before the origins of pages.
    pub content_folder: &'p str,
}

/// A folder beside the output folder, removed when it is dropped.
#[derive(Debug)]
pub struct Staging {
    folder: Utf8PathBuf,
}

impl Staging {
    /// Makes an empty staging folder beside the output folder. What a build that was stopped left there is removed, and
    /// if it was stopped in the middle of the swap, the last good output is put back.
    ///
    /// # Errors
    /// If the output folder holds something that casebook did not write, or the folder cannot be made.
    pub fn beside(out: &Utf8Path) -> Result<Self, PublishError> {
        recover(out)?;
        if holds_other_files(out) {
            return Err(PublishError::NotOurs(out.to_owned()));
        }
        let folder = hidden_sibling(out, "staging");
        remove(&folder)?;
        at(&folder, fs::create_dir_all(&folder))?;
        Ok(Self { folder })
    }

    /// A folder in it for the stage that typesets.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn press(&self) -> Result<Utf8PathBuf, PublishError> {
        let folder = self.folder.join("press");
        at(&folder, fs::create_dir_all(&folder))?;
        Ok(folder)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Nothing can be done about a folder that cannot be removed; the next build tries again.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Writes all pages and the manifest, then puts them in the place of the output folder.
///
/// # Errors
/// If a file cannot be written or the folders cannot be exchanged; the output folder is then as it was.
pub fn publish(
    staging: &Staging,
    out: &Utf8Path,
    pages: &[Page],
    provenance: &Provenance<'_>,
) -> Result<(), PublishError> {
    let folder = staging.folder.join("site");
    for page in pages {
        write(&folder, &page.path, &page.contents)?;
    }
    write(&folder, MANIFEST, manifest(pages, provenance).as_bytes())?;
    swap(&folder, out)
}

fn write(folder: &Utf8Path, path: &str, contents: &[u8]) -> Result<(), PublishError> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        at(parent, fs::create_dir_all(parent))?;
    }
    at(&target, fs::write(&target, contents))
}

/// Each output with its hash and the inputs that it was made from; an empty list means all of them.
fn manifest(pages: &[Page], provenance: &Provenance<'_>) -> String {
    let inputs: Vec<Value> =
        provenance.inputs.iter().map(|input| json!({ "path": input.path, "sha256": input.hash })).collect();
    let mut pages: Vec<&Page> = pages.iter().collect();
    pages.sort_by(|a, b| a.path.cmp(&b.path));
    let outputs: Vec<Value> = pages
        .iter()
        .map(|page| {
            let from: Vec<String> =
                page.origins.iter().map(|origin| format!("{}/{origin}", provenance.content_folder)).collect();
            json!({ "path": page.path, "sha256": hash(&page.contents), "from": from })
        })
        .collect();
    let manifest = json!({
        "casebook": env!("CARGO_PKG_VERSION"),
        "typst": provenance.typst,
        "build": provenance.build,
        "inputs": inputs,
        "outputs": outputs,
    });
    format!("{manifest:#}\n")
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Puts `new` in the place of `out`. Between the two renames there is no output for an instant; [`recover`] mends it.
fn swap(new: &Utf8Path, out: &Utf8Path) -> Result<(), PublishError> {
    let old = hidden_sibling(out, "old");
    remove(&old)?;
    if out.exists() {
        at(out, fs::rename(out, &old))?;
    }
    if let Err(error) = fs::rename(new, out) {
        let _ = fs::rename(&old, out);
        return Err(PublishError::Write { path: out.to_owned(), error });
    }
    remove(&old)
}

fn recover(out: &Utf8Path) -> Result<(), PublishError> {
    let old = hidden_sibling(out, "old");
    if old.exists() && !out.exists() {
        at(out, fs::rename(&old, out))?;
    }
    Ok(())
}

fn holds_other_files(out: &Utf8Path) -> bool {
    let is_empty = fs::read_dir(out).map_or(!out.exists(), |mut entries| entries.next().is_none());
    !is_empty && !out.join(MANIFEST).is_file()
}

/// `.casebook-build-staging` beside `build`.
fn hidden_sibling(out: &Utf8Path, purpose: &str) -> Utf8PathBuf {
    out.with_file_name(format!(".casebook-{}-{purpose}", out.file_name().unwrap_or("build")))
}

fn remove(folder: &Utf8Path) -> Result<(), PublishError> {
    if folder.exists() { at(folder, fs::remove_dir_all(folder)) } else { Ok(()) }
}

fn at<T>(path: &Utf8Path, result: io::Result<T>) -> Result<T, PublishError> {
    result.map_err(|error| PublishError::Write { path: path.to_owned(), error })
}
