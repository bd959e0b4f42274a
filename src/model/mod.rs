//! The linked review: works, cases, facets with their themes, findings, tables and corrections.
//!
//! Linking never fails. What leads nowhere stays as it was typed, so that `check` can say where it stands and a draft
//! can show it.

pub mod counts;
mod drawing;
mod index;
mod languages;
mod logo;
pub mod own_fields;
mod picture_state;
mod pictures;
pub mod reconcile;
pub mod reference;
pub mod passages;
pub mod quotations;
pub mod reading;
pub mod prose;
mod usual_outline;

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

pub use drawing::DrawingFault;
pub use pictures::{PictureFault, PictureFile};

pub use crate::load::{EncodingFault, EncodingFaultKind, FontFile};
pub use crate::parse::allowance::{Allowance, Exemption};
pub use crate::parse::basis::Basis;
pub use crate::parse::bibliography::{Date, Name, Work, WorkKind};
pub use crate::parse::case::{Case, Coding};
pub use crate::parse::case_table::{CaseColumn, CaseTable};
pub use crate::parse::evidence_map::{MapCount, MapDefinition, NotSought};
pub use crate::parse::fault_kinds::{Fault, FaultKind, NameSlip};
pub use crate::parse::figure::{FigureDefinition, FigureKind, Measure};
pub use crate::parse::front_matter::{Prose, Section};
pub use crate::parse::look::{ChosenColour, LookFile};
pub use crate::parse::making::{ExcludedStudy, ReviewKind, SearchedPlace};
pub use crate::parse::method::Method;
pub use crate::parse::outline::{OutlineItem, OutlineSection};
pub use crate::parse::own_field::{FieldKind, OwnField, OwnValue, Quotation, Speaker, Typed};
pub use crate::parse::page::TextPage;
pub use crate::parse::prisma::{ExcludedReports, Number as FlowNumber, OtherMethods, Prisma, reports_excluded};
pub use crate::parse::published::{Correction, Inconsistency, PublishedTable};
pub use crate::parse::result::{Appraisal, Judgement, Number, Rated, StudyResult, Tool};
pub use crate::parse::retractions::{Retraction, RetractionsError, parse_retractions};
pub use crate::parse::review::{
    Change, Coder, Column, PictureRecord, PlaceOfCitations, ReviewFile, SearchStep, TableDefinition, TableRows,
};
pub use crate::parse::theme::{Against, Configuration, Effect, Finding, KeyMessage, Theme};
pub use crate::parse::told_as::ToldAs;
pub use crate::parse::vocabulary::{Axis, Code, PART_OF};
pub use crate::parse::yaml::Text;

use index::Index;

use crate::parse::{Parsed, Unread};
use crate::source::{FileId, Sources};

/// The typeface that the program brings.
pub const DEFAULT_TYPEFACE: &str = "Source Sans 3";

/// The typefaces that the program brings for scripts that [`DEFAULT_TYPEFACE`] has no letters of.
pub const FALLBACK_TYPEFACES: [&str; 1] = ["Noto Naskh Arabic"];

/// The generated parts that the outline of a briefing, and of what stands behind it, may name, besides figures.
pub const PARTS_OF_BRIEFINGS: [&str; 12] = [
    "about",
    "appraisal",
    "case-boxes",
    "cases",
    "changes",
    "coverage",
    "evidence-map",
    "findings",
    "findings-table",
    "key-messages",
    "references",
    "rests-on",
];

/// The generated parts that the outline of a page may name, besides figures.
pub const PARTS_OF_PAGES: [&str; 8] =
    ["appraisal", "changes", "coders", "evidence-map", "making", "references", "search-flow", "vocabularies"];

/// The columns that the published table of all cases has of every review; axes and own fields follow.
pub const COLUMNS_OF_CASES: [&str; 9] = ["id", "title", "label", "place", "origin", "keys", "years", "dois", "read_in"];

