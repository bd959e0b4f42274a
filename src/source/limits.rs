//! How much casebook reads: the limit of every reader, and why it is there.
//!
//! Whatever is larger, deeper or more numerous ends in a message with a place, before it can exhaust the memory, the
//! stack or anybody's patience. Each limit is well beyond what people write; a program, a slip or ill will gets there.

/// The most of something that is read.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its name, in capitals.
    pub name: &'static str,
    /// The most.
    pub most: usize,
    /// What is said of more.
    excess: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

impl Limit {
    /// Whether a number, a size or a depth is more than is read.
    pub fn is_passed_by(&self, number: usize) -> bool {
        number > self.most
    }

    /// What is said of more, with the limit as a number or as a size.
    pub fn message(&self) -> String {
        self.excess.replace("{most}", &grouped(self.most)).replace("{size}", &size(self.most))
    }
}

/// `10,000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|part| str::from_utf8(part).ok()).collect();
    groups.join(",")
}

/// `4 MB`, `500 KB`, `200 bytes`.
fn size(bytes: usize) -> String {
    match bytes {
        _ if bytes.is_multiple_of(1_000_000) => format!("{} MB", bytes / 1_000_000),
        _ if bytes.is_multiple_of(1000) => format!("{} KB", bytes / 1000),
        _ => format!("{bytes} bytes"),
    }
}

