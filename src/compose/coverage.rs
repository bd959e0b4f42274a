//! What the cases of a theme cover, and what of them its briefing uses.

use std::collections::BTreeSet;

use super::briefing::Briefing;
use super::parts::{case_links, fact, heading, paragraph, text, values};
use super::{coded_lists, map};
use crate::document::{Block, Inline};
use crate::model::Case;
use crate::model::passages::theme_passages;
use crate::words::said;
use crate::words::sentences::{self, Unused};

/// More unused cases or works than this are counted.
const MOST_UNUSED: usize = 20;

impl Briefing<'_> {
    /// The row of the theme on the map of the review, and what the briefing leaves out.
    pub(super) fn coverage(&self) -> Vec<Block> {
        let mut blocks = vec![heading(2, &self.context.say("what-the-cases-cover"))];
        blocks.extend(map::row_of(self.context, self.facet, self.theme).map(Block::Table));
        let basis = fact(&self.context.say("coding-to-this-theme"), text(self.basis(&self.coded())));
        blocks.push(Block::Facts { facts: vec![basis] });
        let nothing = BTreeSet::new();
        let used = self.context.uses.get(self.theme.page.as_str()).unwrap_or(&nothing);
        blocks.push(paragraph(self.unused_cases(used)));
        blocks.extend(self.unused_works(used).map(paragraph));
        blocks
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
}
