//! What stands in the output folder: nobody's files are lost, no output is torn, and one run at a time publishes.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::support::{casebook, copy_of, edit, files, project, stderr};

fn gardens() -> tempfile::TempDir {
    copy_of(&project().join("tests/reviews/gardens/content"))
}

fn build(folder: &Path, more: &[&str]) -> Output {
    casebook(folder, &[&["build", "--only", "html"], more].concat())
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The lock of `build`, held as another process would hold it.
fn hold_lock(folder: &Path) -> fs::File {
    let mut file = fs::File::create(folder.join(".casebook-lock.build")).expect("a file");
    file.lock().expect("a lock");
    write!(file, "process 71, since 2026-11-25 11:00:00 UTC").expect("written");
    file
}

#[test]
fn a_run_that_finds_the_folder_held_says_who_holds_it_and_ends_with_3() {
    let folder = gardens();
    let held = hold_lock(folder.path());
    let output = build(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(3));
    for words in ["process 71, since 2026-11-25 11:00:00 UTC", "--wait"] {
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
    assert!(!folder.path().join("build").exists());
    drop(held);
}

#[test]
fn a_run_that_waits_says_so_and_publishes_what_the_content_has_become() {
    let folder = gardens();
    let held = hold_lock(folder.path());
    let mut waiting = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["build", "--only", "html", "--wait"])
        .current_dir(folder.path())
        .env("CASEBOOK_STORE", crate::support::NO_STORE)
        .stderr(Stdio::piped())
        .spawn()
        .expect("casebook runs");
    let mut said = String::new();
    let errors = waiting.stderr.take().expect("a pipe");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(errors), &mut said).expect("a line");
    assert!(said.contains("waiting") && said.contains("process 71"), "{said}");
    edit(&folder.path().join("content/hurdles/water.md"), "Somebody did it", "Somebody else did it");
    drop(held);
    assert_eq!(waiting.wait().expect("an end").code(), Some(0));
    assert!(read(folder.path(), "build/briefings/water.html").contains("Somebody else did it"));
}

#[test]
fn what_a_dead_run_left_is_removed_whatever_its_lock_says() {
    let folder = gardens();
    fs::write(folder.path().join(".casebook-lock.build"), "process 71, since 2099-01-01 00:00:00 UTC").expect("a file");
    let dead = folder.path().join(".casebook-staging-71.build");
    let of_another = folder.path().join(".casebook-staging-71.building");
    for left in [&dead, &of_another] {
        fs::create_dir_all(left.join("site")).expect("a folder");
    }
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    assert!(!dead.exists() && of_another.exists());
    assert!(!folder.path().join(".casebook-lock.build").exists());
}

/// The files that a user of the folder put there, with what is in them.
const FOREIGN: [(&str, &str); 4] = [
    (".git/HEAD", "ref: refs/heads/main\n"),
    ("CNAME", "example.org\n"),
    ("briefings/own.html", "mine"),
    ("notes/a.txt", "b"),
];

fn put_foreign_files(out: &Path) {
    for (path, contents) in FOREIGN {
        fs::create_dir_all(out.join(path).parent().expect("a folder")).expect("a folder");
        fs::write(out.join(path), contents).expect("a file");
    }
    fs::create_dir_all(out.join(".git/refs/heads")).expect("a folder");
}

fn assert_foreign_files(out: &Path) {
    for (path, contents) in FOREIGN {
        assert_eq!(read(out, path), contents, "{path}");
    }
    assert!(out.join(".git/refs/heads").is_dir());
}

