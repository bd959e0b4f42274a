//! Words that a style has before names: `in A. Orr (ed.)`. Without names the words are to be left out, and the processor
//! prints them where the names are behind a condition.

use citationberg::taxonomy::Variable;
use citationberg::{Choose, ChooseBranch, ChooseMatch, Group, LayoutRenderingElement, TextTarget};

/// What a group of words and names is made of.
#[derive(Default)]
struct Parts {
    words: usize,
    names: Vec<Variable>,
    others: usize,
}

/// The group under the condition that there are names, if it is one of words and names alone.
pub(super) fn guarded(group: &Group) -> Option<Choose> {
    let mut parts = Parts::default();
    parts.add(&group.children);
    if parts.words == 0 || parts.names.is_empty() || parts.others > 0 {
        return None;
    }
    let branch = ChooseBranch {
        variable: Some(parts.names),
        match_: ChooseMatch::Any,
        children: vec![LayoutRenderingElement::Group(group.clone())],
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
    };
    Some(Choose { if_: branch, else_if: Vec::new(), otherwise: None })
}

impl Parts {
    fn add(&mut self, elements: &[LayoutRenderingElement]) {
        for element in elements {
            match element {
                LayoutRenderingElement::Text(text) if matches!(text.target, TextTarget::Term { .. }) => self.words += 1,
                LayoutRenderingElement::Names(names) => {
                    self.names.extend(names.variable.iter().copied().map(Variable::Name));
                }
                LayoutRenderingElement::Group(group) => self.add(&group.children),
                LayoutRenderingElement::Choose(choose) => {
                    choose.branches().for_each(|branch| self.add(&branch.children));
                    choose.otherwise.iter().for_each(|otherwise| self.add(&otherwise.children));
                }
                LayoutRenderingElement::Text(_)
                | LayoutRenderingElement::Date(_)
                | LayoutRenderingElement::Number(_)
                | LayoutRenderingElement::Label(_) => self.others += 1,
            }
        }
    }
}
