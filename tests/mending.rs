//! `check --fix`: misspellings that cannot change a meaning are mended to the byte, all others are offered and no more.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;
use serde_json::Value;

use crate::support::{casebook, copy_of, edit, files, project, stderr, stdout};

/// A way to misspell a key that leaves no doubt what was meant.
type Slip = fn(&str) -> String;

/// Every place of the showcase that cites a work: `@key` anywhere, and the fields of cases that hold keys.
fn misspell_everywhere(content: &Path, keys: &Regex, slip: Slip, one_in: usize) -> usize {
    let mut seen = 0;
    let mut planted = 0;
    for path in files(content).into_iter().filter(|path| path.ends_with(".md") || path.ends_with(".yaml")) {
        let file = content.join(path);
        let text = fs::read_to_string(&file).expect("a file");
        let misspelt = keys.replace_all(&text, |found: &regex::Captures<'_>| {
            seen += 1;
            if seen % one_in != 0 {
                return found[0].to_owned();
            }
            planted += 1;
            format!("{}{}", &found[1], slip(&found[2]))
        });
        fs::write(&file, misspelt.as_bytes()).expect("a file");
    }
    planted
}

fn texts(content: &Path) -> Vec<(String, String)> {
    let texts = files(content).into_iter().filter(|path| path.ends_with(".md") || path.ends_with(".yaml"));
    texts.map(|path| (path.clone(), fs::read_to_string(content.join(path)).expect("a file"))).collect()
}

/// `@key`, and keys in `sources: [one, two]` and `read_in: one`.
fn citing_places() -> Regex {
    let bibliography = fs::read_to_string(project().join("content/bibliography.bib")).expect("a bibliography");
    let keys: Vec<&str> =
        bibliography.lines().filter_map(|line| line.strip_prefix('@')?.split_once('{')?.1.strip_suffix(',')).collect();
    assert!(keys.len() > 90, "only {} keys were found", keys.len());
    let mut keys: Vec<String> = keys.into_iter().map(regex::escape).collect();
    keys.sort_by_key(|key| std::cmp::Reverse(key.len()));
    Regex::new(&format!(r"(@|read_in: |sources: \[|(?m:^sources: \[.*, ))({})\b", keys.join("|"))).expect("a pattern")
}

/// What `check` says of wrong keys, as the text that stands at each place.
fn marked(folder: &Path) -> Vec<String> {
    let report: Value = serde_json::from_str(&stdout(&casebook(folder, &["check", "--format", "json"]))).expect("JSON");
    let problems = report["problems"].as_array().expect("a list").iter();
    let wrong = problems.filter(|problem| problem["rule"] == "unresolved-citation");
    wrong.map(|problem| text_at(folder, problem)).collect()
}

fn text_at(folder: &Path, problem: &Value) -> String {
    let number = |name: &str| usize::try_from(problem[name].as_u64().expect("a number")).expect("a small number");
    let path: PathBuf = folder.join(problem["path"].as_str().expect("a path"));
    let text = fs::read_to_string(path).expect("a file");
    let line = text.lines().nth(number("line") - 1).expect("a line");
    line.chars().skip(number("column") - 1).take(number("end_column") - number("column")).collect()
}

#[test]
fn a_misspelling_at_every_citing_place_is_marked_to_the_letter_and_mended_to_the_byte() {
    let slips: [(Slip, usize); 3] = [
        (str::to_uppercase, 1),
        (|key| key.replace('-', "_"), 2),
        (|key| format!("{}{}", key[..1].to_uppercase(), &key[1..]), 3),
    ];
    for (slip, one_in) in slips {
        let folder = copy_of(&project().join("content"));
        let content = folder.path().join("content");
        let before = texts(&content);
        let planted = misspell_everywhere(&content, &citing_places(), slip, one_in);
        assert!(planted * one_in > 800, "only {planted} were planted");
        let marked = marked(folder.path());
        assert_eq!(marked.len(), planted, "each is found once");
        assert!(marked.iter().all(|text| *text == slip(&text.to_lowercase().replace('_', "-"))), "{marked:?}");
        let output = casebook(folder.path(), &["check", "--fix"]);
        assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
        for ((path, before), (_, after)) in before.iter().zip(texts(&content)) {
            assert_eq!(*before, after, "{path}");
        }
    }
}

