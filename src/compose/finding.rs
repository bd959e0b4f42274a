//! A finding of a briefing: its statement, what it rests on, what speaks against it, and how sure somebody is of it.

use super::Context;
use super::briefing::Briefing;
use super::names::{Named, first_raised};
use super::parts::{case_links, heading, join, paragraph, short_case_link, text, theme_link, values};
use super::results::{interval, printed};
use crate::document::{Block, Inline, Table};
use crate::model::{Against, Configuration, Effect, Facet, Finding, Method, Prose, Text};
use crate::words::{said, sentences, written};

impl<'r> Briefing<'r> {
    /// The findings as short blocks: the claim, and in a line what it rests on, who was involved, and how sure somebody is.
    pub(super) fn findings(&self) -> Vec<Block> {
        if self.theme.findings.is_empty() {
            return Vec::new();
        }
        let items = self.theme.findings.iter().map(|finding| {
            let claim = claim_first(statement(self.context, finding));
            vec![paragraph(claim), paragraph(self.line(finding))]
        });
        let mut blocks = vec![heading(2, &self.context.say("findings"))];
        blocks.push(Block::List { start: Some(1), items: items.collect() });
        let leads = |link| paragraph(written!(self.context.words, "more-stands-behind", link = link));
        blocks.extend(self.link_behind().map(leads));
        blocks
    }

    fn line(&self, finding: &Finding) -> Vec<Inline> {
        let context = self.context;
        let mut parts = vec![cases(context, finding)];
        parts.extend(self.involved(finding).into_iter().filter(|links| !links.is_empty()));
        parts.push(why(context, finding));
        join(parts, " · ")
    }

    /// The findings as a table, under their heading.
    pub(super) fn table_of_findings(&self) -> Vec<Block> {
        if self.theme.findings.is_empty() {
            return Vec::new();
        }
        vec![heading(2, &self.context.say("findings")), Block::Table(self.findings_as_table())]
    }

    fn other_facets(&self) -> impl Iterator<Item = &'r Facet> {
        let own = self.axis();
        self.context.review.facets.iter().filter(move |facet| facet.axis.id.value != own)
    }

    /// The members of each other facet that a finding involves, linked.
    fn involved(&self, finding: &Finding) -> Vec<Vec<Inline>> {
        let involved = self.other_facets().map(|facet| {
            let members = values(&finding.involves).filter_map(|code| facet.theme(code));
            let links = members.map(|theme| vec![theme_link(self.context, &theme.page)]).collect();
            self.context.list(links)
        });
        involved.collect()
    }

    /// The findings of a briefing as a table.
    pub(super) fn findings_as_table(&self) -> Table {
        let others: Vec<String> = self.other_facets().map(|facet| facet.axis.label.value.clone()).collect();
        let say = |name| self.context.say(name);
        let columns = [vec![say("finding"), say("cases")], others.clone(), vec![say("how-sure-and-why")]].concat();
        let widths = [vec![8, 4], vec![3; others.len()], vec![7]].concat();
        Table {
            id: "findings-table".to_owned(),
            caption: written!(self.context.words, "findings-on", theme = self.context.review.line(&self.theme.title)),
            columns: columns.into_iter().map(text).collect(),
            widths,
            rows: self.theme.findings.iter().map(|finding| self.finding_row(finding)).collect(),
            row_headers: false,
            wide: false,
            ..Table::default()
        }
    }

    fn finding_row(&self, finding: &Finding) -> Vec<Vec<Inline>> {
        let involved = self.involved(finding).into_iter();
        let involved = involved.map(|links| if links.is_empty() { self.context.text("none-named") } else { links });
        let first = vec![statement(self.context, finding), cases(self.context, finding)];
        [first, involved.collect(), vec![rating_and_why(self.context, finding)]].concat()
    }
}

/// The first sentence as a claim that stands out.
fn claim_first(mut statement: Vec<Inline>) -> Vec<Inline> {
    let end = statement.iter().enumerate().find_map(|(place, inline)| match inline {
        Inline::Text { text } => end_of_sentence(text).map(|end| (place, end)),
        _ => None,
    });
    let (place, end) = end.unwrap_or((statement.len(), 0));
    let mut rest = statement.split_off(place);
    if let Some(Inline::Text { text }) = rest.first_mut() {
        let behind = text.split_off(end);
        statement.push(Inline::text(std::mem::replace(text, behind)));
    }
    rest.insert(0, Inline::Strong { text: statement });
    rest
}

