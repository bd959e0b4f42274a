//! The files of the content folder, and places in them: byte spans, lines and columns.

mod editions;
pub mod limits;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::Serialize;

pub use editions::{Translation, words_of};

/// Which file a [`Span`] is in: its place in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct FileId(pub u32);

impl FileId {
    /// The file that ought to be there and is not: printed as `review.yaml`, the first file of a review.
    pub const NONE: Self = Self(u32::MAX);
}

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span of `len` bytes that begins `offset` bytes into this one.
    pub fn part(self, offset: usize, len: usize) -> Self {
        Self { file: self.file, start: self.start + offset, end: self.start + offset + len }
    }
}

/// One file: as text, or the bytes of a typeface.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its path relative to the content folder, with `/` between the parts; that of a translation is its original's.
    pub path: String,
    /// For a translation the folder of its language, with `/` behind it; else nothing.
    pub folder: String,
    /// The language of its words, where that is another than the edition's.
    pub language: Option<String>,
    /// Its text, with `\n` at the end of each line and no byte order mark.
    pub text: String,
    /// Its bytes, if it is no text but a part of a typeface or a picture.
    pub bytes: Vec<u8>,
    /// Why it is not read, if it is not.
    pub unread: Option<Obstacle>,
    /// The bytes at which its lines begin, found when they are first asked for.
    lines: OnceLock<Vec<usize>>,
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It is a link, which may lead anywhere.
    Link,
    /// It is a pipe, which may never end.
    Pipe,
    /// It is the end of a line between programs.
    Socket,
    /// It is a device, such as a disk or a terminal.
    Device,
    /// It is beyond one of the [`limits`].
    Excess,
}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// How many bytes of its line come before the position.
    pub fn column_bytes(self, line: &str) -> usize {
        line.chars().take(self.column - 1).map(char::len_utf8).sum()
    }
}

/// All files of the content folder, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// The name of the content folder, as printed before a file's path.
    pub folder: String,
    /// The files.
    pub files: Vec<SourceFile>,
    /// Stands for the file that ought to be there and is not.
    pub missing: SourceFile,
    /// Those of them that other editions of the review read.
    pub elsewhere: BTreeSet<FileId>,
    /// The translation that they are read for; none for the original.
    pub translation: Option<Translation>,
}

impl Default for SourceFile {
    fn default() -> Self {
        Self::new("review.yaml".to_owned(), String::new())
    }
}

impl SourceFile {
    /// A file of this path and text.
    pub fn new(path: String, text: String) -> Self {
        Self { path, text, ..Self::empty() }
    }

    fn empty() -> Self {
        Self {
            path: String::new(),
            folder: String::new(),
            language: None,
            text: String::new(),
            bytes: Vec::new(),
            unread: None,
            lines: OnceLock::new(),
        }
    }

    /// What is in it, as text or as bytes.
    pub fn contents(&self) -> &[u8] {
        if self.bytes.is_empty() { self.text.as_bytes() } else { &self.bytes }
    }

    /// The byte of a line and column, both from 1 and the column in characters; the end of the text if it is shorter.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let Some(start) = self.line_starts().get(line.saturating_sub(1)) else { return self.text.len() };
        let rest = self.text.get(*start..).unwrap_or_default();
        start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
    }

    fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(newline, _)| newline + 1)).collect()
        })
    }
}

impl Sources {
    /// The file with this id; an empty `review.yaml` for [`FileId::NONE`].
    pub fn file(&self, id: FileId) -> &SourceFile {
        self.files.get(id.0 as usize).unwrap_or(&self.missing)
    }

    /// The path to print for a file: the content folder's name and the path in it.
    pub fn display_path(&self, id: FileId) -> String {
        let SourceFile { folder, path, .. } = self.file(id);
        format!("{}/{folder}{path}", self.folder)
    }

    /// The same files under another name of the folder: the one by which a reader of paths finds it.
    pub fn found_under(&self, folder: &str) -> Self {
        Self { folder: folder.to_owned(), ..self.clone() }
    }

    /// The files of this edition with their ids, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.all().filter(|(id, _)| !self.elsewhere.contains(id))
    }

    /// The files of all editions with their ids.
    pub fn all(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start..span.end).unwrap_or_default()
    }

    /// The whole lines that a span touches.
    pub fn lines(&self, span: Span) -> &str {
        let text = &self.file(span.file).text;
        let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let end = text.get(span.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end + at);
        text.get(start..end).unwrap_or_default()
    }

    /// The line and column of the first character of a span.
    pub fn position(&self, span: Span) -> Position {
        let file = self.file(span.file);
        let starts = file.line_starts();
        let line = starts.partition_point(|start| *start <= span.start).max(1);
        let before = file.text.get(starts[line - 1]..span.start).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}
