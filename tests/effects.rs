//! A review of effects, invented: twenty studies in twenty-seven reports with sixty results, appraised by two tools and two
//! coders, with findings that are rated, with their reasons, and a study that points the other way.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::parity::pdf_letters;
use crate::support::{casebook, stderr};

const STUDIES: usize = 20;
/// The first twelve studies are trials; RoB 2 rates their results, ROBINS-I those of the others.
const TRIALS: usize = 12;
/// So many studies have a protocol besides their main report.
const WITH_PROTOCOL: usize = 7;
const OUTCOMES: [(&str, &str); 3] = [("pain", "Pain"), ("function", "Function"), ("mood", "Mood")];
const DOMAINS: [(&str, &str, &[&str]); 2] = [
    ("rob2", "RoB 2", &["randomisation", "deviations", "missing-data", "measurement", "selection"]),
    (
        "robins-i",
        "ROBINS-I",
        &["confounding", "selection", "classification", "deviations", "missing-data", "measurement", "reporting"],
    ),
];
const COUNTRIES: [&str; 5] = ["EE", "GB", "CL", "KE", "JP"];
const NAMES: [&str; 20] = [
    "Aavik", "Beran", "Costa", "Duarte", "Eklund", "Farah", "Grau", "Hovland", "Iqbal", "Jansen", "Kask", "Lind",
    "Mori", "Ndegwa", "Okoro", "Paas", "Quist", "Rojas", "Sato", "Tamm",
];

/// The review as content.
pub(crate) fn review() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let write = |path: &str, text: String| {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    write("review.yaml", about());
    write("bibliography.bib", bibliography());
    (0..STUDIES).for_each(|study| write(&format!("cases/{}.md", id(study)), case(study)));
    OUTCOMES.iter().enumerate().for_each(|(place, (outcome, label))| {
        write(&format!("outcomes/{outcome}.md"), theme(place, outcome, label));
    });
    let method = "---\ntitle: How it was made\nsummary: An invented method.\norder: 1\noutline: [{section: Search}, search-flow, coders, figure-pain, table-studies, appraisal, vocabularies, references]\n---\n\n## Search\n\nNobody searched [@walks-2024].\n";
    write("pages/method.md", method.to_owned());
    folder
}

fn id(study: usize) -> String {
    format!("{}-{}", NAMES[study].to_lowercase(), year(study))
}

fn year(study: usize) -> usize {
    2003 + study
}

fn about() -> String {
    let mut text = String::from(
        "format: 1\ntitle: Walks against back pain\ndescription: An invented review of walking groups.\n\
         question: Do walking groups help people with back pain?\nreview: walks-2024\nversion: \"1.0\"\ndate: 2024-05-01\n\
         language: en-GB\nstyle: apa\nlicence: Invented for tests; CC0.\ncaution: This is no medical advice.\nkind: effects\n\
         prisma:\n\
         \x20 identified: {databases: 400, registers: 12}\n  removed: {duplicates: 80}\n  screened: 332\n  excluded: 280\n\
         \x20 sought: 52\n  not_retrieved: 2\n  assessed: 50\n  excluded_reports: [{reason: No walking, number: 23}]\n\
         \x20 studies: 20\n  reports: 27\n  studies_are_cases: true\n\
         facets:\n  - {id: outcome, label: Outcome, folder: outcomes, basis: study}\n\
         vocabularies:\n  - {id: design, label: Design, basis: study, codes: {trial: Randomised trial, cohort: Cohort study}}\n\
         briefing: [key-messages, rests-on, findings, table-studies, cases, coverage, about, references]\n\
         case_tables:\n\
         \x20 - {id: studies, caption: The studies and what they found, columns: [year, design, people, country, funding, results, works]}\n\
         figures: [{id: pain, caption: Pain after twelve weeks, kind: forest, outcome: Pain, measure: mean difference}]\n\
         coders: [{name: Ada Pym, role: Coded every study}, {name: Bo Lund, role: Appraised every study}]\n\
         fields:\n\
         \x20 - {id: people, label: People, kind: whole-number, unit: people, required: true, in_list: true}\n\
         \x20 - {id: age, label: Mean age, kind: number, unit: years, decimals: 1}\n\
         \x20 - {id: begun, label: Begun, kind: date}\n\
         \x20 - {id: country, label: Country, kind: country, in_list: true}\n\
         \x20 - {id: said, label: In their words, kind: quotation, many: true}\n\
         \x20 - {id: funding, label: Funding, kind: text}\n\
         appraisal_tools:\n",
    );
    for (tool, label, domains) in DOMAINS {
        let domains: Vec<String> =
            domains.iter().map(|domain| format!("{domain}: {}", domain.replace('-', " "))).collect();
        let levels = "low: Low risk, some: Some concerns, high: High risk";
        let domains = domains.join(", ");
        writeln!(
            text,
            "  - {{id: {tool}, label: {label}, rates: result, domains: {{{domains}}}, levels: {{{levels}}}, overall: true}}"
        )
        .expect("a string");
    }
    let sources: Vec<String> = keys().collect();
    writeln!(text, "sources: [{}]", sources.join(", ")).expect("a string");
    text
}