/// The tables that are published of every review for programs, by the names of their files.
pub const TABLES_FOR_PROGRAMS: [&str; 3] = ["cases", "codings", "dictionary"];

/// The table of what was corrected in the published tables, by the name of its file.
pub const TABLE_OF_CORRECTIONS: &str = "corrections";

/// The levels of certainty (GRADE) and confidence (CERQual), from the highest.
pub const LEVELS_OF_CERTAINTY: [&str; 4] = ["High", "Moderate", "Low", "Very low"];

/// The linked review.
#[derive(Debug)]
pub struct Review {
    /// What `review.yaml` says; none if there is no such file or it cannot be read.
    pub about: Option<ReviewFile>,
    /// All works, in the order of the bibliography.
    pub works: Vec<Work>,
    /// The cases: those with a row in its order, then the others by title.
    pub cases: Vec<Case>,
    /// The briefed facets with their themes, in the order of `review.yaml`.
    pub facets: Vec<Facet>,
    /// The pages in their order.
    pub pages: Vec<TextPage>,
    /// The published tables.
    pub published: Vec<PublishedTable>,
    /// The recorded corrections.
    pub corrections: Vec<Correction>,
    /// What is noted as inconsistent within the review.
    pub inconsistencies: Vec<Inconsistency>,
    /// What is wrong with the syntax of the content.
    pub faults: Vec<Fault>,
    /// Which files could not be read at all.
    pub unread: Unread,
    /// What is wrong with the encoding of files.
    pub encoding_faults: Vec<EncodingFault>,
    /// The notices about works that the command line gave; empty if it gave none.
    pub retractions: Vec<Retraction>,
    /// The typefaces that there are; empty if nobody knows.
    pub fonts: Vec<FontFile>,
    /// The characters that can be printed; empty if nobody knows.
    pub printable: BTreeSet<char>,
    /// The files that all this was read from.
    pub sources: Sources,
    /// Where all this is found by name.
    index: Index,
}

/// A briefed axis and its members.
#[derive(Debug)]
pub struct Facet {
    /// The axis.
    pub axis: Axis,
    /// Its members in their order.
    pub themes: Vec<Theme>,
}

/// What a code is on its axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeKind {
    /// A theme of a facet or a code of a vocabulary.
    Member,
    /// A code that means "none".
    State,
    /// No code of the axis.
    Unknown,
}

/// Where a case comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It has a row in the review's table of cases.
    Table,
    /// The review tells of it, and its table of cases does not have it.
    Text,
    /// The review has it, and no table of cases.
    Review,
    /// It was added after the review was published.
    Added,
}

impl Origin {
    /// The word for it in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Text => "text",
            Self::Review => "review",
            Self::Added => "added",
        }
    }
}

/// Links what was parsed.
pub fn link(parsed: Parsed, encoding_faults: Vec<EncodingFault>, sources: &Sources) -> Review {
    let facets = link_facets(parsed.review.as_ref(), parsed.themes);
    let mut cases = parsed.cases;
    cases.sort_by(|a, b| row_order(a).cmp(&row_order(b)));
    let mut pages = parsed.pages;
    pages.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let mut review = Review {
        about: parsed.review,
        works: parsed.works,
        cases,
        facets,
        pages,
        published: parsed.published,
        corrections: parsed.corrections,
        inconsistencies: parsed.inconsistencies,
        faults: parsed.faults,
        unread: parsed.unread,
        encoding_faults,
        retractions: Vec::new(),
        fonts: Vec::new(),
        printable: BTreeSet::new(),
        sources: sources.clone(),
        index: Index::default(),
    };
    review.index = Index::of(&review);
    counts::fill(&mut review);
    review
}

fn row_order(case: &Case) -> (usize, &str, &str) {
    (case.row.map_or(usize::MAX, |(row, _)| row), &case.title.value, &case.id)
}