/// Each limit as a `static` with its reason, and the list of all.
macro_rules! limits {
    ($($(#[$reason:meta])* $name:ident = $most:literal, $excess:literal, $help:literal;)*) => {
        $($(#[$reason])* pub static $name: Limit =
            Limit { name: stringify!($name), most: $most, excess: $excess, help: $help };)*

        /// All limits.
        pub static ALL: &[&Limit] = &[$(&$name),*];
    };
}

limits! {
    /// The largest reviews have some thousands of studies; more files are a folder that was named by mistake.
    FILES = 10_000, "more than {most} files in the content folder",
        "run casebook in the folder of one review, or move what is no content out of it";
    /// All files are held in memory at once.
    CONTENT_BYTES = 200_000_000, "more than {size} in the content folder",
        "run casebook in the folder of one review, or move what is no content out of it";
    /// Content stands one folder deep; more may be a folder that holds itself.
    FOLDER_LEVELS = 8, "folders more than {most} levels deep are not read", "move its files up, or out of the content folder";
    /// A bibliography of some 4,000 works; case notes have some kilobytes.
    FILE_BYTES = 4_000_000, "this file is larger than {size} and is not read",
        "divide it, or move it out of the content folder";
    /// Typefaces with all Chinese characters come near.
    FONT_BYTES = 32_000_000, "this typeface is larger than {size} and is not read",
        "take a file with the characters that you need, or leave it out";
    /// Reports show the line of a problem, and many searches begin anew at each mark in a line. A page has some 3 KB.
    LINE_BYTES = 100_000, "a line longer than {size}; the file is not read", "divide the line";
    /// Every walk over a text goes down one step a level, and no text that people read has more.
    MARKUP_LEVELS = 32, "markup nested more than {most} levels deep is not read", "write it with fewer levels";
    /// Words of a paragraph are looked for in it, for each of its citations and quotations. It is twenty pages of a book.
    PARAGRAPH_BYTES = 60_000, "a paragraph longer than {size}; what follows in it is not read", "divide it by an empty line";
    /// Values and their places are held more than once while they are read.
    YAML_BYTES = 500_000, "this YAML is longer than {size} and is not read", "keep a file for each case, theme and table";
    /// As for markup.
    YAML_LEVELS = 32, "this is nested more than {most} levels deep", "write the value itself, with fewer levels";
    /// Every value keeps the path that leads to it.
    YAML_VALUES = 20_000, "this YAML has more than {most} values and is not read",
        "keep a file for each case, theme and table";
    /// As for the number of values: the paths are made of the names.
    YAML_NAME_BYTES = 200, "the name of a field is longer than {size}", "type a short name, and a colon and a space behind it";
    /// A few values that stand for one another can grow to any size.
    YAML_ALIASES = 0, "a value that stands for another (`*name`) is not read", "write the value itself";
    /// Each is the whole review once more: read, checked, typeset and published.
    TRANSLATIONS = 40, "more than {most} translations; this one and those behind it are not read",
        "publish some of them as reviews of their own";
    /// Works are compared with one another. The largest bibliographies of reviews have some thousands.
    WORKS = 10_000, "the bibliography has more than {most} works and is not read",
        "leave out what the review does not cite";
    /// Physicists have signed by the thousand.
    NAMES = 10_000, "has more than {most} names", "type the first names, and `and others`";
    /// The reader of commands in braces calls itself.
    BRACE_LEVELS = 32, "is nested more than {most} braces deep", "type the text between one pair of braces";
    /// Each piece may be an abbreviation that is written out.
    FIELD_PIECES = 100, "is put together of more than {most} pieces", "type the text between one pair of braces";
    /// Abbreviations are looked up in one another.
    ABBREVIATIONS = 1000, "is one too many: a bibliography may have {most}", "write the others out where they are used";
    /// Abbreviations that double each other grow without end.
    ABBREVIATION_BYTES = 10_000, "grows too long: beyond {size}, when the abbreviations in it are written out",
        "define it with its full words";
    /// As for its bytes, where the pieces are empty.
    ABBREVIATION_STEPS = 100, "grows too long: beyond {most} pieces, when the abbreviations in it are written out",
        "define it with its full words";
    /// Rebuilt tables are set beside the printed ones cell by cell, and nobody prints more.
    TABLE_ROWS = 10_000, "the table has more than {most} rows and is not read", "divide it into tables that can be printed";
    /// As for rows: no paper is as wide.
    TABLE_COLUMNS = 100, "the table has more than {most} columns and is not read", "divide it into tables that can be printed";
    /// Most often a quotation mark that does not close, which makes one cell of the rest of the file.
    CELL_BYTES = 20_000, "a cell of this row is longer than {size}, so the table is not read",
        "look for a quotation mark that does not close, or one in the text that is not typed twice";
    /// It stands on every page.
    LOGO_BYTES = 1_000_000, "the picture is larger than {size}", "save it with fewer points, in a program that draws";
    /// Typst draws a group within a group by calling itself.
    LOGO_LEVELS = 32, "groups more than {most} levels deep", "ungroup the picture in a program that draws";
    /// A browser draws each of them on every page.
    LOGO_PARTS = 10_000, "the picture has more than {most} parts", "save it with fewer parts, in a program that draws";
    /// A page that a reader opens on a telephone holds some of them.
    PICTURE_BYTES = 10_000_000, "the picture is larger than {size}", "save it with fewer points";
    /// Typst keeps every point in memory, in four bytes and more.
    PICTURE_POINTS = 50_000_000, "the picture has more than {most} points", "save it with fewer points";
    /// The longest of the 10,800 styles of the repository has a quarter of it.
    CSL_BYTES = 1_000_000, "the style is larger than {size}", "take the style from the repository of styles";
    /// The processor follows a style by calling itself. The deepest of the repository has 72 levels.
    CSL_LEVELS = 128, "the style is nested more than {most} levels deep when its macros are written out",
        "take the style from the repository of styles";
    /// Elements and the text between them; the longest of the repository has some 7,000.
    CSL_PARTS = 50_000, "the style has more than {most} parts", "take the style from the repository of styles";
    /// A few macros that use each other twice can grow to any size. The largest of the repository has 1,700,000.
    CSL_STEPS = 3_000_000, "the style has more than {most} parts when its macros are written out",
        "take the style from the repository of styles";
    /// The Retraction Watch data have some 60 MB and 65,000 notices, and grow by a tenth a year.
    RETRACTIONS_BYTES = 500_000_000, "the list is larger than {size}", "give a list of retractions as CSV";
    /// As for its bytes.
    RETRACTIONS = 1_000_000, "the list has more than {most} rows", "give a list of retractions as CSV";
    /// A problem takes some 300 bytes.
    BASELINE_BYTES = 50_000_000, "the baseline is larger than {size}", "mend what it knows, or write it anew with `--update-baseline`";
    /// As for its bytes.
    BASELINE_PROBLEMS = 100_000, "the baseline has more than {most} problems",
        "mend what it knows, or write it anew with `--update-baseline`";
    /// They are copied into every build.
    TEMPLATE_BYTES = 32_000_000, "the template is larger than {size}", "take a smaller file, or move it out of `templates`";
}
