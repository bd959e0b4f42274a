//! What is changed in a style before the processor reads it.
//!
//! Titles keep their capitals. Many styles ask for title case or sentence case, which the processor applies to every language
//! and every word: `PLoS ONE` becomes `Plos ONE`, and a French journal loses the case of its names. Title case is therefore
//! left to [`casing`], and sentence case to the editor's spelling.
//!
//! Names that a style gives a label and no form (`<names><label/></names>`, as Vancouver does) get the usual form: without
//! one the processor leaves the people out.

use citationberg::{
    Choose, IndependentStyle, LayoutRenderingElement, Name, Names, NamesChild, Text, TextCase, TextTarget,
};

use super::casing;

/// Takes the change of case away from everything that prints a field of a work, labels and terms apart, marks what is to be
/// in title case, and gives names their form.
pub(super) fn patch(style: &mut IndependentStyle) {
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
            LayoutRenderingElement::Names(names) => patch_names(names),
            LayoutRenderingElement::Group(group) => elements(&mut group.children),
            LayoutRenderingElement::Choose(choose) => branches(choose),
            LayoutRenderingElement::Date(_) | LayoutRenderingElement::Number(_) | LayoutRenderingElement::Label(_) => {}
        }
    }
}

fn keep(text: &mut Text) {
    let field = matches!(text.target, TextTarget::Variable { .. } | TextTarget::Macro { .. });
    if field && text.text_case == Some(TextCase::TitleCase) {
        let (prefix, suffix) = casing::around(text.affixes.prefix.as_deref(), text.affixes.suffix.as_deref());
        (text.affixes.prefix, text.affixes.suffix) = (Some(prefix), Some(suffix));
    }
    if field && matches!(text.text_case, Some(TextCase::TitleCase | TextCase::SentenceCase)) {
        text.text_case = None;
    }
}

fn patch_names(names: &mut Names) {
    if !names.children.is_empty() && names.name().is_none() {
        names.children.insert(0, NamesChild::Name(Name::default()));
    }
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
