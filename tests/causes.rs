//! One cause, one message: single faults planted in the showcase, each with all that follows from it, give one finding;
//! and none of them hides a fault that has nothing to do with it.

use std::collections::BTreeSet;

use casebook::diagnostic::Level;

use crate::planted::{Files, judged, showcase};

/// A single fault of the showcase.
struct Cause {
    /// What an editor did.
    name: &'static str,
    /// Does it.
    plant: fn(&mut Files),
    /// The rule that tells of it.
    rule: &'static str,
    /// Words of the one message.
    message: &'static str,
}

const CASE: &str = "cases/taff-housing-cardiff.md";
const THEME: &str = "leaders/civic.md";
const REVIEW: &str = "review.yaml";
const WORKS: &str = "bibliography.bib";

fn edit(files: &mut Files, path: &str, old: &str, new: &str) {
    let text = files.get_mut(path).unwrap_or_else(|| panic!("no {path}"));
    assert!(text.contains(old), "{path} does not hold {old}");
    *text = text.replacen(old, new, 1);
}

fn edit_all(files: &mut Files, folder: &str, old: &str, new: &str) {
    files.iter_mut().filter(|(path, _)| path.starts_with(folder)).for_each(|(_, text)| *text = text.replace(old, new));
}

fn rename(files: &mut Files, old: &str, new: &str) {
    let text = files.remove(old).expect("a file");
    files.insert(new.to_owned(), text);
}

fn copy(files: &mut Files, old: &str, new: &str) {
    files.insert(new.to_owned(), files[old].clone());
}

fn rename_folder(files: &mut Files, old: &str, new: &str) {
    let paths: Vec<String> = files.keys().filter(|path| path.starts_with(old)).cloned().collect();
    paths.iter().for_each(|path| rename(files, path, &path.replacen(old, new, 1)));
}

/// Takes out what stands from `start` to before `end`.
fn cut(files: &mut Files, path: &str, start: &str, end: &str) {
    let text = files.get_mut(path).expect("a file");
    let from = text.find(start).expect("the start");
    let length = text[from + start.len()..].find(end).expect("the end") + start.len();
    text.replace_range(from..from + length, "");
}

macro_rules! cause {
    ($name:literal, $rule:literal, $message:literal, $plant:expr) => {
        Cause { name: $name, plant: $plant, rule: $rule, message: $message }
    };
}

