//! Where the output folder is, and the names of what stands beside it and inside it.

use std::fs;
use std::io;

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// Follows links to the folder itself, which need not be there yet: what is written to a link goes where it leads.
pub(super) fn follow(out: &Utf8Path) -> io::Result<Utf8PathBuf> {
    // `build/` and `./build` are the same place as `build`.
    let mut place: Utf8PathBuf = out.components().collect();
    for _ in 0..40 {
        let Ok(target) = place.read_link_utf8() else { return named(place) };
        place = place.parent().unwrap_or(Utf8Path::new("")).join(target);
    }
    Err(io::Error::other("its links lead in a circle"))
}

/// A place such as `..` has no name to call its neighbours after, so it is looked up.
fn named(place: Utf8PathBuf) -> io::Result<Utf8PathBuf> {
    if place.file_name().is_some() {
        Ok(place)
    } else {
        Utf8Path::new(if place.as_str().is_empty() { "." } else { place.as_str() }).canonicalize_utf8()
    }
}

/// `.casebook-lock.build` beside `build`. The purpose comes first, so that no name of an output folder can make two
/// purposes one.
pub(super) fn hidden_sibling(out: &Utf8Path, purpose: &str) -> Utf8PathBuf {
    out.with_file_name(format!(".casebook-{purpose}.{}", out.file_name().unwrap_or("build")))
}

/// Where it is noted that files are being replaced singly.
pub(super) fn journal_path(out: &Utf8Path) -> Utf8PathBuf {
    hidden_sibling(out, "journal")
}

/// A path that leads from the output folder to something inside it, and nowhere else.
pub(super) fn is_inside(path: &str) -> bool {
    let path = Utf8Path::new(path);
    path.components().next().is_some() && path.components().all(|part| matches!(part, Utf8Component::Normal(_)))
}

/// A free name beside a file: `index.edited.html`, or `index.edited-2.html`.
pub(super) fn free_name(path: &Utf8Path) -> Utf8PathBuf {
    let stem = path.file_stem().unwrap_or("file");
    let ending = path.extension().map(|ending| format!(".{ending}")).unwrap_or_default();
    let mut number = 1;
    loop {
        let mark = if number == 1 { "edited".to_owned() } else { format!("edited-{number}") };
        let name = path.with_file_name(format!("{stem}.{mark}{ending}"));
        if fs::symlink_metadata(&name).is_err() {
            return name;
        }
        number += 1;
    }
}
