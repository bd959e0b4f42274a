//! What casebook prints arrives, or the exit code says that it did not; a reader that went away is forgiven.

use std::fs::OpenOptions;
use std::process::{Command, Stdio};

use crate::support::{copy_of, project};

/// Every command that prints, with the exit code that it has where all can be written.
fn commands() -> Vec<(Vec<&'static str>, i32)> {
    let formats = casebook::report::FORMATS.iter().map(|format| (vec!["check", "--format", format.name], 0));
    let others: [(&[&str], i32); 11] = [
        (&["--help"], 0),
        (&["--version"], 0),
        (&["build", "--help"], 0),
        (&["check", "--json-schema"], 0),
        (&["explain"], 0),
        (&["explain", "unknown-code"], 0),
        (&["explain", "review.yaml"], 0),
        (&["rules"], 0),
        (&["rules", "--format", "json"], 0),
        (&["reconcile"], 0),
        (&["completions", "bash"], 0),
    ];
    formats.chain(others.map(|(words, code)| (words.to_vec(), code))).collect()
}

fn run(words: &[&str], stdout: Stdio, stderr: Stdio) -> Option<i32> {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    command
        .args(words)
        .current_dir(folder.path())
        .env("CASEBOOK_STORE", crate::support::NO_STORE)
        .env_remove("GITHUB_STEP_SUMMARY");
    command.stdin(Stdio::null()).stdout(stdout).stderr(stderr).status().expect("casebook runs").code()
}

/// A device that is always full.
fn full() -> Stdio {
    OpenOptions::new().write(true).open("/dev/full").expect("a full device").into()
}

/// A pipe whose reader has gone away.
fn closed() -> Stdio {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_exits_with_3() {
    for (words, _) in commands() {
        // Some formats have nothing to say of content without problems.
        if prints(&words) {
            assert_eq!(run(&words, full(), Stdio::null()), Some(3), "{words:?}");
        }
    }
}

fn prints(words: &[&str]) -> bool {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    !crate::support::casebook(folder.path(), words).stdout.is_empty()
}

#[test]
fn a_reader_that_went_away_is_forgiven() {
    for (words, code) in commands() {
        assert_eq!(run(&words, closed(), Stdio::null()), Some(code), "{words:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn messages_that_cannot_be_written_exit_with_3() {
    let baseline = ["check", "--baseline", "known.json", "--update-baseline"];
    let wrong: [&[&str]; 6] = [
        &["build", "--only", "html"],
        &baseline,
        &["explain", "no-such-rule"],
        &["nonsense"],
        &[],
        &["check", "--root", "nowhere"],
    ];
    for words in wrong {
        assert_eq!(run(words, Stdio::null(), full()), Some(3), "{words:?}");
        let code = run(words, Stdio::null(), closed());
        assert!(code.is_some_and(|code| code <= 3), "{words:?}: {code:?}");
    }
}
