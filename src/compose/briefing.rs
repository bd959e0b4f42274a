//! The briefing of one theme.

use std::collections::BTreeSet;

use super::arrangement::arrange;
use super::parts::{
    case_link, case_links, change_lines, cite_this, code_labels, document, fact, heading, inlines, join, page_link,
    panel, paragraph, references, report_problem, role, section_blocks, sources_of, text, theme_card, theme_link,
    values,
};
use super::spread::{MOST_CODES, commonest};
use super::{Context, appraisals, coded_lists, figures, finding, frames, map};
use crate::document::{Accent, Block, Document, Download, Fact, Inline, Kind, Role, Table, Target};
use crate::model::passages::theme_passages;
use crate::model::{Axis, Basis, Case, Facet, Finding, KeyMessage, Method, Theme};
use crate::words::sentences::{self, Unused};
use crate::words::{said, written};

/// Composes the briefing of a theme.
pub(super) fn compose(context: Context<'_>, facet: &Facet, theme: &Theme) -> Document {
    let briefing = Briefing { context, facet, theme };
    let path = format!("briefings/{}", theme.page);
    let mut document = document(context, Kind::Briefing, path, &theme.headline.value, context.review.path(theme.file));
    document.standfirst = theme.standfirst.inlines.clone();
    document.facts = briefing.header_facts();
    document.accent = context.review.theme(&theme.page).map(|(facet, theme, _)| Accent { facet, theme });
    document.downloads = briefing.downloads();
    document.blocks =
        arrange(&context.about.outline_of_briefing(&theme.sections), &theme.sections, &|part| briefing.part(part));
    document
}

/// The findings of a briefing as a table.
pub(super) fn findings(context: Context<'_>, facet: &Facet, theme: &Theme) -> Table {
    Briefing { context, facet, theme }.findings()
}

/// More unused cases or works than this are counted.
const MOST_UNUSED: usize = 20;

struct Briefing<'r> {
    context: Context<'r>,
    facet: &'r Facet,
    theme: &'r Theme,
}

impl<'r> Briefing<'r> {
    fn part(&self, name: &str) -> Vec<Block> {
        match name {
            "key-messages" => vec![self.key_messages()],
            "rests-on" => vec![self.rests_on()],
            "findings" if self.theme.findings.is_empty() => Vec::new(),
            "findings" => vec![heading(2, &self.context.say("findings")), Block::Table(self.findings())],
            "appraisal" => appraisals::blocks(self.context),
            "cases" => self.case_boxes(),
            "coverage" => self.coverage(),
            "about" => vec![self.about()],
            "references" => self.references(),
            "evidence-map" => map::evidence_map(self.context).map(Block::Table).into_iter().collect(),
            name => figures::declared(self.context, name, &self.coded()),
        }
    }

