//! What a style asks of a work: `<if variable="author">`.
//!
//! What the processor has printed in the place of something else it does not print again, and says as well that the work
//! does not have it: so it leaves out the `in` that a style has before an encyclopaedia for works with an author. A style
//! is therefore made to ask for a witness: a variable that it never prints, and that a work has when it has the other.

use std::iter;

use citationberg::json::{Item, Value};
use citationberg::taxonomy::{NameVariable, StandardVariable, Variable};
use citationberg::{IndependentStyle, LayoutRenderingElement, TextTarget};

use super::walk;

/// The variables that styles print in the place of others.
const ASKED: [Variable; 7] = [
    Variable::Name(NameVariable::Author),
    Variable::Standard(StandardVariable::ContainerTitle),
    Variable::Standard(StandardVariable::Title),
    Variable::Name(NameVariable::Editor),
    Variable::Standard(StandardVariable::Publisher),
    Variable::Name(NameVariable::Translator),
    Variable::Name(NameVariable::ContainerAuthor),
];

/// Variables that works of a bibliography do not have here, and that hardly a style prints.
const WITNESSES: [StandardVariable; 7] = [
    StandardVariable::CitationKey,
    StandardVariable::Keyword,
    StandardVariable::Division,
    StandardVariable::License,
    StandardVariable::Jurisdiction,
    StandardVariable::Annote,
    StandardVariable::PMCID,
];

/// The witnesses of a style, each beside the variable that it speaks for.
#[derive(Debug, Clone, Default)]
pub(super) struct Witnesses(Vec<(Variable, StandardVariable)>);

impl Witnesses {
    /// Makes a style ask for witnesses.
    pub(super) fn of(style: &mut IndependentStyle) -> Self {
        let used = used(style);
        let free = WITNESSES.into_iter().filter(|witness| !used.contains(&Variable::Standard(*witness)));
        let witnesses = Self(ASKED.into_iter().zip(free).collect());
        walk::style(style, &mut |element| {
            for variable in asked_in(element) {
                if let Some((_, witness)) = witnesses.0.iter().find(|(asked, _)| asked == variable) {
                    *variable = Variable::Standard(*witness);
                }
            }
        });
        witnesses
    }

    /// Gives a work the witnesses of what it has.
    pub(super) fn give(&self, item: &mut Item) {
        for (variable, witness) in &self.0 {
            if item.0.contains_key(&variable.to_string()) {
                item.0.insert(witness.to_string(), Value::String("yes".to_owned()));
            }
        }
    }
}

/// Whether a style prints a variable.
pub(super) fn prints(style: &mut IndependentStyle, wanted: StandardVariable) -> bool {
    let mut prints = false;
    walk::style(style, &mut |element| prints |= printed_by(element) == Some(Variable::Standard(wanted)));
    prints
}

/// All variables that a style prints as text or asks for.
fn used(style: &mut IndependentStyle) -> Vec<Variable> {
    let mut used = Vec::new();
    walk::style(style, &mut |element| {
        used.extend(printed_by(element));
        used.extend(asked_in(element).map(|variable| *variable));
    });
    used
}

fn printed_by(element: &LayoutRenderingElement) -> Option<Variable> {
    match element {
        LayoutRenderingElement::Text(text) => match text.target {
            TextTarget::Variable { var, .. } => Some(var),
            TextTarget::Macro { .. } | TextTarget::Term { .. } | TextTarget::Value { .. } => None,
        },
        _ => None,
    }
}

fn asked_in(element: &mut LayoutRenderingElement) -> impl Iterator<Item = &mut Variable> {
    let choose = match element {
        LayoutRenderingElement::Choose(choose) => Some(choose),
        _ => None,
    };
    let branches = choose.into_iter().flat_map(|choose| iter::once(&mut choose.if_).chain(&mut choose.else_if));
    branches.flat_map(|branch| branch.variable.iter_mut().flatten())
}
