//! What is changed in a style before the processor reads it.
//!
//! Titles keep their capitals. Many styles ask for title case or sentence case, which the processor applies to every language
//! and every word: `PLoS ONE` becomes `Plos ONE`, and a French journal loses the case of its names. Title case is therefore
//! left to [`casing`], and sentence case to the editor's spelling.
//!
//! A label that is never plural is the word itself: the processor prints `pp.` where a style asks for `p.`.
//!
//! Names that a style gives a label and no form (`<names><label/></names>`, as Vancouver does) get the usual form: without
//! one the processor leaves the people out. Names that stand in for others get the form of those, which the processor
//! forgets behind a condition.

use std::iter;

use citationberg::{
    Choose, IndependentStyle, Label, LabelPluralize, LayoutRenderingElement, Name, Names, NamesChild, Text, TextCase,
    TextTarget, VariablelessLabel,
};

use super::{casing, lonely_words};

/// Takes the change of case away from everything that prints a field of a work, labels and terms apart, marks what is to be
/// in title case, and gives names their form.
pub(super) fn patch(style: &mut IndependentStyle) {
    elements(&mut style.citation.layout.elements, &[]);
    if let Some(bibliography) = &mut style.bibliography {
        elements(&mut bibliography.layout.elements, &[]);
    }
    for each in &mut style.macros {
        elements(&mut each.children, &[]);
    }
}

/// `outer` is the form of the names that these stand in for.
fn elements(all: &mut [LayoutRenderingElement], outer: &[NamesChild]) {
    for each in all {
        match each {
            LayoutRenderingElement::Text(text) => keep(text),
            LayoutRenderingElement::Names(names) => patch_names(names, outer),
            LayoutRenderingElement::Group(group) => {
                elements(&mut group.children, outer);
                if let Some(guarded) = lonely_words::guarded(group) {
                    *each = LayoutRenderingElement::Choose(guarded);
                }
            }
            LayoutRenderingElement::Choose(choose) => branches(choose, outer),
            LayoutRenderingElement::Label(label) if label.label.plural == LabelPluralize::Never => {
                *each = LayoutRenderingElement::Text(singular(label));
            }
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

/// A label that is never plural, as the word that it is.
fn singular(label: &Label) -> Text {
    let VariablelessLabel { form, formatting, affixes, text_case, strip_periods, .. } = label.label.clone();
    let target = TextTarget::Term { term: label.variable.into(), form, plural: false };
    Text { formatting, affixes, text_case, strip_periods, ..Text::with_target(target) }
}

/// Gives names their form; those that stand in for others have the form of these.
fn patch_names(names: &mut Names, outer: &[NamesChild]) {
    if names.children.is_empty() {
        names.children = outer.to_vec();
    } else if names.name().is_none() {
        let form = outer.iter().find(|child| matches!(child, NamesChild::Name(_))).cloned();
        names.children.insert(0, form.unwrap_or_else(|| NamesChild::Name(Name::default())));
    }
    let is_form = |child: &&NamesChild| !matches!(child, NamesChild::Substitute(_));
    let form: Vec<NamesChild> = names.children.iter().filter(is_form).cloned().collect();
    for child in &mut names.children {
        if let NamesChild::Substitute(substitute) = child {
            elements(&mut substitute.children, &form);
        }
    }
}

/// Whether there are such names among the elements.
pub(super) fn has_names(all: &[LayoutRenderingElement], wanted: &dyn Fn(&Names) -> bool) -> bool {
    all.iter().any(|each| match each {
        LayoutRenderingElement::Names(names) => wanted(names),
        LayoutRenderingElement::Group(group) => has_names(&group.children, wanted),
        LayoutRenderingElement::Choose(choose) => {
            let branches = iter::once(&choose.if_).chain(&choose.else_if).map(|branch| &branch.children);
            let otherwise = choose.otherwise.iter().map(|otherwise| &otherwise.children);
            branches.chain(otherwise).any(|children| has_names(children, wanted))
        }
        LayoutRenderingElement::Text(_)
        | LayoutRenderingElement::Date(_)
        | LayoutRenderingElement::Number(_)
        | LayoutRenderingElement::Label(_) => false,
    })
}

fn branches(choose: &mut Choose, outer: &[NamesChild]) {
    elements(&mut choose.if_.children, outer);
    for branch in &mut choose.else_if {
        elements(&mut branch.children, outer);
    }
    if let Some(otherwise) = &mut choose.otherwise {
        elements(&mut otherwise.children, outer);
    }
}
