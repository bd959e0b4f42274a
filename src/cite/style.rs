//! Citation styles and their languages, from the processor's archive.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use citationberg::taxonomy::{NumberVariable, OtherTerm, StandardVariable, Term, Variable};
use citationberg::{
    Citation, CitationFormat, Collapse, FontStyle, IndependentStyle, Locale, LocaleCode, Names, SortKey,
    Style as CslStyle, StyleCategory, StyleClass, TermForm, VerticalAlign,
};
use hayagriva::archive::{ArchivedStyle, locales};

use super::conditions::{self, Witnesses};
use super::own_style::{self, StyleFault};
use super::piece::Quotes;
use super::{Style, casing, patches};

/// A style that is ready to format with, in the three ways that it takes to tell works apart.
pub(super) struct LoadedStyle {
    /// The style as it is: with year suffixes, and with names that tell works apart.
    pub(super) full: IndependentStyle,
    /// The style without either.
    pub(super) plain: IndependentStyle,
    /// The style with year suffixes alone.
    pub(super) suffixes_only: IndependentStyle,
    /// The style without either and without a list of references, to cite in notes.
    pub(super) citations_only: IndependentStyle,
    /// What stands between the works of a citation. The processor, which would print it between the parts of one work as
    /// well, does not get it.
    delimiter: String,
    /// What works are given for the conditions of the style.
    pub(super) witnesses: Witnesses,
    /// Whether the style has a place for the title of a volume beside that of the whole.
    pub(super) names_volumes: bool,
    pub(super) locale: LocaleCode,
    pub(super) locales: Vec<Locale>,
}

impl LoadedStyle {
    /// Loads a style. One that does not exist is replaced by APA, so that a draft can still be read.
    pub(super) fn load(style: &Style) -> Option<Self> {
        let own = style.own.as_ref().and_then(|text| own_style::read(text).ok()).filter(|own| refusal(own).is_none());
        let full = own.ok_or(()).or_else(|()| usable_style(&style.name)).or_else(|_| usable_style("apa")).ok()?;
        Some(Self::prepared(full, &style.locale))
    }

    /// The style that cites by author and date where another cites by number.
    pub(super) fn by_name(locale: &str) -> Option<Self> {
        Some(Self::prepared(usable_style("apa").ok()?, locale))
    }

    fn prepared(mut full: IndependentStyle, locale: &str) -> Self {
        let witnesses = Witnesses::of(&mut full);
        let names_volumes = conditions::prints(&mut full, StandardVariable::VolumeTitle);
        patches::patch(&mut full);
        if let Some(bibliography) = &mut full.bibliography {
            // A dash for "the same author as above" would be wrong as soon as a list leaves out the work above.
            bibliography.subsequent_author_substitute = None;
        }
        if format_of(&full) == Some(CitationFormat::Note) {
            full.settings.class = StyleClass::Note;
            // Notes that are near are not told from those that are far: see `note_forms`.
            full.citation.near_note_distance = 0;
        }
        let delimiter = full.citation.layout.delimiter.take().unwrap_or_else(|| "; ".to_owned());
        let mut suffixes_only = full.clone();
        suffixes_only.citation.disambiguate_add_givenname = false;
        suffixes_only.citation.disambiguate_add_names = false;
        let mut plain = suffixes_only.clone();
        plain.citation.disambiguate_add_year_suffix = false;
        let citations_only = IndependentStyle { bibliography: None, ..plain.clone() };
        let locale = LocaleCode(locale_of(locale).unwrap_or(locale).to_owned());
        let mut locales = locales();
        let wanted = [Some(locale.clone()), locale.fallback(), Some(LocaleCode::en_us())];
        locales.retain(|candidate| wanted.contains(&candidate.lang));
        Self { full, plain, suffixes_only, citations_only, delimiter, witnesses, names_volumes, locale, locales }
    }