fn link_facets(review: Option<&ReviewFile>, themes: Vec<(String, Theme)>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = review
        .map(|review| review.facets.iter().map(|axis| Facet { axis: axis.clone(), themes: Vec::new() }).collect())
        .unwrap_or_default();
    for (folder, theme) in themes {
        if let Some(facet) =
            facets.iter_mut().find(|facet| facet.axis.folder.as_ref().is_some_and(|name| name.value == folder))
        {
            facet.themes.push(theme);
        }
    }
    for facet in &mut facets {
        facet.themes.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    }
    name_pages(&mut facets);
    facets
}

/// Gives themes of several facets that have one id the names of their facets as well, since each briefing is a page.
fn name_pages(facets: &mut [Facet]) {
    let mut holders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for facet in &*facets {
        for theme in &facet.themes {
            holders.entry(theme.id.to_lowercase()).or_default().insert(facet.axis.id.value.clone());
        }
    }
    for facet in facets {
        let shared = |theme: &&mut Theme| holders.get(&theme.id.to_lowercase()).is_some_and(|facets| facets.len() > 1);
        for theme in facet.themes.iter_mut().filter(shared) {
            theme.page = format!("{}-{}", facet.axis.id.value, theme.id);
        }
    }
}

impl Facet {
    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }
}

impl Finding {
    /// The ids of the cases that it rests on, and of those that point the other way.
    pub fn named_cases(&self) -> impl Iterator<Item = &Text> {
        self.cases.iter().chain(self.against.iter().map(|one| &one.case))
    }
}

impl Case {
    /// The codings of the case on an axis.
    pub fn codings_on(&self, axis: &str) -> &[Coding] {
        self.codings.get(axis).map_or(&[], Vec::as_slice)
    }

    /// The key of the work that a coding with the basis `study` rests on.
    pub fn study_of<'c>(&'c self, coding: &'c Coding) -> Option<&'c Text> {
        coding.work.as_ref().or(self.sources.first())
    }
}

impl Review {
    /// The names of the typefaces: the chosen one, or that of the program, and those that print what it has no letters for, the
    /// program's own last.
    pub fn typefaces(&self) -> Vec<&str> {
        let look = self.about.as_ref().map(|about| &about.look);
        let first = look.and_then(|look| look.typeface.as_ref()).map_or(DEFAULT_TYPEFACE, |name| name.value.as_str());
        let more = look.into_iter().flat_map(|look| &look.typefaces).map(|name| name.value.as_str());
        iter::once(first).chain(more).chain(FALLBACK_TYPEFACES).collect()
    }

    /// The levels of certainty and confidence, from the highest: the review's own, or those of GRADE and CERQual.
    pub fn ratings(&self) -> Vec<&str> {
        let own = self.about.iter().flat_map(|about| &about.ratings).map(|level| level.value.as_str());
        let own: Vec<&str> = own.collect();
        if own.is_empty() { LEVELS_OF_CERTAINTY.to_vec() } else { own }
    }

    /// The work with this key.
    pub fn work(&self, key: &str) -> Option<&Work> {
        self.index.works.get(key).map(|place| &self.works[*place])
    }

    /// Whether a work came with a case that was added after the review: the review does not list it.
    pub fn is_added(&self, work: &Work) -> bool {
        let names = |keys: &[Text]| keys.iter().any(|key| key.value == work.key);
        let is_published = self.about.as_ref().is_some_and(|about| {
            about.review.value == work.key || names(&about.sources) || names(&about.reference_list)
        });
        let mut drawing = self.cases.iter().filter(|case| names(&case.sources)).peekable();
        !is_published && drawing.peek().is_some() && drawing.all(|case| case.added.is_some())
    }

