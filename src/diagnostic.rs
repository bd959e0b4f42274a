//! Problems as values: sorted, without repeats, ready to be printed by any report.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::source::{Sources, Span};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing is published.
    Error,
    /// The page would be poorer for it.
    Warning,
    /// It might be better otherwise.
    Advice,
    /// Not reported.
    Off,
}

impl Level {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
            Self::Off => "off",
        }
    }

    /// The level of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Advice, Self::Off].into_iter().find(|level| level.word() == name)
    }
}

/// A place in a content file, with a few words about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there; may be empty.
    pub text: String,
}

/// What a finding may leave unsettled, so that others would only guess about it. Each may rest on those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// Files and their fields, by path.
    Files,
    /// Facets and vocabularies, by name.
    Axes,
    /// The codes of cases, by the case's id.
    Codes,
    /// Works, by key.
    Works,
    /// Themes, by id.
    Themes,
    /// Cases, by id.
    Cases,
    /// Rows of tables, by table and number: `table-a2/11`.
    Rows,
    /// Lists of works in `review.yaml`, by field.
    Lists,
    /// The cells of a case and the sections of a file, by id or path.
    Parts,
    /// What the content cites and names, by kind and key or id: `works/smith-2020`.
    Uses,
}

/// A matter and the item of it; all of it if the item is empty.
pub type Topic = (Matter, String);

/// One broken rule at one place in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name.
    pub rule: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is wrong: lower case, no final stop, no blame.
    pub message: String,
    /// Where it is.
    pub place: Label,
    /// Other places that have to do with it, such as the definition that a citation should match.
    pub related: Vec<Label>,
    /// What to type.
    pub help: Option<String>,
    /// The words that would mend it; only where there is one near candidate.
    pub replacement: Option<Replacement>,
    /// What must be settled before this can be said.
    pub needs: Vec<Topic>,
    /// What is unsettled until this is mended.
    pub spoils: Vec<Topic>,
}

/// Words that would mend a problem, in place of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// What was typed; it stands within the diagnostic's `place`.
    pub typed: String,
    /// What would stand there instead.
    pub words: String,
    /// Whether it cannot change what the content means. A replacement that can is only offered to the editor.
    pub is_safe: bool,
}

impl Diagnostic {
    /// What a rule finds at one place; `check` gives it the level of the rule, unless [`Self::at_most`] makes it milder.
    pub fn new(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            level: Level::Error,
            message: message.into(),
            place: Label { span, text: String::new() },
            related: Vec::new(),
            help: None,
            replacement: None,
            needs: Vec::new(),
            spoils: Vec::new(),
        }
    }

    /// The same, at a milder level than that of its rule.
    pub fn at_most(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// The same, said only when a matter is settled.
    pub fn needs(mut self, matter: Matter, item: impl Into<String>) -> Self {
        self.needs.push((matter, item.into()));
        self
    }

    /// The same, leaving a matter unsettled.
    pub fn spoils(mut self, matter: Matter, item: impl Into<String>) -> Self {
        self.spoils.push((matter, item.into()));
        self
    }

    /// The same with words under the marked text.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.place.text = text.into();
        self
    }

    /// The same with another place that has to do with it.
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// The same with what to type.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with the nearest of the words that are right, if one is near: as help and as a replacement. For closed
    /// lists of words, such as codes and fields: one near name is safe to take for what was meant.
    pub fn suggest<'a>(mut self, typed: &str, right: impl IntoIterator<Item = &'a str>) -> Self {
        let right: Vec<&str> = right.into_iter().collect();
        if let Some(nearest) = nearest(typed, right.iter().copied()) {
            self.help = Some(format!("type `{nearest}`, the nearest name"));
            self.replacement = closed_list_replacement(typed, &right);
        }
        self
    }

    /// The same for the names of things, such as works and cases, of which two may well have names that are near.
    pub fn suggest_name<'a>(mut self, typed: &str, right: impl IntoIterator<Item = &'a str>) -> Self {
        let right: Vec<&str> = right.into_iter().collect();
        self.replacement = name_replacement(typed, &right);
        let meant = self.replacement.as_ref().map(|one| one.words.as_str());
        if let Some(nearest) = meant.or_else(|| nearest(typed, right.iter().copied())) {
            self.help = Some(format!("type `{nearest}`, the nearest name"));
        }
        self
    }
}

