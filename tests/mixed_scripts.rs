//! Scripts beside each other, in one line and in one reference, and files that are in none: what comes out holds every letter.

use std::fs;

use crate::languages::{build, gardens_in};
use crate::parity::{page_letters, pdf_letters};
use crate::support::{casebook, edit, stdout};

#[test]
fn a_line_may_mix_scripts() {
    for language in ["en-GB", "ar"] {
        let folder = gardens_in(language);
        let mixed = "The garden «حديقة السطح 12» and its сад 34, κῆπος and Gärten, in one line.";
        edit(&folder.path().join("content/cases/roof-garden.md"), "Water had", &format!("{mixed} Water had"));
        let check = stdout(&casebook(folder.path(), &["check", "--format", "short", "--deny", "warning"]));
        assert!(!check.contains("error[") && !check.contains("warning["), "{language}: {check}");
        build(folder.path(), &[]);
        let page = page_letters(&folder.path().join("build/cases/roof-garden.html"));
        let book = pdf_letters(&folder.path().join("build/casebook.pdf"));
        for word in ["سطح", "сад", "κῆπος", "Gärten"] {
            let turned: String = word.chars().rev().collect();
            assert!(page.contains(word), "{language}: {word}");
            assert!(book.contains(word) || book.contains(&turned), "{language}: {word} is not in the book");
        }
    }
}

/// Authors are printed and sorted in the script in which they are typed.
#[test]
fn a_reference_may_name_people_in_any_script() {
    let folder = gardens_in("en-GB");
    let content = folder.path().join("content");
    let work = "@article{hussein-2019,\n  author = {حسين, طه and Παπαδοπούλου, Ελένη and Иванов, Пётр},\n  title = {Сады и сад},\n  \
        journaltitle = {Journal of Gardens},\n  volume = {9},\n  pages = {1--9},\n  date = {2019},\n}\n";
    let file = content.join("bibliography.bib");
    let text = fs::read_to_string(&file).expect("a bibliography");
    fs::write(&file, format!("{text}\n{work}")).expect("a bibliography");
    edit(&content.join("cases/roof-garden.md"), "Water had", "Others say so too [@hussein-2019]. Water had");
    edit(&content.join("review.yaml"), "works: 3", "works: 4");
    let check = stdout(&casebook(folder.path(), &["check", "--format", "short"]));
    assert!(!check.contains("error["), "{check}");
    build(folder.path(), &[]);
    let page = page_letters(&folder.path().join("build/cases/roof-garden.html"));
    let book = pdf_letters(&folder.path().join("build/casebook.pdf"));
    assert!(page.contains("حسينetal.,2019"), "{page}");
    for word in ["حسين", "Παπαδοπούλου", "Иванов", "Садыисад"] {
        let turned: String = word.chars().rev().collect();
        assert!(page.contains(word), "{word} is not in {page}");
        assert!(book.contains(word) || book.contains(&turned), "{word} is not in the book");
    }
}

/// A catalogue of a review may come from an editor that saves in Latin-1.
#[test]
fn a_catalogue_in_latin_1_is_told() {
    let folder = gardens_in("de-DE");
    let words = folder.path().join("content/words");
    fs::create_dir_all(&words).expect("a folder");
    fs::write(words.join("de.ftl"), b"key-messages = Das Wichtigste f\xfcr Eilige\n").expect("words");
    let check = stdout(&casebook(folder.path(), &["check", "--format", "short"]));
    assert!(check.contains("content/words/de.ftl:1:32: error[invalid-encoding]"), "{check}");
    assert_eq!(casebook(folder.path(), &["build", "--only", "html"]).status.code(), Some(1));
}
