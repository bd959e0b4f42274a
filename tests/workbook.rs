//! The workbook holds what the CSV files hold, cell by cell, and is the same in every build.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use crate::support::{casebook, copy_of, edit, project, stderr};

const SHEETS: [&str; 3] = ["cases", "codings", "dictionary"];

/// The cells of a sheet; all of them must be texts.
fn sheet(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<String>> {
    assert!(workbook.worksheet_formula(name).expect("a sheet").is_empty(), "{name} has a formula");
    let range = workbook.worksheet_range(name).expect("a sheet");
    let cell = |cell: &Data| match cell {
        Data::String(words) => words.clone(),
        Data::Empty => String::new(),
        other => panic!("{name}: {other:?} is no text"),
    };
    range.rows().map(|row| row.iter().map(cell).collect()).collect()
}

fn table(file: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(file).expect("a table");
    // What CSV needs lest a spreadsheet takes a text for a formula, a workbook does not.
    let bare = |cell: &str| match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell.to_owned(),
    };
    reader.records().map(|row| row.expect("a row").iter().map(bare).collect()).collect()
}

fn built(content: &Path, change: impl Fn(&Path)) -> tempfile::TempDir {
    let folder = copy_of(content);
    change(&folder.path().join("content"));
    let output = casebook(folder.path(), &["build", "--only", "data"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    folder
}

fn opened(folder: &Path) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = fs::read(folder.join("build/data/review.xlsx")).expect("a workbook");
    Xlsx::new(Cursor::new(bytes)).expect("a workbook that can be read")
}

fn assert_as_tables(folder: &Path) {
    let mut workbook = opened(folder);
    assert_eq!(workbook.sheet_names(), SHEETS);
    for name in SHEETS {
        let (ours, theirs) = (sheet(&mut workbook, name), table(&folder.join(format!("build/data/{name}.csv"))));
        assert!(theirs.len() > 3, "{name} has {} rows", theirs.len());
        let differ = ours.iter().zip(&theirs).find(|(ours, theirs)| ours != theirs);
        assert!(ours == theirs, "{name}: {} rows and {}, {differ:?}", ours.len(), theirs.len());
    }
}

#[test]
fn the_workbook_of_the_showcase_has_the_cells_of_its_tables() {
    let folder = built(&project().join("content"), |_| ());
    assert_as_tables(folder.path());
}

/// Whatever a title looks like, it is text to its last sign.
#[test]
fn no_text_becomes_a_formula_a_number_or_an_escape() {
    for title in [
        "=1+1",
        "+44 20 7946 0000",
        "@sum",
        "-1",
        "007",
        "1e5",
        "TRUE",
        "2024-02-29",
        "_x0041_",
        "#NAME?",
        "  x  ",
        "a < b & c",
    ] {
        let folder = built(&project().join("tests/reviews/gardens/content"), |content| {
            edit(&content.join("cases/roof-garden.md"), "title: The roof garden", &format!("title: \"{title}\""));
        });
        assert_as_tables(folder.path());
    }
}

#[test]
fn a_cell_beyond_what_a_workbook_holds_is_cut_and_says_so() {
    let long = "Beans, peas and kale. ".repeat(1_600).trim_end().to_owned();
    let folder = built(&project().join("tests/reviews/gardens/content"), |content| {
        add_definition(content, &long);
    });
    let cells = sheet(&mut opened(folder.path()), "dictionary");
    let cut = cells.iter().flatten().find(|cell| cell.contains("cut here")).expect("a cell that is cut");
    let length = cut.encode_utf16().count();
    assert!((32_760..=32_767).contains(&length), "{length}");
    assert!(
        cut.ends_with("… [cut here: data/dictionary.csv has all of it]")
            && long.starts_with(cut.split('…').next().expect("words"))
    );
    assert!(table(&folder.path().join("build/data/dictionary.csv")).iter().flatten().any(|cell| *cell == long));
}

fn add_definition(content: &Path, words: &str) {
    edit(
        &content.join("review.yaml"),
        "      spring: Spring\n",
        &format!("      spring: {{label: Spring, definition: \"{words}\"}}\n"),
    );
}

#[test]
fn two_builds_of_the_workbook_are_byte_equal() {
    let workbook = || {
        let folder = built(&project().join("tests/reviews/gardens/content"), |_| ());
        fs::read(folder.path().join("build/data/review.xlsx")).expect("a workbook")
    };
    let first = workbook();
    // The clock of a zip file counts in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert_eq!(first, workbook());
}
