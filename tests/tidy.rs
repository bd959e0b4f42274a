//! Tidiness that a compiler does not see: walls between modules, module docs, and files that nothing uses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::{files, project};

/// Which module may use which; the table of the architecture page in `src/lib.rs`.
const WALLS: [(&str, &[&str]); 22] = [
    ("versions", &[]),
    ("source", &[]),
    ("diagnostic", &["source"]),
    ("load", &["source", "diagnostic"]),
    ("store", &["load"]),
    ("document", &["source"]),
    ("words", &["document", "load"]),
    ("parse", &["versions", "source", "diagnostic", "document"]),
    ("model", &["source", "diagnostic", "document", "words", "parse", "load"]),
    ("check", &["versions", "source", "diagnostic", "document", "words", "model", "cite"]),
    ("edit", &["versions", "source", "diagnostic", "document", "load", "parse", "model", "check"]),
    ("compose", &["document", "words", "model"]),
    ("cite", &["source", "document", "model"]),
    ("render", &["document", "words", "load"]),
    ("export", &["versions", "document", "words", "model", "render"]),
    ("typeset", &["render", "diagnostic", "load", "store"]),
    ("publish", &["versions", "load", "render", "typeset"]),
    ("report", &["versions", "source", "diagnostic", "check", "document"]),
    (
        "pipeline",
        &[
            "source",
            "diagnostic",
            "load",
            "store",
            "document",
            "words",
            "parse",
            "model",
            "check",
            "compose",
            "cite",
            "render",
            "export",
            "typeset",
            "publish",
            "report",
        ],
    ),
    ("cli", &["*"]),
    ("main", &["cli"]),
    ("build_script", &[]),
];

fn rust_files() -> Vec<(String, String)> {
    let source = project().join("src");
    let files = files(&source).into_iter().filter(|path| path.ends_with(".rs"));
    files.map(|path| (path.clone(), fs::read_to_string(source.join(path)).expect("a file"))).collect()
}

fn module(path: &str) -> &str {
    path.split(['/', '.']).next().expect("a module")
}

#[test]
fn data_flows_one_way() {
    let walls: BTreeMap<&str, &[&str]> = WALLS.into_iter().collect();
    let mut edges = BTreeSet::new();
    for (path, text) in rust_files().into_iter().filter(|(path, _)| path != "lib.rs") {
        let own = module(&path).to_owned();
        let allowed = walls.get(own.as_str()).unwrap_or_else(|| panic!("{own} is not in the table of walls"));
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in shipped.lines().filter(|line| !line.trim_start().starts_with("//") && !path.ends_with("tests.rs")) {
            for used in used_modules(line) {
                assert!(
                    used == own || allowed.contains(&"*") || allowed.contains(&used.as_str()),
                    "{path} uses {used}: {line}"
                );
                edges.insert((own.clone(), used));
            }
        }
    }
    assert!(edges.len() > 20, "only {} uses were seen", edges.len());
}

/// The modules of the crate that a line names: `crate::model::…` and `use crate::{check, load}`.
fn used_modules(line: &str) -> Vec<String> {
    let mut used = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let names = rest.strip_prefix('{').map_or_else(|| vec![rest], |inside| inside.split(',').collect());
        used.extend(
            names.iter().map(|name| {
                name.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>()
            }),
        );
    }
    used.retain(|name| WALLS.iter().any(|(module, _)| module == name));
    used
}

/// Two files that use each other can only be read together; what they share wants a file of its own.
#[test]
fn no_files_of_a_folder_use_each_other_in_a_circle() {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in rust_files() {
        let Some((folder, file)) = path.rsplit_once('/') else { continue };
        let sibling = |name: &str| (file != format!("{name}.rs")).then(|| format!("{folder}/{name}.rs"));
        let used = text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(siblings_named);
        uses.entry(path.clone()).or_default().extend(used.filter_map(|name| sibling(&name)));
    }
    let files: BTreeSet<String> = uses.keys().cloned().collect();
    uses.values_mut().for_each(|used| used.retain(|path| files.contains(path)));
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 50, "hardly any use was seen");
    // Files that use nothing but what is already known to be in no circle are in none either.
    while let Some(free) = uses.iter().find(|(_, used)| used.is_empty()).map(|(path, _)| path.clone()) {
        uses.remove(&free);
        for used in uses.values_mut() {
            used.remove(&free);
        }
    }
    assert!(uses.is_empty(), "these files use each other in a circle: {uses:?}");
}

/// The files beside this one that a line may name: `super::parts` and `super::{Context, map}`.
fn siblings_named(line: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>();
    let mut named = Vec::new();
    for rest in line.split("super::").skip(1) {
        match rest.strip_prefix('{') {
            Some(inside) => named.extend(inside.split(',').map(word)),
            None => named.push(word(rest)),
        }
    }
    named
}

#[test]
fn every_module_opens_with_what_it_owns() {
    for (path, text) in rust_files() {
        assert!(text.starts_with("//! "), "src/{path} does not open with a doc comment");
    }
}

#[test]
fn nothing_is_unfinished_and_files_are_short() {
    for (path, text) in rust_files() {
        for mark in ["todo!", "unimplemented!", "FIXME", "#[ignore"] {
            assert!(!text.contains(mark), "src/{path} holds {mark}");
        }
        assert!(text.lines().count() <= 420, "src/{path} has {} lines", text.lines().count());
    }
}

/// Front matter is read by the declarations of its records, which list each field for editors, and in no other way.
#[test]
fn no_field_is_read_that_is_not_listed() {
    let declares = |text: &str| text.contains("record! {");
    assert!(rust_files().iter().filter(|(_, text)| declares(text)).count() >= 9);
    for (path, text) in rust_files().iter().filter(|(path, _)| path != "parse/record.rs") {
        assert!(!text.contains("Fields::of"), "src/{path} reads fields by hand");
        let read = text.matches("front_matter::read").count() + text.matches("case::read(").count();
        let listed = if path == "parse/mod.rs" { casebook::parse::FORMS.len() } else { 0 };
        assert_eq!(read, listed, "src/{path} reads other content files than `casebook explain` lists");
        assert!(path == "parse/yaml.rs" || !text.contains("serde_yaml::"), "src/{path} reads YAML by hand");
    }
}

/// Words of the showcase must not stand in the program: another review is another content folder.
#[test]
fn nothing_of_the_showcase_is_in_the_program() {
    let templates = project().join("templates");
    let texts = files(&templates)
        .into_iter()
        .filter(|path| path.ends_with(".html") || path.ends_with(".typ") || path.ends_with(".css"));
    let templates = texts.map(|path| (path.clone(), fs::read_to_string(templates.join(path)).expect("a file")));
    let shipped = rust_files().into_iter().filter(|(path, _)| !path.ends_with("tests.rs"));
    for (path, text) in shipped.chain(templates) {
        for word in ["coproduction", "councillor", "Bussu", "leadership", "challenge", "Bradford"] {
            assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{path} speaks of {word}");
        }
    }
}

/// The pipeline can be read on one screen.
#[test]
fn the_pipeline_stands_on_one_screen() {
    let build = fs::read_to_string(project().join("src/pipeline/edition.rs")).expect("a file");
    let start = build.find("fn make(&self").expect("the pipeline");
    let length =
        build[start..].find("\n    }\n").map(|end| build[start..start + end].lines().count()).expect("its end");
    assert!(length <= 40, "the pipeline has {length} lines");
}
