//! The briefing of one theme.

use std::collections::BTreeSet;

use super::arrangement::arrange;
use super::parts::{
    case_links, change_lines, cite_this, document, fact, heading, join, notes, page_link, panel, paragraph, references,
    report_problem, text, theme_card, values,
};
use super::spread::{MOST_CODES, commonest};
use super::{Context, appraisals, coded_lists, figures, frames, making, map};
use crate::document::{Accent, Block, Document, Download, Fact, FactRole, Inline, Kind, Role, Target};
use crate::model::passages::theme_passages;
use crate::model::{Axis, Basis, Case, Facet, KeyMessage, Method, PlaceOfCitations, Theme};
use crate::words::sentences;
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
    document.endnotes = context.about.briefing_citations == PlaceOfCitations::Notes;
    document.blocks =
        arrange(&context.about.outline_of_briefing(&theme.sections), &theme.sections, &|part| briefing.part(part));
    document
}

/// A theme, of which something is printed.
pub(super) struct Briefing<'r> {
    pub(super) context: Context<'r>,
    pub(super) facet: &'r Facet,
    pub(super) theme: &'r Theme,
}

impl<'r> Briefing<'r> {
    /// A part that casebook makes, by its name.
    pub(super) fn part(&self, name: &str) -> Vec<Block> {
        match name {
            "key-messages" => vec![self.key_messages()],
            "rests-on" => vec![self.rests_on()],
            "findings" => self.findings(),
            "findings-table" => self.table_of_findings(),
            "appraisal" => appraisals::blocks(self.context),
            "cases" => self.short_case_boxes(),
            "case-boxes" => self.case_boxes(),
            "coverage" => self.coverage(),
            "changes" => self.changes(),
            "about" => vec![self.about()],
            "references" => self.references(),
            "evidence-map" => map::evidence_map(self.context).map(Block::Table).into_iter().collect(),
            name => figures::declared(self.context, name, &self.coded()),
        }
    }

    /// The axis of the theme.
    pub(super) fn axis(&self) -> &'r str {
        &self.facet.axis.id.value
    }

    /// The cases that are coded to the theme.
    pub(super) fn coded(&self) -> Vec<&'r Case> {
        self.context.review.cases_with(self.axis(), &self.theme.id).collect()
    }

    fn header_facts(&self) -> Vec<Fact> {
        let about = self.context.about;
        let version =
            self.context.words.list([about.version.value.clone(), self.context.words.date(&about.date.value)]);
        // The search knows a briefing by the first of them.
        let mut facts = vec![fact(&self.facet.axis.label.value, self.context.review.line(&self.theme.title))];
        facts.extend(about.terms.iter().map(|term| fact(&term.term.value, term.meaning.inlines.clone())));
        facts.extend([
            fact(&self.context.say("for"), self.context.review.line(&self.theme.audience)),
            fact(&self.context.say("version"), text(version)),
        ]);
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
        let file = |label: &str, end: &str| self.download(label, format!("briefings/{}{end}", self.theme.page));
        let documents = [
            file("briefing-as-pdf", ".pdf"),
            file("briefing-as-word", ".docx"),
            file("page-1-as-pdf", "-handout.pdf"),
            file("page-1-as-word", "-handout.docx"),
        ];
        documents.into_iter().chain(self.data_files()).collect()
    }

    fn download(&self, label: &str, path: String) -> Download {
        Download { label: self.context.say(label), path }
    }

    /// The data of the briefing as files.
    pub(super) fn data_files(&self) -> Vec<Download> {
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
        files.map(|(label, name)| self.download(label, format!("data/{}-{name}", self.theme.page))).to_vec()
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
        let ratings = frames::ratings(self.context, &self.theme.findings).into_iter();
        facts.extend(ratings.map(|(label, spread)| fact(&self.context.say(label), spread)));
        facts
            .extend(making::kind(self.context).map(|kind| fact(&self.context.say("kind-of-review-label"), text(kind))));
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
        let told = match counted.len() - named.len() {
            0 => text(told),
            others => {
                let list = vec![coded_lists::of_theme(self.context, self.theme)];
                written!(words, "and-other-codes", named = told, number = others, list = list)
            }
        };
        let codes: usize = counted.iter().map(|(_, number)| number).sum();
        if codes > cases.len() { written!(words, "several-codes-count", told = told) } else { told }
    }

    /// On what basis the cases are coded to the theme: "text (5), table (1)".
    pub(super) fn basis(&self, cases: &[&Case]) -> String {
        let codings = cases.iter().flat_map(|case| case.codings_on(self.axis()));
        let bases: Vec<Basis> =
            codings.filter(|coding| coding.code.value == self.theme.id).map(|coding| coding.basis).collect();
        let number = |basis: Basis| bases.iter().filter(|other| **other == basis).count();
        let [table, text, study, editor] = Basis::ALL.map(number);
        sentences::codings_by_basis(self.context.words, table, text, study, editor)
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

    fn about(&self) -> Block {
        let about = self.context.about;
        let of_edition = |label, value| Fact { role: Some(FactRole::Edition), ..fact(&self.context.say(label), value) };
        let mut facts = vec![
            fact(&self.context.say("what-we-mean"), self.theme.definition.inlines.clone()),
            of_edition("read-more", self.read_more()),
        ];
        // A briefing whose cases were read in the review has it among its references.
        let is_cited =
            self.coded().iter().any(|case| case.read_in.as_ref().is_some_and(|key| key.value == about.review.value));
        if !is_cited {
            let review = vec![Inline::Reference { key: about.review.value.clone(), text: Vec::new() }];
            facts.insert(0, of_edition("the-review", review));
        }
        facts.extend(report_problem(self.context).map(|link| of_edition("report-a-problem", vec![link])));
        let version = said!(
            self.context.words,
            "version-and-date",
            version = &about.version.value,
            date = self.context.words.date(&about.date.value),
        );
        facts.push(of_edition("version", text(version)));
        facts.push(cite_this(self.context, &self.theme.headline, self.works_added()));
        panel(Role::About, vec![heading(2, &self.context.say("about-this-briefing")), Block::Facts { facts }])
    }

    /// What stands behind the briefing, and the pages that the foot of each page does not name.
    fn read_more(&self) -> Vec<Inline> {
        let pages = self.context.review.pages.iter().filter(|page| !page.in_footer);
        let pages = pages.map(|page| vec![page_link(self.context, format!("{}.html", page.id), &page.title)]);
        self.context.groups(self.link_behind().into_iter().chain(pages).collect())
    }

    /// What is new in each version.
    fn changes(&self) -> Vec<Block> {
        if self.context.about.changes.is_empty() {
            return Vec::new();
        }
        let lines = paragraph(change_lines(self.context));
        vec![heading(2, &self.context.say("changes")), lines]
    }

    fn references(&self) -> Vec<Block> {
        let mut blocks = notes(self.context).to_vec();
        blocks.extend(references(self.context));
        let cards: Vec<_> = values(&self.theme.related).filter_map(|id| theme_card(self.context, id)).collect();
        if !cards.is_empty() {
            blocks.extend([heading(2, &self.context.say("related-briefings")), Block::Cards { cards }]);
        }
        blocks
    }
}
