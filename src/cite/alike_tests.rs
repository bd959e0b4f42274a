//! No two works print one citation or one reference, in any style.

use std::collections::BTreeMap;

use super::tests::{apa, citation, document, item, marked, organisation, person, work};
use super::*;
use crate::model::{Date, Name, WorkKind};

fn undated(key: &str, authors: Vec<Name>, title: &str) -> Work {
    Work { date: None, ..work(key, WorkKind::Book, authors, 0, title) }
}

fn lee() -> Vec<Name> {
    vec![person("Lee", "Kim")]
}

#[test]
fn undated_works_of_one_author_have_suffixes() {
    let works = [
        undated("two", lee(), "Notes on gardens"),
        undated("one", lee(), "Notes"),
        undated("untitled", vec![], "Notes"),
    ];
    let style = |name: &str| format_works(&works, &Style { name: name.into(), ..apa() });
    let apa = style("apa");
    assert_eq!([&apa.short["one"], &apa.short["two"]], ["Lee, n.d.-a", "Lee, n.d.-b"]);
    assert_eq!(marked(&apa.references["two"]), "Lee, K. (n.d.-b). *Notes on gardens*.");
    assert_eq!(apa.short["untitled"], "Notes, n.d.");
    let harvard = style("harvard-cite-them-right");
    assert_eq!([&harvard.short["one"], &harvard.short["two"]], ["Lee, no date a", "Lee, no date b"]);
    assert!(marked(&harvard.references["one"]).contains("(no date a)"), "{}", marked(&harvard.references["one"]));
}

#[test]
fn more_works_than_letters_are_told_apart() {
    let works: Vec<Work> =
        (0..300).map(|number| work(&format!("w{number}"), WorkKind::Book, lee(), 2010, "Notes")).collect();
    let formatted = format_works(&works, &apa());
    assert_unique(&formatted, "apa");
    assert!(formatted.short.values().any(|cited| cited == "Lee, 2010kn"), "{:?}", formatted.short);
}

/// Numbers that look random and are the same every time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    fn of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[self.below(words.len())]
    }
}

/// Works that look as alike as people can make them.
fn lookalikes(seed: &mut Seeded) -> Vec<Work> {
    let name = |seed: &mut Seeded| match seed.below(8) {
        0 => organisation(seed.of(&["Lee", "J. Orr", "Garden Trust"])),
        _ => person(seed.of(&["Lee", "Orr"]), seed.of(&["J.", "John", "James", "John A.", "Anna", "A. B."])),
    };
    let works = (0..40).map(|number| {
        let authors = (0..seed.below(5)).map(|_| name(seed)).collect();
        let year = i32::try_from(2010 + seed.below(2)).expect("a year");
        let date = (seed.below(3) > 0).then_some(Date { year, month: None, day: None, circa: false, season: None });
        let kind = [WorkKind::Book, WorkKind::Article, WorkKind::Report, WorkKind::Webpage][seed.below(4)];
        Work { date, ..work(&format!("w{number}"), kind, authors, year, seed.of(&["Notes", "Notes 2010", "Gardens"])) }
    });
    works.collect()
}

fn assert_unique(formatted: &Formatted, style: &str) {
    let short = formatted.short.iter().map(|(key, text)| (key, text.clone()));
    let references = formatted.references.iter().map(|(key, text)| (key, plain_text(text)));
    for (what, printed) in [("citation", short.collect::<Vec<_>>()), ("reference", references.collect())] {
        let mut seen = BTreeMap::new();
        for (key, text) in printed {
            if let Some(before) = seen.insert(text.clone(), key) {
                panic!("{style}: the {what} of {before} and of {key} is {text:?}");
            }
        }
    }
}

#[test]
fn no_two_works_print_one_citation_or_one_reference_in_any_style() {
    let mut seed = Seeded(12);
    let own = |name: &str| Style { name: name.into(), ..apa() };
    // Numbers tell works apart by themselves.
    let by_name = |name: &str| LoadedStyle::load(&own(name)).is_some_and(|style| !style.cites_by_number());
    for name in style_names().into_iter().filter(|name| by_name(name)) {
        assert_unique(&format_works(&lookalikes(&mut seed), &own(name)), name);
    }
    for name in ["apa", "harvard-cite-them-right", "chicago-author-date"] {
        for _ in 0..6 {
            assert_unique(&format_works(&lookalikes(&mut seed), &own(name)), name);
        }
    }
}

/// The notes of a document, each with the key of the work that it cites.
fn notes(document: &Document) -> Vec<(String, String)> {
    let mut notes = Vec::new();
    document.visit_inlines(&mut |inline| {
        if let Inline::Citation(citation) = inline {
            notes.push((plain_text(&citation.text), citation.items[0].key.clone()));
        }
    });
    notes
}

#[test]
fn no_two_works_print_one_note_in_any_style() {
    let mut seed = Seeded(7);
    let style = |name: &str| Style { name: name.into(), ..apa() };
    let in_notes = |name: &str| LoadedStyle::load(&style(name)).is_some_and(|style| style.cites_in_notes());
    let names: Vec<&str> = style_names().into_iter().filter(|name| in_notes(name)).collect();
    assert!(names.len() > 4, "{names:?}");
    for name in names {
        let works = lookalikes(&mut seed);
        let line = works.iter().chain(&works).map(|work| citation(false, vec![item(&work.key)]));
        let mut page = document([Inline::text("So ")].into_iter().chain(line).collect(), true);
        cite([vec![&mut page]], [], &works, &style(name));
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (note, key) in notes(&page) {
            let before = seen.entry(note.clone()).or_insert_with(|| key.clone());
            assert_eq!(*before, key, "{name}: {note}");
        }
    }
}