fn keys() -> impl Iterator<Item = String> {
    (0..STUDIES).map(id).chain((0..WITH_PROTOCOL).map(|study| format!("{}-protocol", id(study))))
}

fn bibliography() -> String {
    let entry = |key: &str, name: &str, title: &str, year: usize| {
        format!(
            "@article{{{key},\n  author = {{{name}, A.}},\n  title = {{{title}}},\n  journaltitle = {{Journal of Walks}},\n  \
             volume = {{3}},\n  pages = {{1--20}},\n  date = {{{year}}},\n}}\n\n"
        )
    };
    let mut text = entry("walks-2024", "Uibo", "Walks against back pain", 2024);
    for (study, name) in NAMES.iter().enumerate() {
        text += &entry(&id(study), name, &format!("Walking group number {study}"), year(study));
        if study < WITH_PROTOCOL {
            let title = format!("Protocol of walking group number {study}");
            text += &entry(&format!("{}-protocol", id(study)), name, &title, year(study) - 1);
        }
    }
    text
}

/// Numbers that look like results, the same in every run.
fn estimate(study: usize, outcome: usize) -> (f64, f64, f64) {
    let spread = ((study * 37 + outcome * 53) % 17) as f64 / 10.0;
    // The tenth study points the other way.
    let middle = if study == 9 { 0.4 } else { -0.3 - spread };
    (middle, middle - 0.7, middle + 0.9)
}

