//! Where links of a Word file lead: to a place in it, or to an address on the web.

use std::collections::BTreeMap;

use docx_rs::HyperlinkData;

use crate::document::{Document, Site, Target, visit_anchors};
use crate::render::escape_xml;

/// The places of a document, and the addresses that it leads to.
pub(super) struct Places<'d> {
    /// The page of the document.
    own: &'d str,
    /// Where the site stands on the web.
    site: Option<&'d str>,
    /// The number of each anchor.
    anchors: BTreeMap<String, usize>,
    /// The addresses that were led to so far.
    addresses: Vec<String>,
}

impl<'d> Places<'d> {
    /// The places of a document.
    pub(super) fn of(document: &'d Document, site: &'d Site) -> Self {
        let mut anchors = BTreeMap::new();
        visit_anchors(&document.blocks, &mut |anchor| {
            let next = anchors.len() + 1;
            anchors.entry(anchor.to_owned()).or_insert(next);
        });
        Self { own: &document.path, site: site.address.as_deref(), anchors, addresses: Vec::new() }
    }

    /// The number of the bookmark that an anchor becomes.
    pub(super) fn number(&self, anchor: &str) -> Option<usize> {
        self.anchors.get(anchor).copied()
    }

    /// Where a link leads; nowhere if what it leads to is neither here nor on the web.
    pub(super) fn link(&mut self, target: &Target) -> Option<HyperlinkData> {
        match target {
            Target::Address { url } if is_harmless(url) => Some(self.outside(url.clone())),
            Target::Address { .. } | Target::Content { .. } => None,
            Target::Page { path, anchor } => self.page(path, anchor.as_deref()),
        }
    }

    /// Where a link to a page of the site leads.
    pub(super) fn page(&mut self, path: &str, anchor: Option<&str>) -> Option<HyperlinkData> {
        let is_own = path.is_empty() || path.trim_end_matches(".html") == self.own;
        if let Some(number) = anchor.filter(|_| is_own).and_then(|anchor| self.number(anchor)) {
            return Some(HyperlinkData::Anchor { anchor: bookmark(number) });
        }
        let page = if is_own { format!("{}.html", self.own) } else { path.to_owned() };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        Some(self.outside(format!("{}{page}{anchor}", self.site?)))
    }

    fn outside(&mut self, address: String) -> HyperlinkData {
        let known = self.addresses.iter().position(|known| *known == address);
        let place = known.unwrap_or_else(|| {
            self.addresses.push(address.clone());
            self.addresses.len() - 1
        });
        // The library has a counter for all documents of a process; a number of one's own stays the same in every build.
        HyperlinkData::External { rid: name(place), path: escape_xml(&address) }
    }

    /// The addresses that were led to, each with the name that links have for it.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (String, String)> {
        self.addresses.iter().enumerate().map(|(place, address)| (name(place), escape_xml(address)))
    }
}

fn name(place: usize) -> String {
    format!("rIdLink{}", place + 1)
}

/// The name of a bookmark; those that begin so are not shown in Word's lists.
pub(super) fn bookmark(number: usize) -> String {
    format!("_place{number}")
}

fn is_harmless(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}
