//! Each rule's page is its test: the example is laid over the small review, and the report must be the one on the page.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, project, stderr, stdout, updating};

/// A fenced block of a page: what stands after the backticks, and the lines.
struct Fence {
    info: String,
    text: String,
}

#[test]
fn every_rule_finds_what_its_page_says_and_nothing_else() {
    for rule in casebook::check::RULES {
        let path = project().join(format!("tests/rules/{}.md", rule.name));
        let page = fs::read_to_string(&path).expect("a page");
        let fences = fences(&page);
        let expected = &fences.iter().find(|fence| fence.info == "report").expect("a report").text;
        let report = report_on(&fences);
        assert!(
            report.contains(&format!("[{}]", rule.name)),
            "the example of {} does not break it:\n{report}",
            rule.name
        );
        if updating() {
            fs::write(&path, page.replace(&format!("```report\n{expected}```"), &format!("```report\n{report}```")))
                .expect("a page");
        } else {
            assert_eq!(&report, expected, "the report of {}", rule.name);
        }
    }
}

#[test]
fn every_page_belongs_to_a_rule_and_has_all_parts() {
    for entry in fs::read_dir(project().join("tests/rules")).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned();
        assert!(casebook::check::rule_named(&name).is_some(), "no rule has the page {}", path.display());
        let page = fs::read_to_string(&path).expect("a page");
        for part in
            [format!("# {name}\n"), "**Why.**".to_owned(), "**How to mend it.**".to_owned(), "## Example".to_owned()]
        {
            assert!(page.contains(&part), "{} lacks {part}", path.display());
        }
    }
}

#[test]
fn rules_are_listed_by_name() {
    let names: Vec<&str> = casebook::check::RULES.iter().map(|rule| rule.name).collect();
    assert!(names.is_sorted());
}

/// What `check` may pass, `build` must be able to make: a rule that can be relaxed is none that something later needs.
#[test]
fn what_a_rule_finds_can_be_built_when_the_rule_is_off() {
    let relaxed: Vec<&str> = casebook::check::RULES.iter().filter(|rule| !rule.firm).map(|rule| rule.name).collect();
    assert!(relaxed.len() > 20, "{relaxed:?}");
    let arguments: Vec<&str> = ["build"].into_iter().chain(relaxed.iter().flat_map(|name| ["--allow", name])).collect();
    let built = relaxed.iter().enumerate().filter(|(place, _)| crate::soak::is_drawn(*place)).map(|(_, name)| name);
    let failed = |name: &&str| {
        let page = fs::read_to_string(project().join(format!("tests/rules/{name}.md"))).expect("a page");
        let folder = laid_over(&fences(&page));
        let output = casebook(folder.path(), &arguments);
        (output.status.code() != Some(0)).then(|| format!("{name}: {}", stderr(&output)))
    };
    let failures: Vec<String> = built.filter_map(failed).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn laid_over(fences: &[Fence]) -> tempfile::TempDir {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    fences.iter().for_each(|fence| apply(fence, &folder.path().join("content")));
    folder
}

fn report_on(fences: &[Fence]) -> String {
    let folder = laid_over(fences);
    let retractions = fences.iter().find(|fence| fence.info == "retractions");
    let mut arguments = vec!["check", "--format", "short"];
    if let Some(list) = retractions {
        write(&folder.path().join("retractions.csv"), list.text.as_bytes());
        arguments.extend(["--retractions", "retractions.csv"]);
    }
    stdout(&casebook(folder.path(), &arguments))
}

/// Lays one block over the content: a whole file, bytes, a removal, or lines to replace.
fn apply(fence: &Fence, content: &Path) {
    let Some((kind, path)) = fence.info.split_once(' ') else { return };
    let file = content.join(path);
    match kind {
        "content" => write(&file, fence.text.as_bytes()),
        "bytes" => write(&file, &unescape(fence.text.trim_end())),
        "remove" => fs::remove_file(&file).expect("a file"),
        "edit" => edit(&file, &side(&fence.text, '-'), &side(&fence.text, '+')),
        other => panic!("no block is called {other}"),
    }
}

fn write(file: &Path, bytes: &[u8]) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, bytes).expect("a file");
}

fn side(text: &str, sign: char) -> String {
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix(sign)).collect();
    lines.join("\n")
}

/// Bytes from text in which `\n`, `\r` and `\xHH` stand for what they mean.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (value, length) = match rest.as_bytes() {
            [b'\\', b'n', ..] => (vec![b'\n'], 2),
            [b'\\', b'r', ..] => (vec![b'\r'], 2),
            [b'\\', b'x', ..] => (vec![u8::from_str_radix(&rest[2..4], 16).expect("a byte")], 4),
            _ => (rest.as_bytes()[..c.len_utf8()].to_vec(), c.len_utf8()),
        };
        bytes.extend(value);
        rest = &rest[length..];
    }
    bytes
}

fn fences(page: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: String =
                lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect();
            fences.push(Fence { info: info.to_owned(), text });
        }
    }
    fences
}