#[test]
fn characters_that_nobody_sees_are_taken_away_to_the_byte() {
    let folder = copy_of(&project().join("content"));
    let content = folder.path().join("content");
    let before = texts(&content);
    let mut marks = ['\u{ad}', '\u{200b}', '\u{2060}', '\u{200d}', '\u{200e}'].into_iter().cycle();
    let letters = Regex::new("[a-z]{4} [a-z]{4}").expect("a pattern");
    let mut planted = 0;
    for (path, text) in before.iter().filter(|(path, _)| path.ends_with(".md") && !path.starts_with("pages/")) {
        let mut seen = 0;
        let with_marks = letters.replace_all(text, |found: &regex::Captures<'_>| {
            seen += 1;
            if seen % 7 != 0 {
                return found[0].to_owned();
            }
            planted += 1;
            format!("{}{}{}", &found[0][..7], marks.next().expect("a mark"), &found[0][7..])
        });
        fs::write(content.join(path), with_marks.as_bytes()).expect("a file");
    }
    assert!(planted > 200, "only {planted} were planted");
    let output = casebook(folder.path(), &["check", "--fix"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for ((path, before), (_, after)) in before.iter().zip(texts(&content)) {
        assert_eq!(*before, after, "{path}");
    }
}

/// Keys that stand for other works than the ones that are nearest to them.
const NEIGHBOURS: [(&str, &str); 30] = [
    ("jones-2012b", "jones-2012a"),
    ("ball-2015", "hall-2015"),
    ("nice-2018", "nhs-2018"),
    ("smith-2019", "smith-2018"),
    ("smith-jones-2019", "smith-jonas-2019"),
    ("lee-2001", "lea-2001"),
    ("lee-2010", "lee-2001a"),
    ("brown-2007", "browne-2007"),
    ("who-2014a", "who-2014"),
    ("oecd-2016", "oecd-2015"),
    ("meyer-2011", "meier-2011"),
    ("clark-2003", "clarke-2003"),
    ("stone-2009", "store-2009"),
    ("allen-2022", "allan-2022"),
    ("white-1999", "whyte-1999"),
    ("green-et-al-2004", "greene-et-al-2004"),
    ("martin-2013c", "martin-2013b"),
    ("moore-1998", "moor-1998"),
    ("khan-2017", "kahn-2017"),
    ("li-2020", "lu-2020"),
    ("wang-2021", "wong-2021"),
    ("hansen-2006", "hanson-2006"),
    ("peters-2005", "peter-2005"),
    ("reid-2008", "reed-2008"),
    ("gray-2016", "grey-2016"),
    ("scott-2002", "scot-2002"),
    ("thomson-2000", "thompson-2000"),
    ("nilsson-1997", "nilson-1997"),
    ("davis-2023", "davies-2023"),
    ("berg-2012", "burg-2012"),
];

#[test]
fn no_neighbour_is_put_in_the_place_of_another_work_unasked() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let bibliography = folder.path().join("content/bibliography.bib");
    let works = NEIGHBOURS.iter().enumerate().map(|(number, (_, key))| {
        format!("\n@article{{{key},\n  author = {{Writer{number}, A.}},\n  title = {{Work {number}}},\n  journal = {{Journal}},\n  year = {{2001}}\n}}\n")
    });
    let all = fs::read_to_string(&bibliography).expect("a bibliography") + &works.collect::<String>();
    fs::write(&bibliography, all).expect("a bibliography");
    let case = folder.path().join("content/cases/roof-garden.md");
    let cited: String = NEIGHBOURS.iter().map(|(typed, _)| format!("\nIt is said so [@{typed}].\n")).collect();
    let text = fs::read_to_string(&case).expect("a case") + &cited;
    fs::write(&case, &text).expect("a case");
    let output = casebook(folder.path(), &["check", "--fix"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&case).expect("a case"), text, "{}", stderr(&output));
    let offered = NEIGHBOURS.iter().filter(|(typed, key)| stderr(&output).contains(&format!("--accept {typed}={key}")));
    assert!(offered.count() > 20, "{}", stderr(&output));
    // One that the editor names is made, and no other.
    let output = casebook(folder.path(), &["check", "--fix", "--accept", "ball-2015=hall-2015"]);
    assert_eq!(
        fs::read_to_string(&case).expect("a case"),
        text.replace("@ball-2015", "@hall-2015"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn narrative_citations_are_mended_where_they_stand() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/roof-garden.md");
    let before = fs::read_to_string(&case).expect("a case");
    let typed = "\n“Água” – @Lind-2012 said so, and *@Lind-2012* did [@LIND-2012].\n";
    fs::write(&case, before.clone() + typed).expect("a case");
    casebook(folder.path(), &["check", "--fix"]);
    let right = typed.replace("Lind-2012", "lind-2012").replace("LIND-2012", "lind-2012");
    assert_eq!(fs::read_to_string(&case).expect("a case"), before + &right);
}

#[test]
fn an_edit_that_does_not_mend_is_not_made_and_a_dry_run_writes_nothing() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/roof-garden.md");
    edit(&case, "[@lind-2012, p. 12;", "[@lind-2021, p. 12;");
    let text = fs::read_to_string(&case).expect("a case");
    let refused = casebook(folder.path(), &["check", "--fix", "--accept", "lind-2021=nobody-1900"]);
    assert!(
        stderr(&refused).contains("nothing was changed: `nobody-1900` would not mend content/cases/roof-garden.md:"),
        "{}",
        stderr(&refused)
    );
    let elsewhere = casebook(Path::new("/"), &["check", "--fix", "--root", folder.path().to_str().expect("UTF-8")]);
    let line = format!("check --fix --root {} --accept lind-2021=lind-2012", folder.path().display());
    assert!(stderr(&elsewhere).contains(&line), "{}", stderr(&elsewhere));
    let unmatched = casebook(folder.path(), &["check", "--fix", "--accept", "xyz=lind-2012"]);
    assert!(stderr(&unmatched).contains("`--accept xyz=lind-2012` fits nothing"), "{}", stderr(&unmatched));
    let dry = casebook(folder.path(), &["check", "--fix", "--dry-run", "--accept", "lind-2021=lind-2012"]);
    assert!(stderr(&dry).contains("+ Water had to be carried [@lind-2012,"), "{}", stderr(&dry));
    assert_eq!((refused.status.code(), dry.status.code()), (Some(1), Some(1)));
    assert_eq!(fs::read_to_string(&case).expect("a case"), text);
}

#[cfg(unix)]
#[test]
fn links_are_written_through_permissions_stay_and_nothing_is_left_beside() {
    use std::os::unix::fs::PermissionsExt;
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let case = folder.path().join("content/cases/roof-garden.md");
    edit(&case, "[@lind-2012, p. 12;", "[@LIND-2012, p. 12;");
    fs::set_permissions(&case, fs::Permissions::from_mode(0o640)).expect("permissions");
    let somebodys = folder.path().join("content/cases/.roof-garden.md.casebook-0");
    fs::write(&somebodys, "mine").expect("a file");
    let names = files(folder.path());
    let output = casebook(folder.path(), &["check", "--fix"]);
    assert_eq!(fs::read_to_string(&somebodys).expect("a file"), "mine");
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_eq!(fs::metadata(&case).expect("a case").permissions().mode() & 0o777, 0o640);
    assert_eq!(files(folder.path()), names);
}

#[test]
fn a_file_that_changed_since_it_was_read_is_left_alone() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = camino::Utf8PathBuf::from_path_buf(folder.path().join("content")).expect("UTF-8");
    let sources = casebook::load::load(&content).expect("content").sources;
    let (file, source) = sources.iter().find(|(_, file)| file.path == "cases/roof-garden.md").expect("a case");
    let changed = [(file, source.text.replace("Water", "Rain"))].into();
    let saved_meanwhile = source.text.replace("Water", "Sunlight");
    fs::write(content.join("cases/roof-garden.md"), &saved_meanwhile).expect("a case");
    let result = casebook::edit::write(&content, &sources, &changed);
    assert!(matches!(result, Err(casebook::edit::WriteError::Changed(_))), "{result:?}");
    assert_eq!(fs::read_to_string(content.join("cases/roof-garden.md")).expect("a case"), saved_meanwhile);
}