    /// What stands before and after the works of a citation: the parentheses.
    pub(super) fn brackets(&self) -> (&str, &str) {
        let layout = &self.full.citation.layout;
        (layout.prefix.as_deref().unwrap_or_default(), layout.suffix.as_deref().unwrap_or_default())
    }

    /// What stands between the works of a citation.
    pub(super) fn delimiter(&self) -> &str {
        &self.delimiter
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
        format_of(&self.full) == Some(CitationFormat::Numeric)
    }

    /// Whether citations stand in notes.
    pub(super) fn cites_in_notes(&self) -> bool {
        format_of(&self.full) == Some(CitationFormat::Note)
    }

    /// Whether citations stand above the line.
    pub(super) fn is_raised(&self) -> bool {
        self.full.citation.layout.vertical_align == Some(VerticalAlign::Sup)
    }

    /// Whether three numbers or more in a row are printed as a range.
    pub(super) fn collapses_numbers(&self) -> bool {
        self.cites_by_number() && self.full.citation.collapse == Some(Collapse::CitationNumber)
    }

    /// Whether the style has an order of its own for references, such as the alphabet, and not the order of citation.
    pub(super) fn sorts_references(&self) -> bool {
        let sort = self.full.bibliography.as_ref().and_then(|bibliography| bibliography.sort.as_ref());
        let number = Variable::Number(NumberVariable::CitationNumber);
        sort.and_then(|sort| sort.keys.first())
            .is_some_and(|key| !matches!(key, SortKey::Variable { variable, .. } if *variable == number))
    }

    /// Whether a publisher that is the author as well is left out, as APA wants it; a style file cannot say so.
    pub(super) fn omits_author_as_publisher(&self) -> bool {
        self.full.info.id == "http://www.zotero.org/styles/apa"
    }

    /// Whether the style prints "et al." in italics.
    pub(super) fn stresses_et_al(&self) -> bool {
        let stressed =
            |names: &Names| names.et_al().is_some_and(|et_al| et_al.formatting.font_style == Some(FontStyle::Italic));
        self.full.macros.iter().any(|each| patches::has_names(&each.children, &stressed))
    }

    /// Whether a subtitle begins with a capital, as APA wants it of titles in English; a style file cannot say so.
    pub(super) fn capitalises_subtitles(&self) -> bool {
        self.full.info.id == "http://www.zotero.org/styles/apa" && casing::is_english(&self.locale.0)
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
        self.term(OtherTerm::And).unwrap_or("and")
    }

    /// The quotation marks of the style's language.
    pub(super) fn quotes(&self) -> Quotes {
        let mark = |term, known: &str| self.term(term).unwrap_or(known).to_owned();
        Quotes {
            outer: [mark(OtherTerm::OpenQuote, "“"), mark(OtherTerm::CloseQuote, "”")],
            inner: [mark(OtherTerm::OpenInnerQuote, "‘"), mark(OtherTerm::CloseInnerQuote, "’")],
        }
    }

    /// The name of a month in the style's language, and its short name without a full stop.
    pub(super) fn month(&self, number: u8) -> Vec<&str> {
        let Some(month) = number.checked_sub(1).and_then(OtherTerm::month) else { return Vec::new() };
        let forms = [TermForm::Long, TermForm::Short].into_iter();
        forms.filter_map(|form| Some(self.term_in(month, form)?.trim_end_matches('.'))).collect()
    }

    /// A term in the style's language.
    fn term(&self, term: OtherTerm) -> Option<&str> {
        self.term_in(term, TermForm::Long)
    }

    /// A term in this form; the style's own words come before those of the language.
    fn term_in(&self, term: OtherTerm, form: TermForm) -> Option<&str> {
        let base = |code: &LocaleCode| code.0.split('-').next().unwrap_or_default().to_lowercase();
        let is_of_language = |own: &&Locale| own.lang.as_ref().is_none_or(|lang| base(lang) == base(&self.locale));
        let codes = [Some(self.locale.clone()), self.locale.fallback()];
        let of_language = codes.iter().filter_map(|code| self.locales.iter().find(|locale| locale.lang == *code));
        let mut all = self.full.locale.iter().filter(is_of_language).chain(of_language);
        all.find_map(|locale| locale.term(Term::Other(term), form)?.single())
    }
}