    fn axis(&self) -> &'r str {
        &self.facet.axis.id.value
    }

    /// The cases that are coded to the theme.
    fn coded(&self) -> Vec<&'r Case> {
        self.context.review.cases_with(self.axis(), &self.theme.id).collect()
    }

    fn header_facts(&self) -> Vec<Fact> {
        let about = self.context.about;
        let version =
            self.context.words.list([about.version.value.clone(), self.context.words.date(&about.date.value)]);
        let mut facts = vec![
            fact(&self.facet.axis.label.value, self.context.review.line(&self.theme.title)),
            fact(&self.context.say("for"), self.context.review.line(&self.theme.audience)),
            fact(&self.context.say("version"), text(version)),
        ];
        facts.extend(about.address.as_ref().map(|address| {
            let url = format!("{}briefings/{}.html", address.value, self.theme.page);
            fact(
                &self.context.say("on-the-web"),
                vec![Inline::Link { target: Target::Address { url: url.clone() }, text: text(url) }],
            )
        }));
        facts
    }

    fn downloads(&self) -> Vec<Download> {
        let file = |label: &str, path: String| Download { label: self.context.say(label), path };
        let pdfs = [
            file("briefing-as-pdf", format!("briefings/{}.pdf", self.theme.page)),
            file("page-1-as-pdf", format!("briefings/{}-handout.pdf", self.theme.page)),
        ];
        let files = [
            ("findings-as-csv", "findings.csv"),
            ("cases-as-csv", "cases.csv"),
            ("cited-as-bibtex", "cited.bib"),
            ("cited-as-ris", "cited.ris"),
            ("cited-as-csl-json", "cited.csl.json"),
            ("citation-as-bibtex", "citation.bib"),
            ("citation-as-ris", "citation.ris"),
            ("citation-as-csl-json", "citation.csl.json"),
        ];
        let data = files.map(|(label, name)| file(label, format!("data/{}-{name}", self.theme.page)));
        pdfs.into_iter().chain(data).collect()
    }

    fn key_messages(&self) -> Block {
        let items = self.theme.key_messages.iter().map(|message| vec![paragraph(self.key_message(message))]);
        panel(
            Role::KeyMessages,
            vec![heading(2, &self.context.say("key-messages")), Block::List { start: None, items: items.collect() }],
        )
    }

    fn key_message(&self, message: &KeyMessage) -> Vec<Inline> {
        let mut words = message.text.inlines.clone();
        if !message.cases.is_empty() {
            let cases = case_links(self.context, values(&message.cases));
            words.extend(written!(self.context.words, "cases-of-message", number = message.cases.len(), cases = cases));
        }
        words
    }

    fn rests_on(&self) -> Block {
        let cases = self.coded();
        let origins = frames::origins(self.context, cases.iter().copied());
        let mut facts = vec![
            fact(
                &self.context.say("cases"),
                text(sentences::cases_of_all(self.context.words, origins, self.context.review.cases.len())),
            ),
            fact(&self.context.say("works"), text(frames::works_of_all(self.context, &cases))),
        ];
        let vocabularies = self.context.review.vocabularies().iter().filter(|axis| axis.in_summary);
        facts.extend(vocabularies.map(|axis| fact(&axis.label.value, self.spread(axis, &cases))));
        facts.push(fact(&self.context.say("coding-to-this-theme"), text(self.basis(&cases))));
        let ratings = frames::ratings(self.context, &self.theme.findings).into_iter();
        facts.extend(ratings.map(|(label, spread)| fact(&self.context.say(label), text(spread))));
        let counted =
            self.theme.method.map(|Method::DirectionOfEffect| self.context.say("directions-counted-throughout"));
        let said = [
            frames::caution(self.context),
            frames::second_hand(self.context, &cases),
            counted.map(text).unwrap_or_default(),
        ];
        let said: Vec<_> = said.into_iter().filter(|words| !words.is_empty()).collect();
        let mut blocks = vec![heading(2, &self.context.say("what-this-rests-on")), Block::Facts { facts }];
        if !said.is_empty() {
            blocks.push(paragraph(join(said, " ")));
        }
        panel(Role::RestsOn, blocks)
    }

    /// How the cases spread over an axis: "Planning (3), Delivery (2)"; a code stands for those that it gathers.
    fn spread(&self, axis: &Axis, cases: &[&Case]) -> Vec<Inline> {
        let review = self.context.review;
        let states = axis.states.iter().map(|(code, label)| (code.value.as_str(), label.value.as_str()));
        let is_broadest = |code: &str| review.gathering(&axis.id.value, code).nth(1).is_none();
        let codes = review.codes(axis).into_iter().filter(|(code, _)| is_broadest(code)).chain(states);
        let number = |code: &str| cases.iter().filter(|case| review.bears(case, &axis.id.value, code)).count();
        let counted: Vec<(&str, usize)> =
            codes.map(|(code, label)| (label, number(code))).filter(|(_, number)| *number > 0).collect();
        let named = commonest(&counted, MOST_CODES, |(_, number)| *number);
        let lacking = cases.iter().filter(|case| case.codings_on(&axis.id.value).is_empty()).count();
        let words = self.context.words;
        let lacking = (axis.may_lack && lacking > 0).then(|| said!(words, "cases-not-coded", number = lacking));
        let told = named.iter().map(|(label, number)| said!(words, "counted-label", label = *label, number = *number));
        let told = words.list(told.chain(lacking));
        match counted.len() - named.len() {
            0 => text(told),
            others => {
                let list = vec![coded_lists::of_theme(self.context, self.theme)];
                written!(words, "and-other-codes", named = told, number = others, list = list)
            }
        }
    }

    /// On what basis the cases are coded to the theme: "text (5), table (1)".
    fn basis(&self, cases: &[&Case]) -> String {
        let codings = cases.iter().flat_map(|case| case.codings_on(self.axis()));
        let bases: Vec<Basis> =
            codings.filter(|coding| coding.code.value == self.theme.id).map(|coding| coding.basis).collect();
        let number = |basis: Basis| bases.iter().filter(|other| **other == basis).count();
        let [table, text, study, editor] = Basis::ALL.map(number);
        sentences::codings_by_basis(self.context.words, table, text, study, editor)
    }

    fn findings(&self) -> Table {
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

    fn other_facets(&self) -> impl Iterator<Item = &'r Facet> {
        let own = self.axis();
        self.context.review.facets.iter().filter(move |facet| facet.axis.id.value != own)
    }

    fn finding_row(&self, finding: &Finding) -> Vec<Vec<Inline>> {
        let involved = self.other_facets().map(|facet| {
            let members = values(&finding.involves).filter_map(|code| facet.theme(code));
            let links: Vec<_> = members.map(|theme| vec![theme_link(self.context, &theme.page)]).collect();
            if links.is_empty() { self.context.text("none-named") } else { self.context.list(links) }
        });
        let first = vec![finding::statement(self.context, finding), finding::cases(self.context, finding)];
        [first, involved.collect(), vec![finding::why(self.context, finding)]].concat()
    }

    fn case_boxes(&self) -> Vec<Block> {
        let cases: Vec<&Case> = values(&self.theme.case_boxes).filter_map(|id| self.context.review.case(id)).collect();
        if cases.is_empty() {
            return Vec::new();
        }
        let boxes = cases.into_iter().map(|case| self.case_box(case));
        std::iter::once(heading(2, &self.context.say("cases"))).chain(boxes).collect()
    }

    fn case_box(&self, case: &Case) -> Block {
        let title = Block::Heading { level: 3, id: String::new(), text: vec![case_link(self.context, &case.id)] };
        let mut blocks = vec![title, Block::Facts { facts: self.case_box_facts(case) }];
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

    fn coverage(&self) -> Vec<Block> {
        let mut blocks = vec![heading(2, &self.context.say("what-the-cases-cover"))];
        blocks.extend(map::row_of(self.context, self.facet, self.theme).map(Block::Table));
        let nothing = BTreeSet::new();
        let used = self.context.uses.get(self.theme.page.as_str()).unwrap_or(&nothing);
        blocks.push(paragraph(self.unused_cases(used)));
        blocks.extend(self.unused_works(used).map(paragraph));
        blocks
    }

    /// How many works that were added since the review the briefing cites.
    fn works_added(&self) -> usize {
        let passages = theme_passages(self.theme);
        let citations = passages.iter().flat_map(|passage| passage.citations());
        let cited: BTreeSet<&str> =
            citations.flat_map(|citation| &citation.items).map(|item| item.key.as_str()).collect();
        let works = cited.into_iter().filter_map(|key| self.context.review.work(key));
        works.filter(|work| self.context.review.is_added(work)).count()
    }

    /// Works that tell of cases coded to the theme, of which the briefing uses none.
    fn unused_works(&self, used: &BTreeSet<&str>) -> Option<Vec<Inline>> {
        let (of_used, of_others): (Vec<&Case>, Vec<&Case>) =
            self.coded().into_iter().partition(|case| used.contains(case.id.as_str()));
        let mut used_works: BTreeSet<&str> = of_used.iter().flat_map(|case| values(&case.sources)).collect();
        let passages = theme_passages(self.theme);
        let citations = passages.iter().flat_map(|passage| passage.citations());
        used_works.extend(citations.flat_map(|citation| &citation.items).map(|item| item.key.as_str()));
        let others: BTreeSet<&str> = of_others.iter().flat_map(|case| values(&case.sources)).collect();
        let unused = others.difference(&used_works).filter_map(|key| self.context.review.work(key));
        let links: Vec<Vec<Inline>> =
            unused.map(|work| vec![Inline::page(format!("sources/{}.html", work.slug), work.title.clone())]).collect();
        let all = || Inline::page("sources/index.html", self.context.say("all-sources"));
        match links.len() {
            0 => None,
            number if number > MOST_UNUSED => {
                Some(sentences::leaves_out_works(self.context.words, Unused::Listed(number, all())))
            }
            _ => Some(sentences::leaves_out_works(self.context.words, Unused::Named(self.context.groups(links)))),
        }
    }

    /// Cases that are coded to the theme and that nothing in the briefing names.
    fn unused_cases(&self, used: &BTreeSet<&str>) -> Vec<Inline> {
        let coded = self.coded();
        let unused: Vec<&str> = coded.iter().map(|case| case.id.as_str()).filter(|id| !used.contains(id)).collect();
        if unused.is_empty() {
            return text(said!(self.context.words, "uses-all-cases", number = coded.len()));
        }
        let used = coded.len() - unused.len();
        let unused = if unused.len() > MOST_UNUSED {
            Unused::Listed(unused.len(), coded_lists::of_theme(self.context, self.theme))
        } else {
            Unused::Named(case_links(self.context, unused))
        };
        sentences::leaves_out_cases(self.context.words, used, coded.len(), unused)
    }

    fn about(&self) -> Block {
        let about = self.context.about;
        let mut facts = vec![
            fact(
                &self.context.say("the-review"),
                vec![Inline::Reference { key: about.review.value.clone(), text: Vec::new() }],
            ),
            fact(&self.context.say("what-we-mean"), self.theme.definition.inlines.clone()),
            fact(&self.context.say("licence"), self.context.review.line(&about.licence)),
        ];
        let pages = self
            .context
            .review
            .pages
            .iter()
            .map(|page| vec![page_link(self.context, format!("{}.html", page.id), &page.title)]);
        facts.push(fact(&self.context.say("read-more"), self.context.groups(pages.collect())));
        facts.extend(report_problem(self.context).map(|link| fact(&self.context.say("report-a-problem"), vec![link])));
        if !about.changes.is_empty() {
            facts.push(fact(&self.context.say("changes"), change_lines(self.context)));
        }
        let version = said!(
            self.context.words,
            "version-and-build",
            version = &about.version.value,
            date = self.context.words.date(&about.date.value),
            build = self.context.edition.build,
        );
        facts.push(fact(&self.context.say("version"), text(version)));
        facts.push(cite_this(self.context, &self.theme.headline, self.works_added()));
        panel(Role::About, vec![heading(2, &self.context.say("about-this-briefing")), Block::Facts { facts }])
    }

    fn references(&self) -> Vec<Block> {
        let mut blocks = references(self.context).to_vec();
        let cards: Vec<_> = values(&self.theme.related).filter_map(|id| theme_card(self.context, id)).collect();
        if !cards.is_empty() {
            blocks.extend([heading(2, &self.context.say("related-briefings")), Block::Cards { cards }]);
        }
        blocks
    }
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
            .map(|axis| fact(&axis.label.value, code_labels(context, case, axis))),
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
    let value = if codings.iter().any(|coding| coding.role.is_some()) {
        on_lines(codings.iter().map(|coding| role(context, axis, coding)).collect())
    } else {
        code_labels(context, case, axis)
    };
    (!codings.is_empty()).then(|| fact(&axis.label.value, value))
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