const CAUSES: &[Cause] = &[
    cause!("two facets have one id", "duplicate-id", "two facets or vocabularies have the id `challenge`", |files| {
        edit(files, REVIEW, "  - id: leader\n", "  - id: challenge\n")
    }),
    cause!("two vocabularies have one id", "duplicate-id", "the id `style`", |files| edit(
        files,
        REVIEW,
        "  - id: phase\n",
        "  - id: style\n"
    )),
    cause!("a vocabulary has the id of a facet", "duplicate-id", "the id `leader`", |files| edit(
        files,
        REVIEW,
        "  - id: phase\n",
        "  - id: leader\n"
    )),
    cause!("two facets have one folder", "duplicate-id", "the folder `challenges`", |files| edit(
        files,
        REVIEW,
        "folder: leaders",
        "folder: challenges"
    )),
    cause!("a row is forgotten", "case-without-row", "has no row in", |files| edit(files, CASE, "\nrow:", "\n# row:")),
    cause!("a row is out of the table", "table-mismatch", "has no row 911", |files| edit(
        files, CASE, "\nrow: ", "\nrow: 9"
    )),
    cause!("a row is that of another case", "duplicate-id", "two cases have row 12", |files| edit(
        files,
        CASE,
        "\nrow: 11\n",
        "\nrow: 12\n"
    )),
    cause!("a case is renamed", "unresolved-reference", "there is no case `taff-housing-cardiff`", |files| rename(
        files,
        CASE,
        "cases/taff.md"
    )),
    cause!("a case is removed", "unresolved-reference", "there is no case `taff-housing-cardiff`", |files| {
        files.remove(CASE);
    }),
    cause!("a case is copied", "duplicate-id", "two cases have row 11", |files| copy(files, CASE, "cases/taff.md")),
    cause!("a case is kept twice", "duplicate-id", "two files give a case the id", |files| copy(
        files,
        CASE,
        "cases/old/taff-housing-cardiff.md"
    )),
    cause!("the review's key is changed", "unresolved-citation", "`bussu-galanti-2018`", |files| edit(
        files,
        WORKS,
        "{bussu-galanti-2018,",
        "{bussu-galanti-2017,"
    )),
    cause!("a source's key is changed", "unresolved-citation", "`ersoy-2016`", |files| edit(
        files,
        WORKS,
        "{ersoy-2016,",
        "{ersoy-et-al-2016,"
    )),
    cause!("a theme is removed", "unknown-code", "`civic` is no code of leader type", |files| {
        files.remove(THEME);
    }),
    cause!("a theme is renamed", "unknown-code", "`civic` is no code of leader type", |files| rename(
        files,
        THEME,
        "leaders/citizens.md"
    )),
    cause!("a theme is copied", "empty-theme", "`copy`", |files| copy(files, THEME, "leaders/copy.md")),
    cause!("a vocabulary is removed", "unknown-code", "vocabulary `nation`", |files| cut(
        files,
        REVIEW,
        "  - id: nation\n",
        "\ntables:"
    )),
    cause!("a facet is removed", "unknown-code", "facet or vocabulary `leader`", |files| cut(
        files,
        REVIEW,
        "  - id: leader\n",
        "\nvocabularies:"
    )),
    cause!("an axis is misspelt in a case", "unknown-code", "vocabulary `stile`", |files| edit(
        files,
        CASE,
        "\n  style:\n",
        "\n  stile:\n"
    )),
    cause!("a vocabulary is misspelt in the review", "unknown-code", "vocabulary `style`", |files| edit(
        files,
        REVIEW,
        "- id: style",
        "- id: stile"
    )),
    cause!("a facet is misspelt in the review", "unknown-code", "vocabulary `leader`", |files| edit(
        files,
        REVIEW,
        "- id: leader",
        "- id: laeder"
    )),
    cause!("a code is misspelt in the review", "unknown-code", "`england`", |files| edit(
        files,
        REVIEW,
        "      england: England",
        "      englang: England"
    )),
    cause!("the folder of a facet is misspelt", "missing-file", "the folder `laeders`", |files| edit(
        files,
        REVIEW,
        "folder: leaders",
        "folder: laeders"
    )),
    cause!("the folder of a facet is renamed", "missing-file", "the folder `leaders`", |files| rename_folder(
        files, "leaders/", "types/"
    )),
    cause!("the folder of the cases is renamed", "missing-file", "no case", |files| rename_folder(
        files, "cases/", "stories/"
    )),
    cause!("the bibliography is deleted", "missing-file", "no work", |files| {
        files.remove(WORKS);
    }),
    cause!("the bibliography is emptied", "missing-file", "no work", |files| {
        files.insert(WORKS.to_owned(), String::new());
    }),
    cause!("the bibliography is broken", "invalid-bibliography", "", |files| edit(
        files,
        WORKS,
        "title",
        "title {{{ ,,"
    )),
    cause!("the bibliography is copied", "duplicate-key", "94 works", |files| copy(files, WORKS, "copy.bib")),
    cause!("a theme cannot be read", "invalid-front-matter", "", |files| edit(files, THEME, "title: ", "title: [ ")),
    cause!("a case cannot be read", "invalid-front-matter", "", |files| edit(files, CASE, "title: ", "title: [ ")),
    cause!("a page cannot be read", "invalid-front-matter", "", |files| edit(
        files,
        "pages/method.md",
        "title: ",
        "title: [ "
    )),
    cause!("the review cannot be read", "invalid-front-matter", "", |files| edit(
        files,
        REVIEW,
        "title: ",
        "title: [ "
    )),
    cause!("corrections cannot be read", "invalid-front-matter", "", |files| edit(
        files,
        "published/corrections.yaml",
        "- ",
        "- [ "
    )),
    cause!("there is no review", "missing-file", "`review.yaml`", |files| {
        files.remove(REVIEW);
    }),
    cause!("a case loses its title", "missing-field", "`title`", |files| edit(files, CASE, "title: ", "# title: ")),
    cause!("a theme loses its headline", "missing-field", "`headline`", |files| edit(
        files,
        THEME,
        "headline: ",
        "# headline: "
    )),
    cause!("a basis is misspelt everywhere", "invalid-front-matter", "a basis is", |files| edit_all(
        files,
        "cases/",
        "basis: table",
        "basis: tabel"
    )),
    cause!("a basis is misspelt once", "invalid-front-matter", "a basis is", |files| edit(
        files,
        CASE,
        "basis: table",
        "basis: tabel"
    )),
    cause!("how a case is told is misspelt", "invalid-front-matter", "is told as", |files| edit(
        files,
        CASE,
        "told_as: done",
        "told_as: failed"
    )),
    cause!("a usual basis is misspelt", "invalid-front-matter", "a basis is", |files| {
        edit(files, REVIEW, "    label: Policy phase\n", "    label: Policy phase\n    basis: tabel\n");
        edit_all(files, "cases/", "    - code: delivery\n      basis: table\n", "    - code: delivery\n");
    }),
    cause!("the codes of a vocabulary say no basis", "missing-field", "`basis`", |files| edit_all(
        files,
        "cases/",
        "    - code: delivery\n      basis: table\n",
        "    - code: delivery\n"
    )),
    cause!("a case has no code", "uncoded-case", "this case has no code", |files| {
        cut(files, CASE, "\ncoding:\n", "\n---\n");
        edit(files, CASE, "\n---\n", "\ncoding: {}\n---\n");
    }),
    cause!("the codes are left out", "missing-field", "`coding`", |files| cut(files, CASE, "\ncoding:\n", "\n---\n")),
    cause!("a work gets another name", "unresolved-citation", "no work has the key `boyle-harris-2009`", |files| edit(
        files,
        WORKS,
        "{boyle-harris-2009,",
        "{the-challenge,"
    )),
    cause!("a published table is removed", "table-mismatch", "`table-a2` is missing", |files| {
        files.remove("published/table-a2.csv");
    }),
    cause!("a published table is renamed", "table-mismatch", "`table-a2` is missing", |files| rename(
        files,
        "published/table-a2.csv",
        "published/table-a3.csv"
    )),
    cause!("a column is renamed", "table-mismatch", "no column `motivations`", |files| edit(
        files,
        REVIEW,
        "{id: motivations,",
        "{id: motives,"
    )),
    cause!("a section is renamed in the outline", "unknown-section", "no section `What helped`", |files| edit(
        files,
        REVIEW,
        "section: What helped",
        "section: What did help"
    )),
    cause!("a heading is misspelt everywhere", "unknown-section", "`What hilped`", |files| edit_all(
        files,
        "leaders/",
        "## What helped",
        "## What hilped"
    )),
    cause!("a page is renamed", "broken-link", "`pages/method.md`", |files| rename(
        files,
        "pages/method.md",
        "pages/methods.md"
    )),
    cause!("a source is left out of the list", "table-mismatch", "34 keys", |files| edit(
        files,
        REVIEW,
        "  - ersoy-2016\n",
        ""
    )),
    cause!("a source too many is listed", "table-mismatch", "36 keys", |files| edit(
        files,
        REVIEW,
        "\nsources:\n",
        "\nsources:\n  - bryson-2004\n"
    )),
    cause!("a field is misspelt everywhere", "unknown-field", "`sumary`", |files| edit_all(
        files,
        "cases/",
        "\nsummary:",
        "\nsumary:"
    )),
    cause!("`sources` is misspelt in a case", "unknown-field", "`sourcs`", |files| edit(
        files,
        CASE,
        "\nsources:",
        "\nsourcs:"
    )),
    cause!("`printed` is misspelt in a case", "unknown-field", "`printd`", |files| edit(
        files,
        CASE,
        "\nprinted:",
        "\nprintd:"
    )),
    cause!("`findings` is misspelt in a theme", "unknown-field", "`findngs`", |files| edit(
        files,
        THEME,
        "\nfindings:",
        "\nfindngs:"
    )),
    cause!("`facets` is misspelt", "unknown-field", "`facet`", |files| edit(files, REVIEW, "\nfacets:", "\nfacet:")),
    cause!("`vocabularies` is misspelt", "unknown-field", "`vocabulary`", |files| edit(
        files,
        REVIEW,
        "\nvocabularies:",
        "\nvocabulary:"
    )),
    cause!("`tables` is misspelt", "unknown-field", "`tabels`", |files| edit(files, REVIEW, "\ntables:", "\ntabels:")),
    cause!("`sources` is misspelt", "unknown-field", "`source`", |files| edit(
        files,
        REVIEW,
        "\nsources:",
        "\nsource:"
    )),
    cause!("`background` is misspelt", "unknown-field", "`backgrounds`", |files| edit(
        files,
        REVIEW,
        "\nbackground:",
        "\nbackgrounds:"
    )),
];

