//! The fields of content files for editors, as the declarations that read them say.

use crate::parse::record::{Record, Row};
use crate::parse::{FORMS, Form};

/// The width of a line.
const COLUMNS: usize = 80;

/// The kind of content file with this name.
pub(super) fn form_named(name: &str) -> Option<&'static Form> {
    FORMS.iter().find(|form| form.name == name)
}

/// A line for each kind of content file.
pub(super) fn table() -> String {
    let width = FORMS.iter().map(|form| form.name.len()).max().unwrap_or_default();
    let line = |form: &Form| format!("{:width$}  the fields of {}\n", form.name, form.place);
    FORMS.iter().map(line).collect()
}

/// All fields of a kind of content file, and of what stands in them.
pub(super) fn page(form: &Form) -> String {
    let mut page = format!("# {}: {}\n", form.name, form.place);
    let mut records = vec![(Vec::new(), form.record)];
    let mut next = 0;
    while let Some((names, record)) = records.get(next).cloned() {
        page.push_str(&part(&names, record));
        for row in record.rows {
            if let Some(inner) = row.record {
                add(&mut records, row.name, inner);
            }
        }
        next += 1;
    }
    page
}

/// Notes that a field holds a record, which is told of once.
fn add(records: &mut Vec<(Vec<&'static str>, &'static Record)>, name: &'static str, record: &'static Record) {
    match records.iter_mut().find(|(_, known)| known.about == record.about) {
        Some((names, _)) if names.contains(&name) => {}
        Some((names, _)) => names.push(name),
        None => records.push((vec![name], record)),
    }
}

/// What it is and a block for each of its fields; `names` are the fields that hold it.
fn part(names: &[&str], record: &Record) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let place = if names.is_empty() { String::new() } else { format!("In {}. ", names.join(" and ")) };
    let width = record.rows.iter().map(|row| row.name.len()).max().unwrap_or_default();
    let rows: String = record.rows.iter().map(|row| block(row, width)).collect();
    format!("\n{}\n\n{rows}", wrapped(&format!("{place}{}", record.about.trim()), COLUMNS).join("\n"))
}

/// A field: its name, whether it is needed, what it means, and an example.
fn block(row: &Row, width: usize) -> String {
    let needed = if row.needed { "needed" } else { "" };
    let left = format!("{:width$}  {needed:6}  ", row.name);
    let room = COLUMNS - left.len();
    let meaning = wrapped(&format!("{} ({})", row.meaning.trim(), row.kind), room);
    let lines = meaning.into_iter().chain(wrapped(&format!("{}: {}", row.name, row.example), room));
    let lines = lines.enumerate().map(|(number, line)| match number {
        0 => format!("{left}{line}\n"),
        _ => format!("{:1$}{line}\n", "", left.len()),
    });
    lines.collect()
}

/// Lines of at most so many letters; a word that is longer has a line of its own.
fn wrapped(words: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < letters) {
            Some(line) => line.push_str(&format!(" {word}")),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
