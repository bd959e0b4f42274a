//! A key that lacked a part would be found out: what was made from another part is put where such a key would find it, and
//! the comparison with a build that makes all anew has to fail.

use std::collections::BTreeSet;
use std::fs;

use camino::Utf8PathBuf;
use casebook::pipeline::LastBuild;
use casebook::store::{Kind, Parts, Store};

use super::Workshop;
use crate::support::{edit, stderr};

/// An edit that changes one part of some PDFs and no other, and the part. Of pictures the data says the size as well, of
/// dates the day.
type Edit = (&'static str, fn(&Workshop));

const EDITS: [Edit; 7] = [
    ("what it says", |workshop| edit(&workshop.path("content/hurdles/water.md"), "Who carries", "Who carried")),
    ("data/water-cited.bib", |workshop| {
        edit(
            &workshop.path("content/bibliography.bib"),
            "@book{okafor-2020,",
            "@book{okafor-2020,\n  urldate = {2020-01-02},",
        );
    }),
    ("templates/pdf/table.typ", |workshop| extend(workshop, "templates/pdf/table.typ")),
    ("templates/fonts/SourceSans3-It.otf", |workshop| extend(workshop, "templates/fonts/SourceSans3-It.otf")),
    ("look/leaf.svg", |workshop| extend(workshop, "content/look/leaf.svg")),
    ("words of the language", |workshop| edit(&workshop.path("content/words/en.ftl"), "What is in it", "What is here")),
    ("program of typst", |workshop| extend(workshop, "typst")),
];

fn extend(workshop: &Workshop, path: &str) {
    let bytes = fs::read(workshop.path(path)).expect("a file");
    fs::write(workshop.path(path), [&bytes[..], b"\n"].concat()).expect("a file");
}

#[test]
fn a_key_that_lacks_any_part_would_be_found_out() {
    for (part, edit) in EDITS {
        let workshop = Workshop::new();
        workshop.build(&[]);
        let before = jobs(&workshop, "store", "build");
        edit(&workshop);
        let afresh = workshop.build_with("other-store", &["--out", "afresh"]);
        let after = jobs(&workshop, "other-store", "afresh");
        let store = store(&workshop, "store");
        let mut planted = BTreeSet::new();
        for (path, parts) in &after {
            // With this part left out, the keys before and after would be one.
            if parts.changes_since(&before[path]) == [part] {
                let made = store.get(Kind::Made, &before[path].key()).expect("what was made before");
                store.put(Kind::Made, &parts.key(), &made);
                planted.insert(path.clone());
            }
        }
        assert!(!planted.is_empty(), "no PDF has another `{part}` alone: {}", stderr(&afresh));
        workshop.build(&[]);
        let (ours, theirs) = (workshop.outputs("build"), workshop.outputs("afresh"));
        let differ: BTreeSet<String> = ours.keys().filter(|path| ours[*path] != theirs[*path]).cloned().collect();
        assert!(planted.is_subset(&differ), "without `{part}` the key would be believed: {planted:?} {differ:?}");
    }
}

fn store(workshop: &Workshop, name: &str) -> Store {
    let folder = Utf8PathBuf::from_path_buf(workshop.path(name)).expect("UTF-8");
    Store::in_folder(Some(&folder))
}

/// What each PDF was made from.
fn jobs(workshop: &Workshop, store: &str, out: &str) -> std::collections::BTreeMap<String, Parts> {
    let folder = Utf8PathBuf::from_path_buf(workshop.path(out)).expect("UTF-8");
    LastBuild::of(&self::store(workshop, store), &folder).expect("what was built").jobs
}