/// Why casebook cannot format with a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is none of this name.
    Unknown,
    /// It has no list of references.
    NoReferences,
    /// It cites by labels or by authors alone.
    Labels,
}

impl Refusal {
    /// What the style does that keeps casebook from formatting with it.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Unknown => "does not exist",
            Self::NoReferences => "has no list of references",
            Self::Labels => "cites neither by author and date nor by number nor in notes",
        }
    }
}

/// Why casebook cannot format with the style of this name; nothing if it can.
pub fn style_refusal(name: &str) -> Option<Refusal> {
    usable_style(name).err()
}

/// What is wrong with a review's own style file, for a review in this language.
pub fn own_style_fault(text: &str, language: &str) -> Option<StyleFault> {
    let style = match own_style::read(text) {
        Ok(style) => style,
        Err(fault) => return Some(fault),
    };
    let base = |code: &str| code.split('-').next().unwrap_or_default().to_lowercase();
    let foreign = style.default_locale.as_ref().filter(|own| base(&own.0) != base(language));
    if let Some(refusal) = refusal(&style) {
        let message = format!("this style {}", refusal.reason());
        return Some(StyleFault { at: 0, message, help: REFUSAL_HELP.to_owned() });
    }
    let LocaleCode(own) = foreign?;
    let (at, word) = own_style::own_word(text)?;
    let message = format!("this style prints `{word}`, in its language `{own}`, and the review is in `{language}`");
    let help = "take a style of the review's language, or one with no words of its own".to_owned();
    Some(StyleFault { at, message, help })
}

/// What to type in the place of a style that casebook cannot format with.
pub const REFUSAL_HELP: &str = "type the name of a CSL style that cites by author and date, such as `apa`, by number, such as `vancouver`, or in notes, such as `chicago-notes`";

/// The names of all styles that casebook can format with, sorted.
pub fn style_names() -> Vec<&'static str> {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names());
    let mut names: Vec<&str> = names.copied().filter(|name| usable_style(name).is_ok()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether casebook has the words of this language: `en-GB`.
pub fn locale_exists(code: &str) -> bool {
    locale_of(code).is_some()
}

/// The locale for a language: its own or, where no region is named, that of the country which bears its name, or the first.
fn locale_of(language: &str) -> Option<&'static str> {
    // Decoding the archive takes longer than all other checks together.
    static CODES: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| locales().into_iter().filter_map(|locale| locale.lang).map(|lang| lang.0).collect());
    let home = format!("{language}-{}", language.to_uppercase());
    let regions = CODES.iter().filter(|code| code.split_once('-').is_some_and(|(of, _)| of == language));
    [language, &home].into_iter().find_map(|code| CODES.get(code)).or(regions.into_iter().next()).map(String::as_str)
}

fn usable_style(name: &str) -> Result<IndependentStyle, Refusal> {
    let archived = ArchivedStyle::by_name(name).map(|style| style.get());
    let Some(CslStyle::Independent(style)) = archived else { return Err(Refusal::Unknown) };
    match refusal(&style) {
        Some(refusal) => Err(refusal),
        None => Ok(style),
    }
}

fn refusal(style: &IndependentStyle) -> Option<Refusal> {
    match format_of(style) {
        Some(CitationFormat::Author | CitationFormat::Label) | None => Some(Refusal::Labels),
        Some(CitationFormat::AuthorDate | CitationFormat::Numeric | CitationFormat::Note) => {
            style.bibliography.is_none().then_some(Refusal::NoReferences)
        }
    }
}

fn format_of(style: &IndependentStyle) -> Option<CitationFormat> {
    style.info.category.iter().find_map(|category| match category {
        StyleCategory::CitationFormat { format } => Some(*format),
        StyleCategory::Field { .. } => None,
    })
}
