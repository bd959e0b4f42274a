//! `review.yaml`: what the review is, what its cases are coded on, and what it declares about itself.

use super::allowance::{Allowance, Exemption};
use super::case_table::{CaseTable, read_case_tables};
use super::date::read_date;
use super::evidence_map::{MapDefinition, read_maps};
use super::figure::{FigureDefinition, read_figures};
use super::form::{place_of_unnamed, read_form};
use super::front_matter::Prose;
use super::look::LookFile;
use super::making::{ExcludedStudy, ReviewKind, SearchedPlace};
use super::outline::OutlineItem;
use super::own_field::OwnField;
use super::prisma::Prisma;
use super::record::{Field, record};
use super::result::Tool;
use super::translation::{read_fingerprint, read_translations};
use super::vocabulary::{Axis, read_facets, read_vocabularies};
use super::yaml::{Node, Text};
use crate::source::{FileId, Span};

record! {
    /// What `review.yaml` says.
    pub struct ReviewFile {
        /// The form of the content, by number; `casebook migrate` brings older content up to the present form.
        optional format: Option<usize> = "1" by read_form,
        /// The name of the site.
        expected title: Text = "The name of the site" as words,
        /// What the site is, in a sentence.
        expected description: Text = "What it is, in a sentence." as words,
        /// The question that the review asked, in a line or two, for the first page.
        expected question: Text = "What the review asked." as words,
        /// The key of the review in the bibliography.
        expected review: Text = "the-key-of-the-review",
        /// What sort of review it is: it decides what may be claimed, and the caution where the review gives none.
        optional kind: Option<ReviewKind> = "narrative",
        /// The shortcuts that were taken, if the review was made fast.
        optional rapid: Vec<Text> = "[One person screened the titles]" as words,
        /// Where works were searched, and until when.
        optional searched: Vec<SearchedPlace> = "[{where: Web of Science, until: \"2017\"}]",
        /// Where the plan of the review is registered.
        optional registered: Option<Text> = "PROSPERO, CRD42020123456",
        /// Who made the review.
        optional team: Vec<Text> = "[A name]",
        /// Who paid for it.
        optional funding: Option<Text> = "A fund" as words,
        /// What its makers declare of their interests.
        optional interests: Option<Text> = "None declared" as words,
        /// Studies that readers might expect, and why they were left out.
        optional excluded: Vec<ExcludedStudy> = "[{study: Smith (2019), reason: Why.}]",
        /// The version of this edition.
        expected version: Text = "\"1.0\"",
        /// The date of this edition.
        expected date: Text = "2026-11-23" by read_date,
        /// The language of the texts.
        expected language: Text = "en-GB" as own,
        /// The languages that it is translated into, each with its files in a folder of its name, beside those that they translate: `cy/cases/`.
        optional translations: Vec<Text> = "[cy]" as own by read_translations,
        /// For a translation, by what its original is known as it was translated; `casebook check` says what to type.
        optional translates: Option<Text> = "3f9a2c1b" as own by read_fingerprint,
        /// The citation style, by its name in the CSL repository; or a style file in the content folder: `look/journal.csl`.
        expected style: Text = "apa",
        /// The licence of the texts, in a sentence.
        expected licence: Text = "CC BY 4.0" as words,
        /// Where to report a problem.
        optional report_problems_to: Option<Text> = "pages/about.md#reporting-a-mistake" as words,
        /// The keys of the works that the review includes as evidence, in its order.
        optional sources: Vec<Text> = "[key-of-a-work]",
        /// The keys of the works of the review's own reference list, in its order.
        optional reference_list: Vec<Text> = "[key-of-a-work]",
        /// The axes that are briefed.
        required facets: Vec<Axis> = "[]" by read_facets,
        /// The other axes.
        optional vocabularies: Vec<Axis> = "[]" by read_vocabularies,
        /// Fields of cases that the review declares.
        optional fields: Vec<OwnField> = "[]",
        /// The tools by which studies or their results are appraised.
        optional appraisal_tools: Vec<Tool> = "[]",
        /// The levels of certainty and of confidence, from the highest; those of GRADE and CERQual if none are named.
        optional ratings: Vec<Text> = "[High, Moderate, Low, Very low]",
        /// The words that readers see for what results and ratings name: outcomes, comparisons, times, arms, measures, levels and reasons; a name without them is printed as it is.
        optional words_for: Vec<(Text, Text)> = "{Pain: Pain}" as own by read_words_for,
        /// Who coded and appraised the cases.
        optional coders: Vec<Coder> = "[{name: A name}]",
        /// The published tables.
        optional tables: Vec<TableDefinition> = "[]",
        /// Tables of the cases that the review makes itself, which outlines may name, each as `table-` and its name.
        optional case_tables: Vec<CaseTable> = "[]" by read_case_tables,
        /// What the review says about its search.
        optional search_flow: Vec<SearchStep> = "[]",
        /// How works were found and chosen, as PRISMA 2020 has it.
        optional prisma: Option<Prisma> = "{identified: {databases: 120}, screened: 120}",
        /// The figures that outlines may name, each as `figure-` and its name.
        optional figures: Vec<FigureDefinition> = "[]" by read_figures,
        /// The maps of the first page, which outlines may name, each as `map-` and its name.
        optional maps: Vec<MapDefinition> = "[]" by read_maps,
        /// Where the site will stand on the web; none if it is not known.
        optional address: Option<Text> = "https://example.org/review/" by read_address,
        /// Who publishes this edition.
        optional publisher: Option<Text> = "The name of a publisher" as words,
        /// What is known of the files in the folder `pictures`.
        optional pictures: Vec<PictureRecord> = "[{file: pictures/a-name.jpg, credit: Who made it}]",
        /// What is new in each version of the edition, the latest first.
        optional changes: Vec<Change> = "[]",
        /// A line at the head of the first page that leads readers by who they are to what is asked of them.
        optional readers: Option<Prose> = "You are [a head gardener](settings/roof.md#what-it-asks-of-you).",
        /// What every briefing explains on its first page.
        optional terms: Vec<Term> = "[{term: A word, meaning: What it means.}]",
        /// What goes where in a briefing; where this is left out, the kind of the review says so, and each briefing has the sections of its file.
        optional briefing: Vec<OutlineItem> = "[key-messages, findings, references]",
        /// What stands behind each briefing, on a page of its own; where the review lays out no briefings, its kind says so.
        optional behind_briefing: Vec<OutlineItem> = "[case-boxes, findings-table, coverage]",
        /// How briefings cite in a style by author and date: `notes`, which small numbers lead to, or `text`, in brackets.
        optional briefing_citations: PlaceOfCitations = "notes",
        /// The sections of the note on a case; without it a note has any sections, and all of them tell evidence.
        optional case_note: Option<Vec<OutlineItem>> = "[{section: What happened, evidence: true}]",
        /// Counts that the review declares about itself, by name.
        optional declared: Vec<(Text, (usize, Span))> = "{cases: 24}",
        /// Levels of rules that differ from their own, by name.
        optional levels ("rules"): Vec<(Text, Text)> = "{the-name-of-a-rule: warning}" as own,
        /// Where the content may break rules.
        optional allow: Vec<Allowance> = "[{rule: a-rule, at: words, reason: Why.}]" as own,
        /// Works that need not be cited.
        optional background: Vec<Exemption> = "[{keys: [key-of-a-work], reason: Why.}]",
        /// Works of the review's evidence that need no case.
        optional without_case: Vec<Exemption> = "[{keys: [key-of-a-work], reason: Why.}]",
        /// What readers must not take this review for; printed on its first page and on that of each briefing.
        optional caution: Option<Text> = "What the review does not show." as words,
        /// The sections that works have, by key; what is declared of a work binds its citations.
        optional work_sections: Vec<(Text, Vec<Text>)> = "{key-of-a-work: [\"1\", \"2\"]}",
        /// Words that begin a paragraph in which the editors speak for themselves.
        optional editors_mark: Option<Text> = "\"Our reading:\"" as words,
        /// What is made of it.
        optional outputs: Outputs = "{cases_in_book: false}",
        /// Its colours, paper, typeface and logo.
        optional look: LookFile = "{colour: \"#1d4f91\"}",
        /// The most words that parts of a briefing may have, by name.
        optional limits: Vec<(Text, usize)> = "{key-message: 40}" as own,
    }
    with {
        /// Its file.
        file: FileId = Node::file,
        /// Where its form would be named, if it is not.
        unnamed_form: Option<Span> = place_of_unnamed,
    }
}