fn case(study: usize) -> String {
    let key = id(study);
    let (name, year, people) = (NAMES[study], year(study), 40 + study * 7);
    let sources = if study < WITH_PROTOCOL { format!("{key}, {key}-protocol") } else { key.clone() };
    let mut text = format!(
        "---\ntitle: The walks of {name}\nlabel: {name} {year}\nsummary: A walking group in {}.\nsources: [{sources}]\n",
        COUNTRIES[study % 5]
    );
    if study < WITH_PROTOCOL {
        writeln!(text, "reports: {{{key}: main report, {key}-protocol: protocol}}").expect("a string");
    }
    let (age, country) = (48.5 + study as f64, COUNTRIES[study % 5]);
    write!(
        text,
        "fields:\n  people: {people}\n  age: {age:.1}\n  begun: {}/{year}\n  country: {country}\n  funding: not-reported\n",
        year - 2
    )
    .expect("a string");
    if study.is_multiple_of(4) {
        let words = "I walk, and then I sleep";
        writeln!(text, "  said: [{{words: \"{words}\", by: participant, work: {key}, page: \"7\"}}]")
            .expect("a string");
    }
    text += "results:\n";
    for (place, (outcome, label)) in OUTCOMES.iter().enumerate() {
        let (middle, low, high) = estimate(study, place);
        writeln!(
            text,
            "  - {{id: {outcome}, outcome: {label}, comparison: Walking against usual care, time: 12 weeks, measure: mean \
             difference, estimate: {middle:.2}, interval: [{low:.2}, {high:.2}], n: {people}, work: {key}, page: \"9\"}}"
        )
        .expect("a string");
    }
    text += "appraisals:\n";
    let (tool, _, domains) = DOMAINS[usize::from(study >= TRIALS)];
    for (place, (outcome, _)) in OUTCOMES.iter().enumerate() {
        let level = |domain: usize| ["low", "some", "high"][(study + place + domain) % 3];
        let judged = |domain: usize| format!("{{level: {}, reason: The report says how.}}", level(domain));
        let domains: Vec<String> =
            domains.iter().enumerate().map(|(domain, name)| format!("{name}: {}", judged(domain))).collect();
        writeln!(
            text,
            "  - {{tool: {tool}, result: {outcome}, domains: {{{}}}, overall: {}, coder: Bo Lund, date: 2024-03-02}}",
            domains.join(", "),
            judged(1)
        )
        .expect("a string");
    }
    text += "coding:\n  outcome:\n";
    for (outcome, _) in OUTCOMES {
        writeln!(text, "    - {{code: {outcome}, work: {key}, page: \"9\", coder: Ada Pym, coded: 2024-02-01}}")
            .expect("a string");
    }
    let design = if study < TRIALS { "trial" } else { "cohort" };
    write!(
        text,
        "  design:\n    - {{code: {design}, work: {key}, page: \"4\", coder: Ada Pym}}\n---\n\n## What was done\n\n\
         {people} people walked twice a week [@{key}, p. 4].\n"
    )
    .expect("a string");
    text
}

fn theme(place: usize, outcome: &str, label: &str) -> String {
    let studies: Vec<String> = (0..STUDIES).filter(|study| *study != 9).map(id).collect();
    format!(
        "---\ntitle: {label}\norder: {}\nheadline: What do walking groups do for {outcome}?\nstandfirst: What the studies tell.\n\
         audience: People with back pain\ndefinition: \"{label}, as people rate it [@walks-2024].\"\nkey_messages:\n  \
         - text: People in walking groups had less trouble with {outcome} after twelve weeks [@walks-2024, p. 4].\n    \
         cases: [{}]\nfindings:\n  - id: less\n    text: Those who walked reported less trouble [@walks-2024, p. 5; @{}, p. 9].\n    cases: [{}]\n    \
         certainty: Moderate\n    because:\n      risk-of-bias: Those who walked knew that they did.\n      imprecision: Some intervals are wide.\n    \
         effect: {{method: random-effects meta-analysis, measure: mean difference, estimate: -0.90, interval: [-1.40, -0.40], plain: Nine points of a hundred.}}\n    \
         against:\n      - {{case: {}, says: those who walked reported more trouble.}}\n    \
         explanation: Nineteen studies point one way.\ncase_boxes: []\n---\n",
        place + 1,
        studies.join(", "),
        studies[0],
        studies.join(", "),
        id(9),
    )
}

