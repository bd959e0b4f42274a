//! Leaves titles as they are typed.
//!
//! Many styles ask for title case or sentence case, which the processor applies by rules for English alone: `PLoS ONE`
//! becomes `Plos ONE`, and a French journal loses the case of its names. An editor's spelling is better than either.

use citationberg::{Choose, IndependentStyle, LayoutRenderingElement, Names, NamesChild, Text, TextCase, TextTarget};

/// Takes the change of case away from everything that prints a field of a work. Labels and terms keep theirs.
pub(super) fn keep_as_typed(style: &mut IndependentStyle) {
    elements(&mut style.citation.layout.elements);
    if let Some(bibliography) = &mut style.bibliography {
        elements(&mut bibliography.layout.elements);
    }
    for each in &mut style.macros {
        elements(&mut each.children);
    }
}

fn elements(all: &mut [LayoutRenderingElement]) {
    for each in all {
        match each {
            LayoutRenderingElement::Text(text) => keep(text),
            LayoutRenderingElement::Names(names) => substitutes(names),
            LayoutRenderingElement::Group(group) => elements(&mut group.children),
            LayoutRenderingElement::Choose(choose) => branches(choose),
            LayoutRenderingElement::Date(_) | LayoutRenderingElement::Number(_) | LayoutRenderingElement::Label(_) => {}
        }
    }
}

fn keep(text: &mut Text) {
    let field = matches!(text.target, TextTarget::Variable { .. } | TextTarget::Macro { .. });
    if field && matches!(text.text_case, Some(TextCase::TitleCase | TextCase::SentenceCase)) {
        text.text_case = None;
    }
}

fn substitutes(names: &mut Names) {
    for child in &mut names.children {
        if let NamesChild::Substitute(substitute) = child {
            elements(&mut substitute.children);
        }
    }
}

fn branches(choose: &mut Choose) {
    elements(&mut choose.if_.children);
    for branch in &mut choose.else_if {
        elements(&mut branch.children);
    }
    if let Some(otherwise) = &mut choose.otherwise {
        elements(&mut otherwise.children);
    }
}
