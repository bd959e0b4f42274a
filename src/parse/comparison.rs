//! Holds a translation against its original: it changes words, and no data.

use std::collections::BTreeSet;

use super::fault_kinds::{Fault, FaultKind};
use super::front_matter::{self, Prose, sections};
use super::own_field::FieldKind;
use super::published::{Correction, Inconsistency};
use super::record::{Field, InTranslation, Record, Row};
use super::translation::stale;
use super::yaml::{Node, Tree};
use super::{Parsed, case::Case, page::TextPage, review::ReviewFile, theme::Theme};
use crate::document::{CitationItem, Inline, Locator, visit_inlines, visit_line};
use crate::source::{FileId, SourceFile, Sources, Span, Translation};

/// What differs between the files of a translation and their originals besides words.
pub(super) fn compare(sources: &Sources, translation: &Translation, original: &Parsed) -> Vec<Fault> {
    let fields = original.review.iter().flat_map(|about| &about.fields);
    let texts = fields.filter(|field| field.kind == FieldKind::Text).map(|field| field.id.value.as_str()).collect();
    let mut comparison = Comparison { texts, faults: Vec::new() };
    for (translated, original) in &translation.originals {
        let files = [*original, *translated].map(|id| (id, sources.file(id)));
        comparison.files(files);
    }
    comparison.faults
}

/// The fields that a file of this path has.
fn record_of(path: &str) -> &'static Record {
    match path.split('/').next() {
        Some("review.yaml") => &ReviewFile::FIELDS,
        Some("cases") => &Case::FIELDS,
        Some("pages") => &TextPage::FIELDS,
        Some("published") if path.ends_with("/inconsistencies.yaml") => &Inconsistency::FIELDS,
        Some("published") => &Correction::FIELDS,
        _ => &Theme::FIELDS,
    }
}

/// What a list says of itself, and its items; none if they cannot be read, which is told where the file is.
fn list(file: FileId, source: &SourceFile) -> Option<[Tree<'_>; 2]> {
    let (head, items) = front_matter::head_and_list(&source.text);
    Some([Tree::read(file, source, head).ok()?, Tree::read(file, source, items).ok()?])
}

/// The fields of a file; none if they cannot be read, which is told where the file is.
fn tree(file: FileId, source: &SourceFile) -> Option<Tree<'_>> {
    let is_yaml = source.path.ends_with(".yaml");
    let part = if is_yaml { 0..source.text.len() } else { front_matter::split(file, &source.text).ok()? };
    Tree::read(file, source, part).ok()
}

/// A file held against its original; the original stands first everywhere.
struct Comparison<'c> {
    /// The fields of cases that the review declares as text.
    texts: BTreeSet<&'c str>,
    faults: Vec<Fault>,
}