    /// Where a case comes from.
    pub fn origin(&self, case: &Case) -> Origin {
        let has_table =
            self.about.as_ref().is_some_and(|about| about.tables.iter().any(|table| table.rows == TableRows::Cases));
        match case {
            case if case.added.is_some() => Origin::Added,
            case if case.row.is_some() => Origin::Table,
            _ if has_table => Origin::Text,
            _ => Origin::Review,
        }
    }

    /// The case with this id.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.index.cases.get(id).map(|place| &self.cases[*place])
    }

    /// The theme whose briefing has this name, with the place of its facet and its own place in it.
    pub fn theme(&self, id: &str) -> Option<(usize, usize, &Theme)> {
        let (facet, place) = *self.index.themes.get(id)?;
        Some((facet, place, &self.facets[facet].themes[place]))
    }

    /// All themes of all facets.
    pub fn themes(&self) -> impl Iterator<Item = &Theme> {
        self.facets.iter().flat_map(|facet| &facet.themes)
    }

    /// The published table with this id.
    pub fn published(&self, id: &str) -> Option<&PublishedTable> {
        self.published.iter().find(|table| table.id == id)
    }

    /// The vocabularies.
    pub fn vocabularies(&self) -> &[Axis] {
        self.about.as_ref().map_or(&[], |about| &about.vocabularies)
    }

    /// The axes that cases are coded on: the facets, then the vocabularies.
    pub fn axes(&self) -> impl Iterator<Item = &Axis> {
        self.facets.iter().map(|facet| &facet.axis).chain(self.vocabularies())
    }

    /// The codes of an axis with the words for them, without its states; each before the narrower ones that it gathers.
    pub fn codes<'r>(&'r self, axis: &'r Axis) -> Vec<(&'r str, &'r str)> {
        match self.facets.iter().find(|facet| facet.axis.id == axis.id) {
            Some(facet) => facet.themes.iter().map(|theme| (theme.id.as_str(), theme.title.value.as_str())).collect(),
            None => axis.codes.0.iter().map(|code| (code.id.value.as_str(), code.name.as_str())).collect(),
        }
    }

    /// What a code is on an axis.
    pub fn code_kind(&self, axis: &Axis, code: &str) -> CodeKind {
        self.index.meaning(&axis.id.value, code).map_or(CodeKind::Unknown, |(kind, _)| kind)
    }

    /// The words for a code; the code itself if it is unknown.
    pub fn code_label<'r>(&'r self, axis: &'r Axis, code: &'r str) -> &'r str {
        self.index.meaning(&axis.id.value, code).map_or(code, |(_, name)| name)
    }

    /// A code and those that gather it, from the narrowest.
    pub fn gathering<'r>(&'r self, axis: &str, code: &'r str) -> impl Iterator<Item = &'r str> + use<'r> {
        self.index.gathering(axis, code)
    }

    /// Whether a case bears a code on an axis, or one that it gathers.
    pub fn bears(&self, case: &Case, axis: &str, code: &str) -> bool {
        let mut codings = case.codings_on(axis).iter();
        codings.any(|coding| self.gathering(axis, &coding.code.value).any(|gathering| gathering == code))
    }

    /// The cases that bear a code on an axis, or one that it gathers, in order.
    pub fn cases_with(&self, axis: &str, code: &str) -> impl Iterator<Item = &Case> {
        self.index.bearers(axis, code).iter().map(|place| &self.cases[*place])
    }

    /// Where the content may break rules, by `review.yaml` or by a file itself.
    pub fn allowances(&self) -> impl Iterator<Item = &Allowance> {
        let of_review = self.about.iter().flat_map(|about| &about.allow);
        let of_cases = self.cases.iter().flat_map(|case| &case.allow);
        let of_themes = self.themes().flat_map(|theme| &theme.allow);
        of_review.chain(of_cases).chain(of_themes).chain(self.pages.iter().flat_map(|page| &page.allow))
    }

    /// The path of a content file, relative to the content folder.
    pub fn path(&self, file: FileId) -> &str {
        &self.sources.file(file).path
    }
}
