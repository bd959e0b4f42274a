//! Input that would kill or stall: every construct nested or doubled without measure ends in a diagnostic with a place.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{copy_of, project};

/// Runs `check` on the small review with one more file, and gives what it says; fails if it crashes or takes a minute.
fn check_with(path: &str, text: &str) -> String {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let target = folder.path().join("content").join(path);
    fs::write(&target, text).expect("a file");
    check(folder.path(), path)
}

fn check(folder: &std::path::Path, what: &str) -> String {
    let report = folder.join("report.txt");
    let mut running = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["check", "--format", "short"])
        .current_dir(folder)
        .stdout(fs::File::create(&report).expect("a file"))
        .stderr(Stdio::null())
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
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(status.code(), Some(1), "{what}: {status}");
    fs::read_to_string(report).expect("a report")
}

fn page(body: &str) -> String {
    format!("---\ntitle: Deep\nsummary: A page.\norder: 9\n---\n\n{body}\n")
}

#[test]
fn markdown_nested_without_measure_is_told() {
    let lists: String = (0..300).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let bodies = [
        ("quotations", format!("{} a", ">".repeat(20_000))),
        ("stress", format!("{}a{}", "*".repeat(25_000), "*".repeat(25_000))),
        ("lists", lists),
    ];
    for (what, body) in bodies {
        let said = check_with("pages/deep.md", &page(&body));
        assert!(said.contains("content/pages/deep.md:"), "{what}: {said}");
        assert!(said.contains("levels deep"), "{what}: {said}");
    }
}

#[test]
fn many_keys_in_one_sentence_are_read() {
    let said = check_with("pages/deep.md", &page(&"@nobody-2001 says, ".repeat(3_000)));
    assert!(said.contains("content/pages/deep.md:7:"), "{said}");
}

#[test]
fn yaml_nested_or_doubled_without_measure_is_told() {
    let doubled: String = (1..40).map(|step| format!("a{step}: &a{step} [*a{0}, *a{0}]\n", step - 1)).collect();
    let fields = [
        format!("deep: {}{}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("deep: {}{}", "{a: ".repeat(5_000), "}".repeat(5_000)),
        format!("a0: &a0 [a, a]\n{doubled}"),
    ];
    for field in fields {
        let said = check_with("pages/deep.md", &format!("---\ntitle: Deep\n{field}\n---\n"));
        assert!(said.contains("content/pages/deep.md:"), "{said}");
        assert!(said.contains("levels deep") || said.contains("stands for another"), "{said}");
    }
}

#[test]
fn a_bibliography_that_doubles_itself_or_is_nested_without_measure_is_told() {
    let doubled: String = (1..30).map(|step| format!("@string{{a{step} = a{0} # a{0}}}\n", step - 1)).collect();
    let files = [
        (format!("@string{{a0 = {{aa}}}}\n{doubled}@book{{deep-2001, title = a29}}"), "grows too long"),
        (format!("@book{{deep-2001, title = {{{}a{}}}}}", "\\b{".repeat(20_000), "}".repeat(20_000)), "braces deep"),
    ];
    for (text, words) in files {
        let said = check_with("deep.bib", &text);
        assert!(said.contains("content/deep.bib:") && said.contains(words), "{words}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_the_content_folder_are_told_and_not_opened() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let pages = folder.path().join("content/pages");
    std::os::unix::fs::symlink("/dev/zero", pages.join("link.md")).expect("a link");
    let made = Command::new("mkfifo").arg(pages.join("pipe.md")).status().expect("mkfifo");
    assert!(made.success());
    let said = check(folder.path(), "links and pipes");
    for name in ["link.md", "pipe.md"] {
        assert!(said.contains(&format!("content/pages/{name}:1:1: error[stray-file]")), "{said}");
    }
}