/// Where the first sentence ends that has another one behind it.
fn end_of_sentence(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '?', '!']).map(|(at, mark)| at + mark.len());
    ends.into_iter().find(|end| {
        let mut behind = text[*end..].chars();
        behind.next() == Some(' ') && behind.next().is_some_and(|c| !c.is_lowercase())
    })
}

/// The statement, with the effect over several studies, or with what works for whom.
fn statement(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let effect = finding.effect.as_ref().map(|one| effect(context, one)).unwrap_or_default();
    let mechanism = finding.mechanism.as_ref().map(|one| configuration(context, one)).unwrap_or_default();
    join(vec![finding.text.inlines.clone(), effect, mechanism], " ")
}

fn effect(context: Context<'_>, effect: &Effect) -> Vec<Inline> {
    let numbers = format!("{}{}", printed(context, &effect.estimate), interval(context, &effect.interval));
    let words = said!(
        context.words,
        "effect-over-studies",
        measure = &effect.measure.value,
        numbers = numbers,
        method = &effect.method.value
    );
    let plain = effect.plain.as_ref().map(|plain| plain.inlines.clone()).unwrap_or_default();
    join(vec![text(words), plain], " ")
}

fn configuration(context: Context<'_>, one: &Configuration) -> Vec<Inline> {
    let parts = [("context", &one.context), ("mechanism", &one.mechanism), ("outcome", &one.outcome)];
    join(parts.into_iter().map(|(label, prose)| labelled(context, context.text(label), prose)).collect(), " ")
}

fn labelled(context: Context<'_>, label: Vec<Inline>, prose: &Prose) -> Vec<Inline> {
    let label = written!(context.words, "label-before", label = label);
    [vec![Inline::Strong { text: label }], prose.inlines.clone()].concat()
}

/// The cases that a finding rests on, and those that point the other way.
fn cases(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let resting = match finding.cases.as_slice() {
        [] => context.text("finding-without-case"),
        cases => case_links(context, values(cases)),
    };
    let against = finding.against.iter().map(|one| contrary(context, one)).collect::<Vec<_>>();
    if against.is_empty() {
        return resting;
    }
    let against = [context.text("points-the-other-way"), join(against, " ")].concat();
    join(vec![resting, against], &context.say("between-sentences"))
}

fn contrary(context: Context<'_>, one: &Against) -> Vec<Inline> {
    [
        vec![short_case_link(context, &one.case.value), Inline::text(context.say("behind-label"))],
        one.says.inlines.clone(),
    ]
    .concat()
}

/// Why somebody is as sure of a finding as they are; how sure, if somebody said so.
fn why(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let is_rated = finding.certainty.is_some() || finding.confidence.is_some() || finding.method.is_some();
    if is_rated { rating_and_why(context, finding) } else { finding.explanation.inlines.clone() }
}

/// How sure somebody is of a finding, and why.
fn rating_and_why(context: Context<'_>, finding: &Finding) -> Vec<Inline> {
    let level = |level: &Option<Text>| level.as_ref().map(|level| Named::of_level(context, level).line());
    let [certainty, confidence] = [&finding.certainty, &finding.confidence].map(level);
    let mut words = sentences::confidence_in_finding(context.words, certainty, confidence);
    let counted = finding.method.map(|Method::DirectionOfEffect| context.say("directions-counted"));
    words.extend(counted.into_iter().flat_map(text));
    for (component, reason) in &finding.because {
        words.extend(labelled(context, component_words(context, component), reason));
        words.push(Inline::text(" "));
    }
    words.extend(finding.explanation.inlines.clone());
    words
}

/// `risk-of-bias` as "Risk of bias", where the edition has no other words.
fn component_words(context: Context<'_>, component: &Text) -> Vec<Inline> {
    Named::of(context, component).with(|words| first_raised(&words.replace(['-', '_'], " "))).line()
}
