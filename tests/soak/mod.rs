//! Long trials with a seed: pairs of builds, kills at random moments, builds under a reader who never rests, and content
//! nested and marked at random.
//!
//! `cargo test` runs ten rounds of each. `CASEBOOK_SOAK=20 cargo test --release` runs twenty times as many, and all planted
//! faults.

mod nestings;
mod words;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::publishing::{assert_whole, hidden};
use crate::support::{NO_STORE, casebook, copy_of, files, project};

/// How many rounds to run: ten, or as many times ten as the environment asks for.
pub(crate) fn rounds() -> u64 {
    let times = std::env::var("CASEBOOK_SOAK").ok().and_then(|times| times.parse::<u64>().ok());
    10 * times.unwrap_or(1)
}

/// Whether one of many trials that take long runs this time: one in eight, or all in a long trial.
pub(crate) fn is_drawn(place: usize) -> bool {
    place % 8 == 3 || rounds() > 10
}

/// Numbers that look random and are the same in each run (SplitMix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }
}

fn gardens() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/gardens/content"))
}

const BUILD: [&str; 3] = ["build", "--only", "html"];

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    let command = command
        .args(arguments)
        .current_dir(folder)
        .env("CASEBOOK_STORE", NO_STORE)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().expect("casebook runs")
}

/// Gives the content another word, so that each build differs from the last.
fn change(folder: &Path, round: u64) {
    let file = folder.join("content/hurdles/water.md");
    let text = fs::read_to_string(project().join("tests/reviews/gardens/content/hurdles/water.md")).expect("a file");
    fs::write(file, text.replace("Somebody did it", &format!("Somebody did it {round} times"))).expect("a file");
}

#[test]
fn two_builds_at_once_tear_nothing_and_tell_the_truth() {
    let folder = gardens();
    let mut dice = Dice(11);
    for round in 0..rounds() {
        change(folder.path(), round);
        let mut first = start(folder.path(), &BUILD);
        thread::sleep(Duration::from_millis(dice.below(40)));
        let mut second = start(folder.path(), &BUILD);
        let codes = [first.wait().expect("an end").code(), second.wait().expect("an end").code()];
        assert!(codes.contains(&Some(0)), "round {round}: {codes:?}");
        assert!(codes.iter().all(|code| [Some(0), Some(3)].contains(code)), "round {round}: {codes:?}");
        assert_whole(&folder.path().join("build"));
        let page = fs::read_to_string(folder.path().join("build/briefings/water.html")).expect("a page");
        assert!(page.contains(&format!("did it {round} times")), "round {round}: exit 0 and an old page");
        assert_eq!(hidden(folder.path()), Vec::<String>::new());
    }
}

#[test]
fn a_kill_at_any_moment_leaves_a_whole_output_and_the_files_of_others() {
    kill_builds(&BUILD, rounds());
}

/// A full build takes long, and is killed less often.
#[test]
fn a_kill_while_pdfs_are_typeset_leaves_a_whole_output_and_no_process() {
    kill_builds(&["build"], if rounds() > 10 { rounds() } else { 3 });
}

/// With foreign files in every second round, so that both ways of publishing are stopped.
fn kill_builds(arguments: &[&str], rounds: u64) {
    let folder = gardens();
    let out = folder.path().join("build");
    let started = std::time::Instant::now();
    assert_eq!(casebook(folder.path(), arguments).status.code(), Some(0));
    let usual = started.elapsed().as_millis() as u64;
    let mut dice = Dice(71);
    for round in 0..rounds {
        let has_foreign = round % 2 == 1;
        if has_foreign {
            fs::write(out.join("CNAME"), "example.org").expect("a file");
        }
        change(folder.path(), round);
        let mut run = start(folder.path(), arguments);
        thread::sleep(Duration::from_millis(dice.below(usual + usual / 4)));
        let _ = run.kill();
        let _ = run.wait();
        assert_eq!(left_running(folder.path()), Vec::<String>::new(), "round {round}");
        if folder.path().join(".casebook-journal.build").exists() {
            // Files are being replaced singly: the output is whole again as soon as the next run begins.
            assert_eq!(casebook(folder.path(), arguments).status.code(), Some(0), "round {round}");
        }
        assert_whole(&out);
        assert_eq!(out.join("CNAME").exists(), has_foreign, "round {round}");
        let _ = fs::remove_file(out.join("CNAME"));
    }
    assert_eq!(casebook(folder.path(), arguments).status.code(), Some(0));
    assert_whole(&out);
    assert_eq!(hidden(folder.path()), Vec::<String>::new());
}

/// The commands of processes that run in the folder and have not ended after a fifth of a second; none where `/proc` is not.
fn left_running(folder: &Path) -> Vec<String> {
    let is_here = |process: &fs::DirEntry| fs::read_link(process.path().join("cwd")).is_ok_and(|cwd| cwd == folder);
    let running = || -> Vec<String> {
        let processes = fs::read_dir("/proc").into_iter().flatten().flatten().filter(is_here);
        processes.filter_map(|process| fs::read_to_string(process.path().join("cmdline")).ok()).collect()
    };
    for _ in 0..10 {
        if running().is_empty() {
            return Vec::new();
        }
        thread::sleep(Duration::from_millis(20));
    }
    running()
}

#[test]
fn a_reader_in_a_loop_never_misses_a_file() {
    let folder = gardens();
    let out = folder.path().join("build");
    assert_eq!(casebook(folder.path(), &BUILD).status.code(), Some(0));
    let paths = files(&out);
    let ended = AtomicBool::new(false);
    let (reads, missed) = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut reads, mut missed) = (0_u64, Vec::new());
            while !ended.load(Ordering::Relaxed) {
                for path in &paths {
                    reads += 1;
                    if fs::read(out.join(path)).is_err() {
                        missed.push(path.clone());
                    }
                }
                // The builds need a processor, too.
                thread::sleep(Duration::from_millis(1));
            }
            (reads, missed)
        });
        for round in 0..rounds() {
            change(folder.path(), round);
            assert_eq!(casebook(folder.path(), &BUILD).status.code(), Some(0));
        }
        ended.store(true, Ordering::Relaxed);
        reader.join().expect("the reader ends")
    });
    assert!(reads > 100 * rounds(), "only {reads} reads");
    assert_eq!(missed, Vec::<String>::new(), "of {reads} reads");
}
