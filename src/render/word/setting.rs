//! How a piece of text is set.

use docx_rs::{Hyperlink, HyperlinkData, ParagraphChild, Run, RunProperty, VertAlignType};

use super::styles;
use crate::document::Mark;

/// How a piece of text is set, by all that is round it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting<'d> {
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) struck: bool,
    pub(super) raised: Option<VertAlignType>,
    pub(super) small_capitals: bool,
    pub(super) typed: bool,
    pub(super) missing: bool,
    pub(super) is_link: bool,
    /// Whether it stands back behind what is round it.
    pub(super) quiet: bool,
    pub(super) language: Option<&'d str>,
}

/// A link with its words.
pub(super) fn linked(link: HyperlinkData, children: Vec<ParagraphChild>) -> ParagraphChild {
    ParagraphChild::Hyperlink(Hyperlink { link, history: None, children })
}

pub(super) fn child(run: Run) -> ParagraphChild {
    ParagraphChild::Run(Box::new(run))
}

impl Setting<'_> {
    /// The same with a mark.
    pub(super) fn marked(self, mark: Mark) -> Self {
        match mark {
            Mark::Subscript => Self { raised: Some(VertAlignType::SubScript), ..self },
            Mark::Superscript => Self { raised: Some(VertAlignType::SuperScript), ..self },
            Mark::SmallCapitals => Self { small_capitals: true, ..self },
            Mark::Struck => Self { struck: true, ..self },
        }
    }

    /// The label of something.
    pub(super) fn strong() -> Self {
        Self { strong: true, ..Self::default() }
    }

    /// The same as Word has it; `colour` is that of the document.
    pub(super) fn property(self, colour: &str, is_rtl: bool) -> RunProperty {
        // The library knows no direction of a run; what it writes here is put in its place by `mended`.
        let mut property = if is_rtl { RunProperty::new().spec_vanish() } else { RunProperty::new() };
        let style = self.style();
        if let Some(style) = &style {
            property = property.style(style);
        }
        if self.strong {
            property = property.bold();
        }
        if self.emphasis {
            property = property.italic();
        }
        if self.struck {
            property = property.strike();
        }
        if let Some(raised) = self.raised {
            property = property.vert_align(raised);
        }
        if self.missing {
            return property.color(styles::ALARM);
        }
        match (self.is_link, style.as_deref() == Some(styles::LINK)) {
            (true, true) => property,
            // A piece has one style, which says something else.
            (true, false) => property.color(colour).underline("single"),
            (false, _) if self.quiet => property.color(styles::QUIET),
            (false, _) => property,
        }
    }

    fn style(self) -> Option<String> {
        match self {
            Self { language: Some(language), .. } => Some(styles::of_language(language)),
            Self { small_capitals: true, .. } => Some("SmallCapitals".to_owned()),
            Self { typed: true, .. } => Some("Typed".to_owned()),
            Self { is_link: true, .. } => Some(styles::LINK.to_owned()),
            _ => None,
        }
    }
}
