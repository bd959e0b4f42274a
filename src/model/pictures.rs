//! Pictures: which the content shows, and whether their files can be printed on screen and on paper.

use imagesize::{ImageType, blob_size, image_type};

use super::drawing;
use super::picture_state::{self, State};
use super::{PictureRecord, Review};
use crate::document::{Picture, visit_pictures};
use crate::source::limits::PICTURE_POINTS;
use crate::source::{FileId, Obstacle, SourceFile, Span};

/// A picture's file that can be printed.
#[derive(Debug, Clone, Copy)]
pub struct PictureFile<'r> {
    /// What is in it.
    pub contents: &'r [u8],
    /// How many points wide it is.
    pub width: usize,
    /// How many points high it is.
    pub height: usize,
}

/// Why a picture cannot be printed.
#[derive(Debug, Clone)]
pub struct PictureFault {
    /// Where it is, if that is in the picture and not where it is named.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Review {
    /// Every picture that the notes show, in the order of the files.
    pub fn pictures(&self) -> Vec<&Picture> {
        let of_cases = self.cases.iter().flat_map(|case| &case.sections);
        let of_themes = self.themes().flat_map(|theme| &theme.sections);
        let sections = of_cases.chain(of_themes).chain(self.pages.iter().flat_map(|page| &page.sections));
        let mut pictures = Vec::new();
        sections.for_each(|section| visit_pictures(&section.blocks, &mut |picture| pictures.push(picture)));
        pictures
    }

    /// What `review.yaml` says of a picture.
    pub fn picture_record(&self, file: &str) -> Option<&PictureRecord> {
        self.about.as_ref()?.pictures.iter().find(|record| record.file.value == file)
    }

    /// The file of a picture.
    ///
    /// # Errors
    /// If it is not there or is no picture that can be printed everywhere.
    pub fn picture_file(&self, path: &str) -> Result<PictureFile<'_>, PictureFault> {
        let fault = |message: String, help: String| PictureFault { span: None, message, help };
        if !path.starts_with("pictures/") {
            let help = "put the file into the folder `pictures` of the content, and type the path from here to it";
            return Err(fault(format!("`{path}` is not in the folder `pictures`"), help.to_owned()));
        }
        let Some((file, source)) = self.sources.iter().find(|(_, source)| source.path == path) else {
            return Err(fault(format!("there is no file `{path}`"), self.pictures_there(path)));
        };
        if source.unread.is_some() {
            let help =
                if source.unread == Some(Obstacle::Excess) { "save it with fewer points" } else { "copy it there" };
            return Err(fault(format!("`{path}` is not read"), help.to_owned()));
        }
        if path.to_ascii_lowercase().ends_with(".svg") { drawing(file, source) } else { points(file, source) }
    }

    fn pictures_there(&self, path: &str) -> String {
        let there = self.sources.iter().map(|(_, file)| file).filter(|file| file.path.starts_with("pictures/"));
        let nearest = there.max_by(|one, other| {
            let likeness = |file: &SourceFile| strsim::jaro_winkler(&file.path, path);
            likeness(one).total_cmp(&likeness(other))
        });
        nearest.map_or_else(
            || "put it there".to_owned(),
            |file| format!("type the name of one that is there, such as `{}`", file.path),
        )
    }
}

/// A picture made of lines and areas.
fn drawing(file: FileId, source: &SourceFile) -> Result<PictureFile<'_>, PictureFault> {
    let (width, height) = drawing::check(file, source).map_err(|fault| PictureFault {
        span: Some(fault.span),
        message: fault.message,
        help: fault.help,
    })?;
    // A drawing has no points; those of its `viewBox` tell its shape.
    let points = |length: f64| length.clamp(1.0, 10_000.0).round() as usize;
    Ok(PictureFile { contents: source.contents(), width: points(width), height: points(height) })
}

/// A format of pictures that are made of points.
struct Format {
    kind: ImageType,
    endings: &'static [&'static str],
    state: fn(&[u8]) -> State,
}

const FORMATS: [Format; 3] = [
    Format { kind: ImageType::Png, endings: &["png"], state: picture_state::png },
    Format { kind: ImageType::Jpeg, endings: &["jpg", "jpeg"], state: picture_state::jpeg },
    Format { kind: ImageType::Webp, endings: &["webp"], state: picture_state::webp },
];

/// A picture made of points.
fn points(file: FileId, source: &SourceFile) -> Result<PictureFile<'_>, PictureFault> {
    let span = Some(Span { file, start: 0, end: 0 });
    let fault = |message: String, help: &str| PictureFault { span, message, help: help.to_owned() };
    let contents = source.contents();
    let kind = image_type(contents).ok().and_then(|kind| FORMATS.iter().find(|format| format.kind == kind));
    let size = blob_size(contents).ok().filter(|size| size.width > 0 && size.height > 0);
    let (Some(format), Some(size)) = (kind, size) else {
        let message = format!("`{}` is no picture that can be read", source.path);
        return Err(fault(message, "save it as PNG, JPEG, WebP or plain SVG"));
    };
    let ending = source.path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if !format.endings.contains(&ending.as_str()) {
        let message = format!("`{}` is a picture of another format than its name says", source.path);
        return Err(fault(message, &format!("let its name end in `.{}`", format.endings[0])));
    }
    if PICTURE_POINTS.is_passed_by(size.width.saturating_mul(size.height)) {
        return Err(fault(PICTURE_POINTS.message(), PICTURE_POINTS.help));
    }
    let what = match (format.state)(contents) {
        State::Whole => return Ok(PictureFile { contents, width: size.width, height: size.height }),
        State::BreaksOff => "breaks off before its end",
        State::Damaged => "is damaged",
    };
    Err(fault(format!("`{}` {what}", source.path), "copy it anew from where it is whole, or save it again"))
}
