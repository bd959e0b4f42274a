//! The templates, fonts and assets: those of the project's own `templates` folder, or those built into the program.

use camino::Utf8Path;
use include_dir::{Dir, include_dir};
use walkdir::WalkDir;

use super::{LoadError, read_bytes};
use crate::source::limits::TEMPLATE_BYTES;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// A file of the templates folder.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Relative to the templates folder, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub contents: Vec<u8>,
}

/// Reads all files of `folder`, sorted by path; the built-in ones if there is no such folder.
///
/// # Errors
/// If a file cannot be read.
pub fn load_templates(folder: &Utf8Path) -> Result<Vec<TemplateFile>, LoadError> {
    let mut files = Vec::new();
    if folder.is_dir() {
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry?;
            if entry.file_type().is_file() {
                let path =
                    entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
                let contents = read_bytes(entry.path(), &TEMPLATE_BYTES)?;
                if TEMPLATE_BYTES.is_passed_by(contents.len()) {
                    let path = entry.path().display().to_string();
                    return Err(LoadError::TooMuch { path, limit: &TEMPLATE_BYTES });
                }
                files.push(TemplateFile { path, contents });
            }
        }
    } else {
        collect(&BUILT_IN, &mut files);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// What is built in under a path, for a folder of templates that lacks it.
pub fn built_in(path: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(path).map(include_dir::File::contents)
}

/// The names of the files that are built in directly below a folder, such as `words/`.
pub fn built_in_names(folder: &str) -> impl Iterator<Item = &'static str> {
    let files = BUILT_IN.get_dir(folder.trim_end_matches('/')).map(Dir::files);
    files.into_iter().flatten().filter_map(|file| file.path().file_name()?.to_str())
}

fn collect(folder: &Dir<'_>, files: &mut Vec<TemplateFile>) {
    files.extend(folder.files().map(|file| TemplateFile {
        path: file.path().to_string_lossy().replace('\\', "/"),
        contents: file.contents().to_vec(),
    }));
    folder.dirs().for_each(|inner| collect(inner, files));
}
