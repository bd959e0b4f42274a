//! Everything that a PDF is made from. Typst finds a job's own folder with these files and no others, and is given these
//! flags and no others, so that the key under which the PDF is kept cannot lack one.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::{Press, TypesetError, write};
use crate::load::TemplateFile;
use crate::render::Page;
use crate::render::pdf::{Pdf, PdfJob};
use crate::store::{Kind, Parts};

/// The file with what a PDF says, which its template reads.
const DATA: &str = "data.json";

/// A PDF to be made, with all that it is made from.
#[derive(Debug)]
pub struct Job {
    /// The PDF.
    pub pdf: Pdf,
    /// What it is made from.
    pub parts: Parts,
    /// Whether it was in the store.
    pub is_from_store: bool,
    /// What it prints as its build: the first characters of the hash of what it is made from, on whatever machine.
    pub(super) build: String,
    /// The hash of all parts.
    pub(super) key: String,
    /// Its folder: what Typst reads, and what it writes.
    pub(super) folder: Utf8PathBuf,
}

impl Job {
    /// The folder with what Typst reads of it.
    pub(super) fn root(&self) -> Utf8PathBuf {
        self.folder.join("root")
    }

    /// Where the PDF or picture is put when it is made.
    pub(super) fn output(&self) -> Utf8PathBuf {
        self.folder.join(self.output_name())
    }

    fn output_name(&self) -> &'static str {
        if is_picture(&self.pdf) { "made.png" } else { "made.pdf" }
    }
}

/// What all jobs of an edition have in common.
pub(super) struct Desk<'d> {
    press: &'d Press<'d>,
    /// The files among which a job's own are.
    templates: &'d [TemplateFile],
    attachable: &'d [Page],
    /// The parts that are the same for all.
    parts: Parts,
    /// The parts that are others on another machine, where the same PDF comes of it.
    machine: Parts,
}

impl<'d> Desk<'d> {
    pub(super) fn of(press: &'d Press<'d>, templates: &'d [TemplateFile], attachable: &'d [Page]) -> Self {
        let mut parts = Parts::default();
        parts.add("version of typst", press.typst.version.as_bytes());
        for file in templates.iter().filter(|file| is_template(&file.path) || is_font(&file.path)) {
            parts.add(format!("templates/{}", file.path), &file.contents);
        }
        let mut machine = Parts::default();
        machine.add("platform", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH).as_bytes());
        machine.add_hashed("program of typst", press.typst.sha256(press.store));
        Self { press, templates, attachable, parts, machine }
    }

    /// Gets a job ready: its PDF is taken from the store, or what Typst reads is written.
    pub(super) fn job(&self, made_of: &PdfJob<'_>) -> Result<Job, TypesetError> {
        let data = made_of.data();
        let files = self.files(made_of, &data);
        let mut parts = self.parts.clone();
        files.iter().for_each(|(path, contents)| parts.add(name(path), contents));
        for (name, flags) in flags(self.press, &made_of.pdf) {
            parts.add(name, flags.join("\n").as_bytes());
        }
        let build = parts.key()[..12].to_owned();
        parts.join(&self.machine);
        let key = parts.key();
        let folder = self.press.staging.join(&key);
        let job = Job { pdf: made_of.pdf.clone(), parts, is_from_store: false, build, key, folder };
        let kept = self.press.store.get(Kind::Made, &job.key).filter(|_| !self.press.is_clean);
        if let Some(contents) = kept {
            write(&job.folder, Utf8Path::new(job.output_name()), &contents)?;
            return Ok(Job { is_from_store: true, ..job });
        }
        let staged = files.into_iter().chain(self.templates_alone());
        for (path, contents) in staged {
            write(&job.root(), Utf8Path::new(path), contents)?;
        }
        Ok(job)
    }

    /// Writes the typefaces, which all jobs share.
    pub(super) fn write_fonts(&self) -> Result<(), TypesetError> {
        let mut fonts = self.templates.iter().filter(|file| is_font(&file.path));
        fonts.try_for_each(|font| write(&self.press.fonts(), Utf8Path::new(&font.path), &font.contents))
    }

    fn templates_alone(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let templates = self.templates.iter().filter(|file| is_template(&file.path));
        templates.map(|file| (file.path.as_str(), file.contents.as_slice()))
    }

    /// The files that a job reads besides templates and typefaces: its data, its attachments, and the pictures that the data
    /// names. Where a template of somebody's own names a folder of pictures, it may read them all.
    fn files<'f>(&'f self, made_of: &'f PdfJob<'_>, data: &'f str) -> Vec<(&'f str, &'f [u8])> {
        let attached = self.attachable.iter().filter(|page| made_of.attachments().contains(&page.path));
        let attached = attached.map(|page| (page.path.as_str(), page.contents.as_slice()));
        let shown = self.templates.iter().filter(|file| !is_font(&file.path) && self.may_show(&file.path, data));
        let shown = shown.map(|file| (file.path.as_str(), file.contents.as_slice()));
        [(DATA, data.as_bytes())].into_iter().chain(attached).chain(shown).collect()
    }

    fn may_show(&self, path: &str, data: &str) -> bool {
        let Some(folder) = ["look/", "pictures/"].into_iter().find(|folder| path.starts_with(folder)) else {
            return false;
        };
        let quoted = serde_json::json!(path).to_string();
        let is_named = |(_, template): (&str, &[u8])| String::from_utf8_lossy(template).contains(folder);
        data.contains(quoted.trim_matches('"')) || self.templates_alone().any(is_named)
    }
}

/// The flags by which Typst makes a PDF, each group with the name of the part that it is. The places of files are none of
/// them: the same files elsewhere give the same PDF.
pub(super) fn flags(press: &Press<'_>, pdf: &Pdf) -> [(&'static str, Vec<String>); 3] {
    // What it must conform to, or how fine a picture is: a point is a pixel.
    let form = if is_picture(pdf) { ["--ppi", "72"] } else { ["--pdf-standard", "ua-1,a-3a"] };
    let ways = ["--features", "a11y-extras", "--ignore-system-fonts", "--diagnostic-format", "short", "-j", "1"];
    let data = ["--input".to_owned(), format!("data=/{DATA}")];
    let date = ["--creation-timestamp".to_owned(), press.timestamp.to_string()];
    let words = ["--input".to_owned(), format!("words={}", press.words)];
    [
        ("flags of typst", ways.into_iter().chain(form).map(str::to_owned).chain(data).collect()),
        ("date of the edition", date.to_vec()),
        ("words of the language", words.to_vec()),
    ]
}

pub(super) fn is_picture(pdf: &Pdf) -> bool {
    pdf.path.ends_with(".png")
}

/// What a file is called where it is told that it has changed.
fn name(path: &str) -> &str {
    if path == DATA { "what it says" } else { path }
}

fn is_template(path: &str) -> bool {
    path.starts_with("pdf/")
}

fn is_font(path: &str) -> bool {
    path.ends_with(".otf") || path.ends_with(".ttf")
}

/// How large the data of a job is.
pub(super) fn size_of_data(job: &Job) -> u64 {
    fs::metadata(job.root().join(DATA)).map_or(0, |file| file.len())
}
