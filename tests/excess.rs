//! Input that would kill or stall: more than each limit allows ends in a message with a place, and soon.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use casebook::source::limits::{ALL, Limit};

use crate::support::{copy_of, project};

fn gardens() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/gardens/content"))
}

fn put(folder: &Path, path: &str, text: &str) {
    let target = folder.join(path);
    fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
    fs::write(target, text).expect("a file");
}

/// Runs `check` and gives how it ended and what it said; fails if it crashes or takes a minute.
pub(crate) fn check(folder: &Path, what: &str, more: &[&str]) -> (Option<i32>, String) {
    let report = folder.join("report.txt");
    let output = fs::File::create(&report).expect("a file");
    let mut running = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["check", "--format", "short"])
        .args(more)
        .current_dir(folder)
        .stderr(output.try_clone().expect("a file"))
        .stdout(output)
        .stdin(Stdio::null())
        .spawn()
        .expect("casebook runs");
    let started = Instant::now();
    let status = loop {
        if let Some(status) = running.try_wait().expect("casebook ends") {
            break status;
        }
        if started.elapsed() > Duration::from_secs(60) {
            running.kill().expect("casebook is stopped");
            panic!("{what}: no end in a minute");
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    (status.code(), fs::read_to_string(report).expect("a report"))
}

/// What `check` says of the small review with one more file.
fn check_with(path: &str, text: &str) -> String {
    let folder = gardens();
    put(folder.path(), &format!("content/{path}"), text);
    if path.ends_with(".csl") {
        let review = folder.path().join("content/review.yaml");
        let about = fs::read_to_string(&review).expect("a review");
        fs::write(review, about.replace("style: apa", &format!("style: {path}"))).expect("a review");
    }
    let (code, said) = check(folder.path(), path, &[]);
    assert_eq!(code, Some(1), "{path}: {said}");
    said
}

fn page(body: &str) -> String {
    format!("---\ntitle: Deep\nsummary: A page.\norder: 9\n---\n\n{body}\n")
}

fn field(field: &str) -> String {
    format!("---\ntitle: Deep\n{field}\n---\n")
}

fn book(title: &str) -> String {
    format!("@book{{deep-2001, title = {title}, author = {{Deep, A}}, date = {{2001}}}}\n")
}

/// Abbreviations of which each is twice the one before it.
fn doubled(first: &str, times: usize) -> String {
    let steps = (1..=times).map(|step| format!("@string{{a{step} = a{0} # a{0}}}\n", step - 1));
    format!("@string{{a0 = {{{first}}}}}\n{}", steps.collect::<String>())
}

/// Content that passes a limit: files, each by itself.
fn beyond(limit: &Limit) -> Vec<(&'static str, String)> {
    let more = limit.most + 1;
    let deep = |text: String| vec![("pages/deep.md", text)];
    let bib = |text: String| vec![("deep.bib", text)];
    let table = |text: String| vec![("published/deep.csv", text)];
    let logo = |inside: String| {
        let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">{inside}</svg>");
        vec![("look/leaf.svg", svg)]
    };
    let style = |inside: &str| {
        let layout = "<layout><text variable=\"title\"/></layout>";
        let parts = format!("{inside}<citation>{layout}</citation><bibliography>{layout}</bibliography>");
        vec![("look/deep.csl", format!("<style xmlns=\"http://purl.org/net/xbiblio/csl\">{parts}</style>"))]
    };
    match limit.name {
        "FOLDER_LEVELS" => vec![("pages/a/b/c/d/e/f/g/h/deep.md", page("Deep."))],
        "FILE_BYTES" => deep(page(&"A line.\n".repeat(more / 8))),
        "FONT_BYTES" => vec![("look/deep.otf", "a".repeat(more))],
        "LINE_BYTES" => vec![
            ("pages/deep.md", page(&"a ".repeat(more))),
            ("deep.bib", book(&format!("{{{}}}", "a ".repeat(more)))),
            ("published/deep.csv", format!("A\n{}\n", "a".repeat(more))),
        ],
        "MARKUP_LEVELS" => {
            let lists = (0..300).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>();
            let stress = "*".repeat(25_000);
            let bodies = [format!("{} a", ">".repeat(20_000)), format!("{stress}a{stress}"), lists];
            bodies.iter().map(|body| ("pages/deep.md", page(body))).collect()
        }
        "PARAGRAPH_BYTES" => {
            let line = |words: &str| words.repeat(50_000 / words.len()) + "\n";
            let lines = ["[@lind-2012] ", "[a] ", "*a* ", "*a", "\"a b c d e f\" "].map(|words| line(words).repeat(70));
            lines.iter().map(|lines| ("pages/deep.md", page(lines))).collect()
        }
        "YAML_BYTES" => deep(field(&"# A remark.\n".repeat(more / 12 + 1))),
        "YAML_LEVELS" => [("[", "]"), ("{a: ", "}")]
            .map(|(open, close)| {
                ("pages/deep.md", field(&format!("deep: {}{}", open.repeat(5000), close.repeat(5000))))
            })
            .to_vec(),
        "YAML_VALUES" => deep(field(&format!("deep: [{}]", "a, ".repeat(more)))),
        "YAML_NAME_BYTES" => vec![
            ("pages/deep.md", field(&format!("{}: deep", "a".repeat(more)))),
            ("pages/deep.md", field(&format!("? {}\n: [{}]", "a".repeat(90_000), "1, ".repeat(15_000)))),
        ],
        "YAML_ALIASES" => {
            let doubled =
                (1..40).map(|step| format!("a{step}: &a{step} [*a{0}, *a{0}]\n", step - 1)).collect::<String>();
            deep(field(&format!("a0: &a0 [a, a]\n{doubled}")))
        }
        "TRANSLATIONS" => {
            let tags = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}, ")));
            let facets = "facets:\n  - {id: hurdle, label: Hurdle, folder: hurdles}\n";
            vec![("review.yaml", format!("{facets}translations: [{}]\n", tags.take(more).collect::<String>()))]
        }
        "WORKS" => bib((0..more).map(|number| format!("@misc{{a{number}, title = {{A}}}}\n")).collect()),
        "NAMES" => bib(format!("@book{{deep-2001, title = {{A}}, author = {{{}B, C}}}}", "A, B and\n ".repeat(more))),
        "BRACE_LEVELS" => bib(book(&format!("{{{}a{}}}", "\\b{".repeat(20_000), "}".repeat(20_000)))),
        "FIELD_PIECES" => bib(book(&format!("{{a}}{}", " # {a}".repeat(more)))),
        "ABBREVIATIONS" => bib((0..more).map(|number| format!("@string{{a{number} = {{A}}}}\n")).collect()),
        "ABBREVIATION_BYTES" => bib(doubled(&"a".repeat(4000), 4)),
        "ABBREVIATION_STEPS" => bib(doubled("", 30) + &book("a30")),
        "TABLE_ROWS" => table(format!("A,B\n{}", "a,b\n".repeat(more))),
        "TABLE_COLUMNS" => table(format!("A{}\n", ",A".repeat(more))),
        "CELL_BYTES" => table(format!("A\n\"{}\n", "a\n".repeat(more))),
        "LOGO_BYTES" => logo(format!("<!--{}-->", "a ".repeat(more / 2))),
        "LOGO_LEVELS" => logo(format!("{}{}", "<g>".repeat(4_900), "</g>".repeat(4_900))),
        "LOGO_PARTS" => logo("<g/>".repeat(more)),
        "PICTURE_BYTES" => vec![("pictures/deep.png", "a".repeat(more))],
        // The head of a picture in WebP: what it is, and twice three bytes of its size.
        "PICTURE_POINTS" => {
            vec![("pictures/deep.webp", format!("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0{}", "\x7f\x7f\0".repeat(2)))]
        }
        "CSL_BYTES" => style(&format!("<!--{}-->", "a ".repeat(more / 2))),
        "CSL_LEVELS" => {
            style(&format!("<macro name=\"a\">{}{}</macro>", "<group>".repeat(4_900), "</group>".repeat(4_900)))
        }
        "CSL_PARTS" => style(&"<macro name=\"a\"/>".repeat(more)),
        "CSL_STEPS" => {
            let twice = |step: usize| format!("<text macro=\"a{step}\"/>").repeat(2);
            let macros = (0..40).map(|step| format!("<macro name=\"a{}\">{}</macro>", step + 1, twice(step)));
            style(&format!("<macro name=\"a0\"/>{}", macros.collect::<String>()))
        }
        other => panic!("nothing presses on the limit {other}"),
    }
}

