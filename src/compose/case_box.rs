//! Cases in the boxes of a briefing: in few lines, or in full; and what a case is at a glance.

use super::Context;
use super::briefing::Briefing;
use super::parts::{
    case_link, code_labels, fact, heading, inlines, join, panel, paragraph, role, section_blocks, sources_of, text,
    values,
};
use crate::document::{Block, Fact, FactRole, Inline, Role};
use crate::model::{Axis, Case, Coding, Facet, OutlineItem, Section};
use crate::words::{said, written};

impl<'r> Briefing<'r> {
    /// The cases of the briefing in a few lines each, which lead to the whole of them.
    pub(super) fn short_case_boxes(&self) -> Vec<Block> {
        self.boxes(|case| self.short_case_box(case))
    }

    /// The cases of the briefing with their codes and notes.
    pub(super) fn case_boxes(&self) -> Vec<Block> {
        self.boxes(|case| self.case_box(case))
    }

    fn boxes(&self, compose: impl Fn(&Case) -> Block) -> Vec<Block> {
        let cases: Vec<&Case> = values(&self.theme.case_boxes).filter_map(|id| self.context.review.case(id)).collect();
        if cases.is_empty() {
            return Vec::new();
        }
        std::iter::once(heading(2, &self.context.say("cases"))).chain(cases.into_iter().map(compose)).collect()
    }

    /// What it was, who led, and the sections that the outline of notes keeps for the box.
    fn short_case_box(&self, case: &Case) -> Block {
        let context = self.context;
        let summary = join(vec![case.summary.inlines.clone(), sources_of(context, case)], " ");
        let mut blocks = vec![title(context, case), paragraph(summary)];
        let roles = context.review.facets.iter().filter_map(|facet| roles(context, case, &facet.axis));
        blocks.extend(roles.map(paragraph));
        blocks.extend(kept_sections(context, case).filter_map(|section| in_a_line(context, section)).map(paragraph));
        panel(Role::Case, blocks)
    }

    fn case_box(&self, case: &Case) -> Block {
        let mut blocks = vec![title(self.context, case), Block::Facts { facts: self.case_box_facts(case) }];
        blocks.extend(section_blocks(&case.sections, 4));
        panel(Role::Case, blocks)
    }

    /// A case in few lines: what every case of the briefing has in common is left out, and the codes share a line.
    fn case_box_facts(&self, case: &Case) -> Vec<Fact> {
        let vocabularies = self.context.review.vocabularies().iter();
        let coded = vocabularies.filter(|axis| !case.codings_on(&axis.id.value).is_empty());
        let codes: Vec<_> = coded
            .map(|axis| {
                [
                    written!(self.context.words, "label-before", label = self.context.review.line(&axis.label)),
                    code_labels(self.context, case, axis),
                ]
                .concat()
            })
            .collect();
        let mut facts: Vec<Fact> = place(self.context, case).into_iter().collect();
        if !codes.is_empty() {
            facts.push(fact(&self.context.say("coded-as"), join(codes, " · ")));
        }
        facts.extend(participants(self.context, case));
        let says_more = |facet: &&Facet| {
            let codings = case.codings_on(&facet.axis.id.value);
            facet.axis.id.value != self.axis() || codings.iter().any(|coding| coding.role.is_some())
        };
        let facets = self.context.review.facets.iter().filter(says_more);
        facts.extend(facets.filter_map(|facet| facet_fact(self.context, case, facet)));
        facts.push(fact(&self.context.say("source"), sources_of(self.context, case)));
        facts
    }
}

fn title(context: Context<'_>, case: &Case) -> Block {
    Block::Heading { level: 3, id: String::new(), text: vec![case_link(context, &case.id)] }
}

/// What those did who bear the codes of an axis, if the case says so of any.
fn roles(context: Context<'_>, case: &Case, axis: &Axis) -> Option<Vec<Inline>> {
    let told = case.codings_on(&axis.id.value).iter().filter(|coding| coding.role.is_some());
    let told: Vec<_> = told.map(|coding| role_in_bold(context, axis, coding)).collect();
    (!told.is_empty()).then(|| join(told, " "))
}

/// What those did who bear a code, behind its name in bold, which parts it from the one before it.
fn role_in_bold(context: Context<'_>, axis: &Axis, coding: &Coding) -> Vec<Inline> {
    let label = written!(context.words, "label-before", label = context.review.code_line(axis, &coding.code.value));
    [vec![Inline::Strong { text: label }], inlines(coding.role.as_ref())].concat()
}

/// The sections of the note on a case that short boxes have.
fn kept_sections<'c>(context: Context<'c>, case: &'c Case) -> impl Iterator<Item = &'c Section> {
    let outline = context.about.case_note.iter().flatten();
    let kept = outline.filter_map(OutlineItem::section).filter(|section| section.in_box);
    kept.filter_map(|kept| case.sections.iter().find(|section| section.title == kept.heading.value))
}

/// The first paragraph of a section, behind its heading.
fn in_a_line(context: Context<'_>, section: &Section) -> Option<Vec<Inline>> {
    let text = section
        .blocks
        .iter()
        .find_map(|block| if let Block::Paragraph { text } = block { Some(text) } else { None })?;
    let heading = said!(context.words, "label-before", label = &section.title);
    Some([vec![Inline::Strong { text: self::text(heading) }], text.clone()].concat())
}

/// What a case is at a glance: place, codes, who took part, who led, and the works.
pub(super) fn case_facts(context: Context<'_>, case: &Case) -> Vec<Fact> {
    let mut facts: Vec<Fact> = place(context, case).into_iter().collect();
    facts.extend(
        context
            .review
            .vocabularies()
            .iter()
            .filter(|axis| !case.codings_on(&axis.id.value).is_empty())
            .map(|axis| coded_fact(context, case, axis)),
    );
    facts.extend(super::own_fields::facts(context, case));
    facts.extend(participants(context, case));
    facts.extend(context.review.facets.iter().filter_map(|facet| facet_fact(context, case, facet)));
    facts.push(fact(&context.say("source"), sources_of(context, case)));
    facts
}

fn place(context: Context<'_>, case: &Case) -> Option<Fact> {
    case.place.as_ref().map(|place| fact(&context.say("place"), context.review.line(place)))
}

fn participants(context: Context<'_>, case: &Case) -> Option<Fact> {
    case.participants.as_ref().map(|participants| fact(&context.say("who-took-part"), inlines(Some(participants))))
}

/// The codes of a case on a facet: on one line, or each on its own with what those did who bear it.
fn facet_fact(context: Context<'_>, case: &Case, facet: &Facet) -> Option<Fact> {
    let axis = &facet.axis;
    let codings = case.codings_on(&axis.id.value);
    if codings.iter().any(|coding| coding.role.is_some()) {
        let roles = codings.iter().map(|coding| role(context, axis, coding)).collect();
        return Some(fact(&axis.label.value, on_lines(roles)));
    }
    (!codings.is_empty()).then(|| coded_fact(context, case, axis))
}

/// The codes of a case on an axis, and nothing else.
fn coded_fact(context: Context<'_>, case: &Case, axis: &Axis) -> Fact {
    Fact { role: Some(FactRole::Code), ..fact(&axis.label.value, code_labels(context, case, axis)) }
}

/// Each group of inlines on a line of its own.
fn on_lines(groups: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut lines = Vec::new();
    for group in groups {
        if !lines.is_empty() {
            lines.push(Inline::Break);
        }
        lines.extend(group);
    }
    lines
}
