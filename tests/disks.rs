//! Disks that are full, read-only, or begin at the output folder: a run says so and ends with 3, the last output stays
//! whole, and the next run leaves nothing behind. The disks live in memory, in a name space of the test's own; where the
//! system gives none, nothing is tried.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::publishing::{assert_whole, hidden};
use crate::support::{copy_of, project, stderr, stdout};

/// What every trial begins with: a build on a disk of 3 MB, and content that changes after it. `fails` runs a build that
/// must fail, and keeps what then stands in the output; `passes` does so with one that must not.
const BEGIN: &str = r#"
casebook() { "$CASEBOOK" build --only html "$@"; }
disk() { mkdir -p "$1"; mount -t tmpfs -o size=3m disk "$1"; }
change() { sed "s/Somebody did it/Somebody did it $1/" "$WATER" > content/hurdles/water.md; }
fill() { head -c 9000000 /dev/zero > "$1/fill" 2>/dev/null || true; }
fails() { code=0; casebook "$@" || code=$?; test $code = 3; rm -rf failed; cp -r "$OUT" failed; }
passes() { casebook "$@"; rm -rf passed; cp -r "$OUT" passed; ls -A "$OUT" > inside.txt; ls -A "$(dirname "$OUT")" > beside.txt; }
change once
"#;

/// Runs a trial as root of a name space of its own.
fn run(folder: &Path, out: &str, script: &str) -> Option<Output> {
    let unshare = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-ec", script]).current_dir(folder);
        command
            .env("CASEBOOK", env!("CARGO_BIN_EXE_casebook"))
            .env("OUT", out)
            .env("NO_COLOR", "1")
            .env("CASEBOOK_STORE", crate::support::NO_STORE);
        command.env("WATER", project().join("tests/reviews/gardens/content/hurdles/water.md")).output()
    };
    unshare("mkdir disk; mount -t tmpfs disk disk").ok().filter(|output| output.status.success())?;
    unshare(&format!("{BEGIN}{script}")).ok()
}

/// Runs a trial, and sees to it that the output was whole after the run that failed and after the one that did not.
fn assert_survives(out: &str, script: &str, reason: &str) {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let Some(output) = run(folder.path(), out, script) else { return };
    let said = format!("{}{}", stdout(&output), stderr(&output));
    assert!(output.status.success(), "{said}");
    assert!(said.contains(reason) && said.contains("help: check the disk's space"), "{said}");
    for (kept, words) in [("failed", "did it once"), ("passed", "did it twice")] {
        assert_whole(&folder.path().join(kept));
        let page = fs::read_to_string(folder.path().join(kept).join("briefings/water.html")).expect("a page");
        assert!(page.contains(words), "{kept}: {said}");
        assert_eq!(hidden(&folder.path().join(kept)), Vec::<String>::new(), "{kept}");
    }
    let left = ["inside.txt", "beside.txt"].map(|list| fs::read_to_string(folder.path().join(list)).expect("a list"));
    assert!(!left.concat().contains(".casebook"), "{left:?}");
    assert_eq!(hidden(folder.path()), Vec::<String>::new());
}

#[test]
fn a_full_disk_is_told_and_the_last_output_stays_whole() {
    let script = r#"
        disk small; casebook --out small/site; fill small; change twice
        fails --out small/site; rm small/fill; passes --out small/site"#;
    assert_survives("small/site", script, "No space left");
}

#[test]
fn a_disk_that_is_full_in_the_middle_is_told_and_the_last_output_stays_whole() {
    let script = r#"
        disk small; casebook --out small/site; fill small; truncate -s -300000 small/fill; change twice
        fails --out small/site; rm small/fill; passes --out small/site"#;
    assert_survives("small/site", script, "No space left");
}

#[test]
fn an_output_folder_where_another_disk_begins_is_filled_singly_or_stays_whole() {
    let script = r#"
        disk site; casebook --out site; fill site; truncate -s -300000 site/fill; change twice
        fails --out site; rm site/fill; passes --out site"#;
    assert_survives("site", script, "No space left");
}

#[test]
fn a_read_only_output_folder_is_told_and_the_last_output_stays_whole() {
    let script = r#"
        disk site; casebook --out site; mount -o remount,ro site; change twice
        fails --out site; mount -o remount,rw site; passes --out site"#;
    assert_survives("site", script, "Read-only");
}

#[test]
fn a_read_only_disk_is_told_and_the_last_output_stays_whole() {
    let script = r#"
        disk small; casebook --out small/site; mount -o remount,ro small; change twice
        fails --out small/site; mount -o remount,rw small; passes --out small/site"#;
    assert_survives("small/site", script, "Read-only");
}
