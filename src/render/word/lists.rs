//! Lists: marks and numbers as Word counts them itself.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering,
    NumberingId, Paragraph, SpecialIndentType, Start,
};

/// How far each level of a list stands in, in twentieths of a point.
pub(super) const STEP: i32 = 397;

/// The deepest level that Word has.
const DEEPEST: usize = 8;

/// The definition, and the list, of all that has marks. The library has one of its own under 1.
const MARKS: usize = 2;
/// The definition of all that is numbered; each list with numbers counts for itself.
const NUMBERS: usize = 3;

/// The lists of a document.
#[derive(Default)]
pub(super) struct Lists {
    /// The first number of each list with numbers.
    starts: Vec<usize>,
}

/// The place of an item: in which list, how deep, and where the list begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    list: usize,
    level: usize,
}

impl Lists {
    /// A new list of so many levels in others, with numbers or marks.
    pub(super) fn begin(&mut self, start: Option<u64>, level: usize) -> Place {
        let level = level.min(DEEPEST);
        let Some(start) = start else { return Place { list: MARKS, level } };
        self.starts.push(usize::try_from(start).unwrap_or(1));
        Place { list: MARKS + self.starts.len(), level }
    }

    /// Tells a file of all its lists.
    pub(super) fn define(&self, file: Docx) -> Docx {
        let marks = |level: usize| ("bullet", ["•", "–", "▪"][level % 3].to_owned());
        let numbers = |level: usize| ("decimal", format!("%{}.", level + 1));
        let file = file.add_abstract_numbering(definition(MARKS, &marks));
        let file = file.add_abstract_numbering(definition(NUMBERS, &numbers));
        let file = file.add_numbering(Numbering::new(MARKS, MARKS));
        self.starts.iter().enumerate().fold(file, |file, (place, start)| {
            let levels = (0..=DEEPEST).map(|level| LevelOverride::new(level).start(*start)).collect();
            file.add_numbering(Numbering::new(MARKS + 1 + place, NUMBERS).overrides(levels))
        })
    }
}

impl Place {
    /// Makes a paragraph the beginning of an item.
    pub(super) fn mark(self, paragraph: Paragraph) -> Paragraph {
        paragraph.numbering(NumberingId::new(self.list), IndentLevel::new(self.level))
    }
}

fn definition(id: usize, mark: &dyn Fn(usize) -> (&'static str, String)) -> AbstractNumbering {
    (0..=DEEPEST).fold(AbstractNumbering::new(id), |definition, level| {
        let (format, text) = mark(level);
        let (format, text) = (NumberFormat::new(format), LevelText::new(text));
        let level = Level::new(level, Start::new(1), format, text, LevelJc::new("left"));
        let left = STEP * (level.level as i32 + 1);
        definition.add_level(level.indent(Some(left), Some(SpecialIndentType::Hanging(STEP)), None, None))
    })
}
