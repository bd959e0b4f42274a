//! The store under ill use: garbage, truncation, links, folders in the place of files, and too little room.

use std::fs;
use std::time::{Duration, SystemTime};

use camino::{Utf8Path, Utf8PathBuf};

use super::{Kind, Store, hash};

fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("UTF-8");
    (folder, path)
}

fn name(number: u32) -> String {
    hash(&number.to_le_bytes())
}

/// The only file of a store.
fn only_file(store: &Store) -> Utf8PathBuf {
    let files = store.files();
    assert_eq!(files.len(), 1);
    Utf8PathBuf::from_path_buf(files[0].path.clone()).expect("UTF-8")
}

#[test]
fn what_was_put_is_got_by_its_kind_and_name_alone() {
    let (_kept, path) = folder();
    let store = Store::in_folder(Some(&path));
    assert_eq!(store.get(Kind::Made, &name(1)), None);
    store.put(Kind::Made, &name(1), b"one\ntwo");
    assert_eq!(store.get(Kind::Made, &name(1)).as_deref(), Some(&b"one\ntwo"[..]));
    assert_eq!(store.get(Kind::Build, &name(1)), None);
    assert_eq!(store.get(Kind::Made, &name(2)), None);
    assert_eq!(store.get(Kind::Made, "../../etc/passwd"), None);
    store.put(Kind::Made, &name(1), b"");
    assert_eq!(store.get(Kind::Made, &name(1)).as_deref(), Some(&b""[..]));
}

#[test]
fn a_file_that_lost_or_changed_any_byte_is_not_believed() {
    let (_kept, path) = folder();
    let store = Store::in_folder(Some(&path));
    store.put(Kind::Made, &name(1), b"%PDF-1.7 and more");
    let file = only_file(&store);
    let whole = fs::read(&file).expect("a file");
    for length in 0..whole.len() {
        fs::write(&file, &whole[..length]).expect("a file");
        assert_eq!(store.get(Kind::Made, &name(1)), None, "cut at {length}");
    }
    for place in 0..whole.len() {
        let mut other = whole.clone();
        other[place] ^= 1;
        fs::write(&file, other).expect("a file");
        assert_eq!(store.get(Kind::Made, &name(1)), None, "byte {place} is another");
    }
    fs::write(&file, [&whole[..], b"x"].concat()).expect("a file");
    assert_eq!(store.get(Kind::Made, &name(1)), None, "a byte more");
    fs::write(&file, &whole).expect("a file");
    assert!(store.get(Kind::Made, &name(1)).is_some());
}

#[test]
fn a_file_in_another_place_is_not_believed() {
    let (_kept, path) = folder();
    let store = Store::in_folder(Some(&path));
    store.put(Kind::Made, &name(1), b"one");
    store.put(Kind::Made, &name(2), b"two");
    let place = |number| store.place(Kind::Made, &name(number)).expect("a place");
    fs::copy(place(1), place(2)).expect("a copy");
    assert_eq!(store.get(Kind::Made, &name(2)), None);
}

#[test]
fn a_store_that_cannot_be_used_keeps_nothing_and_says_nothing() {
    let (_kept, path) = folder();
    let file = path.join("file");
    fs::write(&file, "no folder").expect("a file");
    for place in [
        None,
        Some(Utf8Path::new("")),
        Some(file.as_path()),
        Some(Utf8Path::new("/dev/null")),
        Some(Utf8Path::new("/proc/none")),
    ] {
        let store = Store::in_folder(place);
        store.put(Kind::Made, &name(1), b"one");
        store.forget_least_used();
        assert_eq!(store.get(Kind::Made, &name(1)), None);
    }
    // A folder stands where the file ought to.
    let store = Store::in_folder(Some(&path));
    fs::create_dir_all(store.place(Kind::Made, &name(1)).expect("a place")).expect("a folder");
    store.put(Kind::Made, &name(1), b"one");
    assert_eq!(store.get(Kind::Made, &name(1)), None);
    assert_eq!(store.files().len(), 0, "nothing is left beside it");
}

#[test]
fn what_was_not_used_for_longest_is_forgotten_and_files_of_others_stay() {
    let (_kept, path) = folder();
    let store = Store { most_bytes: 5_000, ..Store::in_folder(Some(&path)) };
    let day = |number: u32| SystemTime::UNIX_EPOCH + Duration::from_secs(86_400 * u64::from(number));
    for number in 0..10 {
        store.put(Kind::Made, &name(number), &[0; 900]);
        let place = store.place(Kind::Made, &name(number)).expect("a place");
        let file = fs::File::options().append(true).open(place).expect("a file");
        file.set_modified(day(number)).expect("a time");
    }
    let foreign = store.place(Kind::Made, &name(0)).expect("a place").with_file_name("notes.txt");
    fs::write(&foreign, [0; 9_000]).expect("a file");
    fs::write(path.join("thesis.doc"), [0; 9_000]).expect("a file");
    // The oldest was used just now.
    assert!(store.get(Kind::Made, &name(0)).is_some());
    store.forget_least_used();
    let kept: Vec<u32> = (0..10).filter(|number| store.get(Kind::Made, &name(*number)).is_some()).collect();
    assert_eq!(kept, [0, 7, 8, 9]);
    assert!(foreign.exists() && path.join("thesis.doc").exists());
    assert!(store.files().iter().map(|file| file.size).sum::<u64>() <= 5_000);
}

#[test]
fn many_at_once_see_whole_files_alone() {
    let (_kept, path) = folder();
    let store = Store::in_folder(Some(&path));
    let contents = |writer: u8| vec![writer; 100_000];
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let store = &store;
            scope.spawn(move || (0..50).for_each(|_| store.put(Kind::Made, &name(1), &contents(writer))));
        }
        for _ in 0..200 {
            if let Some(got) = store.get(Kind::Made, &name(1)) {
                assert!(got == contents(got[0]));
            }
        }
    });
    assert_eq!(store.files().len(), 1, "nothing is left beside it");
}
