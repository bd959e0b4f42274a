//! How much memory a run of casebook takes with the programs that it runs; known on Linux alone.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

/// Runs casebook in a folder, and gives what came of it and the most kilobytes that it held at once with all below it.
pub(super) fn watched(folder: &Path, arguments: &[&str]) -> (Output, u64) {
    let mut casebook = Command::new(env!("CARGO_BIN_EXE_casebook"));
    casebook
        .args(arguments)
        .current_dir(folder)
        .env("CASEBOOK_STORE", crate::support::NO_STORE)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut running = casebook.spawn().expect("casebook runs");
    let mut peak = 0;
    while running.try_wait().expect("a process").is_none() {
        peak = peak.max(held_by(running.id()));
        thread::sleep(Duration::from_millis(20));
    }
    (running.wait_with_output().expect("what it said"), peak)
}

/// What a process and those below it hold. What several of them share is counted once.
fn held_by(process: u32) -> u64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let own = rollup.lines().find_map(|line| line.strip_prefix("Pss:")?.trim_end_matches("kB").trim().parse().ok());
    let words = words_of(process);
    // Until a child has turned into its program, what it holds is what its parent holds.
    let below = children_of(process).into_iter().filter(|child| words_of(*child) != words);
    own.unwrap_or(0) + below.map(held_by).sum::<u64>()
}

/// What a process was called with.
fn words_of(process: u32) -> Vec<u8> {
    fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default()
}

fn children_of(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    let lists: Vec<String> = lists.collect();
    lists.iter().flat_map(|list| list.split_whitespace()).filter_map(|child| child.parse().ok()).collect()
}
