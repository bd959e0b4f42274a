//! Citation styles and their languages, from the processor's archive.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use citationberg::taxonomy::{OtherTerm, Term};
use citationberg::{
    Citation, CitationFormat, Collapse, IndependentStyle, Locale, LocaleCode, Style as CslStyle, StyleCategory,
    TermForm,
};
use hayagriva::archive::{ArchivedStyle, locales};

use super::{Style, casing};

/// A style that is ready to format with, in the three ways that it takes to tell works apart.
pub(super) struct LoadedStyle {
    /// The style as it is: with year suffixes, and with names that tell works apart.
    pub(super) full: IndependentStyle,
    /// The style without either.
    pub(super) plain: IndependentStyle,
    /// The style with year suffixes alone.
    pub(super) suffixes_only: IndependentStyle,
    pub(super) locale: LocaleCode,
    pub(super) locales: Vec<Locale>,
}

impl LoadedStyle {
    /// Loads a style. One that does not exist is replaced by APA, so that a draft can still be read.
    pub(super) fn load(style: &Style) -> Option<Self> {
        let mut full = author_date_style(&style.name).or_else(|| author_date_style("apa"))?;
        casing::keep_as_typed(&mut full);
        if let Some(bibliography) = &mut full.bibliography {
            // A dash for "the same author as above" would be wrong as soon as a list leaves out the work above.
            bibliography.subsequent_author_substitute = None;
        }
        let mut suffixes_only = full.clone();
        suffixes_only.citation.disambiguate_add_givenname = false;
        suffixes_only.citation.disambiguate_add_names = false;
        let mut plain = suffixes_only.clone();
        plain.citation.disambiguate_add_year_suffix = false;
        let locale = LocaleCode(style.locale.clone());
        let mut locales = locales();
        let wanted = [Some(locale.clone()), locale.fallback(), Some(LocaleCode::en_us())];
        locales.retain(|candidate| wanted.contains(&candidate.lang));
        Some(Self { full, plain, suffixes_only, locale, locales })
    }

    /// What stands before and after the works of a citation: the parentheses.
    pub(super) fn brackets(&self) -> (&str, &str) {
        let layout = &self.full.citation.layout;
        (layout.prefix.as_deref().unwrap_or_default(), layout.suffix.as_deref().unwrap_or_default())
    }

    /// What stands between the works of a citation.
    pub(super) fn delimiter(&self) -> &str {
        self.full.citation.layout.delimiter.as_deref().unwrap_or("; ")
    }

    /// Whether the works of a citation are put into an order.
    pub(super) fn sorts(&self) -> bool {
        self.full.citation.sort.is_some()
    }

    /// What stands between two works of the same authors whose names are printed once; none if they are repeated.
    pub(super) fn same_names_delimiter(&self) -> Option<&str> {
        let citation: &Citation = &self.full.citation;
        let years =
            matches!(citation.collapse, Some(Collapse::Year | Collapse::YearSuffix | Collapse::YearSuffixRanged));
        years.then(|| citation.cite_group_delimiter.as_deref().unwrap_or(", "))
    }

    /// Whether citations are numbers.
    pub(super) fn cites_by_number(&self) -> bool {
        false
    }

    /// Whether a publisher that is the author as well is left out, as APA wants it; a style file cannot say so.
    pub(super) fn omits_author_as_publisher(&self) -> bool {
        self.full.info.id == "http://www.zotero.org/styles/apa"
    }

    /// What the style prints for a work without a year, in all its forms: `n.d.`, `no date`.
    pub(super) fn no_date(&self) -> BTreeSet<&str> {
        let term = |locale| {
            let forms = [TermForm::Long, TermForm::Short];
            forms
                .into_iter()
                .filter_map(move |form| Locale::term(locale, Term::Other(OtherTerm::NoDate), form)?.single())
        };
        self.full.locale.iter().chain(&self.locales).flat_map(term).collect()
    }

    /// The word for "and" in the style's language.
    pub(super) fn and(&self) -> &str {
        let of = |code: &LocaleCode| {
            let locale = self.locales.iter().find(|locale| locale.lang.as_ref() == Some(code))?;
            locale.term(Term::Other(OtherTerm::And), TermForm::Long)?.single()
        };
        of(&self.locale).or_else(|| of(&self.locale.fallback()?)).unwrap_or("and")
    }
}

/// Whether casebook can format with the style of this name. Only author-date styles: the numbers of the others would
/// differ from page to page, and their notes would need feet.
pub fn style_exists(name: &str) -> bool {
    author_date_style(name).is_some()
}

/// The names of all styles that casebook can format with, sorted.
pub fn style_names() -> Vec<&'static str> {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names());
    let mut names: Vec<&str> = names.copied().filter(|name| style_exists(name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether casebook has the words of this language: `en-GB`.
pub fn locale_exists(code: &str) -> bool {
    // Decoding the archive takes longer than all other checks together.
    static CODES: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| locales().into_iter().filter_map(|locale| locale.lang).map(|lang| lang.0).collect());
    CODES.contains(code)
}

fn author_date_style(name: &str) -> Option<IndependentStyle> {
    let CslStyle::Independent(style) = ArchivedStyle::by_name(name)?.get() else { return None };
    let author_date = StyleCategory::CitationFormat { format: CitationFormat::AuthorDate };
    (style.bibliography.is_some() && style.info.category.contains(&author_date)).then_some(style)
}
