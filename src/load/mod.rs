//! Reads the content folder: every text file in it, its encoding and its line ends, and the files of typefaces as they are.
#![expect(clippy::disallowed_methods, reason = "this is the stage that reads content files")]

mod stamp;
mod survey;
mod templates;
mod typeface;

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use camino::Utf8Path;

use crate::source::limits::{FILE_BYTES, FOLDER_LEVELS, FONT_BYTES, LINE_BYTES, Limit, PICTURE_BYTES};
use crate::source::{FileId, Obstacle, SourceFile, Sources, Span};
use survey::{Found, first_change, survey};

pub use stamp::{Stamp, hash, hashes};
pub use templates::{TemplateFile, built_in, built_in_names, load_templates};
pub use typeface::{FontFile, fonts, printable_characters, shown_files};

/// How often the folder is read anew because it changed meanwhile.
const ATTEMPTS: u32 = 5;

/// How many characters of a line that is too long are kept, to show where it begins.
const SHOWN_OF_A_LONG_LINE: usize = 80;

/// The kinds of file that content is made of.
const ENDINGS: [&str; 9] = ["bib", "csl", "csv", "ftl", "json", "md", "svg", "yaml", "yml"];

/// The kinds of file that hold a typeface.
const FONT_ENDINGS: [&str; 2] = ["otf", "ttf"];

/// The kinds of file that hold a picture made of points.
const PICTURE_ENDINGS: [&str; 4] = ["jpeg", "jpg", "png", "webp"];

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
    /// The file is beyond a limit and was not read.
    Excess(&'static Limit),
    /// The file begins with a byte order mark, which was dropped.
    ByteOrderMark,
    /// Lines end as on Windows; they were read as on other systems.
    WindowsLineEnds {
        /// Whether every line does.
        all: bool,
    },
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
    /// The folder holds more than the content of a review.
    #[error("`{path}` is beyond what is read: {}\nhelp: {}", limit.message(), limit.help)]
    TooMuch {
        /// The first file beyond.
        path: String,
        /// The limit.
        limit: &'static Limit,
    },
    /// Somebody is writing in the folder.
    #[error(
        "the content folder changes while it is read: `{0}` was just written\nhelp: run casebook again when nobody writes in it"
    )]
    Changing(String),
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
/// If the folder or a file in it cannot be read, it changes all the time, or it holds more than the content of a review.
pub fn load(folder: &Utf8Path) -> Result<Loaded, LoadError> {
    if !folder.is_dir() {
        return Err(LoadError::NoFolder(folder.to_string()));
    }
    let mut changed = String::new();
    for attempt in 0..ATTEMPTS {
        match load_once(folder) {
            Ok(Ok(loaded)) => return Ok(loaded),
            Ok(Err(path)) => changed = path,
            Err(error) => changed = error.vanished()?,
        }
        std::thread::sleep(Duration::from_millis(25 << attempt));
    }
    Err(LoadError::Changing(changed))
}

/// Reads the folder, if it is afterwards as it was before; else gives the file that is not.
fn load_once(folder: &Utf8Path) -> Result<Result<Loaded, String>, LoadError> {
    let before = survey(folder)?;
    let loaded = read(folder, &before)?;
    let after = survey(folder)?;
    Ok(first_change(&before, &after).map_or(Ok(loaded), |path| Err(path.to_owned())))
}

impl LoadError {
    /// The file that was there a moment ago and could not be found; any other error stays one.
    fn vanished(self) -> Result<String, Self> {
        let is_gone = |error: &std::io::Error| error.kind() == std::io::ErrorKind::NotFound;
        match &self {
            Self::Read { path, error } if is_gone(error) => Ok(path.clone()),
            Self::Walk(error) if error.io_error().is_some_and(is_gone) => {
                Ok(error.path().map(|path| path.display().to_string()).unwrap_or_default())
            }
            _ => Err(self),
        }
    }
}

fn read(folder: &Utf8Path, found: &[Found]) -> Result<Loaded, LoadError> {
    let mut loaded = Loaded::default();
    loaded.sources.folder = folder.file_name().unwrap_or("content").to_owned();
    for one in found {
        let file = FileId(loaded.sources.files.len() as u32);
        let mut note = |start: usize, end: usize, kind| {
            loaded.faults.push(EncodingFault { span: Span { file, start, end }, kind });
        };
        let source = read_file(one, &mut note)?;
        loaded.sources.files.push(source);
    }
    Ok(loaded)
}

