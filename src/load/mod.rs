//! Reads the content folder: every text file in it, its encoding and its line ends, and the files of typefaces as they are.
#![expect(clippy::disallowed_methods, reason = "this is the stage that reads content files")]

mod templates;
mod typeface;

use camino::Utf8Path;
use walkdir::{DirEntry, WalkDir};

use crate::source::{FileId, SourceFile, Sources, Span};

pub use templates::{TemplateFile, load_templates};
pub use typeface::{FontFile, fonts, look_files, printable_characters};

/// Files larger than this are not case notes; 4 MiB holds a bibliography of some 4,000 works.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The kinds of file that content is made of.
const ENDINGS: [&str; 6] = ["bib", "csv", "md", "svg", "yaml", "yml"];

/// The kinds of file that hold a typeface.
const FONT_ENDINGS: [&str; 2] = ["otf", "ttf"];

/// What was read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The files.
    pub sources: Sources,
    /// What was wrong with how they are encoded.
    pub faults: Vec<EncodingFault>,
}

/// Something wrong with how a file is encoded.
#[derive(Debug, Clone)]
pub struct EncodingFault {
    /// Where it is in the text as loaded.
    pub span: Span,
    /// What it is.
    pub kind: EncodingFaultKind,
}

/// The kinds of [`EncodingFault`].
#[derive(Debug, Clone)]
pub enum EncodingFaultKind {
    /// Bytes that are not UTF-8; they were read as U+FFFD.
    NotUtf8,
    /// The file is larger than this many bytes and was not read.
    TooLarge(u64),
    /// The file begins with a byte order mark, which was dropped.
    ByteOrderMark,
    /// Lines end as on Windows; they were read as on other systems.
    WindowsLineEnds,
}

/// The content folder cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is no such folder.
    #[error(
        "there is no content folder at `{0}`\nhelp: run casebook in the folder that holds `content`, or give that folder with `--root`"
    )]
    NoFolder(String),
    /// A file or folder cannot be read.
    #[error("cannot read the content folder: {0}")]
    Walk(#[from] walkdir::Error),
    /// A file cannot be read.
    #[error("cannot read `{path}`: {error}")]
    Read {
        /// The file.
        path: String,
        /// Why.
        error: std::io::Error,
    },
}

/// Reads all content files below `folder`, sorted by path.
///
/// Hidden files are left out, and so are kinds of file that content is not made of. A file with a wrong encoding is
/// read as well as it can be and noted in [`Loaded::faults`].
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn load(folder: &Utf8Path) -> Result<Loaded, LoadError> {
    if !folder.is_dir() {
        return Err(LoadError::NoFolder(folder.to_string()));
    }
    let mut loaded = Loaded::default();
    loaded.sources.folder = folder.file_name().unwrap_or("content").to_owned();
    let visible = |entry: &DirEntry| !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).sort_by_file_name().min_depth(1).into_iter().filter_entry(visible) {
        let entry = entry?;
        if entry.file_type().is_file() && has_ending(&entry, &ENDINGS) {
            read_file(folder, &entry, &mut loaded)?;
        } else if entry.file_type().is_file() && has_ending(&entry, &FONT_ENDINGS) {
            let mut file = SourceFile::new(relative_path(folder, &entry), String::new());
            file.bytes = read_bytes(&entry)?;
            loaded.sources.files.push(file);
        } else if !entry.file_type().is_dir() && !is_of_the_system(&entry) {
            // It is no content, but somebody may think that it is: `parse` says that nothing reads it. So it is with a
            // link, which may lead anywhere, and with a pipe, which may never end.
            let mut file = SourceFile::new(relative_path(folder, &entry), String::new());
            file.is_special = !entry.file_type().is_file();
            loaded.sources.files.push(file);
        }
    }
    Ok(loaded)
}

/// Files that programs leave behind: locks of open documents, thumbnails, settings of a folder.
fn is_of_the_system(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with("~$") || name.ends_with('~') || ["Thumbs.db", "desktop.ini"].contains(&&*name)
}

fn relative_path(folder: &Utf8Path, entry: &DirEntry) -> String {
    entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/")
}

fn has_ending(entry: &DirEntry, endings: &[&str]) -> bool {
    entry.path().extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending))
}

fn read_bytes(entry: &DirEntry) -> Result<Vec<u8>, LoadError> {
    std::fs::read(entry.path()).map_err(|error| LoadError::Read { path: entry.path().display().to_string(), error })
}

fn read_file(folder: &Utf8Path, entry: &DirEntry, loaded: &mut Loaded) -> Result<(), LoadError> {
    let file = FileId(loaded.sources.files.len() as u32);
    let path = relative_path(folder, entry);
    let size = entry.metadata()?.len();
    let mut note = |start: usize, end: usize, kind| {
        loaded.faults.push(EncodingFault { span: Span { file, start, end }, kind });
    };
    let text = if size > LARGEST_FILE {
        note(0, 0, EncodingFaultKind::TooLarge(LARGEST_FILE));
        String::new()
    } else {
        decode(&read_bytes(entry)?, &mut note)
    };
    loaded.sources.files.push(SourceFile::new(path, text));
    Ok(())
}

/// Makes text of bytes: UTF-8, no byte order mark, `\n` at the end of a line.
fn decode(bytes: &[u8], note: &mut impl FnMut(usize, usize, EncodingFaultKind)) -> String {
    let without_mark = bytes.strip_prefix(b"\xEF\xBB\xBF");
    if without_mark.is_some() {
        note(0, 0, EncodingFaultKind::ByteOrderMark);
    }
    let mut text = String::from_utf8_lossy(without_mark.unwrap_or(bytes)).into_owned();
    if let Some(start) = text.find("\r\n") {
        note(start, start, EncodingFaultKind::WindowsLineEnds);
        text = text.replace("\r\n", "\n");
    }
    if std::str::from_utf8(bytes).is_err() {
        let start = text.find('\u{FFFD}').unwrap_or_default();
        note(start, start + '\u{FFFD}'.len_utf8(), EncodingFaultKind::NotUtf8);
    }
    text
}
