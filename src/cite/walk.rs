//! The elements of a style, one after the other.

use std::iter;

use citationberg::{IndependentStyle, LayoutRenderingElement, NamesChild};

/// Calls the visitor with every element of the style, outer ones first.
pub(super) fn style(style: &mut IndependentStyle, visit: &mut dyn FnMut(&mut LayoutRenderingElement)) {
    let bibliography = style.bibliography.iter_mut().map(|bibliography| &mut bibliography.layout.elements);
    let layouts = iter::once(&mut style.citation.layout.elements).chain(bibliography);
    for elements in layouts.chain(style.macros.iter_mut().map(|each| &mut each.children)) {
        all(elements, visit);
    }
}

fn all(elements: &mut [LayoutRenderingElement], visit: &mut dyn FnMut(&mut LayoutRenderingElement)) {
    for element in elements {
        visit(element);
        match element {
            LayoutRenderingElement::Group(group) => all(&mut group.children, visit),
            LayoutRenderingElement::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        all(&mut substitute.children, visit);
                    }
                }
            }
            LayoutRenderingElement::Choose(choose) => {
                let branches = iter::once(&mut choose.if_).chain(&mut choose.else_if);
                branches.for_each(|branch| all(&mut branch.children, visit));
                choose.otherwise.iter_mut().for_each(|otherwise| all(&mut otherwise.children, visit));
            }
            LayoutRenderingElement::Text(_)
            | LayoutRenderingElement::Date(_)
            | LayoutRenderingElement::Number(_)
            | LayoutRenderingElement::Label(_) => {}
        }
    }
}