/// Two causes at once, drawn by a fixed seed: one of them is always told.
#[test]
fn two_causes_silence_each_other_never_both() {
    let showcase = showcase();
    let mut seed = 7_usize;
    let mut draw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        &CAUSES[(seed >> 33) % CAUSES.len()]
    };
    let mut wrong = Vec::new();
    for _ in 0..60 {
        let (one, other) = (draw(), draw());
        // A cause that is drawn twice is none of two.
        if one.name == other.name {
            continue;
        }
        let plant = || {
            let mut files = showcase.clone();
            (one.plant)(&mut files);
            (other.plant)(&mut files);
            files
        };
        // The first may have taken away what the second one changes.
        let Ok(files) = std::panic::catch_unwind(plant) else { continue };
        let told = told(&files);
        let of_causes =
            |cause: &Cause| told.iter().any(|(rule, words)| *rule == cause.rule && words.contains(cause.message));
        // A bibliography that is copied and then deleted is only renamed.
        let is_renamed = [one, other].iter().all(|cause| cause.name.contains("bibliography"));
        if !is_renamed && !of_causes(one) && !of_causes(other) {
            wrong.push(format!("{}, and {}: {told:#?}", one.name, other.name));
        }
    }
    assert!(wrong.is_empty(), "{} pairs:\n{}", wrong.len(), wrong.join("\n"));
}

