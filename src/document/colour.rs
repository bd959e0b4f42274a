//! Colours, and what can be read in them.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{IntoColor, Mix, Okhsl, Srgb};
use serde::{Serialize, Serializer};

/// A colour of a screen, in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(Srgb<u8>);

/// A colour with the background that it is read on, and that stands behind it as a tint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Shade {
    /// The colour of lines, labels and links.
    pub colour: Colour,
    /// The background of a panel.
    pub tint: Colour,
}

/// The least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3.
pub const LEAST_CONTRAST: f32 = 4.5;

/// What the program's own colours have in the dark: WCAG 2.2, success criterion 1.4.6.
const CONTRAST_IN_THE_DARK: f32 = 7.0;

const WHITE: Colour = Colour(Srgb::new(255, 255, 255));
const BLACK: Colour = Colour(Srgb::new(0, 0, 0));

/// The paper of the dark pages, as in `site.css`.
const DARK_PAPER: Colour = Colour(Srgb::new(0x14, 0x18, 0x1d));

/// How much of a colour is in its tint.
const PART_OF_TINT: f32 = 0.08;

impl Colour {
    /// The colour of these parts of red, green and blue.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self(Srgb::new(red, green, blue))
    }

    /// The colour that `#` and six hexadecimal digits name; none if it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_whole = text.len() == 7 && text.starts_with('#');
        is_whole.then(|| text.parse().ok().map(Self)).flatten()
    }

    /// The contrast of text in this colour, from 1 to 21, with white and with its own tint: the lower of the two.
    pub fn contrast_on_paper(self) -> f32 {
        self.contrast(self.on_paper().tint).min(self.contrast(WHITE))
    }

    /// The colour itself if text can be read in it on paper, or else the nearest darker one of the same hue.
    pub fn legible(self) -> Self {
        let own: Okhsl = self.0.into_format::<f32>().into_color();
        let darker = (0..=200_u8).map(|step| self.with_lightness(own.lightness * (1.0 - f32::from(step) / 200.0)));
        let legible = std::iter::once(self).chain(darker).find(|colour| colour.contrast_on_paper() >= LEAST_CONTRAST);
        legible.unwrap_or(BLACK)
    }

    /// The colour with its tint on white.
    pub fn on_paper(self) -> Shade {
        Shade { colour: self, tint: WHITE.mixed(self, PART_OF_TINT) }
    }

    /// A lighter colour of the same hue, and its tint, on the paper of dark pages.
    pub fn in_the_dark(self) -> Shade {
        let own: Okhsl = self.0.into_format::<f32>().into_color();
        let mut lighter = (0..=100_u8).map(|step| {
            let colour = self.with_lightness(own.lightness.max(f32::from(step) / 100.0));
            Shade { colour, tint: DARK_PAPER.mixed(colour, PART_OF_TINT) }
        });
        let legible = lighter.find(|shade| shade.colour.contrast(shade.tint) >= CONTRAST_IN_THE_DARK);
        legible.unwrap_or(Shade { colour: WHITE, tint: DARK_PAPER })
    }

    /// A colour of the same hue and saturation; the lightness is from 0 (black) to 1 (white).
    fn with_lightness(self, lightness: f32) -> Self {
        let own: Okhsl = self.0.into_format::<f32>().into_color();
        let changed: Srgb = Okhsl { lightness, ..own }.into_color();
        Self(changed.into_format())
    }

    fn contrast(self, other: Self) -> f32 {
        self.0.into_format::<f32>().relative_contrast(other.0.into_format::<f32>())
    }

    fn mixed(self, other: Self, part: f32) -> Self {
        Self(self.0.into_format::<f32>().mix(other.0.into_format::<f32>(), part).into_format())
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0.red, self.0.green, self.0.blue)
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
