//! Typst as a process: programs that stand in for it hang, crash, lie and outlive, and casebook tells what happened,
//! publishes the rest, and leaves none of them running.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::support::{casebook, copy_of, files, project, stderr};

/// Writes a PDF, or a picture where one is wanted, that is good enough for casebook.
const MAKE_IT: &str =
    "case \"$output\" in *.png) printf '\\211PNG' > \"$output\" ;; *) echo '%PDF-1.7' > \"$output\" ;; esac";

/// A review with a program in the place of Typst.
struct Press {
    folder: tempfile::TempDir,
}

impl Press {
    /// The program answers as Typst does when it is asked for its version, and runs `script` when it is to compile; there
    /// `$output` is the file that it is to write and `$root` the folder of the job.
    fn new(script: &str) -> Self {
        let words = "for output; do [ \"$last\" = --root ] && root=$output; last=$output; done";
        Self::answering(&format!("[ \"$1\" = --version ] && echo typst 0.15.1 && exit\n{words}\n{script}"))
    }

    /// The program runs `script`, whatever it is asked for.
    fn answering(script: &str) -> Self {
        let folder = copy_of(&project().join("tests/reviews/gardens/content"));
        // Written by another process: a program that this one still writes cannot be run by its other threads.
        let target = folder.path().join("typst");
        let mut shell = Command::new("sh")
            .args(["-c", "cat > \"$0\"", target.to_str().expect("UTF-8")])
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell");
        let text = format!("#!/bin/sh\n{script}\n");
        shell.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("a script");
        assert!(shell.wait().expect("a shell").success());
        fs::set_permissions(&target, fs::Permissions::from_mode(0o755)).expect("a program");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn build(&self, more: &[&str]) -> Output {
        casebook(self.path(), &[&["build", "--typst", "./typst"], more].concat())
    }

    fn built(&self) -> Vec<String> {
        files(&self.path().join("build"))
    }

    fn pdfs(&self) -> usize {
        self.built().iter().filter(|path| path.ends_with(".pdf")).count()
    }
}

/// Everything but PDFs is there, the exit code is 3, and the one message has these words.
fn assert_rest_is_published(press: &Press, output: &Output, words: &[&str]) {
    let said = stderr(output);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(press.built().contains(&"index.html".to_owned()), "{said}");
    assert!(press.built().contains(&"data/cases.json".to_owned()), "{said}");
    words.iter().for_each(|word| assert!(said.contains(word), "`{word}` is not said:\n{said}"));
    assert_eq!(said.matches("error").count(), 1, "one cause is told more than once:\n{said}");
}

#[test]
fn a_program_that_does_as_typst_does_is_believed() {
    let press = Press::new(MAKE_IT);
    let output = press.build(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(press.pdfs() > 3, "{:?}", press.built());
}

#[test]
fn one_pdf_that_fails_keeps_nothing_else_from_being_published() {
    let press = Press::new(&format!(
        "grep -q '\"form\":\"book\"' \"$root/data.json\" && echo 'no such thing' >&2 && exit 1\n{MAKE_IT}"
    ));
    let output = press.build(&[]);
    assert_rest_is_published(&press, &output, &["could not be typeset: no such thing"]);
    let whole = Press::new(MAKE_IT);
    whole.build(&[]);
    let missing: Vec<String> = whole.built().into_iter().filter(|path| !press.built().contains(path)).collect();
    let [missing] = missing.as_slice() else { panic!("{missing:?}") };
    assert!(stderr(&output).contains(missing), "{missing} is not named: {}", stderr(&output));
}

#[test]
fn equal_failures_are_one_message_with_their_number_and_names() {
    let press = Press::new("echo 'error: no such font' >&2; exit 1");
    let output = press.build(&[]);
    let said = stderr(&output);
    assert_eq!(said.matches("no such font").count(), 1, "{said}");
    assert!(said.contains("PDFs could not be typeset: error: no such font"), "{said}");
    assert!(said.contains("missing: ") && said.contains("briefings/water.pdf"), "{said}");
}

#[test]
fn a_crash_names_its_signal() {
    let press = Press::new("kill -SEGV $$");
    assert_rest_is_published(&press, &press.build(&[]), &["crashed", "SIGSEGV"]);
}

#[test]
fn what_is_no_pdf_is_not_published_as_one() {
    let cases = [
        ("exit 0", "cannot be read"),
        (": > \"$output\"", "is no P"),
        ("echo '<html>' > \"$output\"", "is no P"),
        ("mkdir \"$output\"", "cannot be read"),
    ];
    for (script, words) in cases {
        let press = Press::new(script);
        let output = press.build(&[]);
        assert_eq!(output.status.code(), Some(3), "{script}: {}", stderr(&output));
        assert!(stderr(&output).contains(words), "{script}: {}", stderr(&output));
        assert_eq!(press.pdfs(), 0, "{script}");
    }
}

#[test]
fn words_that_are_not_utf_8_are_a_warning_all_the_same() {
    let press = Press::new(&format!("printf 'caf\\351' >&2\n{MAKE_IT}"));
    assert_rest_is_published(&press, &press.build(&[]), &["caf"]);
}

#[test]
fn a_program_that_hangs_is_stopped_and_not_tried_for_all_pdfs() {
    let press = Press::new("exec sleep 300");
    let started = Instant::now();
    let output = press.build(&["--time-limit", "1"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("--time-limit"), "{}", stderr(&output));
    assert!(stderr(&output).contains("hung before it made any PDF"), "{}", stderr(&output));
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn nothing_replaces_the_last_pdfs_if_none_can_be_made() {
    let press = Press::new(MAKE_IT);
    assert_eq!(press.build(&[]).status.code(), Some(0));
    let before = press.built();
    let broken = Press::new("exit 1");
    let program = broken.path().join("typst");
    let output = casebook(press.path(), &["build", "--only", "pdf", "--typst", program.to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert_eq!(press.built(), before);
}

#[test]
fn what_is_no_typst_is_told_so() {
    let cases = [
        ("exit 0", "it said no version"),
        ("kill -ABRT $$", "SIGABRT"),
        ("echo vim 9.1", "it calls itself `vim 9.1`"),
        ("yes 'typst' | tr -d '\\n'", "it calls itself"),
        ("echo typst 0.11.0; sleep 300 &", "is typst 0.11.0"),
    ];
    for (script, words) in cases {
        let press = Press::answering(script);
        let started = Instant::now();
        let output = press.build(&["--only", "pdf"]);
        assert_eq!(output.status.code(), Some(3), "{script}: {}", stderr(&output));
        assert!(stderr(&output).contains(words), "{script}: {}", stderr(&output));
        assert!(started.elapsed() < Duration::from_secs(15), "{script}: {:?}", started.elapsed());
    }
}

#[test]
fn a_program_that_never_says_its_version_is_given_up() {
    let press = Press::answering("exec sleep 300");
    let output = press.build(&["--only", "pdf"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("did not say its version within"), "{}", stderr(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn no_typst_outlives_casebook() {
    for signal in ["TERM", "HUP", "KILL", "INT"] {
        let press = Press::new("echo $$ > \"$TYPST_TRACE.$$\"; exec sleep 300");
        let trace = press.path().join("trace");
        let mut running = Command::new(env!("CARGO_BIN_EXE_casebook"))
            .args(["build", "--typst", "./typst", "--only", "pdf"])
            .current_dir(press.path())
            .env("TYPST_TRACE", &trace)
            .env("CASEBOOK_STORE", crate::support::NO_STORE)
            .stderr(Stdio::null())
            .spawn()
            .expect("casebook runs");
        let children = wait_for(|| Some(traced(press.path())).filter(|found| !found.is_empty()));
        let kill = Command::new("kill").args(["-s", signal, &running.id().to_string()]).status().expect("kill");
        assert!(kill.success());
        running.wait().expect("casebook ends");
        // One may have been started in the same moment.
        let all = [children, traced(press.path())].concat();
        wait_for(|| all.iter().all(|child| !runs(child)).then_some(()));
    }
}

/// The numbers of the processes that said so.
fn traced(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let traces =
        entries.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("trace.")));
    traces.filter_map(|path: PathBuf| Some(path.extension()?.to_str()?.to_owned())).collect()
}

/// Whether a process runs: one that has ended may still wait for somebody to ask how.
fn runs(process: &str) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    status.lines().any(|line| line.starts_with("State:") && !line.contains('Z'))
}

fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..1200 {
        if let Some(found) = look() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("waited for a minute in vain");
}