/// What an editor may have decided about a rule does not hide what others find.
#[test]
fn a_cause_hides_nothing_graver_than_itself() {
    let mut files = showcase();
    edit(&mut files, CASE, "\nrow:", "\n# row:");
    edit(&mut files, REVIEW, "\nsearch_flow:", "\nrules: {case-without-row: warning}\nsearch_flow:");
    let judgement = judged(&files);
    let levels: BTreeSet<(&str, Level)> =
        judgement.diagnostics.iter().map(|diagnostic| (diagnostic.rule, diagnostic.level)).collect();
    assert!(levels.contains(&("case-without-row", Level::Warning)), "{levels:?}");
    assert!(levels.contains(&("table-mismatch", Level::Error)), "{levels:?}");
}

/// Rule and message of what is found, each once however many places it has.
fn told(files: &Files) -> BTreeSet<(&'static str, String)> {
    judged(files).diagnostics.iter().map(|diagnostic| (diagnostic.rule, diagnostic.message.clone())).collect()
}

#[test]
fn a_single_cause_gives_one_message() {
    let showcase = showcase();
    let wrong = CAUSES.iter().filter_map(|cause| {
        let mut files = showcase.clone();
        (cause.plant)(&mut files);
        let told = told(&files);
        let is_right = told.len() == 1
            && told.iter().all(|(rule, message)| *rule == cause.rule && message.contains(cause.message));
        (!is_right).then(|| format!("{}: {told:#?}", cause.name))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), CAUSES.len(), wrong.join("\n"));
}

/// Faults that no cause above has to do with, in a case, in the bibliography and in a theme.
const OTHERS: &[(&str, &str, &str, &str)] = &[
    (
        "raw-html",
        "cases/bradford-win.md",
        "## What happened\n\n",
        "## What happened\n\nIt was<br>so [@bussu-galanti-2018].\n\n",
    ),
    (
        "long-message",
        "challenges/inclusion.md",
        "\nheadline: ",
        "\nheadline: long long long long long long long long long long long long long long long long long long long long ",
    ),
    ("uncited-statement", "challenges/inclusion.md", "## What helped\n\n", "## What helped\n\nSo it was.\n\n"),
];

#[test]
fn no_cause_hides_a_fault_that_does_not_follow_from_it() {
    let mut showcase = showcase();
    OTHERS.iter().for_each(|(_, path, old, new)| edit(&mut showcase, path, old, new));
    // There, the files or the outline that these faults stand in cannot be read themselves.
    let unread = [
        "the review cannot be read",
        "there is no review",
        "`facets` is misspelt",
        "a field is misspelt everywhere",
        "a section is renamed in the outline",
    ];
    let mut wrong = Vec::new();
    for cause in CAUSES.iter().filter(|cause| !unread.contains(&cause.name)) {
        let mut files = showcase.clone();
        (cause.plant)(&mut files);
        let rules: BTreeSet<&str> = told(&files).into_iter().map(|(rule, _)| rule).collect();
        let lost = OTHERS.iter().filter(|(rule, path, _, _)| files.contains_key(*path) && !rules.contains(rule));
        wrong.extend(lost.map(|(rule, ..)| format!("{} hides {rule}", cause.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