record! {
    /// A word without which no briefing is understood.
    pub struct Term {
        /// The word.
        required term: Text = "A word" as words,
        /// What it means.
        required meaning: Prose = "What it means.",
    }
}

record! {
    /// What is made of a review; whatever it leaves out is as its size has it.
    pub struct Outputs: Default {
        /// Whether the book has the note on each case; where this says nothing, it has up to 150 of them.
        optional cases_in_book: Option<bool> = "false",
        /// Whether each briefing and its first page are Word files as well; they are, where this says nothing.
        optional word: Option<bool> = "false",
    }
}

record! {
    /// Somebody who coded or appraised cases.
    pub struct Coder {
        /// The name.
        required name: Text = "A name",
        /// What they did.
        optional role: Option<Text> = "Coded every case" as words,
    }
}

record! {
    /// What is known of a picture.
    pub struct PictureRecord {
        /// The file.
        required file: Text = "pictures/a-name.jpg",
        /// Who made it.
        optional credit: Option<Text> = "Photograph by a name" as words,
        /// Under which licence it may be shown.
        optional licence: Option<Text> = "CC BY 4.0" as words,
        /// Whether it shows nothing that words would have to tell.
        optional decorative: bool = "true",
    }
}

record! {
    /// A table of the review.
    pub struct TableDefinition {
        /// The name that corrections and files use: `table-a2`.
        required id: Text = "table-1",
        /// The name that readers see: `Table A2`.
        required label: Text = "Table 1" as words,
        /// The caption.
        required caption: Text = "What the table shows." as words,
        /// What its rows are made from: `published`, `cases`, `sources` or `reference-list`.
        required rows: TableRows = "cases",
        /// Its columns, in order.
        required columns: Vec<Column> = "[]",
        /// Why cells differ from the published ones in form alone.
        optional form: Option<Text> = "Why." as words,
    }
}

