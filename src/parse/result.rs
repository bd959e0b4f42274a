//! What a study found, and how far its findings can be trusted: results, appraisals, and the tools that appraise.

use super::date::read_date;
use super::front_matter::Prose;
use super::record::{Field, record};
use super::yaml::{Node, Text};
use crate::source::Span;

record! {
    /// One estimate of a study. Nothing is computed from it.
    pub struct StudyResult {
        /// Its name within the case.
        required id: Text = "a-short-name",
        /// What was measured.
        required outcome: Text = "Pain",
        /// What was compared with what.
        optional comparison: Option<Text> = "Exercise against usual care",
        /// When it was measured.
        optional time: Option<Text> = "12 weeks",
        /// The arm that it is of, if it is of one alone.
        optional arm: Option<Text> = "Exercise",
        /// The measure of effect: `risk ratio`, `mean difference`.
        optional measure: Option<Text> = "risk ratio",
        /// The estimate, as the study prints it.
        optional estimate: Option<Number> = "0.82",
        /// The ends of its interval.
        optional interval: Vec<Number> = "[0.70, 0.96]",
        /// How many were measured.
        optional n: Option<(usize, Span)> = "120",
        /// What the study says where it prints no estimate.
        optional said: Option<Prose> = "What the study says.",
        /// The work that has it, if the case has several.
        optional work: Option<Text> = "key-of-a-work",
        /// The page of the work that it stands on.
        optional page: Option<Text> = "\"12\"",
    }
}

/// A number as it was typed: `0.80` is not `0.8`.
#[derive(Debug, Clone)]
pub struct Number {
    /// The digits.
    pub typed: String,
    /// The number.
    pub value: f64,
    /// Where it stands.
    pub span: Span,
}

impl Field for Number {
    const KIND: &'static str = "number";

    fn read(node: &Node<'_>) -> Option<Self> {
        let typed = node.word().unwrap_or_default().replace('\u{2212}', "-");
        let value = typed.parse::<f64>().ok().filter(|value| value.is_finite());
        if value.is_none() {
            node.refuse(format!("`{typed}` is no number"), "type digits with a point: `0.82`");
        }
        Some(Self { value: value?, typed, span: node.span() })
    }
}

record! {
    /// A tool by which studies or their results are appraised: RoB 2, CASP, one of the review's own.
    pub struct Tool {
        /// The name that cases use.
        required id: Text = "a-short-name",
        /// The name that readers see.
        required label: Text = "The name that readers see" as words,
        /// What it rates: each `study`, or each `result`.
        required rates: Rated = "study",
        /// Its domains with the words for them.
        required domains: Vec<(Text, Text)> = "{a-domain: The words for it}" as words by read_names,
        /// Its levels with the words for them, from the best.
        required levels: Vec<(Text, Text)> = "{low: Low risk}" as words by read_names,
        /// Whether it has an overall judgement, which is then typed and never computed.
        optional overall: bool = "true",
    }
}

fn read_names(node: &Node<'_>) -> Option<Vec<(Text, Text)>> {
    Field::read(node)
}

/// What a tool rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rated {
    /// A study as a whole.
    Study,
    /// One of its results.
    Result,
}

impl Field for Rated {
    const KIND: &'static str = "word";

    fn read(node: &Node<'_>) -> Option<Self> {
        let kinds = [("study", Self::Study), ("result", Self::Result)];
        let kind = kinds.iter().find(|(word, _)| node.is_text(word)).map(|(_, kind)| *kind);
        if kind.is_none() {
            node.refuse("a tool rates each `study` or each `result`", "type one of them");
        }
        kind
    }
}

record! {
    /// What somebody judged of a study or a result, by the domains of a tool.
    pub struct Appraisal {
        /// The tool.
        required tool: Text = "a-short-name",
        /// The result that it is of, if the tool rates results.
        optional result: Option<Text> = "a-short-name",
        /// The judgement of each domain.
        required domains: Vec<(Text, Judgement)> = "{a-domain: {level: low, reason: Why.}}" by read_judgements,
        /// The judgement as a whole, if the tool has one.
        optional overall: Option<Judgement> = "{level: low, reason: Why.}",
        /// Who judged.
        optional coder: Option<Text> = "A name",
        /// When.
        optional date: Option<Text> = "2026-11-23" by read_date,
    }
    with {
        /// Where it stands.
        span: Span = Node::span,
    }
}

fn read_judgements(node: &Node<'_>) -> Option<Vec<(Text, Judgement)>> {
    Field::read(node)
}

record! {
    /// One judgement.
    pub struct Judgement {
        /// The level, one of the tool's.
        required level: Text = "low",
        /// Why.
        required reason: Prose = "Why.",
        /// The words of the study that it rests on.
        optional quotation: Option<Text> = "what it says",
        /// The page that they stand on.
        optional page: Option<Text> = "\"12\"",
    }
}
