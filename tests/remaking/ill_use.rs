//! A store under ill use: garbage, another form, another kind of file, somebody else's files, two builds at once. It costs
//! time, never an error and never a byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use super::{Workshop, is_unchanged};
use crate::soak::Dice;
use crate::support::{edit, files, stderr};

/// The files of the store.
fn kept(workshop: &Workshop) -> Vec<PathBuf> {
    files(&workshop.path("store")).into_iter().map(|path| workshop.path("store").join(path)).collect()
}

/// A build after the store was ill used is as one without it.
fn assert_harmless(workshop: &Workshop, ill: &str) {
    // The edit keeps the whole build from being recognised, so that the store is asked for each PDF.
    let text = fs::read_to_string(workshop.path("content/cases/roof-garden.md")).expect("a case");
    fs::write(workshop.path("content/cases/roof-garden.md"), text + "\nOur view: it rained.\n").expect("a case");
    assert_eq!(workshop.build_afresh(&[]).status.code(), Some(0));
    let ours = workshop.build(&[]);
    assert_eq!(ours.status.code(), Some(0), "{ill}: {}", stderr(&ours));
    assert!(!stderr(&ours).contains("store"), "{ill}: {}", stderr(&ours));
    workshop.assert_same("build", "afresh", ill);
}

/// Spoils a file of the store in one way or another.
fn spoil(file: &Path, way: usize, dice: &mut Dice) {
    let whole = fs::read(file).expect("a file");
    fs::remove_file(file).expect("a file");
    match way % 7 {
        0 => {
            fs::write(file, (0..dice.below(2000)).map(|_| dice.below(256) as u8).collect::<Vec<_>>()).expect("garbage")
        }
        1 => fs::write(file, &whole[..whole.len() / 2]).expect("half of it"),
        2 => fs::write(file, [&whole[..whole.len() - 1], b"?"].concat()).expect("another byte"),
        3 => fs::create_dir(file).expect("a folder"),
        4 => std::os::unix::fs::symlink("/dev/zero", file).expect("a link"),
        5 => assert!(Command::new("mkfifo").arg(file).status().expect("mkfifo").success()),
        _ => {}
    }
}

#[test]
fn a_store_full_of_garbage_costs_only_time() {
    let mut dice = Dice(5);
    let workshop = Workshop::new();
    workshop.build(&[]);
    let kept = kept(&workshop);
    assert!(kept.len() > 14);
    kept.iter().enumerate().for_each(|(way, file)| spoil(file, way, &mut dice));
    assert_harmless(&workshop, "full of garbage");
}

#[test]
fn what_stands_in_the_place_of_another_thing_is_not_taken_for_it() {
    let workshop = Workshop::new();
    workshop.build(&[]);
    let kept = kept(&workshop);
    let contents: Vec<Vec<u8>> = kept.iter().map(|file| fs::read(file).expect("a file")).collect();
    let others = contents.iter().cycle().skip(1);
    kept.iter().zip(others).for_each(|(file, other)| fs::write(file, other).expect("a file"));
    assert_harmless(&workshop, "with its files in each other's places");
}

#[test]
fn a_store_of_another_version_or_that_cannot_be_written_costs_only_time() {
    let workshop = Workshop::new();
    workshop.build(&[]);
    let store = workshop.path("store");
    fs::rename(store.join("casebook-store-1"), store.join("casebook-store-0")).expect("a folder");
    assert_harmless(&workshop, "of another version");
    fs::remove_dir_all(&store).expect("a folder");
    fs::write(&store, "nobody can write below a file").expect("a file");
    assert_harmless(&workshop, "that is a file");
    fs::remove_file(&store).expect("a file");
    assert_harmless(&workshop, "that is gone");
}

#[test]
fn two_builds_share_a_store() {
    let workshop = Workshop::new();
    for round in 0..2 {
        edit(&workshop.path("content/cases/roof-garden.md"), "Water had ", &format!("Water had {round} "));
        thread::scope(|scope| {
            let workshop = &workshop;
            let running = ["build", "other"].map(|out| scope.spawn(move || workshop.build(&["--out", out])));
            for build in running {
                let output = build.join().expect("a build");
                assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            }
        });
        assert_eq!(workshop.build_afresh(&[]).status.code(), Some(0));
        workshop.assert_same("build", "afresh", "the one");
        workshop.assert_same("other", "afresh", "the other");
    }
    // A folder that is not there yet takes all PDFs from the store.
    workshop.runs();
    assert!(!is_unchanged(&workshop.build(&["--out", "third"])));
    assert_eq!(workshop.runs(), 0);
    workshop.assert_same("third", "afresh", "the third");
}
