//! Everything that is written under the output folder: who may write it, what stands in it, and how the new takes the
//! place of the old.
//!
//! All files are first written to a folder beside the output folder, each as soon as it is made. Where everything in the output folder is
//! casebook's, the two folders are exchanged in one step. Where others' files stand in it, or folders cannot be
//! exchanged, files are replaced singly, by a journal that the next run finishes. Nothing is removed that the last
//! manifest does not list with the very bytes that stand there.
#![expect(clippy::disallowed_methods, reason = "this is the stage that writes the output folder")]

mod exchange;
mod foreign;
mod lock;
mod manifest;
mod place;
mod singly;
mod staging;
mod standing;

use std::collections::BTreeSet;
use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};

use crate::load::hash;
use crate::render::Page;
use manifest::{Entry, MANIFEST, Manifest};
use staging::Staging;

pub use lock::Lock;
pub use manifest::{Input, Provenance};
pub use standing::{Standing, stand};

/// The output folder cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder holds something that casebook did not write, and nothing that says that casebook ever wrote there.
    #[error(
        "`{0}` holds files that casebook did not write, so it is left alone\nhelp: give another folder with `--out`, or empty this one"
    )]
    NotOurs(Utf8PathBuf),
    /// A later casebook publishes in the folder.
    #[error(
        "`{0}` was published by a later casebook, whose manifest this one cannot read\nhelp: update casebook, or give another folder with `--out`"
    )]
    Later(Utf8PathBuf),
    /// Another run is publishing in the folder.
    #[error(
        "another run of casebook is publishing in `{out}`{}\nhelp: run it again when that one has ended, or wait for it with `--wait`",
        in_brackets(holder)
    )]
    Held {
        /// The output folder.
        out: Utf8PathBuf,
        /// Who it is, as far as is known.
        holder: String,
    },
    /// A file or folder cannot be written or moved.
    #[error("cannot write `{path}`: {error}\nhelp: check the disk's space and the folder's permissions")]
    Write {
        /// The file or folder.
        path: Utf8PathBuf,
        /// Why.
        error: io::Error,
    },
}

fn in_brackets(holder: &str) -> String {
    if holder.is_empty() { String::new() } else { format!(" ({holder})") }
}

/// A file that is ready to be published.
#[derive(Debug)]
pub struct Output {
    /// Relative to the output folder.
    pub path: String,
    /// How large it is.
    pub bytes: usize,
    /// Whether it was made by an earlier build, of other content.
    pub is_older: bool,
}

/// What came of publishing.
#[derive(Debug, Default)]
pub struct Published {
    /// The files that were made.
    pub made: Vec<Output>,
    /// What should be told of files in the output folder that casebook did not write.
    pub told: Vec<String>,
    /// All files of casebook's that stand in the output folder now.
    pub standing: Vec<Standing>,
}

/// The output folder, while this run alone may write it.
#[derive(Debug)]
pub struct OutputFolder<'l> {
    out: &'l Utf8Path,
    provenance: Provenance<'l>,
    before: Option<Manifest>,
    staging: Staging,
    /// What the new output will hold.
    outputs: Vec<Entry>,
    made: Vec<Output>,
    /// What an earlier run that was stopped had left to say.
    told: Vec<String>,
}

impl<'l> OutputFolder<'l> {
    /// Finishes what a run that was stopped began, removes what it left beside the folder, and reads what stands there.
    ///
    /// # Errors
    /// If the folder holds files and no manifest of casebook, or that of a later one, or something cannot be read or written.
    pub fn open(lock: &'l Lock, provenance: Provenance<'l>) -> Result<Self, PublishError> {
        let out = lock.out();
        if Manifest::is_later(out) {
            return Err(PublishError::Later(out.to_owned()));
        }
        let told = singly::finish(out)?;
        staging::remove_dead(out)?;
        let before = Manifest::read(out);
        if before.is_none() && !is_free(out) {
            return Err(PublishError::NotOurs(out.to_owned()));
        }
        Ok(Self {
            out,
            provenance,
            before,
            staging: Staging::beside(out)?,
            outputs: Vec::new(),
            made: Vec::new(),
            told,
        })
    }