impl Comparison<'_> {
    fn files(&mut self, [original, translated]: [(FileId, &SourceFile); 2]) {
        if original.1.path.starts_with("published/") {
            return self.lists([original, translated]);
        }
        let (Some(tree_of_original), Some(tree)) = (tree(original.0, original.1), tree(translated.0, translated.1))
        else {
            return;
        };
        let roots = [tree_of_original.root(), tree.root()];
        if !roots.iter().all(Node::has_names) {
            return;
        }
        self.faults.extend(stale(original.1, &roots[1]));
        self.record(record_of(&original.1.path), &roots[0], &roots[1]);
        if original.1.path.ends_with(".md") {
            self.sections(&roots[0], &roots[1]);
        }
    }

    fn lists(&mut self, [original, translated]: [(FileId, &SourceFile); 2]) {
        let (Some([_, items_of_original]), Some([head, items])) =
            (list(original.0, original.1), list(translated.0, translated.1))
        else {
            return;
        };
        self.faults.extend(stale(original.1, &head.root()));
        let record = record_of(&original.1.path);
        let kind = Kind { in_translation: InTranslation::Data, record, is_named: false };
        self.value(kind, &items_of_original.root(), &items.root());
    }

    fn record(&mut self, record: &'static Record, original: &Node<'_>, translated: &Node<'_>) {
        for row in record.rows.iter().filter(|row| row.in_translation != InTranslation::Own) {
            match (original.child(row.name), translated.child(row.name)) {
                (Some(original), Some(translated)) => {
                    self.value(Kind::of(row, record), &original, &translated);
                }
                // What is needed is told as missing.
                (Some(_), None) if !row.needed => {
                    let message = format!("the original has `{}` here, and this translation lacks it", row.name);
                    self.note(translated.start(), message, "add it, with the words translated");
                }
                (None, Some(translated)) => {
                    let message = format!("the original has no `{}` here", row.name);
                    self.note(translated.key_span(), message, "remove it, or add it to the original");
                }
                (Some(_), None) | (None, None) => {}
            }
        }
    }

    fn value(&mut self, kind: Kind, original: &Node<'_>, translated: &Node<'_>) {
        let both = |is: &dyn Fn(&Node<'_>) -> bool| is(original) && is(translated);
        if both(&|node| node.is_list()) {
            self.items(kind, original, translated);
        } else if both(&|node| node.has_names()) && kind.is_named {
            self.entries(kind, original, translated);
        } else if both(&|node| node.has_names()) {
            self.record(kind.record, original, translated);
        } else if kind.may_differ(both(&|node| node.as_text().is_some())) {
            self.words(kind, original, translated);
        } else if original.value != translated.value {
            let right = original.word().map_or("this is not what the original has here".to_owned(), |word| {
                format!("the original has `{word}` here")
            });
            self.note(translated.span(), right, "copy it from the original: a translation changes words, and no data");
        }
    }

    fn words(&mut self, kind: Kind, original: &Node<'_>, translated: &Node<'_>) {
        let prose = |node: &Node<'_>| Prose::read(node).filter(|_| kind.in_translation == InTranslation::Prose);
        if let (Some(original), Some(own)) = (prose(original), prose(translated)) {
            let [original, cited] = [original, own].map(|prose| cited(|visit| visit_line(&prose.inlines, visit)));
            self.citations(translated.span(), &original, &cited);
        }
    }

    fn items(&mut self, kind: Kind, original: &Node<'_>, translated: &Node<'_>) {
        let (originals, own) = (original.items(), translated.items());
        if originals.len() != own.len() {
            let message = format!("the original lists {} here, and this translation {}", originals.len(), own.len());
            return self.note(
                translated.span(),
                message,
                "give each item of the original its translation, in the same order",
            );
        }
        originals.iter().zip(&own).for_each(|(original, own)| self.value(kind.of_items(), original, own));
    }

    fn entries(&mut self, kind: Kind, original: &Node<'_>, translated: &Node<'_>) {
        for (name, own) in translated.entries() {
            let Some(original) = original.child(&name.value) else {
                self.note(
                    name.span,
                    format!("the original has no `{}` here", name.value),
                    "names are data: type those of the original",
                );
                continue;
            };
            let is_text = self.texts.contains(name.value.as_str());
            let in_translation = match kind.in_translation {
                InTranslation::Declared if is_text => InTranslation::Words,
                kept => kept,
            };
            self.value(Kind { in_translation, ..kind.of_items() }, &original, &own);
        }
        for (name, _) in original.entries().into_iter().filter(|(name, _)| translated.child(&name.value).is_none()) {
            let message = format!("the original has `{}` here, and this translation lacks it", name.value);
            self.note(translated.start(), message, "add it, with the words translated");
        }
    }

    fn sections(&mut self, original: &Node<'_>, translated: &Node<'_>) {
        let (originals, own) = (sections(original), sections(translated));
        if originals.len() != own.len() {
            let span = own.last().map_or(translated.start(), |section| section.span);
            let message = format!(
                "the sections of the original are {}, and those of this translation {}",
                originals.len(),
                own.len()
            );
            return self.note(span, message, "give each section of the original its translation, in the same order");
        }
        for (original, own) in originals.iter().zip(&own) {
            let [original, cited] = [original, own].map(|section| {
                cited(|visit| {
                    visit_line(&section.heading, visit);
                    visit_inlines(&section.blocks, visit);
                })
            });
            self.citations(own.span, &original, &cited);
        }
    }

    /// Holds sorted citations against each other.
    fn citations(&mut self, span: Span, original: &[String], own: &[String]) {
        if let Some(lost) = surplus(original, own) {
            let message = format!("the original cites {lost} here, and this translation does not");
            self.note(span, message, "cite what the original cites, and nothing else");
        }
        if let Some(added) = surplus(own, original) {
            let message = format!("the original does not cite {added} here");
            self.note(span, message, "cite what the original cites, and nothing else");
        }
    }

    fn note(&mut self, span: Span, message: String, help: &str) {
        self.faults.push(Fault { span, kind: FaultKind::UnequalTranslation { message, help: help.to_owned() } });
    }
}

/// What a value is, as its field declares it.
#[derive(Clone, Copy)]
struct Kind {
    in_translation: InTranslation,
    record: &'static Record,
    /// Whether it has names that are data.
    is_named: bool,
}

impl Kind {
    /// A field that has no record and yet fields has those of the record around it, as codes that gather codes.
    fn of(row: &Row, around: &'static Record) -> Self {
        Self {
            in_translation: row.in_translation,
            record: row.record.unwrap_or(around),
            is_named: row.kind.starts_with("names"),
        }
    }

    fn of_items(self) -> Self {
        Self { is_named: false, ..self }
    }

    /// Whether two values may differ.
    fn may_differ(self, both_are_texts: bool) -> bool {
        both_are_texts && matches!(self.in_translation, InTranslation::Words | InTranslation::Prose)
    }
}

/// What is cited, in order: `@okafor-2020 page 4`.
fn cited(visit: impl FnOnce(&mut dyn FnMut(&Inline))) -> Vec<String> {
    let mut cited = Vec::new();
    visit(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            cited.extend(citation.items.iter().map(place_cited));
        }
    });
    cited.sort();
    cited
}

fn place_cited(item: &CitationItem) -> String {
    let place = item.locator.as_ref().map(|Locator { kind, value }| format!(" ({kind:?} {value})").to_lowercase());
    format!("`@{}`{}", item.key, place.unwrap_or_default())
}

/// The first of some things that others, which are sorted as well, lack or have fewer times.
fn surplus<'a>(some: &'a [String], others: &[String]) -> Option<&'a String> {
    let number = |list: &[String], one: &String| list.iter().filter(|other| *other == one).count();
    some.iter().find(|one| number(some, one) > number(others, one))
}
