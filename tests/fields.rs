//! The fields that `casebook explain` lists are those that are read: every example can be typed as it stands.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use casebook::parse::fault_kinds::FaultKind;
use casebook::parse::record::{Record, Row};
use casebook::parse::{FORMS, Form, parse};
use casebook::source::{SourceFile, Sources};

use crate::support::{assert_expected, casebook, copy_of, edit, project, stdout};

#[test]
fn every_field_that_is_listed_can_be_typed_as_its_example_says() {
    for form in FORMS {
        let told = faults(form, &typed(form.record, 0, &|_| true));
        assert!(told.is_empty(), "{}: {told:?}", form.name);
    }
}

#[test]
fn a_field_is_missed_if_and_only_if_it_is_listed_as_needed() {
    for form in FORMS {
        for row in form.record.rows {
            let told = faults(form, &typed(form.record, 0, &|other| other.name != row.name));
            let is_missing =
                |kind: &FaultKind| matches!(kind, FaultKind::MissingField { name, .. } if name == row.name);
            let is_missed = told.iter().any(is_missing);
            assert_eq!(is_missed, row.needed, "{} of {}: {told:?}", row.name, form.name);
        }
    }
}

#[test]
fn the_fields_are_explained_as_the_golden_pages_say() {
    for form in FORMS {
        let output = casebook(&project(), &["explain", form.name]);
        assert_eq!(output.status.code(), Some(0));
        let page = stdout(&output);
        let longest = page.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(80), "{} has a line of {longest:?} letters", form.name);
        assert_expected(&page, &project().join(format!("tests/fields/{}.txt", form.name)));
    }
}

/// A record in YAML, made of the examples of its fields.
fn typed(record: &Record, depth: usize, keep: &dyn Fn(&Row) -> bool) -> String {
    let mut text = String::new();
    for row in record.rows.iter().filter(|row| keep(row)) {
        let indent = "  ".repeat(depth);
        let inner = row.record.map(|inner| (row.kind, inner));
        match inner {
            Some((kind, inner)) if kind.starts_with("list") => {
                // Facets and vocabularies are declared as one, as figures are, and each field says what it is for.
                let others =
                    [("facets", "For a vocabulary"), ("vocabularies", "For a facet"), ("figures", "For a forest")];
                let is_others =
                    |inner: &Row| others.iter().any(|(name, whose)| row.name == *name && inner.meaning.contains(whose));
                let item = typed(inner, depth + 2, &|inner| !is_others(inner));
                write!(text, "{indent}{}:\n{indent}  - {}", row.name, item.trim_start())
            }
            Some(("names with lists", inner)) => {
                let item = typed(inner, depth + 3, &|_| true);
                write!(text, "{indent}{}:\n{indent}  facet:\n{indent}    - {}", row.name, item.trim_start())
            }
            Some(("fields", inner)) => write!(text, "{indent}{}:\n{}", row.name, typed(inner, depth + 1, &|_| true)),
            Some(_) | None => writeln!(text, "{indent}{}: {}", row.name, row.example),
        }
        .expect("a string");
    }
    text
}

/// What is wrong with the fields of a file of this form.
fn faults(form: &Form, yaml: &str) -> Vec<FaultKind> {
    let (path, text) = match form.name {
        // A code may point into a study if it rests on one.
        "case" => ("cases/one.md", format!("---\n{}---\n", yaml.replace("basis: table\n", "basis: study\n"))),
        "theme" => ("themes/one.md", format!("---\n{yaml}---\n")),
        "page" => ("pages/one.md", format!("---\n{yaml}---\n")),
        // The facet of the example is the one that others name.
        "review.yaml" => ("review.yaml", yaml.replace("name-of-a-facet", "a-short-name")),
        "corrections.yaml" => ("published/corrections.yaml", list_item(yaml)),
        "inconsistencies.yaml" => ("published/inconsistencies.yaml", list_item(yaml)),
        name => panic!("no file is known for {name}"),
    };
    let review = "facets:\n  - {id: facet, label: Facet, folder: themes}\n".to_owned();
    let files = BTreeMap::from([("review.yaml", review), (path, text)]);
    let files = files.into_iter().map(|(path, text)| SourceFile::new(path.to_owned(), text)).collect();
    let sources = Sources { folder: "content".to_owned(), files, ..Sources::default() };
    let faults = parse(&sources).faults.into_iter();
    faults.filter(|fault| sources.file(fault.span.file).path == path).map(|fault| fault.kind).collect()
}

fn list_item(yaml: &str) -> String {
    let lines =
        yaml.lines().enumerate().map(|(number, line)| format!("{}{line}\n", if number == 0 { "- " } else { "  " }));
    lines.collect()
}

#[test]
fn a_basis_that_is_usual_need_not_be_typed() {
    let cases = |usual: bool| {
        let folder = copy_of(&project().join("tests/reviews/gardens/content"));
        if usual {
            let edit_of = |file: &str, old: &str, new: &str| edit(&folder.path().join("content").join(file), old, new);
            edit_of("review.yaml", "    label: Setting\n", "    label: Setting\n    basis: table\n");
            edit_of("review.yaml", "    label: Season\n", "    label: Season\n    basis: editor\n");
            edit_of("cases/key-garden.md", "{code: yard, basis: table}", "{code: yard}");
            edit_of("cases/roof-garden.md", "{code: roof, basis: table}", "{code: roof}");
            edit_of("cases/roof-garden.md", "{code: spring, basis: editor, reason", "{code: spring, reason");
        }
        assert_eq!(casebook(folder.path(), &["build", "--only", "data"]).status.code(), Some(0));
        fs::read_to_string(folder.path().join("build/data/cases.json")).expect("the cases")
    };
    assert_eq!(cases(false), cases(true));
}