/// What the rows of a table are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableRows {
    /// The published table itself, for a table that is not about cases or works.
    Published,
    /// The cases that have a row.
    Cases,
    /// The works that the review includes as evidence.
    Sources,
    /// The works of the review's own reference list; reconciled, not printed again.
    ReferenceList,
}

record! {
    /// A column of a table.
    pub struct Column {
        /// The name that cases use under `printed`.
        required id: Text = "a-short-name",
        /// The header, as published.
        required label: Text = "The header as published",
        /// How wide it is, in parts of the whole; 1 if it is left out.
        optional width: Width = "2",
        /// Whether its cells name the works that describe the case: `Fenwick et al. 2012`.
        optional names_works: bool = "true",
    }
}

/// The width of a column, in parts of the whole.
#[derive(Debug, Clone, Copy)]
pub struct Width(pub u32);

record! {
    /// What is new in a version of the edition.
    pub struct Change {
        /// The version.
        required version: Text = "\"1.0\"",
        /// Its date.
        required date: Text = "2026-11-23" by read_date,
        /// What is new, in a sentence or two.
        required text: Text = "What is new." as words,
    }
}

record! {
    /// One number of the review's search.
    pub struct SearchStep {
        /// What was counted.
        required step: Text = "What was counted" as words,
        /// The number as printed.
        required printed: Text = "\"45\"",
        /// What is not printed about it.
        required note: Text = "What the review does not print about it." as words,
    }
}

impl Field for TableRows {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let kinds = [
            ("published", Self::Published),
            ("cases", Self::Cases),
            ("sources", Self::Sources),
            ("reference-list", Self::ReferenceList),
        ];
        let found = kinds.iter().find(|(name, _)| node.is_text(name));
        if found.is_none() {
            node.refuse("rows are `published`, `cases`, `sources` or `reference-list`", "type one of these");
        }
        found.map(|(_, rows)| *rows)
    }
}

impl Field for Width {
    const KIND: &'static str = "number";

    fn read(node: &Node<'_>) -> Option<Self> {
        node.count().and_then(|parts| u32::try_from(parts).ok()).map(Self)
    }
}

impl Default for Width {
    fn default() -> Self {
        Self(1)
    }
}

fn read_words_for(node: &Node<'_>) -> Vec<(Text, Text)> {
    Field::read(node).unwrap_or_default()
}

fn read_address(node: &Node<'_>) -> Option<Text> {
    let mut text = node.text()?;
    let rest = text.value.strip_prefix("https://").or_else(|| text.value.strip_prefix("http://"));
    let is_address = |rest: &str| {
        let host = rest.split('/').next().unwrap_or_default();
        let is_of_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
        !host.is_empty() && host.chars().all(is_of_host) && !rest.contains(['?', '#', '"', '<', '>', ' ', '\t', '\n'])
    };
    if !rest.is_some_and(is_address) || text.value.ends_with(".html") {
        node.refuse(
            format!("`{}` is no address of a site", text.value),
            "type the address of the folder where `index.html` will stand, such as `https://example.org/review/`",
        );
        return None;
    }
    if !text.value.ends_with('/') {
        text.value.push('/');
    }
    Some(text)
}

/// How briefings cite in a style by author and date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PlaceOfCitations {
    /// In notes at the end, which small numbers lead to.
    #[default]
    Notes,
    /// In the text, in brackets.
    Text,
}

impl Field for PlaceOfCitations {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let known = [("notes", Self::Notes), ("text", Self::Text)];
        let place = known.iter().find(|(name, _)| node.is_text(name)).map(|(_, place)| *place);
        if place.is_none() {
            node.refuse("briefings cannot cite so", "type `notes` or `text`");
        }
        place
    }
}
