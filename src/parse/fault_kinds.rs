//! What can be wrong with the syntax of a content file.
//!
//! `parse` notes faults and goes on; the rule of the same name in `check` words each one as a diagnostic.

use crate::source::limits::Limit;
use crate::source::{Obstacle, Span};

/// One fault at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub kind: FaultKind,
}

impl Fault {
    /// More than is read, at its place.
    pub fn excess(span: Span, limit: &Limit) -> Self {
        let kind = FaultKind::Excess { message: limit.message(), help: limit.help.to_owned() };
        Self { span, kind }
    }

    /// The same of something that is named, such as a field.
    pub fn excess_of(what: &str, span: Span, limit: &Limit) -> Self {
        let message = format!("{what} {}", limit.message());
        Self { span, kind: FaultKind::Excess { message, help: limit.help.to_owned() } }
    }
}

/// The kinds of fault, each reported by the rule that its comment names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// `invalid-front-matter`: YAML that does not parse, or a value of the wrong type.
    FrontMatter {
        /// What is wrong.
        message: String,
        /// What to type.
        help: String,
    },
    /// `unknown-field`: a field that casebook does not know.
    UnknownField {
        /// Its name.
        name: String,
        /// The names that stand here.
        allowed: Vec<&'static str>,
    },
    /// `missing-field`: a field that is needed.
    MissingField {
        /// Its name.
        name: String,
        /// A line to type.
        example: String,
    },
    /// `unknown-code`: something to count the cases by that is no facet or vocabulary.
    UnknownAxis {
        /// Its name.
        name: String,
    },
    /// `invalid-bibliography`: a bibliography that cannot be read, or a field of a work that cannot.
    Bibliography {
        /// What is wrong.
        message: String,
        /// What to type.
        help: String,
    },
    /// `malformed-identifier`: a DOI or address that cannot be one.
    Identifier {
        /// What is wrong.
        message: String,
        /// What to type.
        help: String,
    },
    /// `export-noise`: what an export wrote into a work, and what was set aside or read as the nearest thing.
    SetAside {
        /// What it is, as it is typed.
        what: String,
        /// Why it cannot stand, and what is done: "in `issn` is no ISSN, and is set aside".
        why: String,
        /// What to type.
        help: String,
    },
    /// `unknown-command`: a command of TeX, or a tag, that casebook does not print.
    UnknownCommand {
        /// The command or tag, as it is typed.
        command: String,
        /// The field that holds it.
        field: String,
    },
    /// `misspelt-field`: a field of a work that is nearly named as one that is printed.
    MisspeltField {
        /// Its name.
        name: String,
        /// The name that was most likely meant.
        meant: &'static str,
    },
    /// `misread-name`: names of a work that are read otherwise than they are most likely meant.
    Names {
        /// How.
        slip: NameSlip,
        /// The field.
        field: &'static str,
        /// How many names it holds.
        number: usize,
        /// The names as typed.
        wrong: String,
        /// The names as they should be typed.
        right: String,
    },
    /// `typing-slip`: a mark without its partner or its space, which Markdown takes for text.
    TypingSlip {
        /// What is wrong.
        message: String,
        /// What to type.
        help: String,
    },
    /// `unknown-count`: a number that prose asks for and that cannot be counted; noted when the review is linked.
    Count {
        /// The part of the question that is wrong.
        part: String,
        /// What is wrong.
        message: String,
        /// What could stand there.
        right: Vec<String>,
    },
    /// `duplicate-key`: a key that an earlier work has.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it stood first.
        first: Span,
    },
    /// `stray-file`: a file where none is read.
    StrayFile {
        /// Where files are read: `cases/*.md`.
        places: Vec<String>,
    },
    /// `stray-file`: something that is no file.
    SpecialFile {
        /// What it is.
        what: Obstacle,
    },
    /// `unknown-translation`: a language that has no edition, or files of one that nobody declares.
    Translation {
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// `translation-without-original`: a file in the folder of a language that translates none.
    Orphan,
    /// `stale-translation`: a translation of a text that is not as it was, or of one that it does not name.
    StaleTranslation {
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// `unequal-translation`: a translation that changes data.
    UnequalTranslation {
        /// What differs.
        message: String,
        /// What to do.
        help: String,
    },
    /// `excess`: more than casebook reads.
    Excess {
        /// What is too much.
        message: String,
        /// What to do.
        help: String,
    },
    /// `raw-html`: HTML in Markdown.
    RawHtml,
    /// `unsupported-markup`: Markdown that casebook does not print.
    UnsupportedMarkup {
        /// What it is: "a line across the page".
        what: &'static str,
        /// What to do.
        instead: String,
    },
    /// `unresolved-citation`: something that looks like a citation and cannot be read as one.
    UnreadableCitation {
        /// What is wrong.
        message: String,
    },
}

/// How names of a work are read otherwise than they are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameSlip {
    /// Persons in braces of their own, which are read as organisations.
    BracedPersons,
    /// An organisation without braces, which is read as persons.
    BareOrganisation,
    /// Initials behind the family name without a comma, which are read as the family name.
    TurnedName,
}
