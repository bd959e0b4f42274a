//! Random edits of every kind of file: after each, a build with the store equals one that makes all anew.

use std::fs;
use std::path::PathBuf;

use super::{Workshop, findings, is_unchanged, write};
use crate::soak::{Dice, rounds};
use crate::support::{files, stderr};

/// A long trial has two hundred rounds, a short one four.
fn number_of_rounds() -> u64 {
    if rounds() > 10 { rounds() } else { 4 }
}

#[test]
fn builds_after_random_edits_equal_builds_that_make_all_anew() {
    let workshop = Workshop::new();
    workshop.translate();
    let mut dice = Dice(16);
    let mut published = 0;
    for round in 0..number_of_rounds() {
        let told: Vec<String> = (0..=dice.below(2)).map(|_| change(&workshop, &mut dice, round)).collect();
        let about = format!("round {round}: {told:?}");
        if dice.below(4) == 0 {
            let kind = ["html", "pdf", "data", "handout"][dice.below(4) as usize];
            workshop.build(&["--draft", "--only", kind]);
        }
        let ours = workshop.build(&["--draft"]);
        let afresh = workshop.build_afresh(&["--draft"]);
        assert_eq!(ours.status.code(), afresh.status.code(), "{about}\n{}\n{}", stderr(&ours), stderr(&afresh));
        assert_eq!(findings(&ours), findings(&afresh), "{about}");
        if !workshop.path("afresh").exists() {
            workshop.restore();
            continue;
        }
        workshop.assert_same("build", "afresh", &about);
        published += 1;
        if dice.below(3) == 0 && ours.status.code() != Some(3) {
            let again = workshop.build(&["--draft"]);
            assert!(is_unchanged(&again), "{about}");
            assert_eq!((again.status.code(), findings(&again)), (ours.status.code(), findings(&ours)), "{about}");
            workshop.assert_same("build", "afresh", &about);
        }
        // Content in which nearly all is wrong tries little.
        if dice.below(8) == 0 {
            workshop.restore();
            if dice.below(2) == 0 {
                workshop.translate();
            }
        }
    }
    assert!(published * 2 > number_of_rounds(), "only {published} rounds had something to compare");
}

/// Changes a file, and says how.
fn change(workshop: &Workshop, dice: &mut Dice, round: u64) -> String {
    let (folder, path) = any_file(workshop, dice);
    let place = workshop.path(folder).join(&path);
    let what = match dice.below(10) {
        0 if folder == "content" && path != "review.yaml" => {
            fs::remove_file(&place).expect("a file");
            "removed"
        }
        1 if folder == "content" && path != "review.yaml" => {
            fs::rename(&place, renamed(&place, round)).expect("a file");
            "renamed"
        }
        2 if folder == "content" => {
            fs::copy(&place, renamed(&place, round)).expect("a file");
            "copied"
        }
        _ => {
            rewrite(&place, dice, round);
            "changed"
        }
    };
    format!("{folder}/{path} {what}")
}

/// A file of the content or, less often, of the templates. Each folder is as likely as any other, so that every kind of
/// file has its turn.
fn any_file(workshop: &Workshop, dice: &mut Dice) -> (&'static str, String) {
    let folder = if dice.below(4) == 0 { "templates" } else { "content" };
    let all = files(&workshop.path(folder));
    let group = |path: &String| path.split('/').next().unwrap_or_default().to_owned();
    let mut groups: Vec<String> = all.iter().map(group).collect();
    groups.dedup();
    let drawn = &groups[dice.below(groups.len() as u64) as usize];
    let members: Vec<&String> = all.iter().filter(|path| group(path) == *drawn).collect();
    (folder, members[dice.below(members.len() as u64) as usize].clone())
}

fn renamed(place: &std::path::Path, round: u64) -> PathBuf {
    let (stem, ending) = (place.file_stem().expect("a name"), place.extension().expect("an ending"));
    place.with_file_name(format!("{}-{round}.{}", stem.to_string_lossy(), ending.to_string_lossy()))
}

/// Rewrites a file: a letter, a line or its end is another.
fn rewrite(place: &std::path::Path, dice: &mut Dice, round: u64) {
    let bytes = fs::read(place).expect("a file");
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        write(place, [&bytes[..], &round.to_le_bytes()].concat());
        return;
    };
    let ending = place.extension().unwrap_or_default().to_string_lossy().into_owned();
    let remark = match ending.as_str() {
        "typ" | "js" => format!("\n// {round}\n"),
        "css" => format!("\n/* {round} */\n"),
        "html" | "svg" => format!("<!-- {round} -->\n"),
        "ftl" | "yaml" | "yml" => format!("\n# {round}\n"),
        "md" => format!("\nIn year {round} it was so.\n"),
        _ => "\n".to_owned(),
    };
    let text = match dice.below(3) {
        // Templates that are broken make nothing at all.
        0 if !["typ", "html", "js", "ftl"].contains(&ending.as_str()) => with_another_word(&text, dice, round),
        1 if ending == "md" => with_a_line_twice(&text, dice),
        _ => text + &remark,
    };
    write(place, text);
}

fn with_another_word(text: &str, dice: &mut Dice, round: u64) -> String {
    let words: Vec<&str> =
        text.split_whitespace().filter(|word| word.bytes().all(|b| b.is_ascii_alphabetic())).collect();
    let Some(word) = words.get(dice.below(words.len().max(1) as u64) as usize) else { return format!("{text}\n") };
    text.replacen(word, &format!("{word}{}", ["s", "ly", ""][(round % 3) as usize]), 1)
}

fn with_a_line_twice(text: &str, dice: &mut Dice) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let at = dice.below(lines.len().max(1) as u64) as usize;
    let twice = lines.iter().enumerate().flat_map(|(place, line)| vec![*line; 1 + usize::from(place == at)]);
    twice.collect::<Vec<_>>().join("\n") + "\n"
}