    /// A folder beside the output folder for the stage that typesets.
    ///
    /// # Errors
    /// If the folder cannot be made.
    pub fn press(&self) -> Result<Utf8PathBuf, PublishError> {
        let folder = self.staging.folder.join("press");
        at(&folder, fs::create_dir_all(&folder))?;
        Ok(folder)
    }

    /// Whether the last build left a file with one of these ends of its name.
    pub fn lists(&self, ends: &[&str]) -> bool {
        let mut outputs = self.before.iter().flat_map(|before| &before.outputs);
        outputs.any(|output| ends.iter().any(|end| output.path.ends_with(end)))
    }

    /// Writes a file that was made to where it waits until all are there, so that nobody has to hold it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put(&mut self, page: &Page) -> Result<(), PublishError> {
        let origin = |origin: &String| format!("{}/{origin}", self.provenance.content_folder);
        let output = Entry {
            path: page.path.clone(),
            sha256: hash(&page.contents),
            from: page.origins.iter().map(origin).collect(),
            build: None,
        };
        let staged = self.stage(output, &page.contents)?;
        self.made.push(staged);
        Ok(())
    }

    /// The files that were put here.
    pub fn made(&self) -> &[Output] {
        &self.made
    }

    /// Takes over the files of the last build that are wanted, were not made anew and stand as they were written.
    ///
    /// # Errors
    /// If one cannot be written.
    pub fn keep(&mut self, wanted: impl Fn(&str) -> bool) -> Result<Vec<Output>, PublishError> {
        let Some(before) = &self.before else { return Ok(Vec::new()) };
        let made: BTreeSet<&str> = self.made.iter().map(|file| file.path.as_str()).collect();
        let is_kept = |output: &&Entry| wanted(&output.path) && !made.contains(output.path.as_str());
        let outputs = before.outputs.iter().filter(is_kept);
        let standing = outputs.filter_map(|output| {
            let contents = fs::read(self.out.join(&output.path)).ok()?;
            let build = output.build.as_ref().unwrap_or(&before.build).clone();
            let build = Some(build).filter(|build| build != self.provenance.build);
            (hash(&contents) == output.sha256).then_some((Entry { build, ..output.clone() }, contents))
        });
        let standing: Vec<(Entry, Vec<u8>)> = standing.collect();
        standing.into_iter().map(|(output, contents)| self.stage(output, &contents)).collect()
    }

    fn stage(&mut self, output: Entry, contents: &[u8]) -> Result<Output, PublishError> {
        write(&self.staging.site(), &output.path, contents)?;
        let staged = Output { path: output.path.clone(), bytes: contents.len(), is_older: output.build.is_some() };
        self.outputs.push(output);
        Ok(staged)
    }

    /// Puts what was made and kept, with a manifest, in the place of the last output.
    ///
    /// # Errors
    /// If a file cannot be written; the last output is then as it was, or the next run finishes what was begun.
    pub fn publish(self) -> Result<Published, PublishError> {
        let before = self.before.unwrap_or_default();
        let manifest = Manifest::of(self.outputs, &self.provenance, before.typst.clone());
        let staged = self.staging.site();
        let text = manifest.to_text();
        write(&staged, MANIFEST, text.as_bytes())?;
        let standing = standing::of(&staged, &manifest, &text);
        let is_ours_alone = foreign::list(self.out, &before).is_empty();
        let mut told = self.told;
        if is_ours_alone && exchange::exchange(&staged, self.out)? {
            told.extend(exchange::retire(&staged, self.out, &before)?);
        } else {
            told.extend(singly::replace(&self.staging, self.out, before)?);
        }
        Ok(Published { made: self.made, told, standing })
    }
}

/// Whether nothing stands there, or an empty folder.
fn is_free(out: &Utf8Path) -> bool {
    fs::read_dir(out).map_or(!out.exists(), |mut entries| entries.next().is_none())
}

fn write(folder: &Utf8Path, path: &str, contents: &[u8]) -> Result<(), PublishError> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        at(parent, fs::create_dir_all(parent))?;
    }
    at(&target, fs::write(&target, contents))
}

fn at<T>(path: &Utf8Path, result: io::Result<T>) -> Result<T, PublishError> {
    result.map_err(|error| PublishError::Write { path: path.to_owned(), error })
}
