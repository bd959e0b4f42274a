//! A theme: one member of a briefed facet, and the briefing about it.

use super::allowance::Allowance;
use super::front_matter::{Prose, Section, sections, stem};
use super::method::Method;
use super::record::record;
use super::result::Number;
use super::translation::read_fingerprint;
use super::vocabulary::read_label;
use super::yaml::{Node, Text};
use crate::source::{FileId, Span};

record! {
    /// One theme.
    pub struct Theme {
        /// Its short name.
        required title: Text = "A short name" as words by read_label,
        /// Its place among the themes of its facet.
        required order: usize = "1",
        /// The question or message that the briefing bears as its title.
        required headline: Text = "The question that the briefing answers" as words,
        /// One line under the headline.
        required standfirst: Prose = "One line under the headline.",
        /// For whom the briefing is.
        required audience: Text = "Those who should read it" as words,
        /// What the review means by it.
        required definition: Prose = "What the review means by this.",
        /// What a reader should take away.
        required key_messages: Vec<KeyMessage> = "[]",
        /// The findings.
        required findings: Vec<Finding> = "[]",
        /// How its findings were put together, where each does not say so itself.
        optional method: Option<Method> = "direction-of-effect",
        /// The ids of the cases that are told in boxes.
        optional case_boxes: Vec<Text> = "[name-of-a-case]",
        /// The ids of themes to read next; `a-facet-a-theme` where two facets have a theme of the id.
        optional related: Vec<Text> = "[name-of-a-theme]",
        /// For a translation, by what its original is known as it was translated; `casebook check` says what to type.
        optional translates: Option<Text> = "3f9a2c1b" as own by read_fingerprint,
        /// Where it may break rules.
        optional allow: Vec<Allowance> = "[{rule: a-rule, at: words, reason: Why.}]" as own,
    }
    with {
        /// The name of its file without the ending; the code that cases use.
        id: String = stem,
        /// The name of its briefing: its own, or with the facet's before it where a theme of another facet has it too.
        page: String = stem,
        /// Its file.
        file: FileId = Node::file,
        /// The briefing's own prose.
        sections: Vec<Section> = sections,
    }
}

record! {
    /// One message of a briefing's first page.
    pub struct KeyMessage {
        /// The message.
        required text: Prose = "The message [@key].",
        /// The ids of the cases that it rests on.
        optional cases: Vec<Text> = "[name-of-a-case]",
    }
}

record! {
    /// One statement of a briefing, with what it rests on.
    pub struct Finding {
        /// Its name within the briefing.
        required id: Text = "a-short-name",
        /// The statement.
        required text: Prose = "The statement [@key].",
        /// The ids of the cases that it rests on.
        optional cases: Vec<Text> = "[name-of-a-case]",
        /// The codes of the other facet that it involves.
        optional involves: Vec<Text> = "[name-of-a-theme]",
        /// How much confidence somebody judged it to deserve (CERQual), if somebody did.
        optional confidence: Option<Text> = "High",
        /// How certain somebody judged the evidence of its outcome to be (GRADE), if somebody did.
        optional certainty: Option<Text> = "Moderate",
        /// Why it is rated so, by component.
        optional because: Vec<(Text, Prose)> = "{imprecision: The interval is wide.}",
        /// The effect that the evidence shows together, if somebody put it together.
        optional effect: Option<Effect> = "{measure: risk ratio, estimate: 0.82}",
        /// Cases that point the other way.
        optional against: Vec<Against> = "[{case: name-of-a-case, says: What it says.}]",
        /// Context, mechanism and outcome, in a realist review.
        optional mechanism: Option<Configuration> = "{context: Where, mechanism: How, outcome: What}",
        /// How it was put together: `direction-of-effect` counts which way studies point, and the page says so.
        optional method: Option<Method> = "direction-of-effect",
        /// How sure we can be of it, and why.
        required explanation: Prose = "How sure we can be, and why.",
    }
    with {
        /// Where it stands.
        span: Span = Node::span,
    }
}

record! {
    /// An effect over several studies. It is typed, and never computed.
    pub struct Effect {
        /// How the studies were put together.
        required method: Text = "random-effects meta-analysis" as words,
        /// The measure.
        required measure: Text = "risk ratio" as words,
        /// The estimate.
        required estimate: Number = "0.82",
        /// The ends of its interval.
        required interval: Vec<Number> = "[0.70, 0.96]",
        /// What it means in plain numbers.
        optional plain: Option<Prose> = "40 fewer of 1,000 people had pain.",
    }
}

record! {
    /// A case that points the other way.
    pub struct Against {
        /// The id of the case.
        required case: Text = "name-of-a-case",
        /// What it says.
        required says: Prose = "What it says.",
    }
}

record! {
    /// What works, for whom, and how: the finding of a realist review.
    pub struct Configuration {
        /// The circumstances.
        required context: Prose = "Where it works.",
        /// What makes it work.
        required mechanism: Prose = "How it works.",
        /// What comes of it.
        required outcome: Prose = "What comes of it.",
    }
}
