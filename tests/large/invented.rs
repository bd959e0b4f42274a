//! Reviews of many studies, invented from a seed: a map of two facets with vocabularies for ninety columns, and a literature
//! that is coded to one facet, with long titles and many codes.

use std::fmt::Write;
use std::path::Path;

use super::{Words, put};

/// How large a review is, and of which form.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) studies: usize,
    /// The themes of its first facet, and how many of them a study bears at most.
    outcomes: (usize, usize),
    /// Those of its second one; none if it has one alone.
    interventions: (usize, usize),
    vocabularies: usize,
    /// The codes of each vocabulary, and how many of them a study bears at most.
    codes: (usize, usize),
    words_of_titles: usize,
}

/// 17 outcomes by 7 interventions, and 88 vocabularies.
pub(super) const fn map(studies: usize) -> Shape {
    Shape { studies, outcomes: (17, 3), interventions: (7, 2), vocabularies: 88, codes: (7, 2), words_of_titles: 4 }
}

/// 20 topics and 146 other codes, of which a work bears some six.
pub(super) const fn literature(studies: usize) -> Shape {
    Shape { studies, outcomes: (20, 5), interventions: (0, 0), vocabularies: 6, codes: (25, 8), words_of_titles: 16 }
}

/// A study's codes by the name of their axis.
struct Study {
    outcomes: Vec<usize>,
    interventions: Vec<usize>,
}

/// Writes the content of a review.
pub(super) fn write(folder: &Path, size: Shape) {
    let mut words = Words::new(1072);
    let studies: Vec<Study> = (0..size.studies).map(|_| study(&mut words, size)).collect();
    put(folder, "bibliography.bib", &bibliography(&mut words, size));
    put(folder, "review.yaml", &review(size));
    for (place, study) in studies.iter().enumerate() {
        put(folder, &format!("cases/study-{place}.md"), &note(&mut words, place, study, size));
    }
    let of = |code: usize, is_row: bool| -> Vec<usize> {
        let has = |study: &Study| if is_row { &study.outcomes } else { &study.interventions }.contains(&code);
        (0..studies.len()).filter(|place| has(&studies[*place])).collect()
    };
    for code in 0..size.outcomes.0 {
        put(folder, &format!("outcomes/outcome-{code}.md"), &theme(&mut words, "Outcome", code, &of(code, true)));
    }
    for code in 0..size.interventions.0 {
        let text = theme(&mut words, "Intervention", code, &of(code, false));
        put(folder, &format!("interventions/intervention-{code}.md"), &text);
    }
    put(
        folder,
        "pages/about.md",
        "---\ntitle: About\nsummary: What this is.\norder: 1\n---\n\n## What it is\n\nInvented.\n",
    );
}

fn study(words: &mut Words, size: Shape) -> Study {
    let (outcomes, interventions) = (size.outcomes, size.interventions);
    let mut of = |(all, most): (usize, usize)| if all == 0 { Vec::new() } else { words.some_of(all, most) };
    Study { outcomes: of(outcomes), interventions: of(interventions) }
}

fn bibliography(words: &mut Words, size: Shape) -> String {
    let mut text = String::from(
        "@article{map-2020, author={Okafor, Ngozi}, title={The map}, journal={Maps}, year={2020}, volume={1}, pages={1--20}, doi={10.5555/map}}\n",
    );
    for place in 0..size.studies {
        let (year, title, journal) = (1990 + place % 30, words.sentence(5 + size.words_of_titles), words.sentence(3));
        let _ = writeln!(
            text,
            "@article{{{}, author={{{}, Anna and {}, Ben}}, title={{{title}}}, journal={{{journal}}}, year={{{year}}}, volume={{{}}}, pages={{{place}--{}}}, doi={{10.5555/{place}}}}}",
            key(place),
            words.name(),
            words.name(),
            place % 40 + 1,
            place + 9,
        );
    }
    text
}

fn key(place: usize) -> String {
    format!("w{place}-{}", 1990 + place % 30)
}