fn read_file(found: &Found, note: &mut impl FnMut(usize, usize, EncodingFaultKind)) -> Result<SourceFile, LoadError> {
    let mut file = SourceFile::new(found.path.clone(), String::new());
    file.unread = found.obstacle;
    let ending = file.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    // Cameras and programs that draw write the names of pictures in capitals.
    let ending = if file.path.starts_with("pictures/") { &ending.to_ascii_lowercase() } else { ending };
    let limit = match ending {
        _ if file.unread == Some(Obstacle::Excess) => {
            note(0, 0, EncodingFaultKind::Excess(&FOLDER_LEVELS));
            return Ok(file);
        }
        ending if file.unread.is_none() && ENDINGS.contains(&ending) => &FILE_BYTES,
        ending if file.unread.is_none() && FONT_ENDINGS.contains(&ending) => &FONT_BYTES,
        ending if file.unread.is_none() && is_picture(&file.path, ending) => &PICTURE_BYTES,
        // It is no content, but somebody may think that it is: `parse` says that nothing reads it.
        _ => return Ok(file),
    };
    let bytes = read_bytes(&found.place, limit)?;
    if limit.is_passed_by(bytes.len()) {
        file.unread = Some(Obstacle::Excess);
        note(0, 0, EncodingFaultKind::Excess(limit));
    } else if [&FONT_BYTES, &PICTURE_BYTES].contains(&limit) {
        file.bytes = bytes;
    } else {
        file.text = decode(&bytes, note);
        refuse_long_line(&mut file, note);
    }
    Ok(file)
}

/// Whether a file is a picture made of points; others than those in `pictures` are read by nobody.
fn is_picture(path: &str, ending: &str) -> bool {
    path.starts_with("pictures/") && PICTURE_ENDINGS.contains(&ending)
}

/// Reads a file, and one byte more than its limit: what grows or never ends is told from what is as large.
fn read_bytes(place: &Path, limit: &Limit) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(place).map(|file| file.take(limit.most as u64 + 1));
    file.and_then(|mut file| file.read_to_end(&mut bytes))
        .map_err(|error| LoadError::Read { path: place.display().to_string(), error })?;
    Ok(bytes)
}

/// Leaves a text with a line that is too long unread; so much of the line stays that its place can be told. Programs
/// that draw write a picture in one line.
fn refuse_long_line(file: &mut SourceFile, note: &mut impl FnMut(usize, usize, EncodingFaultKind)) {
    let mut start = 0;
    let mut lines = file.text.split_inclusive('\n').map(|line| {
        start += line.len();
        (start - line.len(), line.len())
    });
    let long = lines.find(|(_, length)| LINE_BYTES.is_passed_by(*length));
    if let Some((start, _)) = long.filter(|_| ![".svg", ".csl"].iter().any(|ending| file.path.ends_with(ending))) {
        note(start, start, EncodingFaultKind::Excess(&LINE_BYTES));
        let shown: usize = file.text[start..].chars().take(SHOWN_OF_A_LONG_LINE).map(char::len_utf8).sum();
        file.text.truncate(start + shown);
        file.unread = Some(Obstacle::Excess);
    }
}

/// Makes text of bytes: UTF-8, no byte order mark, `\n` at the end of a line.
fn decode(bytes: &[u8], note: &mut impl FnMut(usize, usize, EncodingFaultKind)) -> String {
    let without_mark = bytes.strip_prefix(b"\xEF\xBB\xBF");
    if without_mark.is_some() {
        note(0, 0, EncodingFaultKind::ByteOrderMark);
    }
    let mut text = String::from_utf8_lossy(without_mark.unwrap_or(bytes)).into_owned();
    if let Some(start) = text.find("\r\n") {
        let number = text.matches("\r\n").count();
        text = text.replace("\r\n", "\n");
        note(start, start, EncodingFaultKind::WindowsLineEnds { all: number == text.matches('\n').count() });
    }
    if std::str::from_utf8(bytes).is_err() {
        let start = text.find('\u{FFFD}').unwrap_or_default();
        note(start, start + '\u{FFFD}'.len_utf8(), EncodingFaultKind::NotUtf8);
    }
    text
}
