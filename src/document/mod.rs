//! The one tree that every output prints.
//!
//! `compose` builds documents, `cite` fills in their citations and reference lists, and `render` prints them. What is
//! not in a [`Document`] cannot be printed, so the HTML and the PDF of a briefing carry the same words in the same order.
#![deny(
    clippy::wildcard_enum_match_arm,
    reason = "a new block or inline must be an error in every output until it is printed"
)]

mod anchors;
mod citation;
mod colour;
mod figure;
mod folding;
mod inline;
mod look;
pub mod marks;
mod part;
mod picture;
mod sheet;
mod site;
mod table;
mod walk;

use serde::Serialize;

pub use anchors::{slug, visit_anchors};
pub use citation::{Citation, CitationItem, Locator, LocatorKind};
pub use colour::{Colour, LEAST_CONTRAST, Shade};
pub use figure::{Bar, BoxPair, BoxStep, CountedBox, Drawing, Estimate, Figure, FlowStep};
pub use folding::fold;
pub use inline::{Inline, Mark, Target, in_language};
pub use look::{Face, Look, Paper};
pub use part::Part;
pub use picture::Picture;
pub use sheet::Sheet;
pub use site::{Change, EditionLink, IndexEntry, IndexGroup, Site};
pub use table::{Filter, Range, Side, Table};
pub use walk::{
    change_inlines, change_lines, change_pictures, plain_text, visit_inlines, visit_line, visit_pictures,
    visit_references,
};

/// One page of the site, and for some kinds one PDF.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// What kind of page this is; printed as a label, since readers mistake page types.
    pub kind: Kind,
    /// Where it is published, relative to the output folder and without a file ending: `briefings/inclusion`.
    pub path: String,
    /// The content file that it was made from, for messages about its outputs.
    pub origin: String,
    /// The title, as plain text.
    pub title: String,
    /// The language of its title and of the file that it was made from, where that is not the language of the page.
    pub language: Option<String>,
    /// One line under the title.
    pub standfirst: Vec<Inline>,
    /// Short facts under the standfirst: for whom, version, date.
    pub facts: Vec<Fact>,
    /// The accent that the theme uses: the place of its facet and its own place in it, both from 0.
    pub accent: Option<Accent>,
    /// Files that a reader can take away, relative to the output folder.
    pub downloads: Vec<Download>,
    /// The content.
    pub blocks: Vec<Block>,
    /// The block from which on a printed book leaves the document to the site.
    #[serde(skip)]
    pub site_only_from: Option<usize>,
    /// Whether the page is compiled from content with errors.
    pub draft: bool,
    /// Whether works are cited by small numbers, which lead to a list of notes, in a style that cites by author and date.
    #[serde(skip)]
    pub endnotes: bool,
    /// Which page it is, where a document is too long for one page of a screen.
    #[serde(skip)]
    pub part: Option<Part>,
}

/// The kinds of page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The first page of the site.
    Index,
    /// One theme.
    Briefing,
    /// What stands behind a briefing.
    Evidence,
    /// One case, or the list of cases.
    Case,
    /// One work, or the list of works.
    Source,
    /// A rebuilt table, or the corrections to it.
    Table,
    /// A page about the review or about the site.
    Page,
    /// What the checks found.
    Report,
    /// The page that looks for words in all others.
    Search,
}

impl Kind {
    /// The name of the message that labels a page of this kind for its readers.
    pub fn message(self) -> &'static str {
        match self {
            Self::Index => "kind-index",
            Self::Briefing => "kind-briefing",
            Self::Evidence => "kind-evidence",
            Self::Case => "kind-case",
            Self::Source => "kind-source",
            Self::Table => "kind-table",
            Self::Page => "kind-page",
            Self::Report => "kind-report",
            Self::Search => "kind-search",
        }
    }
}

/// Which of the theme colours a page takes.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Accent {
    /// The place of the facet, from 0.
    pub facet: usize,
    /// The place of the theme in its facet, from 0.
    pub theme: usize,
}

/// A file that a reader can take away.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// What the link says.
    pub label: String,
    /// The file, relative to the output folder.
    pub path: String,
}

/// A label and what it stands for.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: Vec<Inline>,
    /// What it is for, where a page links to it.
    pub role: Option<FactRole>,
}

/// What a [`Fact`] is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactRole {
    /// How to cite the page.
    Citation,
    /// The bare codes of a case, which the list of all cases has as well.
    Code,
    /// What holds for every page of an edition.
    Edition,
}

/// Text that stands on lines of its own.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// A heading; the page's title is level 1.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The anchor, unique in the document.
        id: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Vec<Inline>,
    },
    /// A list.
    List {
        /// The number of the first item, if they are numbered.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// Terms, each with what it means.
    Definitions {
        /// The terms.
        definitions: Vec<Definition>,
    },
    /// A quotation set off from the text.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// Lines kept as they are typed.
    Code {
        /// The lines.
        text: String,
    },
    /// A table.
    Table(Table),
    /// A drawing, with the table that it is drawn from.
    Figure(Figure),
    /// A picture from the content folder.
    Picture(Picture),
    /// A box that belongs together.
    Panel {
        /// What the box is for.
        role: Role,
        /// The anchor, unique in the document.
        id: String,
        /// What is in it, its heading first.
        blocks: Vec<Block>,
    },
    /// Labels with their values.
    Facts {
        /// The rows.
        facts: Vec<Fact>,
    },
    /// Links to other pages, each with a line about it.
    Cards {
        /// The cards.
        cards: Vec<Card>,
    },
    /// A list that citations lead to: of the works that the document cites, unless `compose` named others, or of notes.
    References {
        /// What is listed.
        of: Listed,
        /// The works, put in the order of the citation style by `cite`; where there is none, `cite` puts in those cited.
        entries: Vec<Reference>,
    },
}

/// What a [`Block::References`] lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Listed {
    /// Works.
    Works,
    /// Notes, each of which says which works are cited, and where in them.
    Notes,
}

/// Whether every item of a list begins with the box of a task, so that it needs no other mark.
pub fn are_tasks(items: &[Vec<Block>]) -> bool {
    items.iter().all(|item| match item.first() {
        Some(Block::Paragraph { text }) => {
            matches!(text.first(), Some(Inline::Text { text }) if text.starts_with(['☐', '☑']))
        }
        _ => false,
    })
}

/// What a [`Block::Panel`] is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// What the reader should take away.
    KeyMessages,
    /// What the page is built on, and what it is not.
    RestsOn,
    /// One case, told in a box.
    Case,
    /// About the page itself.
    About,
    /// Something that the reader must notice.
    Notice,
}

/// A link to another page of the site.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// The word above the title.
    pub tag: String,
    /// The title, linked.
    pub title: String,
    /// The page it leads to, relative to the output folder, with its ending.
    pub path: String,
    /// A line about it.
    pub text: Vec<Inline>,
    /// The language of its words, where that is not the page's.
    pub language: Option<String>,
    /// The accent of the page it leads to.
    pub accent: Option<Accent>,
}

/// A term with what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means, in one way or several.
    pub meanings: Vec<Vec<Block>>,
}

/// A work in a list of references.
#[derive(Debug, Clone, Serialize)]
pub struct Reference {
    /// The key of the work.
    pub key: String,
    /// The anchor, unique in the document.
    pub id: String,
    /// The formatted reference.
    pub text: Vec<Inline>,
    /// The anchors of the citations that lead here, in the order of the text.
    pub cited_at: Vec<String>,
}
