//! The logo: whether the file that `review.yaml` names is there and is a drawing that can stand on every page.

use super::Review;
use super::drawing::{self, DrawingFault};

/// How many times as wide as high, or as high as wide, a logo may be, so that it leaves room in the head of a page.
const LARGEST_PROPORTION: f64 = 8.0;

impl Review {
    /// The path of the logo in the content folder; nothing if the review has none.
    ///
    /// # Errors
    /// If it is not there or is no picture that can be printed everywhere.
    pub fn logo(&self) -> Result<Option<&str>, DrawingFault> {
        let Some(logo) = self.about.as_ref().and_then(|about| about.look.logo.as_ref()) else { return Ok(None) };
        let fault = |message: String, help: &str| DrawingFault { span: logo.span, message, help: help.to_owned() };
        let Some((file, source)) = self.sources.iter().find(|(_, source)| source.path == logo.value) else {
            return Err(fault(format!("there is no file `{}`", logo.value), &self.logos_there()));
        };
        if !source.path.ends_with(".svg") || !source.path.starts_with("look/") {
            let help = "put an SVG file into the folder `look` and name it so: `look/logo.svg`";
            return Err(fault(format!("`{}` is no SVG file in the folder `look`", logo.value), help));
        }
        let (width, height) = drawing::check(file, source)?;
        if width / height > LARGEST_PROPORTION || height / width > LARGEST_PROPORTION {
            let message = format!("the picture is more than {LARGEST_PROPORTION} times as long as it is broad");
            return Err(DrawingFault {
                span: drawing::beginning(file, source),
                message,
                help: drawing::SIZE_HELP.to_owned(),
            });
        }
        Ok(Some(logo.value.as_str()))
    }

    fn logos_there(&self) -> String {
        let there = self.sources.iter().map(|(_, file)| file).filter(|file| file.path.ends_with(".svg"));
        let there: Vec<String> = there.map(|file| format!("`{}`", file.path)).collect();
        if there.is_empty() { "put an SVG file there".to_owned() } else { format!("type {}", there.join(" or ")) }
    }
}
