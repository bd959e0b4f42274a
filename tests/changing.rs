//! A content folder that somebody writes in while it is read: one whole state of it is read, or none.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use camino::Utf8Path;
use casebook::load::{LoadError, load};

use crate::support::{casebook, copy_of, project, stderr};

/// Writes a number into many lines of two files, one after the other, until it is told to end.
fn write_in_a_loop(content: &Path, pause: Duration, in_place: bool, ended: &AtomicBool) {
    let mut number = 0_u64;
    while !ended.load(Ordering::Relaxed) {
        for name in ["a.md", "b.md"] {
            let text = format!("{number:08}\n").repeat(5_000);
            if in_place {
                fs::write(content.join(name), text).expect("a file");
            } else {
                fs::write(content.join(".new"), text).expect("a file");
                fs::rename(content.join(".new"), content.join(name)).expect("a rename");
            }
        }
        number += 1;
        thread::sleep(pause);
    }
}

/// The number in every line of a file; none of a file that was emptied to be written anew.
fn number_in(text: &str) -> Option<u64> {
    let numbers: Vec<u64> = text.lines().map(|line| line.parse().expect("a number")).collect();
    assert!(numbers.windows(2).all(|two| two[0] == two[1]), "two states in one file");
    numbers.first().copied()
}

#[test]
fn what_is_read_of_a_changing_folder_is_one_whole_state() {
    for (pause, in_place) in [(150, false), (0, false), (150, true), (0, true)] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = Utf8Path::from_path(folder.path()).expect("UTF-8");
        ["a.md", "b.md"].iter().for_each(|name| fs::write(path.join(name), "00000000\n").expect("a file"));
        let ended = AtomicBool::new(false);
        let (mut read, mut refused) = (0, 0);
        thread::scope(|scope| {
            let writes = || write_in_a_loop(folder.path(), Duration::from_millis(pause), in_place, &ended);
            scope.spawn(writes);
            for _ in 0..6 {
                match load(path) {
                    Ok(loaded) => {
                        let [a, b] = &loaded.sources.files[..] else { panic!("two files") };
                        if let (Some(a), Some(b)) = (number_in(&a.text), number_in(&b.text)) {
                            assert!(a == b || a == b + 1, "{a} and {b} never stood side by side");
                        }
                        read += 1;
                    }
                    Err(LoadError::Changing(path)) => {
                        assert!(path.ends_with("a.md") || path.ends_with("b.md"), "{path}");
                        refused += 1;
                    }
                    Err(other) => panic!("{other}"),
                }
            }
            ended.store(true, Ordering::Relaxed);
        });
        // Who pauses is read between two changes, who does not is not read at all.
        assert!(if pause == 0 { refused > 0 } else { read > 0 }, "{pause} ms: {read} read, {refused} refused");
    }
}

#[test]
fn a_folder_that_never_rests_is_told_with_what_to_do() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let ended = AtomicBool::new(false);
    let pages = folder.path().join("content/pages");
    let text = fs::read_to_string(pages.join("method.md")).expect("a page");
    // Where the machine is busy, whoever writes may rest for a moment, and what is read is then one whole state.
    let stopped = thread::scope(|scope| {
        scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                fs::write(pages.join(".new"), &text).expect("a page");
                fs::rename(pages.join(".new"), pages.join("method.md")).expect("a rename");
            }
        });
        let run = |_| {
            let output = casebook(folder.path(), &["build", "--only", "html", "--out", "site"]);
            assert!([Some(0), Some(3)].contains(&output.status.code()), "{}", stderr(&output));
            (output.status.code() == Some(3)).then(|| stderr(&output))
        };
        let stopped = (0..10).find_map(run);
        ended.store(true, Ordering::Relaxed);
        stopped
    });
    let said = stopped.expect("a run that was stopped");
    for words in ["changes while it is read", "pages/method.md", "run casebook again"] {
        assert!(said.contains(words), "{said}");
    }
}

/// Files of the future, as after a clock that was set back, are read like others.
#[test]
fn a_clock_that_jumps_stops_nothing() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let later = std::time::SystemTime::now() + Duration::from_secs(80_000_000);
    let set = |path: &Path| fs::File::options().write(true).open(path).and_then(|file| file.set_modified(later));
    for _ in 0..2 {
        for path in crate::support::files(folder.path()) {
            set(&folder.path().join(path)).expect("a time");
        }
        let output = casebook(folder.path(), &["build", "--only", "html"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        crate::publishing::assert_whole(&folder.path().join("build"));
    }
}