fn publish(folder: &Path) {
    let output = casebook(folder, &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// The words of a page.
fn words(folder: &Path, page: &str) -> String {
    let html = fs::read_to_string(folder.join("build").join(page)).expect("a page");
    let text: String = scraper::Html::parse_document(&html).root_element().text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_review_of_effects_is_published_with_its_numbers_and_judgements() {
    let folder = review();
    let folder = folder.path();
    publish(folder);
    let case = words(folder, "cases/aavik-2003.html");
    for said in [
        "People40 people",
        "Mean age48.5 years",
        "Begun2001 to 2003",
        "CountryEstonia",
        "FundingNot reported",
        "“I walk, and then I sleep” (a participant) (Aavik, 2003, p. 7)",
        "Aavik, 2002, protocol",
        "mean difference −0.30 (−1.00 to 0.60)",
        "RoB 2, of Pain, 12 weeks, by Bo Lund, on 2 March 2024",
        "OverallSome concerns",
        "Coded by Ada Pym",
        "Evidence from Aavik (2003) and Aavik (2002)",
    ] {
        assert!(case.contains(said), "`{said}` is not in {case}");
    }
    let briefing = words(folder, "briefings/pain.html");
    for said in [
        "Together: mean difference −0.90 (−1.40 to −0.40), by random-effects meta-analysis. Nine points of a hundred.",
        "Points the other way: Jansen 2012: those who walked reported more trouble.",
        "Certainty: Moderate. Risk of bias: Those who walked knew that they did.",
        "Certainty1 moderate",
    ] {
        assert!(briefing.contains(said), "`{said}` is not in {briefing}");
    }
    assert!(!briefing.contains("Not assessed"), "{briefing}");
    let all = words(folder, "cases/index.html");
    assert!(all.contains("20 studies in 27 reports."), "{all}");
    let method = words(folder, "method.html");
    for said in [
        "412",
        "23",
        "RoB 2: how the judgements of 36 results spread",
        "RoB 2: each judgement",
        "Pain after twelve weeks",
        "Jansen 201212 weeks0.40−0.30 to 1.30103",
        "ROBINS-I: how the judgements of 24 results spread",
        "Ada PymCoded every study800",
        "Bo LundAppraised every study060",
    ] {
        assert!(method.contains(said), "`{said}` is not in {method}");
    }
    let letters = pdf_letters(&folder.join("build/briefings/pain.pdf"));
    assert!(letters.contains("bytherandom") || letters.contains("byrandom-effectsmeta-analysis"), "{letters}");
    let pages = crate::support::files(&folder.join("build"));
    let untrue = ["the review’s table", "the review’s text", "has no row", "second-hand"];
    for page in pages.iter().filter(|path| path.ends_with(".html")) {
        let text = words(folder, page);
        let found: Vec<&&str> = untrue.iter().filter(|said| text.contains(**said)).collect();
        assert!(found.is_empty(), "{page} says {found:?}");
    }
}

#[test]
fn all_results_and_judgements_stand_in_the_data() {
    let folder = review();
    let folder = folder.path();
    let output = casebook(folder, &["build", "--only", "data"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let data = fs::read_to_string(folder.join("build/data/cases.json")).expect("data");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let cases = data["cases"].as_array().expect("a list");
    let number = |field: &str| cases.iter().map(|case| case[field].as_array().expect("a list").len()).sum::<usize>();
    assert_eq!((cases.len(), number("results"), number("appraisals")), (20, 60, 60));
    assert_eq!(cases[0]["results"][0]["estimate"], "-0.30");
    let rows = fs::read_to_string(folder.join("build/data/cases.csv")).expect("a table");
    assert!(rows.lines().count() == 21 && rows.contains("GB") && rows.contains("not-reported"), "{rows}");
}

/// A review that lays out no briefings has those of its kind: what it found first, or what has been studied.
#[test]
fn the_kind_of_a_review_lays_out_its_briefings() {
    let folder = review();
    let folder = folder.path();
    let file = folder.join("content/review.yaml");
    let text = fs::read_to_string(&file).expect("a review");
    let without: String =
        text.lines().filter(|line| !line.starts_with("briefing:")).fold(String::new(), |all, line| all + line + "\n");
    let theme = folder.join("content/outcomes/pain.md");
    let pain = fs::read_to_string(&theme).expect("a theme");
    fs::write(&theme, pain + "\n## What helped\n\nGood shoes did [@walks-2024, p. 8].\n").expect("a theme");
    let orders = [
        ("effects", "Findings What helped", "Findings How far the studies can be trusted What the cases cover"),
        ("realist", "Findings What helped", "Findings What the cases cover"),
        ("map", "What the cases cover What helped Findings", "Findings What the cases cover"),
    ];
    for (kind, briefing, behind) in orders {
        fs::write(&file, without.replace("kind: effects", &format!("kind: {kind}"))).expect("a review");
        let output = casebook(folder, &["build", "--only", "html"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(headings(&folder.join("build/briefings/pain.html")), briefing, "{kind}");
        assert_eq!(headings(&folder.join("build/evidence/pain.html")), behind, "{kind}");
    }
}

/// The headings of a page that the kind of a review puts in order.
fn headings(path: &Path) -> String {
    let placed = ["Findings", "What helped", "How far the studies can be trusted", "What the cases cover"];
    let page = scraper::Html::parse_document(&fs::read_to_string(path).expect("a page"));
    let heads = scraper::Selector::parse(".prose h2").expect("a selector");
    let heads = page.select(&heads).map(|head| head.text().collect::<String>());
    heads.filter(|head| placed.contains(&head.as_str())).collect::<Vec<_>>().join(" ")
}

/// A table that the review makes itself is made from codes, fields, works and results, and a briefing has its own cases.
#[test]
fn a_review_has_tables_of_its_own() {
    let folder = review();
    let folder = folder.path();
    publish(folder);
    let rows = |page: &str| {
        let html = fs::read_to_string(folder.join("build").join(page)).expect("a page");
        let row = scraper::Selector::parse("#table-studies tbody tr").expect("a selector");
        scraper::Html::parse_document(&html).select(&row).map(|row| row.text().collect()).collect::<Vec<String>>()
    };
    let all = rows("method.html");
    assert_eq!(all.len(), STUDIES);
    for said in ["The walks of Aavik", "2003", "Randomised trial", "40\u{a0}people", "Estonia", "Not reported"] {
        assert!(all[0].contains(said), "`{said}` is not in {}", all[0]);
    }
    assert!(all[0].contains("Pain, 12 weeks: mean difference −0.30 (−1.00 to 0.60);Function"), "{}", all[0]);
    let csv = fs::read_to_string(folder.join("build/data/table-studies.csv")).expect("a table");
    assert_eq!(csv.lines().next(), Some("Case,Year,Design,People,Country,Funding,What it found,Works"));
    assert_eq!(csv.lines().count(), STUDIES + 1);
}

/// What can go wrong when numbers are copied by hand is refused, with the place.
#[test]
fn slips_in_numbers_and_judgements_are_refused() {
    let slips = [
        ("people: 40", "people: fourty", "wrong-value"),
        ("country: EE", "country: Estonia", "wrong-value"),
        ("estimate: -0.30", "estimate: -3.0", "impossible-result"),
        ("n: 40", "n: fourty", "invalid-front-matter"),
        ("level: low", "level: lwo", "unknown-level"),
        (", reason: The report says how.", "", "missing-field"),
        ("coder: Bo Lund", "coder: Bo Lundt", "unknown-level"),
        ("result: pain", "result: pains", "unknown-level"),
    ];
    for (typed, wrong, rule) in slips {
        let folder = review();
        let file = folder.path().join("content/cases/aavik-2003.md");
        let text = fs::read_to_string(&file).expect("a case");
        fs::write(&file, text.replacen(typed, wrong, 1)).expect("a case");
        let output = casebook(folder.path(), &["check", "--format", "short"]);
        let report = crate::support::stdout(&output);
        assert!(report.contains(&format!("error[{rule}]")), "{wrong}: {report}");
        assert!(report.contains("aavik-2003.md:"), "{wrong}: {report}");
    }
}

/// Claims that need more than words are refused where a key message or a finding makes them without it.
#[test]
fn claims_that_need_more_than_words_are_refused() {
    let claims = [
        "Walking had no effect on it",
        "9 of 10 studies found less trouble",
        "There is strong evidence for walking groups",
    ];
    for claim in claims {
        let folder = review();
        let file = folder.path().join("content/outcomes/pain.md");
        let text = fs::read_to_string(&file).expect("a theme");
        let said = "People in walking groups had less trouble with pain after twelve weeks";
        assert!(text.contains(said), "{text}");
        fs::write(&file, text.replace(said, claim)).expect("a theme");
        let output = casebook(folder.path(), &["check", "--format", "short"]);
        let report = crate::support::stdout(&output);
        assert_eq!(output.status.code(), Some(1), "{claim}: {report}");
        assert!(
            report.contains("outcomes/pain.md:9:") && report.contains("error[unbacked-claim]"),
            "{claim}: {report}"
        );
    }
}