fn review(size: Shape) -> String {
    let sources: Vec<String> = (0..size.studies).map(key).collect();
    let second = match size.interventions {
        (0, _) => "",
        _ => "  - {id: intervention, label: Intervention, folder: interventions}\n",
    };
    let mut text = format!(
        "format: 1\ntitle: A map of {} studies\ndescription: An invented map.\nquestion: What is there?\nreview: map-2020\nversion: \"1.0\"\n\
         date: 2024-02-29\nlanguage: en-GB\nstyle: apa\ncaution: This is invented.\nlicence: CC0.\nsources: [{}]\nreference_list: []\n\
         facets:\n  - {{id: outcome, label: Outcome, folder: outcomes}}\n{}vocabularies:\n",
        size.studies,
        sources.join(", "),
        second
    );
    for vocabulary in 0..size.vocabularies {
        let codes: Vec<String> =
            (0..size.codes.0).map(|code| format!("v{vocabulary}-{code}: Kind {code} of {vocabulary}")).collect();
        let _ =
            writeln!(text, "  - {{id: v{vocabulary}, label: Feature {vocabulary}, codes: {{{}}}}}", codes.join(", "));
    }
    text.push_str(
        "rules: {unused-case: \"off\"}\nbriefing: [key-messages, rests-on, findings, {section: What helped, evidence: true}, cases, coverage, about, references]\n\
         case_note: [{section: What happened, evidence: true}]\n",
    );
    text
}

fn note(words: &mut Words, place: usize, study: &Study, size: Shape) -> String {
    let coded = |name: &str, codes: &[usize]| -> String {
        codes.iter().map(|code| format!("    - {{code: {name}{code}, basis: text, section: \"2\"}}\n")).collect()
    };
    let mut text = format!(
        "---\ntitle: {} {place}\nsummary: {}.\nplace: {}\nsources: [{}]\ncoding:
  outcome:
{}",
        words.sentence(size.words_of_titles),
        words.sentence(12),
        words.name(),
        key(place),
        coded("outcome-", &study.outcomes),
    );
    if size.interventions.0 > 0 {
        let _ = write!(text, "  intervention:\n{}", coded("intervention-", &study.interventions));
    }
    for vocabulary in 0..size.vocabularies {
        let chosen = words.some_of(size.codes.0, size.codes.1);
        let _ = write!(text, "  v{vocabulary}:\n{}", coded(&format!("v{vocabulary}-"), &chosen));
    }
    text.push_str("---\n\n## What happened\n");
    for page in place..place + 4 {
        let (long, short) = (words.sentence(20), words.sentence(15));
        let _ = write!(text, "\n{long} [@{0}, p. {page}]. {short} [@{0}, p. {page}].\n", key(place));
    }
    text
}

/// A theme that uses the first of the studies that are coded to it.
fn theme(words: &mut Words, axis: &str, code: usize, studies: &[usize]) -> String {
    let used: Vec<usize> = studies.iter().copied().take(6).collect();
    let mut text = format!(
        "---\ntitle: {axis} {code}\norder: {code}\nheadline: {}?\nstandfirst: {}.\naudience: All\ndefinition: {} [@map-2020, sec. 2].\nkey_messages:\n",
        words.sentence(5),
        words.sentence(9),
        words.sentence(8)
    );
    for place in used.iter().take(3) {
        let _ = writeln!(
            text,
            "  - {{text: \"{} [@{}, p. {place}].\", cases: [study-{place}]}}",
            words.sentence(12),
            key(*place)
        );
    }
    text.push_str("findings:\n");
    for (number, place) in used.iter().enumerate() {
        let _ = writeln!(
            text,
            "  - {{id: f{number}, text: \"{} [@{}, p. {place}].\", cases: [study-{place}], explanation: One study.}}",
            words.sentence(14),
            key(*place)
        );
    }
    let helped = used.first().map(|place| key(*place)).unwrap_or_default();
    let _ = write!(text, "---\n\n## What helped\n\n- {} [@{helped}].\n", words.sentence(14));
    text
}