#[test]
fn files_that_casebook_did_not_write_are_kept() {
    let folder = gardens();
    assert_eq!(build(folder.path(), &["--out", "site"]).status.code(), Some(0));
    let site = folder.path().join("site");
    put_foreign_files(&site);
    edit(&folder.path().join("content/hurdles/water.md"), "Somebody did it", "Somebody else did it");
    fs::remove_file(folder.path().join("content/pages/method.md")).expect("a file");
    edit(&folder.path().join("content/review.yaml"), "report_problems_to", "# report_problems_to");
    for _ in 0..2 {
        let output = build(folder.path(), &["--out", "site"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_foreign_files(&site);
    }
    assert!(read(&site, "briefings/water.html").contains("Somebody else did it"));
    assert!(!site.join("method.html").exists(), "a page that is made no longer still stands");
    assert_whole(&site);
}

/// Every file that the manifest lists stands there with the bytes that it tells.
pub(crate) fn assert_whole(out: &Path) {
    let manifest: serde_json::Value = serde_json::from_str(&read(out, "manifest.json")).expect("JSON");
    let outputs = manifest["outputs"].as_array().expect("outputs");
    assert!(!outputs.is_empty());
    for output in outputs {
        let path = output["path"].as_str().expect("a path");
        let contents = fs::read(out.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(casebook::load::hash(&contents), output["sha256"].as_str().expect("a hash"), "{path} is torn");
    }
}

#[test]
fn a_page_edited_by_hand_is_kept_beside_the_new_one() {
    let folder = gardens();
    let out = folder.path().join("build");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    let own = read(&out, "index.html");
    for (round, kept) in ["index.edited.html", "index.edited-2.html"].into_iter().enumerate() {
        fs::write(out.join("index.html"), format!("by hand {round}")).expect("a file");
        let output = build(folder.path(), &[]);
        assert_eq!(output.status.code(), Some(0));
        assert!(stderr(&output).contains(kept), "{}", stderr(&output));
        assert_eq!(read(&out, kept), format!("by hand {round}"));
        assert_eq!(read(&out, "index.html"), own);
    }
    assert_eq!(read(&out, "index.edited.html"), "by hand 0");
}

#[test]
fn a_folder_or_link_in_the_place_of_an_output_is_kept() {
    let folder = gardens();
    let out = folder.path().join("build");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    fs::remove_file(out.join("index.html")).expect("a file");
    fs::create_dir(out.join("index.html")).expect("a folder");
    fs::write(out.join("index.html/mine.txt"), "mine").expect("a file");
    fs::rename(out.join("cases"), folder.path().join("elsewhere")).expect("a folder");
    link(&folder.path().join("elsewhere"), &out.join("cases"));
    let before = files(&folder.path().join("elsewhere"));
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    assert_eq!(read(&out, "index.edited.html/mine.txt"), "mine");
    assert_eq!(files(&folder.path().join("elsewhere")), before);
    assert!(out.join("cases.edited").is_symlink());
    assert_whole(&out);
}

fn link(to: &Path, at: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(to, at).expect("a link");
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(to, at).expect("a link");
}

#[test]
fn an_output_folder_that_is_a_link_is_written_through() {
    let folder = gardens();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let site = elsewhere.path().join("site");
    // The folder that it leads to need not be there yet.
    link(&site, &folder.path().join("build"));
    for out in ["build", "build/"] {
        assert_eq!(build(folder.path(), &["--out", out]).status.code(), Some(0));
        assert!(folder.path().join("build").is_symlink());
        assert!(!site.is_symlink());
        assert_whole(&site);
    }
    assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 1);
}

#[test]
fn a_manifest_of_somebody_else_does_not_make_a_folder_ours() {
    let folder = gardens();
    let out = folder.path().join("app");
    fs::create_dir(&out).expect("a folder");
    fs::write(out.join("manifest.json"), r#"{"name": "An app", "icons": []}"#).expect("a file");
    let output = build(folder.path(), &["--out", "app"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("did not write"), "{}", stderr(&output));
    assert_eq!(files(&out), ["manifest.json"]);
}

#[test]
fn a_manifest_that_names_files_outside_removes_none_of_them() {
    let folder = gardens();
    let out = folder.path().join("build");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    fs::write(folder.path().join("precious.txt"), "mine").expect("a file");
    let hash = casebook::load::hash(b"mine");
    let entry = format!(r#""outputs": [{{ "path": "../precious.txt", "sha256": "{hash}", "from": [] }},"#);
    edit(&out.join("manifest.json"), r#""outputs": ["#, &entry);
    fs::write(out.join("CNAME"), "example.org").expect("a file");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    assert_eq!(read(folder.path(), "precious.txt"), "mine");
}

/// Stops a run in the middle of replacing files singly, as a kill would, and lets the next one finish.
#[test]
fn the_next_run_finishes_what_a_journal_says_was_begun() {
    let folder = gardens();
    let out = folder.path().join("build");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(0));
    fs::write(out.join("CNAME"), "example.org").expect("a file");
    let before: serde_json::Value = serde_json::from_str(&read(&out, "manifest.json")).expect("JSON");
    edit(&folder.path().join("content/hurdles/water.md"), "Somebody did it", "Somebody else did it");
    assert_eq!(build(folder.path(), &["--out", "new"]).status.code(), Some(0));
    let staging = folder.path().join(".casebook-staging-71.build");
    fs::create_dir(&staging).expect("a folder");
    fs::rename(folder.path().join("new"), staging.join("site")).expect("moved");
    fs::rename(staging.join("site/search.html"), out.join("search.html")).expect("moved");
    let journal = serde_json::json!({ "staging": ".casebook-staging-71.build", "before": before });
    fs::write(folder.path().join(".casebook-journal.build"), journal.to_string()).expect("a file");
    // This run makes nothing of its own: its template is broken.
    fs::create_dir_all(folder.path().join("templates/html")).expect("a folder");
    fs::write(folder.path().join("templates/html/page.html"), "{{ page.titel }}").expect("a file");
    assert_eq!(build(folder.path(), &[]).status.code(), Some(3));
    assert_whole(&out);
    assert!(read(&out, "briefings/water.html").contains("Somebody else did it"));
    assert_eq!(read(&out, "CNAME"), "example.org");
    assert_eq!(hidden(folder.path()), Vec::<String>::new());
}

/// What stands beside the output under hidden names.
pub(crate) fn hidden(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.starts_with(".casebook")).collect()
}

/// An output folder on another disk cannot be exchanged with one beside it where it is a mount point of its own; a link
/// leads to the disk itself, and there it can.
#[test]
fn an_output_on_another_disk_is_published() {
    let Ok(other) = tempfile::tempdir_in("/dev/shm") else { return };
    let folder = gardens();
    let out: PathBuf = other.path().join("site");
    for _ in 0..2 {
        let output = build(folder.path(), &["--out", out.to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_whole(&out);
    }
}