/// All problems of a run, sorted by file, place and rule, each once.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Sorts the problems and drops repeats.
    pub fn new(mut list: Vec<Diagnostic>) -> Self {
        list.sort_by(|a, b| (&a.place.span, a.rule, &a.message).cmp(&(&b.place.span, b.rule, &b.message)));
        list.dedup();
        Self { list }
    }

    /// The problems in order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many there are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.iter().filter(|diagnostic| diagnostic.level == level).count()
    }

    /// Whether anything forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.count(Level::Error) > 0
    }

    /// In how many files the problems are.
    pub fn file_count(&self) -> usize {
        self.iter().map(|diagnostic| diagnostic.place.span.file).collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// The word of `right` that is nearest to what was typed, if it is near enough to be a slip.
///
/// Near means a Damerau–Levenshtein distance of at most a third of the longer word's characters.
pub fn nearest<'a>(typed: &str, right: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    right.into_iter().filter_map(|word| Some((distance_if_near(typed, word)?, word))).min().map(|(_, word)| word)
}

/// How far two words are from each other, if they are near; lengths that differ too much need no closer look.
fn distance_if_near(typed: &str, word: &str) -> Option<usize> {
    let (typed_length, length) = (typed.chars().count(), word.chars().count());
    let most = typed_length.max(length) / 3;
    if typed_length.abs_diff(length) > most {
        return None;
    }
    let distance = strsim::damerau_levenshtein(typed, word);
    (distance <= most).then_some(distance)
}

/// The one word of `right` that is nearest to what was typed, if no other is as near.
fn one_nearest<'a>(typed: &str, right: &[&'a str]) -> Option<&'a str> {
    let near: Vec<(usize, &str)> =
        right.iter().filter_map(|word| Some((distance_if_near(typed, word)?, *word))).collect();
    let (least, nearest) = *near.iter().min()?;
    (near.iter().filter(|(distance, _)| *distance == least).count() == 1).then_some(nearest)
}

fn closed_list_replacement(typed: &str, right: &[&str]) -> Option<Replacement> {
    let nearest = one_nearest(typed, right)?;
    // A slip swaps digits; other digits are most often another thing, such as another year.
    let digits = |word: &str| {
        let mut digits: Vec<char> = word.chars().filter(char::is_ascii_digit).collect();
        digits.sort_unstable();
        digits
    };
    (digits(typed) == digits(nearest)).then(|| Replacement {
        typed: typed.to_owned(),
        words: nearest.to_owned(),
        is_safe: true,
    })
}

/// The name that was most likely meant by what was typed. It is safe only if the two differ in nothing but letter case,
/// separators and Unicode form: `jones-2012b` may be a slip for `jones-2012a`, and may be another work.
pub fn name_replacement(typed: &str, right: &[&str]) -> Option<Replacement> {
    let same: Vec<&str> = right.iter().copied().filter(|name| bare(name) == bare(typed)).collect();
    let (words, is_safe) = match same.as_slice() {
        [one] => (*one, true),
        [] => (one_nearest(typed, right)?, false),
        _ => return None,
    };
    Some(Replacement { typed: typed.to_owned(), words: words.to_owned(), is_safe })
}

/// A name without what cannot tell two names apart: letter case, separators, Unicode form.
fn bare(name: &str) -> String {
    let composed = name.nfc().flat_map(char::to_lowercase);
    composed.map(|c| if matches!(c, '_' | ' ' | '\u{2010}'..='\u{2015}') { '-' } else { c }).collect()
}

/// A place as `content/cases/a.md:6:8`, for messages in one line.
pub fn place(sources: &Sources, span: Span) -> String {
    let position = sources.position(span);
    format!("{}:{}:{}", sources.display_path(span.file), position.line, position.column)
}