/// Each line with the keys that are marked in it, whatever stands before a key.
const TYPED: [(&str, &[&str]); 9] = [
    ("Água é &#64;NOBODY-1 said so.", &[]),
    ("Água &commat;NOBODY-1, &#x40;NOBODY-1 and @NOBODY-1 said so.", &["NOBODY-1"]),
    (r"A \@NOBODY-1, a \&#64;NOBODY-1 and @NOBODY-1.", &["NOBODY-1"]),
    ("“é” -- it's... @NOBODY-1’s and @NOBODY-12's.", &["NOBODY-1", "NOBODY-12"]),
    (r"He \[@NOBODY-1\] said [x @NOBODY-2 y](https://example.org).", &["NOBODY-1", "NOBODY-2"]),
    (r"| é @NOBODY-1 | x \| @NOBODY-2 |", &["NOBODY-1", "NOBODY-2"]),
    ("a@example.org, é@NOBODY-1 and @NOBODY-2", &["NOBODY-2"]),
    ("é &amp; @NOBODY-1 &eacute;&#233; @NOBODY-1 **\"é\" @NOBODY-2**", &["NOBODY-1", "NOBODY-1", "NOBODY-2"]),
    ("Água @NOBODY&#45;1 é.", &["Água @NOBODY&#45;1 é."]),
];

#[test]
fn a_key_is_marked_to_the_letter_whatever_is_typed_before_it() {
    for (line, keys) in TYPED {
        let folder = copy_of(&project().join("tests/reviews/gardens/content"));
        let case = folder.path().join("content/cases/roof-garden.md");
        let text = fs::read_to_string(&case).expect("a case") + &format!("\n{line}\n");
        fs::write(&case, &text).expect("a case");
        assert_eq!(marked(folder.path()), keys, "{line}");
        let output = casebook(folder.path(), &["check", "--fix"]);
        assert!(matches!(output.status.code(), Some(0 | 1)), "{line}: {}", stderr(&output));
        assert_eq!(fs::read_to_string(&case).expect("a case"), text, "{line}");
    }
}