/// Runs that pass a limit outside the content: the arguments and what is put where they look.
fn run_beyond(limit: &Limit, folder: &Path) -> Option<Vec<&'static str>> {
    let more = limit.most + 1;
    let sparse = |path: &str| {
        put(folder, path, "");
        fs::OpenOptions::new()
            .write(true)
            .open(folder.join(path))
            .and_then(|file| file.set_len(more as u64))
            .expect("a size");
    };
    match limit.name {
        "FILES" => (0..more).for_each(|number| put(folder, &format!("content/pages/{number}.md"), "")),
        "CONTENT_BYTES" => sparse("content/pages/deep.md"),
        "TEMPLATE_BYTES" => sparse("templates/deep.css"),
        "RETRACTIONS_BYTES" => {
            sparse("deep.csv");
            return Some(vec!["--retractions", "deep.csv"]);
        }
        "RETRACTIONS" => {
            put(folder, "deep.csv", &format!("OriginalPaperDOI\n{}", "a\n".repeat(more)));
            return Some(vec!["--retractions", "deep.csv"]);
        }
        "BASELINE_BYTES" => {
            sparse("deep.json");
            return Some(vec!["--baseline", "deep.json"]);
        }
        "BASELINE_PROBLEMS" => {
            let known = r#"{"fingerprint": "", "rule": "", "path": "", "message": ""}"#;
            let all = vec![known; more].join(",\n");
            put(folder, "deep.json", &format!("{{\"version\": 1, \"known\": [{all}]}}"));
            return Some(vec!["--baseline", "deep.json"]);
        }
        _ => return None,
    }
    Some(Vec::new())
}

