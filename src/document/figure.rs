//! Drawings that are made from numbers.

use serde::{Deserialize, Serialize};

use super::{Inline, Table};

/// A drawing that the program makes from numbers, in every output the same.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// The anchor, unique in the document.
    pub id: String,
    /// The caption.
    pub caption: Vec<Inline>,
    /// What the drawing shows, for those who cannot see it.
    pub alternative: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// The same as a table.
    pub table: Table,
}

/// What a [`Figure`] draws.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Drawing {
    /// Counts of one thing against another: a disc for each count, its area as large as the number in it.
    Grid {
        /// The names of the rows.
        rows: Vec<String>,
        /// The names of the columns.
        columns: Vec<String>,
        /// For each row, the count in each column.
        counts: Vec<Vec<usize>>,
    },
    /// Bars, one below the other.
    Bars {
        /// The bars.
        bars: Vec<Bar>,
    },
    /// Estimates with their intervals, one below the other, on one scale.
    Forest {
        /// The estimates.
        estimates: Vec<Estimate>,
        /// What is measured: `risk ratio`.
        measure: String,
    },
    /// Steps, one below the other.
    Flow {
        /// The steps.
        steps: Vec<FlowStep>,
    },
    /// Boxes with numbers, one below the other, each with what left the flow beside it; in one flow, or in two that join.
    Boxes {
        /// The steps.
        steps: Vec<BoxStep>,
    },
}

/// A bar of [`Drawing::Bars`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bar {
    /// What is counted.
    pub name: String,
    /// How many there are.
    pub number: usize,
    /// Its colour, as `#` and six digits; none if it has that of the page.
    pub colour: Option<String>,
}

/// A step of [`Drawing::Flow`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FlowStep {
    /// What was done.
    pub step: String,
    /// The number at its end, in words.
    pub number: String,
    /// What nobody knows about it.
    pub unknown: String,
}

/// A step of [`Drawing::Boxes`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BoxStep {
    /// The name of the step.
    pub stage: String,
    /// Its boxes.
    pub boxes: BoxPair,
    /// Those of what was found by other methods, beside them.
    pub others: Option<BoxPair>,
}

/// The boxes of a step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BoxPair {
    /// What is counted there.
    pub counted: Vec<CountedBox>,
    /// What left the flow there.
    pub left_out: Option<CountedBox>,
}

/// A number of a flow.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CountedBox {
    /// What is counted.
    pub words: String,
    /// How many there are.
    pub number: usize,
    /// The parts of it that are told apart.
    pub parts: Vec<(String, usize)>,
}

/// An estimate of [`Drawing::Forest`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Estimate {
    /// Whose it is.
    pub name: String,
    /// The estimate with its interval, as the study prints them.
    pub printed: String,
    /// The estimate.
    pub middle: f64,
    /// The ends of its interval, if the study prints them.
    pub ends: Option<(f64, f64)>,
}