#[test]
fn what_is_beyond_a_limit_is_told_with_its_place_and_what_to_do() {
    for limit in ALL {
        let folder = gardens();
        if let Some(arguments) = run_beyond(limit, folder.path()) {
            let (code, said) = check(folder.path(), limit.name, &arguments);
            assert_eq!(code, Some(3), "{}: {said}", limit.name);
            let words = [limit.message(), limit.help.to_owned()];
            assert!(words.iter().all(|words| said.contains(words)), "{}: {said}", limit.name);
            continue;
        }
        for (path, text) in beyond(limit) {
            let said = check_with(path, &text);
            let told: Vec<&str> = said.lines().filter(|line| line.contains(&limit.message())).collect();
            assert!(!told.is_empty(), "{}: {said:.2000}", limit.name);
            let parts = if limit.name == "FOLDER_LEVELS" { limit.most + 1 } else { usize::MAX };
            let shown = path.split('/').take(parts).collect::<Vec<_>>().join("/");
            // A field that is not read is not missing.
            assert!(
                !said.contains("[incomplete-entry]") || !path.ends_with(".bib") || !text.contains("@book"),
                "{said:.2000}"
            );
            for line in told {
                assert!(line.starts_with(&format!("content/{shown}:")) && line.contains(limit.help), "{line}");
            }
        }
    }
}

/// What stands at a limit is read: a limit that is named is the one that holds.
#[test]
fn what_stands_at_a_limit_is_read() {
    let limit = |name: &str| ALL.iter().find(|limit| limit.name == name).expect("a limit");
    let (levels, values) = (limit("MARKUP_LEVELS").most, limit("YAML_VALUES").most);
    // A paragraph is a level, and so are the fields and the list in which values stand.
    for (path, text) in [
        ("pages/deep.md", page(&format!("{} a", ">".repeat(levels - 1)))),
        ("pages/deep.md", field(&format!("deep: [{}]", "a, ".repeat(values - 5)))),
        ("deep.bib", (0..limit("WORKS").most).map(|number| format!("@misc{{a{number}, title = {{A}}}}\n")).collect()),
        ("published/deep.csv", format!("A,B\n{}", "a,b\n".repeat(limit("TABLE_ROWS").most))),
    ] {
        let said = check_with(path, &text);
        assert!(!said.contains("[excess]"), "{path}: {said:.2000}");
    }
}

#[test]
fn many_keys_in_one_sentence_are_read() {
    let said = check_with("pages/deep.md", &page(&"@a b ".repeat(11_900)));
    assert!(said.contains("content/pages/deep.md:7:"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_pipes_and_lines_to_programs_are_told_and_not_opened() {
    let folder = gardens();
    let pages = folder.path().join("content/pages");
    std::os::unix::fs::symlink("/dev/zero", pages.join("link.md")).expect("a link");
    let made = Command::new("mkfifo").arg(pages.join("pipe.md")).status().expect("mkfifo");
    assert!(made.success());
    let _line = std::os::unix::net::UnixListener::bind(pages.join("line.md")).expect("a socket");
    let (code, said) = check(folder.path(), "links and pipes", &[]);
    assert_eq!(code, Some(1));
    for (name, what) in [("link.md", "a link"), ("pipe.md", "a pipe"), ("line.md", "a line to another program")] {
        let path = format!("content/pages/{name}");
        assert!(said.contains(&format!("{path}:1:1: error[stray-file]: this is {what}")), "{said}");
        assert!(said.contains(&format!("type `rm {path}`")), "{said}");
    }
}
